import { isList, refsIn } from '../constraints/network.ts'
import { parseFormula } from '../formula.ts'
import type { Constraint, Figure, FigureRef } from '../model.ts'
import { intervalWords } from './present.ts'
import type { ByHand } from './present.ts'
import { givenIn, reckoned, solve } from './reckoning.ts'
import { withSign } from './spelled.ts'
import type { Reckoned } from './reckoning.ts'
import type { Known, Relation } from './working.ts'
import { comparisonOf, equationOf, isComputed, printRelation, relationFor } from './working.ts'

/** One relation of a finding: the constraint that it is of, and its words. */
export interface Row {
  readonly member: number
  readonly words: string
}

/** All that a finding rests on, each relation once, solved for what it accuses. */
export interface Proof {
  readonly rows: readonly Row[]
  /** The rows as one working; null where nothing is reckoned. */
  readonly working: string | null
  /** What the first relation comes to; null where none is solved. */
  readonly first: Relation | null
}

/**
 * The relations that cannot hold together, solved for the accused figure. What is not printed is put in as another of them
 * has it; a relation that does not name the figure is solved for what its own rule accuses.
 */
export const proofOf = (
  members: readonly number[],
  accused: FigureRef | undefined,
  reading: number,
  constraints: readonly Constraint[],
  figures: readonly Figure[],
): Proof => {
  const own = members.flatMap(member => {
    const constraint = constraints[member]
    return constraint !== undefined && isComputed(constraint, figures) ? [{ member, constraint }] : []
  })
  const names = (constraint: Constraint) => accused !== undefined && accused >= 0 && mentions(constraint, accused)
  const known = knownFrom(own.filter(({ constraint }) => !names(constraint)).map(({ constraint }) => constraint))
  const solved = own.flatMap(({ member, constraint }) => {
    const relation = names(constraint) ? relationFor(constraint, accused!, figures, reading, known.values) : null
    return relation === null ? [] : [{ member, relation }]
  })
  const others = own.filter(
    ({ member, constraint }) => !solved.some(row => row.member === member) && !known.used.has(constraint),
  )
  const printed = (lone: boolean): readonly Row[] =>
    distinct([
      ...solved.map(({ member, relation }) => ({ member, words: lone ? printRelation(relation) : spanned(relation) })),
      ...others.flatMap(({ member, constraint }) => ({ member, words: apart(constraint, lone, figures) })),
    ])
  const alone = printed(true)
  const lone = alone.length === 1
  const rows = lone ? alone : printed(false)
  const first = solved[0]?.relation ?? null
  const last = rows.filter(row => solved.some(({ member }) => member === row.member)).length
  const words = rows.map((row, at) =>
    !lone && first !== null && at === last - 1 ? `${row.words}，文中为${withSign(first.figure)}` : row.words,
  )
  return { rows, working: words.length === 0 ? null : words.join('；'), first }
}

/** What the figures as printed come to for one of them, in the first relation that names it. */
export const byHand = (
  members: readonly number[],
  ref: FigureRef,
  constraints: readonly Constraint[],
  figures: readonly Figure[],
): ByHand | null => {
  const naming = members.flatMap(member => constraints[member] ?? []).filter(constraint => mentions(constraint, ref))
  const others = members.flatMap(member => constraints[member] ?? []).filter(constraint => !naming.includes(constraint))
  const { values } = knownFrom(others)
  for (const constraint of naming) {
    const relation = relationFor(constraint, ref, figures, 0, values)
    if (relation !== null) return { value: relation.value, operands: relation.operands }
  }
  return null
}

const mentions = ({ bind }: Constraint, ref: FigureRef): boolean =>
  Object.values(bind).some(operand => refsIn(operand).includes(ref))

/** 9.59（9.55至9.63） */
const spanned = (relation: Relation): string => {
  if (relation.again) return equationOf(relation)
  const span = intervalWords(relation.figure, relation.bounds, relation.result)
  return equationOf(relation) + (span === null ? '' : `（${span}）`)
}

/** A relation that does not name the accused figure. */
const apart = (constraint: Constraint, lone: boolean, figures: readonly Figure[]): string => {
  const operand = constraint.bind[constraint.accuses]
  const ref = operand !== undefined && !isList(operand) && 'figure' in operand ? operand.figure : -1
  const relation = ref < 0 ? null : relationFor(constraint, ref, figures)
  if (relation === null || relation.again) return comparisonOf(constraint, figures)
  return lone ? printRelation(relation) : `${spanned(relation)}，文中为${relation.stated}`
}

/** What relations say of quantities that the report does not print, each by the first that tells it. */
const knownFrom = (
  constraints: readonly Constraint[],
): { readonly values: Known; readonly used: ReadonlySet<Constraint> } => {
  const values = new Map<string, Reckoned>()
  const used = new Set<Constraint>()
  for (const constraint of constraints) {
    const formula = parseFormula(constraint.formula)
    const left = reckoned(formula, constraint.bind, formula.left)
    const right = reckoned(formula, constraint.bind, formula.right)
    const given = [...givenIn(left), ...givenIn(right)]
    const hidden = given.flatMap(({ operand }) => ('unprinted' in operand ? [operand.unprinted] : []))
    const [name] = hidden
    if (name === undefined || hidden.length > 1 || formula.relation !== '=' || values.has(name)) continue
    const solved = solve(left, right, ({ operand }) => 'unprinted' in operand && operand.unprinted === name)
    if (solved === null || solved.base !== null) continue
    values.set(name, solved.term)
    used.add(constraint)
  }
  return { values, used }
}

/** Each once, without what says nothing. */
const distinct = (rows: readonly Row[]): readonly Row[] =>
  rows.filter(({ words }, at) => words !== '' && rows.findIndex(row => row.words === words) === at)
