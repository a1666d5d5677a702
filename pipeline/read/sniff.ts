import { extname } from 'node:path'
import type { Format } from '../model.ts'
import { SourceError } from '../errors.ts'

/** File names a folder is searched for. Any other file that is named outright is read as what its bytes are. */
export const EXTENSIONS: Readonly<Record<string, Format>> = {
  '.csv': 'csv',
  '.doc': 'doc',
  '.docx': 'docx',
  '.htm': 'html',
  '.html': 'html',
  '.markdown': 'md',
  '.md': 'md',
  '.pdf': 'pdf',
  '.txt': 'txt',
  '.wps': 'doc',
  '.xlsx': 'xlsx',
}

/**
 * What the bytes are. Names mislead: a `.doc` from a web page is often HTML, a `.docx` an old `.doc`. Only among plain
 * texts, which look alike, does the name decide.
 * @throws SourceError for a file that is known and not readable (RTF, xls, encrypted, an archive).
 */
export function formatOf(bytes: Uint8Array, path: string): Format {
  const named = EXTENSIONS[extname(path).toLowerCase()]
  const head = latin(bytes.subarray(0, 1024))
  if (head.startsWith('PK\x03\x04')) return zipFormat(bytes, path)
  if (head.startsWith('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1')) return compoundFormat(bytes, path)
  if (head.includes('%PDF-')) return 'pdf'
  if (head.startsWith('{\\rtf')) throw new SourceError(path, '是RTF文件；请在Word或WPS中另存为docx后再审')
  if (head.includes('<') && HTML.test(head)) return 'html'
  switch (named) {
    case 'csv':
    case 'html':
    case 'md':
      return named
    case 'docx':
    case 'xlsx':
    case 'pdf':
      if (bytes.length > 0) throw new SourceError(path, `内容不是${named}文件，可能已损坏；请重新保存或下载`)
  }
  return 'txt'
}

const HTML = /^(?:\xEF\xBB\xBF)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i

function zipFormat(bytes: Uint8Array, path: string): Format {
  const directory = latin(bytes.subarray(-262144))
  if (directory.includes('word/document')) return 'docx'
  if (directory.includes('xl/workbook')) return 'xlsx'
  throw new SourceError(path, '是压缩包，不是报告；请解压后再审，或另存为docx、xlsx')
}

/** Old office files are small file systems; the names of their streams are UTF-16. */
function compoundFormat(bytes: Uint8Array, path: string): Format {
  const all = latin(bytes)
  if (all.includes('W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0')) return 'doc'
  if (all.includes('E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0')) {
    throw new SourceError(path, '文件已加密；请去掉打开密码后再审')
  }
  throw new SourceError(path, '是旧版Office文件（不是Word文档）；请另存为xlsx或docx后再审')
}

const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
