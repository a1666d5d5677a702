import type { Cell, Table } from '../model.ts'

/**
 * A head of two lines whose cells have lost their widths, as text with tabs has none: 指标 | 招生 | 在校生 above
 * 绝对量 | 增速 | 绝对量 | 增速. The upper cells are spread evenly over the lower ones, which begin right of the names.
 */
export function spread(table: Table, text: string): Table {
  const rows = new Map<number, Cell[]>()
  for (const cell of table.cells) {
    if (cell.rowSpan !== 1 || cell.columnSpan !== 1) return table
    const row = rows.get(cell.row)
    if (row === undefined) rows.set(cell.row, [cell])
    else row.push(cell)
    if (rows.size > LINES) break
  }
  const [upper, lower, body] = [...rows.values()]
  if (upper === undefined || lower === undefined || body === undefined) return table
  const wordsOf = ({ start, end }: Cell): string => text.slice(start, end).trim()
  const numbered = (cells: readonly Cell[]): boolean => cells.some(cell => NUMBER.test(wordsOf(cell)))
  const width = body.length - 1
  const groups = upper.slice(1)
  const each = width / groups.length
  if (lower.length !== width || each < 2 || !Number.isInteger(each)) return table
  if (numbered(upper) || numbered(lower) || !numbered(body)) return table
  const moved = new Map<Cell, Cell>()
  for (const [at, cell] of groups.entries()) moved.set(cell, { ...cell, column: 1 + at * each, columnSpan: each })
  for (const [at, cell] of lower.entries()) moved.set(cell, { ...cell, column: 1 + at })
  return { ...table, cells: table.cells.map(cell => moved.get(cell) ?? cell) }
}

const NUMBER = /^[-－−+]?\d[\d.,]*[%％]?$/

/** Two of the head and one below. */
const LINES = 3
