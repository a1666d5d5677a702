import { DIGIT, LATIN, SPACE, kindAt } from '../document/characters.ts'
import { phrases } from './phrases.ts'

/** Words that make a name or a code of the number before them. */
export const FOLLOWED: readonly (readonly [words: string, example: string])[] = [
  ['号', '6号线, 〔2023〕5号'],
  ['号线', '6号线'],
  ['级', '8级大风'],
  ['型', '310型'],
  ['版', '2.0版'],
  ['热线', '12345热线'],
  ['政务服务', '12345政务服务便民热线'],
  ['国道', '310国道'],
  ['省道', '310省道'],
  ['高校', '985高校'],
  ['工程', '3310工程'],
  ['系列', '310系列'],
  ['届', '20届三中全会'],
  ['中全会', '3中全会'],
  ['次会议', '3次会议'],
  ['次全会', '3次全会'],
  ['年级', '3年级'],
  ['高速', '310高速'],
  ['平台', '12345平台'],
  ['条例', '310条例'],
]

const followed = phrases(FOLLOWED.map(([words]) => [words, words] as const))

/** The word after a number that makes a name of it, or null. */
export const nameAfter = (text: string, at: number, limit: number): string | null =>
  followed.after(text, at, limit)?.row ?? null

/** Whether the number at `at` goes on a word in Latin letters: PM2.5, G243, GB/T 19001, www.x.cn/2023. */
export const latinBefore = (text: string, at: number, from: number): boolean => {
  let pos = at - 1
  if (pos >= from && kindAt(text, pos) & SPACE && kindAt(text, pos - 1) & LATIN) return true
  for (; pos >= from && pos > at - 40; pos--) {
    const kind = kindAt(text, pos)
    if (kind & LATIN) return true
    if (!(kind & DIGIT) && !'-./_&=#?%@:'.includes(text[pos] ?? ' ')) return false
  }
  return false
}

/** The end of a code that goes on in letters, digits and joining marks: 19001-2016, 5G, 4A. */
export const codeEnd = (text: string, at: number, limit: number): number => {
  let pos = at
  while (pos < limit) {
    if (kindAt(text, pos) & (LATIN | DIGIT)) pos++
    else if ('-./_—'.includes(text[pos] ?? ' ') && kindAt(text, pos + 1) & (LATIN | DIGIT)) pos++
    else break
  }
  return pos
}

/** Whether letters follow directly: 5G, 4A. */
export const latinAfter = (text: string, at: number): boolean => (kindAt(text, at) & LATIN) !== 0

/** 1+1+9, 7×24小时: numbers that a sign ties into a name. */
export const isTied = (text: string, start: number, end: number): boolean =>
  TIES.includes(text[start - 1] ?? ' ') || TIES.includes(text[end] ?? ' ')

const TIES = '+＋×*＊·'

/** “321”: nothing but the number stands between the quotes. */
export const isQuoted = (text: string, start: number, end: number): boolean =>
  '“‘「"《'.includes(text[start - 1] ?? ' ') && '”’」"》'.includes(text[end] ?? ' ')

/** （1）, [2], 〔2023〕: nothing but the number stands between the brackets. */
export const isBracketed = (text: string, start: number, end: number): boolean =>
  '（([［【〔〈'.includes(text[start - 1] ?? ' ') && '）)]］】〕〉'.includes(text[end] ?? ' ')

/** 图12, 附件3, 表2-1: numbers of what is numbered. 代表3名 is none. */
export const isLabelled = (text: string, at: number, measure: unknown): boolean => {
  const label = text[at - 1] ?? ' '
  if (measure !== null) return false
  const before = text[at - 2] ?? ' '
  return label === '图' || (label === '表' && before !== '代') || LABELS.has(before + label)
}

const LABELS: ReadonlySet<string> = new Set(['专栏', '附件'])

/** 邮编532200, 电话：82345678: words that codes follow. */
export const isCoded = (text: string, at: number): boolean => {
  const end = '：: '.includes(text[at - 1] ?? '　') ? at - 1 : at
  return CODED.has(text.slice(Math.max(0, end - 2), end))
}

const CODED: ReadonlySet<string> = new Set(['代码', '传真', '号码', '热线', '电话', '编号', '编码', '邮编'])

/** Numbers that are called, not counted. */
export const SERVICES: ReadonlySet<string> = new Set([
  '110',
  '119',
  '120',
  '122',
  '12309',
  '12315',
  '12320',
  '12328',
  '12329',
  '12333',
  '12338',
  '12345',
  '12348',
  '12355',
  '12356',
  '12366',
  '12369',
  '12388',
  '12393',
])
