import type { CellItem, TableItem } from '../compose.ts'
import { spaced, type Line, type PagePlace, type Segment } from './lines.ts'
import { withoutSideLabels } from './side-labels.ts'
import { isValue } from './values.ts'
import { wholeNumbers } from './whole-numbers.ts'
import { isAround, ITEM, unwrapped } from './wrapped.ts'

/** A row has at least two cells; so many rows make a table. */
const ROWS = 3
/** Numbers of a row that make a table where no other row has any. */
const WHOLE = 3
/** Single lines within a table: rows without figures, or the second line of a cell. */
const LONGEST_LABEL = 30
const LABELS_IN_A_ROW = 12

/** How many lines from `from` on are a table; 0 where none begins there. */
export function tableLength(lines: readonly Line[], from: number): number {
  const first = firstRow(lines, from)
  if (first === null) return 0
  let last = first
  let rows = 0
  let below = 0
  let numbers = 0
  let most = 0
  for (let at = first; at < lines.length && at - last <= LABELS_IN_A_ROW; at++) {
    const line = lines[at]
    if (line === undefined || line.page !== lines[from]?.page || (CAPTION.test(line.text) && at > first)) break
    if (isRow(line)) {
      last = at
      rows++
      const values = line.segments.filter(segment => isValue(segment.text))
      if (values.length > 0 && (below > 0 || values.some(({ text }) => DIGIT.test(text)))) {
        below++
        numbers++
        most = Math.max(most, values.length)
      } else if (below > 0 && !line.segments.every(({ text }) => ITEM.test(text))) below++
    } else if (isSentence(line)) break
  }
  if (rows < ROWS || numbers * 2 < below || (numbers < 2 && most < WHOLE)) return 0
  return listEnd(lines, last) + 1 - from
}

/** Where the first row stands: right here, or below lines of the head that name one column each. */
function firstRow(lines: readonly Line[], from: number): number | null {
  const line = lines[from]
  if (line === undefined || CAPTION.test(line.text)) return null
  if (isRow(line)) return from
  if (!UNIT.test(lines[from - 1]?.text ?? '')) return null
  for (let at = from; at < from + HEAD_LINES; at++) {
    const next = lines[at]
    if (next === undefined || next.page !== line.page || CAPTION.test(next.text) || isSentence(next)) return null
    if (isRow(next)) return at
  }
  return null
}

/** Lines of one column each that may stand between the unit of a table and its first row. */
const HEAD_LINES = 5

/** 四、公共安全支出 below 三、国防支出 | 120: the names of a list go on to the end of the table, with numbers or without. */
function listEnd(lines: readonly Line[], last: number): number {
  const [above, row, below] = lines.slice(last - 1, last + 2)
  let end = above && row && below && isAround(above, row, below) ? last + 1 : last
  for (let at = end + 1; at < lines.length; at++) {
    const before = lines[end]
    const line = lines[at]
    const [only] = line?.segments ?? []
    if (line === undefined || before === undefined || only === undefined || line.page !== before.page) break
    const beside = before.segments.find(({ x }) => Math.abs(x - only.x) <= line.size * SAME_EDGE)
    if (isRow(line) || isSentence(line) || beside === undefined || line.y - before.y > line.size * LEADING) break
    if (!ITEM.test(only.text) || !ITEM.test(beside.text)) break
    end = at
  }
  return end
}

const SAME_EDGE = 0.3
const LEADING = 2.5

const isSentence = (line: Line): boolean => line.text.length > LONGEST_LABEL || /[。；]$/.test(line.text)

/** 表1 各项收入；附表2；续表；单位：万元: the lines above a table, which begin one and end the one before. */
const CAPTION = /^(?:附表|续表|表)\s*[\d一二三四五六七八九十]|^[（(]?(?:计量)?单位\s*[:：]/
const UNIT = /单位\s*[:：]/

const isRow = (line: Line | undefined): boolean => line !== undefined && line.segments.length >= 2 && !isSpread(line)

/** 生产总值 55138 元，同比增长 5.9%。: the last line of a paragraph, whose figures are set wide. */
const isSpread = ({ text, segments, size }: Line): boolean =>
  text.endsWith('。') &&
  segments.every(({ x }, at) => at === 0 || x - segments[at - 1]!.right < size * WIDE)

/** No columns stand so near each other, in heights of the type. */
const WIDE = 2

const DIGIT = /[\d０-９]/

/** Rows of words as a table: columns are where the words of different rows stand above each other. */
export function tableItem(wrapped: readonly Line[]): TableItem<PagePlace> {
  const lines = unwrapped(wholeNumbers(withoutSideLabels(wrapped)))
  const columns = columnsOf(lines)
  const cells: CellItem<PagePlace>[] = []
  const size = [...lines].sort((one, other) => one.size - other.size)[lines.length >> 1]?.size ?? 1
  for (const [row, line] of lines.entries()) {
    const placed = new Map<number, { span: number; segments: Segment[] }>()
    for (const segment of line.segments) {
      const over = columns.flatMap((column, at) => (segment.x < column.right && segment.right > column.x ? [at] : []))
      const column = over[0] ?? nearest(columns, segment)
      const cell = placed.get(column)
      if (cell === undefined) placed.set(column, { span: Math.max(1, over.length), segments: [segment] })
      else cell.segments.push(segment)
    }
    for (const [column, { span, segments }] of [...placed].sort(([one], [other]) => one - other)) {
      const flow = [{ kind: 'paragraph', level: 0, pieces: spaced(segments) }] as const
      const inset = Math.round((20 * (segments[0]?.x ?? 0)) / size) / 10
      cells.push({ row, column, rowSpan: 1, columnSpan: span, flow, inset })
    }
  }
  return { kind: 'table', rows: lines.length, columns: columns.length, cells }
}

/** The column that words stand next to, where they stand over none. */
function nearest(columns: readonly Column[], { x, right }: Segment): number {
  const apart = columns.map(column => Math.max(column.x - right, x - column.right))
  return Math.max(0, apart.indexOf(Math.min(...apart)))
}

interface Column {
  x: number
  right: number
}

/** Narrow words first: a heading over several columns must not weld them together. */
function columnsOf(lines: readonly Line[]): readonly Column[] {
  const rows = lines.filter(line => line.segments.length >= 2)
  const segments = rows.flatMap(line => line.segments).sort((one, other) => one.right - one.x - (other.right - other.x))
  const columns: Column[] = []
  for (const { x, right } of segments) {
    const over = columns.filter(column => x < column.right && right > column.x)
    const [only] = over
    if (only === undefined) columns.push({ x, right })
    else if (over.length === 1) {
      only.x = Math.min(only.x, x)
      only.right = Math.max(only.right, right)
    }
  }
  return withoutShifts(
    columns.sort((one, other) => one.x - other.x),
    rows,
  )
}

/** A heading in the middle of its column and figures at the right of it are one column: no row has words in both. */
function withoutShifts(columns: readonly Column[], rows: readonly Line[]): readonly Column[] {
  const merged: Column[] = []
  const both = (one: Column, other: Column): boolean => rows.some(row => stands(row, one) && stands(row, other))
  for (const [at, column] of columns.entries()) {
    const last = merged.at(-1)
    const next = columns[at + 1]
    const nearer =
      last !== undefined && next !== undefined && next.x - column.right < column.x - last.right && !both(column, next)
    if (last === undefined || nearer || both(last, column)) merged.push({ ...column })
    else last.right = column.right
  }
  return merged
}

const stands = (row: Line, column: Column): boolean =>
  row.segments.some(segment => segment.x < column.right && segment.right > column.x)
