import type { Unit } from '../model.ts'
import { DIGIT, LATIN, SPACE, WORD, kindAt } from '../document/characters.ts'
import { CHINESE_COUNTED, COUNTERS } from './counters.ts'
import { MULTIPLIERS } from './multipliers.ts'
import { phrases } from './phrases.ts'
import { UNITS } from './units.ts'
import { beginsWord } from './words.ts'

/** What stands between a number and the next word: multiplier, unit, and 多 or 余 inside them. */
export interface Measure {
  readonly unit: Unit
  readonly end: number
  /** 3000多项, 两万余人. */
  readonly more: boolean
  /** Unit without multiplier; '' where the multiplier stands alone (突破1000亿). */
  readonly base: string
  /** Of ten: 4 for 万. */
  readonly power: number
}

export const NO_UNIT: Unit = { text: '', dimension: 'number', factor: [1, 1] }

interface Base {
  readonly text: string
  readonly dimension: string
  readonly factor: readonly [number, number]
}

const NUMBER: Base = { text: '', dimension: 'number', factor: [1, 1] }

const bases = phrases<Base>([
  ...COUNTERS.map(([text]) => [text, { text, dimension: `count:${text}`, factor: [1, 1] }] as const),
  ...UNITS.map(unit => [unit.text, unit] as const),
])
const multipliers = phrases<{ readonly text: string; readonly power: number }>(
  MULTIPLIERS.map(([text, power]) => [text, { text, power }] as const),
)

const starts = new Uint8Array(65536)
for (const { text } of UNITS) starts[text.charCodeAt(0)] = 1
for (const [text] of [...COUNTERS, ...MULTIPLIERS]) starts[text.charCodeAt(0)] = 1

/** Whether a unit, a counter or a multiplier may begin here. */
export const startsUnit = (text: string, at: number): boolean => starts[text.charCodeAt(at)] === 1

/** Reads what follows a number. `chinese` numbers take listed units only. */
export const readMeasure = (text: string, at: number, limit: number, chinese: boolean): Measure | null => {
  let pos = at
  if (kindAt(text, pos) & SPACE && !(kindAt(text, pos + 1) & SPACE)) pos++
  const spaced = pos > at
  let more = isMore(text, pos, limit)
  if (more) pos++
  let base = baseAt(text, pos, limit, chinese, spaced)
  let power = 0
  let prefix = ''
  if (base === null) {
    const multiplier = multipliers.after(text, pos, limit)
    if (multiplier !== null) {
      power = multiplier.row.power
      prefix = multiplier.row.text
      pos = multiplier.at
      if (isMore(text, pos, limit) || isMoreThings(text, pos, limit)) {
        more = true
        pos++
        // 3万多亿元
        const further = multipliers.after(text, pos, limit)
        if (further !== null && further.row.power > power) {
          power += further.row.power
          prefix += further.row.text
          pos = further.at
        }
      }
      // 107.14 亿 元, 7.57亿 元: lines stretched to the margin.
      if (
        (spaced || text.startsWith('元', pos + 1)) &&
        kindAt(text, pos) & SPACE &&
        baseAt(text, pos + 1, limit, chinese, true) !== null
      )
        pos++
      base = baseAt(text, pos, limit, chinese, false)
    }
  }
  if (base === null) {
    if (prefix === '') return null
    return { unit: unitOf(prefix, power, NUMBER), end: pos, more, base: '', power }
  }
  const halved = severalOf(text, base.row.text, base.at, limit)
  if (halved !== null) {
    more = true
    base = halved
  }
  let end = base.at
  let unit = unitOf(prefix, power, base.row)
  const per = text[end] === '每' && unit.dimension.startsWith('count:') ? null : perAt(text, end, limit)
  if (per !== null) {
    unit = divided(unit, per.unit)
    end = per.end
  } else if (trailingMore(text, end, limit)) {
    more = true
    end++
  }
  return { unit, end, more, base: base.row.text, power }
}

/** 多, 余 and 来 after a round number. 来 only where a unit follows, 多 not where it begins a word. */
const isMore = (text: string, at: number, limit: number): boolean => {
  const character = text[at]
  if (at >= limit) return false
  if (character === '余') return text[at + 1] !== '额'
  if (character !== '多' && character !== '来') return false
  return startsUnit(text, at + 1)
}

/** 三亿多农村劳动力; not 3亿多样化需求. */
const isMoreThings = (text: string, at: number, limit: number): boolean =>
  at + 1 < limit &&
  text[at] === '多' &&
  (kindAt(text, at + 1) & WORD) !== 0 &&
  !'样数方层年次元种边功'.includes(text[at + 1] ?? ' ')

/** 3倍多, 2年多，; not 5家多元化企业, nor 比上年3.98万人多0.28万人. */
const trailingMore = (text: string, at: number, limit: number): boolean =>
  at < limit &&
  text[at] === '多' &&
  !(kindAt(text, at + 1) & DIGIT) &&
  (!(kindAt(text, at + 1) & WORD) || '的来以'.includes(text[at + 1] ?? ' '))

/** 5个多月, 2个多百分点: 多 inside the unit. */
const severalOf = (text: string, base: string, at: number, limit: number) => {
  if (base !== '个' || text[at] !== '多') return null
  const row = SEVERAL.find(({ text: unit }) => text.startsWith(unit.slice(1), at + 1))
  return row === undefined || at + row.text.length > limit ? null : { row, at: at + row.text.length }
}

const SEVERAL = UNITS.filter(({ text }) => text === '个月' || text === '个小时' || text === '个百分点')

const baseAt = (text: string, at: number, limit: number, chinese: boolean, spaced: boolean) => {
  if (at >= limit || starts[text.charCodeAt(at)] !== 1) return null
  const found = bases.after(text, at, limit)
  if (found === null) return null
  const { row } = found
  if (chinese && !CHINESE_COUNTED.has(row.text)) return null
  if (isLatinUnit(row.text) && kindAt(text, found.at) & (LATIN | DIGIT)) return null
  if (beginsWord(text, found.at, row.text)) return null
  // 粮食 1234 人口 567: a row of labels and numbers, not 1234人.
  if (spaced && row.text === '人口') return null
  return found
}

const isLatinUnit = (text: string): boolean => (kindAt(text, text.length - 1) & LATIN) !== 0

const units = new Map<string, Unit>()

const unitOf = (prefix: string, power: number, base: Base): Unit => {
  const text = prefix + base.text
  let unit = units.get(text)
  if (unit === undefined) {
    unit = { text, dimension: base.dimension, factor: lowest(10 ** power * base.factor[0], base.factor[1]) }
    units.set(text, unit)
  }
  return unit
}

/** 元/吨, 吨标准煤/万元, 张/千人, 微克每立方米, 吨/日. */
const perAt = (text: string, at: number, limit: number): { unit: Unit; end: number } | null => {
  const sign = text[at]
  if (sign !== '/' && sign !== '／' && sign !== '每') return null
  const multiplier = multipliers.after(text, at + 1, limit)
  const direct = bases.after(text, at + 1, limit)
  if (direct !== null) return { unit: unitOf('', 0, direct.row), end: direct.at }
  if (sign !== '每' && text[at + 1] === DAY.text && at + 1 < limit) return { unit: unitOf('', 0, DAY), end: at + 2 }
  if (multiplier === null) return null
  const base = bases.after(text, multiplier.at, limit)
  return base === null ? null : { unit: unitOf(multiplier.row.text, multiplier.row.power, base.row), end: base.at }
}

/** No unit by itself: 31日 is a date. */
const DAY: Base = { text: '日', dimension: 'days', factor: [1, 1] }

const divided = (over: Unit, under: Unit): Unit => ({
  text: `${over.text}/${under.text}`,
  dimension: `${over.dimension}/${under.dimension}`,
  factor: lowest(over.factor[0] * under.factor[1], over.factor[1] * under.factor[0]),
})

const lowest = (numerator: number, denominator: number): [number, number] => {
  let a = numerator
  let b = denominator
  while (b > 0) [a, b] = [b, a % b]
  return [numerator / a, denominator / a]
}
