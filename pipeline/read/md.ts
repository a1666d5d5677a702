import type { Nodes, Parents, Root, Table as TableNode } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { SourceError } from '../errors.ts'
import type { Block, Cell, Span, Table } from '../model.ts'
import type { Reading } from './index.ts'
import { decode } from './encoding.ts'
import { captionOf } from './md/caption.ts'
import { linesOf } from './md/lines.ts'

/**
 * Markdown. The text is the file's own, marks and all: only its headings, paragraphs and tables are told apart.
 * Fenced code and HTML are no part of a report and are not read.
 */
export function readMd(bytes: Uint8Array, path: string): Reading {
  const text = decode(bytes, path)
  if (NESTED.test(text)) throw tooDeep(path)
  const tree = fromMarkdown(withoutFrontMatter(text), {
    extensions: [gfm(), { disable: { null: [...WITHIN_LINES] } }],
    mdastExtensions: gfmFromMarkdown().filter(({ transforms }) => transforms === undefined),
  })
  const blocks: Block[] = []
  const tables: Table[] = []
  const html: number[] = []
  if (!walk(tree, text, blocks, tables, html)) throw tooDeep(path)
  const notices = html.length === 0 ? [] : [`第${html.join('、')}行起是HTML代码，未审`]
  const title = blocks.filter(block => block.kind === 'heading' && block.level === 1)
  const [only] = title
  return {
    text,
    title: only !== undefined && title.length === 1 ? text.slice(only.start, only.end) : null,
    blocks,
    tables,
    pages: [],
    notices,
  }
}

/** What Markdown makes of marks within a line (3~5家，共7~9家 struck through) is not asked for, and takes long for many. */
const WITHIN_LINES = [
  'attention', 'autolink', 'codeText', 'emailAutolink', 'gfmFootnoteCall', 'gfmPotentialFootnoteCall', 'htmlText', 'labelEnd',
  'labelStartImage', 'labelStartLink', 'protocolAutolink', 'strikethrough', 'wwwAutolink',
] as const

/** Quotes in quotes and lists in lists. */
const DEEPEST = 100
const MARK = '(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))'
const NESTED = new RegExp(`^(?:(?:[ \\t]*${MARK}){${DEEPEST}}|[ \\t]{${DEEPEST * 2}}[ \\t]*${MARK})`, 'm')

const tooDeep = (path: string): SourceError =>
  new SourceError(path, `引用或列表嵌套超过${DEEPEST}层，不像报告；请去掉多余的“>”或缩进后再审`)

/** @returns false where it is nested too deep */
function walk(node: Nodes, text: string, blocks: Block[], tables: Table[], html: number[], depth = 0): boolean {
  if (depth > DEEPEST * 2) return false
  const span = spanOf(node)
  const inside = (of: Parents) => of.children.every(child => walk(child, text, blocks, tables, html, depth + 1))
  switch (node.type) {
    case 'heading': {
      const words = within(node.children)
      if (words !== null) blocks.push({ kind: 'heading', level: node.depth, ...words })
      return true
    }
    case 'paragraph':
      blocks.push(...linesOf(text, span))
      return true
    case 'code':
      // Four spaces before a paragraph are an indent here, not code.
      if (!/^\s*(?:`{3}|~{3})/.test(text.slice(span.start, span.end))) blocks.push(...linesOf(text, span))
      return true
    case 'html':
      if (!text.startsWith('<!--', span.start)) html.push(node.position?.start.line ?? 1)
      return true
    case 'table':
      layTable(node, text, blocks, tables)
      return true
    case 'listItem': {
      const first = blocks.length
      const shallow = inside(node)
      const block = blocks[first]
      // The number of an item is part of its words, and the sign of - 5.1% may be.
      const marked = /^(?:\d|[-+*]\s*\d)/.test(text.slice(span.start, span.end))
      if (block !== undefined && marked) blocks[first] = { ...block, start: span.start }
      return shallow
    }
    case 'footnoteDefinition': {
      const first = blocks.length
      const shallow = inside(node)
      for (let at = first; at < blocks.length; at++) {
        const block = blocks[at]
        if (block?.kind === 'paragraph') blocks[at] = { ...block, kind: 'note' }
      }
      return shallow
    }
    case 'root':
    case 'blockquote':
    case 'list':
      return inside(node)
    default:
      return true
  }
}

function layTable(node: TableNode, text: string, blocks: Block[], tables: Table[]): void {
  const cells: Cell[] = []
  for (const [row, { children }] of node.children.entries()) {
    for (const [column, cell] of children.entries()) {
      const words = within(cell.children)
      const start = words?.start ?? spanOf(cell).start + 1
      cells.push({ row, column, rowSpan: 1, columnSpan: 1, start, end: words?.end ?? start })
      if (words !== null) blocks.push({ kind: 'cell', level: 0, ...words })
    }
  }
  const columns = Math.max(...node.children.map(row => row.children.length))
  const span = spanOf(node)
  tables.push({ caption: captionOf(text, span.start), rows: node.children.length, columns, cells, ...span })
}

function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
}

/** From the first of some nodes to the last. */
function within(nodes: Root['children'][number][] | readonly Nodes[]): Span | null {
  const first = nodes[0]
  const last = nodes.at(-1)
  return first === undefined || last === undefined ? null : { start: spanOf(first).start, end: spanOf(last).end }
}

/** The settings that site generators put before a text: blanked, so that places stay. */
const withoutFrontMatter = (text: string): string =>
  text.replace(/^---\r?\n[^]*?\r?\n---(?=\r?\n|$)/, settings => settings.replace(/[^\r\n]/g, ' '))
