import type { Allowance, Finding } from '../model.ts'

/** One bar of a number line: what one statement leaves to a figure. A null end is open to infinity. */
export interface NumberLineRow {
  readonly label: string
  /** The interval as words, printed at the right. */
  readonly range: string
  readonly low: number | null
  readonly high: number | null
  readonly role: 'stated' | 'claim' | 'needed'
}

/** What a back end draws, in order; coordinates in points from the top left corner. */
export type Primitive =
  | { readonly kind: 'band'; readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  | {
      readonly kind: 'line'
      readonly x1: number
      readonly y1: number
      readonly x2: number
      readonly y2: number
      readonly role: 'axis' | 'tick' | 'rail'
    }
  | {
      readonly kind: 'bar'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly role: NumberLineRow['role']
      readonly openLeft: boolean
      readonly openRight: boolean
    }
  | {
      readonly kind: 'text'
      readonly x: number
      readonly y: number
      readonly size: number
      readonly anchor: 'start' | 'middle' | 'end'
      readonly role: 'label' | 'range' | 'tick'
      readonly text: string
    }

export interface Drawing {
  readonly width: number
  readonly height: number
  readonly primitives: readonly Primitive[]
}

/**
 * What each relation of a finding leaves to a figure, by the number of its row; one that says the same as another, and
 * leaves the same, is drawn once.
 */
export function allowancesFor(
  id: string,
  { allows = [], relations = [] }: Finding,
): readonly (Allowance & { readonly number: number })[] {
  const numbered = allows
    .filter(({ figure }) => figure === id)
    .map(allowance => ({ ...allowance, number: relations.findIndex(({ claim }) => claim === allowance.claim) + 1 }))
  const same = (a: Allowance, b: Allowance): boolean => a.interval.every((end, at) => end === b.interval[at])
  return numbered.filter((one, at) =>
    one.number > 0 ? true : !numbered.some((other, before) => same(one, other) && (other.number > 0 || before < at)),
  )
}

/**
 * Bars over one axis: where all of them overlap, the statements can be true together; where they do not, the reader
 * sees why. `needed` rows also cast a band over the others. null where no end is finite: there is nothing to draw.
 */
export function numberLine(rows: readonly NumberLineRow[], width: number): Drawing | null {
  const domain = domainOf(rows)
  if (domain === null) return null
  const [from, to] = domain
  const scale = (width - 2 * MARGIN) / (to - from)
  const x = (value: number): number => round(MARGIN + (value - from) * scale)
  const axisY = rows.length * ROW + GAP
  const primitives: Primitive[] = []
  const bars = rows.map((row, index) => bar(row, index, x, width))
  for (const drawn of bars) {
    if (drawn.role === 'needed') {
      primitives.push({ kind: 'band', x: drawn.x, y: 0, width: drawn.width, height: axisY })
    }
  }
  rows.forEach((row, index) => {
    const drawn = bars[index]
    if (drawn === undefined) return
    const text = { kind: 'text', y: index * ROW + LABEL, size: 12 } as const
    const railY = drawn.y + BAR / 2
    primitives.push(
      { ...text, x: 0, anchor: 'start', role: 'label', text: row.label },
      { ...text, x: width, anchor: 'end', role: 'range', text: row.range },
      { kind: 'line', x1: 0, y1: railY, x2: width, y2: railY, role: 'rail' },
      drawn,
    )
  })
  primitives.push({ kind: 'line', x1: 0, y1: axisY, x2: width, y2: axisY, role: 'axis' })
  for (const tick of ticksOf(from, to)) {
    primitives.push(
      { kind: 'line', x1: x(tick.at), y1: axisY, x2: x(tick.at), y2: axisY + 4, role: 'tick' },
      { kind: 'text', x: x(tick.at), y: axisY + 16, size: 11, anchor: 'middle', role: 'tick', text: tick.label },
    )
  }
  return { width, height: axisY + 22, primitives }
}

/** Of a row: its words on the baseline LABEL, its bar below them. */
const ROW = 34
const LABEL = 13
const BAR = 8
const GAP = 4
const MARGIN = 14
const NARROWEST = 3

function bar(row: NumberLineRow, index: number, x: (value: number) => number, width: number) {
  const left = row.low === null ? 0 : x(row.low)
  const right = row.high === null ? width : x(row.high)
  const wide = Math.max(right - left, NARROWEST)
  return {
    kind: 'bar',
    x: round((left + right - wide) / 2),
    y: index * ROW + LABEL + 6,
    width: round(wide),
    height: BAR,
    role: row.role,
    openLeft: row.low === null,
    openRight: row.high === null,
  } as const
}

/** All finite ends, with some air around them. */
function domainOf(rows: readonly NumberLineRow[]): readonly [number, number] | null {
  const ends = rows.flatMap(row => [row.low, row.high]).filter((end): end is number => end !== null)
  if (ends.length === 0) return null
  const low = Math.min(...ends)
  const high = Math.max(...ends)
  const size = Math.max(Math.abs(low), Math.abs(high))
  // Ends closer than this are one point to the eye, and to floating point.
  const apart = high - low > Math.max(size * 1e-9, 1e-12)
  const air = apart ? (high - low) * 0.12 : size > 1e-9 ? size * 0.05 : 1
  return [low - air, high + air]
}

/** Three to six round values within the domain. */
function ticksOf(from: number, to: number): readonly { readonly at: number; readonly label: string }[] {
  const rough = (to - from) / 5
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * (STEPS.find(candidate => candidate * power >= rough) ?? 10)
  const places = Math.min(12, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)))
  const ticks = []
  for (let index = Math.ceil(from / step); index * step <= to; index++) {
    const at = index * step
    ticks.push({ at, label: Math.abs(at) < 1e15 ? at.toFixed(places) : String(at) })
  }
  return ticks
}

const STEPS = [1, 2, 5, 10] as const

const round = (value: number): number => Math.round(value * 100) / 100
