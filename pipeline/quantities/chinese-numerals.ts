import type { Numeral } from '../model.ts'
import { CHINESE_NUMERAL, kindAt } from '../document/characters.ts'

/** A number in Chinese numerals, a closing 万 or 亿 left to its unit. */
export interface ChineseNumber extends Numeral {
  readonly end: number
  /** `place` has 十, 百 or 千; `single` is one digit; `string` is digits in a row (二〇二三); `bare` begins with 百 千 万 亿. */
  readonly form: 'place' | 'single' | 'string' | 'bare'
  /** 万 or 亿 stands inside: a quantity even where no unit follows. */
  readonly grouped: boolean
}

/** By code unit: a character of its own would have to be made for each look at the text. */
const byCode = (values: Readonly<Record<string, number>>): ReadonlyMap<number, number> =>
  new Map(Object.entries(values).map(([character, value]) => [character.charCodeAt(0), value]))

const DIGITS = byCode({ 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 })
const PLACES = byCode({ 十: 1, 百: 2, 千: 3 })
const GROUPS = byCode({ 万: 4, 亿: 8 })

/** Reads the Chinese number at `at`, which is a numeral character. */
export const readChinese = (text: string, at: number, limit: number): ChineseNumber => {
  let pos = at
  let total = 0
  let section = 0
  let digit = -1
  let strung = 0
  let lowest = 0
  let group = 0
  let places = false
  for (; pos < limit; pos++) {
    const code = text.charCodeAt(pos)
    const value = DIGITS.get(code)
    const place = PLACES.get(code)
    const power = GROUPS.get(code)
    if (value !== undefined) {
      if (digit >= 0 && digit + value > 0 && (digit > 0 || !places)) strung++
      digit = strung > 0 ? digit * 10 + value : value
    } else if (place !== undefined) {
      if (strung > 0 || (digit < 0 && (place > 1 || section > 0))) break
      section += (digit < 0 ? 1 : digit) * 10 ** place
      digit = -1
      lowest = place > 1 ? place : 0
      places = true
    } else if (power !== undefined) {
      // 一亿二千万: after 亿 the closing 万 counts its own thousands only.
      if ((total === 0 && !inside(text, pos, limit)) || (section === 0 && digit <= 0)) break
      // 一万八千四百二十亿: 亿 counts the 万 before it too
      const below = power === 8 && total > 0 && total < 1e8
      if (below && !inside(text, pos, limit)) break
      total = below
        ? (total + section + Math.max(digit, 0)) * 1e8
        : total + (section + Math.max(digit, 0)) * 10 ** power
      group = power + (digit > 0 ? 0 : lowest)
      section = 0
      digit = -1
      lowest = 0
      places = true
    } else break
  }
  if (pos === at) return { digits: 1, decimals: 0, end: at, form: 'bare', grouped: false }
  if (digit > 0) lowest = 0
  const value = total + section + Math.max(digit, 0)
  const decimals = text[pos] === '点' && strung === 0 ? readDecimals(text, pos + 1, limit) : null
  if (decimals !== null) {
    const digits = value * 10 ** decimals.count + decimals.value
    return { digits, decimals: decimals.count, end: decimals.end, form: 'place', grouped: group > 0 }
  }
  const form = strung > 0 ? 'string' : places ? 'place' : 'single'
  // 三百 is printed to the hundred; 十 and 二十 count.
  const scale = group > 0 && section === 0 && digit <= 0 ? group : lowest
  return { digits: value / 10 ** scale, decimals: 0 - scale, end: pos, form, grouped: group > 0 }
}

/** 一万两千: 万 is inside the number when more of it follows; in 两万余人 it belongs to the unit. */
const inside = (text: string, at: number, limit: number): boolean =>
  at + 1 < limit && DIGITS.has(text.charCodeAt(at + 1)) && (kindAt(text, at + 1) & CHINESE_NUMERAL) !== 0

const readDecimals = (text: string, at: number, limit: number) => {
  let value = 0
  let pos = at
  for (; pos < limit; pos++) {
    const digit = DIGITS.get(text.charCodeAt(pos))
    if (digit === undefined) break
    value = value * 10 + digit
  }
  return pos === at ? null : { value, count: pos - at, end: pos }
}
