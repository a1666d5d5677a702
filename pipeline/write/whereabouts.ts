import { lastFrom } from '../bisect.ts'
import type { Audit, Span } from '../model.ts'
import { paragraphAt } from './paragraphs.ts'
import { fillIn } from './words.ts'

/** Where a place of the text is for someone who looks it up: its paragraph, or its table and row, counted from one. */
export function whereabouts(
  { tables }: Audit,
  paragraphs: readonly Span[],
  start: number,
  w: { readonly paragraph: string; readonly tableRow: string },
): string {
  const at = lastFrom(tables, start)
  const table = tables[at]
  if (table === undefined || start >= table.end) return fillIn(w.paragraph, { n: paragraphAt(paragraphs, start) })
  const row = table.cells[lastFrom(table.cells, start)]?.row ?? 0
  return fillIn(w.tableRow, { table: at + 1, row: row + 1 })
}
