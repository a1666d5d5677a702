import { describe, expect, test } from 'vitest'
import { clausesOf } from '../../pipeline/document/clauses.ts'
import { outlineOf } from '../../pipeline/document/outline.ts'
import { draftOf } from '../draft.ts'

const sectionsOf = (text: string): string[] =>
  outlineOf(draftOf(text)).sections.map(({ level, ordinal, parent, title }) => `${level} ${ordinal} ${parent} ${title}`)

const sentencesOf = (text: string): string[] =>
  outlineOf(draftOf(text)).sentences.map(({ start, end }) => text.slice(start, end))

const clauses = (text: string): string[] =>
  clausesOf(text, { start: 0, end: text.length }).map(({ start, end, mark }) =>
    `${text.slice(start, end)} ${mark}`.trim(),
  )

describe('headings', () => {
  test('of the four usual levels nest', () => {
    expect(sectionsOf('一、2023年工作回顾\n（一）工业\n1.钢铁\n（1）产量\n（二）农业\n二、2024年工作安排')).toEqual([
      '1 1 -1 一、2023年工作回顾',
      '2 1 0 （一）工业',
      '3 1 1 1.钢铁',
      '4 1 2 （1）产量',
      '2 2 0 （二）农业',
      '1 2 -1 二、2024年工作安排',
    ])
  })

  test('run in with their paragraph end at its first 。', () => {
    expect(sectionsOf('（一）坚持大抓工业，产业转型迈出更快步伐。加快打造园区，工业投资增长19％。')).toEqual([
      '2 1 -1 （一）坚持大抓工业，产业转型迈出更快步伐',
    ])
  })

  test('may be parts and chapters', () => {
    expect(sectionsOf('第一部分 2023年预算执行情况\n一、收入\n第二部分 2024年预算草案')).toEqual([
      '0 1 -1 第一部分 2023年预算执行情况',
      '1 1 0 一、收入',
      '0 2 -1 第二部分 2024年预算草案',
    ])
  })

  test('take half-width brackets, full-width digits and teens', () => {
    expect(sectionsOf('十一、综合\n(十二)人口\n１．总量\n⑴')).toEqual([
      '1 11 -1 十一、综合',
      '2 12 0 (十二)人口',
      '3 1 1 １．总量',
    ])
  })

  test('may be Markdown', () => {
    expect(sectionsOf('# 政府工作报告\n## 一、回顾\n正文。\n### 其他')).toEqual([
      '1 null -1 政府工作报告',
      '1 1 -1 一、回顾',
      '3 null 1 其他',
    ])
  })

  test('may go without a number where their words are usual', () => {
    expect(sectionsOf('2023年工作回顾\n正文。\n（一）工业\n2024年工作安排')).toEqual([
      '0 null -1 2023年工作回顾',
      '2 1 0 （一）工业',
      '0 null -1 2024年工作安排',
    ])
  })

  test('are not 一是, a decimal, a list of sectors or a plain line', () => {
    expect(sectionsOf('一是稳增长。\n3.5亿元投向农业。\n一、二产业增长。\n第一，要抓落实。\n各位代表：')).toEqual([])
  })

  test('may begin with a year', () => {
    expect(sectionsOf('3.2023年全市收入9.2亿元。')).toEqual(['3 3 -1 3.2023年全市收入9.2亿元'])
  })

  test('of a format that knows them keep its level', () => {
    const text = '工业\n产量增长。'
    const blocks = [
      { kind: 'heading' as const, level: 2, start: 0, end: 2 },
      { kind: 'paragraph' as const, level: 0, start: 3, end: 8 },
    ]
    const { sections, paragraphs } = outlineOf(draftOf(text, { blocks }))
    const heading = { start: 0, end: 2 }
    expect(sections).toEqual([{ start: 0, end: 8, heading, title: '工业', level: 2, ordinal: null, parent: -1 }])
    expect(paragraphs.map(({ section }) => section)).toEqual([0, 0])
  })
})

describe('the title', () => {
  test.each([
    ['某市2024年政府工作报告\n各位代表：', '某市2024年政府工作报告'],
    [
      '关于某市2025年预算执行情况\n和2026年预算草案的报告\n各位代表：',
      '关于某市2025年预算执行情况和2026年预算草案的报告',
    ],
    ['2025年某市国民经济和社会发展统计公报[1]\n某市统计局', '2025年某市国民经济和社会发展统计公报[1]'],
    ['各位代表：\n现在，我代表市人民政府，向大会报告政府工作。', '某市2024'],
  ])('of %j is %s', (text, title) => expect(outlineOf(draftOf(text, { path: 'sources/某市2024.txt' })).title).toBe(title))

  test("is the format's own where it states one", () => {
    expect(outlineOf(draftOf('正文。', { title: '公报' })).title).toBe('公报')
  })
})

describe('sentences', () => {
  test('end at 。！？ and take closing quotes along', () => {
    expect(sentencesOf('他说：“要抓落实。”增长3.5%。好吗？好！再见')).toEqual([
      '他说：“要抓落实。”',
      '增长3.5%。',
      '好吗？',
      '好！',
      '再见',
    ])
  })

  test('do not end at ；, a decimal point or inside an address', () => {
    expect(sentencesOf('收入3.5亿元；支出4.1亿元，见 http://a.cn/?id=3 。')).toHaveLength(1)
  })

  test('end with their paragraph', () => expect(sentencesOf('增长3%\n下降2%')).toEqual(['增长3%', '下降2%']))
})

describe('lines that a renderer broke', () => {
  test('go on after a comma', () => {
    expect(sentencesOf('全市地区生产总值增长5.8%，\n财政收入增长6.2%。\n投资增长3%。')).toHaveLength(2)
  })

  test('go on at the width of the text, and not before a heading', () => {
    const line = '全市上下坚持稳中求进工作总基调完整准确全面贯彻新发展理念加快构建'
    const text = `${Array.from({ length: 12 }, () => line).join('\n')}\n新格局。\n一、工业\n（一）总量`
    const { paragraphs, sections } = outlineOf(draftOf(text))
    expect(paragraphs).toHaveLength(3)
    expect(sections).toHaveLength(2)
  })
})

describe('clauses', () => {
  test('end at ，；： and 。', () => {
    expect(clauses('收入93亿元，增长5%；其中：税收60亿元。')).toEqual([
      '收入93亿元 ，',
      '增长5% ；',
      '其中 ：',
      '税收60亿元 。',
    ])
  })

  test('keep brackets, thousands and ratios whole', () => {
    expect(clauses('收入1,077,607万元（增长5%，同口径6%），支出1,421, 486万元，结构为7.1:38.3:54.6。')).toEqual([
      '收入1,077,607万元（增长5%，同口径6%） ，',
      '支出1,421, 486万元 ，',
      '结构为7.1:38.3:54.6 。',
    ])
  })

  test('survive a bracket that never closes', () => {
    expect(clauses('收入（增长5%，支出下降')).toEqual(['收入（增长5% ，', '支出下降'])
  })

  test('split where a year follows a number and a comma', () => {
    expect(clauses('降低PM2.5，2023年均值28')).toEqual(['降低PM2.5 ，', '2023年均值28'])
  })
})
