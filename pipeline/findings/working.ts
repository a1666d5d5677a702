import { readingOf } from '../constraints/alone.ts'
import { impliedOf } from '../constraints/implied.ts'
import type { Single } from '../constraints/network.ts'
import { isList } from '../constraints/network.ts'
import type { Formula } from '../formula.ts'
import { parseFormula, printFormula } from '../formula.ts'
import type { Bounds } from '../interval.ts'
import { valueOf } from '../interval.ts'
import type { Constraint, Figure, FigureRef, Operand } from '../model.ts'
import { impliedText } from './present.ts'
import { signOf } from './printed.ts'
import type { Given, Reckoned } from './reckoning.ts'
import { boundsIn, givenIn, number, operation, reckoned, solve, substituted, valueIn } from './reckoning.ts'
import { hasUnits, isRate, rounded, spelled, told, withoutUnit, withSign } from './spelled.ts'
import { negated, tidied } from './tidied.ts'

/** The relation with its letters, as the rule states it. */
export const statedFormula = (constraint: Constraint, reading = 0): string => {
  const { formula } = readingOf(constraint, reading)
  const known = stated.get(formula) ?? printFormula(parseFormula(formula))
  stated.set(formula, known)
  return known
}

const stated = new Map<string, string>()

/** Whether a relation is reckoned from figures at all: 序号, wording and what is counted in words are not. */
export const isComputed = ({ bind, formula: text }: Constraint, figures: readonly Figure[]): boolean => {
  const formula = parseFormula(text)
  const counted = formula.relation === '=' && [formula.left, formula.right].some(
    ({ kind, ...side }) => kind === 'letter' && 'name' in side && isConstant(bind[side.name]),
  )
  return (
    !counted &&
    figuresIn(
      formula.letters.flatMap(letter => bind[letter] ?? []),
      figures,
    ).length > 0
  )
}

const isConstant = (operand: Operand | undefined): boolean =>
  operand !== undefined && !isList(operand) && 'constant' in operand

/** What a relation gives for one of its figures. */
export interface Relation {
  /** 14.07 − 12.38 */
  readonly sum: string
  /** 1.69 */
  readonly result: string
  /** With its unit. */
  readonly display: string
  /** 1.96, as the text has it. */
  readonly stated: string
  readonly figure: Figure
  /** In base units of the figure. */
  readonly value: number
  readonly bounds: Bounds
  /** How much is between them, where the relation adds up. */
  readonly gap: string | null
  /** 隐含价格变动1.2% */
  readonly implied: string | null
  /** The same figure, printed elsewhere: nothing is reckoned. */
  readonly again: boolean
  /** How many figures it is reckoned from. */
  readonly operands: number
}

/** Values of what is not printed, by its name, as other relations give them. */
export type Known = ReadonlyMap<string, Reckoned>

const NONE: Known = new Map()

/** A relation, under its plain reading, solved for a figure; null where it says nothing of that figure alone. */
export const relationFor = (
  constraint: Constraint,
  ref: FigureRef,
  figures: readonly Figure[],
  reading = 0,
  known: Known = NONE,
): Relation | null => {
  const figure = figures[ref]
  const formula = parseFormula(constraint.formula)
  const [left, right] = sidesOf(constraint, formula, known)
  const solved = solve(left, right, ({ operand }) => 'figure' in operand && operand.figure === ref)
  if (figure === undefined || solved === null) return null
  // of an inequality with a figure alone on either side there is nothing to reckon
  if (formula.relation !== '=' && (solved.term.kind === 'given' || solved.base !== null)) return null
  const { percent, operand } = solved.sought
  const falls = 'figure' in operand && operand.sign === -1
  const raw = falls ? negated(solved.term) : solved.term
  const term = falls ? negated(tidied(solved.term, figures)) : tidied(solved.term, figures)
  const scale = percent ? 100 : 1
  const value = valueIn(term, figures) * scale
  if (!Number.isFinite(value)) return null
  if (solved.base !== null) return powerOf(solved.base, term, figure, figures)
  const plain = solved.term.kind === 'minus' ? solved.term.of : solved.term
  const again = plain.kind === 'given' && !('constant' in plain.operand)
  const units = again || hasUnits(term, percent ? undefined : figure, figures)
  const bounds = boundsIn(raw, figures)
  const adds = isSum(formula)
  const exact = (adds && !units) || term.kind === 'max' || term.kind === 'min'
  const shown = inUnitOf(figure, value, term, figures)
  const result = told(value, shown, units, percent, exact ? placesIn(term, figures) : 0)
  return {
    sum: term.kind === 'number' ? '' : spelled(again ? solved.term : figure.unit.text === '%' ? inHundreds(term) : term, figures, units),
    result,
    display: result.endsWith(unitOf(shown)) ? result : result + unitOf(shown),
    stated: (again && falls ? '−' : '') + statedOf(figure, units, percent),
    figure,
    value,
    bounds: { low: bounds.low * scale, high: bounds.high * scale },
    gap: adds && shown === figure ? gapOf(result, value, figure, units) : null,
    implied: driftOf(constraint, figures, reading),
    again,
    operands: givenIn(term).length,
  }
}

/** 100 × 1.7 is told as 1.7倍 = 170%. */
const inHundreds = (term: Reckoned): Reckoned =>
  term.kind === '*' && term.left.kind === 'number' && term.left.value === 100 ? term.right : term

/** What is a thousand times off was told in the wrong unit: it is reckoned in that of the others. */
const inUnitOf = (figure: Figure, value: number, term: Reckoned, figures: readonly Figure[]): Figure => {
  const times = Math.abs(value / valueOf(figure))
  const like = figuresOf(term, figures).find(({ unit }) => unit.dimension === figure.unit.dimension)
  return like === undefined || (times < 1000 && times > 0.001) ? figure : { ...figure, unit: like.unit }
}

const statedOf = (figure: Figure, units: boolean, percent: boolean): string => {
  if (!units && !percent) return withoutUnit(figure)
  return withSign(figure) + (percent && figure.unit.text === '' ? '%' : '')
}

/** Of what is told in words, too: 百分之 is %, and of 三分之一 a whole is 100%. */
const unitOf = ({ unit }: Figure): string => signOf(unit.text).replace(/^.*分之$/, '%')

const isSum = ({ text }: Formula): boolean => /sum\(|\+ [a-z]/.test(text) && !/[*/^]/.test(text)

const figuresOf = (term: Reckoned, figures: readonly Figure[]): readonly Figure[] =>
  givenIn(term).flatMap(({ operand }) => ('figure' in operand ? (figures[operand.figure] ?? []) : []))

/** Most places after the point among what is added up. */
const placesIn = (term: Reckoned, figures: readonly Figure[]): number =>
  Math.max(0, ...figuresOf(term, figures).map(({ numeral }) => numeral.decimals))

/** Between the result as it is told and what the text says. */
const gapOf = (result: string, value: number, figure: Figure, units: boolean): string => {
  const [num, den] = figure.unit.factor
  const places = /\.(\d+)/.exec(result)?.[1]?.length ?? 0
  const told = Math.round(Number((((value * den) / num) * 10 ** places).toPrecision(13))) / 10 ** places
  const gap = Math.abs(told - (valueOf(figure) * den) / num)
  return rounded(gap, Math.max(figure.numeral.decimals, places)) + (units ? unitOf(figure) : '')
}

/** 翻两番 is told by what it comes to: 173.2 ÷ 86.6 = 2.0, where the text has 2² = 4. */
const powerOf = (base: Reckoned, term: Reckoned, figure: Figure, figures: readonly Figure[]): Relation => {
  const units = hasUnits(term, undefined, figures)
  const value = valueIn(term, figures)
  const meant = valueIn(base, figures) ** valueOf(figure)
  const decimals = [1, 2, 3].find(places => rounded(value, places) !== rounded(meant, places)) ?? 4
  const bounds = boundsIn(term, figures)
  const result = `${rounded(value, decimals)}倍`
  return {
    sum: spelled(term, figures, units),
    result,
    display: result,
    stated: `${withSign(figure)}（${rounded(meant, Number.isInteger(meant) ? 0 : decimals)}倍）`,
    figure,
    value,
    bounds,
    gap: null,
    implied: null,
    again: false,
    operands: givenIn(term).length,
  }
}

const sidesOf = ({ bind }: Constraint, formula: Formula, known: Known): readonly [Reckoned, Reckoned] => {
  const side = (term: Formula['left']) => withoutDrift(substituted(reckoned(formula, bind, term), known))
  return [side(formula.left), side(formula.right)]
}

/** What prices may have changed is told apart: the relation itself is reckoned without. */
const withoutDrift = (term: Reckoned): Reckoned => {
  switch (term.kind) {
    case 'given':
      return isDrift(term.operand) && term.percent ? number(0) : term
    case 'number':
      return term
    case 'minus':
      return { kind: 'minus', of: withoutDrift(term.of) }
    case 'max':
    case 'min':
      return { kind: term.kind, of: term.of.map(withoutDrift) }
    default: {
      const [left, right] = [withoutDrift(term.left), withoutDrift(term.right)]
      return isNothing(right) && (term.kind === '+' || term.kind === '-') ? left : operation(left, term.kind, right)
    }
  }
}

const isNothing = (term: Reckoned): boolean => term.kind === 'number' && term.value === 0

const isDrift = (operand: Single): boolean => 'unprinted' in operand && operand.range !== undefined

/** What a reading assumes that explains the gap, with its value: 隐含价格变动1.2%. */
const driftOf = (constraint: Constraint, figures: readonly Figure[], reading: number): string | null => {
  const other = reading > 0 ? constraint.otherwise?.[reading - 1] : undefined
  const clause = other?.because.split('，').find(words => words.includes('{drift}'))
  const bounds = clause === undefined ? null : impliedOf(constraint, reading, 'drift', figures)
  const value = bounds === null ? null : impliedText(bounds)
  return clause === undefined || value === null ? null : clause.replace('约{drift}', '{drift}').replace('{drift}', value)
}

/** A relation that stands alone: 14.07 − 12.38 = 1.69，文中为1.96. */
export const printRelation = (relation: Relation): string => {
  const { stated, gap, implied } = relation
  const more = [gap === null ? null : `差${gap}`, implied].filter(words => words !== null)
  return [equationOf(relation), `文中为${stated}`, ...more].join('，')
}

/** 14.07 − 12.38 = 1.69; of a figure that stands in two places, what it is in the other. */
export const equationOf = (relation: Relation): string => {
  const { sum, result, again } = relation
  if (sum === '') return `应为${result}`
  if (!again) return `${sum} = ${result}`
  return sum.endsWith(unitOf(relation.figure)) ? `另一处为${sum}` : `另一处为${sum}，即${result}`
}

/**
 * The working of a relation in a ledger: solved for what the rule accuses, with the text's own value where rounding
 * leaves another. What only compares two figures is told as it is: 872.7亿元 > 793.1亿元.
 */
export const workingOf = (constraint: Constraint, figures: readonly Figure[]): string => {
  if (!isComputed(constraint, figures)) return ''
  if (parseFormula(constraint.formula).relation !== '=') return comparisonOf(constraint, figures)
  const own = constraint.bind[constraint.accuses]
  const ref = own !== undefined && !isList(own) && 'figure' in own ? own.figure : -1
  const relation = ref < 0 ? null : relationFor(constraint, ref, figures)
  if (relation === null) return comparisonOf(constraint, figures)
  if (relation.again) return comparisonOf(constraint, figures)
  return isEqual(relation) ? equationOf(relation) : printRelation(relation)
}

const isEqual = ({ result, stated }: Relation): boolean =>
  result.normalize('NFKC').replaceAll(',', '') === stated.normalize('NFKC').replaceAll(',', '')

/** Both sides of a relation, each with its value, and how they really stand to each other. */
export const comparisonOf = (constraint: Constraint, figures: readonly Figure[]): string => {
  const formula = parseFormula(constraint.formula)
  const [left, right] = sidesOf(constraint, formula, NONE)
  const hidden = givenIn(operation(left, '+', right)).find(({ operand }) => 'unprinted' in operand)
  if (hidden !== undefined) return hiddenOf(left, right, hidden, figures)
  const [a, b] = [valueIn(left, figures), valueIn(right, figures)]
  // 1 ÷ (1 − 152.33 ÷ 152.33)
  const endless = Number.isFinite(a) ? (Number.isFinite(b) ? null : right) : left
  if (endless !== null) return `${spelled(endless, figures, false)}（算不出）`
  const levels = [...figuresOf(left, figures), ...figuresOf(right, figures)]
  const like = levels.find(({ unit }) => unit.text !== '') ?? levels[0]
  // 百分之二到百分之三: a range in words is no number
  if (like === undefined || levels.some(({ upper, script }) => upper !== null && script === 'chinese')) return ''
  const both = isSimple(left) && isSimple(right)
  const units = both || hasUnits(operation(left, '+', right), undefined, figures)
  const side = (term: Reckoned, value: number): string => {
    const words = spelled(term, figures, units)
    if (both && term.kind === 'given' && isBare(term.operand, figures)) return words + unitOf(like)
    return isSimple(term) ? words : `${words} = ${told(value, like, units, false, placesIn(term, figures))}`
  }
  const near = isNear(left, right, figures)
  if (right.kind === 'number' && formula.relation === '=') {
    const gap = told(Math.abs(a - b), like, units, false, placesIn(left, figures))
    return near ? side(left, a) : `${side(left, a)}，应为${right.value}，差${gap}`
  }
  if (!isSimple(left) && !isSimple(right)) return `${side(left, a)}${isSame(a, b) ? ' = ' : '，'}${side(right, b)}`
  const holds = isSame(a, b) ? '=' : a < b ? '<' : '>'
  const sign = formula.relation === '=' && holds !== '=' ? (near ? '≈' : '≠') : holds
  if (sign === '≈' && Math.abs(a - b) > HEDGED * Math.abs(a)) return `${side(left, a)}，${side(right, b)}（有约数）`
  return isSimple(left) ? `${side(left, a)} ${sign} ${side(right, b)}` : `${side(right, b)} ${turned(sign)} ${side(left, a)}`
}

/** Sums of binary fractions are off in their last place. */
const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b))

/** Numbers that agree although they are so far apart are not told exactly: 超过500万元. */
const HEDGED = 0.1

const isSimple = (term: Reckoned): boolean => term.kind === 'given' || term.kind === 'number'

const isBare = (operand: Single, figures: readonly Figure[]): boolean =>
  'constant' in operand || ('figure' in operand && figures[operand.figure]?.unit.text === '')

const turned = (sign: string): string => ({ '<': '>', '>': '<' })[sign] ?? sign

const isNear = (left: Reckoned, right: Reckoned, figures: readonly Figure[]): boolean => {
  const [one, other] = [boundsIn(left, figures), boundsIn(right, figures)]
  return one.low <= other.high && other.low <= one.high
}

/** What is not printed, as the relation gives it. */
const hiddenOf = (left: Reckoned, right: Reckoned, hidden: Given, figures: readonly Figure[]): string => {
  const name = 'unprinted' in hidden.operand ? hidden.operand.unprinted : ''
  const solved = solve(left, right, ({ operand }) => 'unprinted' in operand && operand.unprinted === name)
  const term = solved === null ? null : tidied(solved.term, figures)
  const value = term === null ? NaN : valueIn(term, figures)
  if (term === null || !Number.isFinite(value)) return '文中未列基数'
  const [like] = figuresOf(term, figures).filter(({ unit }) => !isRate(unit.text))
  const units = hasUnits(term, like, figures)
  const [rate] = figuresOf(term, figures)
  const result =
    like === undefined ? rounded(value, 1) + (rate?.unit.text === '%' ? '%' : '') : told(value, like, units, false)
  return `${spelled(term, figures, units)} = ${result}（文中未列）`
}

/** The printed figures among operands, in order, each once. */
export const figuresIn = (operands: readonly Operand[], figures: readonly Figure[]): readonly Figure[] => {
  const found: Figure[] = []
  const collect = (some: readonly Operand[]): void => {
    for (const operand of some) {
      if (isList(operand)) collect(operand)
      else if ('figure' in operand) {
        const figure = figures[operand.figure]
        if (figure !== undefined && !found.includes(figure)) found.push(figure)
      }
    }
  }
  collect(operands)
  return found
}
