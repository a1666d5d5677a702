import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createNetwork, type Network } from '../../pipeline/constraints/network.ts'
import { createStore, type Store } from '../../pipeline/constraints/store.ts'
import { parseFormula } from '../../pipeline/formula.ts'
import type { Binding } from '../../pipeline/model.ts'
import { bound, printFigures } from './ledger.ts'

type Told = readonly [formula: string, bind: Binding]

/** A store over unprinted quantities in their ranges, and what each relation in turn comes to. */
const joined = (relations: readonly Told[], patience = 1e-9, most?: number) => {
  const network = createNetwork({ figures: [] })
  const made = relations.map(([formula, bind]) => network.relate(parseFormula(formula), bind))
  const store: Store = createStore(network, patience, most)
  const ends = (network: Network) => [[...network.lows], [...network.highs]]
  const answers: (readonly number[] | null)[] = []
  for (const [member, relation] of made.entries()) {
    const before = ends(network)
    const answer = store.add(member, relation)
    answers.push(answer)
    // a relation that cannot join leaves nothing behind
    if (answer !== null) expect(ends(network)).toEqual(before)
  }
  return { answers, range: (name: string) => network.range(network.leafOf({ unprinted: name })) }
}

const some = (name: string, low: number, high: number) => ({ unprinted: name, range: [low, high] as const })
const near = (value: number) => expect.closeTo(value, 6)

describe('relations narrow what they share', () => {
  const a = some('a', 0, 10)
  const b = some('b', 0, 10)
  const c = some('c', 0, 10)

  test('down to the leaves, and on to the others', () => {
    const { answers, range } = joined([
      ['a + b = 15', { a, b }],
      ['a - c = 4', { a, c }],
      ['c <= 3', { c }],
    ])
    expect(answers).toEqual([null, null, null])
    expect(range('a')).toEqual({ low: near(5), high: near(7) })
    expect(range('b')).toEqual({ low: near(8), high: near(10) })
    expect(range('c')).toEqual({ low: near(1), high: near(3) })
  })

  test('through a term that stands in both', () => {
    const { range } = joined([
      ['a * b = 12', { a, b }],
      ['a * b = c', { a, b, c: some('c', 0, 100) }],
      ['a <= 4', { a }],
    ])
    expect(range('c')).toEqual({ low: near(12), high: near(12) })
    expect(range('b')).toEqual({ low: near(3), high: near(10) })
  })

  test('and a term that comes late catches up', () => {
    const { range } = joined([
      ['a <= 4', { a }],
      ['b <= 3', { b }],
      ['c <= a + b', { a, b, c }],
    ])
    expect(range('c').high).toBeCloseTo(7)
  })

  test('also one that stands twice in one term', () => {
    const sum = joined([
      ['a + a = c', { a, c: some('c', 0, 100) }],
      ['a <= 2', { a }],
    ])
    expect(sum.range('c').high).toBeCloseTo(4)
    const { range } = joined([
      ['a * a = 16', { a }],
      ['c = a + a', { a, c: some('c', 0, 100) }],
    ])
    expect(range('c')).toEqual({ low: near(3.2), high: near(20) })
  })

  test.each([
    ['-a = -4', 4],
    ['a / 2 = 2', 4],
    ['8 / a = 2', 4],
    ['a - 1 = 3', 4],
    ['9 - a = 5', 4],
    ['a ^ 2 = 16', 4],
    ['2 ^ (a + 1) = 32', 4],
    ['3 * a = 12', 4],
    ['6 = 2 + a', 4],
    ['min(l) = 4', 4],
    ['max(m) = 4', 4],
  ])('%s leaves to a but %d', (formula, value) => {
    const { answers, range } = joined([[formula, { a, l: [a, { constant: 7 }], m: [a, { constant: 1 }] }]])
    expect(answers).toEqual([null])
    expect(range('a')).toEqual({ low: near(value), high: near(value) })
  })
})

describe('a relation that is asked again, until nothing is left to narrow,', () => {
  const [a, c, e] = [some('a', 4, 6), some('c', 0, 10), some('e', 0, 10)]

  test('finds that three equalities cannot all be', () => {
    const { answers } = joined([
      ['a = c', { a, c }],
      ['c = e - 1', { c, e }],
      ['a = e - 2', { a, e }],
      ['e = 6', { e }],
    ])
    expect(answers.slice(0, 2)).toEqual([null, null])
    expect(answers[2]?.toSorted()).toEqual([0, 1, 2])
    // and asks no more of what it left out
    expect(answers[3]).toBeNull()
  })

  test('tells of all that narrowed a quantity before, also after one was left out', () => {
    const told: readonly Told[] = [
      ['4.5 <= a', { a }],
      ['a <= 5.5', { a }],
    ]
    expect(joined([...told, ['a <= 4.2', { a }]]).answers[2]).toEqual(expect.arrayContaining([0, 2]))
    const after = joined([
      ...told,
      ['a = c', { a, c }],
      ['c = e - 1', { c, e }],
      ['a = e - 2', { a, e }],
      ['a <= 4.2', { a }],
    ])
    expect(after.answers[4]).not.toBeNull()
    expect(after.answers[5]).toEqual(expect.arrayContaining([0, 5]))
    expect(after.range('a')).toEqual({ low: near(4.5), high: near(5.5) })
  })
})

describe('what cannot join', () => {
  const a = some('a', 0, 10)
  const b = some('b', 0, 10)
  const c = some('c', 0, 10)
  const apart = some('apart', 0, 10)

  test('tells from what it follows, the nearest first, and nothing else', () => {
    const { answers } = joined([
      ['apart <= 5', { apart }],
      ['a <= 3', { a }],
      ['b <= a', { a, b }],
      ['apart <= 4', { apart }],
      ['c <= b', { b, c }],
      ['c = 4', { c }],
      ['c = 2', { c }],
    ])
    expect(answers.slice(0, 5)).toEqual([null, null, null, null, null])
    expect(answers[5]).toEqual([5, 4, 2, 1])
    // what was left out says nothing of what comes later
    expect(answers[6]).toBeNull()
  })

  test('is the newest alone where it is impossible by itself', () => {
    const { answers } = joined([
      ['a <= 3', { a }],
      ['b = 11', { b }],
      ['4 < 3', {}],
    ])
    expect(answers).toEqual([null, [1], [2]])
  })

  test('is found on either side of a relation', () => {
    const told: readonly Told[] = [
      ['a = 3', { a }],
      ['b = 4', { b }],
    ]
    for (const formula of ['a = b', 'b = a', 'b <= a', 'a + 1 < b - 1', '-a <= -b', 'a / b = 1', 'a * 2 = b']) {
      expect(joined([...told, [formula, { a, b }]]).answers.at(-1), formula).toEqual(expect.arrayContaining([0, 1, 2]))
    }
  })

  test('is asked again of the ranges as they were', () => {
    const { answers, range } = joined([
      ['a <= 3', { a }],
      ['a = b + 4', { a, b }],
      ['b = 1', { b }],
      ['a = b', { a, b }],
    ])
    expect(answers).toEqual([null, [1, 0], null, null])
    expect(range('a')).toEqual({ low: near(1), high: near(1) })
  })
})

describe('an end', () => {
  const a = some('a', 0, 1000)
  const b = some('b', 0, 1000)
  // each narrows the other by a little, again and again
  const told: readonly Told[] = [
    ['a = b', { a, b }],
    ['b * 2 = a + 1000 * 0.9', { a, b }],
  ]

  test('is where nothing is left to narrow', () => {
    const { range } = joined(told)
    expect(range('a')).toEqual({ low: expect.closeTo(900, 3), high: expect.closeTo(900, 3) })
  })

  test('comes sooner with less patience, and after most steps: wider, never wrong', () => {
    for (const { range } of [joined(told, 0.6), joined(told, 1e-9, 12)]) {
      const { low, high } = range('a')
      expect(low).toBeLessThan(899)
      expect(low).toBeGreaterThanOrEqual(0)
      expect(high).toBeGreaterThanOrEqual(900)
    }
  })
})

test('what is true of some values can always join', () => {
  const names = ['p', 'q', 'r', 's'] as const
  const kinds = ['x + y = z', 'x - y = z', 'x * y = z', 'x <= y + z', 'x / y = z', 'x = y * (1 + z / 100)'] as const
  const pick = fc.constantFrom(...names)
  fc.assert(
    fc.property(
      fc.tuple(...names.map(() => fc.integer({ min: 1, max: 50 }))),
      fc.array(fc.tuple(fc.constantFrom(...kinds), pick, pick), { maxLength: 8 }),
      (values, told) => {
        const value = (name: (typeof names)[number]) => values[names.indexOf(name)]!
        const letter = (name: (typeof names)[number]) => some(name, value(name) - 1, value(name) + 2)
        const relations = told.map(([kind, x, y], at): Told => {
          const [left, right] = [value(x), value(y)]
          const third = { '+': left + right, '-': left - right, '*': left * right, '/': left / right }[kind.charAt(2)]
          const z = kind.startsWith('x =') ? (left / right - 1) * 100 : kind.startsWith('x <=') ? left : third!
          return [kind, { x: letter(x), y: letter(y), z: some(`z${at}`, z - 1, z + 1) }]
        })
        expect(joined(relations).answers.every(answer => answer === null)).toBe(true)
      },
    ),
    { seed: 13, numRuns: 200 },
  )
})

test('a store of a printed network starts from what is printed', () => {
  const figures = printFigures('100亿元', '40亿元', '61亿元')
  const network = createNetwork({ figures })
  const relation = network.relate(parseFormula('a = b + c'), bound({ a: 0, b: 1, c: 2 }))
  expect(createStore(network, 1e-9).add(7, relation)).toBeNull()
  expect(network.range(network.leafOf({ figure: 0 })).low).toBeCloseTo(100e8, -2)
  const wrong = createNetwork({ figures: printFigures('100亿元', '40亿元', '65亿元') })
  const other = wrong.relate(parseFormula('a = b + c'), bound({ a: 0, b: 1, c: 2 }))
  expect(createStore(wrong, 1e-9).add(7, other)).toEqual([7])
})
