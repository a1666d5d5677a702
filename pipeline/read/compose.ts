import type { Block, Cell, Span, Table } from '../model.ts'
import { CAPTION_LINES, isCaption, isUnitLine, UNIT_LINES } from './caption.ts'

/** Words with the place they came from, in whatever way the format says it. `null` for words that Word or we supply. */
export interface Piece<Source> {
  readonly text: string
  readonly source: Source | null
  /** A page begins before these words. */
  readonly page?: true
}

export interface ParagraphItem<Source> {
  readonly kind: 'heading' | 'paragraph' | 'note'
  readonly level: number
  readonly pieces: readonly Piece<Source>[]
}

export interface TableItem<Source> {
  readonly kind: 'table'
  readonly rows: number
  readonly columns: number
  readonly cells: readonly CellItem<Source>[]
}

export interface CellItem<Source> {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly flow: Flow<Source>
  /** Where the words begin on paper, in spaces; where it is not told, the white space before them shows it. */
  readonly inset?: number
}

export type Item<Source> = ParagraphItem<Source> | TableItem<Source>
export type Flow<Source> = readonly Item<Source>[]

/** Where a stretch of the draft's text came from. In order of `start`; supplied words have no entry. */
export interface Trace<Source> extends Span {
  readonly source: Source
  /** How many characters of the piece were trimmed away before `start`. */
  readonly skipped: number
}

export interface Composition<Source> {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly tables: readonly Table[]
  readonly pages: readonly number[]
  readonly traces: readonly Trace<Source>[]
}

/**
 * Lays paragraphs and tables out as one text: a paragraph a line, a row of a table a line, its cells parted by tabs.
 * White space around a paragraph is left out; a table of one cell is a frame around its paragraphs.
 */
export function compose<Source>(flow: Flow<Source>): Composition<Source> {
  const page: Page<Source> = { parts: [], length: 0, blocks: [], tables: [], pages: [], traces: [] }
  layFlow(page, flow)
  const { blocks, tables, traces } = page
  return { text: page.parts.join(''), blocks, tables, pages: page.pages.length > 0 ? [0, ...page.pages] : [], traces }
}

interface Page<Source> {
  readonly parts: string[]
  length: number
  readonly blocks: Block[]
  readonly tables: Table[]
  readonly pages: number[]
  readonly traces: Trace<Source>[]
}

function layFlow<Source>(page: Page<Source>, flow: Flow<Source>): void {
  for (const [index, item] of flow.entries()) {
    if (item.kind !== 'table') layParagraph(page, item)
    else if (item.rows === 1 && item.columns === 1)
      layFlow(
        page,
        item.cells.flatMap(cell => cell.flow),
      )
    else layTable(page, item, captionOf(flow, index))
  }
}

function layParagraph<Source>(page: Page<Source>, { kind, level, pieces }: ParagraphItem<Source>): void {
  const start = page.length
  layPieces(page, pieces)
  if (page.length === start) return
  page.blocks.push({ kind, level, start, end: page.length })
  put(page, '\n')
}

/** Lays the words without the white space around them. */
function layPieces<Source>(page: Page<Source>, pieces: readonly Piece<Source>[]): void {
  const whole = pieces.map(piece => piece.text).join('')
  const from = whole.length - whole.trimStart().length
  const to = whole.trimEnd().length
  let at = 0
  for (const { text, source, page: begins } of pieces) {
    if (begins) page.pages.push(page.length)
    const first = Math.max(from - at, 0)
    const words = text.slice(first, Math.max(to - at, 0))
    at += text.length
    if (words === '') continue
    const end = page.length + words.length
    if (source !== null) page.traces.push({ start: page.length, end, source, skipped: first })
    put(page, words)
  }
}

function layTable<Source>(page: Page<Source>, { rows, columns, cells }: TableItem<Source>, caption: string): void {
  const start = page.length
  const laid: Cell[] = []
  let row = cells[0]?.row ?? 0
  let first = true
  for (const cell of cells) {
    if (!first) put(page, cell.row === row ? '\t' : '\n')
    first = false
    row = cell.row
    const begin = page.length
    layCell(page, cell.flow)
    const { column, rowSpan, columnSpan, inset = insetOf(cell.flow) } = cell
    laid.push({ row, column, rowSpan, columnSpan, start: begin, end: page.length, ...(inset > 0 ? { inset } : {}) })
    if (page.length > begin) page.blocks.push({ kind: 'cell', level: 0, start: begin, end: page.length })
  }
  if (page.length === start) return
  page.tables.push({ caption, rows, columns, cells: laid, start, end: page.length })
  put(page, '\n')
}

/** All words of a cell stand on one line: a table within a cell is read as words. */
function layCell<Source>(page: Page<Source>, flow: Flow<Source>): void {
  const start = page.length
  for (const item of flow) {
    if (item.kind === 'table') {
      for (const cell of item.cells) layCell(page, cell.flow)
      continue
    }
    const pieces = item.pieces.map(piece => ({ ...piece, text: piece.text.replace(/\s/g, ' ') }))
    const blank = pieces.every(piece => piece.text.trim() === '')
    if (page.length > start && !blank) put(page, ' ')
    layPieces(page, pieces)
  }
}

/** The white space before the words, an ideographic one as two. */
function insetOf<Source>([first]: Flow<Source>): number {
  if (first === undefined || first.kind === 'table') return 0
  const words = first.pieces.map(({ text }) => text).join('')
  const blank = words.slice(0, words.length - words.trimStart().length)
  return blank.length + blank.split('　').length - 1
}

function put<Source>(page: Page<Source>, words: string): void {
  page.parts.push(words)
  page.length += words.length
}

/** The short lines above a table, nearest last: its title and its unit. */
function captionOf<Source>(flow: Flow<Source>, index: number): string {
  const lines: string[] = []
  for (let at = index - 1; at >= 0; at--) {
    const enough = lines.length >= CAPTION_LINES
    if (enough && (lines.some(isUnitLine) || index - at > UNIT_LINES)) break
    const item = flow[at]
    if (item === undefined || item.kind === 'table') break
    const line = item.pieces
      .map(piece => piece.text)
      .join('')
      .trim()
    if (line === '') continue
    if (!isCaption(line)) break
    if (!enough || isUnitLine(line)) lines.unshift(line)
  }
  return lines.join('\n')
}
