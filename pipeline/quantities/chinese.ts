import type { ExemptReason, Unit } from '../model.ts'
import { CHINESE_NUMERAL, DIGIT, WORD, kindAt } from '../document/characters.ts'
import { readChinese } from './chinese-numerals.ts'
import type { ChineseNumber } from './chinese-numerals.ts'
import { countedName } from './counted-names.ts'
import { chineseDateEnd, planEnd } from './dates.ts'
import { readFraction } from './fractions.ts'
import { NO_UNIT, readMeasure } from './measures.ts'
import { timeReason } from './periods.ts'
import { qualifierOf } from './qualifiers.ts'
import { readRange } from './ranges.ts'
import { RANK, rankStart } from './ranks.ts'
import { spelled as reading } from './reading.ts'
import type { Place, Reading } from './reading.ts'

/** The figure that begins with the Chinese numeral at `at`, or where to read on: most of them are parts of words. */
export const readChineseFigure = (place: Place, at: number): Reading | number => {
  const { text, from, limit } = place
  const before = text[at - 1] ?? ''
  const plan = before === '第' && at > from ? planEnd(text, at, limit) : -1
  if (plan >= 0) return reading(at - 1, plan, { digits: 0, decimals: 0 }, NO_UNIT, 'date')
  const date = before === '第' ? -1 : chineseDateEnd(text, at, limit)
  if (date >= 0) return reading(at, date, { digits: 0, decimals: 0 }, NO_UNIT, 'date')
  const number = readChinese(text, at, limit)
  const fraction = readFraction(place, at, number)
  if (fraction !== null) return fraction
  const skip = Math.max(number.end, at + 1)
  if (before === '数' || before === '几' || text[number.end] === '几') return runEnd(text, skip, limit)
  const fives = fivesOf(text, at, number.end)
  if (fives !== null) return fives
  if (number.form === 'string') {
    return pairOf(place, at, number) ?? runEnd(text, skip, limit)
  }
  const measure = readMeasure(text, number.end, limit, true)
  if (at > from && (before === '第' || before === '前')) {
    const rank = number.form === 'bare' ? null : rankStart(place, at, number.end, measure)
    if (rank !== null) {
      return rank.ordinal ? skip : { ...reading(rank.start, rank.end, number, rank.unit, null), more: rank.within }
    }
  }
  if (number.form !== 'bare') {
    const range = readRange(place, at, number, number.end, measure)
    if (range !== null) {
      return { ...reading(at, range.end, number, range.unit, timeReason(range.unit.dimension)), ...range }
    }
  }
  if (measure === null)
    return number.grouped ? reading(at, number.end, number, NO_UNIT, null) : (countedName(text, at, number) ?? skip)
  const { unit, end } = measure
  if (number.form === 'bare') {
    // 近百家, 超千亿元, 上千家; not 成千上万, 千家万户.
    const stated = qualifierOf(text, at, end, from, limit, null) !== null || (before === '上' && text[at - 2] !== '千')
    return stated ? reading(at, end, number, unit, timeReason(unit.dimension)) : end
  }
  if (isArticle(text, at, number, measure.base, unit)) return skip
  if (measure.base === '成') return tenths(text, at, number, unit, end)
  return { ...reading(at, end, number, unit, reasonOf(text, at, number, measure.base, unit, end)), more: measure.more }
}

/** 三成五 is 35%. */
const tenths = (text: string, at: number, number: ChineseNumber, unit: Unit, end: number): Reading => {
  const half = '一二三四五六七八九'.indexOf(text[end] ?? ' ') + 1
  return half > 0 && number.form === 'single'
    ? reading(at, end + 1, { digits: number.digits * 10 + half, decimals: 1 }, unit, null)
    : reading(at, end, number, unit, null)
}

/** 一个, 一批: an article. 一倍, 一成, 一个百分点 and 一亿元 are quantities, and 一番 after 翻. */
const isArticle = (text: string, at: number, number: ChineseNumber, base: string, unit: Unit): boolean => {
  if (base === '番') return !text.slice(Math.max(0, at - 3), at).includes('翻')
  if (number.form !== 'single' || number.digits !== 1 || unit.text !== base) return false
  return !['percent', 'points', 'times'].includes(unit.dimension)
}

/** Numbers that name a thing: 二十大, 二十届, “四个意识”, 三次会议. */
const reasonOf = (
  text: string,
  at: number,
  number: ChineseNumber,
  base: string,
  unit: Unit,
  end: number,
): ExemptReason | null => {
  if (base === '届' || (base === '次' && /^(?:全|会议|党代|代表|常务|集体|理事|扩大)/.test(text.slice(end, end + 3))))
    return 'ordinal'
  // “四个意识” is a name; “三个1000亿” counts what follows.
  if ('“‘「《'.includes(text[at - 1] ?? ' ') && !(kindAt(text, end) & DIGIT)) return 'name'
  if (base === '大' && number.digits >= 12) return 'name'
  return timeReason(unit.dimension)
}

/** “十四五”, “九五”: five-year plans. */
const fivesOf = (text: string, at: number, end: number): Reading | null => {
  const name = text.slice(at, end)
  const quoted = '“‘「'.includes(text[at - 1] ?? ' ')
  // “十五” may be a mere number
  const tenth = quoted && name === '十五' && /^[”’」](?:计划|规划|时期|期间)/.test(text.slice(end, end + 3))
  if (!tenth && !(quoted ? /^十?[一二三四五六七八九]五$/ : /^十[一二三四五六七八九]五$/).test(name)) return null
  if (tenth) return reading(at, end, { digits: 10, decimals: 0 }, NO_UNIT, 'name')
  const digits = (name[0] === '十' ? 10 : 0) + '零一二三四五六七八九'.indexOf(name[name.length - 2] ?? '')
  return reading(at, end, { digits, decimals: 0 }, NO_UNIT, 'name')
}

/** 两三家, 五六年: a range of neighbours. */
const pairOf = (place: Place, at: number, number: ChineseNumber): Reading | null => {
  const low = Math.floor(number.digits / 10)
  const high = number.digits % 10
  if (number.end - at !== 2 || high !== low + 1 || low === 1) return null
  const measure = readMeasure(place.text, number.end, place.limit, true)
  if (measure === null || measure.base === '') return null
  const lower = reading(at, measure.end, { digits: low, decimals: 0 }, measure.unit, timeReason(measure.unit.dimension))
  return { ...lower, upper: { digits: high, decimals: 0 } }
}

const runEnd = (text: string, at: number, limit: number): number => {
  let pos = at
  while (pos < limit && kindAt(text, pos) & CHINESE_NUMERAL) pos++
  return pos
}

/** 居全省首位, 列全省榜首: the first place without a number; not 摆在首位. */
export const readFirstPlace = (place: Place, at: number): Reading | null => {
  const { text, from, limit } = place
  const next = text[at + 1]
  if (at <= from || at + 2 > limit || !(kindAt(text, at - 1) & WORD)) return null
  if ('在于'.includes(text[at - 1] ?? ' ')) return null
  const first = text[at] === '首' ? next === '位' && text[at + 2] !== '度' : next === '首'
  return first ? reading(at, at + 2, { digits: 1, decimals: 0 }, RANK, null) : null
}
