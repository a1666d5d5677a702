import { describe, expect, test } from 'vitest'
import { doubtsOf, suretyOf } from '../../pipeline/claims/surety.ts'
import { couldQuestion, judge } from '../../pipeline/constraints/judge.ts'
import type { Alternative, Constraint, Evidence, GrowthClaim, Proposal } from '../../pipeline/model.ts'
import { bound, constraint, printFigures, restated } from './ledger.ts'
import { READ } from './read.ts'

const sum = (whole: number, parts: readonly number[], more: Partial<Proposal> = {}): Constraint =>
  constraint('whole = sum(parts)', 'whole', bound({ whole, parts: parts.map(figure => ({ figure })) }), more)

const outcomes = (constraints: readonly Constraint[], figures: ReturnType<typeof printFigures>) =>
  judge(constraints, figures).verdicts.map(({ outcome }) => outcome)

describe('a reading that acquits', () => {
  const next: Alternative = {
    bind: { parts: [{ figure: 1 }, { figure: 2 }, { figure: 3 }] },
    because: '所列之后还有一项',
    acquits: true,
  }

  test('says nothing where it holds', () => {
    const figures = printFigures('286.47亿元', '152.31亿元', '92.84亿元', '41.32亿元')
    expect(outcomes([sum(0, [1, 2], { otherwise: [next] })], figures)).toEqual(['acquitted'])
  })

  test('leaves the proof where it does not', () => {
    const figures = printFigures('286.47亿元', '152.31亿元', '92.84亿元', '18.06亿元')
    expect(outcomes([sum(0, [1, 2], { otherwise: [next] })], figures)).toEqual(['contradicted'])
  })

  test('is tried before one that only excuses', () => {
    const figures = printFigures('286.47亿元', '152.31亿元', '92.84亿元', '41.32亿元')
    const excuse: Alternative = { formula: 'whole >= sum(parts)', because: '所列各项可能不是全部' }
    expect(outcomes([sum(0, [1, 2], { otherwise: [excuse, next] })], figures)).toEqual(['acquitted'])
  })

  test('by a rest of a few digits does not excuse swapped ones', () => {
    const rest: Alternative = {
      formula: 'whole = sum(parts) + rest',
      bind: { rest: { unprinted: 'rest', range: [0, 99e6] } },
      because: '所列各项可能不是全部',
      acquits: 'digits',
    }
    const guess = (...texts: readonly string[]) =>
      judge([sum(0, [1, 2], { strength: 'guess', otherwise: [rest] })], printFigures(...texts)).conflicts.length
    expect(guess('245.21亿元', '152.31亿元', '92.84亿元')).toBe(0)
    expect(guess('245.55亿元', '152.31亿元', '92.84亿元')).toBe(0)
    expect(guess('245.51亿元', '152.31亿元', '92.84亿元')).toBe(1)
  })
})

test('a guess accuses no figure that a stated relation agrees with', () => {
  const guess = (parts: readonly number[]) => [
    constraint('first = again', 'again', bound({ first: 0, again: 1 }), { strength: 'guess' }),
    ...(parts.length > 0 ? [sum(0, parts), sum(1, parts.map(part => part + 2))] : []),
  ]
  const figures = printFigures('286.47亿元', '268.47亿元', '152.31亿元', '134.16亿元', '140.26亿元', '128.21亿元')
  expect(judge(guess([]), figures).conflicts).toHaveLength(1)
  expect(judge(guess([2, 3]), figures).conflicts).toHaveLength(0)
})

describe('the jury', () => {
  const rows = (columns: string, ...pairs: readonly (readonly [number, number])[]) =>
    pairs.map(([first, again]) => ({ ...restated(first, again), evidence: { ...READ, place: 'table', columns } as Evidence }))
  const same = printFigures('152.31亿元', '152.31亿元', '92.84亿元', '41.32亿元', '92.84亿元', '41.32亿元')

  test('of rows with one head refutes a reading that most of them fail', () => {
    expect(outcomes(rows('预算数 完成数', [0, 1], [0, 2], [0, 3]), same)).toEqual(['acquitted', 'acquitted', 'acquitted'])
  })
  test('but few rows refute no head that tells role and year of every column', () => {
    const headed = (...pairs: readonly (readonly [number, number])[]) =>
      rows('2025年预算数 2026年预算数', ...pairs).map(row => ({ ...row, evidence: { ...row.evidence, headed: true } }))
    expect(outcomes(headed([0, 2], [0, 3]), same)).toEqual(['contradicted', 'contradicted'])
    expect(new Set(outcomes(headed([0, 2], [0, 3], [1, 2], [1, 3], [0, 5]), same))).toEqual(new Set(['acquitted']))
  })
  test('leaves one failing row among many accused', () => {
    const many = rows('预算数 完成数', [0, 1], [2, 4], [3, 5], [1, 0], [0, 2])
    expect(outcomes(many, same).at(-1)).toBe('contradicted')
  })
  test('hears each head by itself', () => {
    expect(outcomes([...rows('甲', [0, 2]), ...rows('乙', [0, 3])], same)).toEqual(['contradicted', 'contradicted'])
  })
})

describe('guesses that fail together over one figure', () => {
  const told = (whole: string) => {
    const figures = printFigures(whole, '3.8亿元', '1.9％', '37.1亿元', '18.50％', '6.2亿元', '3.1％')
    const share = (part: number, rate: number) =>
      constraint('part / whole = share / 100', 'share', bound({ part, whole: 0, share: rate }), { strength: 'guess' })
    return judge([share(1, 2), share(3, 4), share(5, 6)], figures).conflicts.flatMap(({ blame }) =>
      blame.map(({ figure }) => figures[figure]?.text),
    )
  }

  test('doubt that one', () => expect(new Set(told('205.0亿元'))).toEqual(new Set(['205.0亿元'])))
  test('and no other, where it is of another kind', () => expect(told('31亿元')).toEqual([]))
})

describe('how sure a claim is', () => {
  const figures = printFigures('9.6％')
  const growth: GrowthClaim = {
    kind: 'growth',
    at: { start: 0, end: 4 },
    sentence: 0,
    subject: {
      metric: '地区生产总值', scope: '', metricFrom: 'said', period: null, periodFrom: 'said', modality: 'actual',
    },
    rate: { figure: 0, sign: 1 },
    base: null,
    basis: 'constant',
    end: null,
    start: null,
  } as unknown as GrowthClaim
  const surety = (evidence: Partial<Evidence>, claim = growth) => suretyOf(claim, { ...READ, ...evidence }, [0], figures)

  test('hard where its words are read whole', () => expect(surety({})).toBe('hard'))
  test.each<Partial<Evidence>>([{ unread: [{ start: 0, end: 2 }] }, { uncovered: [0] }, { rivals: ['share'] }])(
    'a guess where they are not: %o',
    evidence => expect(surety(evidence)).toBe('guess'),
  )
  test('a guess where the reader supposed it', () => expect(surety({}, { ...growth, tie: 'supposed' })).toBe('guess'))
  test('soft where it is one of a run', () => expect(surety({}, { ...growth, tie: 'run' })).toBe('soft'))
  test('in a table by its head alone', () => {
    expect(doubtsOf(growth, { ...READ, place: 'table', uncovered: [0] })).toEqual([])
  })
})

test('what a guess could not question, it does not verify', () => {
  const [short, four, five] = printFigures('4.1亿元', '41.32亿元', '413.25亿元')
  const rest: Alternative = { because: '所列各项可能不是全部', acquits: 'digits' }
  const verified = (one: Constraint) => [short!, four!, five!].map(figure => couldQuestion(one, figure))
  expect(verified(sum(0, [1]))).toEqual([true, true, true])
  expect(verified(sum(0, [1], { strength: 'guess' }))).toEqual([false, true, true])
  expect(verified(sum(0, [1], { strength: 'guess', otherwise: [rest] }))).toEqual([false, false, true])
})
