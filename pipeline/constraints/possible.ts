import type { Formula, Term } from '../formula.ts'
import type { Bounds } from '../interval.ts'
import * as exact from '../interval.ts'
import type { Binding, Figure, Interval, Rounding } from '../model.ts'
import * as over from './bounds.ts'
import type { Network, Node, Relation, Single } from './network.ts'
import { forward, membersOf, operandOf, ownRounding, roundingOf } from './network.ts'

/**
 * Whether any true values satisfy the relation. Outward-rounded doubles decide where the two sides lie clearly apart or
 * clearly together; exact fractions decide the rest.
 */
export const isPossible = (
  network: Network,
  relation: Relation,
  formula: Formula,
  bind: Binding,
  figures: readonly Figure[],
  rounding: Rounding = 'nearest',
): boolean => {
  const answer = decided(network.range(relation.left), relation.relation, network.range(relation.right))
  if (answer === false) return false
  if (relation.repeated.length > 0) return !provenApart(network, relation)
  if (answer === true) return true
  const side = (term: Term) => evaluate(term, null, { formula, bind, figures, rounding })
  return exact.possible(side(formula.left), formula.relation, side(formula.right))
}

/** Far more than the error of any formula's evaluation in doubles. */
const NEAR = 1e-11

/** What doubles say for sure; null where fractions must. */
const decided = (left: Bounds, relation: Formula['relation'], right: Bounds): boolean | null => {
  const low = relation === '=' ? Math.max(left.low, right.low) : left.low
  const high = relation === '=' ? Math.min(left.high, right.high) : right.high
  if (low > high) return false
  return high - low > NEAR * Math.max(Math.abs(low), Math.abs(high)) ? true : null
}

const exactRange = (operand: Single, figures: readonly Figure[], rounding: Rounding): Interval => {
  if ('constant' in operand) return exact.point(exact.fromNumber(operand.constant))
  if ('unprinted' in operand) {
    const [low, high] = operand.range ?? [null, null]
    return {
      low: low === null ? null : exact.fromNumber(low),
      high: high === null ? null : exact.fromNumber(high),
      lowOpen: false,
      highOpen: false,
    }
  }
  const figure = figures[operand.figure]!
  const interval = exact.intervalOf(figure, ownRounding(operand) ?? roundingOf(figure, rounding))
  return operand.sign === -1 ? exact.negate(interval) : interval
}

interface Question {
  readonly formula: Formula
  readonly bind: Binding
  readonly figures: readonly Figure[]
  readonly rounding: Rounding
}

const evaluate = (term: Term, member: number | null, question: Question): Interval => {
  const { formula, bind, figures, rounding } = question
  switch (term.kind) {
    case 'number':
      return exact.point(exact.rational(BigInt(term.digits), 10n ** BigInt(term.decimals)))
    case 'letter':
      return exactRange(operandOf(formula, bind, term.name, member), figures, rounding)
    case 'sum':
    case 'min':
    case 'max': {
      const fold = { sum: exact.add, min: exact.lesser, max: exact.greater }[term.kind]
      const members = Array.from({ length: membersOf(formula, bind, term.of) }, (_, next) =>
        evaluate(term.of, next, question),
      )
      return members.reduce(fold)
    }
    case 'minus':
      return exact.negate(evaluate(term.of, member, question))
    default: {
      const left = evaluate(term.left, member, question)
      const right = evaluate(term.right, member, question)
      switch (term.kind) {
        case '+':
          return exact.add(left, right)
        case '-':
          return exact.add(left, exact.negate(right))
        case '*':
          return exact.multiply(left, right)
        case '/':
          return exact.divide(left, right)
        case '^': {
          const { low, high } = right
          const whole = low !== null && high !== null && low.num === high.num && low.den === 1n && low.num >= 0n
          return whole ? exact.power(left, Number(low.num)) : exact.WHOLE
        }
      }
    }
  }
}

/**
 * Naive evaluation is too wide where a leaf stands in several places. Where left − right rises or falls in such a leaf
 * over its whole range, its extremes lie at the leaf's ends.
 */
const provenApart = (network: Network, { left, right, relation, repeated }: Relation): boolean => {
  const at = (low: boolean): Bounds | null => {
    const given = new Map<Node, Bounds>()
    for (const leaf of repeated) {
      const slope = over.subtract(slopeOf(network, left, leaf), slopeOf(network, right, leaf))
      const range = network.range(leaf)
      if (slope.low < 0 && slope.high > 0) return null
      const end = slope.low >= 0 === low ? range.low : range.high
      if (!Number.isFinite(end)) return null
      given.set(leaf, { low: end, high: end })
    }
    return over.subtract(substituted(network, left, given), substituted(network, right, given))
  }
  const least = at(true)
  if (least !== null && least.low > 0) return true
  const most = relation === '=' ? at(false) : null
  return most !== null && most.high < 0
}

const substituted = (network: Network, node: Node, given: ReadonlyMap<Node, Bounds>): Bounds => {
  const operation = network.operations[node]!
  if (operation === 'leaf' || operation === 'constant') return given.get(node) ?? network.range(node)
  const left = substituted(network, network.lefts[node]!, given)
  return forward(operation, left, substituted(network, network.rights[node]!, given))
}

const ONE: Bounds = { low: 1, high: 1 }
const NONE: Bounds = { low: 0, high: 0 }

/** The range of the derivative with respect to one leaf. */
const slopeOf = (network: Network, node: Node, leaf: Node): Bounds => {
  if (node === leaf) return ONE
  const operation = network.operations[node]!
  if (operation === 'leaf' || operation === 'constant') return NONE
  const [left, right] = [network.lefts[node]!, network.rights[node]!]
  const [a, b] = [network.range(left), network.range(right)]
  const [da, db] = [slopeOf(network, left, leaf), slopeOf(network, right, leaf)]
  switch (operation) {
    case 'minus':
      return over.negate(da)
    case '+':
      return over.add(da, db)
    case '-':
      return over.subtract(da, db)
    case '*':
      return over.add(over.multiply(da, b), over.multiply(a, db))
    case '/':
      return over.divide(over.subtract(da, over.multiply(over.divide(a, b), db)), b)
    case 'min':
    case 'max':
      return over.hull(da, db)
    case '^': {
      if (db.low !== 0 || db.high !== 0) return over.ALL
      return over.multiply(da, over.multiply(b, over.power(a, over.subtract(b, ONE))))
    }
  }
}
