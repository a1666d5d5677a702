import { describe, expect, test } from 'vitest'
import type { AuditedHeld, Told } from '../../pipeline/model.ts'
import { NO_CONFIG } from '../../pipeline/config.ts'
import { rules } from '../../pipeline/rules.gen.ts'
import { auditDraft } from '../../pipeline/run.ts'
import { draftOf, referenceTo } from '../draft.ts'

/** What a report of 2023 comes to beside a reference. */
function held(text: string, reference: string, told: Told = { role: 'same-year', place: '宁州市', year: 2023 }) {
  const draft = draftOf(`2024年宁州市政府工作报告\n${text}`)
  const references = [referenceTo(draft, reference, told)]
  return auditDraft(draft, { version: 'test', rules, settings: NO_CONFIG.settings, references })
}

const pairsOf = (...[text, reference, told]: Parameters<typeof held>): readonly AuditedHeld[] =>
  held(text, reference, told).held ?? []

const LAST: Told = { role: 'last-year', place: '宁州市', year: 2022 }

describe('two figures are a pair', () => {
  test('where all that makes a fact is equal', () => {
    const pairs = pairsOf('2023年，全市财政收入93.52亿元。', '2023年，全市财政收入935200万元。')
    expect(pairs).toMatchObject([{ as: 'restated', verdict: 'agrees', metric: '财政收入', period: '2023' }])
  })

  test.each([
    ['another metric', '2023年，全市地方财政收入93.52亿元。'],
    ['another scope', '2023年，市本级财政收入93.52亿元。'],
    ['another period', '2022年，全市财政收入93.52亿元。'],
    ['a goal', '2024年，力争全市财政收入93.52亿元。'],
    ['another measure', '2023年，全市财政收入增长93.52%。'],
    ['another dimension', '2023年，全市财政收入93.52万户。'],
  ])('and not where the other is %s', (_, reference) => {
    expect(pairsOf('2023年，全市财政收入93.52亿元。', reference)).toEqual([])
  })

  test('and not where one document tells two values of it', () => {
    const twice = '2023年，全市财政收入93.52亿元。2023年，全市财政收入61.20亿元。'
    expect(pairsOf('2023年，全市财政收入93.52亿元。', twice)).toEqual([])
  })

  test('and not where a document tells of a year to come', () => {
    expect(pairsOf('2023年，全市财政收入93.52亿元。', '2023年，全市财政收入93.52亿元。', LAST)).toEqual([])
  })

  test('and not of another place', () => {
    const pairs = pairsOf('2023年，全市财政收入93.52亿元。', '2024年云溪市政府工作报告\n2023年，全市财政收入93.52亿元。', {})
    expect(pairs).toEqual([])
  })
})

describe('what differs', () => {
  const severities = (...given: Parameters<typeof held>) => held(...given).findings.map(({ severity }) => severity)

  test('is an error where both print the scope, and a doubt where one does not', () => {
    expect(severities('2023年，全市财政收入95.32亿元。', '2023年，全市财政收入93.52亿元。')).toEqual(['error'])
    expect(severities('2023年，财政收入95.32亿元。', '2023年，全市财政收入93.52亿元。')).toEqual(['warning'])
  })

  test('is nothing where a number is only rounded, or a bound', () => {
    expect(severities('2023年，全市财政收入94亿元。', '2023年，全市财政收入93.52亿元。')).toEqual([])
    expect(severities('2023年，全市财政收入超过90亿元。', '2023年，全市财政收入93.52亿元。')).toEqual([])
  })

  test('is nothing where the base was told anew', () => {
    const change = '2023年，全市常住人口301.20万人，比上年末增加2.40万人'
    const last = '2022年，全市常住人口300.10万人。'
    expect(severities(`${change}。`, last, LAST)).toEqual(['error'])
    expect(severities(`${change}，增长0.80%。`, last, LAST)).toEqual([])
    expect(severities(`${change}（按人口普查数据修订）。`, last, LAST)).toEqual([])
  })

  test('is a doubt where last year and what is new since make less than there is, or where nothing can have gone', () => {
    const last = '2022年，全市高新技术企业达到438家。2022年末，全市市场主体总量36.52万户。'
    const total = (stock: number) => `2023年，全市新增高新技术企业120家，高新技术企业总数达${stock}家。`
    expect(severities(total(585), last, LAST)).toEqual(['warning'])
    expect(severities(total(558), last, LAST)).toEqual([])
    expect(severities(total(541), last, LAST)).toEqual([])
    const net = (stock: number) => `2023年，全市净增市场主体3.26万户，总量达${stock}万户。`
    expect(severities(net(38.79), last, LAST)).toEqual(['warning'])
    expect(pairsOf(net(39.78), last, LAST)).toMatchObject([{ as: 'stock', verdict: 'agrees', metric: '市场主体' }])
    expect(pairsOf(total(585), last.replaceAll('2022', '2021'), LAST)).toEqual([])
  })

  test('is nothing where most growth does not lead from last year', () => {
    const last =
      '2022年，全市出口总额131.42亿元。全市财政收入88.14亿元。全市城镇居民人均可支配收入37550元。全市旅游收入86.41亿元。'
    const slip = '2023年，全市出口总额152.33亿元，增长19.5%。'
    const fit = '全市财政收入93.52亿元，增长6.1%。全市城镇居民人均可支配收入39502元，增长5.2%。'
    const off = '全市财政收入93.52亿元，增长9.7%。全市城镇居民人均可支配收入39502元，增长8.3%。'
    expect(severities(slip + fit, last, LAST)).toEqual(['warning'])
    expect(severities(slip + off, last, LAST)).toEqual(['note'])
  })

  test('is told once where several bases drift together, and is only listed where a text says so', () => {
    const last = '2022年，全市财政收入88.14亿元。全市税收收入48.26亿元。全市一般公共预算支出366.31亿元。'
    const drifting =
      '2023年，全市财政收入93.52亿元，比上年增加3.77亿元；全市税收收入51.92亿元，比上年增加2.84亿元；' +
      '全市一般公共预算支出386.82亿元，比上年增加17.32亿元。'
    const { findings } = held(drifting, last, LAST)
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['reference-revised', 'note']])
    expect(findings[0]?.working).toBe('全市财政收入高1.8%，全市税收收入高1.7%，全市一般公共预算支出高0.9%')
    expect(findings[0]?.against).toHaveLength(3)
    const noted = pairsOf(`${drifting}上年数据已按决算数调整。`, last, LAST)
    expect(noted.filter(({ as }) => as === 'revised')).toMatchObject([{ verdict: 'listed', metric: '全市财政收入、全市税收收入、全市一般公共预算支出等3项' }])
    expect(noted.filter(({ verdict }) => verdict !== 'listed')).toEqual([])
    expect(severities(drifting, `${last}上年数据已按决算数调整。`, LAST)).toEqual([])
    // one that drifts alone among those that fit is no revision
    const fit = drifting.replace('3.77', '5.38').replace('17.32', '20.51')
    expect(held(fit, last, LAST).findings.map(({ rule }) => rule)).toEqual(['reference-change'])
  })

  test('accuses the report alone', () => {
    const { findings, figures } = held('2023年，全市财政收入95.32亿元。', '2023年，全市财政收入93.52亿元。')
    const known = new Set(figures.map(({ id }) => id))
    for (const { figures: accused, evidence } of findings)
      expect([...accused, ...evidence].filter(id => !known.has(id))).toEqual([])
    expect(findings[0]?.against).toMatchObject([{ text: '93.52亿元', paragraph: 1 }])
  })
})

test('a finding is known again wherever the reference lies', () => {
  const prints = ['a.txt', 'b/c.txt'].map(path => {
    const draft = draftOf('2024年宁州市政府工作报告\n2023年，全市财政收入95.32亿元。')
    const reference = referenceTo(draft, '2023年，全市财政收入93.52亿元。', { role: 'budget', place: '宁州市', year: 2023 })
    const moved = { ...reference, book: { ...reference.book, draft: { ...reference.book.draft, path } } }
    return auditDraft(draft, { version: 'test', rules, settings: NO_CONFIG.settings, references: [moved] }).findings[0]?.fingerprint
  })
  expect(prints[0]).toBeDefined()
  expect(prints[0]).toBe(prints[1])
})
