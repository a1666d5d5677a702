import { describe, expect, test } from 'vitest'
import { isSimpleAverage } from '../../pipeline/constraints/averages.ts'
import type { Bounds } from '../../pipeline/interval.ts'
import type { Binding } from '../../pipeline/model.ts'
import { average, bound, printFigures } from './ledger.ts'

/** Whether a printed rate a year is growth over all years divided by them, where compounding leaves this to it. */
const isDivided = (
  rate: string,
  years: number,
  allowed: Bounds,
  bind: Binding = average(0, 1, 2, years).bind,
): boolean =>
  isSimpleAverage(printFigures('100亿元', '133.3亿元', rate)[2]!, { ...average(0, 1, 2, years), bind }, allowed)

describe('an average that was only divided', () => {
  // 33.3% in five years is 5.9% a year
  const compounded = { low: 5.87, high: 5.96 }
  test.each([
    ['6.7%', true],
    ['6.6%', true],
    ['6.5%', false],
    ['6.9%', false],
    ['5.9%', false],
    ['约7%', true],
  ])('%s in five years: %s', (rate, answer) => {
    expect(isDivided(rate, 5, compounded)).toBe(answer)
  })

  test('touches what was printed at either end', () => {
    // (1.1 ^ 2 − 1) / 2 = 10.5%
    expect(isDivided('10.5%', 2, { low: 10, high: 10 })).toBe(true)
    expect(isDivided('10%', 2, { low: 10, high: 10 })).toBe(true)
    expect(isDivided('11%', 2, { low: 10, high: 10 })).toBe(true)
    expect(isDivided('-9.5%', 2, { low: -10, high: -10 })).toBe(true)
  })

  test('is known only where compounding leaves an interval, of what can be left', () => {
    expect(isDivided('6.7%', 5, { low: 5.87, high: Infinity })).toBe(false)
    expect(isDivided('6.7%', 5, { low: -Infinity, high: 5.96 })).toBe(false)
    expect(isDivided('6.7%', 5, { low: -100, high: 5.96 })).toBe(false)
    expect(isDivided('6.7%', 5, { low: -99, high: 5.96 })).toBe(true)
  })

  test('is one of the rate of the relation, over a number of years', () => {
    const years = [5] as const
    expect(isDivided('6.7%', 5, compounded, bound({ start: 0, end: 1, rate: 1, years }))).toBe(false)
    expect(isDivided('6.7%', 5, compounded, bound({ start: 0, end: 1, years }))).toBe(false)
    expect(isDivided('6.7%', 5, compounded, bound({ rate: [6.7], years }))).toBe(false)
    expect(isDivided('6.7%', 5, compounded, { rate: [{ figure: 2 }], years: { constant: 5 } })).toBe(false)
    expect(isDivided('6.7%', 5, compounded, bound({ rate: 2 }))).toBe(false)
    expect(isDivided('6.7%', 5, compounded, bound({ rate: 2, years: 0 }))).toBe(false)
    expect(isDivided('6.7%', 5, compounded, { rate: { figure: 2 }, years: [{ constant: 5 }] })).toBe(false)
  })
})
