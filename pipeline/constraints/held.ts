import { parseFormula } from '../formula.ts'
import { fromNumber, grainOf, toNumber, valueOf, type Bounds } from '../interval.ts'
import type { Blame, Conflict, Constraint, Figure, Interval, Verdict } from '../model.ts'
import { type Alone, judgeAlone } from './alone.ts'
import type { Judgement } from './judge.ts'
import { misprintsOf } from './misprints.ts'
import { createNetwork, forced, isList } from './network.ts'

/** Numbers further apart than that are hardly one fact, whatever their names. */
const FAR = 2
/** A number of fewer digits fits any slip by chance. */
const TELLING = 100

/**
 * Judges what holds a report against its references, each relation alone: a reference narrows nothing. Only figures of the
 * report, those before `own`, are accused; of what is only supposed, none but where one slip of the hand explains it.
 */
export function judgeHeld(constraints: readonly Constraint[], figures: readonly Figure[], own: number): Judgement {
  const network = createNetwork({ figures, most: constraints.length * TERMS })
  const conflicts: Conflict[] = []
  const verdicts = constraints.map((constraint, member): Verdict => {
    const { letters } = parseFormula(constraint.formula)
    // what is accused of a wrong direction, or of a place, stands outside of the relation that shows it
    const within = letters.includes(constraint.accuses)
    const alone = judgeAlone(network, within ? constraint : { ...constraint, accuses: letters[0]! }, figures)
    const expected = !within || alone.expected === null ? null : intervalOf(alone.expected)
    const outcome = isRareRate(alone, figures) ? 'holds' : alone.outcome
    const verdict = { outcome, reading: alone.reading, rounding: alone.rounding, expected, conflict: -1 }
    // a round number said in one document is no slip where another is more exact
    if (alone.rounding === 'last-non-zero') return { ...verdict, outcome: 'acquitted' }
    if (alone.outcome !== 'contradicted') return verdict
    const blame = constraint.strength === 'guess' ? slippedIn(alone) : accusedIn(constraint, alone)
    if (blame === null) return { ...verdict, outcome: 'acquitted' }
    if (blame === 'none') return verdict
    const figure = figures[blame.figure]!
    // so far apart two figures are hardly one fact, unless a slip made the one of the other
    const { together } = constraint.evidence
    if (!(together || isAnyNear(alone) || isSlip(figure, blame.interval)))
      return { ...verdict, outcome: 'acquitted' }
    conflicts.push({ constraints: [member], blame: [blame], plausible: true, allows: [] })
    return { ...verdict, conflict: conflicts.length - 1 }
  })
  return { verdicts, conflicts }

  /** The figure that the rule accuses, and what the relation leaves to it; it may stand outside of the relation. */
  function accusedIn({ bind, accuses }: Constraint, alone: Alone): Blame | 'none' {
    const operand = bind[accuses]
    if (operand === undefined || isList(operand) || !('figure' in operand) || operand.figure >= own) return 'none'
    return alone.accused === operand.figure && alone.expected !== null
      ? { figure: operand.figure, interval: intervalOf(alone.expected), reconciles: 1 }
      : 'none'
  }

  /** Whether some figure of the report is near what the others leave to it: the level, where a change is far off. */
  function isAnyNear({ relation }: Alone): boolean {
    return relation.leaves.some(leaf => {
      const ref = network.figureOf[leaf]!
      const figure = figures[ref]
      if (figure === undefined || ref >= own || relation.repeated.includes(leaf)) return false
      return isNear(figure, forced(network, relation, leaf))
    })
  }

  /** A figure of the report that one slip would have made of a right one. */
  function slippedIn({ relation }: Alone): Blame | null {
    for (const leaf of relation.leaves) {
      const ref = network.figureOf[leaf]!
      const figure = figures[ref]
      if (figure === undefined || ref >= own || relation.repeated.includes(leaf)) continue
      const allowed = forced(network, relation, leaf)
      if (Math.abs(figure.numeral.digits) < TELLING) continue
      if (misprintsOf(figure, allowed).length > 0) return { figure: ref, interval: intervalOf(allowed), reconciles: 1 }
    }
    return null
  }
}

/** Rates lie so many points apart, and so few, in points, are met by chance: of a small rate as well as of a great one. */
const SPREAD = 10
const RARE = 0.02

/** Whether levels lead to the very rate that is printed, however small it is. */
function isRareRate({ outcome, accused, expected }: Alone, figures: readonly Figure[]): boolean {
  const figure = figures[accused]
  if (outcome !== 'uninformative' || figure === undefined || expected === null || figure.unit.dimension !== 'percent') return false
  const width = Math.max(expected.high - expected.low, grainOf(figure))
  return width <= RARE * Math.max(SPREAD, Math.abs(valueOf(figure)))
}

/** Nodes that the formula of one relation may take. */
const TERMS = 12

const boundsOf = ({ low, high }: Interval): Bounds => ({
  low: low === null ? -Infinity : toNumber(low),
  high: high === null ? Infinity : toNumber(high),
})

const isNear = (figure: Figure, { low, high }: Bounds): boolean => {
  const value = valueOf(figure)
  const [least, most] = [Math.abs(low), Math.abs(high)].sort((one, other) => one - other) as [number, number]
  const isOneWay = Math.sign(value) === Math.sign(low) || Math.sign(value) === Math.sign(high)
  return isOneWay && Math.abs(value) <= FAR * most && Math.abs(value) * FAR >= least
}

const isSlip = (figure: Figure, interval: Interval): boolean =>
  Math.abs(figure.numeral.digits) >= TELLING && misprintsOf(figure, boundsOf(interval)).length > 0

const intervalOf = ({ low, high }: Bounds): Interval => ({
  low: Number.isFinite(low) ? fromNumber(low) : null,
  high: Number.isFinite(high) ? fromNumber(high) : null,
  lowOpen: !Number.isFinite(low),
  highOpen: !Number.isFinite(high),
})
