import { expect, test } from 'vitest'
import { NO_CONFIG } from '../../pipeline/config.ts'
import { rules } from '../../pipeline/rules.gen.ts'
import { auditDraft } from '../../pipeline/run.ts'
import { draftOf } from '../draft.ts'

const told = (text: string): readonly string[] =>
  auditDraft(draftOf(text), { version: 'test', rules, settings: NO_CONFIG.settings }).findings.map(
    ({ severity }) => severity,
  )

test.each([
  ['五年来，全市社会消费品零售总额由7703亿元增加到3786亿元。\n'],
  ['五年来，全市商事主体由68.3万户增加到18.5万户。\n'],
])('an inequality of one construction proves an error, however far off: %s', text => {
  expect(told(text)).toEqual(['error'])
})

test.each([
  ['五年来，全市社会消费品零售总额由3786亿元增加到7703亿元。\n'],
  ['五年来，全市商事主体由18.5万户增加到68.3万户。\n'],
])('and what holds is not told: %s', text => {
  expect(told(text)).toEqual([])
})
