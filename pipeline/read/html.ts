import { parse } from 'parse5'
import type { Reading } from './index.ts'
import { SourceError } from '../errors.ts'
import { compose } from './compose.ts'
import { decode } from './encoding.ts'
import { articleOf } from './html/article.ts'
import { flowOf } from './html/flow.ts'
import { joined } from './html/joined.ts'
import { titleOf } from './html/title.ts'

/**
 * A saved web page: the article without the page around it, a paragraph a line, tables with their merged cells.
 * @throws SourceError for a page without words, as of one that a script would have filled.
 */
export function readHtml(bytes: Uint8Array, path: string): Reading {
  const page = parse(decode(bytes, path))
  const { text, blocks, tables } = compose(joined(flowOf(articleOf(page, path))))
  if (text.trim() === '')
    throw new SourceError(path, '网页里没有正文（可能要靠脚本载入）；请在浏览器中打开后复制正文另存为文本')
  return { text, title: titleOf(page), blocks, tables, pages: [], notices: [] }
}
