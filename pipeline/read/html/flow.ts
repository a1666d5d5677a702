import { breaksParagraph } from '../breaks.ts'
import type { Item, ParagraphItem, Piece } from '../compose.ts'
import { superscript } from '../superscript.ts'
import { isFurniture } from './furniture.ts'
import { attributeOf, isElement, isText, isUnshown, type Element, type Parent } from './nodes.ts'
import { tableOf } from './table.ts'

/** Elements that stand in the line of the words around them; all others begin a paragraph of their own. */
const INLINE: ReadonlySet<string> = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'big',
  'cite',
  'code',
  'data',
  'del',
  'dfn',
  'em',
  'font',
  'i',
  'img',
  'ins',
  'kbd',
  'label',
  'mark',
  'q',
  's',
  'samp',
  'small',
  'span',
  'strike',
  'strong',
  'sub',
  'sup',
  'time',
  'tt',
  'u',
  'var',
  'wbr',
])

/** A manual line break, told from a line's end in the source by being this very piece. */
const BREAK: Piece<never> = { text: '\n', source: null }

const LONGEST_HEADING = 100

/** Paragraphs and tables of an element in their order, with what a site adds to its articles left out. */
export function flowOf(parent: Parent): readonly Item<never>[] {
  const items: Item<never>[] = []
  let pieces: Piece<never>[] = []
  let linked = 0
  let words = 0

  const close = (level: number): void => {
    const closed = pieces
    const all = words > 0 && linked === words
    pieces = []
    linked = words = 0
    for (const line of breaksParagraph(collapsed(closed))) {
      const text = line
        .map(piece => piece.text)
        .join('')
        .trim()
      if (text === '' || isFurniture(text, all)) continue
      const heading = level > 0 && text.length <= LONGEST_HEADING
      items.push({ kind: heading ? 'heading' : 'paragraph', level: heading ? level : 0, pieces: line })
    }
  }

  const add = (text: string, raised: boolean, link: boolean): void => {
    pieces.push({ text: raised ? superscript(text) : text, source: null })
    const length = text.trim().length
    words += length
    if (link) linked += length
  }

  const walk = (within: Parent, level: number, raised: boolean, link: boolean): void => {
    for (const child of within.childNodes) {
      if (isText(child)) add(child.value, raised, link)
      else if (!isElement(child) || isUnshown(child)) continue
      else if (child.tagName === 'br') pieces.push(BREAK)
      else if (child.tagName === 'table') {
        close(level)
        items.push(...laidOut(child))
      } else if (INLINE.has(child.tagName) && !isBlock(child)) {
        walk(child, level, raised || child.tagName === 'sup', link || child.tagName === 'a')
      } else {
        close(level)
        const own = /^h[1-6]$/.test(child.tagName) ? Number(child.tagName[1]) : level
        walk(child, own, false, link)
        close(own)
      }
    }
  }
  walk(parent, 0, false, false)
  close(0)
  return items
}

const isBlock = (element: Element): boolean => /display\s*:\s*block/i.test(attributeOf(element, 'style') ?? '')

/** A table that only lays out a page is read as the paragraphs in its cells. */
function laidOut(element: Element): readonly Item<never>[] {
  const table = tableOf(element, flowOf)
  const layout =
    attributeOf(element, 'role') === 'presentation' ||
    table.cells.some(cell => cell.flow.some(item => item.kind === 'table') || lengthOf(cell.flow) > LONGEST_CELL)
  return layout ? table.cells.flatMap(cell => cell.flow) : [table]
}

/** Nobody writes a longer text into one cell of a table of figures. */
const LONGEST_CELL = 500

const lengthOf = (flow: readonly Item<never>[]): number =>
  flow.reduce((sum, item) => sum + (item.kind === 'table' ? 0 : charactersOf(item)), 0)

const charactersOf = (item: ParagraphItem<never>): number =>
  item.pieces.reduce((sum, piece) => sum + piece.text.length, 0)

/**
 * White space as a browser shows it: one space; none where a source line ends between two Chinese characters, for there
 * the writer's editor only wrapped.
 */
function collapsed(pieces: readonly Piece<never>[]): Piece<never>[] {
  const out: Piece<never>[] = []
  let last = '\n'
  for (const piece of pieces) {
    if (piece === BREAK) {
      out.push(piece)
      last = '\n'
      continue
    }
    const text = piece.text.replace(/[ \t\r\n\f\u00a0]+/g, (space, at: number, all: string) => {
      const before = at > 0 ? (all[at - 1] ?? '') : last
      const after = all[at + space.length] ?? ''
      if (before === '\n' || before === ' ') return ''
      return /[\r\n]/.test(space) && CHINESE.test(before) && (after === '' || CHINESE.test(after)) ? '' : ' '
    })
    if (text === '') continue
    out.push({ text, source: null })
    last = text.at(-1) ?? last
  }
  return out
}

const CHINESE = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/
