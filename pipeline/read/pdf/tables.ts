import type { CellItem, TableItem } from '../compose.ts'
import { spaced, type Line, type PagePlace, type Segment } from './lines.ts'

/** A row has at least two cells; so many rows make a table. */
const ROWS = 3
/** Single lines within a table: rows without figures, or the second line of a cell. */
const LONGEST_LABEL = 30
const LABELS_IN_A_ROW = 12

/** How many lines from `from` on are a table; 0 where none begins there. */
export function tableLength(lines: readonly Line[], from: number): number {
  if (!isRow(lines[from]) || CAPTION.test(lines[from]?.text ?? '')) return 0
  let last = from
  let rows = 0
  let numbers = 0
  for (let at = from; at < lines.length && at - last <= LABELS_IN_A_ROW; at++) {
    const line = lines[at]
    if (line === undefined || line.page !== lines[from]?.page || (CAPTION.test(line.text) && at > from)) break
    if (isRow(line)) {
      last = at
      rows++
      if (line.segments.some(segment => isNumber(segment.text))) numbers++
    } else if (line.text.length > LONGEST_LABEL || /[。；]$/.test(line.text)) break
  }
  return rows >= ROWS && numbers * 2 >= rows ? last + 1 - from : 0
}

/** 表1 各项收入；附表2；续表；单位：万元: the lines above a table, which begin one and end the one before. */
const CAPTION = /^(?:附表|续表|表)\s*[\d一二三四五六七八九十]|^[（(]?(?:计量)?单位\s*[:：]/

const isRow = (line: Line | undefined): boolean => (line?.segments.length ?? 0) >= 2

const isNumber = (text: string): boolean => /^[-－−+]?[\d０-９][\d０-９,.，．]*[%％‰]?$/.test(text)

/** Rows of words as a table: columns are where the words of different rows stand above each other. */
export function tableItem(lines: readonly Line[]): TableItem<PagePlace> {
  const columns = columnsOf(lines)
  const cells: CellItem<PagePlace>[] = []
  const size = [...lines].sort((one, other) => one.size - other.size)[lines.length >> 1]?.size ?? 1
  for (const [row, line] of lines.entries()) {
    const placed = new Map<number, { span: number; segments: Segment[] }>()
    for (const segment of line.segments) {
      const over = columns.flatMap((column, at) => (segment.x < column.right && segment.right > column.x ? [at] : []))
      const column = over[0] ?? 0
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
  for (const column of columns) {
    const last = merged.at(-1)
    const both = rows.some(row => last !== undefined && stands(row, last) && stands(row, column))
    if (last === undefined || both) merged.push({ ...column })
    else last.right = column.right
  }
  return merged
}

const stands = (row: Line, column: Column): boolean =>
  row.segments.some(segment => segment.x < column.right && segment.right > column.x)
