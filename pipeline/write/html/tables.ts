import type { Audit, Cell } from '../../model.ts'
import { headRows, rowsIn } from '../grid.ts'
import { fillIn } from '../words.ts'
import { escapeAttribute } from './escape.ts'
import type { Words } from './words.ts'

/** A table of the report as one, with its number; `inner` prints the words of a cell with their marks. */
export function tableHtml(audit: Audit, at: number, inner: (start: number, end: number) => string, w: Words): string {
  const table = audit.tables[at]
  if (table === undefined) return ''
  const heads = headRows(table, audit)
  const lines = rowsIn(table)
  const row = (cells: readonly Cell[], tag: 'th' | 'td'): string =>
    `<tr>${cells.map(cell => `<${tag}${spans(cell)}>${inner(cell.start, cell.end)}`).join('')}`
  const head = lines.slice(0, heads).map(cells => row(cells, 'th'))
  const body = lines.slice(heads).map(cells => row(cells, 'td'))
  const name = escapeAttribute(fillIn(w.tableNumber, { n: at + 1 }))
  return (
    `<div class="scroll" tabindex="0" role="region" aria-label="${name}" data-n="${name}"><table>` +
    `${head.length === 0 ? '' : `<thead>${head.join('')}</thead>`}<tbody>${body.join('')}</tbody></table></div>`
  )
}

const spans = ({ rowSpan, columnSpan }: Cell): string =>
  (columnSpan > 1 ? ` colspan="${columnSpan}"` : '') + (rowSpan > 1 ? ` rowspan="${rowSpan}"` : '')
