import type { Term } from '../formula.ts'
import { parseFormula } from '../formula.ts'
import type { Binding, Dimension, Facts, Operand } from '../model.ts'
import { isList } from './network.ts'

/** Base dimensions with their exponents, sorted: yuan per person is `money people^-1`. A ratio is ''. */
type Powers = string

/**
 * What a term may measure. `any` is what nobody knows, `number` one that the formula writes down; else every way to
 * read it, since reports print 人均39502元, not 元/人: a quotient may go by the unit of its upper half alone.
 */
type Measure = 'any' | 'number' | readonly Powers[]

/** Two terms that are added, subtracted or compared, and measure different things. */
export interface Clash {
  readonly left: Powers
  readonly right: Powers
}

/** The dimensions of what a letter stands for: several where it is a list of several, null where they are not known. */
export type Measured = (letter: string) => readonly (Dimension | null)[]

/** Where the dimensions of a formula do not close; null where they do. */
export const clashOf = (text: string, measured: Measured): Clash | null => {
  const { left, right } = parseFormula(text)
  const sides = equal(measureOf(left, measured), measureOf(right, measured))
  return isClash(sides) ? sides : null
}

/** By formula, then by the dimensions of its letters in order. */
interface Known {
  closed?: boolean
  readonly next: Map<string, Known>
}

const known: Known = { next: new Map() }

/** Whether a relation between these operands closes; worked out once for a formula and its dimensions. */
export const closes = (text: string, bind: Binding, figure: Facts['figure']): boolean => {
  let at = stepOf(known, text)
  for (const letter of parseFormula(text).letters) at = stepOf(at, dimensionsOf(bind[letter], figure))
  return (at.closed ??= clashOf(text, letter => dimensionsIn(bind[letter], figure)) === null)
}

const stepOf = ({ next }: Known, key: string): Known => {
  const before = next.get(key)
  if (before !== undefined) return before
  const step: Known = { next: new Map() }
  next.set(key, step)
  return step
}

const dimensionsOf = (operand: Operand | undefined, figure: Facts['figure']): string => {
  if (operand === undefined) return ''
  if (!isList(operand)) return 'figure' in operand ? figure(operand.figure).unit.dimension : ''
  const [first = '', ...others] = operand.map(member => dimensionsOf(member, figure))
  return others.every(other => other === first) ? first : [...new Set([first, ...others])].join('+')
}

const dimensionsIn = (operand: Operand | undefined, figure: Facts['figure']): readonly (Dimension | null)[] => {
  if (operand === undefined) return [null]
  if (isList(operand)) return operand.flatMap(member => dimensionsIn(member, figure))
  return ['figure' in operand ? figure(operand.figure).unit.dimension : null]
}

const measureOf = (term: Term, measured: Measured): Measure | Clash => {
  switch (term.kind) {
    case 'number':
      return 'number'
    case 'letter':
      return measured(term.name).map(measureOfDimension).reduce<Measure | Clash>(equal, 'any')
    case 'sum':
    case 'min':
    case 'max':
    case 'minus':
      return measureOf(term.of, measured)
    case '^':
      return raised(measureOf(term.left, measured), term.right)
    case '+':
    case '-':
      return equal(measureOf(term.left, measured), measureOf(term.right, measured))
    case '*':
    case '/':
      return multiplied(factorOf(term.left, measured), factorOf(term.right, measured), term.kind === '*' ? 1 : -1)
  }
}

const equal = (left: Measure | Clash, right: Measure | Clash): Measure | Clash => {
  if (isClash(left) || isClash(right)) return isClash(left) ? left : right
  if (left === 'number' || right === 'number') return besideNumber(left === 'number' ? right : left)
  if (left === 'any' || right === 'any') return left === 'any' ? right : left
  const shared = left.filter(powers => right.includes(powers))
  return shared.length > 0 ? shared : { left: left[0] ?? '', right: right[0] ?? '' }
}

/** 1 + rate / 100, sum(members) = 100, count − 1; but no formula says of which size its yuan or its hectares are. */
const besideNumber = (measure: Measure): Measure | Clash =>
  typeof measure === 'string' || measure.some(powers => !SIZED.test(powers))
    ? measure
    : { left: measure[0] ?? '', right: '' }

/** Told in units of many sizes: 元 and 亿元, 亩 and 公顷. */
const SIZED = /\b(?:money|area|mass|length|volume|energy|power)\b/

/** As a factor 100 is a ratio, or makes one of a percentage and a percentage of one. */
const factorOf = (term: Term, measured: Measured): Measure | Clash =>
  term.kind === 'number' ? (term.digits === 100 * 10 ** term.decimals ? HUNDRED : RATIO) : measureOf(term, measured)

const RATIO: readonly Powers[] = ['']
const HUNDRED: readonly Powers[] = ['', 'percent']

const multiplied = (left: Measure | Clash, right: Measure | Clash, sign: 1 | -1): Measure | Clash => {
  if (isClash(left) || isClash(right)) return isClash(left) ? left : right
  if (left === 'any' || right === 'any') return 'any'
  const [over, under] = [left === 'number' ? RATIO : left, right === 'number' ? RATIO : right]
  const ways = new Set<Powers>()
  for (const one of over) {
    for (const other of under) {
      ways.add(joined(one, other, sign))
      if (one === other || one === '' || other === '' || one === 'percent' || other === 'percent') continue
      ways.add(one)
      if (sign === 1) ways.add(other)
    }
  }
  return [...ways]
}

/** Only a ratio has powers that the report tells: (1 + rate / 100) ^ years. */
const raised = (base: Measure | Clash, exponent: Term): Measure | Clash => {
  if (isClash(base) || base === 'any') return base
  if (base === 'number') return RATIO
  if (exponent.kind !== 'number') return base.includes('') ? RATIO : { left: base[0] ?? '', right: '' }
  const times = exponent.digits / 10 ** exponent.decimals
  return base.map(powers => printed(new Map([...exponentsOf(powers)].map(([name, power]) => [name, power * times]))))
}

const isClash = (measure: Measure | Clash): measure is Clash => typeof measure === 'object' && 'right' in measure

const joined = (one: Powers, other: Powers, sign: 1 | -1): Powers => {
  if (other === '') return one
  const exponents = new Map(exponentsOf(one))
  for (const [name, power] of exponentsOf(other)) exponents.set(name, (exponents.get(name) ?? 0) + sign * power)
  return printed(exponents)
}

const exponentsOf = (powers: Powers): ReadonlyMap<string, number> =>
  new Map(
    (powers === '' ? [] : powers.split(' ')).map(factor => {
      const [name = '', power = '1'] = factor.split('^')
      return [name, Number(power)]
    }),
  )

const printed = (exponents: ReadonlyMap<string, number>): Powers =>
  [...exponents]
    .filter(([, power]) => power !== 0)
    .map(([name, power]) => (power === 1 ? name : `${name}^${power}`))
    .sort()
    .join(' ')

/**
 * Dimensions that go by several names: a table calls coal a mass, visitors are people, and things are counted by
 * whatever counter comes to mind. A bare number and a place may be told of anything.
 */
const WAYS: Readonly<Record<Dimension, readonly Powers[] | 'any'>> = {
  '': 'any',
  number: 'any',
  rank: 'any',
  place: 'any',
  points: ['percent'],
  // members of 7.1∶38.3∶54.6 are shares, those of 1.08∶1 are none
  ratio: ['', 'percent'],
  times: [''],
  doublings: [''],
  coal: ['coal', 'mass'],
  carbon: ['carbon', 'mass'],
  degrees: ['degrees', 'energy'],
  'volume:标': ['volume'],
  visits: ['visits', 'people'],
  'count:位': ['count', 'people'],
  'count:员': ['count', 'people'],
}

const waysOf = (dimension: Dimension): readonly Powers[] | 'any' =>
  WAYS[dimension] ?? (dimension.startsWith('count:') ? COUNT : [dimension])

const COUNT: readonly Powers[] = ['count']

const measureOfDimension = (dimension: Dimension | null): Measure => {
  if (dimension === null) return 'any'
  const [over = '', under] = dimension.split('/')
  if (under === undefined) return waysOf(dimension)
  const divided = multiplied(waysOf(over), waysOf(under), -1)
  return isClash(divided) ? 'any' : divided
}
