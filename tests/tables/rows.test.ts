import { describe, expect, test } from 'vitest'
import { restatedRows } from '../../pipeline/claims/tables/restated.ts'
import { claimsOfRows, readRows } from '../../pipeline/claims/tables/rows.ts'
import { outlineOf } from '../../pipeline/document/outline.ts'
import type { Claim, Draft, Figure, Signed, Subject } from '../../pipeline/model.ts'
import { readFigures } from '../../pipeline/quantities/figures.ts'
import { year } from '../../pipeline/subjects/periods.ts'
import type { Setting } from '../../pipeline/subjects/setting.ts'
import { readCsv } from '../../pipeline/read/csv.ts'
import { draftOf } from '../draft.ts'

const setting: Setting = { now: 2025, period: year(2025), modality: 'actual', scope: '全市' }

const read = (draft: Draft) => {
  const figures = readFigures(draft, outlineOf(draft))
  return { figures, rows: readRows(draft, figures, () => setting) }
}

/** Each claim as one line of its figures as printed. */
const claimsOf = (...lines: readonly string[]): readonly string[] => {
  const draft = draftOf(lines.join('\n'))
  const { figures, rows } = read(draft)
  const print = (index: number | null): string => (index === null ? '?' : (figures[index]?.text ?? ''))
  const signed = (values: readonly Signed[]): string => values.map(({ figure }) => print(figure)).join(' + ')
  return [...claimsOfRows(draft, figures, rows)].map(claim => {
    const metric = `${claim.subject.metric}${claim.subject.scope === '全市' ? '' : ` in ${claim.subject.scope}`}`
    switch (claim.kind) {
      case 'level':
        return `${metric}: ${print(claim.level.figure)}`
      case 'growth':
        return `${metric}: ${print(claim.end)} by ${print(claim.rate.figure)}`
      case 'share':
        return `${print(claim.part)} of ${print(claim.whole)} ${claim.tie === 'supposed' ? 'may be' : 'is'} ${print(claim.share)}`
      case 'total':
        return `${print(claim.whole)} ${claim.closure === 'supposed' ? '≈' : '='} ${signed(claim.parts)}, ${claim.growths === null ? 'grown ?' : `grown ${signed(claim.growths.parts)}`}`
      default:
        return claim.kind
    }
  })
}

describe('what rows state', () => {
  test('is a level and its growth, by the names of row and column', () => {
    expect(claimsOf('产品名称产量（万吨）比上年增长%', '粮食88.6 1.2', '禽蛋9.7 -3.0')).toEqual([
      '粮食总产量: 88.6',
      '粮食总产量: 88.6 by 1.2',
      '禽蛋产量: 9.7',
      '禽蛋产量: 9.7 by -3.0',
    ])
    expect(claimsOf('指标绝对数（亿元）比上年末增长%', '各项存款余额88.6 1.2', '住户存款9.7 -3.0')).toEqual([
      '金融机构存款余额: 88.6',
      '金融机构存款余额: 88.6 by 1.2',
      '住户存款: 9.7',
      '住户存款: 9.7 by -3.0',
    ])
  })

  test('is of the place a row names', () => {
    expect(
      claimsOf('地区生产总值（亿元）比上年增长（%）', '甲山县88.6 1.2', '乙山市9.7 3.0').filter(
        line => !line.includes('by'),
      ),
    ).toEqual(['地区生产总值 in 甲山县: 88.6', '地区生产总值 in 乙山市: 9.7'])
  })

  test('has no name where the table alone tells of what it is, and that of its head before one that comes twice', () => {
    expect(
      claimsOf('指标完成额（万元）比上年增长%', '第一产业302 2.0', '第二产业200 1.0').filter(
        line => !line.includes('by'),
      ),
    ).toEqual([': 302', ': 200'])
    expect(
      claimsOf(
        '指标单位绝对数比上年增长%',
        '货运量万吨63.2 1.9',
        '公路万吨49 1',
        '客运量万人次5 1',
        '公路万人次3 1',
      ).filter(line => !line.includes('by')),
    ).toEqual(['货运量: 63.2', '货运量·公路: 49', '客运量: 5', '客运量·公路: 3'])
  })

  test('are parts of the row above 其中 where they add up to it, with their growth', () => {
    expect(
      claimsOf('指标单位绝对数比上年增长%', '饮料酒万千升63.5 1.9', '其中：白酒万千升49.8 2.2', '啤酒万千升13.7 0.7').at(-1),
    ).toBe('63.5 = 49.8 + 13.7, grown 2.2 + 0.7')
    expect(
      claimsOf('指标单位绝对数比上年增长%', '饮料酒万千升63.5 1.9', '其中：白酒万千升49.8 2.2', '啤酒万千升12.7 0.7').at(-1),
    ).not.toContain('63.5')
    expect(
      claimsOf(
        '指标单位绝对数比上年增长%',
        '饮料酒万千升6352.7 1.9',
        '其中：白酒万千升4980 2.2',
        '啤酒万千升1270.4 0.7',
        '葡萄酒万千升99.3 1.0',
        '客运量万吨7200 1',
      ).at(-1),
    ).toBe('6352.7 ≈ 4980 + 1270.4 + 99.3, grown ?')
  })

  test('are parts of the row above the 其中 that opens them, of several in one table', () => {
    const rows = (beer: string): readonly string[] => [
      '指标单位绝对数比上年增长%',
      '饮料酒万千升63.5 1.9',
      '其中：白酒万千升49.8 2.2',
      `啤酒万千升${beer} 0.7`,
      '饮用水万吨95.6 3.1',
      '其中：矿泉水万吨58.4 2.8',
      '纯净水万吨37.2 3.6',
    ]
    const sums = (beer: string): readonly string[] => claimsOf(...rows(beer)).filter(line => /[=≈]/.test(line))
    expect(sums('13.7')).toEqual(['63.5 = 49.8 + 13.7, grown 2.2 + 0.7', '95.6 = 58.4 + 37.2, grown 2.8 + 3.6'])
    expect(sums('13.2')).toEqual(['95.6 = 58.4 + 37.2, grown 2.8 + 3.6'])
  })

  test('may be parts of one whole twice, by one 其中 and by another', () => {
    const rows = ['饮料酒万千升63.5 1.9', '其中：白酒万千升49.8 2.2', '啤酒万千升13.7 0.7', '其中：瓶装万千升40.1 1.6', '散装万千升23.4 2.4']
    expect(claimsOf('指标单位绝对数比上年增长%', ...rows).filter(line => line.includes('='))).toEqual([
      '63.5 = 49.8 + 13.7, grown 2.2 + 0.7',
      '63.5 = 40.1 + 23.4, grown ?',
    ])
  })

  test('are no parts where their classes share members', () => {
    const rows = ['出口161.0 20.9', '加工贸易28.4 55.3', '其中：机电产品56.3 35.9', '其中：高新技术产品5.2 25.7', '进口23.3 12.5']
    expect(claimsOf('指标金额（亿元）比上年增长（%）', ...rows).filter(line => line.includes('28.4 ='))).toEqual([])
  })

  test('are shares of the row that is the whole, where most of them are', () => {
    const rows = [
      '指标年末数（万人）比重（%）',
      '常住人口199.5 100.0',
      '其中：城镇122.5 61.4',
      '乡村77.0 38.6',
      '其中：男性100.4 50.3',
    ]
    const shares = (...lines: readonly string[]): readonly string[] =>
      claimsOf(...lines).filter(line => line.includes(' of '))
    expect(shares(...rows, '女性99.1 94.7')).toEqual([
      '122.5 of 199.5 is 61.4',
      '77.0 of 199.5 is 38.6',
      '100.4 of 199.5 is 50.3',
      '99.1 of 199.5 is 94.7',
    ])
    expect(shares(...rows.slice(0, 3), '乡村77.0 18.6', '男性100.4 10.3')).toEqual([
      '122.5 of 199.5 may be 61.4',
      '77.0 of 199.5 may be 18.6',
      '100.4 of 199.5 may be 10.3',
    ])
  })

  test('goes on in the columns beside, where a long table is printed as two', () => {
    const rows = ['行业,比上年增长（%）,行业,比上年增长（%）', '采矿业,35.6,金融业,-4.2', '制造业,12.1,房地产业,-10.3']
    const draft: Draft = {
      path: 'x',
      format: 'csv',
      sha256: '',
      ...readCsv(new TextEncoder().encode(rows.join('\n')), 'x'),
    }
    const grown = read(draft).rows.map(({ names, rate }) => `${names[0]} ${rate?.text}`)
    expect(grown).toEqual(['采矿业 35.6', '制造业 12.1', '金融业 -4.2', '房地产业 -10.3'])
  })

  test('is nothing in tables of plans and their execution', () => {
    expect(claimsOf('项目预算数（万元）完成数（万元）', '税收收入88 90', '非税收入9 8')).toEqual([])
  })
})

describe('what a table and a sentence say of one fact', () => {
  const TABLE = '产品名称产量（万吨）比上年增长%\n禽蛋22.1 -1.7\n粮食88.6 1.2'

  /** The sentence says a level of a metric and its growth, each a figure that stands in the text in this order. */
  const restated = (metric: string, sentence: string, sign: 1 | -1 = 1): readonly string[] => {
    const draft = draftOf(`${sentence}\n${TABLE}`)
    const { figures, rows } = read(draft)
    const subject: Subject = {
      metric,
      scope: '全市',
      period: year(2025),
      modality: 'actual',
      basis: 'current',
      metricFrom: 'said',
      periodFrom: 'inherited',
    }
    const common = { subject, sentence: 0, at: { start: 0, end: sentence.length } }
    const said: Claim[] = [{ ...common, kind: 'level', level: { figure: 0, sign: 1 }, measure: 'level' }]
    if (figures[1]?.sentence === 0)
      said.push({ ...common, kind: 'growth', rate: { figure: 1, sign }, base: null, end: 0, start: null })
    const print = (list: readonly Figure[], { figure }: Signed): string => list[figure]?.text ?? ''
    return restatedRows(rows, said, figures, [], () => 0).map(claim =>
      claim.kind === 'identity'
        ? claim.identity
        : `${print(figures, claim.first)} ${print(figures, claim.again)}${claim.companions.length > 0 ? ' sure' : ''}`,
    )
  }

  test('is one fact where level and growth speak for each other', () => {
    expect(restated('禽蛋产量', '禽蛋产量22.1万吨，下降1.7%。', -1)).toEqual(['22.1万吨 22.1 sure', '1.7% -1.7 sure'])
    expect(restated('禽蛋产量', '禽蛋产量22.7万吨，下降1.7%。', -1)).toEqual(['22.7万吨 22.1 sure', '1.7% -1.7'])
    expect(restated('禽蛋产量', '禽蛋产量22.1万吨，增长1.7%。')).toEqual(['22.1万吨 22.1', '1.7% -1.7 sure'])
  })

  test('is known by unit and name', () => {
    expect(restated('肉类·禽蛋', '其中，禽蛋22.1万吨，下降1.7%。', -1)).toHaveLength(2)
    expect(restated('禽蛋', '禽蛋22.1万公顷，下降1.7%。', -1)).toEqual([])
    expect(restated('鲜蛋产量', '鲜蛋产量22.1万吨，下降1.7%。', -1)).toEqual([])
  })

  test('is two facts where neither agrees, and a guess where only one is said', () => {
    expect(restated('禽蛋', '禽蛋20.1万吨，增长1.8%。')).toEqual([])
    expect(restated('禽蛋产量', '禽蛋产量22.1万吨。')).toEqual(['22.1万吨 22.1'])
    expect(restated('禽蛋产量', '禽蛋产量21.1万吨。')).toEqual([])
  })

  test('levels of metrics known by name are left to the ledger', () => {
    expect(restated('粮食总产量', '粮食总产量88.6万吨，增长1.2%。')).toEqual(['1.2% 1.2 sure'])
  })
})
