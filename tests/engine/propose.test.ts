import { expect, test } from 'vitest'
import { propose } from '../../pipeline/constraints/propose.ts'
import type { Alternative, Claim, Facts, Proposal, Strength } from '../../pipeline/model.ts'
import type { Rule } from '../../pipeline/rule.ts'
import { bound, printFigures } from './ledger.ts'
import { READ } from './read.ts'
import { about } from './report.ts'

const claimOf = (kind: Claim['kind']): Claim =>
  ({ kind, at: { start: 0, end: 0 }, sentence: 0, subject: about('地区生产总值') }) as unknown as Claim

const figures = printFigures('110亿元', '100亿元', '10.0%')

/** What a rule over two claims of growth and one of change comes to, where it yields this. */
const proposed = (proposal: Partial<Proposal>, rule: Partial<Rule> = {}, sure: Strength = 'hard') =>
  propose(
    [
      {
        id: 'made-up',
        judges: 'growth',
        formula: 'end = start',
        accuses: 'end',
        relate: () => [{ bind: bound({ end: 0, start: 1 }), ...proposal }],
        ...rule,
      } as unknown as Rule,
    ],
    {
      claims: [claimOf('growth'), claimOf('change'), claimOf('growth')],
      figure: ref => figures[ref]!,
      evidence: () => READ,
      surety: () => sure,
    } as Partial<Facts> as Facts,
  )

test('a rule relates the claims of its kinds, in their order', () => {
  expect(proposed({}).map(({ claim }) => claim)).toEqual([0, 2])
  expect(proposed({}, { judges: ['change', 'growth'] } as object).map(({ claim }) => claim)).toEqual([1, 0, 2])
  expect(proposed({}, { judges: 'rank' } as object)).toEqual([])
})

test('and says what its proposals do not', () => {
  expect(proposed({})[0]).toEqual({
    rule: 'made-up',
    claim: 0,
    formula: 'end = start',
    accuses: 'end',
    bind: bound({ end: 0, start: 1 }),
    severity: 'error',
    verifies: true,
    strength: 'hard',
    evidence: READ,
  })
  expect(proposed({}, { severity: 'warning', verifies: false })[0]).toMatchObject({
    severity: 'warning',
    verifies: false,
  })
  const own = { formula: 'start = end', accuses: 'start', severity: 'warning', verifies: true } as const
  expect(proposed(own, { verifies: false })[0]).toMatchObject(own)
})

test('a relation is as sure as what makes it least so', () => {
  const sure = (own: Strength | undefined, read: Strength) =>
    proposed(own === undefined ? {} : { strength: own }, {}, read)[0]!.strength
  expect([sure(undefined, 'hard'), sure(undefined, 'soft'), sure(undefined, 'guess')]).toEqual([
    'hard',
    'soft',
    'guess',
  ])
  expect([sure('soft', 'hard'), sure('soft', 'soft'), sure('soft', 'guess')]).toEqual(['soft', 'soft', 'guess'])
  expect([sure('guess', 'hard'), sure('guess', 'soft')]).toEqual(['guess', 'guess'])
})

test('where units do not close there is no relation, and no other reading of one', () => {
  expect(proposed({ bind: bound({ end: 0, start: 2 }) })).toEqual([])
  const [right, wrong]: Alternative[] = [
    { because: '上年', bind: { start: { figure: 1 } } },
    { because: '增速', bind: { start: { figure: 2 } } },
  ]
  const byFormula: Alternative = { because: '点', formula: 'end = start * (end + 1)' }
  const left = (...otherwise: readonly Alternative[]) => proposed({ otherwise })[0]!.otherwise
  expect(left(right!)).toEqual([right])
  expect(left(right!, wrong!)).toEqual([right])
  expect(left(wrong!, right!, byFormula)).toEqual([right])
  expect(left(right!, right!)).toEqual([right, right])
  expect('otherwise' in proposed({ otherwise: [wrong!] })[0]!).toBe(false)
  expect('otherwise' in proposed({ otherwise: [] })[0]!).toBe(false)
  expect('otherwise' in proposed({})[0]!).toBe(false)
})
