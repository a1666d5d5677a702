import type { Bounds } from '../interval.ts'
import { fromNumber } from '../interval.ts'
import type { Conflict, Constraint, Figure, FigureRef, Interval, Verdict } from '../model.ts'
import type { Alone } from './alone.ts'
import { judgeAlone } from './alone.ts'
import type { Suspect } from './blame.ts'
import { allowances, mentionsOf, suspectsOf } from './blame.ts'
import type { Case } from './joint.ts'
import { componentsOf, figuresOf, joinMembers } from './joint.ts'
import { misprintsOf } from './misprints.ts'
import type { Charge } from './merge.ts'
import { mergeCharges } from './merge.ts'
import { createNetwork } from './network.ts'

export interface Judgement {
  /** In the order of the constraints. */
  readonly verdicts: readonly Verdict[]
  readonly conflicts: readonly Conflict[]
}

/** Judges every constraint alone, then the hard ones that share figures or unprinted quantities together. */
export const judge = (constraints: readonly Constraint[], figures: readonly Figure[]): Judgement => {
  const network = createNetwork({ figures })
  const alone = constraints.map((constraint) => judgeAlone(network, constraint, figures))
  const given: Case = { constraints, alone, network, figures }
  const charges = [...chargesOf(given), ...doubts(given)]
  const belongs = new Map(charges.flatMap(({ members }, index) => members.map((member) => [member, index] as const)))
  const verdicts = alone.map(({ outcome, reading, rounding, expected }, member): Verdict => {
    const conflict = belongs.get(member) ?? -1
    const idle = constraints[member]?.strength === 'guess' && outcome === 'contradicted'
    return {
      outcome: conflict >= 0 ? 'contradicted' : idle ? 'uninformative' : outcome,
      reading: conflict >= 0 ? -1 : reading,
      rounding,
      expected: expected === null || outcome === 'holds' || outcome === 'uninformative' ? null : intervalOfBounds(expected),
      conflict,
    }
  })
  return { verdicts, conflicts: charges.map((charge) => conflictOf(given, charge)) }
}

/** How often joint reasoning starts again without the claims of the figures it blamed, to find what they hid. */
const ROUNDS = 3

const chargesOf = (given: Case): readonly Charge[] => {
  const hard = given.constraints.flatMap(({ strength }, member) => (strength === 'hard' ? [member] : []))
  const outcomeOf = (member: number): Alone['outcome'] | undefined => given.alone[member]?.outcome
  const failing = hard.filter((member) => outcomeOf(member) === 'contradicted')
  const holding = hard.filter((member) => outcomeOf(member) === 'holds' || outcomeOf(member) === 'uninformative')
  const groups = componentsOf(given, holding)
  if (failing.length === 0 && groups.length === 0) return []

  let charges = chargeAll(given, failing.map((member) => [member]), holding)
  let open = groups
  for (let round = 0; round < ROUNDS && open.length > 0; round += 1) {
    const blamed = figuresBlamed(charges)
    const next: (readonly number[])[] = []
    const conflicts: (readonly number[])[] = []
    for (const group of open) {
      const innocent = group.filter((member) =>
        !figuresOf(given, member).some((figure) => blamed.has(figure)))
      const joint = joinMembers(given, innocent)
      if (joint.conflicts.length === 0) continue
      conflicts.push(...joint.conflicts)
      next.push(group)
    }
    if (conflicts.length === 0) break
    charges = mergeCharges(given, [...charges, ...chargeAll(given, conflicts, holding)])
    open = next
  }
  return charges
}

/** A guess that fails says nothing, unless one digit of one figure would mend it. */
const doubts = (given: Case): readonly Charge[] => given.constraints.flatMap(({ strength }, member) => {
  if (strength !== 'guess' || given.alone[member]?.outcome !== 'contradicted') return []
  const suspects = suspectsOf(given, [member], new Map()).filter(({ figure, bounds }) => {
    const printed = given.figures[figure]
    return printed !== undefined && misprintsOf(printed, bounds).some(({ kind }) => kind === 'digit' || kind === 'swapped')
  })
  return suspects.length === 0 ? [] : [{ members: [member], suspects }]
})

const chargeAll = (given: Case, conflicts: readonly (readonly number[])[], holding: readonly number[]): readonly Charge[] => {
  if (conflicts.length === 0) return []
  const involved = new Set(conflicts.flat())
  const mentions = mentionsOf(given, holding.filter((member) => !involved.has(member)))
  return mergeCharges(given, conflicts.map((members) => ({ members, suspects: suspectsOf(given, members, mentions) })))
}

const figuresBlamed = (charges: readonly Charge[]): ReadonlySet<FigureRef> =>
  new Set(charges.flatMap(({ suspects }) => suspects.slice(0, 1).map(({ figure }) => figure)))

const conflictOf = (given: Case, { members, suspects }: Charge): Conflict => ({
  constraints: members,
  blame: suspects.map(({ figure, bounds, reconciles }: Suspect) => ({ figure, interval: intervalOfBounds(bounds), reconciles })),
  allows: suspects[0] === undefined || members.length < 2 ? [] : allowances(given, members, suspects[0].figure)
    .map(({ member, bounds }) => ({ constraint: member, interval: intervalOfBounds(bounds) })),
})

const intervalOfBounds = ({ low, high }: Bounds): Interval => ({
  low: Number.isFinite(low) ? fromNumber(low) : null,
  high: Number.isFinite(high) ? fromNumber(high) : null,
  lowOpen: !Number.isFinite(low),
  highOpen: !Number.isFinite(high),
})
