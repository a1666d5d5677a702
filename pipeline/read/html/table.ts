import type { CellItem, Item, TableItem } from '../compose.ts'
import { attributeOf, isElement, isUnshown, type Element, type Parent } from './nodes.ts'

/** Browsers take no more, whatever the page says. */
const MOST_COLUMNS = 1000

/** A table's cells on their grid, merged ones once; `read` reads the words of a cell. */
export function tableOf(table: Element, read: (cell: Parent) => readonly Item<never>[]): TableItem<never> {
  const rows = rowsOf(table)
  const cells: CellItem<never>[] = []
  const taken = rows.map(() => new Set<number>())
  let columns = 0
  for (const [row, element] of rows.entries()) {
    let column = 0
    for (const cell of element.childNodes) {
      if (!isElement(cell) || (cell.tagName !== 'td' && cell.tagName !== 'th') || isUnshown(cell)) continue
      while (taken[row]?.has(column)) column++
      const columnSpan = Math.min(spanOf(cell, 'colspan', 1), MOST_COLUMNS - column)
      if (columnSpan < 1) break
      const rowSpan = Math.min(spanOf(cell, 'rowspan', rows.length) || rows.length, rows.length - row)
      for (let below = row; below < row + rowSpan; below++) {
        for (let at = column; at < column + columnSpan; at++) taken[below]?.add(at)
      }
      cells.push({ row, column, rowSpan, columnSpan, flow: read(cell) })
      column += columnSpan
      columns = Math.max(columns, column)
    }
  }
  return { kind: 'table', rows: rows.length, columns, cells }
}

function rowsOf(table: Element): readonly Element[] {
  return table.childNodes.filter(isElement).flatMap(child => {
    if (isUnshown(child)) return []
    if (child.tagName === 'tr') return [child]
    return ['tbody', 'thead', 'tfoot'].includes(child.tagName) ? rowsOf(child) : []
  })
}

/** `zero` is what a span of 0 means: to the last row. */
function spanOf(cell: Element, name: string, zero: number): number {
  const span = Number.parseInt(attributeOf(cell, name) ?? '1', 10)
  return Number.isNaN(span) || span < 0 ? 1 : span === 0 ? zero : span
}
