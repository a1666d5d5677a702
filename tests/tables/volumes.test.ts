/** Lines of one fund that stand in several tables of a volume. */
import { describe, expect, test } from 'vitest'
import { toldOf } from './told.ts'

const HEAD = '项目,2024年执行数,2025年执行数'
const ROWS = [
  '一般公共服务支出,27386,28421',
  '公共安全支出,17244,18163',
  '教育支出,57218,59427',
  '科学技术支出,8146,8392',
  '农林水支出,44563,46218',
]
const first = ['表2 2025年全市一般公共预算支出执行情况表', '单位：万元', HEAD, ...ROWS]
const again = (...lines: readonly [words: string, other: string][]): readonly string[] =>
  lines.reduce<readonly string[]>(
    (rows, [words, other]) => rows.map(row => row.replace(words, other)),
    ['表6 2025年全市一般公共预算支出情况表', '单位：万元', HEAD, ...ROWS],
  )

describe('a line of two tables', () => {
  test('is one where the other lines are the same, and surely where it agrees in another year', () => {
    expect(toldOf(first, again())).toEqual([])
    expect(toldOf(first, again(['59427', '59247']))).toEqual(['error restatement 59247 → 59427万元'])
    expect(toldOf(first, again(['57218,59427', '57128,59247']))).toEqual([
      'warning restatement 57128 → 57218万元',
      'warning restatement 59247 → 59427万元',
    ])
  })

  test('is another where many lines differ, and where level of government, year or plan do', () => {
    expect(toldOf(first, again(['59427', '39247'], ['8392', '8115'], ['46218', '41620'], ['28421', '21330']))).toEqual([])
    expect(toldOf(first, again(['59427', '59247'], ['全市', '市本级']))).toEqual([])
    expect(toldOf(first, again(['59427', '59247'], ['2025年执行数', '2026年预算数']))).toEqual([])
    const plans = (words: string): readonly string[] =>
      again(['59427', '59247']).map(row => row.replace('2024年执行数', '2024年预算数').replace('2025年执行数', `2025年${words}预算数`))
    expect(toldOf(plans('年初'), plans('调整').map(row => row.replace('59247', '59427')))).toEqual([])
  })

  test('is that of another column where the row prints it there', () => {
    expect(toldOf(first, again(['57218,59427', '59427,57218']))).toEqual([])
  })
})

describe('the two sides of a fund in two tables', () => {
  const side = (fund: string, words: string, all: string): readonly string[] => [
    `2025年全市${fund}${words}表`,
    '单位：万元',
    '项目,2025年执行数',
    '上级补助收入,3863',
    `总计,${all}`,
  ]
  const others = [side('政府性基金预算', '收入', '86321'), side('政府性基金预算', '支出', '86321')]

  test('balance where those of another fund do', () => {
    const sides = (all: string) => [side('一般公共预算', '收入', '343614'), side('一般公共预算', '支出', all)]
    expect(toldOf(...sides('343614'), ...others)).toEqual([])
    expect(toldOf(...sides('343164'), ...others)).toEqual(['warning identity 343164 → 343614万元'])
    expect(toldOf(...sides('343164')).filter(line => line.startsWith('error'))).toEqual([])
  })
})

describe('a table with a new year and old numbers', () => {
  const NAMES = ['城乡道路', '供水管网', '污水处理', '公园绿地', '校舍改造', '水库加固']
  const OLD = ['1236', '3864', '2431', '9468', '12683', '2864']
  const table = (title: string, numbers: readonly string[]): readonly string[] =>
    [title, '单位：万元', '项目,投资额', ...NAMES.map((name, at) => `${name},${numbers[at]}`)]
  const before = table('表3 2024年全市重点工程投资表', OLD)

  test('is told once, whatever its number', () => {
    expect(toldOf(before, table('表9 2025年全市重点工程投资表', OLD))).toEqual(['warning unchanged 1236 → '])
  })

  test('is another where its title is, or some numbers are new', () => {
    expect(toldOf(before, table('表9 2025年全市重点工程欠款表', OLD))).toEqual([])
    expect(toldOf(before, table('表9 2024年全市重点工程投资表', OLD))).toEqual([])
    expect(toldOf(before, table('表9 2025年全市重点工程投资表', ['1236', '3864', '2513', ...OLD.slice(3)]))).toEqual([])
  })

  test('or a column is told, but not one of few numbers or of one number again and again', () => {
    const years = (...rows: readonly string[]): readonly string[] =>
      ['2025年全市重点工程投资表', '单位：万元', '项目,2024年投资额,2025年投资额', ...rows]
    const same = NAMES.map((name, at) => `${name},${OLD[at]},${OLD[at]}`)
    expect(toldOf(years(...same))).toEqual(['warning unchanged 1236 → '])
    expect(toldOf(years(...same.slice(2)))).toEqual([])
    const planned = (own: string): readonly string[] =>
      years(...same).map(row => row.replace('年全市', '年预算执行情况和全市').replace('2024年投资额,2025年投资额', own))
    expect(toldOf(planned('2027年计划数,2028年计划数'))).toEqual([])
    expect(toldOf(planned('2024年计划数,2025年计划数'))).toEqual(['warning unchanged 1236 → '])
    expect(toldOf(years(...NAMES.map(name => `${name},1236,1236`)))).toEqual([])
  })
})
