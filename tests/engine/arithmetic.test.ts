import { describe, expect, test } from 'vitest'
import {
  add,
  divide,
  fromNumber,
  greater,
  lesser,
  multiply,
  negate,
  possible,
  power,
  rational,
  toNumber,
} from '../../pipeline/interval.ts'
import type { Interval } from '../../pipeline/model.ts'

/** Of `[0, 2)`, `(−∞, 3]`. */
const read = (text: string): Interval => {
  const [, low = '', high = ''] = /^[[(](.*), (.*)[\])]$/.exec(text) ?? expect.fail(text)
  return {
    low: low === '−∞' ? null : fromNumber(Number(low)),
    high: high === '∞' ? null : fromNumber(Number(high)),
    lowOpen: text.startsWith('('),
    highOpen: text.endsWith(')'),
  }
}

const show = ({ low, high, lowOpen, highOpen }: Interval): string =>
  (lowOpen ? '(' : '[') +
  `${low === null ? '−∞' : toNumber(low)}, ${high === null ? '∞' : toNumber(high)}` +
  (highOpen ? ')' : ']')

type Row = readonly [a: string, b: string, result: string]

const holds = (operation: (a: Interval, b: Interval) => Interval) => (a: string, b: string, result: string) =>
  expect(show(operation(read(a), read(b)))).toBe(result)

describe('a sum', () => {
  test.each<Row>([
    ['[1, 2]', '[3, 4]', '[4, 6]'],
    ['(1, 2]', '[3, 4)', '(4, 6)'],
    ['[1, 2)', '(3, 4]', '(4, 6)'],
    ['(−∞, 2]', '[3, 4]', '(−∞, 6]'],
    ['[1, 2]', '(−∞, 4]', '(−∞, 6]'],
    ['[1, ∞)', '[3, 4]', '[4, ∞)'],
    ['[1, 2]', '[3, ∞)', '[4, ∞)'],
    ['[0.5, 0.5]', '[0.25, 0.25]', '[0.75, 0.75]'],
  ])('%s + %s = %s', holds(add))
})

test.each([
  ['[1, 2)', '(-2, -1]'],
  ['(1, ∞)', '(−∞, -1)'],
  ['(−∞, 3]', '[-3, ∞)'],
])('the opposite of %s is %s', (x, opposite) => {
  expect(show(negate(read(x)))).toBe(opposite)
})

describe('a product', () => {
  test.each<Row>([
    ['[1, 2]', '[3, 4]', '[3, 8]'],
    ['(1, 2)', '[3, 4]', '(3, 8)'],
    ['[1, 2]', '(3, 4)', '(3, 8)'],
    ['[-2, 3]', '[-4, 5]', '[-12, 15]'],
    ['[-2, -1]', '[-4, -3]', '[3, 8]'],
    ['[-2, 1)', '[3, 4]', '[-8, 4)'],
    // nothing of anything is nothing, if nothing is there
    ['[0, 2)', '(3, ∞)', '[0, ∞)'],
    ['(0, 2)', '(3, ∞)', '(0, ∞)'],
    ['[0, 1]', '(−∞, 5]', '(−∞, 5]'],
    ['[0, 0]', '(−∞, ∞)', '[0, 0]'],
    ['(−∞, ∞)', '[0, 0]', '[0, 0]'],
    ['(0, 1]', '[0, 1]', '[0, 1]'],
    ['[0, 1]', '(0, 1]', '[0, 1]'],
    ['(0, 1]', '(0, 1]', '(0, 1]'],
    ['[1, ∞)', '[-3, -2]', '(−∞, -2]'],
    ['(−∞, -1]', '[2, 3]', '(−∞, -2]'],
    ['(−∞, -1]', '(−∞, -1]', '[1, ∞)'],
    ['[1, ∞)', '[2, ∞)', '[2, ∞)'],
    // two corners are alike, and the one that is attained counts
    ['(-1, 1]', '[-1, 1]', '[-1, 1]'],
    ['[-1, 1]', '(-1, 1]', '[-1, 1]'],
    ['(-1, 1)', '[-1, 1]', '(-1, 1)'],
    ['[0.5, 0.5]', '[0.5, 1.5]', '[0.25, 0.75]'],
  ])('%s × %s = %s', holds(multiply))
})

describe('a quotient', () => {
  test.each<Row>([
    ['[1, 2]', '[4, 8]', '[0.125, 0.5]'],
    ['[1, 2]', '(4, 8]', '[0.125, 0.5)'],
    ['[1, 2]', '[4, 8)', '(0.125, 0.5]'],
    ['[1, 2]', '[-8, -4]', '[-0.5, -0.125]'],
    ['[1, 2]', '[4, ∞)', '(0, 0.5]'],
    ['[1, 2]', '(−∞, -4]', '[-0.5, 0)'],
    // a divisor that may be zero is taken without zero, and on one side only
    ['[1, 2]', '[0, 4]', '[0.25, ∞)'],
    ['[1, 2]', '(0, 4]', '[0.25, ∞)'],
    ['[1, 2]', '[-4, 0]', '(−∞, -0.25]'],
    ['[1, 2]', '[-4, 0)', '(−∞, -0.25]'],
    ['[1, 2]', '[-1, 1]', '(−∞, ∞)'],
    ['[1, 2]', '[0, 0]', '(−∞, ∞)'],
    ['[1, 2]', '(−∞, ∞)', '(−∞, ∞)'],
    ['[0, 0]', '[0, 4]', '[0, 0]'],
  ])('%s ÷ %s = %s', holds(divide))
})

describe('a power', () => {
  test.each<readonly [x: string, exponent: number, result: string]>([
    ['[2, 3)', 0, '[1, 1]'],
    ['[2, 3)', 1, '[2, 3)'],
    ['[2, 3)', 2, '[4, 9)'],
    ['(-3, -2]', 2, '[4, 9)'],
    ['(-3, -2]', 3, '(-27, -8]'],
    ['(-3, 0]', 2, '[0, 9)'],
    ['[0, 2)', 2, '[0, 4)'],
    ['(0, 2)', 2, '(0, 4)'],
    ['[-3, 0)', 2, '(0, 9]'],
    ['[-3, 2)', 2, '[0, 9]'],
    ['(-2, 3]', 2, '[0, 9]'],
    ['(-2, 3)', 4, '[0, 81)'],
    ['(-2, 2]', 2, '[0, 4]'],
    ['[-2, 2)', 2, '[0, 4]'],
    ['(-2, 2)', 2, '[0, 4)'],
    ['(−∞, 2]', 2, '[0, ∞)'],
    ['(−∞, -2]', 2, '[4, ∞)'],
    ['(−∞, -2]', 3, '(−∞, -8]'],
    ['[-2, ∞)', 2, '[0, ∞)'],
    ['[2, ∞)', 3, '[8, ∞)'],
    ['[0.5, 1.5]', 2, '[0.25, 2.25]'],
  ])('%s ^ %i = %s', (x, exponent, result) => {
    expect(show(power(read(x), exponent))).toBe(result)
  })
})

describe('of two', () => {
  const rows: readonly (readonly [a: string, b: string, lesser: string, greater: string])[] = [
    ['[1, 4]', '[2, 3]', '[1, 3]', '[2, 4]'],
    ['(1, 4)', '[2, 3]', '(1, 3]', '[2, 4)'],
    ['(−∞, 4)', '[2, ∞)', '(−∞, 4)', '[2, ∞)'],
    // the lesser begins where one of them does, and ends where both do
    ['(1, 4]', '[1, 4)', '[1, 4)', '(1, 4]'],
    ['[1, 4)', '(1, 4]', '[1, 4)', '(1, 4]'],
    ['[2, ∞)', '(−∞, 4)', '(−∞, 4)', '[2, ∞)'],
  ]
  test.each(rows)('%s and %s the lesser is in %s, the greater in %s', (a, b, less, more) => {
    expect(show(lesser(read(a), read(b)))).toBe(less)
    expect(show(greater(read(a), read(b)))).toBe(more)
  })
})

describe('possible', () => {
  test.each<readonly [a: string, relation: '=' | '<=' | '<', b: string, answer: boolean]>([
    ['[1, 2]', '=', '[2, 3]', true],
    ['[1, 2)', '=', '[2, 3]', false],
    ['[1, 2]', '=', '(2, 3]', false],
    ['[2, 3]', '=', '[1, 2]', true],
    ['(2, 3]', '=', '[1, 2]', false],
    ['[1, 2]', '=', '[3, 4]', false],
    ['[3, 4]', '=', '[1, 2]', false],
    ['[1, 4]', '=', '[2, 3]', true],
    ['(−∞, 1]', '=', '[1, ∞)', true],
    ['(−∞, ∞)', '=', '[1, 1]', true],
    ['[2, 3]', '<=', '[1, 2]', true],
    ['(2, 3]', '<=', '[1, 2]', false],
    ['[2, 3]', '<=', '[1, 2)', false],
    ['[3, 4]', '<=', '[1, 2]', false],
    ['[3, 4]', '<=', '[1, ∞)', true],
    ['[2, 3]', '<', '[1, 2]', false],
    ['[1, 3]', '<', '[1, 2]', true],
    ['(−∞, 3]', '<', '(−∞, 2]', true],
  ])('%s %s %s: %s', (a, relation, b, answer) => {
    expect(possible(read(a), relation, read(b))).toBe(answer)
  })
})

describe('a fraction', () => {
  test('is in its lowest terms, its sign above', () => {
    expect(rational(6n, -4n)).toEqual({ num: -3n, den: 2n })
    expect(rational(-6n, 4n)).toEqual({ num: -3n, den: 2n })
    expect(rational(-6n, -4n)).toEqual({ num: 3n, den: 2n })
    expect(rational(0n, -4n)).toEqual({ num: 0n, den: 1n })
    expect(rational(7n)).toEqual({ num: 7n, den: 1n })
  })

  test('is a double and a double is one', () => {
    expect(fromNumber(0.375)).toEqual({ num: 3n, den: 8n })
    expect(fromNumber(-2.5)).toEqual({ num: -5n, den: 2n })
    expect(fromNumber(12)).toEqual({ num: 12n, den: 1n })
    expect(toNumber(fromNumber(0.1))).toBe(0.1)
  })

  test('of thousands of digits is a double all the same', () => {
    expect(toNumber(rational(10n ** 2000n + 1n, 10n ** 2000n))).toBeCloseTo(1, 12)
    expect(toNumber(rational(3n * 10n ** 400n, 7n))).toBe(Infinity)
    expect(toNumber(rational(2n ** 1000n, 3n)) / 2 ** 1000).toBeCloseTo(1 / 3, 12)
    expect(toNumber(rational(3n * 7n ** 800n + 1n, 2n * 7n ** 800n))).toBeCloseTo(1.5, 12)
  })
})
