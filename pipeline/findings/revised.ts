import type { Judgement } from '../constraints/judge.ts'
import { valueOf } from '../interval.ts'
import type { Constraint, Figure, FigureRef, HeldClaim, Operand } from '../model.ts'
import { relationFor } from './working.ts'

/** A reference from which this year's figures do not lead: what it printed was told anew since. */
export interface Revision {
  /** The one relation by which it is told; null where that is only supposed. */
  readonly told: HeldClaim | null
  /** Of those that rest on what was told anew, none is held against its figure. */
  readonly excused: ReadonlySet<HeldClaim>
}

/** One figure of a reference, and how much more, in %, the report reckons from. */
interface Base {
  readonly claims: readonly HeldClaim[]
  readonly drift: number
}

/** The ways in which a report leads on from a figure of a year ago. */
const LEADING: ReadonlySet<HeldClaim['as']> = new Set<HeldClaim['as']>(['change', 'growth', 'stock'])
/** A base is mended by so little, in %, for many reasons, and was never that of another thing. */
const MENDED = 0.2
const APART = 15
/** So many metrics do not drift by chance; two leave room for a doubt, but not for one that is only supposed. */
const MANY = 3
const FEW = 2

/** @param said references of which either text says in general that their figures were told anew */
export function revisionsOf(
  claims: readonly HeldClaim[],
  constraints: readonly Constraint[],
  { verdicts }: Judgement,
  figures: readonly Figure[],
  said: ReadonlySet<number>,
): readonly Revision[] {
  const byReference = new Map<number, Map<FigureRef, Base>>()
  for (const [index, constraint] of constraints.entries()) {
    const claim = claims[constraint.claim]
    const last = constraint.bind['last']
    if (claim === undefined || !LEADING.has(claim.as) || claim.rebased === 'priced' || claim.unnamed !== undefined) continue
    if (last === undefined || !('figure' in last)) continue
    const outcome = verdicts[index]?.outcome
    const drift = outcome === 'holds' || outcome === 'uninformative' ? 0 : driftOf(constraint, last.figure, figures)
    const bases = byReference.get(claim.reference) ?? new Map<FigureRef, Base>()
    const known = bases.get(last.figure)
    const most = known !== undefined && Math.abs(known.drift) > Math.abs(drift) ? known.drift : drift
    bases.set(last.figure, { claims: [...(known?.claims ?? []), claim], drift: most })
    byReference.set(claim.reference, bases)
  }
  return [...byReference].flatMap(([reference, bases]) => revisionIn([...bases], said.has(reference)) ?? [])
}

function revisionIn(bases: readonly (readonly [FigureRef, Base])[], said: boolean): Revision | null {
  const off = bases.filter(([, { drift }]) => Math.abs(drift) > MENDED)
  const drifting = off.filter(([, { drift }]) => Math.abs(drift) <= APART)
  const silent = drifting.filter(([, { claims }]) => claims.every(({ rebased }) => rebased === undefined))
  const spoken = said || silent.length < drifting.length
  const fits = bases.filter(([, { drift }]) => drift === 0)
  const most = off.length > fits.length
  if (off.length < FEW || !(said || most)) return null
  const excused = bases.flatMap(([, { claims }]) => claims)
  if (silent.length >= MANY && !said) return { told: toldOf(drifting, false), excused: new Set(excused) }
  if (spoken && drifting.length >= FEW) return { told: toldOf(drifting, true), excused: new Set(excused) }
  return { told: null, excused: new Set(excused.filter(({ strength }) => strength === 'guess')) }
}

/** How much more than the reference prints the report reckons from, in %. */
function driftOf(constraint: Constraint, last: FigureRef, figures: readonly Figure[]): number {
  const relation = relationFor(constraint, last, figures)
  const figure = figures[last]
  return relation === null || figure === undefined ? Infinity : (relation.value / valueOf(figure) - 1) * 100
}

/** One relation for all metrics, at the first of them. */
function toldOf(drifting: readonly (readonly [FigureRef, Base])[], said: boolean): HeldClaim {
  const members = drifting
    .map(([last, { claims, drift }]) => ({ last, claim: claims[0]!, drift }))
    .toSorted((one, other) => one.claim.own - other.claim.own)
  const first = members[0]!
  const figure = (ref: FigureRef): Operand => ({ figure: ref })
  const names = members.map(({ claim }) => nameOf(claim))
  return {
    ...first.claim,
    as: 'revised',
    subject: { ...first.claim.subject, metric: `${names.slice(0, NAMED).join('、')}等${names.length}项` },
    bind: {
      own: figure(first.claim.own),
      other: figure(first.last),
      others: members.slice(1).flatMap(({ claim, last }) => [figure(claim.own), figure(last)]),
    },
    strength: 'soft',
    verifies: false,
    ...(said ? { rebased: 'said' as const } : {}),
    others: members.slice(1).map(({ claim }) => claim.own),
    working: members.map(({ claim, drift }) => nameOf(claim) + driftWords(drift)).join('，'),
  }
}

const nameOf = ({ subject: { scope, metric } }: HeldClaim): string => scope + metric

/** So many metrics are named. */
const NAMED = 3

const driftWords = (drift: number): string => `${drift < 0 ? '低' : '高'}${Math.abs(drift).toFixed(1)}%`
