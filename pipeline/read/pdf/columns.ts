import type { Line, Segment } from './lines.ts'

/** Characters that a line of prose in a column has at least: cells of tables are shorter. */
const PROSE = 12
/** Lines that must break at the same place before they count as columns. */
const LINES = 8

/**
 * A page printed in columns as the lines of one column after the other. Lines that cross the gap between columns part
 * the page: what is above them is read before what is below.
 */
export function inReadingOrder(lines: readonly Line[]): readonly Line[] {
  const gap = gutter(lines)
  if (gap === null) return lines
  const ordered: Line[] = []
  let columns: [Line[], Line[]] = [[], []]
  const flush = (): void => {
    ordered.push(...columns[0], ...columns[1])
    columns = [[], []]
  }
  for (const line of lines) {
    if (line.segments.some(segment => segment.x < gap && segment.right > gap)) {
      flush()
      ordered.push(line)
      continue
    }
    const left = line.segments.filter(segment => segment.x < gap)
    const right = line.segments.filter(segment => segment.x >= gap)
    if (left.length > 0) columns[0].push(part(line, left))
    if (right.length > 0) columns[1].push(part(line, right))
  }
  flush()
  return ordered
}

/** Where most lines break into two stretches of prose; null where they do not. */
function gutter(lines: readonly Line[]): number | null {
  const breaks = new Map<number, Line[]>()
  for (const line of lines) {
    const [left, right, third] = line.segments
    if (left === undefined || right === undefined || third !== undefined) continue
    if (left.text.length < PROSE || right.text.length < PROSE) continue
    const at = Math.round(right.x / line.size)
    breaks.set(at, [...(breaks.get(at) ?? []), line])
  }
  const most = [...breaks.values()].sort((one, other) => other.length - one.length)[0]
  if (most === undefined || most.length < LINES || most.length * 3 < lines.length) return null
  const left = Math.max(...most.map(line => line.segments[0]?.right ?? 0))
  const right = Math.min(...most.map(line => line.segments[1]?.x ?? 0))
  return left < right ? (left + right) / 2 : null
}

const part = (line: Line, segments: readonly Segment[]): Line => ({
  ...line,
  segments,
  x: segments[0]?.x ?? 0,
  right: segments.at(-1)?.right ?? 0,
  text: segments.map(segment => segment.text).join(' '),
})
