import { DIGIT, SPACE, digitAt, kindAt } from '../document/characters.ts'
import { isGroupedWide } from './grouping.ts'
import { startsUnit } from './measures.ts'

/** A number in Arabic digits as printed. */
export interface Printed {
  readonly end: number
  readonly digits: number
  readonly decimals: number
  readonly script: 'half' | 'full' | 'mixed'
  readonly malformed: string | null
  /** Digits before the point; 4 of them may be a year. */
  readonly whole: number
  /** Begins with 0 where no point follows: a code. */
  readonly padded: boolean
}

/** More are no figure: doubles hold no more, and no office prints so many. */
const MOST_DIGITS = 15

const TOO_LONG = '数字过长'
const TWO_POINTS = '数字中小数点重复'
const CHINESE_COMMA = '数字中夹有中文逗号'
const BAD_GROUP = '千分位分隔有误'

/**
 * Reads the number that begins with the digit at `at`, with the separators, blanks and line breaks inside it. `wide`
 * where the document groups digits by full-width commas.
 */
export const readPrinted = (text: string, at: number, limit: number, wide = false): Printed => {
  let pos = at
  let digits = 0
  let decimals = 0
  let whole = 0
  let count = 0
  let run = 0
  let point = false
  let grouped = false
  let forms = 0
  let malformed: string | null = null
  while (pos < limit) {
    const code = text.charCodeAt(pos)
    const digit = digitAt(text, pos)
    if (digit >= 0) {
      if (count > 0 || digit > 0) count++
      if (count <= MOST_DIGITS && decimals < MOST_DIGITS) {
        digits = digits * 10 + digit
        if (point) decimals++
      } else malformed ??= TOO_LONG
      if (!point) whole++
      run++
      forms |= code < 128 ? 1 : 2
      pos++
    } else if (code === 0x2e || code === 0xff0e) {
      const next = afterBreak(text, pos + 1)
      if (next < limit && kindAt(text, next) & DIGIT) {
        if (point) malformed = TWO_POINTS
        forms |= code === 0x2e ? 1 : 2
        point = true
        run = 0
        pos = next
      } else if (isPoint(text, next) && next + 1 < limit && kindAt(text, next + 1) & DIGIT) {
        malformed = TWO_POINTS
        point = true
        run = 0
        pos = next + 1
      } else if (!point && kindAt(text, next) & SPACE && numberThenRate(text, next + 1, limit)) {
        point = true
        run = 0
        pos = next + 1
      } else break
    } else if ((code === 0x2c || code === 0xff0c) && !point) {
      const next = afterComma(text, pos + 1, code === 0x2c)
      if (next >= limit || !(kindAt(text, next) & DIGIT)) break
      if (isRank(text, at)) break
      const group = digitsAt(text, next, limit)
      // 69,1452026年: a table cell and the year of the next line, printed without a break.
      const yearFollows = group === 7 && startsYear(text, next + 3)
      if (yearFollows) limit = next + 3
      const fits = (group === 3 || yearFollows) && (grouped ? run === 3 : run <= 3)
      if (code === 0xff0c && wide && fits && (grouped || isGroupedWide(text, at, limit))) {
        // as good as a half-width comma here
      } else if (code === 0xff0c) {
        if (next > pos + 1 || startsYear(text, next) || !numberThenUnit(text, next, limit)) break
        malformed = CHINESE_COMMA
      } else if (!fits) {
        if (next > pos + 1 || run > 6 || run + group < (group > 1 ? 3 : 4) || !numberThenUnit(text, next, limit)) break
        malformed = BAD_GROUP
      } else if (next > pos + 1 && !grouped && !numberThenUnit(text, next, limit)) break
      grouped = true
      run = 0
      pos = next
    } else if (code === 0x0a || code === 0x0d) {
      const next = afterBreak(text, pos)
      if (next >= limit || !(kindAt(text, next) & DIGIT)) break
      pos = next
    } else if (kindAt(text, pos) & SPACE && !point && run > 0 && spacedGroup(text, at, pos, run, limit)) {
      grouped = true
      run = 0
      pos++
    } else if (kindAt(text, pos) & SPACE && !point && isPoint(text, pos + 1) && numberThenRate(text, pos + 2, limit)) {
      point = true
      run = 0
      pos += 2
    } else break
  }
  const places = point ? null : spelledPlaces(text, pos, limit)
  if (places !== null) {
    digits = digits * 10 + places.digit
    decimals = -places.power
    pos = places.end
  }
  return {
    end: pos,
    digits,
    decimals,
    script: forms === 1 ? 'half' : forms === 2 ? 'full' : 'mixed',
    malformed,
    whole,
    padded: !point && whole > 1 && digitAt(text, at) === 0,
  }
}

/** 1千3百, 1万6千, 2亿4千万: a digit of the next lower place, each place spelled out. */
const LOWER: ReadonlyMap<string, readonly [place: string, power: number]> = new Map([
  ['万', ['千', 3]],
  ['亿', ['千万', 7]],
  ['千', ['百', 2]],
])

const spelledPlaces = (
  text: string,
  at: number,
  limit: number,
): { readonly digit: number; readonly power: number; readonly end: number } | null => {
  const lower = LOWER.get(text[at] ?? '')
  const digit = lower === undefined ? -1 : digitAt(text, at + 1)
  if (lower === undefined || digit < 1 || at + 2 >= limit || !text.startsWith(lower[0], at + 2)) return null
  return { digit, power: lower[1], end: at + 2 + lower[0].length }
}

/** 第1,2,9位 lists places. */
const isRank = (text: string, at: number): boolean => text[at - 1] === '第'

const isPoint = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code === 0x2e || code === 0xff0e
}

/** Where a text goes on after a line break; blanks alone are no break. */
const afterBreak = (text: string, at: number): number => {
  let pos = at
  if (text.charCodeAt(pos) === 0x0d) pos++
  return text.charCodeAt(pos) === 0x0a ? pos + 1 : at
}

const afterComma = (text: string, at: number, blanks: boolean): number => {
  if (blanks) while (kindAt(text, at) & SPACE) at++
  return at
}

const digitsAt = (text: string, at: number, limit: number): number => {
  let pos = at
  while (pos < limit && kindAt(text, pos) & DIGIT) pos++
  return pos - at
}

const startsYear = (text: string, at: number): boolean => /^[12１２][\d０-９]{3}\s?年/.test(text.slice(at, at + 6))

/** Whether the digits (and points, commas) from here on are followed by a unit. */
const numberThenUnit = (text: string, at: number, limit: number): boolean => {
  let pos = at
  while (pos < limit) {
    if (kindAt(text, pos) & DIGIT) pos++
    else if (text[pos] === '，' && digitsAt(text, pos + 1, limit) === 3) pos++
    else if (',.．'.includes(text[pos] ?? ' ') && (kindAt(text, pos + 1) & DIGIT || isPoint(text, pos + 1))) pos++
    else break
  }
  if (kindAt(text, pos) & SPACE) pos++
  return pos < limit && startsUnit(text, pos)
}

/** 46. 8%, 3 .86 万户: the decimals of a number that a blank has torn off its point. */
const numberThenRate = (text: string, at: number, limit: number): boolean =>
  at < limit && /^\d{1,2} ?(?:[%％‰万亿]|个?百分点|倍)/.test(text.slice(at, Math.min(limit, at + 8)))

/** 1 117.56亿元: a blank, exactly three digits, then a unit; but not the columns of a row (粮食 12 345 678). */
const spacedGroup = (text: string, start: number, at: number, run: number, limit: number): boolean => {
  if (run > 3 || digitsAt(text, at + 1, limit) !== 3) return false
  if (kindAt(text, start - 1) & SPACE && kindAt(text, start - 2) & DIGIT) return false
  return numberThenUnit(text, at + 1, limit)
}
