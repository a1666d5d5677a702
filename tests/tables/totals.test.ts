import { describe, expect, test } from 'vitest'
import { told, toldOf } from './told.ts'

describe('a total joins rows that have rows of their own', () => {
  const budget = (income: string, last: string): readonly string[] => [
    '项目,2024年决算数,2025年预算数,2025年执行数',
    '一般公共预算收入,"612,340","640,000",' + income,
    '税收收入,"401,200","420,500","418,730"',
    '转移性收入,"908,115","871,260","953,480"',
    '均衡性转移支付收入,"310,400","322,910","345,118"',
    '结算补助收入,"41,270","39,800","52,190"',
    `收入总计,"1,520,455","1,511,260",${last}`,
  ]

  test('as all its columns show, and the one that fails is wrong', () => {
    expect(told(...budget('"655,214"', '"1,608,694"'))).toEqual([])
    expect(told(...budget('"655,214"', '"1,680,694"'))).toEqual(['error sum-of-parts 1,680,694 → 1,608,694'])
  })

  test('but nothing is known where two columns fail', () => {
    const rows = budget('"655,214"', '"1,680,694"').map(row => row.replace('"1,511,260"', '"1,515,260"'))
    expect(told(...rows)).toEqual([])
  })
})

describe('a row at the foot', () => {
  const districts = (total: string): readonly string[] => [
    '地区,2024年完成数,2025年完成数',
    '甲山县,"103,245","110,318"',
    '乙河县,"98,410","101,977"',
    '丙湖区,"210,093","224,561"',
    '丁江区,"187,336","190,042"',
    '戊林县,"76,518","80,265"',
    '己原市,"154,902","163,450"',
    '庚泉县,"65,371","70,128"',
    '辛岭区,"143,280","149,906"',
    `一般公共预算收入,"1,039,155","${total}"`,
  ]

  test('is the total of all above it whatever it is called, as the other column shows', () => {
    expect(told(...districts('1,090,647'))).toEqual([])
    expect(told(...districts('1,090,674'))).toEqual(['error sum-of-parts 1,090,674 → 1,090,647'])
  })
})

describe('what stands beside the parts in one column alone', () => {
  const spending = (reserve: string, gift: string): readonly string[] => [
    '项目,2023年决算数,2024年决算数,2025年预算数',
    '甲项支出,"118,004","120,310","131,400"',
    '乙项支出,"85,320","88,205","90,650"',
    '丙项支出,"41,677","43,118","45,270"',
    `预备费,,,${reserve}`,
    `对外援助,,,${gift}`,
    '支出合计,"245,001","251,633","275,320"',
  ]

  test('may be one of them', () => {
    expect(told(...spending('"8,000"', ''))).toEqual([])
    expect(told(...spending('"7,000"', '"1,000"'))).toEqual([])
    expect(told(...spending('', ''))).toEqual(['error sum-of-parts 131,400 → 139,400'])
  })
})

describe('rates without a word above them', () => {
  test('speak neither for nor against a sum', () => {
    const funds = (left: string): readonly string[] => [
      '社会保险基金收入,"283,187","308,372",8.89',
      `上年结余收入,"327,800","${left}",9.66`,
      '总计,"610,987","667,828",9.30',
    ]
    expect(told(...funds('359,456'))).toEqual([])
    expect(told(...funds('395,456'))).toEqual(['warning sum-of-parts 667,828 → 703,828'])
  })
})

describe('the two sides of a budget', () => {
  const side = (name: string, now: string): readonly string[] => [
    '项目,2024年决算数,2025年预算数',
    `甲项${name},"512,300","530,120"`,
    `乙项${name},"101,250","98,470"`,
    `${name}总计,"613,550","${now}"`,
  ]

  test('are equal in two tables, if another column shows that they balance', () => {
    expect(toldOf(side('收入', '628,590'), side('支出', '628,590'))).toEqual([])
    expect(toldOf(side('收入', '628,590'), side('支出', '682,590'))).not.toEqual([])
  })
})

describe('the one full row of few that misses', () => {
  const done = (rate: string): readonly string[] => [
    '项目,预算数,执行数,完成',
    '甲项收入,"8,310","8,205",98.7%',
    '乙项收入,"4,120","4,533",110.0%',
    `丙项收入,"6,402","6,107",${rate}`,
    '丁项收入,"2,915","3,018",103.5%',
    '戊项收入,"7,744","7,002",90.4%',
  ]

  test('is worth a look', () => {
    expect(told(...done('95.4%'))).toEqual([])
    expect(told(...done('94.5%')).map(line => line.split(' ').slice(1, 3))).toEqual([['attainment', '94.5%']])
  })
})

describe('shares', () => {
  const people = (share: string): readonly string[] => [
    '指标,年末数（万人）,比重（%）',
    '常住人口,203.40,',
    '城镇,126.92,62.4',
    `乡村,76.48,${share}`,
    '0-15岁,38.65,19.0',
    '16-59岁,125.70,61.8',
    '60岁及以上,39.05,19.2',
  ]

  test('are of the row above that has none', () => {
    expect(told(...people('37.6'))).toEqual([])
    expect(told(...people('36.7')).some(line => / share 36\.7/.test(line))).toBe(true)
  })
})
