import { describe, expect, it } from 'vitest'
import { readTableClaims } from '../../pipeline/claims/tables.ts'
import { outlineOf } from '../../pipeline/document/outline.ts'
import type { Draft } from '../../pipeline/model.ts'
import { readFigures } from '../../pipeline/quantities/figures.ts'
import { readCsv } from '../../pipeline/read/csv.ts'

/** Each claim as one line of its figures as printed. */
function claimsOf(rows: readonly string[]): string[] {
  const draft: Draft = {
    path: 'x',
    format: 'csv',
    sha256: '',
    ...readCsv(new TextEncoder().encode(rows.join('\n')), 'x'),
  }
  const figures = readFigures(draft, outlineOf(draft))
  const print = (index: number | null): string => (index === null ? '?' : (figures[index]?.text ?? ''))
  return readTableClaims(draft, figures).map(claim => {
    switch (claim.kind) {
      case 'attainment':
        return `${claim.subject.metric}: ${print(claim.done)} / ${print(claim.planned)} = ${print(claim.rate)}`
      case 'growth':
        return `${claim.subject.metric}: ${print(claim.start)} → ${print(claim.end)} is ${print(claim.rate.figure)}`
      case 'change':
        return `${claim.subject.metric}: ${print(claim.end)} − ${print(claim.start)} = ${print(claim.amount.figure)}`
      case 'total':
        return `${claim.closure} ${print(claim.whole)} = ${claim.parts.map(part => print(part.figure)).join(' + ')}`
      default:
        return claim.kind
    }
  })
}

describe('what a table claims', () => {
  it('a rate is of the plan its head names', () => {
    expect(
      claimsOf([
        '项目,年初预算数,调整预算数,完成数,占调整预算%,比上年增长%',
        '增值税,350,362.3,274.2,75.7,-0.9',
        '契税,71,71.2,,,-17.4',
      ]),
    ).toEqual(['增值税: 274.2 / 362.3 = 75.7'])
  })

  it('growth and change are of two years that follow each other', () => {
    expect(
      claimsOf(['项目,2025年执行数,2026年预算数,增减额,预算数比上年执行数增长%', '契税,11170,11579,409,3.7%']),
    ).toEqual(['契税: 11579 − 11170 = 409', '契税: 11170 → 11579 is 3.7%'])
    expect(claimsOf(['指标,上年同期数,执行数,同比增长（%）', '契税,100,105,5.0'])).toEqual(['契税: 100 → 105 is 5.0'])
  })

  it('is nothing where the head does not tell which columns are meant', () => {
    const silent = (head: string, row: string): void => expect(claimsOf([head, row])).toEqual([])
    silent('项目,2023年,2025年,比上年增长%', '契税,100,105,5.0')
    silent('项目,2025年预算数,2026年预算数,预算数比上年执行数增长%', '契税,100,105,9.0')
    silent('项目,2024年,2025年,2026年,增长%', '契税,100,105,110,9.0')
    silent('项目,预算数,完成数,比上年增长%', '契税,100,105,9.0')
    silent('项目,甲,乙,丙', '契税,100,105,9.0')
    silent('项目,2024年,2025年,比上年增长%', '结余,-100,-105,5.0')
  })

  it('a total is the sum of its numbered rows, above or below them', () => {
    expect(claimsOf(['项目,完成数', '合计,100', '一、税收收入,60', '增值税,40', '契税,20', '二、非税收入,40'])).toEqual(
      ['partition 100 = 60 + 40'],
    )
    expect(
      claimsOf([
        '项目,完成数',
        '1、出国费,310',
        '2、接待费,388.4',
        '3、用车费,2444',
        '其中：（1）购置费,292',
        '合 计,3142.4',
      ]),
    ).toEqual(['partition 3142.4 = 310 + 388.4 + 2444'])
    expect(claimsOf(['项目,预算数', '本年支出合计,9', '一、教育,5', '二、国防,3'])).toEqual(['supposed 9 = 5 + 3'])
  })

  it('no total of what other budgets give, of numbers with a gap, of indices or of rates', () => {
    expect(claimsOf(['项目,完成数', '一、税收收入,60', '二、非税收入,40', '转移性收入,20', '收入合计,120'])).toEqual([])
    expect(claimsOf(['项目,完成数', '合计,100', '一、甲,60', '三、乙,20'])).toEqual([])
    expect(claimsOf(['项目,价格指数', '合计,99.7', '1、食品,98.3', '2、衣着,101.5'])).toEqual([])
    expect(claimsOf(['项目,比上年增长%', '合计,9.7', '一、甲,8.3', '二、乙,1.5'])).toEqual([])
  })

  it('each of several heads in one table has its own rows', () => {
    expect(
      claimsOf([
        '附表1',
        '项目,预算数,完成数,占预算%',
        '增值税,50,45,90',
        '附表2',
        '科目,调整预算数,执行数,完成率%',
        '教育,20,10,50',
      ]),
    ).toEqual(['增值税: 45 / 50 = 90', '教育: 10 / 20 = 50'])
  })
})
