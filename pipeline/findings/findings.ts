import { impliedOf } from '../constraints/implied.ts'
import type { Judgement } from '../constraints/judge.ts'
import { isList } from '../constraints/network.ts'
import type { Bounds } from '../interval.ts'
import type {
  Claim,
  Conflict,
  Constraint,
  Draft,
  Figure,
  FigureRef,
  Finding,
  Outline,
  Settings,
  Severity,
} from '../model.ts'
import type { Rule } from '../rule.ts'
import { fingerprintOf } from './fingerprint.ts'
import { figuresOfClaim } from './mentions.ts'
import { pageOf, sectionPath } from './place.ts'
import { boundsOfInterval, expectedOf } from './present.ts'
import { withUnit } from './printed.ts'
import { diagnose } from './slips.ts'
import { tell, tellBecause } from './telling.ts'
import { figuresIn, isComputed, statedFormula, workingOf } from './working.ts'

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

/** A finding before it has its place, its number and its fingerprint. */
interface Charge {
  /** Indices of constraints: the first tells the rule. */
  readonly members: readonly number[]
  readonly severity: Severity
  readonly accused: readonly FigureRef[]
  /** Where the accused figure would have to lie. */
  readonly bounds: Bounds | null
  readonly conflict: Conflict | null
  readonly reading: number
  readonly message: string
}

/** What the report has to answer for, in order of place: one finding for each wrong figure, with all that proves it. */
export const findingsOf = (judged: Judged): Finding[] => {
  const charges = chargesOf(judged)
  if (charges.length === 0) return []
  const counted = new Map<string, number>()
  return charges
    .map(charge => ({ charge, at: placeOf(charge, judged) }))
    .toSorted((a, b) => a.at.start - b.at.start || a.at.end - b.at.end)
    .map(({ charge, at }, index) => {
      const finding = findingOf(charge, at, judged, `g${index + 1}`)
      const words = [finding.rule, judged.draft.text.slice(...finding.context), finding.quote] as const
      const occurrence = counted.get(words.join('\n')) ?? 0
      counted.set(words.join('\n'), occurrence + 1)
      return { ...finding, fingerprint: fingerprintOf(...words, occurrence) }
    })
}

const chargesOf = (judged: Judged): readonly Charge[] => {
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
    ({ members }) => constraints[members[0] ?? 0] !== undefined,
  )
}

/** The doubts of which something is left once the figures that the firmer charges accuse are put right. */
const unsettled = (
  doubts: readonly Charge[],
  errors: readonly Charge[],
  { constraints, figures }: Judged,
): readonly Charge[] => {
  const errorsOf = new Map<FigureRef, Charge[]>()
  for (const error of errors) {
    for (const figure of error.accused.slice(0, 1)) errorsOf.set(figure, [...(errorsOf.get(figure) ?? []), error])
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
  const { constraints, figures } = judged
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
      constraint.strength === 'hard' ? 'error' : 'warning',
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
    severity: mildest(worst(severities), coarse || !conflict.plausible ? 'warning' : 'error'),
    message:
      new Set(members.map(member => workingOfMember(member, judged))).size > 1
        ? jointMessage(members, conflict, judged)
        : loneMessage(members[0] ?? 0, accused, bounds, judged, figures),
  }
}

const chargeOfReading = (constraint: Constraint, member: number, judged: Judged): Charge => {
  const verdict = judged.judgement.verdicts[member]
  const reading = verdict?.outcome === 'otherwise' ? verdict.reading : 0
  const other = reading > 0 ? constraint.otherwise?.[reading - 1] : undefined
  const accused = accusedOf(constraint, judged)
  const bounds = verdict?.expected == null ? null : boundsOfInterval(verdict.expected)
  const plain = tellRule(constraint, accused, bounds, reading, judged)
  const coarse = verdict?.rounding === 'last-non-zero' ? '整数按取整到末位非零数字理解时相符。' : ''
  const because =
    other === undefined ? '' : `${tellBecause(other.because, toldOf(constraint, accused, bounds, reading, judged))}。`
  return {
    members: [member],
    accused,
    bounds,
    conflict: null,
    reading,
    severity: mildest(constraint.severity, other?.severity ?? 'warning', ceiling(judged, constraint.rule)),
    message: plain + because + coarse,
  }
}

/** The figures that a rule accuses: those of its letter, else those of its claim. */
const accusedOf = (constraint: Constraint | undefined, { claims, figures }: Judged): readonly FigureRef[] => {
  if (constraint === undefined) return []
  const operand = constraint.bind[constraint.accuses]
  const named = operand === undefined ? [] : figuresIn([operand], figures)
  if (named.length > 0) return named.map(({ index }) => index)
  const others = figuresIn(Object.values(constraint.bind), figures)
  if (others.length > 0) return others.slice(0, 1).map(({ index }) => index)
  const claim = claims[constraint.claim]
  return claim === undefined ? [] : figuresOfClaim(claim)
}

const named = (figure: Figure | undefined): string =>
  figure === undefined ? '' : withUnit(figure.text, figure.unit.text)

const toldOf = (
  constraint: Constraint,
  accused: readonly FigureRef[],
  bounds: Bounds | null,
  reading: number,
  judged: Judged,
) => {
  const { claims, figures, draft } = judged
  const claim = claims[constraint.claim]
  if (claim === undefined) throw new Error(`constraint of rule ${constraint.rule} speaks of no claim`)
  const figure = figures[accused[0] ?? -1]
  // of a slip that is made again and again, the first is quoted
  const quoted = claim.kind === 'wording' ? accused.slice(0, 1) : accused
  const stated =
    quoted.map(ref => named(figures[ref])).join('、') || draft.text.slice(claim.at.start, claim.at.end)
  const expected = figure === undefined || bounds === null ? null : expectedOf(figure, bounds)
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
const loneMessage = (
  member: number,
  accused: readonly FigureRef[],
  bounds: Bounds | null,
  judged: Judged,
  figures: readonly Figure[],
) => {
  const constraint = judged.constraints[member]
  if (constraint === undefined) return ''
  const own = accusedOf(constraint, judged)
  if (own[0] === accused[0]) return tellRule(constraint, own, bounds, 0, judged)
  const expected = judged.judgement.verdicts[member]?.expected
  const plain = tellRule(constraint, own, expected == null ? null : boundsOfInterval(expected), 0, judged)
  const figure = figures[accused[0] ?? -1]
  return figure === undefined || bounds === null
    ? plain
    : `${plain}若其余数字无误，“${named(figure)}”应为${expectedOf(figure, bounds).display}。`
}

const workingOfMember = (member: number, { constraints, figures }: Judged): string => {
  const constraint = constraints[member]
  return constraint === undefined ? '' : workingOf(constraint, figures)
}

/** How many ways to reconcile are told. */
const WAYS = 3

const jointMessage = (members: readonly number[], conflict: Conflict, judged: Judged): string => {
  const { constraints, claims, figures } = judged
  const metric =
    members.map(member => claims[constraints[member]?.claim ?? -1]?.subject.metric).find(name => name) ?? ''
  const workings = [...new Set(members.map(member => workingOfMember(member, judged)))]
  const ways = conflict.blame.slice(0, WAYS).flatMap(({ figure, interval }) => {
    const printed = figures[figure]
    return printed === undefined
      ? []
      : [`将“${named(printed)}”改为${expectedOf(printed, boundsOfInterval(interval)).display}`]
  })
  const repair = ways.length === 0 ? '改动任何一个数字都不能使其全部相符。' : `${ways.join('，或')}，即可相符。`
  return `${metric}的下列${workings.length}项关系不能同时成立：${workings.join('；')}。${repair}`.replace(/^的/, '')
}

interface Place {
  readonly start: number
  readonly end: number
  readonly sentence: number
}

const placeOf = ({ accused, members }: Charge, { figures, claims, constraints }: Judged): Place => {
  const first = accused
    .map(ref => figures[ref])
    .filter(figure => figure !== undefined)
    .toSorted((a, b) => a.start - b.start)[0]
  if (first !== undefined) return first
  const claim = claims[constraints[members[0] ?? 0]?.claim ?? -1]
  return claim === undefined ? { start: 0, end: 0, sentence: -1 } : { ...claim.at, sentence: claim.sentence }
}

const idOf = (ref: FigureRef) => `f${ref}`

/** Formula and working, where there is anything to compute. */
const shown = (
  members: readonly number[],
  reading: number,
  { constraints, figures }: Judged,
): Pick<Finding, 'formula' | 'working'> => {
  const computed = members.flatMap(member => constraints[member] ?? []).filter(one => isComputed(one, figures))
  const [first] = computed
  if (first === undefined) return { formula: null, working: null }
  return {
    formula: statedFormula(first, reading),
    working: [...new Set(computed.map(one => workingOf(one, figures, reading)))].join('；'),
  }
}

const findingOf = (charge: Charge, { start, end, sentence }: Place, judged: Judged, id: string): Finding => {
  const { draft, outline, figures, claims, constraints } = judged
  const { members, accused, bounds, conflict, reading, severity, message } = charge
  const constraint = constraints[members[0] ?? 0]
  if (constraint === undefined) throw new Error('a finding without a constraint')
  const claim = claims[constraint.claim]
  const figure = figures[accused[0] ?? -1]
  const operands = members.flatMap(member => Object.values(constraints[member]?.bind ?? {}))
  const around = outline.sentences[sentence] ?? claim?.at ?? { start, end }
  const quote = draft.text.slice(start, end)
  return {
    id,
    fingerprint: '',
    rule: constraint.rule,
    severity,
    message,
    figures: accused.map(idOf),
    evidence: figuresIn(operands, figures)
      .filter(({ index }) => !accused.includes(index))
      .map(({ index }) => idOf(index)),
    claims: members.map(member => `c${member}`),
    start,
    end,
    quote,
    context: [around.start, around.end],
    section: sectionPath(outline, outline.sentences[sentence]),
    page: pageOf(draft, { start, end }),
    stated: figure === undefined ? quote : named(figure),
    expected: figure === undefined || bounds === null ? null : expectedOf(figure, bounds),
    ...shown(members, reading, judged),
    repairs: (conflict?.blame ?? []).flatMap(({ figure: ref, interval }) => {
      const repaired = figures[ref]
      return repaired === undefined
        ? []
        : [{ figure: idOf(ref), expected: expectedOf(repaired, boundsOfInterval(interval)) }]
    }),
    ...(conflict === null || conflict.allows.length === 0 || figure === undefined
      ? {}
      : {
          allows: conflict.allows.map(({ constraint: member, interval }) => ({
            claim: `c${member}`,
            figure: idOf(figure.index),
            interval: expectedOf(figure, boundsOfInterval(interval)).interval,
          })),
        }),
    diagnosis: figure === undefined || bounds === null ? [] : diagnose({ figure, bounds, constraint, figures }),
    settled: null,
  }
}
