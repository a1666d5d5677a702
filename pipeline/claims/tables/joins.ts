import { fitting, type Line } from './runs.ts'

/** A total and the rows it joins: 收入总计 of 收入 and 转移性收入, each with rows of its own below it. */
export interface Join {
  readonly whole: number
  readonly parts: readonly number[]
}

/** How many rows above a total are looked at. */
const FARTHEST = 80
/** Of so many pairs of rows, two add up to a shorter total by chance. */
const LONG = 100_000

/**
 * Two or three rows above a total that add up to it in all columns, or in all but one, whatever stands between them.
 * Three rows of many are met by chance more often: two columns must show them.
 */
export function joinsOf(lines: readonly Line[], totals: readonly number[]): readonly Join[] {
  return totals.flatMap(whole => {
    const line = lines[whole]!
    const places = line.flatMap((figure, at) => ((figure?.numeral.digits ?? 0) >= LONG ? [at] : []))
    const first = Math.max(0, whole - FARTHEST)
    const among = [...lines.keys()].slice(first, whole).filter(at => places.some(place => isTold(lines[at]!, place)))
    let best: Join & { readonly fit: number } = { whole, parts: [], fit: 0 }
    for (const place of places) {
      for (const parts of addingUp(lines, among, whole, place)) {
        const fit = places.filter(one => fits(lines, whole, parts, one)).length
        if (fit < Math.max(parts.length - 1, places.length - 1) || fit <= best.fit) continue
        best = { whole, parts, fit }
      }
    }
    return best.fit === 0 ? [] : [best]
  })
}

const isTold = (line: Line, place: number): boolean => (line[place]?.numeral.digits ?? 0) > 0

const fits = (lines: readonly Line[], whole: number, parts: readonly number[], place: number): boolean =>
  fitting([lines[whole]![place]!], parts.map(part => [lines[part]![place] ?? null])).exact > 0

/** Pairs of rows, and threes, that add up to a total in one column. */
function* addingUp(lines: readonly Line[], among: readonly number[], whole: number, place: number): Generator<readonly number[]> {
  const digitsOf = (row: number): number => lines[row]![place]!.numeral.digits
  const { numeral, unit } = lines[whole]![place]!
  const rows = among.filter(row => {
    const figure = lines[row]![place]
    const isAlike = figure?.unit.text === unit.text && figure.numeral.decimals === numeral.decimals
    return isAlike && figure.numeral.digits > 0 && figure.numeral.digits < numeral.digits
  })
  const first = new Map<number, number>()
  for (const row of [...rows].reverse()) first.set(digitsOf(row), row)
  for (const [at, one] of rows.entries()) {
    const left = numeral.digits - digitsOf(one)
    const other = first.get(left)
    if (other !== undefined && other > one) yield [one, other]
    for (const second of rows.slice(at + 1)) {
      const third = first.get(left - digitsOf(second))
      if (third !== undefined && third > second) yield [one, second, third]
    }
  }
}
