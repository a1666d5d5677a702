import { isList, operandOf } from '../constraints/network.ts'
import { readingOf } from '../constraints/alone.ts'
import type { Print } from '../formula.ts'
import { parseFormula, printFormula } from '../formula.ts'
import type { Constraint, Figure, Operand } from '../model.ts'

/** The relation with its letters, as the rule states it. */
export const statedFormula = (constraint: Constraint): string => printFormula(parseFormula(constraint.formula))

/** The same with the printed figures put in: 2393.7 ÷ 20.1 = (1 + 26.8％)^20. Units are printed where they differ. */
export const workingOf = (constraint: Constraint, figures: readonly Figure[], reading = 0): string => {
  const { bind, formula: text } = readingOf(constraint, reading)
  const formula = parseFormula(text)
  const printed = figuresIn(Object.values(bind), figures)
  const mixed = new Set(printed.filter(({ unit }) => !isRate(unit.text)).map(({ unit }) => unit.text)).size > 1
  const number = (operand: Operand, unit: boolean): string => {
    if (isList(operand)) return operand.map((one) => number(one, unit)).join('、')
    if ('constant' in operand) return String(operand.constant)
    if ('unprinted' in operand) return '（文中未列）'
    const figure = figures[operand.figure]
    if (figure === undefined) return '？'
    const words = unit ? figure.text : withoutUnit(figure)
    return operand.sign === -1 ? `(−${words})` : words
  }
  const print: Print = {
    letter: (name, index) => number(operandOf(formula, bind, name, index), mixed),
    percent: (name, index) => {
      const operand = operandOf(formula, bind, name, index)
      const figure = 'figure' in operand ? figures[operand.figure] : undefined
      return figure !== undefined && isRate(figure.unit.text) && !figure.unit.text.includes('点') ? number(operand, true) : null
    },
    members: (names) => {
      const list = names.map((name) => bind[name]).find((operand) => operand !== undefined && isList(operand))
      return list !== undefined && isList(list) ? list.length : null
    },
  }
  return printFormula(formula, print)
}

const isRate = (unit: string) => /[%％‰倍点成番]/.test(unit)

const withoutUnit = ({ text, unit }: Figure): string =>
  unit.text !== '' && text.endsWith(unit.text) ? text.slice(0, -unit.text.length) : text

/** The printed figures among operands, in order, each once. */
export const figuresIn = (operands: readonly Operand[], figures: readonly Figure[]): readonly Figure[] => {
  const refs = operands.flatMap(function refsOf(operand): readonly number[] {
    return isList(operand) ? operand.flatMap(refsOf) : 'figure' in operand ? [operand.figure] : []
  })
  return [...new Set(refs)].flatMap((ref) => figures[ref] ?? [])
}
