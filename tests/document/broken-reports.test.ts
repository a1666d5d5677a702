import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Audit } from '../../pipeline/model.ts'
import { readBytes, readDraft } from '../../pipeline/read/index.ts'
import { audited } from '../read/audited.ts'

const corpus = process.env['GOUJI_CORPUS']
if (corpus === undefined) console.warn('real reports broken into lines: skipped, GOUJI_CORPUS names no folder')

/** Every third: some thirty reports of all kinds. */
const paths =
  corpus === undefined
    ? []
    : readdirSync(corpus, { recursive: true, encoding: 'utf8' })
        .filter(name => name.endsWith('.txt'))
        .toSorted()
        .filter((_, at) => at % 3 === 0)
        .map(name => join(corpus, name))

const columns = (letter: string): number => (letter.charCodeAt(0) >= 0x2010 ? 2 : 1)

/** Breaks lines at a width, in columns, but never before a mark that must not begin one. */
function broken(line: string, width: number): readonly string[] {
  const lines: string[] = []
  let own = ''
  let full = 0
  for (const letter of line) {
    if (full + columns(letter) > width && !/[，。；：、！？）》”’%％]/.test(letter)) {
      lines.push(own)
      own = ''
      full = 0
    }
    own += letter
    full += columns(letter)
  }
  return [...lines, own]
}

const LOOKS = [
  ['paragraphs that begin further in', (paragraphs: readonly string[]) => paragraphs.flatMap(words => broken(`　　${words}`, 64))],
  ['blank lines between paragraphs', (paragraphs: readonly string[]) => paragraphs.flatMap(words => [...broken(words, 72), ''])],
] as const

const errorsOf = ({ findings }: Audit): readonly string[] =>
  findings.flatMap(({ severity, rule, expected }) => (severity === 'error' ? [`${rule} → ${expected?.display ?? ''}`] : []))

describe.skipIf(corpus === undefined)('a real report that was broken into lines (skips without GOUJI_CORPUS)', () => {
  test.each(LOOKS)('has no error more, and as many figures verified: %s', async (_, laid) => {
    const added: string[] = []
    const verified = { whole: 0, broken: 0 }
    for (const path of paths) {
      const draft = await readDraft(path)
      const paragraphs = draft.text.split('\n').map(line => line.trim()).filter(line => line !== '')
      const whole = audited(draft)
      const again = audited(await readBytes(Buffer.from(laid(paragraphs).join('\n')), 'report.txt'))
      const known = errorsOf(whole)
      added.push(...errorsOf(again).filter(error => !known.includes(error)))
      verified.whole += whole.summary.verified
      verified.broken += again.summary.verified
    }
    expect(added).toEqual([])
    expect(verified.broken).toBeGreaterThan(0.98 * verified.whole)
  }, 120_000)
})
