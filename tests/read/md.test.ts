import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMd } from '../../pipeline/read/md.ts'

const read = (text: string) => readMd(new TextEncoder().encode(text), 'report.md')
const blocks = (text: string): string[] => {
  const draft = read(text)
  return draft.blocks?.map(({ kind, start, end }) => `${kind} ${draft.text.slice(start, end)}`) ?? []
}

describe('Markdown', () => {
  it('is the text of the file, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.string({
          minLength: 1,
          unit: fc.constantFrom('增', '5', '.', '%', '\n', '|', '*', '-', '#', ' ', '<', '~', '`', '['),
        }),
        text => {
          if (text.trim() === '') return
          const draft = read(text)
          expect(draft.text).toBe(text)
          for (const { start, end } of draft.blocks ?? []) {
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(text.length)
          }
        },
      ),
    )
  })

  it('strikes nothing through: tildes are ranges', () => {
    expect(blocks('每县3~5家，共7~9家。\n')).toEqual(['paragraph 每县3~5家，共7~9家。'])
  })

  it('keeps sign and number of an item', () => {
    expect(blocks('- 5.1%\n\n1. 收入\n2. 支出\n\n* 其他\n')).toEqual([
      'paragraph - 5.1%',
      'paragraph 1. 收入',
      'paragraph 2. 支出',
      'paragraph 其他',
    ])
  })

  it('reads lines without an empty one between as paragraphs, and a wrapped line as one', () => {
    expect(
      blocks('# 某市报告\n一、综合\n全年生产总值939.05亿元，\n比上年增长13.3%。\n（一）农业\n    缩进四格的一段话。'),
    ).toEqual([
      'heading 某市报告',
      'paragraph 一、综合',
      'paragraph 全年生产总值939.05亿元，\n比上年增长13.3%。',
      'paragraph （一）农业',
      'paragraph 缩进四格的一段话。',
    ])
  })

  it('leaves out settings, code and HTML, and says that HTML was not read', () => {
    const draft = read(
      '---\ndate: 2024-01-01\n---\n\n正文5项。\n\n```\n99项\n```\n\n<table><tr><td>7</td></tr></table>\n',
    )
    expect(draft.blocks?.map(({ start, end }) => draft.text.slice(start, end))).toEqual(['正文5项。'])
    expect(draft.notices).toEqual(['第11行起是HTML代码，未审'])
  })

  it('has tables with caption and cells at their true places', () => {
    const { text, tables } = read(
      '**表1 财政收支**\n\n单位：亿元\n\n| 指标 | 数 |\n| --- | ---: |\n| 收入 | 110.68 |\n| 支出 | |\n',
    )
    const [only] = tables
    expect(only?.caption).toBe('表1 财政收支\n单位：亿元')
    expect(only?.cells.map(({ row, column, start, end }) => `${row},${column} ${text.slice(start, end)}`)).toEqual([
      '0,0 指标',
      '0,1 数',
      '1,0 收入',
      '1,1 110.68',
      '2,0 支出',
      '2,1 ',
    ])
  })
})
