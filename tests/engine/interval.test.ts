import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  add,
  boundsOf,
  divide,
  intervalOf,
  multiply,
  negate,
  point,
  possible,
  power,
  rational,
  toNumber,
  WHOLE,
} from '../../pipeline/interval.ts'
import type { Interval, Rounding } from '../../pipeline/model.ts'
import { printFigures } from './ledger.ts'

const show = ({ low, high, lowOpen, highOpen }: Interval): string =>
  (lowOpen ? '(' : '[') +
  `${low === null ? '−∞' : toNumber(low)}, ${high === null ? '∞' : toNumber(high)}` +
  (highOpen ? ')' : ']')

const read = (text: string, rounding?: Rounding) => show(intervalOf(printFigures(text)[0] ?? expect.fail(), rounding))

test('what words around a figure make of its interval', () => {
  expect(read('9.8倍')).toBe('[9.75, 9.85]')
  expect(read('13亿元')).toBe('[1250000000, 1350000000]')
  expect(read('3亩')).toBe('[0.16666666666666666, 0.23333333333333334]')
  expect(read('5家')).toBe('[5, 5]')
  expect(read('约13亿元')).toBe('[1200000000, 1400000000]')
  expect(read('约500元')).toBe('[400, 600]')
  expect(read('超过1000亿元')).toBe('(100000000000, ∞)')
  expect(read('不低于1000元')).toBe('[1000, ∞)')
  expect(read('不到1000元')).toBe('(−∞, 1000)')
  expect(read('不超过1000元')).toBe('(−∞, 1000]')
  expect(read('3000多家')).toBe('[3000, 4000)')
  expect(read('10至15%')).toBe('[9.5, 15.5]')
  expect(read('5至8家')).toBe('[5, 8]')
  expect(read('-2.3%')).toBe('[-2.35, -2.25]')
  expect(read('6.47‰')).toBe('[0.6465, 0.6475]')
})

test('ways of printing', () => {
  expect(read('27.0%', 'truncated')).toBe('[27, 27.1)')
  expect(read('-27.0%', 'truncated')).toBe('(-27.1, -27]')
  expect(read('0.0%', 'truncated')).toBe('(-0.1, 0.1)')
  expect(read('27.1%', 'rounded-up')).toBe('(27, 27.1]')
  expect(read('9.8倍', 'rounded-twice')).toBe('[9.745, 9.85)')
  expect(read('5000亿元', 'last-non-zero')).toBe('[450000000000, 550000000000]')
})

test('openness goes through arithmetic', () => {
  const [over, under] = printFigures('超过10元', '不到5元')
  const [a, b] = [intervalOf(over ?? expect.fail()), intervalOf(under ?? expect.fail())]
  expect(show(add(a, negate(b)))).toBe('(5, ∞)')
  expect(show(power(point(rational(3n, 2n)), 2))).toBe('[2.25, 2.25]')
  expect(show(divide(point(rational(1n)), WHOLE))).toBe('(−∞, ∞)')
  expect(possible(a, '=', point(rational(10n)))).toBe(false)
  expect(possible(b, '<', a)).toBe(true)
  expect(possible(a, '<=', b)).toBe(false)
})

const texts = fc
  .tuple(
    fc.integer({ min: -99999, max: 999999 }),
    fc.integer({ min: 0, max: 3 }),
    fc.constantFrom('', '%', '亿元', '亩'),
  )
  .map(([digits, decimals, unit]) => `${(digits / 10 ** decimals).toFixed(decimals)}${unit}`)

test('the float twin holds the exact interval and is hardly wider', () => {
  fc.assert(
    fc.property(
      texts,
      fc.constantFrom<Rounding>('nearest', 'truncated', 'rounded-up', 'last-non-zero'),
      (text, rounding) => {
        const figure = printFigures(text)[0] ?? expect.fail()
        const { low, high } = intervalOf(figure, rounding)
        const bounds = boundsOf(figure, rounding)
        if (low === null || high === null) return
        expect(bounds.low <= toNumber(low) + Math.abs(toNumber(low)) * 1e-16).toBe(true)
        expect(bounds.high >= toNumber(high) - Math.abs(toNumber(high)) * 1e-16).toBe(true)
        expect(Math.abs(bounds.low - toNumber(low))).toBeLessThanOrEqual(1e-14 * Math.abs(toNumber(low)))
      },
    ),
    { seed: 7, numRuns: 2000 },
  )
})

const fractions = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 9 }))
const intervals = fc.tuple(fractions, fc.nat({ max: 30 })).map(
  ([[num, den], width]): Interval => ({
    ...point(rational(BigInt(num), BigInt(den))),
    high: rational(BigInt(num + width), BigInt(den)),
  }),
)

test('every value of the operands has its result in the interval', () => {
  const within = (value: number, { low, high }: Interval) =>
    (low === null || value >= toNumber(low) - 1e-9) && (high === null || value <= toNumber(high) + 1e-9)
  fc.assert(
    fc.property(
      intervals,
      intervals,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (a, b, s, t) => {
        const [x, y] = [
          [a, s],
          [b, t],
        ].map(([interval, at]) => {
          const { low, high } = interval as Interval
          return low === null || high === null ? 0 : toNumber(low) + (toNumber(high) - toNumber(low)) * (at as number)
        })
        if (x === undefined || y === undefined) return
        expect(within(x + y, add(a, b))).toBe(true)
        expect(within(x * y, multiply(a, b))).toBe(true)
        if (Math.abs(y) > 1e-6) expect(within(x / y, divide(a, b))).toBe(true)
        expect(within(x ** 3, power(a, 3))).toBe(true)
        expect(within(x ** 4, power(a, 4))).toBe(true)
      },
    ),
    { seed: 7, numRuns: 2000 },
  )
})
