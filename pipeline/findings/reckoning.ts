import * as over from '../constraints/bounds.ts'
import type { Single } from '../constraints/network.ts'
import { forward, membersOf, operandOf, ownRounding } from '../constraints/network.ts'
import type { Formula, Operator, Term } from '../formula.ts'
import type { Bounds } from '../interval.ts'
import { boundsOf, valueOf } from '../interval.ts'
import type { Binding, Figure } from '../model.ts'

/** A side of a formula with its operands put in, as one reckons by hand: lists are spread, and `rate / 100` is one term. */
export type Reckoned =
  | { readonly kind: 'number'; readonly value: number }
  | Given
  | { readonly kind: 'minus'; readonly of: Reckoned }
  | { readonly kind: 'max' | 'min'; readonly of: readonly Reckoned[] }
  | Operation

export interface Operation {
  readonly kind: Operator
  readonly left: Reckoned
  readonly right: Reckoned
}

/** `percent`: a hundredth of it, told in %. */
export interface Given {
  readonly kind: 'given'
  readonly operand: Single
  readonly percent: boolean
}

export const number = (value: number): Reckoned => ({ kind: 'number', value })

export const operation = (left: Reckoned, kind: Operator, right: Reckoned): Operation => ({ kind, left, right })

/** One side of a formula with what its letters are bound to. */
export const reckoned = (formula: Formula, bind: Binding, side: Term): Reckoned => spread(formula, bind, side, null)

const spread = (formula: Formula, bind: Binding, term: Term, member: number | null): Reckoned => {
  const given = (name: string, percent: boolean): Given => ({
    kind: 'given',
    operand: operandOf(formula, bind, name, member),
    percent,
  })
  switch (term.kind) {
    case 'number':
      return number(term.digits / 10 ** term.decimals)
    case 'letter':
      return given(term.name, false)
    case 'minus':
      return { kind: 'minus', of: spread(formula, bind, term.of, member) }
    case 'sum':
    case 'min':
    case 'max': {
      const count = membersOf(formula, bind, term.of)
      const members = Array.from({ length: count }, (_, next) => spread(formula, bind, term.of, next))
      if (term.kind !== 'sum') return { kind: term.kind, of: members }
      return members.reduce((left, right) => operation(left, '+', right))
    }
    default: {
      const { left, right } = term
      if (term.kind === '/' && left.kind === 'letter' && right.kind === 'number' && right.digits === 100)
        return given(left.name, true)
      return operation(spread(formula, bind, left, member), term.kind, spread(formula, bind, right, member))
    }
  }
}

/** All that is given in a term, in order. */
export const givenIn = (term: Reckoned): readonly Given[] => {
  const given: Given[] = []
  collect(term, given)
  return given
}

const collect = (term: Reckoned, given: Given[]): void => {
  if (term.kind === 'given') given.push(term)
  else for (const part of partsOf(term)) collect(part, given)
}

const partsOf = (term: Reckoned): readonly Reckoned[] => {
  switch (term.kind) {
    case 'number':
    case 'given':
      return []
    case 'minus':
      return [term.of]
    case 'max':
    case 'min':
      return term.of
    default:
      return [term.left, term.right]
  }
}

/** How often a term holds what is sought; all terms that do are put into `holding`. */
const soughtIn = (term: Reckoned, isSought: (given: Given) => boolean, holding: Set<Reckoned>): number => {
  const inside = (of: readonly Reckoned[]) => of.reduce((sum, one) => sum + soughtIn(one, isSought, holding), 0)
  const count = term.kind === 'given' ? Number(isSought(term)) : inside(partsOf(term))
  if (count > 0) holding.add(term)
  return count
}

/** What one side of an equation must be for the other to hold, solved for what is sought; `base`: sought is its power. */
export interface Solved {
  readonly sought: Given
  readonly term: Reckoned
  readonly base: Reckoned | null
}

/** `left = right`, solved for the one thing sought; null where it stands in no place, in two, or within max and min. */
export const solve = (left: Reckoned, right: Reckoned, isSought: (given: Given) => boolean): Solved | null => {
  const holding = new Set<Reckoned>()
  if (soughtIn(left, isSought, holding) + soughtIn(right, isSought, holding) !== 1) return null
  const peel = (term: Reckoned, other: Reckoned): Solved | null => {
    switch (term.kind) {
      case 'number':
      case 'max':
      case 'min':
        return null
      case 'given':
        return { sought: term, term: other, base: null }
      case 'minus':
        return peel(term.of, { kind: 'minus', of: other })
      default: {
        const { left: one, right: two } = term
        const first = holding.has(one)
        switch (term.kind) {
          case '+':
            return first ? peel(one, operation(other, '-', two)) : peel(two, operation(other, '-', one))
          case '-':
            return first ? peel(one, operation(other, '+', two)) : peel(two, operation(one, '-', other))
          case '*':
            return first ? peel(one, operation(other, '/', two)) : peel(two, operation(other, '/', one))
          case '/':
            return first ? peel(one, operation(two, '*', other)) : peel(two, operation(one, '/', other))
          case '^':
            if (first) return peel(one, operation(other, '^', operation(number(1), '/', two)))
            return two.kind === 'given' ? { sought: two, term: other, base: one } : null
        }
      }
    }
  }
  return holding.has(left) ? peel(left, right) : peel(right, left)
}

/** A term in which what is not printed is what other relations say of it. */
export const substituted = (term: Reckoned, known: ReadonlyMap<string, Reckoned>): Reckoned => {
  switch (term.kind) {
    case 'number':
      return term
    case 'given': {
      const found = 'unprinted' in term.operand ? known.get(term.operand.unprinted) : undefined
      return found ?? term
    }
    case 'minus':
      return { kind: 'minus', of: substituted(term.of, known) }
    case 'max':
    case 'min':
      return { kind: term.kind, of: term.of.map(member => substituted(member, known)) }
    default:
      return operation(substituted(term.left, known), term.kind, substituted(term.right, known))
  }
}

/** The value of the printed numbers, in base units; NaN where something is not printed. */
export const valueIn = (term: Reckoned, figures: readonly Figure[]): number => {
  switch (term.kind) {
    case 'number':
      return term.value
    case 'given': {
      const { operand, percent } = term
      const scale = percent ? 0.01 : 1
      if ('constant' in operand) return operand.constant * scale
      if ('unprinted' in operand) return NaN
      const figure = figures[operand.figure]
      return figure === undefined ? NaN : valueOf(figure) * (operand.sign ?? 1) * scale
    }
    case 'minus':
      return -valueIn(term.of, figures)
    case 'max':
    case 'min':
      return Math[term.kind](...term.of.map(member => valueIn(member, figures)))
    default: {
      const [left, right] = [valueIn(term.left, figures), valueIn(term.right, figures)]
      switch (term.kind) {
        case '+':
          return left + right
        case '-':
          return left - right
        case '*':
          return left * right
        case '/':
          return left / right
        case '^':
          return left ** right
      }
    }
  }
}

/** All values that the printed numbers leave open, in base units. */
export const boundsIn = (term: Reckoned, figures: readonly Figure[]): Bounds => {
  switch (term.kind) {
    case 'number':
      return { low: term.value, high: term.value }
    case 'given': {
      const { operand, percent } = term
      const own = boundsOfGiven(operand, figures)
      return percent ? { low: own.low / 100, high: own.high / 100 } : own
    }
    case 'minus':
      return over.negate(boundsIn(term.of, figures))
    case 'max':
    case 'min':
      return term.of
        .map(member => boundsIn(member, figures))
        .reduce(term.kind === 'max' ? over.greater : over.lesser)
    default:
      return forward(term.kind, boundsIn(term.left, figures), boundsIn(term.right, figures))
  }
}

const boundsOfGiven = (operand: Single, figures: readonly Figure[]): Bounds => {
  if ('constant' in operand) return { low: operand.constant, high: operand.constant }
  if ('unprinted' in operand) return over.ALL
  const figure = figures[operand.figure]
  if (figure === undefined) return over.ALL
  const bounds = boundsOf(figure, ownRounding(operand) ?? 'nearest')
  return operand.sign === -1 ? over.negate(bounds) : bounds
}
