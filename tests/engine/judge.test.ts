import { describe, expect, test } from 'vitest'
import { couldQuestion, judge } from '../../pipeline/constraints/judge.ts'
import { toNumber } from '../../pipeline/interval.ts'
import type { Alternative, Constraint, Proposal } from '../../pipeline/model.ts'
import { atMost, sum } from './case.ts'
import { average, bound, constraint, growth, multiple, printFigures, restated } from './ledger.ts'
import { READ } from './read.ts'

const judged = (constraints: readonly Constraint[], texts: string, sentences: readonly number[] = []) => {
  const figures = printFigures(...texts.split(' ')).map((figure, at) => ({ ...figure, sentence: sentences[at] ?? 0 }))
  const { verdicts, conflicts } = judge(constraints, figures)
  return {
    outcomes: verdicts.map(({ outcome }) => outcome),
    verdicts,
    conflicts,
    members: conflicts.map(one => one.constraints),
    blamed: conflicts.map(({ blame }) => blame.map(({ figure }) => figure)),
  }
}

const EXCUSE: Alternative = { formula: 'sum(parts) <= whole', because: '不是全部' }

describe('each relation', () => {
  test('is told what it leaves to the accused, where that says something', () => {
    const { verdicts } = judged([sum(0, [1, 2]), sum(3, [1, 2])], '100.0亿元 40.0亿元 60.0亿元 120.0亿元')
    expect(verdicts[0]).toEqual({ outcome: 'holds', reading: 0, rounding: 'nearest', expected: null, conflict: -1 })
    expect(verdicts[1]).toMatchObject({ outcome: 'contradicted', reading: -1, rounding: 'nearest', conflict: 0 })
    expect(toNumber(verdicts[1]!.expected!.low!)).toBeCloseTo(99.9e8, -2)
    expect(verdicts[1]!.expected).toMatchObject({ lowOpen: false, highOpen: false })
  })

  test('of which no end is known has none', () => {
    const [verdict] = judged([atMost(0, 1)], '60.0亿元 40.0亿元').verdicts
    expect(verdict!.expected).toMatchObject({ low: null, lowOpen: true, highOpen: false })
    const [other] = judged([constraint('less <= most', 'most', bound({ less: 0, most: 1 }))], '60亿元 40亿元').verdicts
    expect(other!.expected).toMatchObject({ high: null, highOpen: true, lowOpen: false })
    const none = judged([constraint('a = b', 'a', bound({ a: [1], b: [2] }))], '1亿元')
    expect(none.verdicts[0]).toMatchObject({ outcome: 'contradicted', expected: null })
  })

  test('that holds by another reading is told with it', () => {
    const { verdicts } = judged([sum(0, [1, 2], { otherwise: [EXCUSE] })], '120.0亿元 40.0亿元 60.0亿元')
    expect(verdicts[0]).toMatchObject({ outcome: 'otherwise', reading: 1, conflict: -1 })
    expect(verdicts[0]!.expected).not.toBeNull()
    const acquits = judged(
      [sum(0, [1, 2], { otherwise: [{ ...EXCUSE, acquits: true }] })],
      '120.0亿元 40.0亿元 60.0亿元',
    )
    expect(acquits.verdicts[0]).toMatchObject({ outcome: 'acquitted', expected: null })
    const round = judged([sum(0, [1, 2])], '100亿元 41.0亿元 62.0亿元')
    expect(round.verdicts[0]).toMatchObject({ outcome: 'otherwise', rounding: 'last-non-zero' })
  })
})

describe('a soft relation', () => {
  const texts = '13亿元 93亿元 6.2倍 10.1%'
  const soft = (more: Partial<Proposal> = {}) => average(0, 1, 3, 20, { strength: 'soft', ...more })

  test('is contradicted by what hard ones leave, or excused', () => {
    expect(judged([soft(), multiple(0, 1, 2)], texts).outcomes).toEqual(['contradicted', 'holds'])
    expect(judged([soft()], texts).outcomes).toEqual(['holds'])
    const free: Alternative = { because: '可比价' }
    const { verdicts } = judged([soft({ otherwise: [free, free] }), multiple(0, 1, 2)], texts)
    expect(verdicts[0]).toMatchObject({ outcome: 'otherwise', reading: 2 })
    const last = soft({ otherwise: [free, { ...free, acquits: true }] })
    expect(judged([last, multiple(0, 1, 2)], texts).verdicts[0]).toMatchObject({ outcome: 'otherwise', reading: 1 })
    const none = soft({ otherwise: [{ ...free, acquits: true }] })
    expect(judged([none, multiple(0, 1, 2)], texts).verdicts[0]).toMatchObject({ outcome: 'contradicted', reading: -1 })
  })

  test('narrows nothing, and leads to no conflict', () => {
    const { outcomes, conflicts } = judged([sum(0, [1, 2], { strength: 'soft' })], '120.0亿元 40.0亿元 60.0亿元')
    expect([outcomes, conflicts]).toEqual([['contradicted'], []])
    const two = [soft(), { ...multiple(0, 1, 2), strength: 'soft' as const }]
    expect(judged(two, texts).outcomes).toEqual(['holds', 'holds'])
    // nor does a guess, nor one that is charged itself
    const guess = { ...multiple(0, 1, 2), strength: 'guess' as const }
    expect(judged([soft(), guess], texts).outcomes[0]).toBe('holds')
  })
})

describe('relations that hold alone', () => {
  test('are contradicted together, and leave each its own to the first suspect', () => {
    const { outcomes, members, conflicts, verdicts } = judged(
      [sum(0, [1, 2]), restated(0, 3)],
      '13亿元 5.12亿元 8.31亿元 12.52亿元',
    )
    expect([outcomes, members]).toEqual([['contradicted', 'contradicted'], [[0, 1]]])
    expect(conflicts[0]!.allows.map(one => one.constraint)).toEqual([0, 1])
    expect(verdicts[0]!.rounding).toBe('nearest')
  })

  test('hold by rounder figures, where there are such', () => {
    const { verdicts } = judged([sum(0, [1, 2]), restated(0, 3)], '100亿元 41.2亿元 59.2亿元 99.6亿元')
    expect(verdicts.map(({ outcome, rounding }) => [outcome, rounding])).toEqual([
      ['contradicted', 'nearest'],
      ['contradicted', 'nearest'],
    ])
    const joined = judged([growth('x', 0, 1), growth('x', 2, 3)], '110亿元 10.0% 112.0亿元 10.0%')
    expect(joined.verdicts.map(({ outcome, rounding }) => [outcome, rounding])).toEqual([
      ['contradicted', 'last-non-zero'],
      ['contradicted', 'last-non-zero'],
    ])
  })

  test('alone say nothing, and beside others do', () => {
    const claims = [
      growth('start', 0, 1),
      constraint('end = start + amount', 'amount', bound({ end: 0, start: 'start', amount: 2 })),
    ]
    expect(judged(claims, '131.4亿元 31.4% 31.4亿元').outcomes).toEqual(['holds', 'holds'])
    expect(judged(claims.slice(0, 1), '131.4亿元 31.4%').outcomes).toEqual(['uninformative'])
    const soft = claims.map(one => ({ ...one, strength: 'soft' as const }))
    expect(judged(soft, '131.4亿元 31.4% 31.4亿元').outcomes).toEqual(['uninformative', 'uninformative'])
  })

  test('hide others, which the next round finds', () => {
    // the level is wrong in its first sum; once it is blamed, its restatements stand against each other no more
    const { blamed } = judged(
      [sum(0, [1, 2]), restated(3, 4), sum(3, [5, 6]), sum(4, [5, 7])],
      '120.0亿元 40.0亿元 60.0亿元 90.0亿元 90.0亿元 30.00亿元 60.00亿元 60.20亿元',
    )
    expect(blamed.map(([first]) => first)).toEqual([0, expect.any(Number)])
  })
})

describe('a guess that fails', () => {
  const guess = (...parts: readonly number[]) => sum(0, parts, { strength: 'guess' })

  test('says nothing, unless one slip in a figure of some length would mend it', () => {
    expect(judged([guess(1, 2)], '1148.67亿元 512.26亿元 631.41亿元').members).toEqual([[0]])
    expect(judged([guess(1, 2)], '1148.67亿元 512.26亿元 631.41亿元').outcomes).toEqual(['contradicted'])
    expect(judged([guess(1, 2)], '2908.12亿元 512.26亿元 631.41亿元')).toMatchObject({
      outcomes: ['uninformative'],
      members: [],
    })
    expect(judged([guess(1, 2)], '18亿元 5.2亿元 6.4亿元').members).toEqual([])
  })

  test('blames what a slip would mend, and only that', () => {
    expect(judged([guess(1, 2)], '1195.67亿元 574.26亿元 612.41亿元').blamed).toEqual([[2]])
  })

  test('asks nothing of what is not printed', () => {
    const parts = [{ figure: 1 }, { figure: 2 }]
    const rest = { whole: { figure: 0 }, parts, rest: { unprinted: 'rest', range: [0, 1] as const } }
    const told = constraint('whole = sum(parts) + rest', 'whole', rest, { strength: 'guess' })
    expect(judged([told], '1148.67亿元 512.26亿元 631.41亿元').blamed[0]?.toSorted()).toEqual([0, 1, 2])
  })

  test('of few digits tells of telling slips alone', () => {
    expect(judged([guess(1, 2)], '76亿元 31亿元 36亿元').members).toEqual([[0]])
    expect(judged([guess(1, 2)], '97亿元 31亿元 36亿元').members).toEqual([])
    expect(judged([guess(1, 2)], '6.7万元 3.1亿元 3.6亿元').members).toEqual([[0]])
  })

  test('accuses no figure that a stated relation agrees with', () => {
    const texts = '286.47亿元 268.47亿元 152.31亿元 134.16亿元'
    const told = { ...restated(0, 1), strength: 'guess' as const }
    expect(judged([told], texts).blamed).toHaveLength(1)
    expect(judged([told, sum(0, [2, 3])], texts).blamed.flat()).toEqual([1])
    expect(
      judged([told, sum(0, [2, 3], { verifies: false })], texts)
        .blamed.flat()
        .toSorted(),
    ).toEqual([0, 1])
    expect(
      judged([told, sum(0, [2, 3], { strength: 'soft' })], texts)
        .blamed.flat()
        .toSorted(),
    ).toEqual([0, 1])
    const wrong = judged([told, sum(0, [2, 3])], '286.47亿元 268.47亿元 152.31亿元 135.16亿元').blamed
    expect(wrong.at(-1)?.toSorted()).toEqual([0, 1])
  })

  test('nor one that stands twice', () => {
    const twice = constraint('r = (a - b) / b', 'r', bound({ r: 0, a: 1, b: 2 }), { strength: 'guess' })
    expect(judged([twice], '0.125 452.6亿元 542.6亿元').blamed.flat()).not.toContain(2)
  })

  test('blames a part that was copied', () => {
    const parts = (texts: string, sentences: readonly number[] = []) =>
      judged([guess(1, 2, 3)], texts, sentences).blamed
    const texts = '1000.00亿元 312.47亿元 312.47亿元 281.92亿元'
    expect(parts(texts).flat().toSorted()).toEqual([1, 2])
    expect(parts('1000.00亿元 312.47亿元 331.58亿元 281.92亿元')).toEqual([])
    // from beside its list, in its sentence
    const beside = '1000.00亿元 312.47亿元 331.58亿元 281.92亿元 331.58亿元'
    expect(parts(beside)).toEqual([[2]])
    expect(parts(beside, [0, 0, 0, 0, 1])).toEqual([[2]])
    // from far away in it a number is no copy
    const between = ' 7.77亿元'.repeat(9)
    expect(parts(`1000.00亿元 312.47亿元 331.58亿元 281.92亿元${between} 331.58亿元`)).toEqual([])
    const later = sum(11, [12, 13, 14], { strength: 'guess' })
    const [far, list] = [`331.58亿元${between} 7.77亿元`, '1000.00亿元 312.47亿元 331.58亿元 281.92亿元']
    expect(judged([later], `${far} ${list}`).blamed).toEqual([])
    // two totals may well be equal by right
    expect(parts('956.00亿元 312.47亿元 331.58亿元 281.92亿元 956.00亿元')).toEqual([])
    expect(judged([guess(1)], '1000.00亿元 312.47亿元 312.47亿元').blamed).toEqual([])
    expect(judged([guess(1, 2)], '1000.00亿元 312.47亿元 331.58亿元 331.58亿元').blamed).toEqual([[2]])
    expect(judged([guess(1, 2)], '1000.00亿元 312.47亿元 331.58亿元 331.58亿元', [0, 0, 0, 1]).blamed).toEqual([])
  })

  test('in a list of several parts also from another sentence, if it is of its kind', () => {
    const list = (copy: string) =>
      judged([guess(1, 2, 3)], `1000.00亿元 ${copy} 331.58亿元 281.92亿元 ${copy}`, [0, 0, 0, 0, 1]).blamed
    expect(list('312.47亿元')).toEqual([[1]])
    expect(list('81.25亿元')).toEqual([])
    expect(list('2312.47亿元')).toEqual([])
  })

  test('under a reading that leaves a rest takes no slip of the last digits', () => {
    const rest = (most: number): Alternative => ({
      formula: 'whole = sum(parts) + rest',
      bind: { rest: { unprinted: 'rest', range: [0, most] } },
      because: '所列各项可能不是全部',
      acquits: 'digits',
    })
    const told = (whole: string) =>
      judged([{ ...guess(1, 2), otherwise: [rest(99e8)] }], `${whole} 152.31亿元 92.84亿元`).blamed
    expect(told('254.15亿元')).toEqual([[0]])
    expect(told('245.55亿元')).toEqual([])
    expect(told('2451.5亿元')).toEqual([[0]])
    expect(told('247.15亿元')).toEqual([])
  })
})

test('what could question a figure of how many digits', () => {
  const digits = (text: string, more: Partial<Proposal>) => couldQuestion(sum(0, [1], more), printFigures(text)[0]!)
  expect(digits('9.9亿元', {})).toBe(true)
  expect(digits('99.9亿元', { strength: 'guess' })).toBe(false)
  expect(digits('100.0亿元', { strength: 'guess' })).toBe(true)
  expect(digits('-100.0%', { strength: 'guess' })).toBe(true)
  const rest: Alternative = { because: '', acquits: 'digits' }
  expect(digits('999.9亿元', { strength: 'guess', otherwise: [rest] })).toBe(false)
  expect(digits('1000.0亿元', { strength: 'guess', otherwise: [rest] })).toBe(true)
  expect(digits('999.9亿元', { strength: 'guess', otherwise: [{ ...rest, acquits: true }] })).toBe(true)
})

describe('the jury of a head', () => {
  const row = (first: number, again: number, more: object = {}): Constraint => ({
    ...restated(first, again),
    evidence: { ...READ, place: 'table', columns: '完成数', ...more },
  })
  const texts = '1.00亿元 1.00亿元 2.00亿元 3.00亿元 4.00亿元 1.00亿元'
  const count = (rows: readonly Constraint[]) => {
    const { outcomes } = judged(rows, texts)
    return ['acquitted', 'contradicted', 'holds'].map(one => outcomes.filter(outcome => outcome === one).length)
  }
  const good = [row(0, 1), row(1, 5), row(5, 0), row(0, 5), row(5, 1), row(1, 0), row(0, 1), row(1, 5)]
  const bad = [row(0, 2), row(2, 3)]

  test('refutes where four do not hold for each that fails', () => {
    expect(count([...good, ...bad])).toEqual([0, 2, 8])
    expect(count([...good.slice(1), ...bad])).toEqual([9, 0, 0])
    expect(count([...good.slice(1), row(0, 2)])).toEqual([0, 1, 7])
    expect(count([row(0, 2)])).toEqual([0, 1, 0])
  })

  test('hears a head that tells role and year from five rows on', () => {
    const headed = (rows: readonly (readonly [number, number])[]) =>
      count(rows.map(([a, b]) => row(a, b, { headed: true })))
    const four = [[0, 2], [2, 3], [3, 4], [0, 4]] as const
    expect(headed(four)).toEqual([0, 4, 0])
    expect(headed([...four, [0, 1]])).toEqual([5, 0, 0])
  })

  test('counts one slip in a list once', () => {
    const list = (whole: number, parts: readonly number[]): Constraint => ({
      ...sum(whole, parts),
      evidence: bad[0]!.evidence,
    })
    expect(count([list(2, [0, 3]), list(4, [2, 0])])).toEqual([0, 2, 0])
    expect(count([row(0, 2, { unborne: true }), row(2, 3, { unborne: true })])).toEqual([0, 2, 0])
    expect(count([row(0, 2), row(2, 3)])).toEqual([2, 0, 0])
  })

  test('and not others of its table', () => {
    expect(count([row(0, 2), { ...row(2, 3), rule: 'other' }])).toEqual([0, 2, 0])
    expect(count([row(0, 2), row(2, 3, { columns: '预算数' })])).toEqual([0, 2, 0])
    expect(count([restated(0, 2), restated(3, 4)])).toEqual([0, 2, 0])
  })
})
