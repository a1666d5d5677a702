import type { Bounds } from '../interval.ts'
import { fromNumber, valueOf } from '../interval.ts'
import type { Conflict, Constraint, Figure, FigureRef, Interval, Verdict } from '../model.ts'
import type { Alone } from './alone.ts'
import { judgeAlone } from './alone.ts'
import type { Suspect } from './blame.ts'
import { allowances, isPlausible, suspectsOf } from './blame.ts'
import { couldFailBeside, holdsBeside } from './context.ts'
import type { Case, Mentions } from './joint.ts'
import { componentsOf, figuresOf, holdTogether, joinMembers, mentionsOf, TERMS } from './joint.ts'
import { confirmed } from './jury.ts'
import { type MisprintKind, misprintsOf } from './misprints.ts'
import type { Charge } from './merge.ts'
import { mergeCharges } from './merge.ts'
import { createNetwork, forced, isList, isRound } from './network.ts'

export interface Judgement {
  /** In the order of the constraints. */
  readonly verdicts: readonly Verdict[]
  readonly conflicts: readonly Conflict[]
}

/** Judges every constraint alone, then the hard ones that share figures or unprinted quantities together. */
export const judge = (constraints: readonly Constraint[], figures: readonly Figure[]): Judgement => {
  const network = createNetwork({ figures, most: constraints.length * TERMS })
  const alone = confirmed(
    constraints,
    constraints.map(constraint => judgeAlone(network, constraint, figures)),
  )
  const given: Case = { constraints, alone, network, figures }
  const charges = [...chargesOf(given), ...doubts(given)]
  const charged = new Map(
    charges.flatMap((charge, index) => charge.members.map(member => [member, { charge, index }] as const)),
  )
  let known: Mentions | null = null
  const holding = () =>
    (known ??= mentionsOf(
      given,
      constraints.flatMap(({ strength }, member) =>
        strength === 'hard' && !charged.has(member) && isHolding(alone[member]!) ? [member] : [],
      ),
    ))
  const verdicts = alone.map((one, member): Verdict => {
    const own = charged.get(member)
    if (own !== undefined) {
      const rounding =
        own.charge.members.length > 1 && holdsCoarsely(given, own.charge.members) ? 'last-non-zero' : 'nearest'
      return { outcome: 'contradicted', reading: -1, rounding, expected: told(one), conflict: own.index }
    }
    const { outcome, reading } = beside(given, member, holding)
    const silent = outcome === 'holds' || outcome === 'uninformative' || outcome === 'acquitted'
    return { outcome, reading, rounding: one.rounding, expected: silent ? null : told(one), conflict: -1 }
  })
  return { verdicts, conflicts: charges.map(charge => conflictOf(given, charge)) }
}

const isHolding = ({ outcome }: Alone) => outcome === 'holds' || outcome === 'uninformative'

const told = ({ expected }: Alone) => (expected === null ? null : intervalOfBounds(expected))

/** What a member that stands in no conflict comes to beside those that share its quantities. */
const beside = (given: Case, member: number, holding: () => Mentions): Pick<Verdict, 'outcome' | 'reading'> => {
  const { alone, constraints } = given
  const { outcome, reading } = alone[member]!
  const constraint = constraints[member]!
  if (constraint.strength === 'guess' && outcome === 'contradicted') return { outcome: 'uninformative', reading }
  if (constraint.strength === 'soft' && outcome === 'holds' && !holdsBeside(given, member, holding())) {
    const excuse = (constraint.otherwise ?? []).findLastIndex(({ acquits = false }) => acquits === false)
    return excuse < 0 ? { outcome: 'contradicted', reading: -1 } : { outcome: 'otherwise', reading: excuse + 1 }
  }
  if (constraint.strength === 'hard' && outcome === 'uninformative' && couldFailBeside(given, member, holding())) {
    return { outcome: 'holds', reading }
  }
  return { outcome, reading }
}

const holdsCoarsely = (given: Case, members: readonly number[]): boolean =>
  members.some(member =>
    figuresOf(given, member).some(ref => isRound(given.figures[ref]!)),
  ) && holdTogether(given, members, { rounding: 'last-non-zero' }) !== null

/** How often joint reasoning starts again without the claims of the figures it blamed, to find what they hid. */
const ROUNDS = 3

const chargesOf = (given: Case): readonly Charge[] => {
  const hard = [...given.constraints.keys()].filter(member => given.constraints[member]!.strength === 'hard')
  const outcomeOf = (member: number): Alone['outcome'] => given.alone[member]!.outcome
  const failing = hard.filter(member => outcomeOf(member) === 'contradicted')
  const holding = hard.filter(member => isHolding(given.alone[member]!))
  const groups = componentsOf(given, holding)

  let charges = chargeAll(
    given,
    failing.map(member => [member]),
    holding,
  )
  let open = groups
  for (let round = 0; round < ROUNDS; round += 1) {
    const blamed = figuresBlamed(charges)
    const next: (readonly number[])[] = []
    const conflicts: (readonly number[])[] = []
    for (const group of open) {
      const innocent = group.filter(member => !figuresOf(given, member).some(figure => blamed.has(figure)))
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

/** One digit of 5亿元 would mend any guess by chance: fewer digits than three prove nothing. */
const isShort = ({ numeral }: Figure): boolean => Math.abs(numeral.digits) < FEW

const FEW = 100

/**
 * Whether a relation would question a figure that is wrong: a guess does not where many slips fit by chance, and of a
 * list that may have a small rest it lets the last two digits pass.
 */
export const couldQuestion = ({ strength, otherwise = [] }: Constraint, { numeral }: Figure): boolean =>
  strength !== 'guess' ||
  Math.abs(numeral.digits) >= FEW * (otherwise.some(({ acquits }) => acquits === 'digits') ? 100 : 10)

/** Slips that a few digits do not fit by chance either. */
const TELLING: ReadonlySet<MisprintKind> = new Set(['unit', 'swapped', 'sign'])

/** Whether a figure repeats one that stands near it in its sentence, or another one of its own claim: 照抄. */
const isCopied = (figures: readonly Figure[], figure: Figure, own: readonly FigureRef[], allowed: Bounds): boolean => {
  const value = valueOf(figure)
  const alike = allowed.low > value / ALIKE && allowed.high < value * ALIKE
  const near = figures.slice(Math.max(0, figure.index - NEIGHBOURS), figure.index + NEIGHBOURS)
  const asked = near.filter(({ sentence }) => sentence === figure.sentence || (alike && own.length > MEMBERS))
  return [...asked, ...own.flatMap(ref => figures[ref] ?? [])].some(
    other => other.index !== figure.index && other.text === figure.text,
  )
}

/** A number copied from another sentence may be twice the right one, or half, but is of its kind. */
const ALIKE = 4
/** A list of parts: of so many members more than one would have to be wrong. */
const MEMBERS = 3

const NEIGHBOURS = 8

/** Figures that a relation stated in the text agrees with. */
const agreedIn = (given: Case): ReadonlySet<FigureRef> =>
  new Set(
    given.constraints.flatMap(({ strength, verifies }, member) =>
      strength === 'hard' && verifies && given.alone[member]!.outcome === 'holds' ? figuresOf(given, member) : [],
    ),
  )

/**
 * How many guesses of one rule fail over each figure: shares of one whole. Lists of one whole are readings of it, of which
 * one holds.
 */
const failures = (given: Case) => {
  const count = new Map<string, number>()
  for (const [member, { strength, rule, bind }] of given.constraints.entries()) {
    if (strength !== 'guess' || !FAILED.has(given.alone[member]!.outcome) || Object.values(bind).some(isList)) continue
    for (const figure of figuresOf(given, member)) count.set(`${rule} ${figure}`, (count.get(`${rule} ${figure}`) ?? 0) + 1)
  }
  return (rule: string, figure: FigureRef): number => count.get(`${rule} ${figure}`) ?? 0
}

const FAILED: ReadonlySet<Alone['outcome']> = new Set(['contradicted', 'acquitted'])

/**
 * A guess that fails says nothing, unless one slip of the hand in a figure that nothing agrees with would mend it: in the
 * one that several share, where several fail.
 */
const doubts = (given: Case): readonly Charge[] => {
  const agreed = agreedIn(given)
  const failed = failures(given)
  return given.constraints.flatMap(({ strength, rule }, member) => {
    const own = given.alone[member]!
    if (strength !== 'guess' || own.outcome !== 'contradicted') return []
    const isShared = (ref: FigureRef) => failed(rule, ref) > 1
    const several = figuresOf(given, member).some(isShared)
    const mendable = new Set(
      own.relation.leaves.flatMap(leaf => {
        const ref = given.network.figureOf[leaf]!
        const figure = given.figures[ref]
        if (figure === undefined || agreed.has(ref) || own.relation.repeated.includes(leaf)) return []
        if (several && !isShared(ref)) return []
        const allowed = forced(given.network, own.relation, leaf)
        const few = isShort(figure) || own.reading > 0
        // a few digits fit by chance, but not ten thousand times over
        const slipped = misprintsOf(figure, allowed).some(
          ({ kind, numeral }) =>
            !few ||
            TELLING.has(kind) ||
            (own.reading < 1 ? Math.abs(numeral.digits) >= FEW : kind === 'point' && !isShort(figure)),
        )
        // totals are often equal by right (收入总计 and 支出总计), parts hardly ever
        const members = own.relation.leaves.map(each => given.network.figureOf[each]!)
        const isPart = members.length > 2 && ref !== own.accused
        const copied = !few && isPart && isCopied(given.figures, figure, members, allowed)
        return slipped || copied ? [ref] : []
      }),
    )
    if (mendable.size === 0) return []
    const suspects = suspectsOf(given, [member], new Map()).filter(({ figure }) => mendable.has(figure))
    return suspects.length === 0 ? [] : [{ members: [member], suspects }]
  })
}

const chargeAll = (
  given: Case,
  conflicts: readonly (readonly number[])[],
  holding: readonly number[],
): readonly Charge[] => {
  if (conflicts.length === 0) return []
  const involved = new Set(conflicts.flat())
  const mentions = mentionsOf(
    given,
    holding.filter(member => !involved.has(member)),
  )
  return mergeCharges(
    given,
    conflicts.map(members => ({ members, suspects: suspectsOf(given, members, mentions) })),
  )
}

const figuresBlamed = (charges: readonly Charge[]): ReadonlySet<FigureRef> =>
  new Set(charges.flatMap(({ suspects }) => suspects.slice(0, 1).map(({ figure }) => figure)))

const conflictOf = (given: Case, { members, suspects }: Charge): Conflict => ({
  constraints: members,
  blame: suspects.map(({ figure, bounds, reconciles }: Suspect) => ({
    figure,
    interval: intervalOfBounds(bounds),
    reconciles,
  })),
  plausible: isPlausible(given, members, suspects),
  allows:
    suspects[0] === undefined || members.length < 2
      ? []
      : allowances(given, members, suspects[0].figure).map(({ member, bounds }) => ({
          constraint: member,
          interval: intervalOfBounds(bounds),
        })),
})

const intervalOfBounds = ({ low, high }: Bounds): Interval => ({
  low: Number.isFinite(low) ? fromNumber(low) : null,
  high: Number.isFinite(high) ? fromNumber(high) : null,
  lowOpen: !Number.isFinite(low),
  highOpen: !Number.isFinite(high),
})
