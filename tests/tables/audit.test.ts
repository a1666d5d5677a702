import { describe, expect, test } from 'vitest'
import { audited } from '../read/audited.ts'
import { readCsv } from '../../pipeline/read/csv.ts'
import { draftOf } from '../draft.ts'

const TITLE = '某市2025年国民经济和社会发展统计公报\n'
const HEAD = '2025年全市主要农产品产量及增速\n产品名称产量（万吨）比上年增长%\n'

describe('a table in running text beside its sentences', () => {
  test('verifies what both say, and accuses what they say differently', () => {
    const text = (table: string): string =>
      `${TITLE}全年粮食总产量303.2万吨，比上年增长0.3%。禽蛋产量22.1万吨，下降1.7%。\n${HEAD}粮食303.2 0.3\n禽蛋${table} -1.7\n`
    const right = audited(draftOf(text('22.1')))
    expect(right.findings).toEqual([])
    expect(right.summary.verified).toBe(8)
    const [finding, ...others] = audited(draftOf(text('22.7'))).findings
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      rule: 'restatement',
      severity: 'error',
      quote: '22.7',
      expected: { display: '22.1万吨' },
    })
  })

  test('is no sentence: its rows make no claims of words', () => {
    const { figures } = audited(draftOf(`${TITLE}${HEAD}粮食303.2 0.3\n禽蛋22.1 -1.7\n`))
    expect(
      figures.filter(({ status }) => status !== 'exempt').map(({ text, unit, measure }) => `${text}${unit} ${measure}`),
    ).toEqual(['303.2万吨 level', '0.3% growth', '22.1万吨 level', '-1.7% growth'])
  })
})

const table = (...rows: readonly string[]): string => rows.map(row => row.replaceAll(' ', '\t')).join('\n')

/** Findings as severity, rule, quoted and expected figure. */
const told = (...lines: readonly string[]): readonly string[] =>
  audited(draftOf([TITLE.trim(), ...lines].join('\n'))).findings.map(
    ({ severity, rule, quote, expected }) => `${severity} ${rule} ${quote} → ${expected?.display ?? ''}`,
  )

describe('parts of a table', () => {
  const freight = (road: string): string =>
    `2025年货物运输量\n指标 单位 绝对数 比上年增长（%）\n货物运输总量 万吨 3120.6 4.1\n公路 万吨 ${road} 3.9\n铁路 万吨 280.5 6.3\n`
  const travel = (road: string): string =>
    `旅客运输总量 万人次 1460.2 5.4\n公路 万人次 ${road} 4.8\n铁路 万人次 560.1 6.4\n`

  test('are named by the row above that heads their group, and held against sentences', () => {
    const said = (road: string): string => `全年公路旅客运输量${road}万人次，比上年增长4.8%。`
    expect(told(said('900.1'), freight('2840.1') + travel('900.1'))).toEqual([])
    expect(told(said('901.0'), freight('2840.1') + travel('900.1'))).toEqual(['error restatement 900.1 → 901.0万人次'])
  })

  test('add up to it where their names are all kinds of it', () => {
    expect(told(freight('2840.1') + travel('900.1'))).toEqual([])
    expect(told(freight('2840.1') + travel('910.0'))).toEqual(['warning sum-of-parts 1460.2 → 1470.1万人次'])
  })

  const household = (own: string): string =>
    '2025年居民收入和支出\n指标 绝对量（元） 比上年增长（%）\n' +
    '一、人均可支配收入 37400 5.2\n工资性收入 23800 4.2\n' +
    `经营净收入 ${own} 7.0\n财产净收入 1750 7.6\n转移净收入 3900 7.0\n`
  const banks =
    '2025年末存贷款\n指标 年末数（亿元） 比上年末增长（%）\n本外币各项存款余额 2112.9 6.9\n境内存款 2097.1 6.5\n境外存款 15.8 90.1\n' +
    '本外币各项贷款余额 1539.7 2.0\n境内贷款 1525.2 1.8\n境外贷款 14.5 24.1\n'

  test('of a known partition accuse where others of the document hold, and else are a doubt', () => {
    expect(told(household('7950') + banks)).toEqual([])
    expect(told(household('7590') + banks)).toEqual(['error sum-of-parts 37400 → 37040元'])
    // two rules ask the same of one figure: told once
    expect(told(household('7590'))).toEqual(['warning growth-of-parts 37400 → 37040元'])
  })
})

describe('sentences and the rows of their table', () => {
  const loans = (balance: string): string =>
    `2025年末金融机构人民币存贷款余额\n${table('指标 年末数（亿元） 比上年末增长（%）', '各项存款余额 2085.8 6.8', `各项贷款余额 ${balance} 3.7`)}\n`

  test('agree in the currency that the caption names', () => {
    const said = '年末金融机构本外币各项贷款余额1460.3亿元。金融机构人民币各项贷款余额1446.1亿元，增长3.7%。'
    expect(told(said, loans('1446.1'))).toEqual([])
    expect(told(said, loans('1464.1'))).toHaveLength(1)
  })

  test('agree where the one tells in times what the other tells in percent', () => {
    const chips = (rate: string): string =>
      `2025年主要工业产品产量\n${table('产品名称 单位 产量 比上年增长（%）', `集成电路 万块 2378.7 ${rate}`, '蓄电池 万只 119.4 14.0')}\n`
    const said = '全年集成电路产量2378.7万块，比上年增长1.7倍；蓄电池产量119.4万只，增长14.0%。'
    expect(told(said, chips('170.1'))).toEqual([])
    expect(told(said, chips('107.1'))).toHaveLength(1)
  })
})

describe('price indices', () => {
  const rows = ['居民消费价格 100.6 0.6', '食品烟酒 101.8 1.8', '衣着 103.2 3.2', '居住 99.5 -0.5', '医疗保健 99.1 -0.9']

  test('are 100 more than the change beside them', () => {
    const lines = (...all: readonly string[]): string =>
      table('指标 价格指数 比上年涨跌幅度（%）', ...all).concat('\n')
    expect(told('2025年居民消费价格', lines(...rows))).toEqual([])
    expect(told('2025年居民消费价格', lines(...rows.slice(0, 4), '医疗保健 99.1 -1.9'))).toHaveLength(1)
  })

  const said = (clothes: string): string =>
    `全年居民消费价格上涨0.6%。分类别看，食品烟酒类价格上涨1.8%，衣着类价格上涨${clothes}%，居住类价格下降0.5%，医疗保健类价格下降0.9%。`
  const indices = table('指标 上年同期=100', ...rows.map(row => row.split(' ').slice(0, 2).join(' '))).concat('\n')

  test('are held against the changes that a sentence tells of their rows', () => {
    expect(told(said('3.2'), '2025年居民消费价格指数', indices)).toEqual([])
    expect(told(said('2.3'), '2025年居民消费价格指数', indices)).toEqual(['error identity 103.2 → 102.3'])
    const still = said('3.2').replace('。分类别看，', '。分类别看，教育文化娱乐类价格与上年持平，')
    expect(told(still, '2025年居民消费价格指数', `${indices}教育文化娱乐\t100.0\n`)).toEqual([])
    expect(told(still, '2025年居民消费价格指数', `${indices}教育文化娱乐\t101.0\n`)).toEqual(['error identity 101.0 → 100.0'])
  })
})

describe('a head of two lines', () => {
  const rows = (high: string): string =>
    [
      '指标,招生,,在校生,',
      ',绝对量,增速,绝对量,增速',
      `普通高中,13120,1.4,${high},0.6`,
      '普通初中,19040,0.5,57230,-0.2',
      '普通小学,15210,-2.4,92760,-5.9',
      '特殊教育学校,180,4.1,1240,2.2',
    ].join('\n')

  /** A sheet below sentences. */
  const audit = (high: string): readonly string[] => {
    const sentences =
      '全市普通高中46所，在校学生3.87万人。普通初中131所，在校学生5.72万人。普通小学204所，在校学生9.28万人。特殊教育学校6所，在校学生0.12万人。'
    const text = `${TITLE}${sentences}\n`
    const sheet = readCsv(new TextEncoder().encode(`单位：人、%\n${rows(high)}`), 'x')
    const moved = sheet.tables.map(one => ({
      ...one,
      start: one.start + text.length,
      end: one.end + text.length,
      caption: '单位：人、%',
      cells: one.cells.map(cell => ({ ...cell, start: cell.start + text.length, end: cell.end + text.length })),
    }))
    return audited(draftOf(text + sheet.text, { tables: moved })).findings.map(
      ({ severity, rule, quote, expected }) => `${severity} ${rule} ${quote} → ${expected?.display ?? ''}`,
    )
  }

  test('names its rows by both, and a paragraph of schools is held against them', () => {
    expect(audit('38650')).toEqual([])
    expect(audit('36850')).toEqual(['error restatement 36850 → 38650人'])
  })
})

describe('a table whose head tells role and year of every column', () => {
  const budget = (rows: string): readonly string[] =>
    audited({
      ...draftOf(''),
      ...readCsv(new TextEncoder().encode(`项目,2025年预算数,2026年预算数,比上年预算数增长%\n${rows}`), '预算.csv'),
    }).findings.map(({ severity, rule }) => `${severity} ${rule}`)

  test('is wrong in each of its few rows', () => {
    expect(budget('城乡社区,1214,1661,-5.0\n其他转移,58270,61320,8.2\n本年支出,90315,97876,5.2\n')).toEqual([
      'error growth',
      'error growth',
      'error growth',
    ])
  })
})

test('a figure is of the year that the head of its column names', () => {
  const rows = ['项目,2023年决算数,2024年预算数,比2023年增长%', '教育支出,100,110,10', '农林水支出,200,210,5']
  const draft = draftOf('', readCsv(new TextEncoder().encode(rows.join('\n')), 'x'))
  const years = audited(draft).figures.map(({ text, period }) => `${text} ${period ?? ''}`)
  expect(years.filter(one => /^[12]\d0 /.test(one))).toEqual(['100 2023', '110 2024', '200 2023', '210 2024'])
})

describe('a sentence and a row', () => {
  test('are one fact where the sentence names a measure after another of one topic', () => {
    const rows = '2025年全市教育情况\n指标 招生数（人） 在校生数（人） 毕业生数（人）\n普通本专科 120588 391795 106781\n普通高中 66953 188668 61046\n'
    const said = (pupils: string): string => `普通本专科招生12.06万人，在校生${pupils}万人，毕业生10.68万人。普通高中招生6.70万人，在校生18.87万人，毕业生6.10万人。`
    expect(told(said('39.18'), rows)).toEqual([])
    expect(told(said('31.98'), rows)).toEqual(['error restatement 391795 → 319795人'])
  })

  test('tell of one balance at the end of a year', () => {
    const rows = (loans: string): string =>
      `2025年末金融机构人民币存贷款情况\n指标 年末数（万元） 比上年末增长（%）\n各项存款 86379785 4.6\n各项贷款 ${loans} 1.3\n`
    const said = '年末金融机构人民币各项贷款余额8160.52亿元，比上年末增长1.3%。'
    expect(told(said, rows('81605236'))).toEqual([])
    expect(told(said, rows('86105236'))).toEqual(['error restatement 86105236 → 81605236万元'])
  })

  test('tell of one year, whatever a chart above the table shows', () => {
    const rows = (food: string): string =>
      `图3 2025年居民消费价格月度涨跌幅度\n表1 2025年居民消费价格比上年涨跌幅度\n指标 全市（%）\n食品烟酒 ${food}\n衣着 3.3\n居住 0.5\n医疗保健 1.1\n`
    const said = '食品烟酒价格上涨2.4%，衣着价格上涨3.3%，居住价格上涨0.5%，医疗保健价格上涨1.1%。'
    expect(told(said, rows('2.4'))).toEqual([])
    expect(told(said, rows('4.2'))).toEqual(['error restatement 4.2 → 2.4%'])
  })
})
