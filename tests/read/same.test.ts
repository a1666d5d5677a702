import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { outlineOf } from '../../pipeline/document/outline.ts'
import type { Draft } from '../../pipeline/model.ts'
import { readDraft } from '../../pipeline/read/index.ts'
import { audited } from './audited.ts'
import { book } from './paper.ts'
import { para, run, word } from './word.ts'

const text = readFileSync(new URL('../../sources/2024年政府工作报告（送审稿）.txt', import.meta.url), 'utf8')
const paragraphs = text
  .split('\n')
  .map(line => line.trim())
  .filter(line => line !== '')

/** Every number split in the middle, as Word does when it was typed twice. */
const splitRuns = (line: string): string =>
  line
    .split(/(?<=\d)(?=[\d.])/)
    .map(part => run(part))
    .join('')

const page = (lines: readonly string[]): string =>
  '<!doctype html><meta charset="utf-8"><title>政府工作报告</title>' +
  '<body><div class="menu"><a href="1">首页</a><a href="2">2022年报告增长9.9%</a></div><div id="zoom">' +
  lines
    .map(line => `<p style="text-indent:2em">　　${line.replace(/\d+/, number => `<span>${number}</span>`)}</p>`)
    .join('\n') +
  '</div><div class="foot">浏览次数：9876</div></body>'

const files: Readonly<Record<string, () => Uint8Array | string>> = {
  'report.txt': () => text,
  'windows.txt': () => `\ufeff${text.replaceAll('\n', '\r\n')}`,
  'report.md': () => paragraphs.join('\n\n'),
  'lines.md': () => paragraphs.join('\n'),
  'report.docx': () =>
    word({ body: paragraphs.map(line => para(splitRuns(line), '<w:ind w:firstLineChars="200"/>')).join('') }),
  'report.html': () => page(paragraphs),
  'report.pdf': () => book(paragraphs),
}

const folder = mkdtempSync(join(tmpdir(), 'gouji-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function draftOf(name: string): Promise<Draft> {
  const path = join(folder, name)
  writeFileSync(path, files[name]?.() ?? '')
  return readDraft(path)
}

const findingsOf = (draft: Draft): readonly unknown[] =>
  audited(draft).findings.map(({ rule, severity, quote, message, section }) => ({
    rule,
    severity,
    quote,
    message,
    section,
  }))

describe('one report in many formats', () => {
  it.each(Object.keys(files))('%s has its paragraphs and its findings', async name => {
    const draft = await draftOf(name)
    const read = outlineOf(draft).paragraphs.map(({ start, end }) => draft.text.slice(start, end))
    expect(read).toEqual(paragraphs)
    const findings = findingsOf(draft)
    expect(findings.length).toBeGreaterThan(5)
    expect(findings).toEqual(findingsOf(await draftOf('report.txt')))
  })
})
