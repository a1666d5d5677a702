import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as over from '../../pipeline/constraints/bounds.ts'
import type { Operation } from '../../pipeline/constraints/network.ts'
import { backwardLeft, backwardRight, demanded, forward } from '../../pipeline/constraints/network.ts'
import type { Bounds } from '../../pipeline/interval.ts'

const RUNS = { seed: 11, numRuns: 400 }
const NEAR = 1e-9

const ends = fc.constantFrom(-30, -3, -1.5, -1, -0.25, 0, 0.25, 1, 1.5, 3, 30)
const bounds = fc.tuple(ends, ends).map(([a, b]): Bounds => ({ low: Math.min(a, b), high: Math.max(a, b) }))
const positive = bounds.map(({ low, high }): Bounds => ({
  low: Math.abs(low) + 1.25,
  high: Math.abs(low) + 2 + high - low,
}))
/** Where in its bounds a value lies. */
const at = fc.constantFrom(0, 0.25, 0.5, 1)
const valueAt = ({ low, high }: Bounds, part: number): number => low + (high - low) * part

const isWithin = (value: number, { low, high }: Bounds): boolean => value >= low && value <= high
const slack = (value: number) => NEAR * Math.max(1, Math.abs(value))

const BINARY: readonly (readonly [Operation, (a: number, b: number) => number])[] = [
  ['+', (a, b) => a + b],
  ['-', (a, b) => a - b],
  ['*', (a, b) => a * b],
  ['/', (a, b) => a / b],
  ['min', Math.min],
  ['max', Math.max],
]

describe.each(BINARY)('%s', (operation, of) => {
  test('holds every result, and is as narrow as its corners', () => {
    fc.assert(
      fc.property(bounds, bounds, at, at, (a, b, s, t) => {
        fc.pre(operation !== '/' || b.low > 0 || b.high < 0)
        const result = forward(operation, a, b)
        expect(isWithin(of(valueAt(a, s), valueAt(b, t)), result)).toBe(true)
        const corners = [a.low, a.high].flatMap(x => [of(x, b.low), of(x, b.high)])
        const [low, high] = [Math.min(...corners), Math.max(...corners)]
        expect(Math.abs(result.low - low)).toBeLessThanOrEqual(slack(low))
        expect(Math.abs(result.high - high)).toBeLessThanOrEqual(slack(high))
      }),
      RUNS,
    )
  })

  test('leaves to each operand what gives the result, and no more', () => {
    fc.assert(
      fc.property(bounds, bounds, at, at, (a, b, s, t) => {
        const [x, y] = [valueAt(a, s), valueAt(b, t)]
        fc.pre(operation !== '/' || y !== 0)
        const result = of(x, y)
        const exactly = { low: result, high: result }
        expect(isWithin(x, backwardLeft(operation, exactly, b))).toBe(true)
        expect(isWithin(y, backwardRight(operation, exactly, a))).toBe(true)
        if (operation === 'min' || operation === 'max' || x === 0 || y === 0) return
        const left = backwardLeft(operation, exactly, { low: y, high: y })
        const right = backwardRight(operation, exactly, { low: x, high: x })
        for (const [{ low, high }, value] of [
          [left, x],
          [right, y],
        ] as const) {
          expect(Math.abs(low - value)).toBeLessThanOrEqual(slack(value))
          expect(Math.abs(high - value)).toBeLessThanOrEqual(slack(value))
        }
      }),
      RUNS,
    )
  })
})

describe('a power', () => {
  test.each([-2, -1, 0, 1, 2, 3, 5, 8])('of exponent %i holds every result, and is as narrow as its corners', n => {
    fc.assert(
      fc.property(n < 0 ? positive : bounds, at, (a, s) => {
        const result = over.power(a, { low: n, high: n })
        expect(isWithin(valueAt(a, s) ** n, result)).toBe(true)
        const corners = [a.low ** n, a.high ** n, ...(a.low < 0 && a.high > 0 && n > 0 ? [0] : [])]
        const [low, high] = [Math.min(...corners), Math.max(...corners)]
        expect(Math.abs(result.low - low)).toBeLessThanOrEqual(slack(low))
        expect(Math.abs(result.high - high)).toBeLessThanOrEqual(slack(high))
      }),
      RUNS,
    )
  })

  test('of any exponent holds every result, and each operand what gives it', () => {
    fc.assert(
      fc.property(positive, bounds, at, at, (a, b, s, t) => {
        const [x, y] = [valueAt(a, s), valueAt(b, t) + 0.5]
        const exponent = { low: b.low + 0.5, high: b.high + 0.5 }
        expect(isWithin(x ** y, over.power(a, exponent))).toBe(true)
        const exactly = { low: x ** y, high: x ** y }
        expect(isWithin(x, over.rootOf(exactly, exponent))).toBe(true)
        expect(isWithin(y, over.exponentOf(exactly, a))).toBe(true)
        const single = over.exponentOf(exactly, { low: x, high: x })
        expect(Math.abs(single.low - y)).toBeLessThanOrEqual(slack(y))
        expect(Math.abs(single.high - y)).toBeLessThanOrEqual(slack(y))
      }),
      RUNS,
    )
  })

  test('of a base that may be nothing, under no whole exponent, is not negative', () => {
    expect(over.power({ low: 0, high: 2 }, { low: 0.5, high: 0.5 })).toEqual({ low: 0, high: Infinity })
    expect(over.power({ low: 0.5, high: 2 }, { low: 2, high: 3 }).low).toBeCloseTo(0.125)
    expect(over.power({ low: 0.5, high: 2 }, { low: 2, high: 3 }).high).toBeCloseTo(8)
  })

  test('has a root that is not negative', () => {
    const squared = { low: 2, high: 2 }
    expect(over.rootOf({ low: 4, high: 9 }, squared).low).toBeCloseTo(2)
    expect(over.rootOf({ low: 4, high: 9 }, squared).high).toBeCloseTo(3)
    expect(over.rootOf({ low: -4, high: 9 }, squared).low).toBe(0)
    expect(over.rootOf({ low: -4, high: 0 }, squared)).toEqual({ low: 0, high: 0 })
    expect(over.isEmpty(over.rootOf({ low: -4, high: -1 }, squared))).toBe(true)
    expect(over.rootOf({ low: -4, high: -1 }, { low: 1, high: 1 })).toEqual({ low: -4, high: -1 })
    for (const exponent of [
      { low: 0, high: 0 },
      { low: -2, high: -2 },
      { low: 2, high: 3 },
      { low: 0.5, high: 0.5 },
    ]) {
      expect(over.rootOf({ low: 4, high: 9 }, exponent)).toEqual(over.ALL)
    }
  })

  test('has an exponent only over a base above one', () => {
    const result = { low: 4, high: 8 }
    expect(over.exponentOf(result, { low: 2, high: 2 }).low).toBeCloseTo(2)
    expect(over.exponentOf(result, { low: 2, high: 4 }).low).toBeCloseTo(1)
    expect(over.exponentOf(result, { low: 2, high: 4 }).high).toBeCloseTo(3)
    expect(over.exponentOf({ low: 0.25, high: 0.5 }, { low: 2, high: 4 }).low).toBeCloseTo(-2)
    expect(over.exponentOf({ low: 0.25, high: 0.5 }, { low: 2, high: 4 }).high).toBeCloseTo(-0.5)
    expect(over.exponentOf({ low: 1, high: 1 }, { low: 2, high: 2 }).low).toBeLessThan(0)
    expect(over.exponentOf({ low: 1, high: 1 }, { low: 2, high: 2 }).high).toBeGreaterThan(0)
    expect(over.exponentOf(result, { low: 1, high: 2 })).toEqual(over.ALL)
    expect(over.exponentOf({ low: 0, high: 8 }, { low: 2, high: 2 })).toEqual(over.ALL)
  })
})

describe('rounding goes outward', () => {
  const tenth = { low: 0.1, high: 0.1 }
  const [fifth, third] = [
    { low: 0.2, high: 0.2 },
    { low: 3, high: 3 },
  ]
  test.each<readonly [what: string, result: Bounds, nearest: number]>([
    ['a sum', over.add(tenth, fifth), 0.1 + 0.2],
    ['a difference', over.subtract(tenth, fifth), 0.1 - 0.2],
    ['a product', over.multiply(tenth, third), 0.1 * 3],
    ['a product of what is negative', over.multiply(over.negate(tenth), third), -0.1 * 3],
    ['a quotient', over.divide(tenth, third), 0.1 / 3],
    ['a whole power', over.power(tenth, third), 0.1 ** 3],
    ['an even power of what is negative', over.power(over.negate(tenth), { low: 4, high: 4 }), 0.1 ** 4],
    ['a power', over.power(third, tenth), 3 ** 0.1],
    ['a root', over.rootOf(tenth, third), 0.1 ** (1 / 3)],
  ])('of %s', (_, { low, high }, nearest) => {
    expect(low).toBeLessThan(nearest)
    expect(high).toBeGreaterThan(nearest)
    expect(high - low).toBeLessThan(Math.abs(nearest) * 1e-10)
  })

  test('what is beyond all doubles may still be one of them', () => {
    const huge = { low: Number.MAX_VALUE, high: Number.MAX_VALUE }
    expect(over.add(huge, huge)).toEqual({ low: Number.MAX_VALUE, high: Infinity })
    expect(over.add(over.negate(huge), over.negate(huge))).toEqual({ low: -Infinity, high: -Number.MAX_VALUE })
    expect(over.power(huge, { low: 2, high: 2 })).toEqual({ low: Number.MAX_VALUE, high: Infinity })
    expect(over.power(over.negate(huge), { low: 3, high: 3 })).toEqual({ low: -Infinity, high: -Number.MAX_VALUE })
  })
})

describe('at zero and beyond', () => {
  const one = { low: 1, high: 2 }
  test('a divisor that ends at zero is taken without it; one with zero inside says nothing', () => {
    expect(over.divide(one, { low: 0, high: 4 }).low).toBeCloseTo(0.25)
    expect(over.divide(one, { low: 0, high: 4 }).high).toBe(Infinity)
    expect(over.divide(one, { low: -4, high: 0 }).low).toBe(-Infinity)
    expect(over.divide(one, { low: -4, high: 0 }).high).toBeCloseTo(-0.25)
    expect(over.divide(one, { low: -1, high: 4 })).toEqual(over.ALL)
    expect(over.divide(one, { low: 0, high: 0 })).toEqual(over.ALL)
    expect(over.divide({ low: 0, high: 0 }, { low: 0, high: 0 })).toEqual(over.ALL)
    expect(over.divide(one, over.negate({ low: -4, high: 0 })).high).toBe(Infinity)
  })

  test('nothing times anything is nothing', () => {
    expect(over.multiply({ low: 0, high: 0 }, over.ALL)).toEqual({ low: 0, high: 0 })
    expect(over.multiply(over.ALL, { low: 0, high: 0 })).toEqual({ low: 0, high: 0 })
    expect(over.multiply({ low: 0, high: 2 }, { low: 3, high: Infinity })).toEqual({ low: 0, high: Infinity })
    expect(over.multiply({ low: 3, high: Infinity }, { low: 0, high: 2 })).toEqual({ low: 0, high: Infinity })
  })

  test('any factor makes nothing of nothing', () => {
    expect(over.factorOf({ low: -1, high: 1 }, { low: -1, high: 1 })).toEqual(over.ALL)
    expect(over.factorOf({ low: 0, high: 1 }, { low: 0, high: 1 })).toEqual(over.ALL)
    expect(over.factorOf({ low: -1, high: 0 }, { low: -1, high: 0 })).toEqual(over.ALL)
    expect(over.factorOf({ low: 1, high: 2 }, { low: 0, high: 1 }).low).toBeCloseTo(1)
    expect(over.factorOf({ low: -2, high: -1 }, { low: 0, high: 1 }).high).toBeCloseTo(-1)
    expect(over.factorOf({ low: 0, high: 1 }, { low: 1, high: 2 }).high).toBeCloseTo(1)
    expect(over.factorOf({ low: 0, high: 1 }, { low: -2, high: -1 }).low).toBeCloseTo(-1)
  })

  test('what meets, what is spanned, and what is empty', () => {
    expect(over.meet(one, { low: 1.5, high: 3 })).toEqual({ low: 1.5, high: 2 })
    expect(over.meet({ low: 1.5, high: 3 }, one)).toEqual({ low: 1.5, high: 2 })
    expect(over.hull(one, { low: 4, high: 5 })).toEqual({ low: 1, high: 5 })
    expect(over.hull({ low: 4, high: 5 }, one)).toEqual({ low: 1, high: 5 })
    expect(over.isEmpty({ low: 1, high: 1 })).toBe(false)
    expect(over.isEmpty(over.NOTHING)).toBe(true)
    expect(over.isEmpty(over.ALL)).toBe(false)
  })
})

test('the lesser of two bounds the one by the other only where that is not it', () => {
  const result = { low: 3, high: 4 }
  expect(backwardLeft('min', result, { low: 5, high: 6 })).toEqual({ low: 3, high: 4 })
  expect(backwardLeft('min', result, { low: 4, high: 6 })).toEqual({ low: 3, high: Infinity })
  expect(backwardLeft('max', result, { low: 1, high: 2 })).toEqual({ low: 3, high: 4 })
  expect(backwardLeft('max', result, { low: 1, high: 3 })).toEqual({ low: -Infinity, high: 4 })
  expect(backwardRight('min', result, { low: 5, high: 6 })).toEqual({ low: 3, high: 4 })
  expect(backwardRight('max', result, { low: 1, high: 2 })).toEqual({ low: 3, high: 4 })
})

test('a sign is turned both ways, and what is no term leaves everything', () => {
  const [result, other] = [
    { low: 3, high: 4 },
    { low: 1, high: 2 },
  ]
  expect(forward('minus', result, other)).toEqual({ low: -4, high: -3 })
  expect(backwardLeft('minus', result, other)).toEqual({ low: -4, high: -3 })
  expect(backwardRight('minus', result, other)).toEqual(over.ALL)
  for (const operation of ['leaf', 'constant'] as const) {
    for (const way of [forward, backwardLeft, backwardRight]) expect(way(operation, result, other)).toEqual(over.ALL)
  }
  expect(backwardLeft('^', { low: 4, high: 9 }, { low: 2, high: 2 }).high).toBeCloseTo(3)
  expect(backwardRight('^', { low: 4, high: 8 }, { low: 2, high: 2 }).high).toBeCloseTo(3)
})

test('a relation demands of each side what the other leaves', () => {
  const other = { low: 3, high: 4 }
  expect(demanded('=', 'left', other)).toEqual(other)
  expect(demanded('=', 'right', other)).toEqual(other)
  for (const relation of ['<=', '<'] as const) {
    expect(demanded(relation, 'left', other)).toEqual({ low: -Infinity, high: 4 })
    expect(demanded(relation, 'right', other)).toEqual({ low: 3, high: Infinity })
  }
})
