import { describe, expect, test } from 'vitest'
import { judgeHeld } from '../../pipeline/constraints/held.ts'
import { toNumber } from '../../pipeline/interval.ts'
import type { Constraint, Proposal } from '../../pipeline/model.ts'
import { bound, constraint, growth, printFigures, restated } from './ledger.ts'
import { READ } from './read.ts'

/** Figures of the report, then those of its reference. */
const held = (one: Constraint, report: readonly string[], reference: readonly string[]) => {
  const { verdicts, conflicts } = judgeHeld([one], printFigures(...report, ...reference), report.length)
  const [verdict] = verdicts
  return { outcome: verdict?.outcome, conflict: verdict?.conflict, expected: verdict?.expected, conflicts }
}

const TOGETHER = { ...READ, together: true }
const again = (more: Partial<Proposal> = {}) => ({ ...restated(1, 0), accuses: 'again', ...more })
const guess = again({ strength: 'guess' })

describe('a report held against a reference', () => {
  test('agrees, or its figure is accused', () => {
    expect(held(again(), ['93.52亿元'], ['93.5亿元'])).toMatchObject({ outcome: 'holds', conflict: -1, conflicts: [] })
    const wrong = held(again(), ['93.62亿元'], ['93.5亿元'])
    expect(wrong).toMatchObject({ outcome: 'contradicted', conflict: 0 })
    expect(wrong.conflicts).toMatchObject([
      { constraints: [0], plausible: true, allows: [], blame: [{ figure: 0, reconciles: 1 }] },
    ])
    const { low, high } = wrong.conflicts[0]!.blame[0]!.interval
    expect([toNumber(low!) / 1e8, toNumber(high!) / 1e8]).toEqual([expect.closeTo(93.45), expect.closeTo(93.55)])
    expect(toNumber(wrong.expected!.low!)).toBeCloseTo(93.45e8, 0)
  })

  test('each relation by itself: what one says of a figure narrows no other', () => {
    const judged = judgeHeld([restated(1, 0), restated(2, 0)], printFigures('93.6亿元', '94亿元', '93.44亿元'), 1)
    expect(judged.verdicts.map(({ outcome, conflict }) => [outcome, conflict])).toEqual([
      ['holds', -1],
      ['contradicted', 0],
    ])
  })

  test('is never accused of a figure of the reference', () => {
    const { outcome, conflict, conflicts } = held(restated(0, 1), ['93.62亿元'], ['93.5亿元'])
    expect([outcome, conflict, conflicts]).toEqual(['contradicted', -1, []])
  })

  test('nor of what is no single figure, or stands outside of the relation', () => {
    const list = constraint('first = again', 'none', bound({ first: 1, again: 0 }))
    expect(held(list, ['93.62亿元'], ['93.5亿元'])).toMatchObject({
      outcome: 'contradicted',
      conflict: -1,
      expected: null,
    })
    const parts = constraint('whole = sum(parts)', 'parts', {
      whole: { figure: 2 },
      parts: [{ figure: 0 }, { figure: 1 }],
    })
    expect(held(parts, ['40.0亿元', '52.0亿元'], ['93.5亿元'])).toMatchObject({ outcome: 'contradicted', conflict: -1 })
    const direction = constraint('start <= end', 'place', bound({ start: 1, end: 0, place: 0 }))
    expect(held(direction, ['88.6亿元'], ['93.5亿元'])).toMatchObject({
      outcome: 'contradicted',
      conflict: -1,
      expected: null,
    })
  })

  test('where one of them is round, says nothing', () => {
    expect(held(again(), ['90亿元'], ['93.5亿元'])).toMatchObject({ outcome: 'acquitted', conflict: -1 })
    expect(held(again(), ['93.5亿元'], ['90亿元'])).toMatchObject({ outcome: 'acquitted', conflict: -1 })
  })

  test('where another reading holds, keeps to it', () => {
    const other = { formula: 'first <= again', because: '口径不同' }
    expect(held(again({ otherwise: [other] }), ['93.62亿元'], ['93.5亿元'])).toMatchObject({
      outcome: 'otherwise',
      conflict: -1,
    })
  })
})

describe('two figures far apart', () => {
  test.each<readonly [report: string, reference: string, outcome: string]>([
    ['186.9亿元', '93.5亿元', 'contradicted'],
    ['187.2亿元', '93.5亿元', 'acquitted'],
    ['46.8亿元', '93.5亿元', 'contradicted'],
    ['46.7亿元', '93.5亿元', 'acquitted'],
    ['-93.2%', '-93.5%', 'contradicted'],
    ['93.2%', '-93.4%', 'acquitted'],
    // a slip of the hand makes one of the other however far
    ['935.0亿元', '93.50亿元', 'contradicted'],
    ['-93.5%', '93.5%', 'contradicted'],
    ['9.4亿元', '94.0亿元', 'acquitted'],
    ['9.35万元', '9.35亿元', 'contradicted'],
    ['9.3万元', '9.3亿元', 'acquitted'],
  ])('%s beside %s is %s', (report, reference, outcome) => {
    expect(held(again(), [report], [reference]).outcome).toBe(outcome)
  })

  test('are one fact where one construction tells both', () => {
    const together = { ...again(), evidence: TOGETHER }
    expect(held(together, ['287.2亿元'], ['93.5亿元'])).toMatchObject({ outcome: 'contradicted', conflict: 0 })
  })

  test('are near by any figure of the report', () => {
    const told = growth(2, 0, 1)
    expect(held(told, ['105.0亿元', '1.2%'], ['100.0亿元'])).toMatchObject({ outcome: 'contradicted', conflict: 0 })
    expect(held(told, ['305.0亿元', '1.2%'], ['100.0亿元'])).toMatchObject({ outcome: 'acquitted', conflict: -1 })
    // what stands twice is asked of nothing
    const twice = constraint('rate = (end - start) / end', 'rate', bound({ end: 0, start: 2, rate: 1 }))
    expect(held(twice, ['105.0亿元', '0.9'], ['100.0亿元']).outcome).toBe('acquitted')
  })
})

describe('what is only supposed', () => {
  test('accuses where one slip explains it', () => {
    const slipped = held(guess, ['95.32亿元'], ['93.52亿元'])
    expect(slipped).toMatchObject({ outcome: 'contradicted', conflict: 0 })
    expect(slipped.conflicts[0]!.blame).toMatchObject([{ figure: 0, reconciles: 1 }])
    expect(toNumber(slipped.conflicts[0]!.blame[0]!.interval.low!)).toBeCloseTo(93.515e8, 0)
  })

  test('and says nothing where none does, or a few digits fit by chance', () => {
    expect(held(guess, ['95.37亿元'], ['93.52亿元'])).toMatchObject({
      outcome: 'acquitted',
      conflict: -1,
      conflicts: [],
    })
    expect(held(guess, ['95亿元'], ['59.0亿元'])).toMatchObject({ outcome: 'acquitted', conflict: -1 })
    expect(held(guess, ['950家'], ['590家'])).toMatchObject({ outcome: 'contradicted' })
    expect(held(guess, ['100家'], ['10家'])).toMatchObject({ outcome: 'contradicted' })
  })

  test('never of the reference, nor of what stands twice', () => {
    const turned = { ...restated(0, 1), strength: 'guess' as const }
    expect(held(turned, ['93.52亿元'], ['95.32亿元']).conflicts[0]!.blame).toMatchObject([{ figure: 0 }])
    const twice = constraint('rate = (end - start) / end', 'rate', bound({ end: 0, start: 1, rate: 2 }), {
      strength: 'guess',
    })
    expect(held(twice, ['150.0亿元'], ['50.0亿元', '0.567'])).toMatchObject({ outcome: 'acquitted' })
  })
})

describe('a rate that levels lead to', () => {
  const rate = (printed: string, end: string, start = '100.00亿元') =>
    held({ ...growth(2, 0, 1), strength: 'guess' }, [end, printed], [start]).outcome

  test('is no chance, however small it is, if they lead to no other', () => {
    expect(rate('0.3%', '100.30亿元')).toBe('holds')
    expect(rate('0.0%', '100.00亿元')).toBe('holds')
    expect(rate('-0.3%', '99.70亿元')).toBe('holds')
    expect(rate('3%', '103.00亿元')).toBe('uninformative')
    expect(rate('0.3%', '100.3亿元', '100.0亿元')).toBe('uninformative')
    expect(rate('60%', '160.00亿元')).toBe('holds')
    expect(rate('40%', '140.00亿元')).toBe('uninformative')
  })

  test('and only a rate in percent', () => {
    const change = constraint('end = start + amount', 'amount', bound({ end: 0, start: 2, amount: 1 }), {
      strength: 'guess',
    })
    expect(held(change, ['100.30', '0.3'], ['100.00']).outcome).toBe('uninformative')
    const turned = { ...growth(2, 0, 1), accuses: 'end', strength: 'guess' as const }
    expect(held(turned, ['100.0亿元', '0.3%'], ['99.7亿元']).outcome).toBe('holds')
    const same = constraint('0 = a - a', 'a', bound({ a: 0 }), { strength: 'guess' })
    expect(held(same, ['0.3%'], []).outcome).toBe('holds')
  })
})

describe('beyond', () => {
  const most = constraint('again <= first', 'again', bound({ first: 1, again: 0 }))
  const least = constraint('first <= again', 'again', bound({ first: 1, again: 0 }))

  test('what must not be exceeded there is no end', () => {
    const [blame] = held(most, ['94.0亿元'], ['93.5亿元']).conflicts[0]!.blame
    expect(blame!.interval).toMatchObject({ low: null, lowOpen: true, highOpen: false })
    const [other] = held(least, ['93.0亿元'], ['93.5亿元']).conflicts[0]!.blame
    expect(other!.interval).toMatchObject({ high: null, highOpen: true, lowOpen: false })
    expect(held(least, ['9.35亿元'], ['935.0亿元']).outcome).toBe('acquitted')
  })

  test('zero a rate is near, on either side', () => {
    expect(held(again(), ['0.07%'], ['0.0%']).outcome).toBe('contradicted')
    expect(held(again(), ['-0.07%'], ['0.0%']).outcome).toBe('contradicted')
    expect(held(again(), ['0.12%'], ['0.0%']).outcome).toBe('acquitted')
  })

  test('what is printed a relation may know of more', () => {
    const rest = { first: { figure: 1 }, again: { figure: 0 }, rest: { unprinted: 'rest', range: [0, 1] as const } }
    const told = (more: object, report: string) =>
      held(constraint('first = rest + again', 'again', rest, more), [report], ['93.50亿元']).outcome
    expect(told({}, '287.20亿元')).toBe('acquitted')
    expect(told({}, '94.10亿元')).toBe('contradicted')
    expect(told({ strength: 'guess' }, '287.20亿元')).toBe('acquitted')
    expect(told({ strength: 'guess' }, '95.30亿元')).toBe('contradicted')
    const twice = constraint('rate = (end - start) / end', 'end', bound({ end: 0, start: 1, rate: 2 }))
    expect(held(twice, ['150.0亿元'], ['50.0亿元', '0.567'])).toMatchObject({ conflict: -1, expected: null })
  })
})
