import fc from 'fast-check'
import type { Constraint, Figure, Unit } from '../../pipeline/model.ts'
import { bound, constraint } from './ledger.ts'

/** Made-up reports of a few sentences about true values: what they print, what they claim, and what must hold of it. */
export interface Fragment {
  readonly figures: readonly Figure[]
  readonly constraints: readonly Constraint[]
  /** For the oracle: rows over the levels, from the figures as they are printed now. */
  readonly links: readonly Link[]
}

/** `of` says which combination of the levels (in 元) the figure prints; a ratio prints `over` / `under`. */
export type Link =
  | { readonly figure: number; readonly kind: 'level'; readonly of: Weights }
  | {
      readonly figure: number
      readonly kind: 'ratio'
      readonly over: Weights
      readonly under: Weights
      readonly ratio: (printed: number) => number
    }

/** By level: start, end, other part, whole. */
export type Weights = readonly [number, number, number, number]

const YI: Unit = { text: '亿元', dimension: 'money', factor: [1e8, 1] }
const WAN: Unit = { text: '万元', dimension: 'money', factor: [1e4, 1] }
const PERCENT: Unit = { text: '%', dimension: 'percent', factor: [1, 1] }
const TIMES: Unit = { text: '倍', dimension: 'times', factor: [1, 1] }

export const printed = (index: number, numeral: Figure['numeral'], unit: Unit): Figure => {
  const { digits, decimals } = numeral
  const text = (digits / 10 ** decimals).toFixed(decimals) + unit.text
  return {
    index,
    text,
    start: index * 20,
    end: index * 20 + text.length,
    numeral,
    upper: null,
    unit,
    qualifier: null,
    exact: false,
    script: 'half',
    exempt: null,
    malformed: null,
    sentence: 0,
  }
}

const START: Weights = [1, 0, 0, 0]
const END: Weights = [0, 1, 0, 0]
const OTHER: Weights = [0, 0, 1, 0]
const WHOLE: Weights = [0, 0, 0, 1]

export const fragments: fc.Arbitrary<Fragment> = fc
  .record({
    start: fc.integer({ min: 5_0000_0000, max: 20_000_0000_0000 }),
    factor: fc.double({ min: 0.7, max: 12, noNaN: true }),
    other: fc.double({ min: 0.1, max: 5, noNaN: true }),
    years: fc.integer({ min: 2, max: 20 }),
    decimals: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 12, maxLength: 12 }),
    said: fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
  })
  .map(({ start, factor, other, years, decimals, said }) => {
    const end = Math.round(start * factor)
    const rest = Math.round(end * other)
    const levels = [start, end, rest, end + rest] as const
    const figures: Figure[] = []
    const constraints: Constraint[] = []
    const links: Link[] = []
    const print = (value: number, unit: Unit, least = 0): number => {
      const places = Math.max(least, decimals[figures.length] ?? 1)
      const digits = Math.round((value / (unit.factor[0] / unit.factor[1])) * 10 ** places)
      figures.push(printed(figures.length, { digits, decimals: places }, unit))
      return figures.length - 1
    }
    const level = (value: number, of: Weights, unit = YI) => {
      const figure = print(value, unit)
      links.push({ figure, kind: 'level', of })
      return figure
    }
    const ratio = (value: number, unit: Unit, over: Weights, under: Weights, from: (shown: number) => number) => {
      const figure = print(value, unit, 1)
      links.push({ figure, kind: 'ratio', over, under, ratio: from })
      return figure
    }
    const first = said[0] === true ? level(levels[0], START) : null
    const last = level(levels[1], END)
    const endLetter = { figure: last }
    const startLetter = first === null ? { unprinted: 'start', range: [0, 1e18] as const } : { figure: first }
    const growth = levels[1] / levels[0]
    if (said[1] === true && growth > 1.2) {
      const multiple = ratio(growth - 1, TIMES, END, START, shown => shown + 1)
      constraints.push(
        constraint('end / start - 1 = multiple', 'multiple', bound({ end: endLetter, start: startLetter, multiple })),
      )
    }
    if (said[2] === true) {
      const rate = ratio((growth ** (1 / years) - 1) * 100, PERCENT, END, START, shown => (1 + shown / 100) ** years)
      constraints.push(
        constraint(
          'end / start = (1 + rate / 100) ^ years',
          'rate',
          bound({ end: endLetter, start: startLetter, rate, years: [years] }),
        ),
      )
    }
    if (said[3] === true) {
      const rate = ratio((growth - 1) * 100, PERCENT, END, START, shown => 1 + shown / 100)
      constraints.push(
        constraint('end = start * (1 + rate / 100)', 'rate', bound({ end: endLetter, start: startLetter, rate })),
      )
    }
    if (said[4] === true && growth > 1) {
      const amount = level(levels[1] - levels[0], [-1, 1, 0, 0])
      constraints.push(
        constraint('end = start + amount', 'amount', bound({ end: endLetter, start: startLetter, amount })),
      )
    }
    const whole = level(levels[3], WHOLE)
    if (said[5] === true) {
      const share = ratio((levels[1] / levels[3]) * 100, PERCENT, END, WHOLE, shown => shown / 100)
      constraints.push(constraint('part / whole = share / 100', 'share', bound({ part: last, whole, share })))
    }
    if (said[6] === true) {
      const part = level(levels[2], OTHER)
      const parts = [{ figure: last }, { figure: part }]
      constraints.push(constraint('whole = sum(parts)', 'whole', bound({ whole, parts })))
    }
    if (said[7] === true) {
      const again = level(levels[1], END, WAN)
      constraints.push(constraint('first = again', 'again', bound({ first: last, again })))
    }
    if (said[8] === true) {
      const again = level(levels[3], WHOLE)
      constraints.push(constraint('first = again', 'again', bound({ first: whole, again })))
    }
    return { figures, constraints, links }
  })

export type Planted = 'digit' | 'transposed' | 'point' | 'dropped' | 'doubled'

/** The figure with one slip of the hand, or null where the slip changes nothing. */
export const slipped = (figure: Figure, kind: Planted, place: number, digit: number): Figure | null => {
  const { decimals } = figure.numeral
  const text = String(figure.numeral.digits).padStart(decimals + 1, '0')
  if (figure.numeral.digits <= 0) return null
  const at = place % text.length
  const write = (digits: string, places = decimals) => {
    const value = Number(digits)
    if (digits === '' || (digits === text && places === decimals) || places < 0 || value === 0) return null
    if (digits.length > places + 1 && digits.startsWith('0')) return null
    return printed(figure.index, { digits: value, decimals: places }, figure.unit)
  }
  switch (kind) {
    case 'digit':
      return write(text.slice(0, at) + String(digit) + text.slice(at + 1))
    case 'transposed':
      return at + 1 < text.length
        ? write(text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2))
        : null
    case 'point':
      return decimals > 0 ? write(text, decimals - 1) : null
    case 'dropped':
      return text.length - decimals > 1 && at < text.length - decimals
        ? write(text.slice(0, at) + text.slice(at + 1))
        : null
    case 'doubled':
      return at < text.length - decimals ? write(text.slice(0, at) + text.charAt(at) + text.slice(at)) : null
  }
}
