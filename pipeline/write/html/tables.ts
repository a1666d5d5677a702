import type { Audit, Cell } from '../../model.ts'
import { columnsIn, headRows, placeIn, rowsIn, spanIn } from '../grid.ts'
import { fillIn } from '../words.ts'
import { escapeAttribute } from './escape.ts'
import type { Words } from './words.ts'

/** A table of the report as one, with its number; `inner` prints the words of a cell with their marks. */
export function tableHtml(audit: Audit, at: number, inner: (start: number, end: number) => string, w: Words): string {
  const table = audit.tables[at]
  if (table === undefined) return ''
  const heads = headRows(table, audit)
  const columns = columnsIn(table)
  // of each column the first row that no cell of a row above reaches down to
  const free: number[] = columns.map(() => 0)
  const line = (row: number, cells: readonly Cell[], tag: 'th' | 'td'): string => {
    let out = '<tr>'
    let column = 0
    for (const cell of cells) {
      const place = placeIn(cell.column, columns)
      const span = spanIn(cell, columns)
      for (; column < place; column++) if ((free[column] ?? 0) <= row) out += `<${tag}>`
      out += `<${tag}${spans(span, cell.rowSpan)}>${inner(cell.start, cell.end)}`
      for (; column < place + span; column++) free[column] = row + cell.rowSpan
    }
    return out
  }
  let head = ''
  let body = ''
  for (const [row, cells] of rowsIn(table)) {
    if (row < heads) head += line(row, cells, 'th')
    else body += line(row, cells, 'td')
  }
  const name = escapeAttribute(fillIn(w.tableNumber, { n: at + 1 }))
  return (
    `<div class="scroll" tabindex="0" role="region" aria-label="${name}" data-n="${name}"><table>` +
    `${head === '' ? '' : `<thead>${head}</thead>`}<tbody>${body}</tbody></table></div>`
  )
}

const spans = (columns: number, rows: number): string =>
  (columns > 1 ? ` colspan="${columns}"` : '') + (rows > 1 ? ` rowspan="${rows}"` : '')
