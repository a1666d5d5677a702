import { footOf, type Line, type Segment, withSegments } from './lines.ts'
import { isValue } from './values.ts'

/** Heights of the type: how far below a line the next of its cell stands, and how far off the edges may be. */
const BELOW = { least: 0.9, most: 1.5 }
const OFF = 0.3
/** What is left of a number for its second line is shorter than the first. */
const REST = 0.8
const WHOLE = /^[-－]?\d[\d,]*(?:\.\d+)?%?$/

/**
 * Lines of a table in which a number that its cell had no room for, and that went on below, is whole again: its two
 * halves stand above and below the middle of their row, on which the other cells stand.
 */
export function wholeNumbers(lines: readonly Line[]): readonly Line[] {
  const rows: Line[] = []
  for (const line of lines) {
    const row = rows.at(-1)
    const above = rows.at(-2)
    const own = row === undefined ? null : joined(row, line, null)
    const both = own !== null || row === undefined || above === undefined ? null : joined(row, line, above)
    if (own !== null) rows[rows.length - 1] = own
    else if (both !== null) rows.splice(-2, 2, both)
    else rows.push(line)
  }
  return rows
}

/** The row with the second halves that a line has for it; the first are in the row or, `above` it, are all that stands there. */
function joined(row: Line, { segments, size }: Line, above: Line | null): Line | null {
  if (!segments.every(({ text }) => /^[\d,.]+%?$/.test(text))) return null
  if (above !== null && !above.segments.every(({ text }) => isValue(text))) return null
  const firsts = above?.segments ?? row.segments
  if (above !== null && above.segments.length !== segments.length) return null
  const halves = new Map<Segment, Segment>()
  for (const rest of segments) {
    const first = firsts.find(segment => !halves.has(segment) && isHalf(segment, rest, size))
    if (first === undefined || !isAcross(row, first, rest, size)) return null
    halves.set(first, rest)
  }
  const whole = (segment: Segment): Segment => {
    const rest = halves.get(segment)
    return rest === undefined ? segment : { ...segment, text: segment.text + rest.text, pieces: [...segment.pieces, ...rest.pieces] }
  }
  const cells = [...row.segments, ...(above?.segments ?? [])].map(whole).sort((one, other) => one.x - other.x)
  return withSegments(row, cells)
}

function isHalf(first: Segment, rest: Segment, size: number): boolean {
  const below = footOf(rest) - footOf(first)
  const edge = Math.abs(first.right - rest.right)
  const middle = Math.abs(first.x + first.right - rest.x - rest.right) / 2
  return (
    WHOLE.test(first.text + rest.text) &&
    rest.right - rest.x <= REST * (first.right - first.x) &&
    below >= BELOW.least * size &&
    below <= BELOW.most * size &&
    Math.min(edge, middle) <= OFF * size
  )
}

/** Whether other cells of the row stand half way between the two, and none stands in their column. */
function isAcross(row: Line, first: Segment, rest: Segment, size: number): boolean {
  const middle = (footOf(first) + footOf(rest)) / 2
  const others = row.segments.filter(segment => segment !== first)
  return (
    others.some(segment => Math.abs(footOf(segment) - middle) <= OFF * size) &&
    others.every(segment => segment.right < first.x || segment.x > first.right)
  )
}
