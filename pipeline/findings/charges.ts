import { impliedOf } from '../constraints/implied.ts'
import type { Judgement } from '../constraints/judge.ts'
import { isList } from '../constraints/network.ts'
import { addTo } from '../grouped.ts'
import type { Bounds } from '../interval.ts'
import type { Claim, Conflict, Constraint, Draft, Figure, FigureRef, Outline, Settings, Severity } from '../model.ts'
import type { Rule } from '../rule.ts'
import { figuresOfClaim } from './mentions.ts'
import { boundsOfInterval } from './present.ts'
import { figuresIn } from './working.ts'

export interface Judged {
  readonly draft: Draft
  readonly outline: Outline
  readonly figures: readonly Figure[]
  readonly claims: readonly Claim[]
  readonly constraints: readonly Constraint[]
  readonly judgement: Judgement
  readonly rules: readonly Rule[]
  readonly settings: Pick<Settings, 'rules'>
}

/** A finding before it has its words, its place, its number and its fingerprint. */
export interface Charge {
  /** Indices of constraints: the first tells the rule. */
  readonly members: readonly number[]
  readonly severity: Severity
  readonly accused: readonly FigureRef[]
  /** Where the accused figure would have to lie. */
  readonly bounds: Bounds | null
  readonly conflict: Conflict | null
  readonly reading: number
  /** Whether it holds where round integers are read to their last digit that is not zero. */
  readonly coarse: boolean
}

/** What the report is charged with: its conflicts, and the doubts that they leave. */
export const chargesOf = (judged: Judged): readonly Charge[] => {
  const { constraints, judgement } = judged
  const conflicts = judgement.conflicts.map(conflict => chargeOfConflict(conflict, judged))
  // A slip of form has no bounds, and stays one whatever the figure should have been.
  const isDoubt = ({ severity, bounds }: Charge): boolean => severity !== 'error' && bounds !== null
  const errors = conflicts.filter(conflict => !isDoubt(conflict))
  const firm = [...errors, ...unsettled(conflicts.filter(isDoubt), errors, judged)]
  const readings = constraints.flatMap((constraint, member): readonly Charge[] => {
    const verdict = judgement.verdicts[member]
    if (verdict === undefined || verdict.conflict >= 0) return []
    if (verdict.outcome !== 'otherwise' && verdict.outcome !== 'contradicted') return []
    return [chargeOfReading(constraint, member, judged)]
  })
  return [...firm, ...unsettled(readings, firm, judged)].filter(
    (charge, place, all) => constraints[charge.members[0] ?? 0] !== undefined && !all.slice(0, place).some(isSaidBy(charge)),
  )
}

/** Whether an earlier charge asks for the same of the same figure: growth above that of every part is not their mean either. */
const isSaidBy =
  ({ severity, accused: [figure, ...others], bounds }: Charge) =>
  (earlier: Charge): boolean =>
    severity !== 'error' &&
    others.length === 0 &&
    earlier.accused.length === 1 &&
    earlier.accused[0] === figure &&
    bounds !== null &&
    earlier.bounds !== null &&
    earlier.bounds.low <= bounds.high &&
    bounds.low <= earlier.bounds.high

/** The doubts of which something is left once the figures that the firmer charges accuse are put right. */
const unsettled = (
  doubts: readonly Charge[],
  errors: readonly Charge[],
  { constraints, figures }: Judged,
): readonly Charge[] => {
  const errorsOf = new Map<FigureRef, Charge[]>()
  for (const error of errors) {
    for (const figure of error.accused.slice(0, 1)) addTo(errorsOf, figure, error)
  }
  return doubts.filter(({ members, accused }) => {
    const operands = members.flatMap(member => Object.values(constraints[member]?.bind ?? {}))
    const spoken = [...accused, ...figuresIn(operands, figures).map(({ index }) => index)]
    return !spoken.some(figure =>
      errorsOf.get(figure)?.some(error => settles(error, members, accused, constraints, figures)),
    )
  })
}

/** Whether an error's figure, once it is put right, leaves nothing of a doubt. */
const settles = (
  error: Charge,
  members: readonly number[],
  accused: readonly FigureRef[],
  constraints: readonly Constraint[],
  figures: readonly Figure[],
): boolean => {
  const [figure] = error.accused
  if (figure === undefined || error.bounds === null) return false
  if (accused.includes(figure)) return true
  return members.some(member => {
    const constraint = constraints[member]
    if (constraint === undefined || error.bounds === null) return false
    const letter = Object.keys(constraint.bind).find(name => {
      const operand = constraint.bind[name]
      return operand !== undefined && !isList(operand) && 'figure' in operand && operand.figure === figure
    })
    const left = letter === undefined ? null : impliedOf(constraint, 0, letter, figures)
    return left !== null && left.low <= error.bounds.high && error.bounds.low <= left.high
  })
}

const RANK: readonly Severity[] = ['note', 'warning', 'error']

const mildest = (...severities: readonly Severity[]): Severity =>
  RANK[Math.min(...severities.map(severity => RANK.indexOf(severity)))] ?? 'note'

const worst = (severities: readonly Severity[]): Severity =>
  RANK[Math.max(...severities.map(severity => RANK.indexOf(severity)))] ?? 'note'

/** The worst that the settings let a rule say. */
const ceiling = ({ settings }: Judged, rule: string): Severity => {
  const set = settings.rules[rule]
  return set === 'warning' || set === 'note' ? set : 'error'
}

const chargeOfConflict = (conflict: Conflict, judged: Judged): Charge => {
  const { constraints } = judged
  const [likeliest] = conflict.blame
  const members = [...conflict.constraints].toSorted((a, b) => rankOf(b) - rankOf(a) || a - b)
  function rankOf(member: number): number {
    const constraint = constraints[member]
    if (constraint === undefined || likeliest === undefined) return 0
    const accused = constraint.bind[constraint.accuses]
    return accused !== undefined && !isList(accused) && 'figure' in accused && accused.figure === likeliest.figure
      ? 1
      : 0
  }
  const first = constraints[members[0] ?? 0]
  const severities = members.flatMap(member => {
    const constraint = constraints[member]
    if (constraint === undefined) return []
    return mildest(
      constraint.severity,
      ceiling(judged, constraint.rule),
      constraint.strength === 'hard' || constraint.borne === true ? 'error' : 'warning',
    )
  })
  const coarse = members.every(member => judged.judgement.verdicts[member]?.rounding === 'last-non-zero')
  const accused = likeliest === undefined ? accusedOf(first, judged) : [likeliest.figure]
  const bounds = likeliest === undefined ? null : boundsOfInterval(likeliest.interval)
  return {
    members,
    accused,
    bounds,
    conflict,
    reading: 0,
    coarse: false,
    severity: mildest(worst(severities), coarse || !conflict.plausible ? 'warning' : 'error'),
  }
}

const chargeOfReading = (constraint: Constraint, member: number, judged: Judged): Charge => {
  const verdict = judged.judgement.verdicts[member]
  const reading = verdict?.outcome === 'otherwise' ? verdict.reading : 0
  const other = reading > 0 ? constraint.otherwise?.[reading - 1] : undefined
  return {
    members: [member],
    accused: accusedOf(constraint, judged),
    bounds: verdict?.expected == null ? null : boundsOfInterval(verdict.expected),
    conflict: null,
    reading,
    coarse: verdict?.rounding === 'last-non-zero',
    severity: mildest(constraint.severity, other?.severity ?? 'warning', ceiling(judged, constraint.rule)),
  }
}

/** The figures that a rule accuses: those of its letter, else those of its claim. */
export const accusedOf = (constraint: Constraint | undefined, { claims, figures }: Judged): readonly FigureRef[] => {
  if (constraint === undefined) return []
  const operand = constraint.bind[constraint.accuses]
  const named = operand === undefined ? [] : figuresIn([operand], figures)
  if (named.length > 0) return named.map(({ index }) => index)
  const others = figuresIn(Object.values(constraint.bind), figures)
  if (others.length > 0) return others.slice(0, 1).map(({ index }) => index)
  const claim = claims[constraint.claim]
  return claim === undefined ? [] : figuresOfClaim(claim)
}
