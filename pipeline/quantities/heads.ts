import type { Cell, Table } from '../model.ts'
import { rowsOf } from './codes.ts'

/**
 * A head of two lines whose cells have lost their widths, as text with tabs has none: 指标 | 招生 | 在校生 above
 * 绝对量 | 增速 | 绝对量 | 增速. The upper cells are spread evenly over the lower ones, which begin right of the names.
 */
export function spread(table: Table, text: string): Table {
  return spreadEvenly(table, text) ?? besideNames(table, text) ?? table
}

function spreadEvenly(table: Table, text: string): Table | null {
  const rows = new Map<number, Cell[]>()
  for (const cell of table.cells) {
    if (cell.rowSpan !== 1 || cell.columnSpan !== 1) return null
    const row = rows.get(cell.row)
    if (row === undefined) rows.set(cell.row, [cell])
    else row.push(cell)
    if (rows.size > LINES) break
  }
  const [upper, lower, body] = [...rows.values()]
  if (upper === undefined || lower === undefined || body === undefined) return null
  const wordsOf = ({ start, end }: Cell): string => text.slice(start, end).trim()
  const numbered = (cells: readonly Cell[]): boolean => cells.some(cell => NUMBER.test(wordsOf(cell)))
  const repeats = (cells: readonly Cell[]): boolean =>
    cells.every((cell, at) => wordsOf(cell) === wordsOf(cells[at % each]!))
  const width = body.length - 1
  const groups = upper.slice(1)
  const each = width / groups.length
  if (lower.length !== width || each < 2 || !Number.isInteger(each) || !repeats(lower)) return null
  if (numbered(upper) || numbered(lower) || !numbered(body)) return null
  const moved = new Map<Cell, Cell>()
  for (const [at, cell] of groups.entries()) moved.set(cell, { ...cell, column: 1 + at * each, columnSpan: each })
  for (const [at, cell] of lower.entries()) moved.set(cell, { ...cell, column: 1 + at })
  return { ...table, cells: table.cells.map(cell => moved.get(cell) ?? cell) }
}

/**
 * A head whose names' own head stands in another line: 决算数 | 预算数 | 金额 above 税收收入 | 88.6 | 92.1 | 90.4 is of the
 * numbers.
 */
function besideNames(table: Table, text: string): Table | null {
  const wordsOf = ({ start, end }: Cell): string => text.slice(start, end).replace(/\s/g, '')
  const body = table.cells.find(cell => NUMBER.test(wordsOf(cell)))?.row ?? 0
  if (table.cells.some(cell => cell.column === 0 && cell.row >= body && NUMBER.test(wordsOf(cell)))) return null
  const moved = new Set<number>()
  for (const head of rowsOf(table.cells)) {
    const row = head[0]!.row
    if (row >= body) continue
    const isOne = head.length > 1 && head.length === table.columns - 1 && OF_NUMBERS.test(wordsOf(head[0]!))
    if (isOne && head.every((cell, at) => cell.column === at && cell.columnSpan === 1 && wordsOf(cell) !== '')) moved.add(row)
  }
  if (moved.size === 0) return null
  return { ...table, cells: table.cells.map(cell => (moved.has(cell.row) ? { ...cell, column: cell.column + 1 } : cell)) }
}

/** What heads numbers, and no names. */
const OF_NUMBERS = /(?:决算|预算|执行|完成|计划)数|^(?:19|20)\d\d年|^(?:金额|绝对[量值额])/

const NUMBER = /^[-－−+]?\d[\d.,]*[%％]?$/

/** Two of the head and one below. */
const LINES = 3
