import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Draft } from '../../pipeline/model.ts'
import { NO_CONFIG } from '../../pipeline/config.ts'
import { rules } from '../../pipeline/rules.gen.ts'
import { auditDraft } from '../../pipeline/run.ts'

const folder = new URL('.', import.meta.url)

/** A sentence as a report of its own: ¶ is a line break, what follows ==> is its reading. */
const draftOf = (line: string): Draft => ({
  path: 'sentence.txt', format: 'txt', sha256: '', title: null, blocks: null, tables: [], pages: [], notices: [],
  text: `${line.split(' ==> ')[0]!.replaceAll('¶', '\n')}\n`,
})

/** Every sentence of these files is true: whoever accuses one has misread it. */
describe.each(readdirSync(folder).filter((name) => name.endsWith('.txt')))('%s', (name) => {
  const lines = readFileSync(new URL(name, folder), 'utf8').split('\n')
  const year = Number(lines[0]!.slice('@ '.length))

  test.each(lines.slice(1).filter((line) => line !== '' && !line.startsWith('#')))('accuses nothing in %s', (line) => {
    const settings = { ...NO_CONFIG.settings, year }
    const { findings } = auditDraft(draftOf(line), { version: 'test', rules, settings })
    const accusations = findings.filter(({ severity }) => severity !== 'note')
    expect(accusations.map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`)).toEqual([])
  })
})
