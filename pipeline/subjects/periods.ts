import type { Period } from '../model.ts'
import { firstMet } from '../document/first-met.ts'
import { holdsAny, letterSet } from '../document/letters.ts'

/** What a stretch of text says about time. */
export interface PeriodReading {
  readonly period: Period
  /** The earlier end of 2003年到2023年, 比2015年: what growth is measured against. */
  readonly base: Period | null
  /** True for 五年来, “十四五”时期: amounts are totals over it, not yearly levels. */
  readonly long: boolean
  /** Only what is compared with is said (比2020年, 由2020年的): the period is the year the report tells of unless another one holds. */
  readonly assumed?: boolean
}

export const year = (number: number): Period => ({ from: number * 12, to: number * 12 + 12 })

export const before = (period: Period): Period => {
  const length = Math.max(12, period.to - period.from)
  return { from: period.from - length, to: period.to - length }
}

export const after = (period: Period): Period => {
  const length = Math.max(12, period.to - period.from)
  return { from: period.from + length, to: period.to + length }
}

/** Whole years between the ends of two periods; null where they are not whole. */
export function yearsBetween(base: Period, end: Period): number | null {
  const months = end.to - base.to
  return months > 0 && months % 12 === 0 ? months / 12 : null
}

/** How many years a period of several whole ones has; null for any other. */
export function lengthOf(period: Period | null): number | null {
  const months = period === null ? 0 : period.to - period.from
  return months > 12 && months % 12 === 0 ? months / 12 : null
}

/** 2023, 2023-01/2023-11, 2021/2025: as audit.json prints it. */
export function printPeriod({ from, to }: Period): string {
  const first = Math.floor(from / 12)
  const last = Math.floor((to - 1) / 12)
  if (from % 12 === 0 && to % 12 === 0) return first === last ? `${first}` : `${first}/${last}`
  const month = (index: number) => `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
  return to - from === 1 ? month(from) : `${month(from)}/${month(to - 1)}`
}

const Y = '((?:19|20)\\d{2})'
const TO = '年?[末底]?(?:[到至–－～~-]|—+)'
const CAME_TO = '[^，。；年]{0,20}?(?:到|至|(?:调整|优化|演变|转变|变化|变)为)'
const RANGE = new RegExp(`${Y}(?:${TO}|年[末底]?的?${CAME_TO})${Y}年`)
/** 由2020年的876亿元提高到1362亿元: the end is this year's. */
const FROM = new RegExp(`(?:由|从)${Y}年(?:末|底)?的[^，。；]*(?:到|至|为)`)
const AGAINST = new RegExp(`(?:比|较|是|为|相当于|在|与|同|和)${Y}年(?!到|至|—|的(?:工作|决算))`)
const SINGLE = new RegExp(
  `${Y}年(?:(\\d{1,2})月?(?:—|-|－|～|~|至)(\\d{1,2})月|(\\d{1,2})月|(上半年|下半年|前[二三]季度|第?[一二三四]季度)|末|底)?`,
)
const MONTHS = /(?:^|[^\d年])(\d{1,2})(?:月)?(?:—|-|－|～|~|至)(\d{1,2})月/
const MONTH = /(?:^|[^\d年])(\d{1,2})月份?当月/
const NTH = '[一二三四五六七八九]'
/** “十四五”时期, 六五计划期间, 第六个五年计划末, “十四五”前三年: which plan, and which of its years. */
const PLAN = new RegExp(
  `(?:[“"]?(十?${NTH}五)[”"]?|“(十五)”|第(十?${NTH}|十)个五年)` +
    '((?:计划|规划)?(?:时期|期间|末|以来|累计|前[两二三四]年)|规划期)?',
)
/** How many years are told of; the first that a clause tells of counts. */
const YEARS: readonly RegExp[] = [
  // 过去五年, 今后3年
  /(?:过去|近|这|最近|(?<!提)前|今后|未来)([一二两三四五六七八九十]|\d+)个?年/,
  // 五年来, 10年间, and not 十七年来最高
  /([一二两三四五六七八九十]+|\d+)年[来间](?!最|新高|新低|首)/,
  // 五年累计
  /([一二两三四五六七八九十]|\d{1,2})年(?:累计|合计)/,
  // 五年新增就业62.5万人
  /^[\s　]*([三四五])年(?=全|累计|共|争取|城镇|新增|完成|实现)/,
]

const DIGITS = '零一二三四五六七八九十'
const count = (word: string): number => {
  if (/^\d+$/.test(word)) return Number(word)
  if (word === '两') return 2
  if (word.length === 1) return DIGITS.indexOf(word)
  const [tens, ones] = word.split('十')
  return (tens ? DIGITS.indexOf(tens) : 1) * 10 + (ones ? DIGITS.indexOf(ones) : 0)
}

/** The first year of a five-year plan by its short name: 1953 of 一五, 1981 of 六五, 2021 of 十四五. The third began late. */
function firstOfPlan(name: string): number {
  const ordinal = count(name.slice(0, -1))
  return ordinal <= 2 ? 1948 + 5 * ordinal : 1951 + 5 * ordinal
}

const firstOf = (plan: RegExpExecArray): number => firstOfPlan(plan[1] ?? plan[2] ?? `${plan[3]!}五`)

/** What months of a year a phrase means; the whole year where it names none. */
function partOfYear(number: number, first?: string, last?: string, month?: string, part?: string): Period {
  const start = number * 12
  if (first && last) return { from: start + Number(first) - 1, to: start + Number(last) }
  if (month) return { from: start + Number(month) - 1, to: start + Number(month) }
  if (part === '上半年') return { from: start, to: start + 6 }
  if (part === '下半年') return { from: start + 6, to: start + 12 }
  if (part === '前三季度') return { from: start, to: start + 9 }
  if (part === '前二季度') return { from: start, to: start + 6 }
  if (part) {
    const quarter = '一二三四'.indexOf(part.at(-3)!)
    return { from: start + 3 * quarter, to: start + 3 * quarter + 3 }
  }
  return year(number)
}

/** Any of these characters must stand in a text that says something about time. */
const LETTERS = letterSet('年月季半五')
const HINT = /[年月季半]|五[”"]?(?:[计规]划)?(?:时?期|末|以来|累计)/
/** 自2016年以来: how long, not when. */
const SINCE = /自(?:19|20)\d{2}年(?:以来|起|开始)/g
/** 比上半年, 比前三季度: what is compared with, not when. */
const AGAINST_PART =
  /(?:比|较)(?:上半年|前[二三]季度|第?[一二三四]季度|(?:\d{1,2}月?(?:—|-|－|～|~|至))?\d{1,2}月(?:份|末|底)?)/g

/**
 * The period that a clause names, relative to the year the report tells of. Levels at a year's end (年末) and flows of the
 * year share the year's period: their metrics tell them apart.
 */
export function readPeriod(words: string, now: number): PeriodReading | null {
  if (!holdsAny(words, LETTERS) || !HINT.test(words)) return null
  const text = words.replaceAll(AGAINST_PART, '').replaceAll(SINCE, '')
  const range = RANGE.exec(text)
  if (range) return { period: year(Number(range[2])), base: year(Number(range[1])), long: false }
  const from = FROM.exec(text)
  const single = SINGLE.exec(text)
  if (from) {
    const base = year(Number(from[1]))
    // 到2025年招生数从2020年的a增加到b
    const said = single !== null && single.index < from.index ? year(Number(single[1])) : null
    return said === null ? { period: year(now), base, long: false, assumed: true } : { period: said, base, long: false }
  }
  const against = AGAINST.exec(text)
  if (against && (!single || single.index > against.index)) {
    return { period: year(now), base: year(Number(against[1])), long: false, assumed: true }
  }
  if (single) {
    const period = partOfYear(Number(single[1]), single[2], single[3], single[4], single[5])
    return { period, base: against ? year(Number(against[1])) : null, long: false }
  }
  const plan = PLAN.exec(text)
  // 为“十三五”时期的1.6倍: what is compared with, not when
  if (plan && /(?:是|为|比|较|相当于)$/.test(text.slice(0, plan.index))) return null
  if (plan?.[4]) {
    const first = firstOf(plan)
    if (plan[4].endsWith('末')) return { period: year(first + 4), base: null, long: false }
    // “十四五”以来: so far
    const gone = plan[4].endsWith('以来') && now >= first ? Math.min(5, now - first + 1) : 5
    const years = plan[4].endsWith('年') ? count(plan[4].at(-2)!) : gone
    return { period: { from: first * 12, to: (first + years) * 12 }, base: year(first - 1), long: true }
  }
  const years = firstMet(YEARS, text)
  if (years) {
    const length = count(years[1]!)
    if (/^(?:今后|未来)/.test(years[0]) && length > 1 && length <= 60)
      return { period: { from: (now + 1) * 12, to: (now + 1 + length) * 12 }, base: year(now), long: true }
    if (length > 1 && length <= 60) {
      return { period: { from: (now - length + 1) * 12, to: (now + 1) * 12 }, base: year(now - length), long: true }
    }
  }
  const months = MONTHS.exec(text)
  if (months && Number(months[2]) <= 12)
    return { period: partOfYear(now, months[1], months[2]), base: null, long: false }
  const month = MONTH.exec(text)
  if (month && Number(month[1]) <= 12)
    return { period: partOfYear(now, undefined, undefined, month[1]), base: null, long: false }
  if (text.includes('上半年'))
    return { period: partOfYear(now, undefined, undefined, undefined, '上半年'), base: null, long: false }
  if (text.includes('前三季度'))
    return { period: partOfYear(now, undefined, undefined, undefined, '前三季度'), base: null, long: false }
  const quarter = /第?[一二三四]季度/.exec(text)
  if (quarter) return { period: partOfYear(now, undefined, undefined, undefined, quarter[0]), base: null, long: false }
  if (text.includes('全年') || text.includes('年末') || text.includes('年底'))
    return { period: year(now), base: null, long: false }
  return null
}

const SPAN = /(?:用)?(?<![\d年第])([一二两三四五六七八九十]{1,3}|\d{1,2})年(?:来|间|时间)?$/
const AGO = /([一二两三四五六七八九十]{1,3}|\d{1,2})年前/

/** 五年, 10年间: how many years something lasted; null where the words say nothing of the kind. */
export const lastingSaid = (words: string): number | null => yearsIn(SPAN, words)

/** 五年前: how long ago something was. */
export const agoSaid = (words: string): number | null => yearsIn(AGO, words)

const yearsIn = (form: RegExp, words: string): number | null => {
  const match = form.exec(words)
  return match ? count(match[1]!) : null
}

/** “十三五”时期 is five years, “十三五”末 the last of them; null where the words name no plan. */
export function planSaid(words: string): Period | null {
  const plan = PLAN.exec(words)
  if (plan === null) return null
  const first = firstOf(plan)
  return plan[4]?.endsWith('末') ? year(first + 4) : { from: first * 12, to: (first + 5) * 12 }
}
