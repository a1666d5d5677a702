import { parseFormula } from '../formula.ts'
import type { Bounds } from '../interval.ts'
import { valueOf } from '../interval.ts'
import type { Binding, Constraint, Figure, FigureRef, Outcome, Rounding, Verdict } from '../model.ts'
import type { Network, Node, Relation } from './network.ts'
import { createNetwork, forced, isList, isRound } from './network.ts'
import { isPossible } from './possible.ts'

/** What one constraint says without the others. */
export interface Alone {
  readonly outcome: Outcome
  readonly reading: number
  readonly rounding: Rounding
  /** Of the plain reading. */
  readonly relation: Relation
  /** The figure that the rule accuses, and what the others force on it; −1 where it accuses none that stands once. */
  readonly accused: FigureRef
  readonly expected: Bounds | null
}

export const judgeAlone = (network: Network, constraint: Constraint, figures: readonly Figure[]): Alone => {
  const formula = parseFormula(constraint.formula)
  const relation = network.relate(formula, constraint.bind)
  const leaf = accusedLeaf(network, constraint, relation, figures)
  const accused = leaf === null ? -1 : network.figureOf[leaf]!
  const expected = leaf === null ? null : forced(network, relation, leaf)
  const verdict = (outcome: Outcome, reading: number, rounding: Rounding = 'nearest') => ({
    outcome,
    reading,
    rounding,
    relation,
    accused,
    expected,
  })

  if (isPossible(network, relation, formula, constraint.bind, figures)) {
    const idle =
      expected !== null &&
      (!couldFail(figures[accused]!, expected) ||
        (constraint.strength === 'guess' && couldChance(figures[accused]!, expected)))
    return verdict(idle ? 'uninformative' : 'holds', 0)
  }
  const holds = (reading: number): boolean => {
    const { bind, formula: text } = readingOf(constraint, reading)
    const other = parseFormula(text)
    return isPossible(network, network.relate(other, bind), other, bind, figures)
  }
  const found = readingsOf(constraint).find(holds)
  if (found !== undefined) return verdict(OUTCOMES.get(acquitsIn(constraint, found))!, found)
  if (relation.leaves.some(one => isRoundLeaf(network, one, figures))) {
    const coarse = createNetwork({ figures, rounding: 'last-non-zero' })
    const coarsely = coarse.relate(formula, constraint.bind)
    if (isPossible(coarse, coarsely, formula, constraint.bind, figures, 'last-non-zero')) {
      // of a table, what was only supposed and may be rounded says nothing
      const supposed = constraint.strength === 'guess' && constraint.evidence.place === 'table'
      return verdict(supposed ? 'acquitted' : 'otherwise', 0, 'last-non-zero')
    }
  }
  return verdict('contradicted', -1)
}

const acquitsIn = ({ otherwise }: Constraint, reading: number): boolean | 'digits' =>
  otherwise?.[reading - 1]?.acquits ?? false

/** What a claim whose plain reading fails comes to under another, in the order in which these are tried. */
const OUTCOMES = new Map<boolean | 'digits', Outcome>([
  [true, 'acquitted'],
  ['digits', 'contradicted'],
  [false, 'otherwise'],
])

/** The readings of a claim but for the plain one, in the order in which they are tried. */
const readingsOf = (constraint: Constraint): readonly number[] => {
  const readings = (constraint.otherwise ?? []).map((_, place) => place + 1)
  return [...OUTCOMES.keys()].flatMap(acquits => readings.filter(reading => acquitsIn(constraint, reading) === acquits))
}

/** Why a claim that fails is none, if a reading acquits it, and how many readings were tried. */
export const trialOf = (
  constraint: Constraint,
  { outcome, reading }: Pick<Verdict, 'outcome' | 'reading'>,
): { readonly acquittedBy: string | null; readonly tried: number } => {
  if (reading === 0 && outcome !== 'otherwise') return { acquittedBy: null, tried: 1 }
  const order = readingsOf(constraint)
  const place = order.indexOf(reading)
  return {
    acquittedBy: acquitsIn(constraint, reading) === false ? null : (constraint.otherwise?.[reading - 1]?.because ?? null),
    tried: 1 + (place < 0 ? order.length : place + 1),
  }
}

/** Letters and formula of a reading: 0 is the plain one, i the alternative i − 1. */
export const readingOf = (
  constraint: Constraint,
  reading: number,
): { readonly bind: Binding; readonly formula: string } => {
  const other = reading > 0 ? constraint.otherwise?.[reading - 1] : undefined
  return other === undefined
    ? constraint
    : {
        bind: { ...constraint.bind, ...other.bind },
        formula: other.formula ?? constraint.formula,
      }
}

const isRoundLeaf = (network: Network, leaf: Node, figures: readonly Figure[]) => {
  const figure = figures[network.figureOf[leaf]!]
  return figure !== undefined && isRound(figure)
}

/** The leaf of the accused figure; where the accused letter is no single figure, the greatest that is: it can fail. */
const accusedLeaf = (
  network: Network,
  { bind, accuses }: Constraint,
  relation: Relation,
  figures: readonly Figure[],
): Node | null => {
  const operand = bind[accuses]
  const once = (leaf: Node) => !relation.repeated.includes(leaf)
  if (operand !== undefined && !isList(operand) && 'figure' in operand) {
    const made = network.leafOf(operand)
    const leaf = network.operations[made] === 'minus' ? network.lefts[made]! : made
    return once(leaf) ? leaf : null
  }
  const sizeOf = (leaf: Node) => Math.abs(valueOf(figures[network.figureOf[leaf]!]!))
  const single = relation.leaves.filter(leaf => network.figureOf[leaf]! >= 0 && once(leaf))
  return single.reduce<Node | null>((most, leaf) => (most !== null && sizeOf(most) >= sizeOf(leaf) ? most : leaf), null)
}

/** Whether a guess may hold by chance: one plausible value in fifty, or more, would have done as well. */
const couldChance = (figure: Figure, { low, high }: Bounds): boolean => {
  const step = figure.unit.factor[0] / figure.unit.factor[1] / 10 ** figure.numeral.decimals
  return Math.max(high - low, step) > 0.02 * Math.abs(valueOf(figure))
}

/** Whether a value from half to twice the stated one would have been noticed. */
export const couldFail = (figure: Figure, expected: Bounds): boolean => {
  const value = valueOf(figure)
  const step = figure.unit.factor[0] / figure.unit.factor[1] / 10 ** figure.numeral.decimals
  const [near, far] = value === 0 ? [-10 * step, 10 * step] : [value / 2, value * 2]
  return expected.low > Math.min(near, far) || expected.high < Math.max(near, far)
}
