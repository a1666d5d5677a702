import type { CellItem, Item, ParagraphItem, Piece } from '../compose.ts'
import { attribute, scanXml, unescapeXml } from '../xml.ts'
import { breaksParagraph } from '../breaks.ts'
import type { Numbering } from './numbering.ts'
import type { Style } from './styles.ts'
import { superscript } from '../superscript.ts'

/** Where words stand in a part's XML: the raw words within `w:t`, and the run around them. */
export interface WordPlace {
  readonly part: Part
  /** Of the raw words, before entities are read. */
  readonly start: number
  readonly end: number
  readonly run: number
}

export type Part = 'document' | 'footnotes' | 'endnotes'

export interface Body {
  readonly flow: readonly Item<WordPlace>[]
  /** Notes of this part by `footnote:2`, when the part is one of notes. */
  readonly notes: ReadonlyMap<string, readonly Item<WordPlace>[]>
  /** In the order of their marks in the text. */
  readonly references: readonly string[]
  /** Insertions, deletions and moves that nobody has accepted or refused. */
  readonly revisions: number
  /** Words of paragraphs in the style Title. */
  readonly title: string
}

interface Paragraph {
  pieces: Piece<WordPlace>[]
  style: string | null
  list: string | null
  depth: number | null
  outline: number | null
  /** Its paragraph mark is deleted: it runs on into the next. */
  runsOn: boolean
  readonly boxes: Item<WordPlace>[]
  run: { start: number; superscript: boolean; hidden: boolean } | null
}

interface Rows {
  readonly rows: Cells[]
}

interface Cells {
  deleted: boolean
  column: number
  readonly cells: CellDraft[]
}

interface CellDraft {
  readonly column: number
  span: number
  /** `w:vMerge`: begins a merged cell, goes on with the one above, or neither. */
  merge: 'begins' | 'goes-on' | null
  readonly flow: Item<WordPlace>[]
}

/** Not shown, or an older state of what is: deleted words are `w:delText`, yet a whole `w:del` may hold fields. */
const SKIPPED: ReadonlySet<string> = new Set([
  'mc:Fallback',
  'w:del',
  'w:moveFrom',
  'w:numberingChange',
  'w:pPrChange',
  'w:rPrChange',
  'w:rt',
  'w:sectPr',
  'w:sectPrChange',
  'w:tblGridChange',
  'w:tblPrChange',
  'w:tblPrExChange',
  'w:tcPrChange',
  'w:trPrChange',
])

/** A character by its code in hexadecimal; □ where it has none. */
const symbol = (code: string | null): string => String.fromCharCode(parseInt(code ?? '', 16) || 0x25a1)

const LONGEST_HEADING = 100

/** Walks a part once: paragraphs, tables, text boxes and notes in their order, revisions read as accepted. */
export function readBody(
  xml: string,
  part: Part,
  path: string,
  styles: ReadonlyMap<string, Style>,
  numbering: Numbering,
): Body {
  const flow: Item<WordPlace>[] = []
  const flows: Item<WordPlace>[][] = [flow]
  const notes = new Map<string, readonly Item<WordPlace>[]>()
  const references: string[] = []
  const paragraphs: Paragraph[] = []
  const tables: Rows[] = []
  const carried = new Map<readonly Item<WordPlace>[], Piece<WordPlace>[]>()
  let paragraph: Paragraph | undefined
  let revisions = 0
  let skipping = 0
  let inWords = false
  let inRowProperties = false
  let inDocPart = false
  let title = ''

  const add = (text: string, place: { start: number; end: number } | null): void => {
    const run = paragraph?.run
    if (paragraph === undefined || run?.hidden) return
    const source = place === null || run == null ? null : { part, ...place, run: run.start }
    paragraph.pieces.push({ text: run?.superscript ? superscript(text) : text, source })
  }
  const rowNow = (): Cells | undefined => tables.at(-1)?.rows.at(-1)

  const closeParagraph = (): void => {
    const closed = paragraphs.pop()
    const into = flows.at(-1)
    paragraph = paragraphs.at(-1)
    if (closed === undefined || into === undefined) return
    const earlier = carried.get(into)
    if (earlier !== undefined) closed.pieces.unshift(...earlier)
    carried.delete(into)
    if (closed.runsOn) carried.set(into, closed.pieces)
    else {
      const style = styles.get(closed.style ?? '')
      const items = lines(closed, style, numbering)
      if (style?.name === 'Title')
        title += items
          .flatMap(item => item.pieces.map(piece => piece.text))
          .join('')
          .trim()
      into.push(...items)
    }
    into.push(...closed.boxes)
  }

  const openRun = (name: string, start: number, end: number, open: Paragraph): void => {
    const run = open.run
    if (run === null) return
    const value = (): string | null => attribute(xml, start, end, 'val')
    switch (name) {
      case 'w:t':
      case 'm:t':
        inWords = true
        break
      case 'w:tab':
      case 'w:ptab':
        add(' ', null)
        break
      case 'w:cr':
        add('\n', null)
        break
      case 'w:br':
        if (attribute(xml, start, end, 'type') === null) add('\n', null)
        break
      case 'w:noBreakHyphen':
        add('-', null)
        break
      case 'w:sym':
        add(symbol(attribute(xml, start, end, 'char')), null)
        break
      case 'w:vertAlign':
        run.superscript = value() === 'superscript'
        break
      case 'w:vanish':
        run.hidden = value() !== '0' && value() !== 'false'
        break
      case 'w:lastRenderedPageBreak':
        open.pieces.push({ text: '', source: null, page: true })
        break
      case 'w:footnoteReference':
        references.push(`footnote:${attribute(xml, start, end, 'id')}`)
        break
      case 'w:endnoteReference':
        references.push(`endnote:${attribute(xml, start, end, 'id')}`)
        break
      case 'w:txbxContent':
        flows.push([])
        break
    }
  }

  const openProperty = (name: string, start: number, end: number, open: Paragraph): void => {
    const value = (): string | null => attribute(xml, start, end, 'val')
    switch (name) {
      case 'w:r':
        open.run = { start, superscript: false, hidden: false }
        break
      case 'm:r':
        open.run = { start, superscript: false, hidden: false }
        break
      case 'm:den':
        open.pieces.push({ text: '/', source: null })
        break
      case 'w:pStyle':
        open.style = value()
        break
      case 'w:numId':
        open.list = value()
        break
      case 'w:ilvl':
        open.depth = Number(value() ?? 0)
        break
      case 'w:outlineLvl':
        open.outline = Number(value() ?? 9)
        break
    }
  }

  scanXml(xml, path, {
    open(name, start, end) {
      const empty = xml.charCodeAt(end - 2) === 0x2f
      if (skipping > 0) {
        skipping++
        return
      }
      if (name === 'w:ins' || name === 'w:del' || name === 'w:moveFrom') revisions++
      if (SKIPPED.has(name)) {
        if (name === 'w:del' && inRowProperties) {
          const row = rowNow()
          if (row !== undefined) row.deleted = true
        }
        if (name === 'w:del' && empty && paragraph?.run === null) paragraph.runsOn = true
        skipping = 1
        return
      }
      switch (name) {
        case 'w:p':
          paragraphs.push(
            (paragraph = {
              pieces: [],
              style: null,
              list: null,
              depth: null,
              outline: null,
              runsOn: false,
              boxes: [],
              run: null,
            }),
          )
          return
        case 'w:footnote':
        case 'w:endnote':
          flows.push([])
          references.push(noteKey(xml, name, start, end))
          return
        case 'w:tbl':
          tables.push({ rows: [] })
          return
        case 'w:tr':
          tables.at(-1)?.rows.push({ deleted: false, column: 0, cells: [] })
          return
        case 'w:trPr':
          inRowProperties = true
          return
        case 'w:tc': {
          const cell: CellDraft = { column: rowNow()?.column ?? 0, span: 1, merge: null, flow: [] }
          rowNow()?.cells.push(cell)
          flows.push(cell.flow)
          return
        }
        case 'w:docPartGallery':
          inDocPart = attribute(xml, start, end, 'val') === 'Table of Contents'
          return
        case 'w:sdtContent':
          if (inDocPart) skipping = 1
          inDocPart = false
          return
      }
      if (tables.length > 0) openCellProperty(xml, name, start, end, rowNow())
      if (paragraph === undefined) return
      if (paragraph.run === null) openProperty(name, start, end, paragraph)
      else openRun(name, start, end, paragraph)
    },
    close(name) {
      if (skipping > 0) {
        skipping--
        return
      }
      switch (name) {
        case 'w:p':
          closeParagraph()
          return
        case 'w:r':
        case 'm:r':
          if (paragraph !== undefined) paragraph.run = null
          return
        case 'w:t':
        case 'm:t':
          inWords = false
          return
        case 'w:trPr':
          inRowProperties = false
          return
        case 'w:txbxContent':
          paragraph?.boxes.push(...(flows.pop() ?? []))
          return
        case 'w:footnote':
        case 'w:endnote':
          notes.set(references.pop() ?? '', flows.pop() ?? [])
          return
        case 'w:tc': {
          flows.pop()
          const row = rowNow()
          const cell = row?.cells.at(-1)
          if (row !== undefined && cell !== undefined) row.column = cell.column + cell.span
          return
        }
        case 'w:tbl': {
          const table = tables.pop()
          if (table !== undefined) flows.at(-1)?.push(tableItem(table))
          return
        }
      }
    },
    words(start, end, literal) {
      if (!inWords || skipping > 0) return
      const raw = xml.slice(start, end)
      add(literal ? raw : unescapeXml(raw), { start, end })
    },
  })
  return { flow, notes, references, revisions, title }
}

const noteKey = (xml: string, name: string, start: number, end: number): string =>
  `${name.slice(2)}:${attribute(xml, start, end, 'id')}`

function openCellProperty(xml: string, name: string, start: number, end: number, row: Cells | undefined): void {
  if (row === undefined) return
  const cell = row.cells.at(-1)
  const value = (): string | null => attribute(xml, start, end, 'val')
  switch (name) {
    case 'w:gridBefore':
      row.column = Number(value() ?? 0)
      break
    case 'w:gridSpan':
      if (cell !== undefined) cell.span = Math.max(1, Number(value() ?? 1))
      break
    case 'w:vMerge':
      if (cell !== undefined) cell.merge = value() === 'restart' ? 'begins' : 'goes-on'
      break
  }
}

/** A paragraph as the lines it is shown in: its number before the first, a manual line break between two thoughts. */
function lines(paragraph: Paragraph, style: Style | undefined, numbering: Numbering): ParagraphItem<WordPlace>[] {
  if (/^(?:toc|目录) ?\d/i.test(style?.name ?? '')) return []
  const list = paragraph.list ?? style?.numbering ?? null
  const inherited = (): number => style?.indent ?? numbering.levelOf(list ?? '', paragraph.style ?? '')
  const depth = paragraph.depth ?? (paragraph.list === null ? inherited() : 0)
  const number = list === null || list === '0' ? '' : numbering.next(list, depth)
  const items = breaksParagraph(paragraph.pieces)
  const words = paragraph.pieces.reduce((sum, piece) => sum + piece.text.length, 0)
  const outline = paragraph.outline === null ? (style?.level ?? 0) : paragraph.outline > 8 ? 0 : paragraph.outline + 1
  const level = words <= LONGEST_HEADING ? outline : 0
  return items.map((pieces, index) => ({
    kind: level > 0 ? 'heading' : 'paragraph',
    level,
    pieces:
      index > 0 || number === '' || words === 0 ? pieces : [{ text: number, source: null }, ...trimmedStart(pieces)],
  }))
}

/** Spaces typed after an automatic number are layout. */
function trimmedStart(pieces: readonly Piece<WordPlace>[]): readonly Piece<WordPlace>[] {
  const first = pieces.findIndex(piece => piece.text.trim() !== '')
  return first < 0 ? pieces : pieces.slice(first)
}

function tableItem({ rows }: Rows): Item<WordPlace> {
  const cells: (CellItem<WordPlace> & { rowSpan: number })[] = []
  const above = new Map<number, CellItem<WordPlace> & { rowSpan: number }>()
  let columns = 0
  const kept = rows.filter(row => !row.deleted)
  for (const [row, { cells: drafts, column: width }] of kept.entries()) {
    columns = Math.max(columns, width)
    for (const { column, span, merge, flow } of drafts) {
      const over = above.get(column)
      if (merge === 'goes-on' && over !== undefined && over.row + over.rowSpan === row) {
        over.rowSpan++
        continue
      }
      const cell = { row, column, rowSpan: 1, columnSpan: span, flow }
      cells.push(cell)
      if (merge === 'begins') above.set(column, cell)
      else above.delete(column)
    }
  }
  return { kind: 'table', rows: kept.length, columns, cells }
}
