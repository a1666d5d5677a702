import type { Figure } from '../../model.ts'

/**
 * Which line of a table is the sum of lines beside it, as what they hold shows: rows by their columns, columns by their
 * rows. No place is read by its own figures alone: where the others of two lines fit, the one that does not is the slip,
 * and the lines are the same with it and without.
 */
export interface Run {
  readonly whole: number
  readonly parts: readonly number[]
  readonly fit: Fit
}

/** How a whole and its parts agree, place by place; a place that one of them leaves blank tells nothing. */
export interface Fit {
  /** Places that fit with so many parts and digits that it is no chance. */
  readonly sure: number
  /** Places that fit to the last digit. */
  readonly exact: number
  /** Places that fit with one part, or with few digits. */
  readonly weak: number
  readonly missed: number
}

export type Line = readonly (Figure | null)[]

/** Of how many lines a sum may be made. */
const LONGEST = 80
/** A sum of so many times its parts in its last place is hardly met by chance. */
const CHANCE = 50

/** What the parts of a line come to in one place, one part after the other. */
interface Sum {
  readonly whole: Figure
  readonly total: number
  sum: number
  /** Of what is added whatever its sign. */
  size: number
  slack: number
  given: number
  /** Of those, what is not nothing: a + 0 = a tells that two lines are equal. */
  told: number
  mixed: boolean
}

const grainOf = ({ numeral }: Figure): number => 10 ** -numeral.decimals
const valueOf = (figure: Figure): number => figure.numeral.digits * grainOf(figure)

const sumsFor = (whole: Line): (Sum | null)[] =>
  whole.map(figure =>
    figure === null
      ? null
      : { whole: figure, total: valueOf(figure), sum: 0, size: 0, slack: grainOf(figure) / 2, given: 0, told: 0, mixed: false },
  )

function add(sums: readonly (Sum | null)[], part: Line): void {
  for (const [place, one] of sums.entries()) {
    const figure = part[place]
    if (one === null || figure == null) continue
    if (figure.unit.text !== one.whole.unit.text) one.mixed = true
    one.sum += valueOf(figure)
    one.size += Math.abs(valueOf(figure))
    one.slack += grainOf(figure) / 2
    one.given++
    if (figure.numeral.digits !== 0) one.told++
  }
}

function fitOf(sums: readonly (Sum | null)[]): Fit {
  let [sure, exact, weak, missed] = [0, 0, 0, 0]
  for (const one of sums) {
    if (one === null || one.given === 0 || one.mixed) continue
    const off = Math.abs(one.sum - one.total)
    if (off < grainOf(one.whole) / 2) exact++
    if (off > one.slack * (1 + 1e-9)) missed++
    else if (one.told > 1 && Math.abs(one.total) >= CHANCE * one.given * grainOf(one.whole)) sure++
    else weak++
  }
  return { sure, exact, weak, missed }
}

export function fitting(whole: Line, parts: readonly Line[]): Fit {
  const sums = sumsFor(whole)
  for (const part of parts) add(sums, part)
  return fitOf(sums)
}

/** Whether what fits speaks for a sum: all of it, or all but one place in four. */
const speaks = ({ sure, weak, missed }: Fit, parts: number): boolean =>
  parts === 1 ? missed <= 1 && weak > 1 : sure > 0 ? missed * 3 <= sure + weak || missed === 1 : missed === 0 && weak > 1

/** Runs of lines: each the sum of those right behind it, or right before it, that are parts of no other. */
export function runsOf(lines: readonly Line[], side: 'behind' | 'before', mayBe: (line: number) => boolean): readonly Run[] {
  const runs: Run[] = []
  const roots: number[] = []
  const order = [...lines.keys()]
  if (side === 'behind') order.reverse()
  for (const whole of order) {
    const run = mayBe(whole) ? runAmong(lines, whole, roots) : null
    if (run !== null) {
      runs.push(run)
      roots.length -= run.parts.length
    }
    roots.push(whole)
  }
  return runs
}

/** How many lines more than speak for being the parts may be so: of many small ones a sum leaves out the last unnoticed. */
const FURTHER = 3

/** The shortest run of the last roots that speaks for being the parts of a line, or one that does so to the digit. */
function runAmong(lines: readonly Line[], whole: number, roots: readonly number[]): Run | null {
  const sums = sumsFor(lines[whole] ?? [])
  const parts: number[] = []
  let best: Run | null = null
  let left = LONGEST
  for (let at = roots.length - 1; at >= 0 && left > 0; at--, left--) {
    const root = roots[at]!
    parts.push(root)
    add(sums, lines[root] ?? [])
    const fit = fitOf(sums)
    if (speaks(fit, parts.length) && (best === null || fit.exact > best.fit.exact)) {
      if (best === null) left = FURTHER + 1
      best = { whole, parts: [...parts].sort((one, other) => one - other), fit }
    }
    // nothing that follows makes it fit
    if (sums.every(one => one === null || one.mixed || one.size > 2 * Math.abs(one.total))) break
  }
  return best
}
