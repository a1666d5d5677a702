import type { Binding, Constraint, Figure, Numeral, Operand, Proposal, Unit } from '../../pipeline/model.ts'
import { READ } from './read.ts'

const UNITS: Readonly<Record<string, Unit>> = {
  '': { text: '', dimension: 'number', factor: [1, 1] },
  '%': { text: '%', dimension: 'percent', factor: [1, 1] },
  '％': { text: '％', dimension: 'percent', factor: [1, 1] },
  '‰': { text: '‰', dimension: 'percent', factor: [1, 10] },
  个百分点: { text: '个百分点', dimension: 'percent', factor: [1, 1] },
  倍: { text: '倍', dimension: 'times', factor: [1, 1] },
  元: { text: '元', dimension: 'money', factor: [1, 1] },
  万元: { text: '万元', dimension: 'money', factor: [1e4, 1] },
  亿元: { text: '亿元', dimension: 'money', factor: [1e8, 1] },
  亩: { text: '亩', dimension: 'area', factor: [1, 15] },
  公顷: { text: '公顷', dimension: 'area', factor: [1, 1] },
  万人: { text: '万人', dimension: 'people', factor: [1e4, 1] },
  家: { text: '家', dimension: 'count:家', factor: [1, 1] },
}

const plain = (text: string) => text.normalize('NFKC')

const numeral = (text: string): Numeral => {
  const [whole = '0', fraction = ''] = plain(text).split('.')
  return { digits: Number(whole + fraction), decimals: fraction.length }
}

/** Figures as a report would print them, numbered in order: 约13亿元, 26.8％, 5家, 5至8家. */
export const printFigures = (...texts: readonly string[]): Figure[] => {
  let start = 0
  return texts.map((text, index) => {
    const match = /^(约|超过|不低于|不到|不超过)?(-?[\d０-９.．]+)(多)?(?:至([\d.]+))?(.*)$/u.exec(text)
    if (match === null) throw new Error(`no figure: ${text}`)
    const [, before, first = '', more, second, unitText = ''] = match
    const unit = UNITS[unitText]
    if (unit === undefined) throw new Error(`no unit: ${unitText}`)
    const words = { 约: 'about', 超过: 'over', 不低于: 'at-least', 不到: 'under', 不超过: 'at-most' } as const
    const figure: Figure = {
      index,
      text,
      start,
      end: start + text.length,
      numeral: numeral(first),
      upper: second === undefined ? null : numeral(second),
      unit,
      qualifier: more === undefined ? (before === undefined ? null : words[before as keyof typeof words]) : 'and-more',
      exact: unit.dimension.startsWith('count:'),
      script: /[０-９．％]/u.test(text) ? 'mixed' : 'half',
      exempt: null,
      malformed: null,
      sentence: 0,
    }
    start += text.length + 1
    return figure
  })
}

/** `=` of letters: a number is the figure of that index, `[2]` a constant, a string an unprinted quantity. */
export const bound = (letters: Readonly<Record<string, number | readonly [number] | string | Operand>>): Binding =>
  Object.fromEntries(
    Object.entries(letters).map(([letter, what]): [string, Operand] => [
      letter,
      typeof what === 'number'
        ? { figure: what }
        : typeof what === 'string'
          ? { unprinted: what }
          : Array.isArray(what) && typeof what[0] === 'number'
            ? { constant: what[0] }
            : (what as Operand),
    ]),
  )

export const constraint = (
  formula: string,
  accuses: string,
  bind: Binding,
  more: Partial<Proposal> = {},
  claim = 0,
): Constraint => ({
  rule: 'test',
  claim,
  formula,
  accuses,
  bind,
  severity: 'error',
  strength: 'hard',
  verifies: true,
  evidence: READ,
  ...more,
})

export const multiple = (start: number, end: number, figure: number) =>
  constraint('end / start - 1 = multiple', 'multiple', bound({ start, end, multiple: figure }))

export const average = (start: number, end: number, rate: number, years: number, more: Partial<Proposal> = {}) =>
  constraint('end / start = (1 + rate / 100) ^ years', 'rate', bound({ start, end, rate, years: [years] }), more)

export const growth = (start: number | string, end: number | string, rate: number) =>
  constraint('end = start * (1 + rate / 100)', 'rate', bound({ start, end, rate }))

export const restated = (first: number, again: number) => constraint('first = again', 'again', bound({ first, again }))
