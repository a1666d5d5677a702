import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeBetween, changesBetween, edited } from '../../pipeline/app/edited.ts'
import { readDocx } from '../../pipeline/read/docx.ts'
import type { Draft } from '../../pipeline/model.ts'
import { cell, para, run, table, word } from '../read/word.ts'

const HEADING = para(run('一、综合'), '<w:pStyle w:val="1"/><w:outlineLvl w:val="0"/>')
const ROWS = [
  ['指标', '2023年'],
  ['收入', '100.0'],
]
const TABLE = table(ROWS.map(row => row.map(text => cell(text))))
const draft: Draft = {
  ...readDocx(word({ body: HEADING + para(run('增长5%。')) + TABLE + para(run('完。')) }), 'a.docx'),
  ...{ path: 'a.docx', format: 'docx', sha256: '' },
}

const cellsOf = ({ tables, text }: Draft) =>
  tables.flatMap(({ cells }) => cells.map(({ start, end }) => text.slice(start, end)))
const blocksOf = ({ blocks, text }: Draft) =>
  (blocks ?? []).filter(({ kind }) => kind !== 'cell').map(({ kind, start, end }) => [kind, text.slice(start, end)])

describe('the change between two texts', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 12 })
  it('turns the one into the other', () => {
    fc.assert(
      fc.property(words, words, (old, fresh) => {
        const made = changesBetween(old, fresh).reduce(
          (text, { start, end, by }) => text.slice(0, start) + by + text.slice(end),
          old,
        )
        expect(made).toBe(fresh)
        expect(changeBetween(old, fresh) === null).toBe(old === fresh)
      }),
    )
  })
})

describe('a draft with another text', () => {
  const typed = (from: string, to: string) => edited(draft, draft.text.replace(from, to))

  it('is itself where nothing was typed', () => {
    expect(edited(draft, draft.text)).toBe(draft)
    expect(blocksOf(draft)[0]).toEqual(['heading', '一、综合'])
  })

  it('keeps its headings and its cells, at the places where their words are now', () => {
    const fresh = typed('增长5%', '比上年增长15%')
    expect(blocksOf(fresh).slice(0, 2)).toEqual([
      ['heading', '一、综合'],
      ['paragraph', '比上年增长15%。'],
    ])
    expect(cellsOf(fresh)).toEqual(ROWS.flat())
  })

  it('has what was typed in a cell in the cell, at either end of it', () => {
    expect(cellsOf(typed('100.0', '1100.05'))).toEqual(['指标', '2023年', '收入', '1100.05'])
    expect(cellsOf(typed('100.0', ''))).toEqual(['指标', '2023年', '收入', ''])
    expect(cellsOf(edited(typed('100.0', ''), draft.text))).toEqual(ROWS.flat())
  })

  it('parts and joins paragraphs where lines are parted and joined', () => {
    expect(blocksOf(typed('增长5%。', '增长5%。\n下降3%。')).slice(1, 3)).toEqual([
      ['paragraph', '增长5%。'],
      ['paragraph', '下降3%。'],
    ])
    const joined = edited(draft, draft.text.replace(/\n+增长/, '增长'))
    expect(blocksOf(joined)[0]).toEqual(['heading', '一、综合增长5%。'])
  })

  it('never has a place outside of its text, whatever is typed', () => {
    const places = fc.nat(draft.text.length)
    const words = fc.string({ unit: fc.constantFrom('5', '\n', '\t', '文'), maxLength: 5 })
    fc.assert(
      fc.property(places, places, words, (one, other, by) => {
        const [start, end] = [Math.min(one, other), Math.max(one, other)]
        const fresh = edited(draft, draft.text.slice(0, start) + by + draft.text.slice(end))
        const spans = [...(fresh.blocks ?? []), ...fresh.tables, ...fresh.tables.flatMap(({ cells }) => cells)]
        for (const span of spans) {
          expect(span.start).toBeGreaterThanOrEqual(0)
          expect(span.end).toBeGreaterThanOrEqual(span.start)
          expect(span.end).toBeLessThanOrEqual(fresh.text.length)
        }
        const texts = blocksOf(fresh).map(([, text]) => text)
        expect(texts.filter(text => text?.includes('\n'))).toEqual([])
      }),
    )
  })
})
