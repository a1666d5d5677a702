import { describe, expect, test } from 'vitest'
import { rules } from '../../pipeline/rules.gen.ts'
import { auditDraft } from '../../pipeline/run.ts'
import { reportOf, sentenceFiles } from './sentences.ts'

/** Every sentence of these files is true, though some print a number badly: whoever accuses one of more has misread it. */
describe.each(sentenceFiles())('$name', ({ settings, sentences }) => {
  test.each(sentences)('accuses nothing in $text', ({ text }) => {
    const { findings } = auditDraft(reportOf(text), { version: 'test', rules, settings })
    const accusations = findings.filter(({ severity, rule }) => severity !== 'note' && rule !== 'malformed')
    expect(accusations.map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`)).toEqual([])
  })
})
