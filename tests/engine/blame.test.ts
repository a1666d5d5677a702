import { describe, expect, test } from 'vitest'
import { allowances, freeRange, isPlausible, ranked, suspectsOf } from '../../pipeline/constraints/blame.ts'
import type { Case } from '../../pipeline/constraints/joint.ts'
import { mentionsOf } from '../../pipeline/constraints/joint.ts'
import type { Charge } from '../../pipeline/constraints/merge.ts'
import { mergeCharges } from '../../pipeline/constraints/merge.ts'
import type { Evidence } from '../../pipeline/model.ts'
import { atMost, caseOf, sum } from './case.ts'
import { average, bound, constraint, growth, printFigures, restated } from './ledger.ts'
import { READ } from './read.ts'

describe('the figures to blame', () => {
  const blamed = (given: Case, conflict: readonly number[], holding: readonly number[] = []) =>
    suspectsOf(given, conflict, mentionsOf(given, holding)).map(({ figure, reconciles, breaks }) => [
      figure,
      reconciles,
      breaks,
    ])

  test('are those that one slip explains first, then what was computed, then the nearest', () => {
    const swapped = caseOf([sum(0, [1, 2])], '1195.67亿元 574.26亿元 612.41亿元')
    expect(blamed(swapped, [0])[0]).toEqual([2, 1, 0])
    const computed = caseOf([growth(0, 1, 2)], '100.00亿元 110.00亿元 10.3%')
    expect(blamed(computed, [0])[0]).toEqual([2, 1, 0])
    const nearest = caseOf([sum(0, [1, 2])], '1000.0亿元 300.0亿元 512.6亿元')
    expect(blamed(nearest, [0]).map(([figure]) => figure)).toEqual([0, 2, 1])
  })

  test('are first those whose unit stands alone', () => {
    const first = (accused: 0 | 1, texts: string) =>
      blamed(caseOf([accused === 1 ? restated(0, 1) : restated(1, 0)], texts), [0])[0]?.[0]
    expect(first(1, '2.2万元 2.2亿元 5亿元 6亿元')).toBe(0)
    expect(first(0, '2.2万元 2.2亿元 5万元 6万元')).toBe(1)
    expect(first(1, '2.2万元 2.2亿元 5亿元 1% 2% 3% 4%')).toBe(0)
    expect(first(1, '2.2万元 2.2亿元')).toBe(1)
    // far figures are not asked
    const [near, far] = [' 5万元'.repeat(7), ' 5亿元'.repeat(9)]
    expect(first(0, `2.2万元 2.2亿元${near}${far}`)).toBe(1)
    const before = `${'5亿元 '.repeat(9)}${'5万元 '.repeat(8)}`
    const given = caseOf([restated(17, 18)], `${before}2.2亿元 2.2万元`)
    expect(blamed(given, [0])[0]?.[0]).toBe(17)
  })

  test('are an average that was only divided', () => {
    const given = caseOf([average(0, 1, 2, 5)], '151.7亿元 202.3亿元 6.7%')
    expect(blamed(given, [0])[0]?.[0]).toBe(2)
  })

  test('are those whose change breaks nothing else, where there are such', () => {
    const given = caseOf(
      [sum(0, [1, 2]), sum(3, [1, 4]), restated(2, 5)],
      '110.0亿元 40.0亿元 60.0亿元 70.0亿元 30.0亿元 60.0亿元',
    )
    expect(blamed(given, [0])).toHaveLength(3)
    expect(blamed(given, [0], [1, 2])).toEqual([[0, 1, 0]])
    expect(blamed(given, [0], [0, 1])).toEqual(
      expect.arrayContaining([
        [0, 1, 0],
        [2, 1, 0],
      ]),
    )
    const all = caseOf(
      [sum(0, [1, 2]), restated(0, 3), restated(1, 4), restated(2, 5)],
      '110.0亿元 40.0亿元 60.0亿元 110.0亿元 40.0亿元 60.0亿元',
    )
    expect(blamed(all, [0], [1, 2, 3]).map(([figure, , breaks]) => [figure, breaks])).toEqual(
      expect.arrayContaining([
        [0, 1],
        [1, 1],
        [2, 1],
      ]),
    )
    expect(blamed(all, [0], [1, 2, 3])[0]?.[1]).toBe(0)
  })

  test('are none that no printed value could mend', () => {
    // a number of things cannot be half of one
    const given = caseOf([constraint('a * 2 = b', 'b', bound({ a: 0, b: 1 }))], '7家 15家')
    expect(blamed(given, [0])).toEqual([[1, 1, 0]])
    // nor a level less than nothing
    const below = caseOf([sum(0, [1, 2])], '10.0亿元 40.0亿元 60.0亿元')
    expect(blamed(below, [0]).map(([figure]) => figure)).toEqual([0])
    const rates = caseOf([sum(0, [1, 2])], '10.0% 40.0% 60.0%')
    expect(
      blamed(rates, [0])
        .map(([figure]) => figure)
        .toSorted(),
    ).toEqual([0, 1, 2])
  })

  test.each<readonly [text: string, low: number]>([
    ['5.0%', -Infinity],
    ['5.0‰', -Infinity],
    ['5.0个百分点', -Infinity],
    ['-5亿元', -Infinity],
    ['5亿元', 0],
    ['5倍', 0],
    ['5家', 0],
  ])('%s may be as low as %d', (text, low) => {
    expect(freeRange(printFigures(text)[0]!)).toEqual({ low, high: Infinity })
  })

  test('each member leaves its own to one of them', () => {
    const given = caseOf([sum(0, [1, 2]), restated(2, 3)], '110.0亿元 40.0亿元 60.0亿元 60.04亿元')
    const low = (ref: number) =>
      allowances(given, [0, 1], ref).map(({ member, bounds }) => [member, Math.round(bounds.low / 1e5) / 1000])
    expect(low(0)).toEqual([
      [0, 99.9],
      [1, 99.985],
    ])
    expect(low(2)).toEqual([
      [0, 69.9],
      [1, 60.035],
    ])
  })
})

describe('a mistake is plausible', () => {
  const plausible = (given: Case, more: Partial<Evidence> = {}) => {
    const told = { ...given, constraints: given.constraints.map(one => ({ ...one, evidence: { ...READ, ...more } })) }
    return isPlausible(told, [0], suspectsOf(told, [0], new Map()))
  }
  const apart = (sentence: number, texts: string): Case => {
    const given = caseOf([restated(0, 1)], texts)
    return { ...given, figures: given.figures.map((figure, index) => ({ ...figure, sentence: index * sentence })) }
  }

  test('where a figure is near to what it would have to be, or a slip away', () => {
    expect(plausible(apart(1, '100亿元 149亿元'))).toBe(true)
    expect(plausible(apart(1, '100.00亿元 420.00亿元'))).toBe(false)
    expect(plausible(apart(1, '123.4亿元 1234亿元'))).toBe(true)
    expect(plausible(apart(1, '100.00亿元 199.00亿元'))).toBe(true)
    expect(plausible(apart(1, '100.00亿元 201.00亿元'))).toBe(false)
    expect(plausible(apart(1, '100.00亿元 420.00亿元'), { headed: true })).toBe(true)
  })

  const above = (sentence: number, texts: string): Case => {
    const given = caseOf([atMost(0, 1)], texts)
    return { ...given, figures: given.figures.map((figure, index) => ({ ...figure, sentence: index * sentence })) }
  }

  test('of what must only not exceed another, where it is counted, or told in one construction', () => {
    expect(plausible(above(1, '900家 20家'))).toBe(true)
    expect(plausible(above(1, '900亿元 23亿元'))).toBe(false)
    expect(plausible(above(1, '900亿元 23亿元'), { together: true })).toBe(true)
    expect(plausible(above(0, '3808亿元 1095.2亿元'))).toBe(true)
    expect(plausible(above(1, '3808亿元 1095.2亿元'))).toBe(false)
    expect(plausible(above(0, '9000000亿元 2.3亿元'))).toBe(false)
  })

  test('but not of what must be a value far off', () => {
    const counted = caseOf([restated(0, 1)], '900家 20家')
    const told = (figure: number, low: number, high: number) =>
      isPlausible(counted, [0], [{ figure, bounds: { low, high }, reconciles: 1, breaks: 0 }])
    expect(told(0, 0, 20)).toBe(true)
    expect(told(0, 1, 20)).toBe(false)
    expect(told(1, 900, Infinity)).toBe(true)
    expect(told(1, 900, 900)).toBe(false)
    expect(told(1, 900, 1e6)).toBe(false)
  })

  test('where one slip takes it within its bounds, and not far within', () => {
    const slipped = (text: string, low: number, high: number) =>
      isPlausible(
        caseOf([atMost(0, 1)], `${text} 1亿元`),
        [0],
        [{ figure: 0, bounds: { low: low * 1e8, high: high * 1e8 }, reconciles: 1, breaks: 0 }],
      )
    expect(slipped('3808亿元', 0, 1095)).toBe(true)
    expect(slipped('9000000亿元', 0, 1095)).toBe(true)
    expect(slipped('20000000亿元', 0, 1095)).toBe(false)
    expect(slipped('2000亿元', 0, 199)).toBe(false)
    expect(slipped('12亿元', 100, Infinity)).toBe(true)
    expect(slipped('9亿元', 100, Infinity)).toBe(false)
    expect(slipped('0.9亿元', 100, Infinity)).toBe(true)
    expect(slipped('0.009亿元', 100, Infinity)).toBe(false)
  })

  test('where nobody is to blame', () => {
    const given = apart(1, '100亿元 420亿元')
    expect(isPlausible(given, [0], [])).toBe(true)
  })
})

describe('charges', () => {
  const given = caseOf(
    [sum(0, [1, 2]), sum(0, [3, 4]), restated(0, 5), restated(6, 7)],
    '110.0亿元 40.0亿元 60.0亿元 30.0亿元 70.0亿元 100.0亿元 1.0亿元 2.0亿元',
  )
  const charge = (...members: readonly number[]): Charge => ({
    members,
    suspects: suspectsOf(given, members, new Map()),
  })

  test('that one change would settle become one', () => {
    const merged = mergeCharges(given, [charge(3), charge(2), charge(0), charge(1)])
    expect(merged.map(({ members }) => members)).toEqual([[0, 1, 2], [3]])
    expect(merged[0]!.suspects).toMatchObject([{ figure: 0, reconciles: 3, breaks: 0 }])
    expect(merged[0]!.suspects[0]!.bounds.low).toBeCloseTo(99.95e8, -2)
    expect(merged[0]!.suspects[0]!.bounds.high).toBeCloseTo(100.05e8, -2)
  })

  test('and others do not', () => {
    expect(mergeCharges(given, [charge(3), charge(0)]).map(({ members }) => members)).toEqual([[0], [3]])
    const two = caseOf([sum(0, [1, 2]), restated(0, 3)], '110.0亿元 40.0亿元 60.0亿元 120.0亿元')
    const charges = [0, 1].map(member => ({ members: [member], suspects: suspectsOf(two, [member], new Map()) }))
    expect(mergeCharges(two, charges)).toEqual(charges)
  })

  test('of what breaks others count what they break', () => {
    const broken = [charge(0), charge(1)].map(one => ({
      ...one,
      suspects: one.suspects.map(each => ({ ...each, breaks: 1 })),
    }))
    expect(mergeCharges(given, broken)[0]!.suspects).toMatchObject([{ figure: 0, breaks: 2, reconciles: 0 }])
  })

  const made = (
    member: number,
    ...suspects: readonly (readonly [figure: number, low: number, high: number])[]
  ): Charge => ({
    members: [member],
    suspects: suspects.map(([figure, low, high]) => ({ figure, bounds: { low, high }, reconciles: 1, breaks: 0 })),
  })
  const membersOf = (...charges: readonly Charge[]) => mergeCharges(given, charges).map(({ members }) => members)

  test('by the figure that settles most', () => {
    const charges = [
      made(0, [1, 1, 2], [2, 1, 2]),
      made(1, [1, 1, 2], [3, 1, 2]),
      made(2, [3, 1, 2]),
      made(3, [3, 1, 2]),
    ]
    expect(membersOf(...charges)).toEqual([[0], [1, 2, 3]])
    expect(membersOf(...charges.toReversed())).toEqual([[0], [1, 2, 3]])
  })

  test('with the suspects that all share, and whose values agree', () => {
    const suspects = (...charges: readonly Charge[]) =>
      mergeCharges(given, charges)[0]!.suspects.map(({ figure }) => figure)
    expect(suspects(made(0, [1, 1, 2], [2, 1, 2]), made(1, [1, 1, 2], [2, 5, 6]))).toEqual([1])
    expect(suspects(made(0, [1, 1, 2], [2, 1, 2]), made(1, [1, 1, 2], [3, 1, 2]))).toEqual([1])
    expect(suspects(made(0, [1, 1, 2], [2, 1, 2]), made(1, [1, 1, 2], [2, 1, 2])).toSorted()).toEqual([1, 2])
    expect(membersOf(made(0, [1, 1, 2]), made(1, [1, 5, 6]), made(2, [1, 2, 3]))).toEqual([[0, 2], [1]])
  })

  test('of the likeliest suspect first', () => {
    const suspects = [2, 1, 0].map(figure => ({
      figure,
      bounds: { low: 0, high: 1 },
      reconciles: figure === 1 ? 2 : 1,
      breaks: 0,
    }))
    expect(ranked(given, [0], suspects)[0]?.figure).toBe(1)
  })
})
