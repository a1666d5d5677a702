import type { Single } from '../constraints/network.ts'
import { isList, operandOf } from '../constraints/network.ts'
import { impliedOf } from '../constraints/implied.ts'
import { readingOf } from '../constraints/alone.ts'
import type { Print } from '../formula.ts'
import { parseFormula, printFormula } from '../formula.ts'
import type { Constraint, Figure, Operand } from '../model.ts'
import { valueOf } from '../interval.ts'
import { superscript } from '../read/superscript.ts'
import { arabic, impliedText } from './present.ts'
import { signOf, withUnit } from './printed.ts'

/** The relation with its letters, as the rule states it. */
export const statedFormula = (constraint: Constraint, reading = 0): string => {
  const { formula } = readingOf(constraint, reading)
  const known = stated.get(formula) ?? printFormula(parseFormula(formula))
  stated.set(formula, known)
  return known
}

const stated = new Map<string, string>()

/** Whether a relation is about figures at all: 序号 and wording are not. */
export const isComputed = ({ bind, formula }: Constraint, figures: readonly Figure[]): boolean =>
  figuresIn(
    parseFormula(formula).letters.flatMap(letter => bind[letter] ?? []),
    figures,
  ).length > 0

/** The same with the printed figures put in: 2393.7 ÷ 20.1 = (1 + 26.8％)²⁰. Units are printed where they differ. */
export const workingOf = (constraint: Constraint, figures: readonly Figure[], reading = 0): string => {
  const { bind, formula: text } = readingOf(constraint, reading)
  const formula = parseFormula(text)
  const printed = figuresIn(Object.values(bind), figures)
  const levels = printed.filter(({ unit }) => unit.text !== '' && !isRate(unit.text))
  const mixed = new Set(levels.map(({ unit }) => unit.text)).size > 1
  const number = (operand: Single, unit: boolean, letter: string): string => {
    if ('constant' in operand) return String(operand.constant)
    if ('unprinted' in operand) {
      const bounds = impliedOf(constraint, reading, letter, figures)
      if (bounds === null || !Number.isFinite(bounds.low) || !Number.isFinite(bounds.high)) return UNLISTED
      // a level of the ledger is told in the unit of the printed one that is nearest in size, a drift in %
      const like = operand.range === undefined ? nearest(levels, (bounds.low + bounds.high) / 2)?.unit : undefined
      const scale = like === undefined ? 1 : like.factor[1] / like.factor[0]
      const told = impliedText({ low: bounds.low * scale, high: bounds.high * scale })
      return told === null ? UNLISTED : told + (unit && like !== undefined ? like.text : '')
    }
    const figure = figures[operand.figure]
    if (figure === undefined) return '？'
    const words = unit ? withSign(figure) : withoutUnit(figure)
    return operand.sign === -1 ? `(−${words})` : words
  }
  const print: Print = {
    letter: (name, index) => number(operandOf(formula, bind, name, index), mixed, name),
    percent: (name, index) => {
      const operand = operandOf(formula, bind, name, index)
      if ('unprinted' in operand && operand.range !== undefined) return `${number(operand, false, name)}%`
      const figure = 'figure' in operand ? figures[operand.figure] : undefined
      if (figure === undefined || figure.unit.text.includes('点')) return null
      // 19.5∶36.0∶44.4 are shares that print no sign
      if (figure.unit.text === '') return `${number(operand, false, name)}%`
      return isRate(figure.unit.text) ? number(operand, true, name) : null
    },
    members: names => {
      const list = names.map(name => bind[name]).find(operand => operand !== undefined && isList(operand))
      return list !== undefined && isList(list) ? list.length : null
    },
  }
  return printFormula(formula, print)
    .replace(/\^(\d+)(?![\d.])/g, (_, power: string) => superscript(power))
    .replace(/([+−]) (?:\(−([^()]*)\)|(约?)−(?=\d))/g, signsJoined)
}

const nearest = (levels: readonly Figure[], value: number): Figure | undefined => {
  const distance = (figure: Figure) => Math.abs(Math.log(Math.abs(valueOf(figure) / value)))
  return levels.reduce<Figure | undefined>(
    (best, figure) => (best === undefined || distance(figure) < distance(best) ? figure : best),
    undefined,
  )
}

/** 1 + (−6.71%) is 1 − 6.71%, and 1 − (−1563) is 1 + 1563. */
const signsJoined = (_: string, sign: string, bracketed = '', about = ''): string =>
  `${sign === '+' ? '−' : '+'} ${bracketed}${about}`

const UNLISTED = '（文中未列）'

const isRate = (unit: string) => /[%％‰倍点成番]|分之/.test(unit)

/** 百分之六点五 reckons better as 6.5%. */
const withSign = ({ text, unit, numeral, upper }: Figure): string => {
  const sign = signOf(unit.text)
  return sign !== unit.text && upper === null ? arabic(numeral) + sign : withUnit(text, unit.text)
}

/** 九, 两 and 第3 reckon better as 9, 2 and 3. */
const withoutUnit = ({ text, unit, script, numeral, upper, qualifier }: Figure): string => {
  const isWord = script === 'chinese' || text.startsWith('第')
  if (isWord && upper === null && qualifier === null) return arabic(numeral)
  return unit.text !== '' && text.endsWith(unit.text) ? text.slice(0, -unit.text.length) : text
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
