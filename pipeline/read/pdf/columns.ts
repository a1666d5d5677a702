import { addTo } from '../../grouped.ts'
import { type Line, type Segment, withSegments } from './lines.ts'

/** Lines that must break at the same place before they count as columns. */
const LINES = 8
/** Characters that a full line of a column has at least: cells of tables are shorter. */
const PROSE = 9
/** Of the lines of a column, so many are full; the others end a paragraph. */
const FULL_LINES = 0.6
const FULL = 0.85
/** Lines that run over a gap, against those that break there. */
const CROSSING = 0.25

/**
 * A page printed in columns as the lines of one column after the other. Lines that cross the gap between columns part
 * the page: what is above them is read before what is below.
 */
export function inReadingOrder(lines: readonly Line[]): readonly Line[] {
  const gaps = guttersOf(lines)
  if (gaps.length === 0) return lines
  const ordered: Line[] = []
  let columns: Line[][] = []
  const flush = (): void => {
    ordered.push(...columns.flatMap(column => column ?? []))
    columns = []
  }
  for (const line of lines) {
    if (line.segments.some(segment => gaps.some(gap => segment.x < gap && segment.right > gap))) {
      flush()
      ordered.push(line)
      continue
    }
    const parts = new Map<number, Segment[]>()
    for (const segment of line.segments) {
      const column = gaps.filter(gap => gap <= segment.x).length
      addTo(parts, column, segment)
    }
    for (const [column, segments] of parts) columns[column] = [...(columns[column] ?? []), withSegments(line, segments)]
  }
  flush()
  return ordered
}

/** Where the lines break into stretches of prose, from left to right; none where they do not, as in tables. */
function guttersOf(lines: readonly Line[]): readonly number[] {
  let gaps = lines.flatMap(({ segments }) =>
    segments.slice(1).map((segment, at) => ({ from: segments[at]?.right ?? 0, to: segment.x })),
  )
  if (gaps.length < LINES) return []
  const gutters: number[] = []
  for (;;) {
    const best = busiest(gaps)
    if (best === null) break
    const over = gaps.filter(({ from, to }) => from <= best && best <= to)
    const crossing = lines.filter(({ segments }) => segments.some(({ x, right }) => x < best && best < right)).length
    if (over.length >= LINES && over.length * 3 >= lines.length && crossing <= over.length * CROSSING) gutters.push(best)
    gaps = gaps.filter(({ from, to }) => !(from <= best && best <= to))
  }
  gutters.sort((one, other) => one - other)
  const edges = [-Infinity, ...gutters, Infinity]
  const columns = edges.slice(1).map((edge, at) => {
    const from = edges[at] ?? 0
    return lines.flatMap(({ segments }) => segments.filter(({ x, right }) => x >= from && right <= edge))
  })
  return columns.every(isProse) ? gutters : []
}

/** The middle of the gap that most others share; null where there are none. */
function busiest(gaps: readonly { readonly from: number; readonly to: number }[]): number | null {
  const starts = gaps.map(({ from }) => from).sort((one, other) => one - other)
  const ends = gaps.map(({ to }) => to).sort((one, other) => one - other)
  let best: number | null = null
  let most = 0
  let ended = 0
  for (const [at, start] of starts.entries()) {
    while ((ends[ended] ?? Infinity) < start) ended++
    if (at + 1 - ended > most) [most, best] = [at + 1 - ended, (start + (ends[ended] ?? start)) / 2]
  }
  return best
}

/** Most lines fill the column from one side to the other. */
function isProse(column: readonly Segment[]): boolean {
  const widths = column.map(({ x, right }) => right - x).sort((one, other) => one - other)
  const usual = widths[Math.floor(widths.length * 0.75)] ?? 0
  const full = column.filter(({ x, right, text }) => right - x >= usual * FULL && text.length >= PROSE)
  return column.length >= LINES && full.length >= column.length * FULL_LINES
}
