import { countWhile } from '../bisect.ts'
import type { Audit, Cell, Table } from '../model.ts'

/** Rows of a head that a table may have; a table that begins with more rows of words is one of words. */
const MOST_HEADS = 4

/** How many rows are the head of a table: those above its first figure. */
export function headRows(table: Table, audit: Audit): number {
  const [first = 1] = figureRows(table, audit)
  return first <= MOST_HEADS ? first : Math.min(1, table.rows - 1)
}

/**
 * The head that stands over a cell: the nearest row above that has words in its column, with the rows of words right
 * above that. One table of a file is often several, each with its head.
 */
export function headOver(table: Table, row: number, column: number, audit: Audit): readonly number[] {
  const rows = figureRows(table, audit)
  let head = row - 1
  while (head >= 0 && (rows.has(head) || !hasWords(table, head, column))) head--
  let first = head
  while (first > 0 && head - first + 1 < MOST_HEADS && !rows.has(first - 1)) first--
  return head < 0 ? [] : Array.from({ length: head - first + 1 }, (_, i) => first + i)
}

const hasWords = (table: Table, row: number, column: number): boolean =>
  table.cells.some(
    cell =>
      cell.row === row && cell.end > cell.start && cell.column <= column && column < cell.column + cell.columnSpan,
  )

/** Rows of a table that hold a figure, in order. */
function figureRows({ start, end }: Table, { figures }: Audit): ReadonlySet<number> {
  const rows = new Set<number>()
  for (let at = countWhile(figures, figure => figure.start < start); at < figures.length; at++) {
    const figure = figures[at]
    if (figure === undefined || figure.start >= end) break
    if (figure.cell !== undefined && figure.status !== 'exempt') rows.add(figure.cell.row)
  }
  return rows
}

/** The cells of each row that has any, in order: a file may tell of a million rows and fill two. */
export function rowsIn({ cells }: Table): ReadonlyMap<number, readonly Cell[]> {
  const rows = new Map<number, Cell[]>()
  for (const cell of cells) {
    const own = rows.get(cell.row)
    if (own === undefined) rows.set(cell.row, [cell])
    else own.push(cell)
  }
  return rows
}

/** The columns in which a cell begins, in order. */
export const columnsIn = ({ cells }: Table): readonly number[] =>
  [...new Set(cells.map(({ column }) => column))].sort((a, b) => a - b)

/** The cells that stand in a row, those that reach down into it among them. */
export const cellsAcross = ({ cells }: Table, at: number): readonly Cell[] =>
  cells
    .filter(({ row, rowSpan }) => row <= at && at < row + rowSpan)
    .toSorted((a, b) => a.column - b.column)

/** How many of some columns, which are in order, a cell stands over. */
export const spanIn = ({ column, columnSpan }: Cell, columns: readonly number[]): number =>
  placeIn(column + columnSpan, columns) - placeIn(column, columns)

/** How many of some columns, which are in order, stand before one. */
export const placeIn = (column: number, columns: readonly number[]): number => countWhile(columns, each => each < column)
