import type { Bounds } from '../interval.ts'
import type { Constraint, Figure, FigureRef } from '../model.ts'
import type { Charge, Judged } from './charges.ts'
import { accusedOf } from './charges.ts'
import { boundsOfInterval, expectedOf, expectedWords } from './present.ts'
import { withUnit } from './printed.ts'
import type { Proof } from './relations.ts'
import { byHand } from './relations.ts'
import { tell, tellBecause } from './telling.ts'

export const named = (figure: Figure | undefined): string =>
  figure === undefined ? '' : withUnit(figure.text, figure.unit.text)

/** What a finding says in one sentence: the rule's own, or what cannot hold together. */
export const messageOf = (charge: Charge, proof: Proof, judged: Judged): string => {
  const { members, accused, bounds, conflict, reading } = charge
  if (conflict !== null)
    return proof.rows.length > 1
      ? jointMessage(charge, proof, judged)
      : loneMessage(members[0] ?? 0, accused, bounds, judged)
  const constraint = judged.constraints[members[0] ?? 0]
  if (constraint === undefined) return ''
  return tellRule(constraint, accused, bounds, reading, judged) + otherwiseOf(charge, judged)
}

/** On what other reading the figures agree; '' where on none, or where it takes no other. */
export const otherwiseOf = ({ members, accused, bounds, reading, coarse, conflict }: Charge, judged: Judged): string => {
  const constraint = judged.constraints[members[0] ?? 0]
  if (constraint === undefined || conflict !== null) return ''
  const other = reading > 0 ? constraint.otherwise?.[reading - 1] : undefined
  const because =
    other === undefined ? '' : `${tellBecause(other.because, toldOf(constraint, accused, bounds, reading, judged))}。`
  return because + (coarse ? '整数按取整到末位非零数字理解时相符。' : '')
}

const toldOf = (
  constraint: Constraint,
  accused: readonly FigureRef[],
  bounds: Bounds | null,
  reading: number,
  judged: Judged,
) => {
  const { claims, constraints, figures, draft } = judged
  const claim = claims[constraint.claim]
  if (claim === undefined) throw new Error(`constraint of rule ${constraint.rule} speaks of no claim`)
  const figure = figures[accused[0] ?? -1]
  // of a slip that is made again and again, the first is quoted
  const quoted = claim.kind === 'wording' ? accused.slice(0, 1) : accused
  const stated =
    quoted.map(ref => named(figures[ref])).join('、') || draft.text.slice(claim.at.start, claim.at.end)
  const hand = figure === undefined ? null : byHand([constraints.indexOf(constraint)], figure.index, constraints, figures)
  const expected = figure === undefined || bounds === null ? null : expectedOf(figure, bounds, hand)
  return { constraint, claim, figures, reading, stated, expected }
}

const tellRule = (
  constraint: Constraint,
  accused: readonly FigureRef[],
  bounds: Bounds | null,
  reading: number,
  judged: Judged,
) => {
  const rule = judged.rules.find(({ id }) => id === constraint.rule)
  return rule === undefined ? '' : tell(rule.explain, toldOf(constraint, accused, bounds, reading, judged))
}

/**
 * The rule's own sentence about the letter it accuses; where another figure is likelier, what that one would have
 * to be.
 */
const loneMessage = (member: number, accused: readonly FigureRef[], bounds: Bounds | null, judged: Judged) => {
  const { constraints, figures } = judged
  const constraint = constraints[member]
  if (constraint === undefined) return ''
  const own = accusedOf(constraint, judged)
  if (own[0] === accused[0]) return tellRule(constraint, own, bounds, 0, judged)
  const expected = judged.judgement.verdicts[member]?.expected
  const plain = tellRule(constraint, own, expected == null ? null : boundsOfInterval(expected), 0, judged)
  const figure = figures[accused[0] ?? -1]
  if (figure === undefined || bounds === null) return plain
  const other = expectedOf(figure, bounds, byHand([member], figure.index, constraints, figures))
  return `${plain}若其余数字无误，“${named(figure)}”应为${expectedWords(other)}。`
}

/** How many ways to reconcile are told. */
const WAYS = 3

const jointMessage = ({ members, conflict }: Charge, { rows, working }: Proof, judged: Judged): string => {
  const { constraints, claims, figures } = judged
  const metric =
    members.map(member => claims[constraints[member]?.claim ?? -1]?.subject.metric).find(name => name) ?? ''
  const ways = (conflict?.blame ?? []).slice(0, WAYS).flatMap(({ figure, interval }) => {
    const printed = figures[figure]
    if (printed === undefined) return []
    const expected = expectedOf(printed, boundsOfInterval(interval), byHand(members, figure, constraints, figures))
    return [`将“${named(printed)}”改为${expectedWords(expected)}`]
  })
  const repair = ways.length === 0 ? '改动任何一个数字都不能使其全部相符。' : `${ways.join('，或')}，即可相符。`
  return `${metric}的下列${rows.length}项关系不能同时成立：${working ?? ''}。${repair}`.replace(/^的/, '')
}
