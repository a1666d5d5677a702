import { describe, expect, test } from 'vitest'
import { couldFail, judgeAlone, readingOf, trialOf } from '../../pipeline/constraints/alone.ts'
import { impliedOf } from '../../pipeline/constraints/implied.ts'
import { createNetwork } from '../../pipeline/constraints/network.ts'
import type { Alternative, Binding, Constraint, Proposal } from '../../pipeline/model.ts'
import { average, bound, constraint, growth, printFigures } from './ledger.ts'
import { READ } from './read.ts'

const alone = (one: Constraint, ...texts: readonly string[]) => {
  const figures = printFigures(...texts)
  return judgeAlone(createNetwork({ figures }), one, figures)
}

const parts: Binding = { whole: { figure: 0 }, parts: [{ figure: 1 }, { figure: 2 }] }
const sum = (more: Partial<Proposal> = {}) => constraint('whole = sum(parts)', 'whole', parts, more)

describe('one relation by itself', () => {
  test('holds where it might have failed, and tells what it leaves to the accused', () => {
    const one = alone(sum(), '100.0亿元', '40.0亿元', '60.0亿元')
    expect(one).toMatchObject({ outcome: 'holds', reading: 0, rounding: 'nearest', accused: 0 })
    expect(one.expected?.low).toBeCloseTo(99.9e8, -2)
    expect(one.expected?.high).toBeCloseTo(100.1e8, -2)
  })

  test('says nothing where any value would have done', () => {
    expect(alone(growth('before', 0, 1), '100亿元', '5.0%').outcome).toBe('uninformative')
    expect(alone(constraint('part <= whole', 'whole', bound({ part: 1, whole: 0 })), '100亿元', '20亿元').outcome).toBe(
      'uninformative',
    )
    expect(alone(constraint('part <= whole', 'whole', bound({ part: 1, whole: 0 })), '100亿元', '60亿元').outcome).toBe(
      'holds',
    )
  })

  test('and a guess says nothing where one value in fifty would have done', () => {
    const guess = (strength: 'guess' | 'hard', ...texts: readonly string[]) =>
      alone(sum({ strength }), ...texts).outcome
    expect(guess('guess', '99亿元', '40亿元', '59亿元')).toBe('uninformative')
    expect(guess('hard', '99亿元', '40亿元', '59亿元')).toBe('holds')
    expect(guess('guess', '101亿元', '40亿元', '61亿元')).toBe('holds')
    // the step of the figure itself is one value, too
    expect(guess('guess', '50家', '20家', '30家')).toBe('holds')
    expect(guess('guess', '49家', '20家', '29家')).toBe('uninformative')
    expect(guess('hard', '49家', '20家', '29家')).toBe('holds')
    expect(guess('guess', '101亩', '40亩', '61亩')).toBe('holds')
    expect(guess('guess', '-50.0%', '-20.00%', '-30.00%')).toBe('holds')
  })

  test('is contradicted where nothing excuses it', () => {
    expect(alone(sum(), '100.0亿元', '40.0亿元', '50.0亿元')).toMatchObject({ outcome: 'contradicted', reading: -1 })
  })

  const next = (figure: number, more: Partial<Alternative> = {}): Alternative => ({
    bind: { parts: [{ figure: 1 }, { figure }] },
    because: `第${figure}项`,
    ...more,
  })
  const figures = ['100.0亿元', '40.0亿元', '50.0亿元', '60.0亿元'] as const

  test('is what another reading makes of it, those that acquit first', () => {
    const under = (...otherwise: readonly Alternative[]) => {
      const { outcome, reading } = alone(sum({ otherwise }), ...figures)
      return [outcome, reading]
    }
    expect(under(next(3))).toEqual(['otherwise', 1])
    expect(under(next(2), next(3))).toEqual(['otherwise', 2])
    expect(under(next(3, { acquits: true }))).toEqual(['acquitted', 1])
    expect(under(next(3), next(3, { acquits: true }))).toEqual(['acquitted', 2])
    expect(under(next(3, { acquits: 'digits' }))).toEqual(['contradicted', 1])
    expect(under(next(3), next(3, { acquits: 'digits' }))).toEqual(['contradicted', 2])
    expect(under(next(3, { acquits: 'digits' }), next(3, { acquits: true }))).toEqual(['acquitted', 2])
    expect(under(next(2), next(2, { acquits: true }))).toEqual(['contradicted', -1])
    expect(under({ formula: 'sum(parts) <= whole', because: '不是全部' })).toEqual(['otherwise', 1])
  })

  test('or rounder figures do', () => {
    const rounder = (more: Partial<Proposal>, whole: string, second = '41.0亿元') => {
      const { outcome, rounding } = alone(sum(more), whole, second, '57.2亿元')
      return [outcome, rounding]
    }
    expect(rounder({}, '100亿元')).toEqual(['otherwise', 'last-non-zero'])
    expect(rounder({}, '101亿元')).toEqual(['contradicted', 'nearest'])
    expect(rounder({}, '100.0亿元')).toEqual(['contradicted', 'nearest'])
    expect(rounder({}, '200亿元')).toEqual(['contradicted', 'nearest'])
    expect(rounder({}, '98.0亿元', '40亿元')).toEqual(['otherwise', 'last-non-zero'])
    const table = { ...READ, place: 'table' } as const
    const under = (strength: 'guess' | 'hard', place: typeof READ) =>
      alone({ ...sum({ strength }), evidence: place }, '100亿元', '41.0亿元', '57.2亿元').outcome
    expect(under('guess', table)).toBe('acquitted')
    expect(under('hard', table)).toBe('otherwise')
    expect(under('guess', READ)).toBe('otherwise')
  })

  test('tells why it is none, and how many readings were tried', () => {
    const tried = (outcome: 'holds' | 'otherwise' | 'acquitted' | 'contradicted', reading: number) =>
      trialOf(sum({ otherwise: [next(2), next(3, { acquits: true }), next(1, { acquits: 'digits' })] }), {
        outcome,
        reading,
      })
    expect(tried('holds', 0)).toEqual({ acquittedBy: null, tried: 1 })
    expect(tried('acquitted', 2)).toEqual({ acquittedBy: '第3项', tried: 2 })
    expect(tried('contradicted', 3)).toEqual({ acquittedBy: '第1项', tried: 3 })
    expect(tried('otherwise', 1)).toEqual({ acquittedBy: null, tried: 4 })
    expect(tried('contradicted', -1)).toEqual({ acquittedBy: null, tried: 4 })
    expect(tried('otherwise', 0)).toEqual({ acquittedBy: null, tried: 4 })
    expect(trialOf(sum(), { outcome: 'contradicted', reading: -1 })).toEqual({ acquittedBy: null, tried: 1 })
  })

  test('and binds its letters anew', () => {
    const one = sum({ otherwise: [next(3), { formula: 'sum(parts) <= whole', because: '' }] })
    expect(readingOf(one, 0)).toMatchObject({ bind: parts, formula: 'whole = sum(parts)' })
    expect(readingOf(one, -1)).toMatchObject({ bind: parts, formula: 'whole = sum(parts)' })
    expect(readingOf(one, 1)).toEqual({
      bind: { whole: { figure: 0 }, parts: [{ figure: 1 }, { figure: 3 }] },
      formula: 'whole = sum(parts)',
    })
    expect(readingOf(one, 2)).toEqual({ bind: parts, formula: 'sum(parts) <= whole' })
  })
})

describe('the accused', () => {
  const accused = (one: Constraint, ...texts: readonly string[]) => alone(one, ...texts).accused

  test('is the figure of its letter, also where words turn it', () => {
    expect(accused(average(0, 1, 2, 3), '100亿元', '110亿元', '5.0%')).toBe(2)
    const turned = constraint('a = b', 'b', { a: { figure: 0 }, b: { figure: 1, sign: -1 } })
    expect(alone(turned, '-5.0%', '5.0%')).toMatchObject({ accused: 1, outcome: 'holds' })
    expect(alone(turned, '-5.0%', '5.0%').expected?.low).toBeCloseTo(4.95)
  })

  test('is the greatest that stands once where its letter is no single figure', () => {
    expect(accused(constraint('whole = sum(parts)', 'parts', parts), '5亿元', '40亿元', '60亿元')).toBe(2)
    expect(accused(constraint('whole = sum(parts)', 'parts', parts), '5亿元', '60亿元', '40亿元')).toBe(1)
    expect(accused(constraint('whole = sum(parts)', 'parts', parts), '5亿元', '60亿元', '60亿元')).toBe(1)
    expect(accused(constraint('whole = sum(parts)', 'parts', parts), '5%', '60%', '-70%')).toBe(2)
    expect(accused(constraint('a = b', 'none', bound({ a: 'x', b: 0 })), '5亿元')).toBe(0)
    expect(accused(constraint('a = b - b', 'none', bound({ a: 0, b: 1 })), '5亿元', '60亿元')).toBe(0)
    expect(accused(constraint('a = b', 'a', bound({ a: [3], b: 0 })), '5亿元')).toBe(0)
  })

  test('is none where it stands twice, or nothing is printed', () => {
    expect(accused(constraint('a = b - b', 'b', bound({ a: 0, b: 1 })), '5亿元', '60亿元')).toBe(-1)
    const none = alone(constraint('a = b', 'a', bound({ a: 'x', b: 'y' })))
    expect(none).toMatchObject({ accused: -1, expected: null, outcome: 'holds' })
  })
})

describe('a value could fail', () => {
  test.each<readonly [figure: string, low: number, high: number, answer: boolean]>([
    ['100%', 51, Infinity, true],
    ['100%', 50, Infinity, false],
    ['100%', -Infinity, 199, true],
    ['100%', -Infinity, 200, false],
    ['-100%', -199, 0, true],
    ['-100%', -200, -50, false],
    ['-100%', -Infinity, -51, true],
    ['0.0%', -0.9, 2, true],
    ['0.0%', -2, 0.9, true],
    ['0.0%', -1, 1, false],
    ['0.0‰', -0.1, 0.1, false],
    ['0.0‰', -0.09, 0.1, true],
  ])('%s within %d and %d: %s', (text, low, high, answer) => {
    expect(couldFail(printFigures(text)[0]!, { low, high })).toBe(answer)
  })
})

describe('what a reading implies of a letter', () => {
  const figures = printFigures('100亿元', '40亿元', '50亿元', '60亿元')
  const one = sum({ otherwise: [{ bind: { parts: [{ figure: 1 }, { figure: 3 }] }, because: '' }] })
  test('is what it leaves to its single operand', () => {
    expect(impliedOf(one, 0, 'whole', figures)?.low).toBeCloseTo(89e8, -2)
    expect(impliedOf(one, 1, 'whole', figures)?.low).toBeCloseTo(99e8, -2)
    expect(impliedOf(one, 0, 'parts', figures)).toBeNull()
    expect(impliedOf(one, 0, 'none', figures)).toBeNull()
    const turned = constraint('a = b', 'b', { a: { figure: 0 }, b: { figure: 1, sign: -1 } })
    expect(impliedOf(turned, 0, 'b', figures)?.low).toBeCloseTo(-100.5e8, -2)
    expect(impliedOf(constraint('a = b - b', 'b', bound({ a: 0, b: 1 })), 0, 'b', figures)).toBeNull()
    expect(impliedOf(constraint('a = b', 'c', bound({ a: 0, b: 1, c: 2 })), 0, 'c', figures)).toBeNull()
  })
})
