import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import type { Draft, Format } from '../model.ts'
import { codeOf, SourceError } from '../errors.ts'
import { withinLimits } from './limits.ts'
import { withoutRadicals } from './radicals.ts'
import { formatOf } from './sniff.ts'
import { readTxt } from './txt.ts'

/** What a format's reader finds in the bytes of a file; place, format and hash are added here. */
export type Reading = Omit<Draft, 'path' | 'format' | 'sha256'>

/** @throws SourceError where the bytes cannot be read as this format. `path` is for its message alone. */
export type Reader = (bytes: Uint8Array, path: string) => Reading | Promise<Reading>

/** One reader a format, each loaded only when a file of its format comes up. */
const READERS: Readonly<Record<Format, () => Promise<Reader>>> = {
  csv: async () => (await import('./csv.ts')).readCsv,
  doc: async () => (await import('./doc.ts')).readDoc,
  docx: async () => (await import('./docx.ts')).readDocx,
  html: async () => (await import('./html.ts')).readHtml,
  md: async () => (await import('./md.ts')).readMd,
  pdf: async () => (await import('./pdf.ts')).readPdf,
  txt: async () => readTxt,
  xlsx: async () => (await import('./xlsx.ts')).readXlsx,
}

/** No report is larger. Ten thousand pages of text are 20 MB; the rest is pictures. */
const LARGEST = 256 * 1024 * 1024

/**
 * Reads a report, by what its bytes are and, where they do not tell, by how its name ends.
 * @throws SourceError naming the file and the remedy.
 */
export async function readDraft(path: string): Promise<Draft> {
  return readBytes(bytesOf(path), path)
}

/** The same of bytes that are at hand. @param path what the report is called @throws SourceError */
export async function readBytes(bytes: Uint8Array, path: string): Promise<Draft> {
  const format = formatOf(bytes, path)
  const reader = await READERS[format]()
  const { text, title, blocks, tables, pages, notices } = withoutRadicals(withinLimits(await reader(bytes, path), path))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { path, format, sha256, text, title, blocks, tables, pages, notices }
}

/** All that a pipe brings. @param name for what is wrong with it @throws SourceError */
export async function standardInput(name: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of process.stdin) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Uint8Array)
    size += bytes.length
    if (size > LARGEST) throw tooLarge(name)
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

const tooLarge = (path: string): SourceError =>
  new SourceError(path, `文件大于${LARGEST / 1024 / 1024}MB；请拆分或去掉图片后再审`)

/** Of a report on the disk. @throws SourceError */
export function bytesOf(path: string): Uint8Array {
  try {
    const stat = statSync(path)
    if (stat.isDirectory()) throw new SourceError(path, '是文件夹，不是报告')
    if (stat.size > LARGEST) throw tooLarge(path)
    return readFileSync(path)
  } catch (fault) {
    if (fault instanceof SourceError) throw fault
    const code = codeOf(fault)
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new SourceError(path, '找不到这个文件；请核对路径')
    if (code === 'EACCES' || code === 'EPERM') throw new SourceError(path, '没有读取权限；请核对文件权限')
    throw new SourceError(path, `无法读取（${code}）`)
  }
}
