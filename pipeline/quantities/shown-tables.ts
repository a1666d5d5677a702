import type { Draft, Table } from '../model.ts'
import { tablesOf } from './flat-tables.ts'

/**
 * The tables that a reader of the audit sees as such: those of the format, and those that stand in the text as lines,
 * where every word of theirs stands in a cell.
 */
export function shownTables(draft: Draft): readonly Table[] {
  const { tables, text } = draft
  const own = new Set(tables.map(({ start }) => start))
  const flat = tablesOf(draft).filter(
    table => !own.has(table.start) && !tables.some(other => overlaps(other, table)) && isWhole(table, text),
  )
  return flat.length === 0 ? tables : [...tables, ...flat].sort((a, b) => a.start - b.start)
}

const overlaps = (a: Table, b: Table): boolean => a.start < b.end && b.start < a.end

/** Cells stand in order, and between them nothing but white space and ruled lines. */
function isWhole({ start, end, cells }: Table, text: string): boolean {
  let reached = start
  for (const cell of cells) {
    if (cell.start < reached || !BETWEEN.test(text.slice(reached, cell.start))) return false
    reached = cell.end
  }
  return BETWEEN.test(text.slice(reached, end))
}

const BETWEEN = /^[\s|+=\-—_]*$/
