import { describe, expect, test } from 'vitest'
import { couldFailBeside, holdsBeside } from '../../pipeline/constraints/context.ts'
import { componentsOf, figuresOf, holdTogether, joinMembers, mentionsOf } from '../../pipeline/constraints/joint.ts'
import { atMost, caseOf, sum } from './case.ts'
import { bound, constraint, growth, restated } from './ledger.ts'

describe('what stands together', () => {
  const given = caseOf(
    [
      sum(0, [1, 2]),
      restated(3, 4),
      growth('start', 1, 5),
      growth('other', 6, 5),
      restated(7, 8),
      growth('start', 7, 9),
    ],
    '100亿元 40亿元 60亿元 7亿元 7亿元 5.0% 90亿元 20亿元 20亿元 3.0%',
  )

  test('are relations that share a figure, or what is not printed', () => {
    expect(componentsOf(given, [0, 1, 2, 3, 4, 5])).toEqual([[0, 2, 3, 4, 5]])
    expect(componentsOf(given, [0, 1, 2])).toEqual([[0, 2]])
    expect(componentsOf(given, [0, 1, 4])).toEqual([])
    expect(componentsOf(given, [4, 5, 0])).toEqual([[4, 5]])
    expect(componentsOf(given, [0, 2, 4, 5])).toEqual([[0, 2, 4, 5]])
    expect(componentsOf(given, [])).toEqual([])
  })

  test('and their figures, each once', () => {
    expect(figuresOf(given, 0)).toEqual([0, 1, 2])
    expect(figuresOf(given, 2)).toEqual([1, 5])
    const mentions = mentionsOf(given, [0, 2, 4])
    expect(mentions.get(given.network.leafOf({ figure: 1 }))).toEqual([0, 2])
    expect(mentions.get(given.network.leafOf({ figure: 0 }))).toEqual([0])
    expect(mentions.get(given.network.leafOf({ figure: 3 }))).toBeUndefined()
  })
})

describe('what cannot hold together', () => {
  test('is told by no more relations than it takes', () => {
    // two readings of one level that its sums tell apart, beside what has no part in it
    const given = caseOf(
      [atMost(5, 0), sum(0, [1, 2]), atMost(6, 3), sum(0, [3, 4]), atMost(5, 1), restated(7, 8)],
      '100亿元 40.0亿元 59.6亿元 40.0亿元 60.4亿元 3亿元 2亿元 8亿元 8亿元',
    )
    expect(joinMembers(given, [0, 1, 2, 3, 4, 5]).conflicts).toEqual([[1, 3]])
    expect(holdTogether(given, [0, 1, 2, 4, 5])).not.toBeNull()
    expect(holdTogether(given, [1, 3])).toBeNull()
    expect(holdTogether(given, [3, 1])).toBeNull()
  })

  test('is told with the relations that make figures one', () => {
    const given = caseOf(
      [restated(0, 1), restated(1, 2), sum(2, [3, 4]), restated(5, 0)],
      '100.2亿元 100亿元 100亿元 40.0亿元 60.4亿元 1亿元',
    )
    expect(joinMembers(given, [0, 1, 2]).conflicts).toEqual([[0, 1, 2]])
    const only = caseOf(
      [restated(0, 1), restated(2, 3), sum(0, [4, 5])],
      '100亿元 100.2亿元 7亿元 7亿元 40.0亿元 60.4亿元',
    )
    expect(joinMembers(only, [0, 1, 2]).conflicts).toEqual([[0, 2]])
  })

  test('is told by no more, of however many that make figures one', () => {
    const alike = [1, 2, 3, 4].map(again => restated(0, again))
    const one = caseOf([...alike, sum(0, [5, 6])], '100亿元 100亿元 100.2亿元 100亿元 100亿元 40.0亿元 60.4亿元')
    expect(joinMembers(one, [0, 1, 2, 3, 4]).conflicts).toEqual([[1, 4]])
    const finer = [restated(1, 5), restated(1, 3), restated(2, 6), restated(2, 4)]
    const three = caseOf([...finer, sum(0, [1, 2])], '100.0亿元 40亿元 60亿元 40.4亿元 60.4亿元 40亿元 60亿元')
    expect(joinMembers(three, [0, 1, 2, 3, 4]).conflicts).toEqual([[1, 3, 4]])
    expect(joinMembers(three, [4, 3, 2, 1, 0]).conflicts).toEqual([[1, 3, 4]])
    expect(joinMembers(three, [0, 1, 2, 4]).conflicts).toEqual([])
  })

  test('figures are one only as far as their roundings share a value', () => {
    const given = caseOf(
      [restated(0, 1), restated(2, 1), sum(0, [3, 4])],
      '100亿元 100.2亿元 100.4亿元 40.0亿元 60.2亿元',
    )
    expect(holdTogether(given, [0])).not.toBeNull()
    expect(holdTogether(given, [0, 1])).toBeNull()
    expect(joinMembers(given, [0, 1, 2]).conflicts).toEqual([[1]])
    const network = holdTogether(given, [0, 2])!
    expect(network.leafOf({ figure: 0 })).toBe(network.leafOf({ figure: 1 }))
    expect(network.range(network.leafOf({ figure: 0 })).low).toBeCloseTo(100.15e8, -2)
  })

  test('and not as the wholes of two sums that are alike', () => {
    const parts = (...refs: readonly number[]) => refs.map(figure => ({ figure }))
    const turned = (whole: number, ...refs: readonly number[]) =>
      constraint('sum(parts) = whole', 'whole', { whole: { figure: whole }, parts: parts(...refs) })
    for (const told of [
      [sum(0, [1, 2]), sum(3, [4, 5])],
      [turned(0, 1, 2), turned(3, 4, 5)],
    ]) {
      const given = caseOf(told, '100亿元 40.1亿元 60.1亿元 100.4亿元 40.2亿元 60.2亿元')
      const network = holdTogether(given, [0, 1])!
      expect(network.leafOf({ figure: 0 })).not.toBe(network.leafOf({ figure: 3 }))
    }
  })

  test('nor is any relation but equality a restatement', () => {
    const given = caseOf([atMost(0, 1)], '100亿元 100.2亿元')
    const network = holdTogether(given, [0])!
    expect(network.leafOf({ figure: 0 })).not.toBe(network.leafOf({ figure: 1 }))
  })

  test('of what is supposed of a figure, and of rounder figures', () => {
    const given = caseOf([restated(0, 1), sum(1, [2, 3])], '100亿元 100亿元 40亿元 60亿元')
    const supposed = (low: number, high: number) =>
      holdTogether(given, [0, 1], { given: new Map([[0, { low, high }]]) })
    expect(supposed(100e8, 101e8)).not.toBeNull()
    expect(supposed(103e8, 104e8)).toBeNull()
    const round = caseOf([sum(0, [1, 2])], '100亿元 42.0亿元 60.0亿元')
    expect(holdTogether(round, [0])).toBeNull()
    expect(holdTogether(round, [0], { rounding: 'last-non-zero' })).not.toBeNull()
  })
})

describe('beside those that share its figures', () => {
  const given = caseOf(
    [
      growth('start', 0, 1),
      constraint('end = start + amount', 'amount', bound({ end: 0, start: 'start', amount: 2 })),
      restated(3, 4),
    ],
    '131.4亿元 31.4% 31.4亿元 1亿元 1亿元',
  )
  const holding = mentionsOf(given, [1, 2])

  test('a relation could fail that alone could not', () => {
    expect(couldFailBeside(given, 0, holding)).toBe(true)
    expect(couldFailBeside(given, 0, mentionsOf(given, [2]))).toBe(false)
    expect(couldFailBeside(given, 0, mentionsOf(given, [0]))).toBe(false)
    // one that only bounds the level says nothing of its growth
    const bounded = caseOf(
      [growth('start', 0, 1), constraint('less <= most', 'less', bound({ less: 'start', most: 0 }))],
      '131.4亿元 31.4%',
    )
    expect(couldFailBeside(bounded, 0, mentionsOf(bounded, [1]))).toBe(false)
  })

  test('and does not hold that alone did', () => {
    const wrong = caseOf(given.constraints, '131.4亿元 31.4% 20.4亿元 1亿元 1亿元')
    expect(holdsBeside(given, 0, holding)).toBe(true)
    expect(holdsBeside(wrong, 0, mentionsOf(wrong, [1, 2]))).toBe(false)
    expect(holdsBeside(wrong, 0, mentionsOf(wrong, [2]))).toBe(true)
    // what cannot hold without it tells nothing of it
    const broken = caseOf([restated(0, 1), restated(0, 2), restated(0, 1)], '1亿元 1亿元 3亿元')
    expect(holdsBeside(broken, 0, mentionsOf(broken, [1, 2]))).toBe(true)
  })
})
