import { expect, test } from 'vitest'
import { judge } from '../../pipeline/constraints/judge.ts'
import { boundsOfInterval } from '../../pipeline/findings/present.ts'
import { diagnose, SLIPS } from '../../pipeline/findings/slips.ts'
import type { Constraint } from '../../pipeline/model.ts'
import { average, bound, constraint, growth, multiple, printFigures } from './ledger.ts'

const share = constraint('part / whole = share / 100', 'share', bound({ part: 0, whole: 1, share: 2 }))
const sum = (...parts: readonly number[]) =>
  constraint('whole = sum(parts)', 'whole', bound({ whole: 0, parts: parts.map(figure => ({ figure })) }))
const change = constraint('end = start + amount', 'amount', bound({ start: 0, end: 1, amount: 2 }))

/** Row of the table; the figures as printed, the accused one, the claim. */
const CASES: readonly (readonly [id: string, accused: number, figures: readonly string[], claim: Constraint])[] = [
  ['rounded-twice', 2, ['103.97亿元', '1117.56亿元', '9.8倍'], multiple(0, 1, 2)],
  ['truncated', 2, ['100.00亿元', '127.09亿元', '27.0%'], growth(0, 1, 2)],
  ['rounded-up', 2, ['100.00亿元', '127.02亿元', '27.1%'], growth(0, 1, 2)],
  ['period-count', 3, ['6208元', '39502元', '5.4倍', '10.2%'], average(0, 1, 3, 20)],
  ['simple-average', 3, ['150.00亿元', '200.00亿元', '0.3倍', '6.7%'], average(0, 1, 3, 5)],
  ['multiple-form', 2, ['100.0亿元', '620.0亿元', '6.2倍'], multiple(0, 1, 2)],
  ['points', 2, ['40.0%', '45.0%', '5.0%'], growth(0, 1, 2)],
  ['wrong-base', 2, ['80.0亿元', '100.0亿元', '20.0%'], growth(0, 1, 2)],
  ['turned', 2, ['100.0亿元', '80.0亿元', '25.0%'], growth(0, 1, 2)],
  ['sign', 2, ['100.0亿元', '95.0亿元', '5.0%'], growth(0, 1, 2)],
  ['odd-unit', 0, ['33.62亿元', '21.01亿元', '0.47万元', '0.59万元', '11.55亿元'], sum(1, 2, 3, 4)],
  ['part-twice', 0, ['150.0亿元', '50.0亿元', '80.0亿元', '10.0亿元', '10.0亿元'], sum(1, 2, 3)],
  ['part-missing', 0, ['130.0亿元', '50.0亿元', '80.0亿元', '10.0亿元'], sum(1, 2, 3)],
  ['transposed', 0, ['1171.56亿元', '517.26亿元', '600.30亿元'], sum(1, 2)],
  ['point', 2, ['100.00亿元', '193.52亿元', '935.2亿元'], change],
  ['unit', 2, ['100.00亿元', '193.52亿元', '93.52万元'], change],
  ['doubled', 2, ['100.00亿元', '193.52亿元', '993.52亿元'], change],
  ['digit', 2, ['100.00亿元', '193.52亿元', '98.52亿元'], change],
  ['dropped', 2, ['100.00亿元', '293.52亿元', '13.52亿元'], change],
  ['copied', 0, ['881.20亿元', '517.26亿元', '600.30亿元', '881.20亿元'], sum(1, 2)],
  ['digit', 2, ['50.0亿元', '80.0亿元', '68.5%'], share],
]

test.each(CASES)('%s', (id, accused, texts, claim) => {
  const figures = printFigures(...texts)
  const { conflicts } = judge([claim], figures)
  const blame = conflicts[0]?.blame.find(({ figure }) => figure === accused) ?? expect.fail('not blamed')
  const figure = figures[accused] ?? expect.fail('no figure')
  const told = diagnose({ figure, bounds: boundsOfInterval(blame.interval), constraint: claim, figures })
  expect(told.map(({ kind }) => kind)).toContain(id)
})

test('every row of the table has its case', () => {
  expect(SLIPS.map(({ id }) => id).filter(id => !CASES.some(([row]) => row === id))).toEqual([])
})
