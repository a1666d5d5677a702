import type { Unit } from '../model.ts'
import type { ChineseNumber } from './chinese-numerals.ts'
import { CHINESE_NUMERAL, kindAt } from '../document/characters.ts'
import { spelled } from './reading.ts'
import type { Reading } from './reading.ts'

/** Counters that make a count of a Chinese number only where a row beside it is what they count; sorted. */
export const COUNTED_NAMES: readonly (readonly [counter: string, example: string])[] = [
  ['地', '东河、西岭、南山三地联动'],
  ['市', '东河、西岭、南山三市联动'],
  ['步', '改革分两步走'],
  ['点', '这里着重讲两点'],
  ['省', '东省、西省、南省三省联动'],
  ['级', '市、县、乡三级联动'],
  ['者', '生产、分配、消费三者统一'],
  ['股', '刹住两股歪风'],
]

const COUNTERS: ReadonlySet<string> = new Set(COUNTED_NAMES.map(([counter]) => counter))

/** Most that a name counts: “十大”, “二十条”. */
const MOST = 20

/**
 * A number that names what it counts, though no counter follows that makes a quantity of it: “四创”, “三增长”, 市县乡三级.
 * It is kept apart from the quantities, and counts where the list stands beside it. null where it is none.
 */
export function countedName(text: string, at: number, number: ChineseNumber): Reading | null {
  if (number.digits < 2 || number.digits > MOST || number.decimals > 0) return null
  if (number.form !== 'single' && number.form !== 'place') return null
  const { end } = number
  if (opensName(text, at)) return closesName(text, end) ? spelled(at, end, number, counting(''), 'name') : null
  if (isGlossed(text, at, end)) return spelled(at, end, number, counting(''), 'name')
  const counter = text[end] ?? ' '
  const before = text[at - 1] ?? ' '
  // 二级 is a grade, 两级 are two
  const counted = COUNTERS.has(counter) && !ORDERS.includes(before) && text[at] !== '二'
  return counted ? spelled(at, end + 1, number, counting(counter), 'name') : null
}

/** 15.三馆：, the number of an entry before it and a colon behind. */
const isGlossed = (text: string, at: number, end: number): boolean =>
  ENTRY.test(text.slice(Math.max(0, at - LONGEST), at)) && HEADED.test(text.slice(end, end + LONGEST))

const ENTRY = /(?:^|\n)[\s　]*\d{1,3}[.．、][\s　]*$/
/** 两馆一中心 counts twice. */
const HEADED = /^(?:(?![一二两三四五六七八九十百千])[々〇㐀-鿿]){1,8}：/

const counting = (counter: string): Unit => ({ text: counter, dimension: `count:${counter}`, factor: [1, 1] })

/** 第二级, 东三省, 下午三点: numbers behind these are no counts. */
const ORDERS = '东第前初其数几每、至到—-点时周'

/** Letters that a name in quotes has at most. */
const LONGEST = 12

/** Whether a number opens a name in quotes, or goes on one that a number opened: “四创”, “三横四纵”. */
function opensName(text: string, at: number): boolean {
  let from = at
  while (at - from < LONGEST && text[from - 1] !== '“' && !MARKS.includes(text[from - 1] ?? '，')) from--
  return text[from - 1] === '“' && (kindAt(text, from) & CHINESE_NUMERAL) !== 0
}

/** Whether the quotes close behind words, each number with words of its own; “三单合一” ends in no number. */
function closesName(text: string, from: number): boolean {
  for (let at = from; at < from + LONGEST; at++) {
    if (text[at] === '”') return at > from && ((kindAt(text, at - 1) & CHINESE_NUMERAL) === 0 || text[at - 2] === '合')
    if (MARKS.includes(text[at] ?? '，')) return false
  }
  return false
}

const MARKS = '，。、：；！？“《（\n'
