import { describe, expect, test } from 'vitest'
import { outlineOf } from '../../pipeline/document/outline.ts'
import { sectionPath } from '../../pipeline/document/place.ts'
import { titleOf } from '../../pipeline/read/caption.ts'
import { draftOf } from '../draft.ts'

describe('the place of a figure', () => {
  test.each([
    ['2022年收支决算表\n表一 单位：万元', '2022年收支决算表'],
    ['附表2-1：2024年 主要产品产量\n（单位：吨）', '附表2-1：2024年主要产品产量'],
    ['表四 单位：万元', null],
    ['从明年起按新的办法统计', null],
    ['', null],
  ])('a table below %j is called %j', (caption, title) => {
    expect(titleOf(caption)).toBe(title)
  })

  test('is the sections around it, and the table it stands in', () => {
    const text = '一、财政\n（一）收入\n收入100亿元。\n100'
    const at = text.lastIndexOf('100')
    const table = { caption: '全区收入决算表', rows: 1, columns: 1, cells: [], start: at, end: text.length }
    const draft = draftOf(text, { tables: [table] })
    const outline = outlineOf(draft)
    const path = (start: number) => sectionPath(draft, outline, outline.sentences.at(-1), start)
    expect(path(text.indexOf('100'))).toEqual(['一、财政', '（一）收入'])
    expect(path(at)).toEqual(['一、财政', '（一）收入', '全区收入决算表'])
  })
})
