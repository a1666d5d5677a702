import { describe, expect, test } from 'vitest'
import { outlineOf } from '../../pipeline/document/outline.ts'
import type { Draft } from '../../pipeline/model.ts'
import { readFigures } from '../../pipeline/quantities/figures.ts'
import { readCsv } from '../../pipeline/read/csv.ts'
import { draftOf } from '../draft.ts'

const sheet = (...rows: readonly string[]): Draft => ({
  path: 'x',
  format: 'csv',
  sha256: '',
  ...readCsv(new TextEncoder().encode(rows.join('\n')), 'x'),
})

const captioned = (caption: string, draft: Draft): Draft => ({
  ...draft,
  tables: draft.tables.map(table => ({ ...table, caption })),
})

/** Each figure with the unit it stands for. */
const unitsOf = (draft: Draft): readonly string[] =>
  readFigures(draft, outlineOf(draft))
    .filter(({ exempt }) => exempt === null)
    .map(({ text, unit, exact }) => `${text} ${unit.text}${exact ? ' exactly' : ''}`)

describe('the unit of a number in a cell', () => {
  test('stands in the head of its column', () => {
    expect(unitsOf(sheet('指标,产量（万吨）,比上年增长%', '粮食,88.6,1.2', '油料,-,3'))).toEqual([
      '88.6 万吨',
      '1.2 %',
      '3 %',
    ])
    expect(unitsOf(sheet('指标,绝对值(亿元),占比（％）,同比增长（±%）', '出口,88,12,-1.2'))).toEqual([
      '88 亿元',
      '12 %',
      '-1.2 %',
    ])
  })

  test('is no level of the classification of a budget', () => {
    const rows = ['科目,决算数', '契税（款）,330', '汽车（辆）,12']
    expect(unitsOf(captioned('单位：万元', sheet(...rows)))).toEqual(['330 万元', '12 辆 exactly'])
    expect(unitsOf(sheet('产品,数量', '新产品（款）,31'))).toEqual(['31 款 exactly'])
  })

  test('stands in two rows of heads', () => {
    expect(unitsOf(sheet('指标,招生数,比上年增长', ',（人）,（%）', '研究生,31411,1.2'))).toEqual([
      '31411 人 exactly',
      '1.2 %',
    ])
  })

  test('stands in a column of units, but not for rates', () => {
    expect(unitsOf(sheet('指标,单位,绝对数,比上年增长（%）', '客运量,万人次,81.7,3.9', '船舶,艘,12,0'))).toEqual([
      '81.7 万人次',
      '3.9 %',
      '12 艘 exactly',
      '0 %',
    ])
    expect(unitsOf(sheet('指标,单位,产量,增长', '饲料,吨,12.5,3.9'))).toEqual(['12.5 吨', '3.9 '])
  })

  test('stands above the table, or in its first rows', () => {
    expect(unitsOf(captioned('收支情况\n单位：亿元', sheet('项目,预算数', '税收收入,71.2')))).toEqual(['71.2 亿元'])
    expect(unitsOf(captioned('（单位：万元、%）', sheet('项目,类值,增长', '饮料类,486.2,29.7')))).toEqual([
      '486.2 万元',
      '29.7 %',
    ])
    expect(unitsOf(sheet('单位：万元,,', '项目,预算数,占预算(%)', '税收收入,71.2,99'))).toEqual(['71.2 万元', '99 %'])
  })

  test('stands behind the name of its row', () => {
    expect(unitsOf(sheet('指标名称,指标值,同比增长（±%）', '生猪（万头）,96.9,8.7', '油料,2,1'))).toEqual([
      '96.9 万头',
      '8.7 %',
      '2 ',
      '1 %',
    ])
  })

  test('is its own where it has one, and none for an index', () => {
    expect(unitsOf(sheet('指标,绝对值（亿元）', '出口,88.1万元', '进口,88.1'))).toEqual(['88.1万元 万元', '88.1 亿元'])
    expect(unitsOf(captioned('单位：%', sheet('类别,居民消费价格指数', '衣着,99.7')))).toEqual(['99.7 '])
  })

  test('is found in lines of plain text too', () => {
    expect(unitsOf(draftOf('产品名称产量（万吨）比上年增长%\n粮食88.6 1.2\n油料9.7 -3.0'))).toEqual([
      '88.6 万吨',
      '1.2 %',
      '9.7 万吨',
      '-3.0 %',
    ])
  })
})
