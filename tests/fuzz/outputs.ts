import { PDFDocument } from 'pdf-lib'
import { SaxesParser } from 'saxes'
import type { RenderFormat } from '../../pipeline/index.ts'
import type { Audit } from '../../pipeline/model.ts'

/** What a result must be, whatever the report holds: a line for each thing that is wrong. */
export type Check = (bytes: Uint8Array, audit: Audit) => readonly string[] | Promise<readonly string[]>

const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes)
const COMMANDS = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F]/
const COMMAND = /^::(?:error|warning|notice) /

const linesOf = (bytes: Uint8Array): readonly string[] => text(bytes).split('\n').filter(line => line !== '')

/** Nothing that commands a terminal, or breaks a page. */
const quiet = (words: string): readonly string[] => {
  const found = COMMANDS.exec(words)
  if (found === null) return []
  return [`U+${found[0].charCodeAt(0).toString(16)} behind ${words.slice(Math.max(0, found.index - 40), found.index)}`]
}

const data = (words: string, holds: (value: unknown) => boolean): readonly string[] =>
  holds(JSON.parse(words)) ? [] : ['is another thing than it should be']

const xml = (words: string): readonly string[] => {
  const parser = new SaxesParser()
  const wrong: string[] = []
  parser.on('error', ({ message }) => wrong.push(message))
  parser.write(words).close()
  return wrong
}

/** Of elements that could run, a page has as many whatever is in it. */
const scripts = (words: string): number => (words.match(/<script/gi) ?? []).length

export const CHECKS: Readonly<Record<RenderFormat, Check>> = {
  json: (bytes, audit) => data(text(bytes), value => JSON.stringify(value) === JSON.stringify(audit)),
  html: bytes => {
    const words = text(bytes)
    const count = scripts(words)
    return [...quiet(words), ...(count <= MOST_SCRIPTS && /^<!doctype html>/i.test(words) ? [] : [`${count} scripts`])]
  },
  pdf: async bytes => ((await PDFDocument.load(bytes)).getPageCount() > 0 ? [] : ['no page']),
  sarif: bytes => data(text(bytes), value => (value as { version?: string }).version === '2.1.0'),
  gitlab: bytes => data(text(bytes), Array.isArray),
  junit: bytes => xml(text(bytes)),
  github: bytes => [...quiet(text(bytes)), ...linesOf(bytes).filter(line => !COMMAND.test(line))],
  markdown: bytes => quiet(text(bytes)),
  ledger: bytes => linesOf(bytes).flatMap(line => data(line, value => typeof value === 'object')),
  xlsx: bytes => (bytes[0] === 0x50 && bytes.length > 500 ? [] : ['no workbook']),
}

const MOST_SCRIPTS = 2
