import WordExtractor from 'word-extractor'
import type { Reading } from './index.ts'
import { SourceError } from '../errors.ts'
import { isLocked, isSound } from './doc/compound.ts'
import { compose, type Item, type ParagraphItem, type TableItem } from './compose.ts'

/**
 * A document of Word 97–2003. Words and tables only: automatic numbers and changes are beyond what can be read of it,
 * and the notice says so.
 * @throws SourceError for damaged and encrypted files, and for files without words.
 */
export async function readDoc(bytes: Uint8Array, path: string): Promise<Reading> {
  if (isLocked(bytes)) throw new SourceError(path, '文件已加密；请去掉打开密码后再审')
  if (!isSound(bytes)) throw new SourceError(path, 'Word文档不完整或已损坏；请用Word或WPS打开后另存为docx')
  const { body, notes } = await wordsOf(bytes, path)
  const after = flowOf(notes).map(item => (item.kind === 'paragraph' ? { ...item, kind: 'note' as const } : item))
  const { text, blocks, tables } = compose([...flowOf(body), ...after])
  if (text.trim() === '') throw new SourceError(path, 'Word文档里没有文字（可能是图片）；请提供有文字的文档')
  const strange = text.match(/[\x00-\x08\x0e-\x1f\ufffd\ue000-\uf8ff]|\p{Cn}/gu)?.length ?? 0
  if (strange * 20 > text.length) throw new SourceError(path, 'Word文档已加密或已损坏；请去掉密码，另存为docx后再审')
  return {
    text,
    title: null,
    blocks,
    tables,
    pages: [],
    notices: ['旧版doc文件读不出自动编号和修订；请另存为docx后再审一次'],
  }
}

async function wordsOf(bytes: Uint8Array, path: string): Promise<{ body: string; notes: string }> {
  try {
    const document = await new WordExtractor().extract(Buffer.from(bytes))
    // Its filter would turn “ ” and — into ASCII.
    const plain = { filterUnicode: false }
    return {
      body: `${document.getBody(plain)}\n${document.getTextboxes({ ...plain, includeHeadersAndFooters: false })}`,
      notes: `${document.getFootnotes(plain)}\n${document.getEndnotes(plain)}`,
    }
  } catch (fault) {
    // The package tells damage by whatever its arithmetic then runs into.
    if (fault instanceof Error) throw new SourceError(path, 'Word文档不完整或已损坏；请用Word或WPS打开后另存为docx')
    throw fault
  }
}

/** Lines are paragraphs; a line that ends with a tab is a row, its cells parted by tabs. */
function flowOf(words: string): readonly Item<never>[] {
  const items: Item<never>[] = []
  let rows: string[][] = []
  const close = (): void => {
    if (rows.length > 0) items.push(table(rows))
    rows = []
  }
  for (const line of words.split(/[\n\v\f\r]/)) {
    if (line.endsWith('\t') && line.trim() !== '') {
      rows.push(line.slice(0, -1).split('\t'))
      continue
    }
    close()
    items.push(paragraph(line))
  }
  close()
  return items
}

const paragraph = (text: string): ParagraphItem<never> => ({
  kind: 'paragraph',
  level: 0,
  pieces: [{ text, source: null }],
})

function table(rows: readonly string[][]): TableItem<never> {
  const cells = rows.flatMap((words, row) =>
    words.map((text, column) => ({ row, column, rowSpan: 1, columnSpan: 1, flow: [paragraph(text)] })),
  )
  return { kind: 'table', rows: rows.length, columns: Math.max(...rows.map(words => words.length)), cells }
}
