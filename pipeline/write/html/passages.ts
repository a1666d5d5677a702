import type { Finding, Span } from '../../model.ts'
import { cellsAcross, placeIn, spanIn } from '../grid.ts'
import { passagesOf, type Passage, type Prose, type Quoted, type Rows } from '../passages.ts'
import { whereabouts } from '../whereabouts.ts'
import { fillIn } from '../words.ts'
import type { Index } from './cards.ts'
import { escapeText, Html, show } from './escape.ts'
import { figureId } from './marks.ts'

/** A sentence, or rows of a table, as a card shows it. */
export interface Quotation {
  /** Of a place away from the accused figure's own. */
  readonly place: string | null
  readonly caption: Html | null
  readonly prose: Html | null
  readonly table: Html | null
  /** Whether `place` only tells how many places are left out. */
  readonly more: boolean
}

/** Passages that a card shows; of more it says how many there are. */
const MOST = 6

export function quotationsOf(finding: Finding, index: Index): readonly Quotation[] {
  const passages = passagesOf(finding, index)
  const shown = passages.slice(0, MOST).map((passage, at) => quotation(passage, at > 0, index))
  const rest = passages.length - shown.length
  if (rest === 0) return shown
  const place = fillIn(index.words.morePlaces, { n: rest })
  return [...shown, { place, caption: null, prose: null, table: null, more: true }]
}

function quotation(passage: Passage, elsewhere: boolean, index: Index): Quotation {
  const { audit, lines, words: w } = index
  if (passage.kind === 'rows') {
    const name = fillIn(w.tableNumber, { n: audit.tables.indexOf(passage.table) + 1 })
    const caption = show(`${name} ${passage.caption}`)
    return { place: null, caption, prose: null, table: rows(passage, index), more: false }
  }
  const place = elsewhere ? whereabouts(audit, lines, passage.pieces[0]?.start ?? 0, w) : null
  return { place, caption: null, prose: prose(passage, index), table: null, more: false }
}

function prose({ pieces, whole, quoted }: Prose, index: Index): Html {
  let out = ''
  let reached = whole.start
  for (const piece of pieces) {
    if (piece.start > reached) out += '…'
    out += marked(piece, quoted, index)
    reached = piece.end
  }
  return new Html(reached < whole.end ? `${out}…` : out)
}

function rows({ table, heads, rows, columns, quoted }: Rows, index: Index): Html {
  const line = (row: number | null, tag: 'th' | 'td'): string => {
    if (row === null) return `<tr><td colspan="${columns.length}">……</td></tr>`
    let out = ''
    let filled = 0
    for (const cell of cellsAcross(table, row)) {
      const span = spanIn(cell, columns)
      if (span === 0) continue
      const at = placeIn(cell.column, columns)
      out += `<${tag}></${tag}>`.repeat(Math.max(0, at - filled))
      out += `<${tag}${span > 1 ? ` colspan="${span}"` : ''}>${marked(cell, quoted, index)}</${tag}>`
      filled = at + span
    }
    return `<tr>${out}</tr>`
  }
  const head = heads.map(row => line(row, 'th')).join('')
  const body = rows.map(row => line(row, 'td')).join('')
  return new Html(`${head === '' ? '' : `<thead>${head}</thead>`}<tbody>${body}</tbody>`)
}

/** The words of a span; figures of the relation lead to their places in the text. */
function marked(span: Span, quoted: readonly Quoted[], { audit, figures }: Index): string {
  const { text } = audit.source
  let out = ''
  let reached = span.start
  for (const { start, end, figure, accused } of quoted) {
    if (start < reached || end > span.end) continue
    const words = escapeText(text.slice(start, end))
    const className = accused ? 'accused' : 'evidence'
    const at = figure === null ? undefined : figures.get(figure.id)
    out += escapeText(text.slice(reached, start))
    out +=
      at === undefined
        ? `<mark class="${className}">${words}</mark>`
        : `<a class="${className}" href="#${figureId(at)}">${words}</a>`
    reached = end
  }
  return out + escapeText(text.slice(reached, span.end))
}
