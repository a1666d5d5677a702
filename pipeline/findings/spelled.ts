import type { Operator } from '../formula.ts'
import { valueOf } from '../interval.ts'
import type { Figure, Numeral } from '../model.ts'
import { arabic } from './present.ts'
import { signOf, withUnit } from './printed.ts'
import type { Given, Reckoned } from './reckoning.ts'
import { givenIn } from './reckoning.ts'

const SIGN: Readonly<Record<Operator, string>> = { '+': ' + ', '-': ' − ', '*': ' × ', '/': ' ÷ ', '^': '^' }
const RANK: Readonly<Record<Operator, number>> = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 3 }

/** A term as an editor reads it: × ÷ −, shares in %, and units where `units` says so. */
export const spelled = (term: Reckoned, figures: readonly Figure[], units: boolean): string => {
  const spell = (of: Reckoned, rank: number): string => {
    switch (of.kind) {
      case 'number':
        return of.value > 0 && of.value % HUNDRED_MILLION === 0 ? `${of.value / HUNDRED_MILLION}亿` : String(of.value)
      case 'given':
        return given(of)
      case 'minus':
        return `−${spell(of.of, 2)}`
      case 'max':
      case 'min':
        return `${FOLD[of.kind]}(${of.of.map(member => spell(member, 0)).join('、')})`
      default: {
        const own = RANK[of.kind]
        const words =
          of.kind === '^'
            ? spell(of.left, own + 1) + power(of.right, exponent => spell(exponent, 0))
            : spell(of.left, own) + SIGN[of.kind] + spell(of.right, own + 1)
        return own < rank ? `(${words})` : words
      }
    }
  }
  const given = ({ operand, percent }: Given): string => {
    if ('constant' in operand) return String(operand.constant)
    const figure = 'figure' in operand ? figures[operand.figure] : undefined
    if (figure === undefined) return UNLISTED
    const words = (percent ? inPercent(figure) : units ? withSign(figure) : withoutUnit(figure)).replace(/\s+/g, '')
    const size = words.replace(/^[-−－]/, '')
    // −6% that fell, or rose
    return ('figure' in operand && operand.sign === -1) !== (size !== words) ? `(−${size})` : size
  }
  return spell(term, 0)
    .replace(/([+−]) (?:\(−([^()]*)\)|−(?=\d))/g, signsJoined)
    .replace(/^\(−([^()]*)\)(?= [+−÷×]|$)/, '−$1')
}

const HUNDRED_MILLION = 100_000_000

const FOLD = { max: '最大值', min: '最小值' } as const

const UNLISTED = '（文中未列）'

/** Whole powers are raised digits, a root is raised to its part: x⁵ and x^(1/5). */
const power = (exponent: Reckoned, spell: (term: Reckoned) => string): string => {
  const words = spell(exponent)
  if (/^\d+$/.test(words)) return [...words].map(digit => RAISED.charAt(Number(digit))).join('')
  return exponent.kind === '/' ? `^(${words.replaceAll(' ', '').replace('÷', '/')})` : `^${words}`
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** 1 + (−6.71%) is 1 − 6.71%, and 1 − (−1563) is 1 + 1563. */
const signsJoined = (_: string, sign: string, bracketed = ''): string => `${sign === '+' ? '−' : '+'} ${bracketed}`

export const isRate = (unit: string): boolean => /[%％‰倍点成番]|分之/.test(unit)

/**
 * Whether a term is told with its units: where figures are divided, or measured in more than one. Sums and differences of
 * one unit read better without.
 */
export const hasUnits = (term: Reckoned, sought: Figure | undefined, figures: readonly Figure[]): boolean => {
  const printed = [
    ...givenIn(term).flatMap(({ operand, percent }) =>
      'figure' in operand && !percent ? (figures[operand.figure] ?? []) : [],
    ),
    ...(sought === undefined ? [] : [sought]),
  ]
  const levels = printed.filter(({ unit }) => unit.text !== '' && !isRate(unit.text))
  return new Set(levels.map(({ unit }) => unit.text)).size > 1 || multiplies(term, figures)
}

const multiplies = (term: Reckoned, figures: readonly Figure[]): boolean => {
  switch (term.kind) {
    case 'number':
    case 'given':
      return false
    case 'minus':
      return multiplies(term.of, figures)
    case 'max':
    case 'min':
      return true
    case '+':
    case '-':
      return multiplies(term.left, figures) || multiplies(term.right, figures)
    default:
      return true
  }
}

/** 19.5∶36.0∶44.4 are shares that print no sign. */
const inPercent = (figure: Figure): string => {
  if (figure.unit.text === '') return `${figure.text}%`
  return isRate(figure.unit.text) ? withSign(figure) : `${withoutUnit(figure)} ÷ 100`
}

/** 百分之六点五 reckons better as 6.5%, 三亿一千万平方米 as 3.1亿平方米. */
export const withSign = (figure: Figure): string => {
  const { text, unit, numeral, upper } = figure
  if (text.startsWith('第')) return `第${arabic(numeral)}${unit.text}`
  if (isFraction(figure)) return `${arabic(numeral)}/${(100 * unit.factor[1]) / unit.factor[0]}`
  if (isWords(figure) && upper === null) return inNumerals(figure) + signOf(unit.text)
  const sign = signOf(unit.text)
  return sign !== unit.text && upper === null ? arabic(numeral) + sign : withUnit(text, unit.text)
}

/** 三分之一, but 百分之三 is 3%. */
const isFraction = ({ text, unit, upper }: Figure): boolean =>
  unit.text.endsWith('分之') && upper === null && signOf(unit.text) === unit.text && text.startsWith(unit.text)

const isWords = ({ text, script }: Figure): boolean => script === 'chinese' || !/[\d０-９]/.test(text)

/** 九, 两 and 第3 reckon better as 9, 2 and 3. */
export const withoutUnit = (figure: Figure): string => {
  const { text, unit, upper } = figure
  const isWord = isWords(figure) || text.startsWith('第')
  if (isWord && upper === null) return inNumerals(figure)
  return (unit.text !== '' && text.endsWith(unit.text) ? text.slice(0, -unit.text.length) : text).replace(/\s+/g, '')
}

const inNumerals = ({ numeral }: Pick<Figure, 'numeral'>): string => {
  const size = Math.abs(numeral.digits) * 10 ** -numeral.decimals
  const places = BIG.find(([places]) => numeral.decimals <= 2 - places && size >= 10 ** places)
  if (places === undefined) return arabic(numeral)
  return arabic({ digits: numeral.digits, decimals: numeral.decimals + places[0] }) + places[1]
}

const BIG: readonly (readonly [places: number, name: string])[] = [
  [8, '亿'],
  [4, '万'],
]

/** Places after the point to which a reckoned value is told: as many as the figure has, more where it would look the same. */
export const told = (value: number, figure: Figure, units: boolean, percent: boolean, least = 0): string => {
  const own = (value * figure.unit.factor[1]) / figure.unit.factor[0]
  const printed = (value: number, decimals: number) => rounded(value, decimals)
  const stated = (valueOf(figure) * figure.unit.factor[1]) / figure.unit.factor[0]
  let decimals = Math.max(0, figure.numeral.decimals, least)
  const wanted = decimals
  while (decimals < wanted + FINER && isShort(own, decimals, figure, stated)) decimals += 1
  const number = isWords(figure) ? inNumerals({ numeral: shortest(own, decimals) }) : grouped(printed(own, decimals), figure)
  const unit = percent && figure.unit.text === '' ? '%' : units || percent ? signOf(figure.unit.text) : ''
  return number + unit
}

/** 22 亿 of 2200000000: without the noughts behind it. */
const shortest = (value: number, places: number): Numeral => {
  let digits = Math.round(Number((value * 10 ** places).toPrecision(13)))
  let decimals = places
  for (; digits !== 0 && digits % 10 === 0; decimals -= 1) digits /= 10
  return { digits, decimals }
}

const FINER = 3

/** What rounds to the very figure in question, or is whole where there is a part left over, is told more exactly. */
const isShort = (own: number, decimals: number, figure: Figure, stated: number): boolean =>
  (own !== 0 && Number(rounded(own, decimals)) === 0) ||
  (Number(rounded(own, decimals)) === stated && Math.abs(own - stated) > 1e-9 * Math.abs(stated)) ||
  (figure.exact && decimals < 1 && Math.abs(own - Math.round(own)) > 1e-9 * Math.max(1, Math.abs(own)))

/** A half away from zero, and no binary dust. */
export const rounded = (value: number, decimals: number): string => {
  const scaled = Math.round(Number((Math.abs(value) * 10 ** decimals).toPrecision(13)))
  const text = (scaled / 10 ** decimals).toFixed(decimals)
  return value < 0 && scaled > 0 ? `−${text}` : text
}

export const grouped = (number: string, { text }: Figure): string =>
  /\d[,，]\d{3}/.test(text) ? number.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',') : number
