import type { Bounds } from '../interval.ts'
import { toNumber } from '../interval.ts'
import { printable } from '../constraints/misprints.ts'
import type { Expected, Figure, Interval, Numeral } from '../model.ts'

/** What a figure would have to be, as the report would print it, with the whole interval in its own printed unit. */
export const expectedOf = (figure: Figure, bounds: Bounds): Expected => {
  const [num, den] = figure.unit.factor
  const own = (end: number) => (Number.isFinite(end) ? tidy((end * den) / num) : null)
  return { display: display(figure, bounds), interval: [own(bounds.low), own(bounds.high)] }
}

export const boundsOfInterval = ({ low, high }: Interval): Bounds => ({
  low: low === null ? -Infinity : toNumber(low),
  high: high === null ? Infinity : toNumber(high),
})

/** A value that no figure prints: one number where its first decimal is sure, else about the middle. */
export const impliedText = ({ low, high }: Bounds): string | null => {
  const [from, to] = [low.toFixed(1), high.toFixed(1)]
  if (!Number.isFinite(low)) return Number.isFinite(high) ? `不高于${to}` : null
  if (!Number.isFinite(high)) return `不低于${from}`
  return from === to ? from : `约${((low + high) / 2).toFixed(1)}`
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
export const printNumeral = (figure: Figure, { digits, decimals }: Numeral): string => {
  const ordinal = figure.text.startsWith('第') ? '第' : ''
  if (figure.script === 'chinese' && decimals === 0 && digits >= 0 && digits < 100)
    return ordinal + chinese(digits) + figure.unit.text
  const fixed = decimals >= 0 ? decimal(digits, decimals) : `${digits}${'0'.repeat(-decimals)}`
  const grouped = /\d[,，]\d{3}/.test(figure.text) ? fixed.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',') : fixed
  return ordinal + (figure.script === 'full' ? fullWidth(grouped) : grouped) + figure.unit.text
}

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

const chinese = (value: number): string => {
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  if (tens === 0) return CHINESE.charAt(ones)
  return (tens === 1 ? '' : CHINESE.charAt(tens)) + '十' + (ones === 0 ? '' : CHINESE.charAt(ones))
}
