/** What a sentence and a table of a budget, or of its execution, tell of one amount. */
import { describe, expect, test } from 'vitest'
import { readCsv } from '../../pipeline/read/csv.ts'
import { draftOf } from '../draft.ts'
import { audited } from '../read/audited.ts'

const TITLE = '某市2025年预算执行情况和2026年预算草案的报告'

/** Sentences, and below them tables of one row a line. */
const read = (said: string, ...tables: readonly (readonly string[])[]) => {
  let text = `${TITLE}\n一、2025年预算执行情况\n${said}\n`
  const placed = tables.flatMap(rows => {
    const own = readCsv(new TextEncoder().encode(rows.join('\n')), 'x')
    const from = text.length
    text += `${own.text}\n`
    return own.tables.map(table => ({
      ...table,
      start: table.start + from,
      end: table.end + from,
      cells: table.cells.map(cell => ({ ...cell, start: cell.start + from, end: cell.end + from })),
    }))
  })
  return audited(draftOf(text, { tables: placed }))
}

const told = (...given: Parameters<typeof read>): readonly string[] =>
  read(...given)
    .findings.filter(({ severity }) => severity !== 'note')
    .map(({ severity, rule, quote, expected }) => `${severity} ${rule} ${quote} → ${expected?.display ?? ''}`)

const TAXES = (...rows: readonly string[]): readonly string[] => [
  '2025年全市一般公共预算收入执行情况表',
  '单位：万元',
  '项目,预算数,执行数,占预算的%,比上年增长%',
  ...rows,
]

const ALL = '本年收入合计,935168,938672,100.4,3.2'
const TAX = '税收收入,612480,596352,97.4,-1.8'

describe('an amount that a sentence tells in 亿元 and a table in 万元', () => {
  test('is one fact where the share of the plan, or the growth, says so', () => {
    const said = (amount: string) => `2025年，全市一般公共预算收入完成${amount}亿元，为预算的100.4%，增长3.2%。`
    expect(told(said('93.87'), TAXES(ALL, TAX))).toEqual([])
    expect(told(said('98.37'), TAXES(ALL, TAX))).toEqual(['error restatement 98.37亿元 → 93.87亿元'])
  })

  test('is doubtful where its digits were only cut off', () => {
    const said = '2025年，全市一般公共预算收入完成93.86亿元，为预算的100.4%，增长3.2%。'
    expect(told(said, TAXES(ALL.replace('938672', '938677'), TAX))).toEqual(['warning restatement 93.86亿元 → 93.87亿元'])
  })

  test('is another where level of government, fund or year are', () => {
    const said = '2025年，全市一般公共预算收入完成98.37亿元，为预算的100.4%，增长3.2%。'
    const instead = (words: string, other: string): readonly string[] =>
      TAXES(ALL, TAX).map(line => line.replace(words, other))
    expect(told(said, instead('全市', '市本级'))).toEqual([])
    expect(told(said, instead('一般公共', '政府性基金'))).toEqual([])
    expect(told(said, instead('2025年', '2024年'))).toEqual([])
  })

  test('is the amount of another column where that prints it', () => {
    const said = '2025年，全市一般公共预算收入安排93.52亿元，为预算的100.4%。'
    expect(told(said, TAXES(ALL, TAX))).toEqual([])
  })
})

describe('the rates of a row', () => {
  const said = (share: string, growth: string) => `2025年，全市一般公共预算收入完成93.87亿元，为预算的${share}%，增长${growth}%。`

  test('are those of the sentence that tells its amount', () => {
    expect(told(said('100.4', '3.2'), TAXES(ALL, TAX))).toEqual([])
    expect(told(said('100.4', '3.7'), TAXES(ALL, TAX))).toEqual(['error restatement 3.2 → 3.7%'])
  })

  test('of a plan are over another base than a sentence says', () => {
    const plan = ['2026年全市一般公共预算收入表', '单位：万元', '项目,2025年预算数,2026年预算数,比上年增长%', '本年收入合计,935168,968512,3.6']
    const next = '2026年，全市一般公共预算收入安排96.85亿元，增长3.2%。'
    expect(told(next, plan)).toEqual([])
  })
})

test('the sides and levels of government that heads name are told apart', () => {
  const rows = (own: string): readonly string[] => [
    '2025年全市社会保险基金收支完成情况',
    '单位：万元',
    '项目,全市收入预算,全市收入完成,占预算%,市本级收入预算,市本级收入完成,占预算%',
    `合计,356120,368472,103.5,216480,${own},104.6`,
  ]
  const said = '2025年，市本级社保基金预算收入完成22.64亿元，为预算的104.6%。'
  expect(told(said, rows('226438'))).toEqual([])
  expect(told(said, rows('246238'))[0]).toContain('restatement')
})

test('a title within a table is that of the rows below it', () => {
  const rows = [
    '附表1',
    '2025年全市一般公共预算收入完成情况表',
    '项目,预算数,完成数,占预算%',
    '本年收入合计,935168,938672,100.4',
    '附表2',
    '2025年市本级一般公共预算收入完成情况表',
    '项目,预算数（万元）,完成数（万元）,占预算%',
    '本年收入合计,286480,291923,101.9',
  ]
  const said = (amount: string) => `2025年，市本级一般公共预算收入完成${amount}亿元，为预算的101.9%。`
  expect(told(said('29.19'), rows)).toEqual([])
  expect(told(said('29.91'), rows)).toEqual(['error restatement 29.91亿元 → 29.19亿元'])
})
