import { expect, test } from 'vitest'
import { about, auditSentence } from './report.ts'

const rate = (figure: number, end: number, start: number, years = 20, more = {}) => ({
  kind: 'average-growth' as const,
  subject: about('外贸进出口总额', more),
  rate: { figure, sign: 1 as const },
  years,
  base: null,
  end,
  start,
})
const times = (figure: number, end: number, start: number) => ({
  kind: 'multiple' as const,
  subject: about('外贸进出口总额'),
  form: 'up-by' as const,
  multiple: figure,
  base: null,
  end,
  start,
})
const grew = (figure: number, end: number, start: number) => ({
  kind: 'growth' as const,
  subject: about('财政收入'),
  rate: { figure, sign: 1 as const },
  base: null,
  end,
  start,
})
const again = (first: number, second: number) => ({
  kind: 'restatement' as const,
  subject: about('财政收入'),
  first: { figure: first, sign: 1 as const },
  again: { figure: second, sign: 1 as const },
  companions: [],
})

test('a finding stands on the wrong figure, says what it should be in the same print, and shows the working', () => {
  const { findings, figures, claims, summary } = auditSentence(
    '外贸进出口总额由⟦20.1亿元⟧增加到⟦2393.7亿元⟧，扩大了⟦118.1倍⟧，年均增长⟦26.8％⟧。',
    [times(2, 1, 0), rate(3, 1, 0)],
  )
  expect(findings).toHaveLength(1)
  expect(findings[0]).toMatchObject({
    rule: 'average-growth',
    severity: 'error',
    figures: ['f3'],
    evidence: ['f1', 'f0'],
    quote: '26.8％',
    stated: '26.8％',
    expected: { display: '27.0％' },
    section: ['一、工作回顾', '（一）经济'],
    page: 1,
    settled: null,
    formula: 'end ÷ start = (1 + rate ÷ 100)^years',
    working: '(2393.7亿元 ÷ 20.1亿元)^(1/20) − 1 = 27.0％，文中为26.8％',
    computed: { display: '27.0％' },
    message: '外贸进出口总额由20.1亿元到2393.7亿元，间隔20年，年均增速应为27.0％，文中为26.8％。',
  })
  expect(findings[0]?.expected?.interval[0]).toBeCloseTo(26.98, 2)
  expect(figures.map(({ status }) => status)).toEqual(['verified', 'verified', 'verified', 'contradicted'])
  expect(claims.map(({ verdict }) => verdict)).toEqual(['contradictory', 'consistent'])
  expect(summary).toMatchObject({ figures: 4, verified: 3, contradicted: 1, errors: 1, claims: 2 })
})

test('claims that only fail together are one finding that names the ways to reconcile them', () => {
  const { findings } = auditSentence('财政收入由⟦13亿元⟧增加到⟦93亿元⟧，扩大了⟦6.2倍⟧，年均增长⟦10.1%⟧。', [
    times(2, 1, 0),
    rate(3, 1, 0),
  ])
  expect(findings).toHaveLength(1)
  expect(findings[0]?.message).toContain('将“6.2倍”改为5.9倍')
  expect(findings[0]?.message).toContain('将“10.1%”改为10.3%')
  expect(findings[0]?.repairs.map(({ figure }) => figure).toSorted()).toEqual(['f2', 'f3'])
  expect(findings[0]?.allows).toHaveLength(2)
  expect(findings[0]?.claims).toHaveLength(2)
})

test('one wrong level in several claims is one finding on that level with all its proofs', () => {
  const { findings, figures } = auditSentence(
    '财政收入⟦98.52亿元⟧，比上年⟦88.06亿元⟧增长⟦6.2%⟧，比前年⟦80.00亿元⟧增长⟦16.9%⟧，全年财政收入⟦93.52亿元⟧。',
    [grew(2, 0, 1), grew(4, 0, 3), again(5, 0)],
  )
  expect(findings).toHaveLength(1)
  expect(findings[0]).toMatchObject({ figures: ['f0'], expected: { display: '93.52亿元' } })
  expect(findings[0]?.claims).toHaveLength(3)
  expect(findings[0]?.diagnosis.map(({ kind }) => kind)).toContain('digit')
  expect(figures.filter(({ status }) => status === 'contradicted').map(({ id }) => id)).toEqual(['f0'])
})

test('a rate at constant prices is a warning that names the price change it implies', () => {
  const { findings, figures } = auditSentence('生产总值由⟦103.97亿元⟧增加到⟦1117.56亿元⟧，年均增长⟦8.2%⟧。', [
    rate(2, 1, 0, 20, { basis: 'constant' }),
  ])
  expect(findings).toMatchObject([{ severity: 'warning', figures: ['f2'], expected: { display: '12.6%' } }])
  expect(findings[0]?.message).toContain('约4.1%')
  expect(figures[2]?.status).toBe('questioned')
})

test('years miscounted by one are named', () => {
  const { findings } = auditSentence(
    '城镇居民人均可支配收入由⟦6208元⟧增加到⟦39502元⟧，扩大了⟦5.4倍⟧，年均增长⟦10.2%⟧。',
    [times(2, 1, 0), rate(3, 1, 0)],
  )
  expect(findings[0]?.diagnosis).toContainEqual({
    kind: 'period-count',
    message: '按19年计算为10.2%，疑为年数少算一年',
  })
})

test('a round integer that fails only at its last digit is a warning', () => {
  const { findings } = auditSentence('财政收入由⟦3000亿元⟧增加到⟦4150.0亿元⟧，增长⟦35.7%⟧。', [grew(2, 1, 0)])
  expect(findings).toMatchObject([{ severity: 'warning' }])
  expect(findings[0]?.message).toContain('末位非零数字')
})

test('figures that only a change beyond reason would reconcile are a warning, not an error', () => {
  const { findings } = auditSentence('财政收入⟦6.00亿元⟧，上年⟦2.20万元⟧，增长⟦55.2%⟧。', [grew(2, 0, 1)])
  expect(findings).toMatchObject([{ severity: 'warning' }])
})

test('settings hold a rule down, and a fingerprint outlives edits elsewhere', () => {
  const sentence = '财政收入由⟦80.0亿元⟧增加到⟦93.5亿元⟧，增长⟦19.6%⟧。'
  const [finding] = auditSentence(sentence, [grew(2, 1, 0)]).findings
  expect(finding?.severity).toBe('error')
  expect(auditSentence(sentence, [grew(2, 1, 0)], { rules: { growth: 'note' } }).findings[0]?.severity).toBe('note')
  const spaced = auditSentence(sentence.replace('，', '， '), [grew(2, 1, 0)]).findings[0]
  expect(spaced?.fingerprint).toBe(finding?.fingerprint)
  expect(auditSentence(sentence.replace('80.0', '80.1'), [grew(2, 1, 0)]).findings[0]?.fingerprint).not.toBe(
    finding?.fingerprint,
  )
})

test('fates add up, and what no claim speaks of is unread', () => {
  const { summary, figures } = auditSentence('由⟦80.0亿元⟧增加到⟦93.5亿元⟧，增长⟦16.9%⟧，另有⟦5家⟧。', [grew(2, 1, 0)])
  expect(figures.map(({ status }) => status)).toEqual(['verified', 'verified', 'verified', 'unread'])
  const { verified, contradicted, questioned, unpaired, unread } = summary
  expect(verified + contradicted + questioned + unpaired + unread).toBe(summary.figures)
})
