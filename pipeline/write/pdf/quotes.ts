import type { Finding, Span } from '../../model.ts'
import { cellsAcross } from '../grid.ts'
import { passagesOf, type Passage, type Prose, type Quoted, type Rows } from '../passages.ts'
import { fillIn } from '../words.ts'
import { fill } from './book.ts'
import { behind, space, stack, textRows, type Row } from './flow.ts'
import { gridRows } from './grid.ts'
import { DENSE_PLAIN, DENSE_QUIET, DENSE_STRONG, figureAnchor, FINE, placeOf, type Issue } from './issue.ts'
import type { Style, Words } from './lines.ts'
import { DENSE_LEADING, MEASURE, PALE } from './style.ts'

/** Passages that a card prints; of more it says how many there are. */
const MOST = 5

/** The sentences and rows of tables that a finding rests on, with all figures of the relation marked. */
export function quotations(issue: Issue, finding: Finding, inset: number): Row[] {
  const passages = passagesOf(finding, issue)
  const shown = passages.slice(0, MOST)
  const rows = shown.flatMap((passage, i) => [
    ...(i === 0 || passage.kind === 'rows' ? [] : [space(2)]),
    ...quotation(issue, finding, passage, i > 0, inset + 8),
  ])
  const rest = passages.length - shown.length
  const told = [{ text: fillIn(issue.words.morePlaces, { n: rest }), style: FINE }]
  const more = rest === 0 ? [] : textRows(issue.flow.book, told, { left: inset + 8 })
  return [space(3), ...rows, ...more, space(3)]
    .map(row =>
    behind(row, (page, [left, top, width, height]) => fill(page, [left + inset, top, width - inset, height], PALE)),
    )
    .concat(space(3))
}

function quotation(issue: Issue, finding: Finding, passage: Passage, elsewhere: boolean, left: number): Row[] {
  const marked = markedWords(issue, finding, passage.quoted)
  if (passage.kind === 'rows') return rowsQuoted(issue, passage, left, marked)
  const start = passage.pieces[0]?.start ?? 0
  const words: Words[] = elsewhere ? [{ text: `${placeOf(issue, { start })}　`, style: DENSE_QUIET }] : []
  return textRows(issue.flow.book, [...words, ...proseWords(passage, marked)], {
    left,
    width: MEASURE - left - 8,
    leading: DENSE_LEADING,
    justify: true,
  })
}

type Marked = (span: Span, style: Style) => readonly Words[]

function proseWords({ pieces, whole }: Prose, marked: Marked): Words[] {
  const dots = { text: '……', style: DENSE_PLAIN }
  const words: Words[] = []
  let reached = whole.start
  for (const piece of pieces) {
    if (piece.start > reached) words.push(dots)
    words.push(...marked(piece, DENSE_PLAIN))
    reached = piece.end
  }
  return reached < whole.end ? [...words, dots] : words
}

function rowsQuoted(issue: Issue, passage: Rows, left: number, words: Marked): Row[] {
  const { table, columns, caption } = passage
  const rows = [...passage.heads, ...passage.rows]
  const heads = Math.max(0, ...passage.heads.map(row => row + 1))
  const grid = gridRows(issue, {
    columns,
    heads,
    rows,
    left,
    width: MEASURE - left - 8,
    line: row => cellsAcross(table, row),
    words,
  })
  const number = fillIn(issue.words.tableNumber, { n: issue.audit.tables.indexOf(table) + 1 })
  const above = textRows(issue.flow.book, [{ text: `${number} ${flat(caption)}`, style: FINE }], { left, leading: 13 })
  return [stack([...above, ...grid.slice(0, 1)]), ...grid.slice(1)]
}

/** The words of a span with the figures of the relation marked, each leading to its place in the text. */
function markedWords(issue: Issue, finding: Finding, quoted: readonly Quoted[]): Marked {
  const { text } = issue.audit.source
  const accused = finding.severity === 'error' ? 'contradicted' : finding.severity === 'warning' ? 'questioned' : 'note'
  return (span, style) => {
    const words: Words[] = []
    let at = span.start
    for (const one of quoted) {
      if (one.start < at || one.end > span.end) continue
      const link = one.figure === null ? {} : { link: figureAnchor(one.figure.id) }
      words.push({ text: flat(text.slice(at, one.start)), style })
      words.push({
        text: flat(text.slice(one.start, one.end)),
        style: { ...style, ...(one.accused ? STRONG_MARK : {}), ...link, mark: one.accused ? accused : 'evidence' },
      })
      at = one.end
    }
    return [...words, { text: flat(text.slice(at, span.end)), style }]
  }
}

const STRONG_MARK = { bold: DENSE_STRONG.bold ?? true }

const flat = (text: string): string => text.replace(/\s*\n\s*/g, ' ')
