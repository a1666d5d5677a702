import { describe, expect, test } from 'vitest'
import {
  createNetwork,
  forced,
  isRound,
  membersOf,
  operandOf,
  ownRounding,
  refsIn,
  roundingOf,
} from '../../pipeline/constraints/network.ts'
import { parseFormula } from '../../pipeline/formula.ts'
import type { Binding } from '../../pipeline/model.ts'
import { bound, printFigures } from './ledger.ts'

const parts = [{ figure: 1 }, { figure: 2 }]

describe('terms', () => {
  const figures = printFigures('100亿元', '40亿元', '60亿元', '5.0%')
  const network = createNetwork({ figures })
  const relate = (formula: string, bind: Binding) => network.relate(parseFormula(formula), bind)

  test('that are the same are one, whichever relation speaks of them', () => {
    const first = relate('a - b = 1', bound({ a: 0, b: 1 }))
    expect(relate('a - b = c', bound({ a: 0, b: 1, c: 2 })).left).toBe(first.left)
    expect(relate('b - a = 1', bound({ a: 0, b: 1 })).left).not.toBe(first.left)
    expect(relate('a + b = 1', bound({ a: 0, b: 1 })).left).toBe(relate('b + a = 1', bound({ a: 0, b: 1 })).left)
    expect(relate('a * b = 1', bound({ a: 0, b: 1 })).left).toBe(relate('b * a = 1', bound({ a: 0, b: 1 })).left)
    for (const fold of ['min(l) = 1', 'max(l) = 1']) {
      expect(relate(fold, { l: parts }).left).toBe(relate(fold, { l: parts.toReversed() }).left)
    }
    expect(relate('a / b = 1', bound({ a: 0, b: 1 })).left).not.toBe(relate('b / a = 1', bound({ a: 0, b: 1 })).left)
    expect(relate('a - b = 1', bound({ a: 0, b: 1 })).right).toBe(first.right)
    expect(relate('a = 1', bound({ a: 'start' })).left).toBe(relate('b = 2', bound({ b: 'start' })).left)
    expect(relate('a = 1', bound({ a: [7] })).left).toBe(relate('b = 7', bound({ b: 0 })).right)
  })

  test('a level and its growth meet in the ratio of two levels', () => {
    const multiple = relate('end / start = times', bound({ end: 2, start: 1, times: 'times' }))
    const growth = relate('end = start * (1 + rate / 100)', bound({ end: 2, start: 1, rate: 3 }))
    expect(growth.left).toBe(multiple.left)
    const lefts = (formula: string) => network.operations[relate(formula, bound({ end: 2, start: 1, rate: 3 })).left]
    expect(['end + 1 = start * rate', 'end = (start + 1) * rate', 'end = start * rate'].map(lefts)).toEqual([
      '+',
      'leaf',
      '/',
    ])
    for (const other of ['end <= start * (1 + rate / 100)', 'end = (start + 1) * rate', '2 = start * rate']) {
      expect(relate(other, bound({ end: 2, start: 1, rate: 3 })).left).not.toBe(multiple.left)
    }
  })

  test('a relation knows its leaves, each once, and those that stand twice', () => {
    const leaf = (figure: number) => network.leafOf({ figure })
    const change = relate('rate = (now - before) / before', bound({ rate: 3, now: 0, before: 1 }))
    expect([change.leaves, change.repeated]).toEqual([[3, 0, 1].map(leaf), [leaf(1)]])
    const sum = relate('whole = sum(parts) + 5', bound({ whole: 0, parts }))
    expect([sum.leaves, sum.repeated]).toEqual([[0, 1, 2].map(leaf), []])
    expect(relate('a = b', bound({ a: 0, b: [5] })).leaves).toEqual([leaf(0)])
    const turned = relate('a = b', bound({ a: 0, b: { figure: 1, sign: -1 } }))
    expect([turned.leaves, network.operations[turned.right]]).toEqual([[leaf(0), leaf(1)], 'minus'])
    expect(network.figureOf[turned.right]).toBe(-1)
    expect(network.figureOf[leaf(1)]).toBe(1)
  })

  test('range as their operands do', () => {
    const { left, right } = relate('-a + max(parts) - min(parts) = 0.5', bound({ a: 3, parts }))
    expect(network.range(left).low).toBeCloseTo(-5.05 + 19e8, 0)
    expect(network.range(left).high).toBeCloseTo(-4.95 + 21e8, 0)
    expect(network.range(right).low).toBeLessThanOrEqual(0.5)
    expect(network.range(right).high).toBeGreaterThanOrEqual(0.5)
    expect(network.range(right).high).toBeLessThan(0.5000001)
    const { low, high } = network.range(relate('a = 0.1', bound({ a: 0 })).right)
    expect(low < 0.1 && high > 0.1).toBe(true)
    expect(network.range(relate('a = 50', bound({ a: 0 })).right)).toEqual({ low: 50, high: 50 })
    expect(network.range(relate('a = 5', bound({ a: 0 })).right)).toEqual({ low: 5, high: 5 })
    expect(network.range(network.leafOf({ unprinted: 'none' }))).toEqual({ low: -Infinity, high: Infinity })
    expect(network.range(network.leafOf({ unprinted: 'days', range: [365, 366] }))).toEqual({ low: 365, high: 366 })
  })

  test('a letter that a rule bound wrongly is told', () => {
    expect(() => relate('a = b', bound({ a: 0 }))).toThrow('letter b of "a = b" is bound to nothing')
    expect(() => relate('a = b', bound({ a: 0, b: parts }))).toThrow('letter b of "a = b" is bound to a list')
    expect(() => relate('a = sum(b)', bound({ a: 0, b: 1 }))).toThrow('are empty or differ in length')
    expect(() => relate('a = sum(b)', { a: { figure: 0 }, b: [] })).toThrow(
      'letter b of "a = sum(b)" is bound to nothing',
    )
    expect(() => relate('a = sum(b * c)', bound({ a: 0, b: parts, c: [{ figure: 3 }] }))).toThrow('differ in length')
    expect(() => relate('a = 1', bound({ a: 9 }))).toThrow('figure 9 does not exist')
  })
})

test('a letter is its operand, and within a fold a member of its list', () => {
  const formula = parseFormula('a = sum(b * c)')
  const bind = bound({ a: 0, b: parts, c: [2] })
  expect(operandOf(formula, bind, 'b', 1)).toEqual({ figure: 2 })
  expect(operandOf(formula, bind, 'c', 1)).toEqual({ constant: 2 })
  expect(membersOf(formula, bind, formula.right)).toBe(2)
  expect(refsIn([{ figure: 4 }, { constant: 1 }, { unprinted: 'x' }, [{ figure: 5 }]])).toEqual([4, 5])
})

describe('how a figure is taken', () => {
  const figures = printFigures('500亿元', '123.4亿元')
  const range = (...[operand, more]: readonly [Parameters<ReturnType<typeof createNetwork>['leafOf']>[0], object?]) => {
    const network = createNetwork({ figures, ...more })
    const { low, high } = network.range(network.leafOf(operand))
    return [low, high].map(end => Number((end / 1e8).toPrecision(8)))
  }

  test('its operand says, or else the reading of all', () => {
    expect(range({ figure: 0 })).toEqual([499.5, 500.5])
    expect(range({ figure: 0, forced: true })).toEqual([499, 501])
    expect(range({ figure: 0, edge: true })).toEqual([500, 500])
    expect(range({ figure: 0 }, { rounding: 'last-non-zero' })).toEqual([450, 550])
    expect(range({ figure: 1 }, { rounding: 'last-non-zero' })).toEqual([123.35, 123.45])
    expect(range({ figure: 0, sign: -1 })).toEqual([-500.5, -499.5])
    expect(range({ figure: 0, sign: 1 })).toEqual([499.5, 500.5])
  })

  test('of a restatement as what it restates, and as what is supposed of it', () => {
    expect(range({ figure: 0 }, { same: new Map([[0, 1]]) })).toEqual([123.35, 123.45])
    const given = new Map([[0, { low: 1e8, high: 2e8 }]])
    expect(range({ figure: 0 }, { given })).toEqual([1, 2])
    expect(range({ figure: 0, forced: true }, { given })).toEqual([1, 2])
    expect(range({ figure: 1 }, { given, same: new Map([[1, 0]]) })).toEqual([1, 2])
  })

  test('one supposed is one quantity in every claim, one that was forced another', () => {
    const network = createNetwork({ figures })
    const leaf = network.leafOf({ figure: 0 })
    expect(network.leafOf({ figure: 0 })).toBe(leaf)
    expect(network.leafOf({ figure: 0, forced: true })).not.toBe(leaf)
    expect(network.leafOf({ figure: 0, edge: true })).not.toBe(leaf)
    expect(network.leafOf({ figure: 0, edge: true })).not.toBe(network.leafOf({ figure: 0, forced: true }))
    const supposed = createNetwork({ figures, given: new Map([[0, { low: 1, high: 2 }]]) })
    expect(supposed.leafOf({ figure: 0, forced: true })).toBe(supposed.leafOf({ figure: 0 }))
  })

  test.each([
    ['500亿元', true],
    ['5000亿元', true],
    ['501亿元', false],
    ['50.0亿元', false],
    ['500家', false],
    ['约500亿元', false],
    ['500至600亿元', false],
    ['0元', false],
  ])('%s is round: %s', (text, answer) => {
    const [figure] = printFigures(text)
    expect(isRound(figure!)).toBe(answer)
    expect(roundingOf(figure!, 'last-non-zero')).toBe(answer ? 'last-non-zero' : 'nearest')
    expect(roundingOf(figure!, 'truncated')).toBe('truncated')
  })

  test('and says so itself', () => {
    expect(ownRounding({ figure: 0 })).toBeNull()
    expect(ownRounding({ figure: 0, forced: true, edge: true })).toBe('forced')
    expect(ownRounding({ figure: 0, edge: true })).toBe('edge')
  })
})

describe('a relation forces on a leaf', () => {
  const figures = printFigures('100亿元', '40亿元', '60亿元', '10.0%')
  const network = createNetwork({ figures })
  const left = (formula: string, bind: Binding, figure: number) => {
    const { low, high } = forced(network, network.relate(parseFormula(formula), bind), network.leafOf({ figure }))
    return [low, high].map(end => Number(end.toPrecision(6)))
  }

  test('what the others leave to it, on either side', () => {
    expect(left('whole = sum(parts)', bound({ whole: 0, parts }), 0)).toEqual([99e8, 101e8])
    expect(left('whole = sum(parts)', bound({ whole: 0, parts }), 1)).toEqual([39e8, 41e8])
    expect(left('whole = sum(parts)', bound({ whole: 0, parts }), 2)).toEqual([59e8, 61e8])
    expect(left('part <= whole', bound({ whole: 0, part: 1 }), 0)).toEqual([39.5e8, Infinity])
    expect(left('part <= whole', bound({ whole: 0, part: 1 }), 1)).toEqual([-Infinity, 100.5e8])
    expect(left('a = b', bound({ a: 0, b: { figure: 1, sign: -1 } }), 1)).toEqual([-100.5e8, -99.5e8])
    expect(left('end = start * (1 + rate / 100)', bound({ end: 0, start: 1, rate: 3 }), 3).map(Math.round)).toEqual([
      146, 154,
    ])
    expect(left('a / (b - c) = 5', bound({ a: 0, b: 2, c: 1 }), 1)).toEqual([39.4e8, 40.6e8])
  })
})
