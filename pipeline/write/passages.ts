import { addTo } from '../grouped.ts'
import type { Audit, AuditedClaim, AuditedFigure, Finding, Span, Table } from '../model.ts'
import { cellsAcross, columnsIn, headOver } from './grid.ts'

/** A figure of the relation, or words that are accused where no figure is. */
export interface Quoted extends Span {
  readonly figure: AuditedFigure | null
  readonly accused: boolean
}

/** What a finding quotes at one place: sentences of a paragraph, cut where they are long, or rows of a table. */
export type Passage = Prose | Rows

export interface Prose {
  readonly kind: 'prose'
  /** Stretches of the sentences, in order; where they do not adjoin, words are left out. */
  readonly pieces: readonly Span[]
  /** From the beginning of the first sentence to the end of the last. */
  readonly whole: Span
  readonly quoted: readonly Quoted[]
}

export interface Rows {
  readonly kind: 'rows'
  readonly table: Table
  /** What stands above the table and in those rows of its head that hold but one cell. */
  readonly caption: string
  /** The other rows of its head. */
  readonly heads: readonly number[]
  /** Rows to be shown below the head, in order; null where rows of the relation are left out. */
  readonly rows: readonly (number | null)[]
  readonly columns: readonly number[]
  readonly quoted: readonly Quoted[]
}

/** What passages are looked up in. */
export interface Known {
  readonly audit: Audit
  figureOf(id: string): AuditedFigure | undefined
  claimOf(id: string): AuditedClaim | undefined
}

/** Every place that a finding's relation rests on, the accused figure's first, the others as they stand in the text. */
export function passagesOf(finding: Finding, known: Known): readonly Passage[] {
  const quoted = quotedOf(finding, known)
  const { text, tables } = { text: known.audit.source.text, tables: known.audit.tables }
  const rows = new Map<number, Quoted[]>()
  const sentences: Span[] = []
  const prose: { whole: Span; quoted: Quoted[] }[] = []
  const [from, to] = finding.context
  for (const one of quoted) {
    const table = one.figure?.cell?.table ?? tableAt(tables, one.start)
    if (table >= 0) {
      addTo(rows, table, one)
      continue
    }
    const last = prose.at(-1)
    if (last !== undefined && one.end <= last.whole.end) {
      last.quoted.push(one)
      continue
    }
    const own = one.start >= from && one.end <= to ? { start: from, end: to } : sentenceAt(text, one)
    const sentence = trimmed(text, own)
    const isNext = last !== undefined && !text.slice(last.whole.end, sentence.start).includes('\n')
    if (!isNext) prose.push({ whole: sentence, quoted: [one] })
    else {
      last.quoted.push(one)
      last.whole = { start: last.whole.start, end: sentence.end }
    }
    sentences.push(sentence)
  }
  const passages: Passage[] = [
    ...prose.map(({ whole, quoted }): Prose => {
      const own = sentences.filter(({ start, end }) => start >= whole.start && end <= whole.end)
      return { kind: 'prose', pieces: own.flatMap(sentence => piecesOf(text, sentence, quoted)), whole, quoted }
    }),
    ...[...rows].flatMap(([at, quoted]): Rows[] => {
      const table = tables[at]
      return table === undefined ? [] : [rowsOf(table, known.audit, quoted)]
    }),
  ]
  const place = ({ quoted }: Passage): number => (quoted.some(({ accused }) => accused) ? -1 : (quoted[0]?.start ?? 0))
  return passages.sort((a, b) => place(a) - place(b))
}

function quotedOf(finding: Finding, { figureOf, claimOf }: Known): readonly Quoted[] {
  const accused = new Set(finding.figures)
  const others = [...finding.evidence, ...finding.claims.flatMap(id => claimOf(id)?.figures ?? [])]
  const quoted = [...new Set([...accused, ...others])].flatMap((id): Quoted[] => {
    const figure = figureOf(id)
    return figure === undefined
      ? []
      : [{ figure, start: figure.start, end: figure.end, accused: accused.has(id) }]
  })
  const words = { figure: null, start: finding.start, end: finding.end, accused: true }
  return [...quoted, ...(accused.size === 0 ? [words] : [])].sort((a, b) => a.start - b.start)
}

/** Characters of a sentence that is shown whole. */
const WHOLE = 120

/** Characters shown before a figure and behind it where a sentence is cut: its metric, and the rest of its clause. */
const BEFORE = 30
const BEHIND = 10

function piecesOf(text: string, whole: Span, quoted: readonly Quoted[]): readonly Span[] {
  if (whole.end - whole.start <= WHOLE) return [whole]
  const pieces: { start: number; end: number }[] = []
  for (const { start, end } of quoted) {
    if (start < whole.start || end > whole.end) continue
    const piece = {
      start: start - BEFORE <= whole.start ? whole.start : clauseFrom(text, start - BEFORE, start),
      end: end + BEHIND >= whole.end ? whole.end : clauseTo(text, end + BEHIND, whole.end),
    }
    const last = pieces.at(-1)
    if (last !== undefined && piece.start - last.end <= BEHIND) last.end = Math.max(last.end, piece.end)
    else pieces.push(piece)
  }
  return pieces
}

/** Rows below the head that a quotation shows at most. */
const MOST_ROWS = 9

/** A table of no more columns is quoted with all of them. */
const FEW_COLUMNS = 6

function rowsOf(table: Table, audit: Audit, quoted: readonly Quoted[]): Rows {
  const places = quoted.map(({ figure, start, accused }) => ({ ...placeIn(table, figure, start), accused }))
  const { row, column } = places.find(place => place.accused) ?? places[0] ?? { row: 0, column: 0 }
  const heads = headOver(table, row, column, audit)
  const all = [...new Set(places.map(place => place.row))].filter(at => !heads.includes(at)).sort((a, b) => a - b)
  const accused = new Set(places.filter(place => place.accused).map(({ row }) => row))
  const first = all.filter(row => !accused.has(row)).slice(0, MOST_ROWS - accused.size)
  const shown = all.length <= MOST_ROWS ? all : all.filter(row => accused.has(row) || first.includes(row))
  const rows: (number | null)[] = []
  for (const row of shown) {
    const last = rows.at(-1)
    if (typeof last === 'number' && all.indexOf(row) > all.indexOf(last) + 1) rows.push(null)
    rows.push(row)
  }
  if (shown.at(-1) !== all.at(-1)) rows.push(null)
  const needed = new Set([0, ...places.map(({ column }) => column)])
  const columns = columnsIn(table)
  const kept = columns.length <= FEW_COLUMNS ? columns : columns.filter(column => needed.has(column))
  const { text } = audit.source
  const lines = heads.map(at => ({
    row: at,
    words: cellsAcross(table, at).flatMap(({ start, end }) => (end > start ? [text.slice(start, end)] : [])),
  }))
  const titles = lines.filter(({ words }) => words.length === 1).flatMap(({ words }) => words)
  const above = heads[0] === 0 || titles.length === 0 ? table.caption.split('\n') : []
  const caption = [...new Set([...above, ...titles].map(words => words.trim()))]
  return {
    kind: 'rows',
    table,
    caption: caption.filter(words => words !== '').join(' '),
    heads: lines.filter(({ words }) => words.length > 1).map(line => line.row),
    rows,
    columns: kept,
    quoted,
  }
}

function placeIn(table: Table, figure: AuditedFigure | null, start: number): { row: number; column: number } {
  const cell = figure?.cell ?? table.cells.find(one => one.start <= start && start < one.end)
  return { row: cell?.row ?? 0, column: cell?.column ?? 0 }
}

const tableAt = (tables: readonly Table[], at: number): number =>
  tables.findIndex(({ start, end }) => start <= at && at < end)

const END = /[。！？；\n]/
const BREAK = /[，；。：？！、\s]/

/** The sentence around a place. No sentence of a report is longer than it is looked for. */
function sentenceAt(text: string, { start, end }: Span): Span {
  let from = start
  while (from > 0 && start - from < FARTHEST && !END.test(text[from - 1] ?? '')) from--
  let to = end
  while (to < text.length && to - end < FARTHEST && !END.test(text[to] ?? '')) to++
  return { start: from, end: Math.min(text.length, text[to] === '\n' ? to : to + 1) }
}

const FARTHEST = 2000

function trimmed(text: string, { start, end }: Span): Span {
  let from = start
  while (from < end && /\s/.test(text[from] ?? '')) from++
  let to = end
  while (to > from && /\s/.test(text[to - 1] ?? '')) to--
  return { start: from, end: to }
}

const isLow = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00

/** Behind the first mark of punctuation from here on; where none is, here, but never within a number or a pair. */
function clauseFrom(text: string, from: number, limit: number): number {
  for (let at = from; at < limit; at++) if (BREAK.test(text[at] ?? '')) return at + 1
  let at = isLow(text, from) ? from + 1 : from
  while (at < limit && /[\d.．,%％]/.test(text[at] ?? '')) at++
  return at
}

function clauseTo(text: string, from: number, limit: number): number {
  for (let at = from; at < limit && at < from + BEFORE; at++) if (BREAK.test(text[at] ?? '')) return at
  let at = isLow(text, from) ? from + 1 : from
  while (at < limit && /[\d.．,%％]/.test(text[at] ?? '')) at++
  return at
}
