import { describe, expect, test } from 'vitest'
import type { Draft } from '../../pipeline/model.ts'
import { tablesOf } from '../../pipeline/quantities/flat-tables.ts'
import { draftOf } from '../draft.ts'

/** The rows of each table, cells parted by bars. */
const rowsOf = (draft: Draft): readonly string[][] =>
  tablesOf(draft).map(({ cells }) => {
    const rows: string[] = []
    for (const { row, start, end } of cells) {
      const words = draft.text.slice(start, end)
      rows[row] = rows[row] === undefined ? words : `${rows[row]}|${words}`
    }
    return rows
  })

describe('lines that are a table', () => {
  test('names and numbers glued, a unit in brackets', () => {
    const draft = draftOf(
      '主要农产品产量\n产品名称产量（万吨）比上年增长%\n粮食88.6 1.2\n其中：稻谷70.3 -0.4\n油料9.7 3.0\n全年农业平稳发展。',
    )
    expect(rowsOf(draft)).toEqual([
      ['产品名称|产量（万吨）|比上年增长%', '粮食|88.6|1.2', '其中：稻谷|70.3|-0.4', '油料|9.7|3.0'],
    ])
    expect(tablesOf(draft)[0]?.caption).toBe('主要农产品产量')
  })

  test('units glued to the names', () => {
    expect(
      rowsOf(draftOf('指标单位绝对数比上年增长%\n彩色电视机万台509.1 2.0\n快艇（出口）艘12 -7.7\n\n钢材万吨28.7 5.5')),
    ).toEqual([
      ['指标|单位|绝对数|比上年增长%', '彩色电视机|万台|509.1|2.0', '快艇（出口）|艘|12|-7.7', '钢材|万吨|28.7|5.5'],
    ])
  })

  test('tabs, bars, and lines drawn between', () => {
    expect(
      rowsOf(draftOf('指标\t年末数（万人）\t比重（%）\n常住人口\t199.1\t100.0\n0—15岁（含不满16周岁）\t31.2\t15.7')),
    ).toEqual([['指标|年末数（万人）|比重（%）', '常住人口|199.1|100.0', '0—15岁（含不满16周岁）|31.2|15.7']])
    expect(
      rowsOf(
        draftOf(
          '| | 单位 | 产量 | 比上年增长（%） |\n+===+===+\n| 大米 | 万吨 | 25.1 | 4.1 |\n+---+---+\n| 纱 | 吨 | 9,711 | 6.9 |',
        ),
      ),
    ).toEqual([['单位|产量|比上年增长（%）', '大米|万吨|25.1|4.1', '纱|吨|9,711|6.9']])
  })

  test('a head of several lines, and one column alone', () => {
    expect(rowsOf(draftOf('绝对数比上年增长\n指标\n（亿元）（%）\n税收收入71.2 4.4\n非税收入36.3 8.6'))).toEqual([
      ['绝对数|比上年增长', '（亿元）|（%）', '税收收入|71.2|4.4', '非税收入|36.3|8.6'],
    ])
    expect(rowsOf(draftOf('指标涨跌幅度（%）\n居民消费价格0.6\n衣着2.1\n居住-0.3'))).toEqual([
      ['指标|涨跌幅度（%）', '居民消费价格|0.6', '衣着|2.1', '居住|-0.3'],
    ])
  })

  test('a row without numbers heads those below it', () => {
    expect(rowsOf(draftOf('指标绝对数（万吨）比上年增长%\n货运量63.2 1.9\n按方式分\n公路49.8 2.2'))).toEqual([
      ['指标|绝对数（万吨）|比上年增长%', '货运量|63.2|1.9', '按方式分', '公路|49.8|2.2'],
    ])
  })
})

describe('lines that are none', () => {
  test.each([
    ['prose', '产量（万吨）比上年增长%\n全年粮食产量88.6万吨，比上年增长1.2%。\n油料9.7万吨。'],
    ['rows of another length', '产品名称产量（万吨）比上年增长%\n粮食88.6\n油料9.7\n蔬菜3.1'],
    ['one row', '产品名称产量（万吨）比上年增长%\n粮食88.6 1.2\n油料产量见附件'],
    ['a head without a unit', '名称数量数量\n甲8 1\n乙9 3'],
    ['a telephone list', '电话（传真）号码（分机）\n0731-82212567, 0731-82212644\n0731-82213581, 82212549'],
    ['numbers without names', '产量（万吨）比上年增长%\n88.6 1.2\n9.7 3.0'],
  ])('%s', (_, text) => {
    expect(rowsOf(draftOf(text))).toEqual([])
  })

  test('those of a table the reader found', () => {
    const draft = draftOf('产量（万吨）\t比上年增长%\n粮食\t88.6\t1.2\n油料\t9.7\t3.0')
    const table = { caption: '', rows: 3, columns: 3, cells: [], start: 0, end: draft.text.length }
    expect(tablesOf({ ...draft, tables: [table] })).toEqual([table])
  })
})
