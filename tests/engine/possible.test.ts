import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createNetwork } from '../../pipeline/constraints/network.ts'
import { isPossible } from '../../pipeline/constraints/possible.ts'
import { parseFormula } from '../../pipeline/formula.ts'
import { boundsOf } from '../../pipeline/interval.ts'
import type { Binding, Figure } from '../../pipeline/model.ts'
import { bound, printFigures } from './ledger.ts'

const may = (text: string, bind: Binding, figures: readonly Figure[]): boolean => {
  const network = createNetwork({ figures })
  const formula = parseFormula(text)
  return isPossible(network, network.relate(formula, bind), formula, bind, figures)
}

describe('of letters that stand once', () => {
  test.each<readonly [formula: string, figures: readonly string[], answer: boolean]>([
    // ends that touch are decided by fractions
    ['a = b', ['1.5元', '1.55元'], true],
    ['a = b', ['1.5元', '1.56元'], false],
    ['a = b', ['1.5元', '1.60元'], false],
    ['a = b', ['1.60元', '1.5元'], false],
    ['a <= b', ['1.5元', '1.40元'], false],
    ['a <= b', ['1.5元', '1.45元'], true],
    ['a < b', ['10家', '10家'], false],
    ['a <= b', ['10家', '10家'], true],
    ['a = b', ['10家', '10家'], true],
    ['a = b', ['10家', '11家'], false],
    ['a < b', ['9家', '10家'], true],
    ['a < b', ['超过10家', '11家'], true],
    ['a = b', ['超过10家', '10家'], false],
    ['a = b', ['不低于10家', '10家'], true],
    ['a = b', ['不到10家', '10家'], false],
    ['a = -b', ['-10家', '10家'], true],
    ['a = -b', ['10家', '10家'], false],
    ['a = b + 0.1', ['10家', '10家'], false],
    ['a = b * 0.5', ['5家', '10家'], true],
    ['a = b * 0.5', ['6家', '10家'], false],
    ['a = b / 4', ['3家', '12家'], true],
    ['a = b / 4', ['4家', '12家'], false],
    ['a = 20 - b', ['8家', '12家'], true],
    ['a = 20 - b', ['9家', '12家'], false],
    ['a = b ^ 2', ['9家', '3家'], true],
    ['a = b ^ 2', ['8家', '3家'], false],
    ['a = 2 ^ b', ['8家', '3家'], true],
    ['a = 2 ^ b', ['9家', '3家'], false],
    ['a = b ^ 0.5', ['3家', '9家'], true],
    ['a = b ^ (0 - 1)', ['1家', '1家'], true],
    ['a < b ^ 2', ['9家', '3家'], false],
    ['a < b ^ 0', ['1家', '5家'], false],
    // of an exponent that may vary nothing is proven
    ['a < 2 ^ b', ['8家', '2至3家'], true],
  ])('%s of %s: %s', (formula, texts, answer) => {
    expect(may(formula, bound({ a: 0, b: 1 }), printFigures(...texts))).toBe(answer)
  })

  test.each<readonly [formula: string, whole: string, answer: boolean]>([
    ['a = sum(b)', '30家', true],
    ['a = sum(b)', '31家', false],
    ['a = sum(b * c)', '80家', true],
    ['a = sum(b * c)', '81家', false],
    ['a = min(b)', '5家', true],
    ['a = min(b)', '10家', false],
    ['a = max(b)', '15家', true],
    ['a = max(b)', '10家', false],
  ])('%s of %s: %s', (formula, whole, answer) => {
    const parts = [1, 2, 3].map(figure => ({ figure }))
    const bind = { a: { figure: 0 }, b: parts, c: [{ constant: 2 }, { constant: 3 }, { constant: 3 }] }
    expect(may(formula, bind, printFigures(whole, '10家', '5家', '15家'))).toBe(answer)
  })

  test('what is not printed may be anything in its range', () => {
    const rest = (range?: readonly [number, number]): Binding => ({
      a: { figure: 0 },
      b: { figure: 1 },
      c: { unprinted: 'rest', ...(range === undefined ? {} : { range }) },
    })
    const figures = printFigures('12家', '10家')
    expect(may('a = b + c', rest(), figures)).toBe(true)
    expect(may('a = b + c', rest([0, 2]), figures)).toBe(true)
    expect(may('a = b + c', rest([2, 5]), figures)).toBe(true)
    expect(may('a = b + c', rest([0, 1]), figures)).toBe(false)
    expect(may('a = b + c', rest([3, 5]), figures)).toBe(false)
    expect(may('a < b + c', rest([0, 2]), figures)).toBe(false)
    expect(may('b + c < a', rest([2, 5]), figures)).toBe(false)
    expect(may('a = b + c', rest(), printFigures('8家', '10家'))).toBe(true)
    expect(may('b = a + c', rest(), printFigures('8家', '10家'))).toBe(true)
    expect(may('a = b ^ c', rest(), figures)).toBe(true)
    expect(may('b < b ^ c', rest([0.5, 1]), figures)).toBe(true)
    expect(may('a < a ^ c', rest([0.5, 1]), figures)).toBe(true)
    expect(may('12 < a ^ c', rest([0.5, 1]), figures)).toBe(true)
  })

  test('a figure is taken as its operand or the reading says', () => {
    const figures = printFigures('100.0%', '50.0%', '49.9%')
    const sum = (forced: boolean): Binding => ({
      a: { figure: 0, edge: true },
      b: [1, 2].map(figure => ({ figure, forced })),
    })
    expect(may('a = sum(b)', sum(true), figures)).toBe(true)
    expect(may('a = sum(b) + 0.2', sum(true), figures)).toBe(true)
    expect(may('a = sum(b) + 0.3', sum(true), figures)).toBe(true)
    expect(may('a = sum(b) + 0.4', sum(true), figures)).toBe(false)
    expect(may('a = sum(b) + 0.3', sum(false), figures)).toBe(false)
    const [turned] = [{ a: { figure: 0 }, b: { figure: 1, sign: -1 } }] as const
    expect(may('a = b + 150', turned, figures)).toBe(true)
    expect(may('a = b + 50', turned, figures)).toBe(false)
    const [round, fine] = printFigures('5000亿元', '5200.0亿元')
    const network = createNetwork({ figures: [round!, fine!], rounding: 'last-non-zero' })
    const formula = parseFormula('a = b')
    const bind = bound({ a: 0, b: 1 })
    const ask = (rounding?: 'last-non-zero') =>
      isPossible(network, network.relate(formula, bind), formula, bind, [round!, fine!], rounding)
    expect(ask('last-non-zero')).toBe(true)
  })
})

/** In each of which two letters stand twice, and rising or falling all along. */
const TWICE: readonly (readonly [formula: string, of: (a: number, b: number) => number])[] = [
  ['r = (a - b) / b', (a, b) => (a - b) / b],
  ['r = a / (a + b)', (a, b) => a / (a + b)],
  ['r = a * a - b * b', (a, b) => a * a - b * b],
  ['r = a ^ 3 + a - b', (a, b) => a ** 3 + a - b],
  ['r = b - (-a) - a * 3', (a, b) => b + a - a * 3],
  ['r = a - a / b', (a, b) => a - a / b],
  ['r = -a * b + a', (a, b) => -a * b + a],
  ['r = a ^ 3 - a * b', (a, b) => a ** 3 - a * b],
  ['r = a * 3 - max(l)', (a, b) => a * 3 - Math.max(a, b)],
  ['r = a * 3 - min(l)', (a, b) => a * 3 - Math.min(a, b)],
  ['r = a * b / (a + b)', (a, b) => (a * b) / (a + b)],
]

describe.each(TWICE)('%s', (text, of) => {
  const numbers = fc.integer({ min: 1001, max: 9999 })
  const parts = fc.constantFrom(0, 0.3, 0.5, 1)

  test('is possible of what it comes to, and of nothing beyond', () => {
    fc.assert(
      fc.property(numbers, numbers, parts, parts, (one, other, s, t) => {
        const figures = printFigures(`${(one / 100).toFixed(2)}%`, `${(other / 100).toFixed(2)}%`)
        const [first, second] = [{ figure: 0 }, { figure: 1 }]
        const [a, b] = figures.map(figure => boundsOf(figure)) as [
          ReturnType<typeof boundsOf>,
          ReturnType<typeof boundsOf>,
        ]
        const at = ({ low, high }: typeof a, part: number) => low + (high - low) * part
        const corners = [a.low, a.high].flatMap(x => [of(x, b.low), of(x, b.high)])
        const [least, most] = [Math.min(...corners), Math.max(...corners)]
        const ask = (formula: string, low: number, high: number) =>
          may(formula, { a: first, b: second, l: [first, second], r: { unprinted: 'r', range: [low, high] } }, figures)
        const value = of(at(a, s), at(b, t))
        const off = (most - least) * 0.02
        expect(ask(text, value, value)).toBe(true)
        expect(ask(text, most + off, most + 2 * off)).toBe(false)
        expect(ask(text, least - 2 * off, least - off)).toBe(false)
        const atMost = text.replace('=', '<=')
        expect(ask(atMost, most - off, most - off)).toBe(true)
        expect(ask(atMost, least - off, most)).toBe(true)
        expect(ask(atMost, most + off, most + off)).toBe(false)
        expect(ask(atMost, least - 2 * off, least - off)).toBe(true)
      }),
      { seed: 9, numRuns: 60 },
    )
  })
})

test('of a letter that stands twice, and rises and falls, nothing is proven', () => {
  const bind = bound({ a: 0, r: 'r' })
  const around = printFigures('0.0%')
  expect(may('r = a * a + a', { ...bind, r: { unprinted: 'r', range: [-0.01, -0.01] } }, around)).toBe(true)
  const none = { ...bind, r: { unprinted: 'r', range: [0, 0] as const } }
  expect(may('r = a * a', none, printFigures('0%'))).toBe(true)
  const doubled = { ...bind, r: { unprinted: 'r', range: [16, 16] as const } }
  expect(may('r = 2 ^ a + 2 ^ a', doubled, printFigures('3.0%'))).toBe(true)
  // but what lies beyond all that it may come to
  expect(may('r = a * a + a', doubled, around)).toBe(false)
  // without end there is no extreme
  const over = printFigures('超过10家')
  expect(may('r = a / (a + 1)', { ...bind, r: { unprinted: 'r', range: [0.99, 0.99] } }, over)).toBe(true)
})
