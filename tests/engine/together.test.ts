import { describe, expect, test } from 'vitest'
import { judgeAlone } from '../../pipeline/constraints/alone.ts'
import { allowances, freeRange, isPlausible, ranked, suspectsOf } from '../../pipeline/constraints/blame.ts'
import { borneOut } from '../../pipeline/constraints/borne-out.ts'
import { couldFailBeside, holdsBeside } from '../../pipeline/constraints/context.ts'
import type { Case } from '../../pipeline/constraints/joint.ts'
import { componentsOf, figuresOf, holdTogether, joinMembers, mentionsOf } from '../../pipeline/constraints/joint.ts'
import type { Charge } from '../../pipeline/constraints/merge.ts'
import { mergeCharges } from '../../pipeline/constraints/merge.ts'
import { createNetwork } from '../../pipeline/constraints/network.ts'
import type { Constraint, Evidence, Proposal } from '../../pipeline/model.ts'
import { bound, constraint, growth, printFigures, restated } from './ledger.ts'
import { READ } from './read.ts'

const caseOf = (constraints: readonly Constraint[], ...texts: readonly string[]): Case => {
  const figures = printFigures(...texts)
  const network = createNetwork({ figures })
  return { constraints, figures, network, alone: constraints.map(one => judgeAlone(network, one, figures)) }
}

const sum = (whole: number, parts: readonly number[], more: Partial<Proposal> = {}): Constraint =>
  constraint('whole = sum(parts)', 'whole', { whole: { figure: whole }, parts: parts.map(figure => ({ figure })) }, more)
const atMost = (less: number, most: number) => constraint('less <= most', 'less', bound({ less, most }))

describe('what stands together', () => {
  const given = caseOf(
    [sum(0, [1, 2]), restated(3, 4), growth('start', 1, 5), growth('other', 6, 5), restated(7, 8), growth('start', 7, 9)],
    '100亿元', '40亿元', '60亿元', '7亿元', '7亿元', '5.0%', '90亿元', '20亿元', '20亿元', '3.0%',
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
    expect(figuresOf(given, 99)).toEqual([])
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
      '100亿元', '40.0亿元', '59.6亿元', '40.0亿元', '60.4亿元', '3亿元', '2亿元', '8亿元', '8亿元',
    )
    expect(joinMembers(given, [0, 1, 2, 3, 4, 5]).conflicts).toEqual([[1, 3]])
    expect(holdTogether(given, [0, 1, 2, 4, 5])).not.toBeNull()
    expect(holdTogether(given, [1, 3])).toBeNull()
    expect(holdTogether(given, [3, 1])).toBeNull()
  })

  test('is told with the relations that make figures one', () => {
    const given = caseOf([restated(0, 1), restated(1, 2), sum(2, [3, 4]), restated(5, 0)], '100.2亿元', '100亿元', '100亿元', '40.0亿元', '60.4亿元', '1亿元')
    expect(joinMembers(given, [0, 1, 2]).conflicts).toEqual([[0, 1, 2]])
    const only = caseOf([restated(0, 1), restated(2, 3), sum(0, [4, 5])], '100亿元', '100.2亿元', '7亿元', '7亿元', '40.0亿元', '60.4亿元')
    expect(joinMembers(only, [0, 1, 2]).conflicts).toEqual([[0, 2]])
  })

  test('figures are one only as far as their roundings share a value', () => {
    const given = caseOf([restated(0, 1), restated(2, 1), sum(0, [3, 4])], '100亿元', '100.2亿元', '100.4亿元', '40.0亿元', '60.2亿元')
    expect(holdTogether(given, [0])).not.toBeNull()
    expect(holdTogether(given, [0, 1])).toBeNull()
    expect(joinMembers(given, [0, 1, 2]).conflicts).toEqual([[1]])
    const network = holdTogether(given, [0, 2])!
    expect(network.leafOf({ figure: 0 })).toBe(network.leafOf({ figure: 1 }))
    expect(network.range(network.leafOf({ figure: 0 })).low).toBeCloseTo(100.15e8, -2)
  })

  test('nor is any relation but equality a restatement', () => {
    const given = caseOf([atMost(0, 1)], '100亿元', '100.2亿元')
    const network = holdTogether(given, [0])!
    expect(network.leafOf({ figure: 0 })).not.toBe(network.leafOf({ figure: 1 }))
  })

  test('of what is supposed of a figure, and of rounder figures', () => {
    const given = caseOf([restated(0, 1), sum(1, [2, 3])], '100亿元', '100亿元', '40亿元', '60亿元')
    const supposed = (low: number, high: number) => holdTogether(given, [0, 1], { given: new Map([[0, { low, high }]]) })
    expect(supposed(100e8, 101e8)).not.toBeNull()
    expect(supposed(103e8, 104e8)).toBeNull()
    const round = caseOf([sum(0, [1, 2])], '100亿元', '42.0亿元', '60.0亿元')
    expect(holdTogether(round, [0])).toBeNull()
    expect(holdTogether(round, [0], { rounding: 'last-non-zero' })).not.toBeNull()
  })

  test('asks for members only', () => {
    const given = caseOf([restated(0, 1)], '1亿元', '1亿元')
    expect(() => holdTogether(given, [3])).toThrow('no constraint 3')
  })
})

describe('beside those that share its figures', () => {
  const given = caseOf(
    [growth('start', 0, 1), constraint('end = start + amount', 'amount', bound({ end: 0, start: 'start', amount: 2 })), restated(3, 4)],
    '131.4亿元', '31.4%', '31.4亿元', '1亿元', '1亿元',
  )
  const holding = mentionsOf(given, [1, 2])

  test('a relation could fail that alone could not', () => {
    expect(couldFailBeside(given, 0, holding)).toBe(true)
    expect(couldFailBeside(given, 0, mentionsOf(given, [2]))).toBe(false)
    expect(couldFailBeside(given, 0, mentionsOf(given, [0]))).toBe(false)
    expect(couldFailBeside(given, 99, holding)).toBe(false)
  })

  test('and does not hold that alone did', () => {
    const wrong = caseOf(given.constraints, '131.4亿元', '31.4%', '20.4亿元', '1亿元', '1亿元')
    expect(holdsBeside(given, 0, holding)).toBe(true)
    expect(holdsBeside(wrong, 0, mentionsOf(wrong, [1, 2]))).toBe(false)
    expect(holdsBeside(wrong, 0, mentionsOf(wrong, [2]))).toBe(true)
    // what cannot hold without it tells nothing of it
    const broken = caseOf([restated(0, 1), restated(0, 2), restated(0, 1)], '1亿元', '1亿元', '3亿元')
    expect(holdsBeside(broken, 0, mentionsOf(broken, [1, 2]))).toBe(true)
  })
})

describe('the figures to blame', () => {
  const blamed = (given: Case, conflict: readonly number[], holding: readonly number[] = []) =>
    suspectsOf(given, conflict, mentionsOf(given, holding)).map(({ figure, reconciles, breaks }) => [figure, reconciles, breaks])

  test('are those that one slip explains first, then what was computed, then the nearest', () => {
    const swapped = caseOf([sum(0, [1, 2])], '1195.67亿元', '574.26亿元', '612.41亿元')
    expect(blamed(swapped, [0])[0]).toEqual([2, 1, 0])
    const computed = caseOf([growth(0, 1, 2)], '100.00亿元', '110.00亿元', '10.3%')
    expect(blamed(computed, [0])[0]).toEqual([2, 1, 0])
    const nearest = caseOf([sum(0, [1, 2])], '1000.0亿元', '300.0亿元', '512.6亿元')
    expect(blamed(nearest, [0]).map(([figure]) => figure)).toEqual([0, 2, 1])
  })

  test('are those whose change breaks nothing else, where there are such', () => {
    const given = caseOf([sum(0, [1, 2]), sum(3, [1, 4]), restated(2, 5)], '110.0亿元', '40.0亿元', '60.0亿元', '70.0亿元', '30.0亿元', '60.0亿元')
    expect(blamed(given, [0])).toHaveLength(3)
    expect(blamed(given, [0], [1, 2])).toEqual([[0, 1, 0]])
    expect(blamed(given, [0], [0, 1])).toEqual(expect.arrayContaining([[0, 1, 0], [2, 1, 0]]))
    const all = caseOf([sum(0, [1, 2]), restated(0, 3), restated(1, 4), restated(2, 5)], '110.0亿元', '40.0亿元', '60.0亿元', '110.0亿元', '40.0亿元', '60.0亿元')
    expect(blamed(all, [0], [1, 2, 3]).map(([figure, , breaks]) => [figure, breaks])).toEqual(expect.arrayContaining([[0, 1], [1, 1], [2, 1]]))
    expect(blamed(all, [0], [1, 2, 3])[0]?.[1]).toBe(0)
  })

  test('are none that no printed value could mend', () => {
    // a number of things cannot be half of one
    const given = caseOf([constraint('a * 2 = b', 'b', bound({ a: 0, b: 1 }))], '7家', '15家')
    expect(blamed(given, [0])).toEqual([[1, 1, 0]])
    // nor a level less than nothing
    const below = caseOf([sum(0, [1, 2])], '10.0亿元', '40.0亿元', '60.0亿元')
    expect(blamed(below, [0]).map(([figure]) => figure)).toEqual([0])
    const rates = caseOf([sum(0, [1, 2])], '10.0%', '40.0%', '60.0%')
    expect(blamed(rates, [0]).map(([figure]) => figure).toSorted()).toEqual([0, 1, 2])
  })

  test.each<readonly [text: string, low: number]>([
    ['5.0%', -Infinity], ['5.0‰', -Infinity], ['5.0个百分点', -Infinity], ['-5亿元', -Infinity], ['5亿元', 0], ['5倍', 0], ['5家', 0],
  ])('%s may be as low as %d', (text, low) => {
    expect(freeRange(printFigures(text)[0]!)).toEqual({ low, high: Infinity })
  })

  test('each member leaves its own to one of them', () => {
    const given = caseOf([sum(0, [1, 2]), restated(2, 3)], '110.0亿元', '40.0亿元', '60.0亿元', '60.04亿元')
    const low = (ref: number) => allowances(given, [0, 1], ref).map(({ member, bounds }) => [member, Math.round(bounds.low / 1e5) / 1000])
    expect(low(0)).toEqual([[0, 99.9], [1, 99.985]])
    expect(low(2)).toEqual([[0, 69.9], [1, 60.035]])
    expect(low(99)).toEqual([])
  })
})

describe('a mistake is plausible', () => {
  const plausible = (given: Case, more: Partial<Evidence> = {}) => {
    const told = { ...given, constraints: given.constraints.map(one => ({ ...one, evidence: { ...READ, ...more } })) }
    return isPlausible(told, [0], suspectsOf(told, [0], new Map()))
  }
  const apart = (sentence: number, ...texts: readonly string[]): Case => {
    const given = caseOf([restated(0, 1)], ...texts)
    return { ...given, figures: given.figures.map((figure, index) => ({ ...figure, sentence: index * sentence })) }
  }

  test('where a figure is near to what it would have to be, or a slip away', () => {
    expect(plausible(apart(1, '100亿元', '149亿元'))).toBe(true)
    expect(plausible(apart(1, '100.00亿元', '420.00亿元'))).toBe(false)
    expect(plausible(apart(1, '123.4亿元', '1234亿元'))).toBe(true)
    expect(plausible(apart(1, '100.00亿元', '199.00亿元'))).toBe(true)
    expect(plausible(apart(1, '100.00亿元', '201.00亿元'))).toBe(false)
    expect(plausible(apart(1, '100.00亿元', '420.00亿元'), { headed: true })).toBe(true)
  })

  const above = (sentence: number, ...texts: readonly string[]): Case => {
    const given = caseOf([atMost(0, 1)], ...texts)
    return { ...given, figures: given.figures.map((figure, index) => ({ ...figure, sentence: index * sentence })) }
  }

  test('of what must only not exceed another, where it is counted, or told in one construction', () => {
    expect(plausible(above(1, '900家', '20家'))).toBe(true)
    expect(plausible(above(1, '900亿元', '23亿元'))).toBe(false)
    expect(plausible(above(1, '900亿元', '23亿元'), { together: true })).toBe(true)
    expect(plausible(above(0, '3808亿元', '1095.2亿元'))).toBe(true)
    expect(plausible(above(1, '3808亿元', '1095.2亿元'))).toBe(false)
    expect(plausible(above(0, '9000000亿元', '2.3亿元'))).toBe(false)
  })

  test('where nobody is to blame', () => {
    const given = apart(1, '100亿元', '420亿元')
    expect(isPlausible(given, [0], [])).toBe(true)
  })
})

describe('charges', () => {
  const given = caseOf([sum(0, [1, 2]), sum(0, [3, 4]), restated(0, 5), restated(6, 7)],
    '110.0亿元', '40.0亿元', '60.0亿元', '30.0亿元', '70.0亿元', '100.0亿元', '1.0亿元', '2.0亿元')
  const charge = (...members: readonly number[]): Charge => ({ members, suspects: suspectsOf(given, members, new Map()) })

  test('that one change would settle become one', () => {
    const merged = mergeCharges(given, [charge(3), charge(2), charge(0), charge(1)])
    expect(merged.map(({ members }) => members)).toEqual([[0, 1, 2], [3]])
    expect(merged[0]!.suspects).toMatchObject([{ figure: 0, reconciles: 3, breaks: 0 }])
    expect(merged[0]!.suspects[0]!.bounds.low).toBeCloseTo(99.95e8, -2)
    expect(merged[0]!.suspects[0]!.bounds.high).toBeCloseTo(100.05e8, -2)
  })

  test('and others do not', () => {
    expect(mergeCharges(given, [charge(3), charge(0)]).map(({ members }) => members)).toEqual([[0], [3]])
    const two = caseOf([sum(0, [1, 2]), restated(0, 3)], '110.0亿元', '40.0亿元', '60.0亿元', '120.0亿元')
    const charges = [0, 1].map(member => ({ members: [member], suspects: suspectsOf(two, [member], new Map()) }))
    expect(mergeCharges(two, charges)).toEqual(charges)
  })

  test('of what breaks others count what they break', () => {
    const broken = [charge(0), charge(1)].map(one => ({ ...one, suspects: one.suspects.map(each => ({ ...each, breaks: 1 })) }))
    expect(mergeCharges(given, broken)[0]!.suspects).toMatchObject([{ figure: 0, breaks: 2, reconciles: 0 }])
  })

  test('of the likeliest suspect first', () => {
    const suspects = [2, 1, 0].map(figure => ({ figure, bounds: { low: 0, high: 1 }, reconciles: figure === 1 ? 2 : 1, breaks: 0 }))
    expect(ranked(given, [0], suspects)[0]?.figure).toBe(1)
  })
})

describe('rows bound by their names alone', () => {
  const rows = (unborne: boolean, ...pairs: readonly (readonly [number, number])[]): readonly Constraint[] =>
    pairs.map(([first, again]) => ({ ...restated(first, again), evidence: { ...READ, place: 'table', columns: '合计', ...(unborne ? { unborne } : {}) } }))
  const figures = printFigures('152.31亿元', '152.31亿元', '92.84亿元', '92.84亿元', '41.32亿元', '41.32亿元', '7.00亿元', '8.00亿元')
  const strengths = (constraints: readonly Constraint[]) => borneOut(constraints, figures).map(({ strength }) => strength)

  test('are sure where two hold for each that fails', () => {
    expect(strengths(rows(true, [0, 1], [2, 3], [4, 6]))).toEqual(['hard', 'hard', 'hard'])
    expect(strengths(rows(true, [0, 1], [4, 6]))).toEqual(['guess', 'guess'])
    expect(strengths(rows(true, [0, 1], [2, 3], [4, 6], [5, 7]))).toEqual(['guess', 'guess', 'guess', 'guess'])
    expect(strengths(rows(true, [0, 1]))).toEqual(['hard'])
    expect(strengths(rows(true, [4, 6]))).toEqual(['guess'])
  })

  test('one slip that fails two of them counts once', () => {
    expect(strengths(rows(true, [0, 1], [2, 3], [4, 6], [6, 5]))).toEqual(['hard', 'hard', 'hard', 'hard'])
  })

  test('what says nothing is no vote', () => {
    const part = { ...atMost(6, 0), evidence: { ...READ, place: 'table', columns: '合计', unborne: true } as Evidence }
    expect(strengths([{ ...part, rule: 'test' }])).toEqual(['guess'])
  })

  test('others are left as they are', () => {
    const plain = rows(false, [4, 6])
    expect(borneOut(plain, figures)).toBe(plain)
    expect(strengths([...rows(true, [4, 6]), ...plain])).toEqual(['guess', 'hard'])
    const other = rows(true, [4, 6]).map(row => ({ ...row, rule: 'other' }))
    expect(strengths([...rows(true, [0, 1]), ...other])).toEqual(['hard', 'guess'])
    const elsewhere = rows(true, [4, 6]).map(row => ({ ...row, evidence: { ...row.evidence, columns: '其他' } }))
    expect(strengths([...rows(true, [0, 1]), ...elsewhere])).toEqual(['hard', 'guess'])
  })
})
