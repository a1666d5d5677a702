import { expect, test } from 'vitest'
import { NO_CONFIG } from '../../pipeline/config.ts'
import type { Decision } from '../../pipeline/findings/decided.ts'
import type { Audit } from '../../pipeline/model.ts'
import { rules } from '../../pipeline/rules.gen.ts'
import { auditDraft } from '../../pipeline/run.ts'
import { draftOf } from '../draft.ts'

const audited = (text: string, decisions: readonly Decision[] = []): Audit =>
  auditDraft(draftOf(text), { version: 'test', rules, settings: NO_CONFIG.settings, decisions })

const SENTENCE = '2023年，全市外贸进出口总额由2022年的218.6亿元增加到239.4亿元，增长5.9%。'
const report = (sentence: string, before = '', title = '一、工作回顾'): string => `${title}\n${before}全市经济稳中有进。${sentence}\n二、下一步打算\n继续努力。\n`

const [finding] = audited(report(SENTENCE)).findings
const rejected: readonly Decision[] = [
  { fingerprint: finding?.fingerprint ?? '', decision: 'rejected', remark: '海关口径', about: '增速与两期数值不符 5.9%' },
]

const REWORDINGS: readonly (readonly [how: string, text: string])[] = [
  ['words of the sentence are changed', report('2023年，我市外贸进出口总额由2022年的218.6亿元，增加到239.4亿元，同比增长5.9%。')],
  ['a clause is put into it', report('2023年，全市外贸进出口总额由2022年的218.6亿元增加到239.4亿元，增长5.9%，规模再上台阶。')],
  ['it is moved to another paragraph', report('各项事业全面进步。', `${SENTENCE}\n`)],
  ['its section is numbered anew', report(SENTENCE, '开放水平提升。', '三、工作回顾')],
  ['a figure is told to another place', report('2023年，全市外贸进出口总额由2022年的218.63亿元增加到239.4亿元，增长5.9%。')],
]

test.each(REWORDINGS)('a decision holds on when %s', (_, text) => {
  const { findings, lapsed, summary } = audited(text, rejected)
  const own = findings.filter(({ severity }) => severity === 'error')
  expect(own.map(({ settled }) => settled?.remark)).toEqual(['海关口径'])
  expect(lapsed).toBeUndefined()
  expect([summary.errors, summary.settled]).toEqual([0, 1])
})

test('a decision about what is no longer there is told as lost, with its remark', () => {
  const { findings, lapsed } = audited(report('2023年，全市税收收入由2022年的48.37亿元增加到51.92亿元，增长3.7%。'), rejected)
  expect(findings.map(({ settled }) => settled)).toEqual([null])
  expect(lapsed).toMatchObject([{ decision: 'rejected', remark: '海关口径', about: '增速与两期数值不符 5.9%' }])
})

test('what was rejected counts as checked all the same', () => {
  const [before, after] = [audited(report(SENTENCE)), audited(report(SENTENCE), rejected)]
  const checked = ({ summary }: Audit) => summary.verified + summary.contradicted + summary.questioned
  expect(checked(after)).toBe(checked(before))
  expect(after.figures.map(({ status }) => status)).toEqual(before.figures.map(({ status }) => status))
})

test('a decision of an older version is known by its sentence', () => {
  const old = [{ ...rejected[0]!, fingerprint: finding?.fingerprint.split('-')[0] ?? '' }]
  expect(audited(report(SENTENCE), old).findings[0]?.settled?.remark).toBe('海关口径')
})
