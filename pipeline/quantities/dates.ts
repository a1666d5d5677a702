import type { Span } from '../model.ts'

const D = '[0-9０-９]'
const YEAR = '(?:1[6-9]|20|21|１[６-９]|２０)[0-9０-９]{2}'
const TO = '\\s?[—–\\-－~～至到、/／]{1,2}\\s?'
const MONTHS = `${D}{1,2}(?:\\s?月)?(?:${TO}${D}{1,2})?\\s?月(?!份?均)`
const DAYS = `${D}{1,2}(?:${TO}${D}{1,2})?\\s?[日号](?!元|均|产|处理)`

/**
 * Dates as one figure: 2023年5月1日, 2020—2022年, 2023/2024榨季, 1—11月, 上世纪80年代, 2024-05-01, 20时30分. Sticky: tried only
 * where digits begin.
 */
const DATE = new RegExp(
  [
    `${YEAR}[.．/-]${D}{1,2}[.．/-]${D}{1,2}(?!${D}|[.．]${D})`,
    `${YEAR}(?:${TO}(?:${YEAR}|${D}{2}))?\\s?(?:年度?|榨季|学年|财年)(?!级)(?:\\s?(?:${MONTHS})(?:\\s?${DAYS})?)?`,
    `${YEAR}${TO}${YEAR}(?![0-9０-９.．万亿])`,
    `${MONTHS}(?:\\s?${DAYS})?`,
    `${D}{1,2}(?:${TO}${D}{1,2})?\\s?日(?!元|均|产|处理|游|供|攻|行动|趋|用)`,
    `${D}{1,2}\\s?世纪(?:\\s?${D}{1,2}\\s?年代)?`,
    `${D}{1,2}\\s?年代`,
    `(?:[01]?${D}|2[0-4])\\s?时(?:(?=[至起止前，。、—\\-])|${D}{1,2}分)`,
    `(?:[01]?${D}|2[0-4])[:：][0-5]${D}(?:[:：][0-5]${D})?(?![0-9０-９:：∶.．])`,
  ].join('|'),
  'y',
)

/** The end of the date that begins with the digit at `at`, or −1. */
export const dateEnd = (text: string, at: number, limit: number): number => {
  DATE.lastIndex = at
  return DATE.test(text) && DATE.lastIndex <= limit ? DATE.lastIndex : -1
}

const BARE_YEAR = new RegExp(`(?:19[4-9]|20[0-6]|１９[４-９]|２０[０-６])${D}(?![0-9０-９.．,，]${D})`, 'y')

/** 面向2035: four digits that can only be a year where no unit follows. */
export const isBareYear = (text: string, { start, end }: Span): boolean => {
  BARE_YEAR.lastIndex = start
  return end === start + 4 && BARE_YEAR.test(text)
}

const N = '[一二三四五六七八九十]'

/** Dates in Chinese numerals: 一九八一年五月, 五月一日, 三季度, 八十年代, 二十一世纪. */
const CHINESE_DATE = new RegExp(
  [
    `[一二][一二三四五六七八九零〇○Ｏ０]{3}年(?:${N}{1,2}月)?(?:${N}{1,3}日)?`,
    `十?${N}月(?:${N}{1,3}日)?(?!饼|光)`,
    '[一二三四]季度',
    '[一二三四五六七八九]十年代',
    '[一二]?十[一二三四五六七八九]?世纪',
  ].join('|'),
  'y',
)

/** The end of the date that begins with the Chinese numeral at `at`, or −1. */
export const chineseDateEnd = (text: string, at: number, limit: number): number => {
  CHINESE_DATE.lastIndex = at
  return CHINESE_DATE.test(text) && CHINESE_DATE.lastIndex <= limit ? CHINESE_DATE.lastIndex : -1
}

/** Behind 第: a five-year plan by its number, 第六个五年计划. */
const PLAN = /(?:十?[一二三四五六七八九]|十)个五年(?:计划|规划)/y

/** The end of the plan whose number begins at `at`, behind 第, or −1. */
export const planEnd = (text: string, at: number, limit: number): number => {
  PLAN.lastIndex = at
  return PLAN.test(text) && PLAN.lastIndex <= limit ? PLAN.lastIndex : -1
}
