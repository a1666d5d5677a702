import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { misprintsOf, printable } from '../../pipeline/constraints/misprints.ts'
import type { Bounds } from '../../pipeline/interval.ts'
import { boundsOf } from '../../pipeline/interval.ts'
import type { Figure } from '../../pipeline/model.ts'
import { printFigures } from './ledger.ts'

const figureOf = (text: string, more: Partial<Figure> = {}): Figure => ({ ...printFigures(text)[0]!, ...more })

/** The slips that would have made what is printed of what is meant: kind, digits and decimals, and the unit's. */
const slips = (printed: string, meant: string, more: Partial<Figure> = {}) =>
  misprintsOf(figureOf(printed, more), boundsOf(figureOf(meant))).map(
    ({ kind, numeral: { digits, decimals }, scale }) =>
      [kind, digits, decimals, ...(scale === 1 ? [] : [scale])].join(' '),
  )

describe('one slip of the hand', () => {
  test.each<readonly [printed: string, meant: string, first: string]>([
    ['1324.5亿元', '1234.5亿元', 'swapped 12345 1'],
    ['1234.5亿元', '2134.5亿元', 'swapped 21345 1'],
    ['123.54亿元', '123.45亿元', 'swapped 12345 2'],
    ['123.45亿元', '1234.5亿元', 'point 12345 1'],
    ['1234.5亿元', '123.45亿元', 'point 12345 2'],
    ['12345亿元', '123.45亿元', 'point 12345 2'],
    ['1.2345亿元', '123.45亿元', 'point 12345 2'],
    ['5.2%', '0.52%', 'point 52 2'],
    ['0.52%', '5.2%', 'point 52 1'],
    ['0.05%', '0.50%', 'point 5 1'],
    ['12.34万元', '12.34亿元', 'unit 1234 2 10000'],
    ['12.34亿元', '12.34万元', 'unit 1234 2 0.0001'],
    ['12334元', '1234元', 'doubled 1234 0'],
    ['12.334亿元', '12.34亿元', 'doubled 1234 2'],
    ['-2.3%', '2.3%', 'sign 23 1'],
    ['2.3%', '-2.3%', 'sign -23 1'],
    ['1234.5亿元', '1734.5亿元', 'digit 17345 1'],
    ['1234.5亿元', '1234.9亿元', 'digit 12349 1'],
    ['9234.5亿元', '1234.5亿元', 'digit 12345 1'],
    ['12634元', '1234元', 'digit 1234 0'],
    ['134.5亿元', '1234.5亿元', 'dropped 12345 1'],
    ['234.5亿元', '1234.5亿元', 'dropped 12345 1'],
    ['123.5亿元', '1234.5亿元', 'dropped 12345 1'],
    ['123.4亿元', '123.54亿元', 'dropped 12354 2'],
    ['123家', '1234家', 'dropped 1234 0'],
    ['-13.24%', '-12.34%', 'swapped -1234 2'],
    ['12.23%', '12.3%', 'doubled 123 1'],
    ['1324.5亩', '1234.5亩', 'swapped 12345 1'],
  ])('prints %s for %s: %s', (printed, meant, first) => {
    expect(slips(printed, meant)).toContain(first)
  })

  test('is told the most telling first', () => {
    expect(slips('0.05%', '0.50%')).toEqual(['swapped 50 2', 'point 5 1', 'doubled 5 1'])
    expect(slips('112家', '12家')).toEqual(['doubled 12 0', 'digit 12 0'])
    expect(slips('100.5%', '100.6%')[0]).toBe('digit 1006 1')
    expect(slips('11.2%', '12.1%')).toEqual(['swapped 121 1'])
    expect(slips('2.20%', '22.0%')[0]).toBe('point 220 1')
  })

  test.each([
    ['1234.5亿元', '1256.5亿元', 'two digits are two slips'],
    ['1234.5亿元', '12345元', 'nor is a unit that is none of 万 and 亿'],
    ['26.8亿元', '26.98亿元', 'a short number has no digits to spare'],
    ['100.0亿元', '0.1000亿元', 'a point moves by two places at most'],
    ['1234.5亿元', '1300.0至1500.0亿元', 'where much is allowed, some slip fits by chance'],
    ['12.34元', '12.34万元', 'nor is 元 taken for 万元'],
  ])('not %s for %s: %s', (printed, meant) => {
    expect(slips(printed, meant)).toEqual([])
  })

  test.each([
    ['1234家', '12340家', 'point 1234 -1', 'a whole number has no point to move'],
    ['12.34%', '12.4%', 'digit 124 1', 'without a decimal it is only coarser'],
    ['12.47%', '124.79%', 'dropped 12479 2', 'a digit lost behind the point moves it not'],
    ['123.4%', '152.34%', 'dropped 15234 2', 'nor one lost before it'],
    ['1234元', '1234.9元', 'dropped 12349 1', 'a whole number has no decimal to lose'],
  ])('not %s for %s by %s: %s', (printed, meant, slip) => {
    expect(slips(printed, meant)).not.toContain(slip)
  })

  test('of no range, and of nothing that is bounded on one side only', () => {
    expect(slips('1324至1334亿元', '1234亿元')).toEqual([])
    expect(slips('1324亿元', '不低于1234亿元')).toEqual([])
    expect(slips('1324亿元', '不到1234亿元')).toEqual([])
  })

  test('in words swaps and mistakes digits, and loses none', () => {
    const words: Partial<Figure> = { script: 'chinese' }
    expect(slips('42家', '24家', words)).toEqual(['swapped 24 0'])
    expect(slips('42家', '48家', words)).toEqual(['digit 48 0'])
    expect(slips('42万元', '42亿元', words)).toEqual(['unit 42 0 10000'])
    expect(slips('42家', '420家', words)).toEqual([])
    expect(slips('4家', '8家', words)).toEqual([])
    expect(slips('4家', '8家')).toEqual(['digit 8 0'])
  })

  test('never leaves a nought in front, nor nothing', () => {
    expect(slips('102家', '12家')).toEqual(['digit 12 0'])
    expect(slips('1024家', '24家')).toEqual([])
    expect(slips('20家', '2家')).toEqual(['point 20 1', 'digit 2 0'])
    const kinds = misprintsOf(figureOf('0.5%'), { low: -0.001, high: 0.001 })
    expect(kinds).toEqual([])
  })

  test('a wide range asks for a unit alone', () => {
    const allowed: Bounds = { low: 10e8, high: 16e8 }
    expect(misprintsOf(figureOf('12.3万元'), allowed).map(({ kind }) => kind)).toEqual(['unit'])
    expect(misprintsOf(figureOf('123亿元'), allowed)).toEqual([])
    expect(misprintsOf(figureOf('12.3万元'), { low: 5e8, high: 15e8 })).toEqual([])
  })

  test('what is exact is it to the last place', () => {
    expect(slips('1324家', '1234家')).toEqual(['swapped 1234 0'])
    const [first] = misprintsOf(figureOf('1324元'), { low: 1234.4, high: 1234.45 })
    expect(first).toMatchObject({ kind: 'swapped' })
    expect(misprintsOf(figureOf('1324家'), { low: 1234.4, high: 1234.45 })).toEqual([])
    // both may stand for 119.65, which makes neither of the other
    const between = misprintsOf(figureOf('119.5亿元'), { low: 119.65e8, high: 119.65e8 })
    expect(between.map(({ kind, numeral }) => `${kind} ${numeral.digits}`)).toEqual(['dropped 11965'])
  })
})

const numbers = fc.integer({ min: 1000, max: 99999 })

test('a number with two digits swapped, one lost, one mistaken or one doubled is found again', () => {
  fc.assert(
    fc.property(numbers, fc.nat({ max: 4 }), fc.nat({ max: 9 }), (meant, place, digit) => {
      const text = String(meant)
      const at = place % (text.length - 1)
      const found = (printed: string) => {
        fc.pre(printed !== text && !printed.startsWith('0'))
        return misprintsOf(figureOf(`${printed}家`), { low: meant, high: meant }).map(({ numeral }) => numeral.digits)
      }
      const [before, one, other, after] = [text.slice(0, at), text.charAt(at), text.charAt(at + 1), text.slice(at + 2)]
      expect(found(before + other + one + after)).toContain(meant)
      expect(found(before + other + after)).toContain(meant)
      expect(found(before + digit + other + after)).toContain(meant)
      expect(found(before + one + one + other + after)).toContain(meant)
    }),
    { seed: 5, numRuns: 200 },
  )
})

describe('what a figure may be printed as', () => {
  test.each<readonly [figure: string, allowed: Bounds, first: number, last: number]>([
    ['12.3%', { low: 12.26, high: 12.44 }, 123, 124],
    ['12.3%', { low: 12.31, high: 12.33 }, 123, 123],
    ['12.3%', { low: 12.25, high: 12.25 }, 123, 122],
    ['12元', { low: 10.6, high: 13.4 }, 11, 13],
    ['12家', { low: 10.6, high: 13.4 }, 11, 13],
    ['12家', { low: 10.6, high: 10.8 }, 11, 10],
    ['12家', { low: 11, high: 13 }, 11, 13],
    ['12.3亿元', { low: 12.26e8, high: 12.44e8 }, 123, 124],
    ['12.3亩', { low: 12.26 / 15, high: 12.44 / 15 }, 123, 124],
  ])('%s within %o', (text, allowed, first, last) => {
    expect(printable(figureOf(text), allowed)).toEqual([first, last])
  })
})
