import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  add,
  boundsOf,
  divide,
  grainOf,
  intervalOf,
  multiply,
  negate,
  point,
  possible,
  power,
  printedInterval,
  printedValue,
  rational,
  toNumber,
  valueOf,
  WHOLE,
} from '../../pipeline/interval.ts'
import type { Figure, Interval, Rounding } from '../../pipeline/model.ts'
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
  expect(read('约0元')).toBe('[-1, 1]')
  expect(read('约10至200%')).toBe('[0, 300]')
  expect(read('不到1000至2000元')).toBe('(−∞, 2000)')
  expect(read('不超过1000至2000元')).toBe('(−∞, 2000]')
})

test('ways of printing', () => {
  expect(read('27.0%', 'truncated')).toBe('[27, 27.1)')
  expect(read('-27.0%', 'truncated')).toBe('(-27.1, -27]')
  expect(read('0.0%', 'truncated')).toBe('(-0.1, 0.1)')
  expect(read('27.1%', 'rounded-up')).toBe('(27, 27.1]')
  expect(read('9.8倍', 'rounded-twice')).toBe('[9.745, 9.85)')
  expect(read('-27.1%', 'rounded-up')).toBe('[-27.1, -27)')
  expect(read('0.0%', 'rounded-up')).toBe('(-0.1, 0]')
  expect(read('27.1%', 'forced')).toBe('[27, 27.2]')
  expect(read('5000亿元', 'last-non-zero')).toBe('[450000000000, 550000000000]')
  expect(read('超过5000亿元', 'edge')).toBe('[500000000000, 500000000000]')
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

describe('in base units', () => {
  const bounds = (text: string, rounding?: Rounding) => {
    const { low, high } = boundsOf(printFigures(text)[0] ?? expect.fail(), rounding)
    return [low, high].map(end => Number(end.toPrecision(9)))
  }
  test.each<readonly [text: string, low: number, high: number, rounding: Rounding]>([
    ['9.8倍', 9.75, 9.85, 'nearest'],
    ['13亿元', 12.5e8, 13.5e8, 'nearest'],
    ['1.5亩', 0.0966666667, 0.103333333, 'nearest'],
    ['5家', 5, 5, 'nearest'],
    ['约13亿元', 12e8, 14e8, 'nearest'],
    ['约500元', 400, 600, 'nearest'],
    ['约0元', -1, 1, 'nearest'],
    ['超过1000亿元', 1e11, Infinity, 'nearest'],
    ['不低于1000元', 1000, Infinity, 'nearest'],
    ['不到1000元', -Infinity, 1000, 'nearest'],
    ['不到1000至2000元', -Infinity, 2000, 'nearest'],
    ['不超过1000元', -Infinity, 1000, 'nearest'],
    ['不超过1000至2000元', -Infinity, 2000, 'nearest'],
    ['3000多家', 3000, 4000, 'nearest'],
    ['10至15%', 9.5, 15.5, 'nearest'],
    ['约10至200%', 0, 300, 'nearest'],
    ['5至8家', 5, 8, 'nearest'],
    ['6.47‰', 0.6465, 0.6475, 'nearest'],
    ['27.0%', 27, 27.1, 'truncated'],
    ['-27.0%', -27.1, -27, 'truncated'],
    ['0.0%', -0.1, 0.1, 'truncated'],
    ['27.1%', 27, 27.1, 'rounded-up'],
    ['-27.1%', -27.1, -27, 'rounded-up'],
    ['27.1%', 27, 27.2, 'forced'],
    ['9.8倍', 9.745, 9.85, 'rounded-twice'],
    ['5000亿元', 4.5e11, 5.5e11, 'last-non-zero'],
    ['5000亿元', 5e11, 5e11, 'edge'],
    ['超过1000亿元', 1e11, 1e11, 'edge'],
  ])('%s is from %d to %d, %s', (text, low, high, rounding) => {
    expect(bounds(text, rounding)).toEqual([low, high])
  })

  test('a whole number of things is a point, and no other', () => {
    const pointOf = (text: string, more: Partial<Figure> = {}) => boundsOf({ ...printFigures(text)[0]!, ...more })
    expect(pointOf('7家')).toEqual({ low: 7, high: 7 })
    expect(pointOf('7元')).not.toEqual({ low: 7, high: 7 })
    const { unit } = printFigures('7亿元')[0]!
    expect(pointOf('7家', { unit }).low).toBeCloseTo(7e8, -3)
    expect(pointOf('7家', { numeral: { digits: 7, decimals: 1 } }).low).toBeCloseTo(0.7)
    expect(pointOf('7家', { unit: { ...unit, factor: [1, 4] } }).low).toBeCloseTo(1.75)
    expect(pointOf('7家', { numeral: { digits: 7, decimals: -2 } }).low).toBeCloseTo(700)
  })

  test('a figure has a value, and a grain', () => {
    const [hectares, percent] = printFigures('31.5亩', '-2.30%')
    expect(valueOf(hectares!)).toBeCloseTo(2.1)
    expect(grainOf(hectares!)).toBeCloseTo(0.1 / 15)
    expect(valueOf(percent!)).toBe(-2.3)
    expect(grainOf(percent!)).toBeCloseTo(0.01)
    expect(grainOf(printFigures('1.25亿元')[0]!)).toBeCloseTo(1e6)
    const thousands = { ...percent!, numeral: { digits: 12, decimals: -3 } }
    expect(valueOf(thousands)).toBe(12000)
    expect(grainOf(thousands)).toBe(1000)
    expect(show(intervalOf(thousands))).toBe('[11500, 12500]')
  })

  test('as printed it is in its own unit', () => {
    const printed = (text: string, more: Partial<Figure> = {}) => {
      const figure: Figure = { ...printFigures(text)[0]!, ...more }
      return [printedValue(figure), ...printedInterval(figure)] as const
    }
    expect(printed('3.25亿元')).toEqual([3.25, 3.245, 3.255])
    expect(printed('-2.3%')).toEqual([-2.3, -2.35, -2.25])
    expect(printed('超过1000亿元')).toEqual([1000, 1000, null])
    expect(printed('不到1000亿元')).toEqual([1000, null, 1000])
    expect(printed('12家', { exact: false, numeral: { digits: 12, decimals: -3 } })).toEqual([12000, 11500, 12500])
    for (const digits of [7, 13, 4567]) {
      for (let decimals = -8; decimals <= 8; decimals += 1) {
        const low = toNumber(intervalOf({ ...printFigures('1%')[0]!, numeral: { digits, decimals } }).low!)
        const [value, least] = printed('1%', { numeral: { digits, decimals } })
        expect([value, least]).toEqual([Number(`${digits}e${-decimals}`), low])
      }
    }
    expect(printed('5家', { numeral: { digits: 5, decimals: 0 } })).toEqual([5, 5, 5])
  })
})
