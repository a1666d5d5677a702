import type { Nodes, Root, Table as TableNode } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
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
  // 3~5家，共7~9家 is two ranges, not struck-through words.
  const tree = fromMarkdown(withoutFrontMatter(text), {
    extensions: [gfm({ singleTilde: false })],
    mdastExtensions: [gfmFromMarkdown()],
  })
  const blocks: Block[] = []
  const tables: Table[] = []
  const html: number[] = []
  walk(tree, text, blocks, tables, html)
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

function walk(node: Nodes, text: string, blocks: Block[], tables: Table[], html: number[]): void {
  const span = spanOf(node)
  switch (node.type) {
    case 'heading': {
      const words = within(node.children)
      if (words !== null) blocks.push({ kind: 'heading', level: node.depth, ...words })
      return
    }
    case 'paragraph':
      blocks.push(...linesOf(text, span))
      return
    case 'code':
      // Four spaces before a paragraph are an indent here, not code.
      if (!/^\s*(?:`{3}|~{3})/.test(text.slice(span.start, span.end))) blocks.push(...linesOf(text, span))
      return
    case 'html':
      if (!text.startsWith('<!--', span.start)) html.push(node.position?.start.line ?? 1)
      return
    case 'table':
      layTable(node, text, blocks, tables)
      return
    case 'listItem': {
      const first = blocks.length
      for (const child of node.children) walk(child, text, blocks, tables, html)
      const block = blocks[first]
      // The number of an item is part of its words, and the sign of - 5.1% may be.
      const marked = /^(?:\d|[-+*]\s*\d)/.test(text.slice(span.start, span.end))
      if (block !== undefined && marked) blocks[first] = { ...block, start: span.start }
      return
    }
    case 'footnoteDefinition': {
      const first = blocks.length
      for (const child of node.children) walk(child, text, blocks, tables, html)
      for (let at = first; at < blocks.length; at++) {
        const block = blocks[at]
        if (block?.kind === 'paragraph') blocks[at] = { ...block, kind: 'note' }
      }
      return
    }
    case 'root':
    case 'blockquote':
    case 'list':
      for (const child of node.children) walk(child, text, blocks, tables, html)
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
