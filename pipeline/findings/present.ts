import type { Bounds } from '../interval.ts'
import { toNumber } from '../interval.ts'
import { printable } from '../constraints/misprints.ts'
import type { Answer } from './answer.ts'
import { answersOf } from './answer.ts'
import type { Expected, Figure, Interval, Numeral } from '../model.ts'

/** What a figure is reckoned from, where that is known: the value of the numbers as printed, and how many they are. */
export interface ByHand {
  readonly value: number
  readonly operands: number
}

/**
 * What a figure would have to be: the one answer as the report would print it, with the range in which others would do as
 * well, and the whole interval in its own printed unit.
 */
export const expectedOf = (figure: Figure, bounds: Bounds, hand: ByHand | null = null): Expected => {
  const { one, range } = answersOf(figure, bounds, hand?.value ?? null, hand?.operands ?? 0)
  const several = range === null ? null : between(figure, ...range)
  return {
    display: one !== null ? printAnswer(figure, one) : (several ?? display(figure, bounds)),
    ...(several === null ? {} : { range: several }),
    interval: ownInterval(figure, bounds),
  }
}

/** In the unit of the figure as printed. */
export const ownInterval = (figure: Figure, bounds: Bounds): Expected['interval'] => {
  const [num, den] = figure.unit.factor
  const own = (end: number) => (Number.isFinite(end) ? tidy((end * den) / num) : null)
  return [own(bounds.low), own(bounds.high)]
}

/** A number, in 亿 where 万 was printed by mistake. */
export const printAnswer = (figure: Figure, { numeral, scale }: Pick<Answer, 'numeral' | 'scale'>): string => {
  if (scale === 1) return printNumeral(figure, numeral)
  const other = scale > 1 ? figure.unit.text.replace('万', '亿') : figure.unit.text.replace('亿', '万')
  return printNumeral({ ...figure, unit: { ...figure.unit, text: other } }, numeral)
}

const between = (figure: Figure, first: Numeral, last: Numeral): string =>
  first.digits === 0 && last.digits > 0
    ? `不高于${printNumeral(figure, last)}`
    : `${printNumeral(figure, first)}至${printNumeral(figure, last)}`

/** 43亿元（42亿元至44亿元）: the answer, and where others would do as well; 43亿元 (42亿元 to 44亿元) in an English audit. */
export const expectedWords = ({ display, range }: Expected): string => {
  if (range === undefined || range === display) return display
  return range.includes(' ') ? `${display} (${range})` : `${display}（${range}）`
}

/** Where a reckoned value may lie, to one place more than the value is told; null where that says no more. */
export const intervalWords = (figure: Figure, bounds: Bounds, result: string): string | null => {
  const [low, high] = ownInterval(figure, bounds)
  if (low === null || high === null || !(low < high)) return null
  const number = /\d[\d,]*(?:\.\d+)?/.exec(result)?.[0] ?? ''
  const places = (number.split('.')[1] ?? '').length + 1
  const outward = (value: number, round: (value: number) => number) => {
    const text = (round(Number((value * 10 ** places).toPrecision(12))) / 10 ** places).toFixed(places)
    return text.replace('-', '−')
  }
  const [from, to] = [outward(low, Math.floor), outward(high, Math.ceil)]
  return `${from}至${to}${result.slice(result.indexOf(number) + number.length)}`
}

export const boundsOfInterval = ({ low, high }: Interval): Bounds => ({
  low: low === null ? -Infinity : toNumber(low),
  high: high === null ? Infinity : toNumber(high),
})

/** A value that no figure prints: one number where its last place is sure, else about the middle. */
export const impliedText = ({ low, high }: Bounds): string | null => {
  // a level in the thousands that is not known to a half tells no decimal
  const places = high - low >= 0.5 && Math.min(Math.abs(low), Math.abs(high)) >= 1000 ? 0 : 1
  const told = (value: number): string => value.toFixed(places).replace('-', '−')
  const [from, to] = [told(low), told(high)]
  if (!Number.isFinite(low)) return Number.isFinite(high) ? `不高于${to}` : null
  if (!Number.isFinite(high)) return `不低于${from}`
  return from === to ? from : `约${told((low + high) / 2)}`
}

/** So many significant digits that nothing printed is lost and no binary dust shows. */
export const tidy = (value: number): number => Number(value.toPrecision(12))

const display = (figure: Figure, bounds: Bounds): string => {
  const [first, last] = printable(figure, bounds)
  const { decimals } = figure.numeral
  const print = (digits: number) => printNumeral(figure, { digits, decimals })
  if (first === -Infinity && last === Infinity) return '任意值'
  if (first === -Infinity) return `不高于${print(last)}`
  if (last === Infinity) return `不低于${print(first)}`
  if (first === last) return print(first)
  // what cannot be negative has no lower end to tell
  if (bounds.low === 0 && first === 0) return `不高于${print(last)}`
  if (first < last) return `${print(first)}至${print(last)}`
  const finer = (end: number) => {
    const [num, den] = figure.unit.factor
    const places = Math.max(0, decimals) + 2
    return printNumeral(figure, { digits: Math.round(((end * den) / num) * 10 ** places), decimals: places })
  }
  const [low, high] = [finer(bounds.low), finer(bounds.high)]
  return low === high ? low : `${low}至${high}`
}

/** A number in the script, with the separators and the unit of the figure. */
export const printNumeral = (figure: Figure, numeral: Numeral): string => {
  const { text, unit, script } = figure
  const number = script === 'chinese' ? (chinese(numeral, isCounted(figure)) ?? arabic(numeral)) : alike(figure, arabic(numeral))
  // 百分之六
  if (unit.text !== '' && text.startsWith(unit.text)) return unit.text + number
  return (text.startsWith('第') ? '第' : '') + number + unit.text
}

/** 两个, but 第二位 and 百分之二. */
const isCounted = ({ text, unit }: Figure): boolean => unit.text !== '' && !text.startsWith('第') && !text.startsWith(unit.text)

/** 1,086.55 or ９．８ where the figure is printed so. */
const alike = ({ text, script }: Figure, number: string): string => {
  const grouped = /\d[,，]\d{3}/.test(text) ? number.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',') : number
  return script === 'full' ? fullWidth(grouped) : grouped
}

/** 11, 6.5, 3000000. */
export const arabic = ({ digits, decimals }: Numeral): string =>
  decimals >= 0 ? decimal(digits, decimals) : `${digits}${'0'.repeat(-decimals)}`

const decimal = (digits: number, decimals: number): string => {
  const text = String(Math.abs(digits)).padStart(decimals + 1, '0')
  const point = text.length - decimals
  return (digits < 0 ? '-' : '') + (decimals === 0 ? text : `${text.slice(0, point)}.${text.slice(point)}`)
}

/** The block of full-width forms lies so far above ASCII. */
const FULL_WIDTH = 0xfee0

const fullWidth = (text: string) =>
  text.replace(/[\d.]/g, character => String.fromCharCode(character.charCodeAt(0) + FULL_WIDTH))

const CHINESE = '零一二三四五六七八九'
const PLACES = ['', '十', '百', '千']
const GROUPS = ['', '万', '亿']

/** 十二, 三十点一, 一百零五, 三亿四千万; 两 before what is counted. null for the negative. */
const chinese = ({ digits, decimals }: Numeral, counted: boolean): string | null => {
  const [whole = '', rest] = arabic({ digits, decimals }).split('.')
  if (digits < 0 || whole.length > 4 * GROUPS.length) return null
  const groups = whole.match(/\d{1,4}(?=(?:\d{4})*$)/g) ?? []
  const said = groups
    .map((group, at) => (Number(group) === 0 && groups.length > 1 ? '零' : thousands(group) + (GROUPS[groups.length - 1 - at] ?? '')))
    .join('')
    .replace(/零+/g, '零')
    .replace(/(?<=.)零$/, '')
    .replace(/^一十/, '十')
  if (rest === undefined) return counted && said === '二' ? '两' : said
  return `${said}点${[...rest].map(name).join('')}`
}

const name = (digit: string): string => CHINESE.charAt(Number(digit))

/** Up to four digits, zeros within them and before them said. */
const thousands = (digits: string): string =>
  [...digits]
    .map((digit, i) => (digit === '0' ? '零' : name(digit) + (PLACES[digits.length - 1 - i] ?? '')))
    .join('')
    .replace(/零+/g, '零')
    .replace(/(?<=.)零$/, '')
