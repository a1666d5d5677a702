import type { Operator } from '../formula.ts'
import type { Figure } from '../model.ts'
import type { Reckoned } from './reckoning.ts'
import { number, operation } from './reckoning.ts'

/**
 * A solved term as an editor would key it in: formulas are written so that each letter stands once (`1 / (1 - a / e)`),
 * by hand one divides by the base (`e / (e - a)`).
 */
export const tidied = (term: Reckoned, figures: readonly Figure[]): Reckoned => {
  switch (term.kind) {
    case 'number':
    case 'given':
      return term
    case 'minus':
      return negated(tidied(term.of, figures))
    case 'max':
    case 'min':
      return { kind: term.kind, of: term.of.map(member => tidied(member, figures)) }
    default: {
      const [left, right] = [tidied(term.left, figures), tidied(term.right, figures)]
      for (const rule of RULES) {
        const found = rule(left, term.kind, right, figures)
        if (found !== null) return found
      }
      return operation(left, term.kind, right)
    }
  }
}

type Rule = (left: Reckoned, kind: Operator, right: Reckoned, figures: readonly Figure[]) => Reckoned | null

const isNumber = (term: Reckoned, value: number): boolean => term.kind === 'number' && term.value === value

const isSame = (one: Reckoned, other: Reckoned): boolean => JSON.stringify(one) === JSON.stringify(other)

const unitOf = (term: Reckoned, figures: readonly Figure[]): string =>
  term.kind === 'given' && 'figure' in term.operand ? (figures[term.operand.figure]?.unit.text ?? '') : ''

const RULES: readonly Rule[] = [
  // 1 ÷ (1 − a ÷ e) = e ÷ (e − a)
  (left, kind, right) =>
    kind === '/' && isNumber(left, 1) && right.kind === '-' && isNumber(right.left, 1) && right.right.kind === '/'
      ? operation(right.right.right, '/', difference(right.right.right, right.right.left))
      : null,
  // e ÷ (e − a) − 1 = a ÷ (e − a)
  (left, kind, right) => {
    if (kind !== '-' || !isNumber(right, 1) || left.kind !== '/') return null
    const { left: end, right: base } = left
    if (base.kind === '-' && isSame(base.left, end)) return operation(base.right, '/', base)
    return base.kind === '+' && isSame(base.left, end) ? negated(operation(base.right, '/', base)) : null
  },
  // e × (1 − 1 ÷ x) = e − e ÷ x
  (left, kind, right) =>
    kind === '*' && right.kind === '-' && isNumber(right.left, 1) && right.right.kind === '/' && isNumber(right.right.left, 1)
      ? operation(left, '-', operation(left, '/', right.right.right))
      : null,
  // a ÷ (1 − 1 ÷ (1 + r)) = a + a ÷ r
  (left, kind, right) => {
    if (kind !== '/' || right.kind !== '-' || !isNumber(right.left, 1)) return null
    const part = right.right
    if (part.kind !== '/' || !isNumber(part.left, 1) || part.right.kind !== '+' || !isNumber(part.right.left, 1)) return null
    return operation(left, '+', operation(left, '/', part.right.right))
  },
  // a goal without what its price may change
  (left, kind, right) => (kind === '*' && right.kind === '+' && isNumber(right.left, 1) && isNumber(right.right, 0) ? left : null),
  (left, kind, right) => (kind === '^' && isNumber(right, 1) ? left : null),
  // 亩产 times 亩, and so many in 亿元: what the units in print say already
  (left, kind, right, figures) => (kind === '*' && isNumber(right, 15) && unitOf(left, figures).includes('亩') ? left : null),
  (left, kind, right) => (kind === '-' && right.kind === 'minus' ? operation(left, '+', right.of) : null),
]

const difference = (one: Reckoned, other: Reckoned): Reckoned => {
  const opposite = positive(other)
  return opposite === null ? operation(one, '-', other) : operation(one, '+', opposite)
}

/** What falls, as what it falls by; null for what does not fall. */
const positive = (term: Reckoned): Reckoned | null =>
  term.kind === 'given' && 'figure' in term.operand && term.operand.sign === -1
    ? { ...term, operand: { ...term.operand, sign: 1 } }
    : null

/** The opposite, without a minus before a bracket where there is a way. */
export const negated = (term: Reckoned): Reckoned => {
  const opposite = positive(term)
  if (opposite !== null) return opposite
  switch (term.kind) {
    case 'number':
      return number(-term.value)
    case 'minus':
      return term.of
    case '-':
      return operation(term.right, '-', term.left)
    case '*':
    case '/':
      return operation(negated(term.left), term.kind, term.right)
    default:
      return { kind: 'minus', of: term }
  }
}
