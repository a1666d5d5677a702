import type { Unit } from '../model.ts'
import { CHINESE_NUMERAL, DIGIT, LATIN, WORD, kindAt } from '../document/characters.ts'
import { readChinese } from './chinese-numerals.ts'
import type { ChineseNumber } from './chinese-numerals.ts'
import { readPrinted } from './numerals.ts'
import type { Printed } from './numerals.ts'
import { spelled as reading } from './reading.ts'
import type { Place, Reading } from './reading.ts'

/** 百分之六点五, 千分之三, 三分之二: the numerator, in units of one part. */
export const readFraction = (place: Place, at: number, number: ChineseNumber): Reading | null => {
  const { text, limit } = place
  const mark = number.form === 'bare' ? at + 1 : number.end
  if (text[mark] !== '分' || text[mark + 1] !== '之') return null
  const whole = number.form === 'bare' ? BARE[text[at] ?? ''] : number.digits / 10 ** number.decimals
  const from = mark + 2
  if (whole === undefined || whole === 0) return null
  const unit = { text: `${text.slice(at, from)}`, dimension: 'percent', factor: percent(whole) }
  if (kindAt(text, from) & DIGIT) {
    const printed = readPrinted(text, from, limit)
    return reading(at, printed.end, printed, unit, null)
  }
  if (text[from] === '百' && whole === 100) return reading(at, from + 1, { digits: 100, decimals: 0 }, unit, null)
  if (!(kindAt(text, from) & CHINESE_NUMERAL)) return null
  const numerator = readChinese(text, from, limit)
  if (numerator.form === 'bare' || numerator.form === 'string') return null
  const upper = upperNumerator(text, numerator.end, limit, text.slice(at, from))
  return upper === null
    ? reading(at, numerator.end, numerator, unit, null)
    : { ...reading(at, upper.end, numerator, unit, null), upper: { digits: upper.digits, decimals: upper.decimals } }
}

/** 百分之八至九, 百分之八到百分之九. */
const upperNumerator = (text: string, at: number, limit: number, parts: string): ChineseNumber | null => {
  if (!'至到—～'.includes(text[at] ?? ' ') || at >= limit) return null
  const from = text.startsWith(parts, at + 1) ? at + 1 + parts.length : at + 1
  if (!(kindAt(text, from) & CHINESE_NUMERAL)) return null
  const upper = readChinese(text, from, limit)
  return upper.form === 'bare' || upper.form === 'string' ? null : upper
}

const BARE: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10000 }

const percent = (whole: number): readonly [number, number] =>
  100 % whole === 0 ? [100 / whole, 1] : whole % 100 === 0 ? [1, whole / 100] : [100, whole]

/** 1/3, 1/10以上: thirds and tenths of the whole, as 三分之一 is. null where the sign joins something else. */
export const readSlashed = (place: Place, at: number, over: Printed): Reading | null => {
  const { text, limit } = place
  const sign = text[over.end]
  if ((sign !== '/' && sign !== '／') || over.decimals > 0 || over.malformed !== null) return null
  if (over.end + 1 >= limit || !(kindAt(text, over.end + 1) & DIGIT)) return null
  const under = readPrinted(text, over.end + 1, limit)
  const after = kindAt(text, under.end)
  if (under.decimals > 0 || under.digits <= over.digits || under.digits > 100) return null
  if ('/／'.includes(text[under.end] ?? ' ')) return null
  if (after & LATIN || (after & WORD && !'以左多的，'.includes(text[under.end] ?? ' '))) return null
  const unit: Unit = { text: text.slice(over.end, under.end), dimension: 'percent', factor: percent(under.digits) }
  return { ...reading(at, under.end, over, unit, null), script: over.script }
}
