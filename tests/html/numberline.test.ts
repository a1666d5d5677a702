import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../pipeline/model.ts'
import { allowancesFor, numberLine, type NumberLineRow } from '../../pipeline/write/numberline.ts'
import { showRange } from '../../pipeline/write/ranges.ts'

const end = fc.option(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { nil: null })
const row: fc.Arbitrary<NumberLineRow> = fc
  .tuple(end, end, fc.constantFrom('stated', 'claim', 'needed'))
  .map(([a, b, role]) => {
    const [low, high] = a !== null && b !== null && a > b ? [b, a] : [a, b]
    return { label: 'x', range: 'y', low, high, role } as const
  })

describe('what relations leave to a figure', () => {
  const allow = (claim: string, low: number, high: number) => ({ claim, figure: 'f1', interval: [low, high] as const })

  it('is drawn once a relation, by the number of its row', () => {
    // c3 says what c1 says, in other words, and leaves the same
    const allows = [allow('c1', 1, 2), allow('c2', 3, 4), allow('c3', 1, 2), { ...allow('c2', 5, 6), figure: 'f2' }]
    const relations = ['c1', 'c2'].map(claim => ({ claim, working: '' }))
    expect(allowancesFor('f1', { allows, relations } as unknown as Finding).map(({ claim, number }) => [claim, number])).toEqual([
      ['c1', 1],
      ['c2', 2],
    ])
  })

  it('is drawn where it leaves something else, with a row or without', () => {
    const allows = [allow('c1', 1, 2), allow('c3', 1, 3), allow('c4', 1, 3)]
    const relations = [{ claim: 'c1', working: '' }]
    expect(allowancesFor('f1', { allows, relations } as unknown as Finding).map(({ number }) => number)).toEqual([1, 0])
  })
})

describe('the number line', () => {
  it('stays within its width, in finite numbers, for any intervals', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), rows => {
        const drawing = numberLine(rows, 400)
        const finite = rows.some(({ low, high }) => low !== null || high !== null)
        expect(drawing === null).toBe(!finite)
        for (const primitive of drawing?.primitives ?? []) {
          for (const value of Object.values(primitive)) if (typeof value === 'number') expect(value).not.toBeNaN()
          if (primitive.kind === 'bar') {
            expect(primitive.x).toBeGreaterThanOrEqual(0)
            expect(primitive.x + primitive.width).toBeLessThanOrEqual(400.1)
          }
        }
      }),
    )
  })

  it('keeps apart what is apart: 6.15–6.25 does not touch 5.85–5.92', () => {
    const bars =
      numberLine(
        [
          { label: '', range: '', low: 6.15, high: 6.25, role: 'stated' },
          { label: '', range: '', low: 5.85, high: 5.92, role: 'needed' },
        ],
        400,
      )?.primitives.filter(primitive => primitive.kind === 'bar') ?? []
    expect(bars).toHaveLength(2)
    expect((bars[1]?.x ?? 0) + (bars[1]?.width ?? 0)).toBeLessThan(bars[0]?.x ?? 0)
  })

  it('labels few and round ticks', () => {
    const ticks = numberLine(
      [{ label: '', range: '', low: 26.75, high: 27.01, role: 'claim' }],
      400,
    )?.primitives.flatMap(primitive => (primitive.kind === 'text' && primitive.role === 'tick' ? [primitive.text] : []))
    expect(ticks).toEqual(['26.8', '26.9', '27.0'])
  })
})

describe('a range in words', () => {
  it('is rounded outwards, and keeps ends that are short already', () => {
    expect(showRange([26.978712, 27.010436], '%')).toBe('26.978～27.011%')
    expect(showRange([26.75, 26.85], '％')).toBe('26.75～26.85％')
    expect(showRange([1117.555, 1117.565], '亿元')).toBe('1117.555～1117.565亿元')
    expect(showRange([199, 199], '个')).toBe('199个')
    expect(showRange([null, 100], '%')).toBe('≤100%')
    expect(showRange([0.1 + 0.2, null], '')).toBe('≥0.3')
    expect(showRange([null, null], '')).toBe('—')
    expect(showRange([26.978712, null], '百分之')).toBe('≥26.978%')
  })
})
