import { describe, expect, test } from 'vitest'
import { TIES } from '../../pipeline/claims/tables/ties.ts'
import { told } from './told.ts'

describe('rows that are sums of rows', () => {
  const revenue = (vat: string, total = '88,750'): readonly string[] => [
    '项目,2024年决算数,2025年预算数,2025年执行数',
    '税收收入,"58,210","60,400","61,330"',
    `增值税,"30,120","31,000","${vat}"`,
    '企业所得税,"18,050","19,200","18,870"',
    '契税,"10,040","10,200","10,600"',
    '非税收入,"26,300","27,000","27,420"',
    '专项收入,"9,180","9,400","9,910"',
    '罚没收入,"17,120","17,600","17,510"',
    `一般公共预算收入合计,"84,510","87,400","${total}"`,
  ]

  test('show it in their other columns, at any depth, above and below', () => {
    expect(told(...revenue('31,860'))).toEqual([])
    expect(told(...revenue('31,680'))).toEqual(['error sum-of-parts 31,680 → 31,860'])
    expect(told(...revenue('31,860', '87,850'))).toEqual(['error sum-of-parts 87,850 → 88,750'])
  })

  test('show it without a head, where a row that lost a cell has its rate among the amounts', () => {
    const rows = (benefits: string): readonly string[] => [
      '医保基金支出,168422,165579,-1.71',
      '住院支出,131112,128673,-1.86',
      '门诊支出,24366,27251,11.84',
      `大病保险支出,12893,${benefits},-25.49`,
      '其他支出,51,49,-3.92',
      '护理补贴支出,3275,11.5',
      '养老基金支出,139586,154704,10.83',
      '基础养老金支出,94580,105148,11.17',
      '个人账户支出,41191,43334,5.20',
      '丧葬补助支出,3815,6222,63.09',
    ]
    expect(told(...rows('9606'))).toEqual([])
    expect(told(...rows('9060'))).toEqual(['error sum-of-parts 165579 → 165033'])
  })

  const coded = (first: string): readonly string[] => [
    '科目编码,科目名称,2026年预算数',
    '201,一般公共服务支出,"35,690"',
    '20101,人大事务,"11,240"',
    `2010101,行政运行,"${first}"`,
    '2010102,一般行政管理事务,"2,230"',
    '20103,政府办公厅（室）事务,"24,450"',
    '2010301,行政运行,"20,150"',
    '2010399,其他政府办公厅（室）事务支出,"4,300"',
  ]

  test('say it by their codes, which are no figures', () => {
    expect(told(...coded('9,010'))).toEqual([])
    expect(told(...coded('9,100'))).toEqual(['warning sum-of-parts 11,240 → 11,330'])
  })

  test('are none where a column leaves blank what the others hold', () => {
    const rows = revenue('31,860').map(row => row.replace('"10,040","10,200","10,600"', '"10,040","10,200",'))
    expect(told(...rows)).toEqual([])
  })
})

describe('columns that follow from columns', () => {
  const districts = (funds: string): readonly string[] => [
    '地区,补助合计,一般性转移支付,专项转移支付',
    '甲山县,"5,340","3,120","2,220"',
    '乙河县,"4,810","3,010","1,800"',
    `丙湖区,"${funds}","2,905","1,104"`,
    '丁江区,"6,120","4,070","2,050"',
    '戊林县,"3,960","2,460","1,500"',
  ]

  test('are sums of those beside them, as the rows show', () => {
    expect(told(...districts('4,009'))).toEqual([])
    expect(told(...districts('4,090'))).toEqual(['error sum-of-parts 4,090 → 4,009'])
  })

  const numbered = (rate: string): readonly string[] => [
    '项目,年初预算,调整后,实际,完成,比上年实际',
    '栏次,1,2,3,4=3/2*100,5',
    `教育支出,"8,000","8,200","7,954",${rate},"7,310"`,
    '科学技术支出,"1,200","1,250","1,310",104.8,"1,180"',
  ]

  test('say by their numbers of which', () => {
    expect(told(...numbered('97.0'))).toEqual([])
    expect(told(...numbered('79.0'))).toEqual(['error attainment 79.0 → 97.0'])
  })
})

describe('rows of known names', () => {
  test.each(TIES)('$id: each letter is the row of its example', ({ rows, example }) => {
    const letters = Object.entries(rows)
    expect(example).toHaveLength(letters.length)
    for (const [place, [, pattern]] of letters.entries()) expect(example[place]).toMatch(pattern)
  })

  test('hold together: debt by its years, income and spending beside each other', () => {
    const debt = (end: string): readonly string[] => [
      '项目,全市,市本级',
      '2024年末政府债务余额,"312,400","118,300"',
      '2025年举借债务,"45,600","15,200"',
      '2025年偿还债务本金,"21,500","9,100"',
      `2025年末政府债务余额,"336,500","${end}"`,
      '2025年政府债务限额,"340,000","125,000"',
    ]
    expect(told(...debt('124,400'))).toEqual([])
    expect(told(...debt('142,400'))).not.toEqual([])
  })
})
