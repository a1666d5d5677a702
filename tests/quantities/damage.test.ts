import { describe, expect, it } from 'vitest'
import { damageOf } from '../../pipeline/quantities/damage.ts'
import { audited } from '../read/audited.ts'
import { draftOf } from '../draft.ts'
import { figuresOf } from './printed.ts'

const told = (text: string): string | null => damageOf(text, figuresOf(text))

/** A report of so many made-up sums, from a fixed seed. */
const report = (sentences: number): string => {
  let seed = 7
  const next = (): number => (seed = (seed * 48271) % 2147483647) % 100000
  return Array.from({ length: sentences }, (_, at) => `第${at}县2024年收入${next()}.${next() % 10}万元。`).join('\n')
}

/** What a program leaves that takes the second of two equal digits for the first drawn twice. */
const withoutTwins = (text: string): string => text.replace(/(\d)\1+(?=[\d.]*万元)/g, '$1')

describe('digits that cannot be trusted', () => {
  it('are told by twins that nearly vanish, where there are enough pairs to tell', () => {
    expect(told(report(300))).toBeNull()
    expect(told(withoutTwins(report(300)))).toMatch(
      /^叠字（如6680\.6中的66）几乎不见，\d+对相邻数字中只有\d+对相同，.*全文数字未审；请改用Word原文/,
    )
    expect(told(withoutTwins(report(20)))).toBeNull()
  })

  it('are not told by years, dates, ordinals and codes, in prose or in the cells of a table', () => {
    expect(told('2024年3月14日第123次会议。'.repeat(300))).toBeNull()
    const cells = Array.from({ length: 300 }, (_, at) => `${2023 + (at % 3)}\t20805\t201010${1 + (at % 9)}\t4.5%`)
    expect(told(cells.join('\n'))).toBeNull()
  })

  it('are told by glyphs without a code in the place of points or digits', () => {
    expect(told('收入7\u{1001b0}7亿元，增长4\u{1001b0}1%，支出9\u{1001b0}35亿元。')).toMatch(
      /^3处数字中有字体私用、读不出的字符（如“7□7亿元”）.*全文数字未审/,
    )
    expect(told('收入\ue012\ue013.\ue014亿元，增长\ue015.\ue016%，支出\ue017亿元，占5%。')).toMatch(/^3处.*“□□.□亿元”/)
  })

  it('are not told by signs of lists, nor by a few misprints among many figures', () => {
    expect(told('\uf0d8 2024年收入7.7亿元。\n\uf0d82025年收入8.8亿元。\n\uf0d835个项目开工。\n')).toBeNull()
    expect(told(`${report(200)}\n收入7\ue0017亿元，8\ue0018亿元，9\ue0019亿元。`)).toBeNull()
  })

  it('are judged by nothing', () => {
    const wrong = '收入10亿元，其中税收收入7亿元、非税收入6亿元。'
    expect(audited(draftOf(wrong)).findings).not.toEqual([])
    const { findings, claims, figures, summary, source } = audited(
      draftOf(`${wrong}\n债务余额7\u{1001b0}7亿元、4\u{1001b0}1亿元、9\u{1001b0}3亿元。`),
    )
    expect({ findings, claims }).toEqual({ findings: [], claims: [] })
    expect(new Set(figures.map(({ status }) => status))).toEqual(new Set(['unread']))
    expect(summary.unread).toBe(figures.length)
    expect(source.notices).toHaveLength(1)
  })
})
