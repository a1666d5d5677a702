import { expect, test } from 'vitest'
import { judge } from '../../pipeline/constraints/judge.ts'
import { toNumber } from '../../pipeline/interval.ts'
import type { Constraint, Figure } from '../../pipeline/model.ts'
import { average, bound, constraint, growth, multiple, printFigures, restated } from './ledger.ts'

const outcomes = (constraints: readonly Constraint[], figures: readonly Figure[]) =>
  judge(constraints, figures).verdicts.map(({ outcome }) => outcome)

const accused = (constraints: readonly Constraint[], figures: readonly Figure[]) =>
  judge(constraints, figures).conflicts.map(({ blame }) => blame[0]?.figure)

test('claims about a level that nobody prints meet in it', () => {
  const figures = printFigures('131.4亿元', '31.4%', '20.4亿元')
  const claims = [
    growth('start', 0, 1),
    constraint('end = start + amount', 'amount', bound({ end: 0, start: 'start', amount: 2 })),
  ]
  expect(outcomes(claims, figures)).toEqual(['contradicted', 'contradicted'])
  expect(outcomes(claims, printFigures('131.4亿元', '31.4%', '31.4亿元'))).toEqual(['holds', 'holds'])
  expect(outcomes(claims.slice(0, 1), figures)).toEqual(['uninformative'])
})

test('a finer restatement tightens the sums of its figure', () => {
  const sum = constraint('whole = sum(parts)', 'whole', bound({ whole: 0, parts: [{ figure: 1 }, { figure: 2 }] }))
  const figures = printFigures('13亿元', '5.12亿元', '8.31亿元', '12.52亿元')
  expect(outcomes([sum], figures)).toEqual(['holds'])
  const { conflicts } = judge([sum, restated(0, 3)], figures)
  expect(conflicts.map(({ constraints }) => constraints)).toEqual([[0, 1]])
})

test('soft claims narrow nothing, and are judged against what hard ones leave', () => {
  const figures = printFigures('13亿元', '93亿元', '6.2倍', '10.1%')
  const rate = average(0, 1, 3, 20, { strength: 'soft' })
  const judged = judge([rate, multiple(0, 1, 2)], figures)
  expect(judged.conflicts).toEqual([])
  expect(judged.verdicts.map(({ outcome }) => outcome)).toEqual(['contradicted', 'holds'])
})

test('two wrong figures among linked claims are two conflicts', () => {
  const figures = printFigures(
    '100.00亿元',
    '110.00亿元',
    '121.00亿元',
    '10.0%',
    '15.0%',
    '19.0%',
    '1.4倍',
    '20.0%',
    '145.20亿元',
  )
  const claims = [growth(0, 1, 3), growth(1, 2, 4), multiple(0, 8, 6), growth(2, 8, 7)]
  expect(accused(claims, figures).toSorted()).toEqual([4, 6])
})

test('a guess that fails is silent unless one digit would mend it', () => {
  const guess = (whole: string) =>
    judge(
      [
        constraint('whole = sum(parts)', 'whole', bound({ whole: 0, parts: [{ figure: 1 }, { figure: 2 }] }), {
          strength: 'guess',
        }),
      ],
      printFigures(whole, '512.26亿元', '631.41亿元'),
    )
  expect(guess('1143.67亿元').verdicts[0]?.outcome).toBe('holds')
  expect(guess('2908.12亿元').verdicts[0]?.outcome).toBe('uninformative')
  expect(guess('1148.67亿元').conflicts).toHaveLength(1)
})

test('a composition that was forced to 100 needs its reading; repeated letters are judged at their ends', () => {
  const ratio = constraint('rate = (now - before) / before', 'rate', bound({ rate: 0, now: 1, before: 2 }))
  expect(outcomes([ratio], printFigures('-0.82', '30元', '120元'))).toEqual(['contradicted'])
  expect(outcomes([ratio], printFigures('-0.75', '30元', '120元'))).toEqual(['holds'])
  const members = [{ figure: 0 }, { figure: 1 }, { figure: 2 }]
  const shares = (forced: boolean) =>
    constraint(
      'sum(members) = 100',
      'members',
      bound({ members: forced ? members.map(member => ({ ...member, forced })) : members }),
    )
  const printed = printFigures('21.5%', '30.2%', '48.5%')
  expect(outcomes([shares(false), shares(true)], printed)).toEqual(['contradicted', 'holds'])
})

test('what a figure would have to be never holds what it is, also where it may have been forced', () => {
  const all = constraint('sum(members) = 100', 'members', bound({ members: [0, 1, 2, 3].map(figure => ({ figure })) }))
  const share = constraint(
    'part / whole = share / 100',
    'share',
    bound({ part: 4, whole: 5, share: { figure: 2, forced: true } }),
  )
  const printed = printFigures('59.15%', '37.39%', '3.13%', '0.33%', '556万元', '1.79亿元')
  const { blame } = judge([all, share], printed).conflicts[0]!
  expect(toNumber(blame.find(({ figure }) => figure === 2)!.interval.high!)).toBeLessThan(3.12)
})

test('exact thresholds and touching ends', () => {
  const less = constraint('value < limit', 'value', bound({ value: 0, limit: 1 }))
  expect(outcomes([less], printFigures('10家', '10家'))).toEqual(['contradicted'])
  expect(outcomes([less], printFigures('9家', '10家'))).toEqual(['holds'])
  const equal = constraint('value = other', 'value', bound({ value: 0, other: 1 }))
  expect(outcomes([equal], printFigures('1.5元', '1.60元'))).toEqual(['contradicted'])
  expect(outcomes([equal], printFigures('1.5元', '1.55元'))).toEqual(['holds'])
  expect(outcomes([equal], printFigures('超过1000元', '1000家'))).toEqual(['contradicted'])
  expect(outcomes([equal], printFigures('不低于1000元', '1000家'))).toEqual(['holds'])
})

test('in a chain of a thousand levels the three wrong growths are found, and nothing else', () => {
  const texts: string[] = ['1000.00亿元']
  const claims: Constraint[] = []
  const wrong: number[] = []
  let level = 1000
  for (let year = 1; year <= 1000; year += 1) {
    const rate = Math.sin(year) * 8
    const next = level * (1 + rate / 100)
    const off = year === 250 || year === 500 || year === 999 ? 2 : 0
    texts.push(`${next.toFixed(2)}亿元`, `${((next / level - 1) * 100 + off).toFixed(1)}%`)
    claims.push(growth(year === 1 ? 0 : 2 * year - 3, 2 * year - 1, 2 * year))
    if (off > 0) wrong.push(2 * year)
    level = next
  }
  expect(accused(claims, printFigures(...texts))).toEqual(wrong)
})
