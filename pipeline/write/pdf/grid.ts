import type { Cell, Span } from '../../model.ts'
import { placeIn, spanIn } from '../grid.ts'
import { fill, rule, type Page } from './book.ts'
import { beside, behind, space, tableRow, textRows, type Row } from './flow.ts'
import { widthOfWords, type Style, type Words } from './lines.ts'
import type { Issue } from './issue.ts'
import { GREY, HAIR, INK, WASH } from './style.ts'

/** What of a table is set, and how. */
export interface GridPlan {
  readonly columns: readonly number[]
  /** Rows that are its head. */
  readonly heads: number
  /** Rows to set, in order; null leaves a gap that shows that rows are left out. */
  readonly rows: readonly (number | null)[]
  readonly left: number
  readonly width: number
  /** The cells of a row. */
  line(row: number): readonly Cell[]
  /** The words of a cell, with its marks. */
  words(cell: Span, style: Style): readonly Words[]
}

const LARGEST = 9
const SMALLEST = 6
const PADDING = 4
/** Points that a column has at least, and that it asks for at most. */
const NARROW = 18
const WIDE = 150
/** Points that the names of rows have before numbers are set smaller. */
const LABEL = 64

/** A table as rows of a page: hair lines, the head in grey, numbers at the right. */
export function gridRows(issue: Issue, plan: GridPlan): readonly Row[] {
  const { size, edges } = measured(issue, plan)
  const leading = size * 1.45
  return plan.rows.flatMap((at): Row[] => {
    if (at === null) {
      const dots = textRows(issue.flow.book, [{ text: '……', style: { size, colour: GREY } }], {
        left: plan.left + PADDING,
        leading,
      })
      return [ruled(beside(dots), plan, at)]
    }
    const cells = plan.line(at).flatMap(cell => {
      const place = placeOf(cell, plan.columns, edges)
      if (place === null) return []
      const style: Style = { size, colour: at < plan.heads ? GREY : INK }
      const align = cell.column > 0 && NUMBER.test(textOf(issue, cell)) ? 'end' : at < plan.heads ? 'centre' : 'start'
      const box = { left: plan.left + place[0] + PADDING, width: Math.max(8, place[1] - 2 * PADDING), leading }
      return [textRows(issue.flow.book, plan.words(cell, style), { ...box, align })]
    })
    return tableRow([[space(leading)], ...cells], row => ruled(row, plan, at))
  })
}

function ruled(row: Row, { left, width, heads }: GridPlan, at: number | null): Row {
  const isHead = at !== null && at < heads
  return behind(row, (page: Page, [x, top, , height]) => {
    if (isHead) fill(page, [x + left, top, width, height], WASH)
    rule(page, x + left, top + height - 0.3, x + left + width, isHead && at === heads - 1 ? GREY : HAIR, 0.5)
  })
}

/** A size at which the columns have room side by side, and the edges of the columns. */
function measured(
  issue: Issue,
  { columns, rows, width, line }: GridPlan,
): { readonly size: number; readonly edges: readonly number[] } {
  const { faces } = issue.flow.book
  const asked = columns.map(() => NARROW)
  const least = columns.map(() => NARROW)
  const cells = rows.slice(0, MEASURED).flatMap(row => (row === null ? [] : line(row)))
  // what stands over several columns asks for what they have not yet
  for (const cell of cells.toSorted((a, b) => spanIn(a, columns) - spanIn(b, columns))) {
    const over = overIn(cell, columns)
    const text = textOf(issue, cell).slice(0, LONGEST)
    if (over.length === 0 || text === '' || over.length === columns.length) continue
    const own = widthOfWords(faces, text, { size: LARGEST, colour: INK, bold: true }) + 2 * PADDING + 1
    grow(asked, over, Math.min(own, WIDE))
    if (NUMBER.test(text)) grow(least, over, own)
    else if (cell.column === columns[0]) grow(least, over, Math.min(own, LABEL))
  }
  const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0)
  const size = Math.max(SMALLEST, Math.min(LARGEST, (LARGEST * width) / Math.max(1, sum(least))))
  const scale = size / LARGEST
  // numbers keep their width; what is left over is shared by what each column asks for beyond that
  const firm = least.map(one => one * scale)
  const wish = asked.map((one, i) => Math.max(0.001, one * scale - (firm[i] ?? 0)))
  const spare = width - sum(firm)
  const edges = [0]
  columns.forEach((_, i) => {
    const own = spare > 0 ? (firm[i] ?? 0) + (spare * (wish[i] ?? 0)) / sum(wish) : (width * (firm[i] ?? 0)) / sum(firm)
    edges.push((edges[i] ?? 0) + own)
  })
  return { size, edges }
}

/** Widens columns until they are as wide as `width` together. */
function grow(widths: number[], over: readonly number[], width: number): void {
  const lacking = width - over.reduce((sum, at) => sum + (widths[at] ?? 0), 0)
  if (lacking > 0) for (const at of over) widths[at] = (widths[at] ?? 0) + lacking / over.length
}

/** Which of the columns a cell stands over. */
function overIn(cell: Cell, columns: readonly number[]): readonly number[] {
  const first = placeIn(cell.column, columns)
  return Array.from({ length: spanIn(cell, columns) }, (_, i) => first + i)
}

/** Rows and characters by which columns are measured. */
const MEASURED = 600
const LONGEST = 40

const NUMBER = /^[-−－+＋△▲]?[\d０-９][\d０-９,，.．%％\s]*$/

function placeOf(cell: Cell, columns: readonly number[], edges: readonly number[]): readonly [number, number] | null {
  const over = overIn(cell, columns)
  const [first] = over
  const last = over.at(-1)
  if (first === undefined || last === undefined) return null
  return [edges[first] ?? 0, (edges[last + 1] ?? 0) - (edges[first] ?? 0)]
}

const textOf = ({ audit }: Issue, { start, end }: Span): string => audit.source.text.slice(start, end)
