import { describe, expect, test } from 'vitest'
import { borneOut } from '../../pipeline/constraints/borne-out.ts'
import type { Constraint, Evidence } from '../../pipeline/model.ts'
import { atMost, caseOf } from './case.ts'
import { restated } from './ledger.ts'
import { READ } from './read.ts'

describe('rows bound by their names alone', () => {
  const rows = (unborne: boolean, ...pairs: readonly (readonly [number, number])[]): readonly Constraint[] =>
    pairs.map(([first, again]) => ({
      ...restated(first, again),
      evidence: { ...READ, place: 'table', columns: '合计', ...(unborne ? { unborne } : {}) },
    }))
  const { figures } = caseOf([], '152.31亿元 152.31亿元 92.84亿元 92.84亿元 41.32亿元 41.32亿元 7.00亿元 8.00亿元')
  const strengths = (constraints: readonly Constraint[]) =>
    borneOut(constraints, figures).map(({ strength }) => strength)

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
    expect(strengths([part])).toEqual(['guess'])
    expect(strengths([...rows(true, [0, 1]), part])).toEqual(['hard', 'hard'])
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
