import type { Bounds } from '../interval.ts'
import { boundsOf } from '../interval.ts'
import type { Formula, Term } from '../formula.ts'
import { lettersOf } from '../formula.ts'
import type { Binding, Figure, FigureRef, Operand, Rounding } from '../model.ts'
import * as over from './bounds.ts'
import { createIndex } from './terms.ts'

/** Index of a node. */
export type Node = number

export type Operation = 'leaf' | 'constant' | 'minus' | '+' | '-' | '*' | '/' | '^' | 'min' | 'max'

/**
 * The terms of all formulas over all operands, each once: `end / start` of one pair of levels is one node, whichever
 * claims speak of it. A node's bounds are the range of its term; those of a leaf, the values its figure may stand for.
 */
export interface Network {
  readonly operations: readonly Operation[]
  readonly lefts: readonly Node[]
  readonly rights: readonly Node[]
  /** Ends of the bounds by node: two arrays of doubles, which a long report fills without an object for each. */
  readonly lows: number[]
  readonly highs: number[]
  /** The figure of a leaf; −1 for other nodes. */
  readonly figureOf: readonly FigureRef[]
  /** Adds both sides of a relation. Throws where the rule left a letter unbound. */
  relate(formula: Formula, bind: Binding): Relation
  leafOf(operand: Single): Node
  range(node: Node): Bounds
}

/** An operand that is no list. */
export type Single = Exclude<Operand, readonly Operand[]>

export interface Relation {
  readonly left: Node
  readonly right: Node
  readonly relation: Formula['relation']
  /** Leaves that may vary, each once. */
  readonly leaves: readonly Node[]
  /** Leaves that stand in more than one place. */
  readonly repeated: readonly Node[]
}

const CODES: Readonly<Record<Operation, number>> = {
  leaf: 0,
  constant: 0,
  minus: 1,
  '+': 2,
  '-': 3,
  '*': 4,
  '/': 5,
  '^': 6,
  min: 7,
  max: 8,
}

const NONE: readonly Node[] = []

const COMMUTES: ReadonlySet<Operation> = new Set(['+', '*', 'min', 'max'])

export interface Reading {
  readonly figures: readonly Figure[]
  readonly rounding?: Rounding
  /** Figures that stand for another, of which they are a restatement. */
  readonly same?: ReadonlyMap<FigureRef, FigureRef>
  /** About how many terms there will be. */
  readonly most?: number
  /** In place of what the figure's print says. */
  readonly given?: ReadonlyMap<FigureRef, Bounds>
}

export const createNetwork = ({ figures, rounding = 'nearest', same, given, most = 32 }: Reading): Network => {
  const operations: Operation[] = []
  const lefts: Node[] = []
  const rights: Node[] = []
  const lows: number[] = []
  const highs: number[] = []
  const figureOf: FigureRef[] = []
  const terms = createIndex(most)
  const names = new Map<string, Node>()
  const constants = new Map<number, Node>()

  const range = (node: Node): Bounds => ({ low: lows[node]!, high: highs[node]! })
  const push = (operation: Operation, left: Node, right: Node, range: Bounds, figure: FigureRef = -1): Node => {
    operations.push(operation)
    lefts.push(left)
    rights.push(right)
    lows.push(range.low)
    highs.push(range.high)
    figureOf.push(figure)
    return operations.length - 1
  }
  const node = (operation: Operation, first: Node, second: Node): Node => {
    const turned = COMMUTES.has(operation) && first > second
    const [left, right] = turned ? [second, first] : [first, second]
    const known = terms.find(CODES[operation], left, right, operations.length)
    if (known < operations.length) return known
    return push(operation, left, right, forward(operation, range(left), range(right)))
  }
  const constant = (value: number, range: Bounds = { low: value, high: value }): Node => {
    const before = constants.get(value)
    if (before !== undefined) return before
    const made = push('constant', -1, -1, range)
    constants.set(value, made)
    return made
  }
  const printed = (ref: FigureRef, own: Rounding | null): Node => {
    const one = same?.get(ref) ?? ref
    const supposed = given?.get(one)
    // what a figure is supposed to be it is in every claim, however it was rounded there
    const kind = own === null || supposed !== undefined ? 0 : own === 'forced' ? 1 : 2
    const known = terms.find(CODES.leaf, one, kind, operations.length)
    if (known < operations.length) return known
    return push('leaf', -1, -1, supposed ?? figureBounds(figures, one, own ?? rounding), one)
  }
  const leafOf: Network['leafOf'] = operand => {
    if ('figure' in operand) {
      const made = printed(operand.figure, ownRounding(operand))
      return operand.sign === -1 ? node('minus', made, 0) : made
    }
    if ('constant' in operand) return constant(operand.constant)
    const before = names.get(operand.unprinted)
    if (before !== undefined) return before
    const [low, high] = operand.range ?? [-Infinity, Infinity]
    const made = push('leaf', -1, -1, { low, high })
    names.set(operand.unprinted, made)
    return made
  }
  const relate: Network['relate'] = (formula, bind) => {
    const met: Node[] = []
    const leaf = (operand: Single) => {
      const made = leafOf(operand)
      if (!('constant' in operand)) met.push(operations[made] === 'minus' ? lefts[made]! : made)
      return made
    }
    const nodeOf = (term: Term, member: number | null): Node => {
      switch (term.kind) {
        case 'number': {
          const value = term.digits / 10 ** term.decimals
          return constant(
            value,
            term.decimals === 0
              ? undefined
              : over.divide(
                  { low: term.digits, high: term.digits },
                  { low: 10 ** term.decimals, high: 10 ** term.decimals },
                ),
          )
        }
        case 'letter':
          return leaf(operandOf(formula, bind, term.name, member))
        case 'sum':
        case 'min':
        case 'max': {
          const operation = term.kind === 'sum' ? '+' : term.kind
          let folded = nodeOf(term.of, 0)
          for (let next = 1; next < membersOf(formula, bind, term.of); next += 1) {
            folded = node(operation, folded, nodeOf(term.of, next))
          }
          return folded
        }
        case 'minus':
          return node('minus', nodeOf(term.of, member), 0)
        default:
          return node(term.kind, nodeOf(term.left, member), nodeOf(term.right, member))
      }
    }
    const [first, second] = asRatio(formula)
    const [left, right] = [nodeOf(first, null), nodeOf(second, null)]
    const distinct = [...new Set(met)]
    const repeated =
      distinct.length === met.length ? NONE : distinct.filter(one => met.indexOf(one) !== met.lastIndexOf(one))
    return { left, right, relation: formula.relation, leaves: distinct, repeated }
  }
  constant(0)
  return { operations, lefts, rights, lows, highs, figureOf, relate, leafOf, range }
}

export const isList = (operand: Operand | undefined): operand is readonly Operand[] => Array.isArray(operand)

/** The printed figures of an operand, those of a list one by one. */
export const refsIn = (operand: Operand): readonly FigureRef[] =>
  isList(operand) ? operand.flatMap(refsIn) : 'figure' in operand ? [operand.figure] : []

/**
 * `end = start * factor` is read as `end / start = factor`, so that all that is said of one ratio meets in one
 * node.
 */
const asRatio = ({ left, right, relation }: Formula): readonly [Term, Term] =>
  relation === '=' && left.kind === 'letter' && right.kind === '*' && right.left.kind === 'letter'
    ? [{ kind: '/', left, right: right.left }, right.right]
    : [left, right]

/**
 * What a letter stands for: its operand, or within a fold a member of its list. Throws where a rule bound it
 * wrongly.
 */
export const operandOf = (formula: Formula, bind: Binding, letter: string, member: number | null): Single => {
  const bound = bind[letter]
  const operand = isList(bound) && member !== null ? bound[member] : bound
  if (operand === undefined || isList(operand)) {
    throw new Error(`letter ${letter} of "${formula.text}" is bound to ${operand === undefined ? 'nothing' : 'a list'}`)
  }
  return operand
}

/** How many members the lists in a fold have. Throws where they differ, or where there is none. */
export const membersOf = (formula: Formula, bind: Binding, folded: Term): number => {
  const counts = lettersOf(folded)
    .map(letter => bind[letter])
    .filter(isList)
  const count = counts[0]?.length ?? 0
  if (count === 0 || counts.some(list => list.length !== count)) {
    throw new Error(`the lists of "${formula.text}" are empty or differ in length`)
  }
  return count
}

const figureBounds = (figures: readonly Figure[], ref: FigureRef, rounding: Rounding): Bounds => {
  const figure = figures[ref]
  if (figure === undefined) throw new Error(`figure ${ref} does not exist`)
  return boundsOf(figure, roundingOf(figure, rounding))
}

/** How an operand says itself that its figure is to be taken; null where it does not. */
export const ownRounding = ({ forced = false, edge = false }: Extract<Operand, { figure: FigureRef }>): Rounding | null =>
  forced ? 'forced' : edge ? 'edge' : null

/** Only round integers may be read to their last digit that is not zero. */
export const roundingOf = (figure: Figure, rounding: Rounding): Rounding =>
  rounding === 'last-non-zero' && !isRound(figure) ? 'nearest' : rounding

/** 5000亿元: an integer that ends in zero, before a unit. */
export const isRound = ({ numeral, exact, qualifier, upper }: Figure) =>
  numeral.decimals <= 0 &&
  numeral.digits !== 0 &&
  numeral.digits % 10 === 0 &&
  !exact &&
  qualifier === null &&
  upper === null

export const forward = (operation: Operation, left: Bounds, right: Bounds): Bounds => {
  switch (operation) {
    case 'leaf':
    case 'constant':
      return over.ALL
    case 'minus':
      return over.negate(left)
    case '+':
      return over.add(left, right)
    case '-':
      return over.subtract(left, right)
    case '*':
      return over.multiply(left, right)
    case '/':
      return over.divide(left, right)
    case '^':
      return over.power(left, right)
    case 'min':
      return over.lesser(left, right)
    case 'max':
      return over.greater(left, right)
  }
}

/** What the left operand must be, given the result and the right one. */
export const backwardLeft = (operation: Operation, result: Bounds, right: Bounds): Bounds => {
  switch (operation) {
    case 'leaf':
    case 'constant':
      return over.ALL
    case 'minus':
      return over.negate(result)
    case '+':
      return over.subtract(result, right)
    case '-':
      return over.add(result, right)
    case '*':
      return over.factorOf(result, right)
    case '/':
      return over.multiply(result, right)
    case '^':
      return over.rootOf(result, right)
    case 'min':
      return { low: result.low, high: right.low > result.high ? result.high : Infinity }
    case 'max':
      return { low: right.high < result.low ? result.low : -Infinity, high: result.high }
  }
}

/** What the right operand must be, given the result and the left one. */
export const backwardRight = (operation: Operation, result: Bounds, left: Bounds): Bounds => {
  switch (operation) {
    case 'leaf':
    case 'constant':
    case 'minus':
      return over.ALL
    case '+':
      return over.subtract(result, left)
    case '-':
      return over.subtract(left, result)
    case '*':
      return over.factorOf(result, left)
    case '/':
      return over.factorOf(left, result)
    case '^':
      return over.exponentOf(result, left)
    case 'min':
    case 'max':
      return backwardLeft(operation, result, left)
  }
}

/** What a side must be, given the other. */
export const demanded = (relation: Formula['relation'], side: 'left' | 'right', other: Bounds): Bounds =>
  relation === '=' ? other : side === 'left' ? { low: -Infinity, high: other.high } : { low: other.low, high: Infinity }

/** What the relation alone forces on one of its leaves that stands in it once. */
export const forced = (network: Network, relation: Relation, leaf: Node): Bounds => {
  const { operations, lefts, rights, range } = network
  const down = (node: Node, result: Bounds): Bounds => {
    if (node === leaf) return result
    const [operation, left, right] = [operations[node]!, lefts[node]!, rights[node]!]
    return contains(left)
      ? down(left, backwardLeft(operation, result, range(right)))
      : down(right, backwardRight(operation, result, range(left)))
  }
  const contains = (node: Node): boolean =>
    node === leaf || (node >= 0 && (contains(lefts[node]!) || contains(rights[node]!)))
  return contains(relation.left)
    ? down(relation.left, demanded(relation.relation, 'left', range(relation.right)))
    : down(relation.right, demanded(relation.relation, 'right', range(relation.left)))
}
