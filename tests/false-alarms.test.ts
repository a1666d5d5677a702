/**
 * `false-alarms.txt`: every shape of sentence that was wrongly accused once, with `==> silent` or how it is read today.
 *
 * A false alarm is mended by adding its sentence here, and a row of a table where it should be read.
 */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { NO_CONFIG } from '../pipeline/config.ts'
import { rules } from '../pipeline/rules.gen.ts'
import { auditDraft } from '../pipeline/run.ts'
import { readingOf } from './readings/reading.ts'
import { isSentence, reportOf, sentenceOf } from './readings/sentences.ts'

const SILENT = 'silent'

const [head = '', ...lines] = readFileSync(new URL('false-alarms.txt', import.meta.url), 'utf8').split('\n')
const settings = { ...NO_CONFIG.settings, year: Number(head.slice('@ '.length)) }
const sentences = lines.filter(isSentence).map(sentenceOf)

test('every line says what becomes of it', () => {
  expect(sentences.filter(({ reading }) => reading === null)).toEqual([])
  expect(sentences.length).toBeGreaterThanOrEqual(60)
})

test.each(sentences)('accuses nothing in $text', ({ text }) => {
  const { findings } = auditDraft(reportOf(text), { version: 'test', rules, settings })
  const accusations = findings.filter(({ severity }) => severity !== 'note')
  expect(accusations.map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`)).toEqual([])
})

test.each(sentences.filter(({ reading }) => reading !== SILENT))('reads $text', ({ text, reading }) => {
  expect(readingOf(text, settings).split('; ')).toEqual(reading?.split('; '))
})
