import { bitOf } from '../words/classes.ts'
import { itemsOf } from '../words/rows.ts'
import { isWordOf } from '../words/tokens.ts'
import { closedItems } from './list-items.ts'
import { CLAUSAL } from './list-words.ts'

/** The lengths of the items, the last two of which 和 may part. */
export const lengthsOf = (items: readonly string[]): readonly number[] =>
  [...items.slice(0, -1), ...itemsOf(items.at(-1) ?? '').map(({ words }) => words)].map(item => item.length)

/** 推进供水、供电: words that begin another clause; 扩大内需、稳定外贸、优化供给, all of one length, are items. */
export const begins = (item: string, _: number, others: readonly string[]): boolean =>
  CLAUSAL.test(item) && !areAlike(others)

/** More than one, and of one length. */
const areAlike = (items: readonly string[]): boolean =>
  lengthsOf(items).every((length, _, [first, ...others]) => others.length > 0 && length === first)

const VERB = bitOf('doing') | bitOf('raised') | bitOf('lowered') | bitOf('over') | bitOf('kept')

/** Whether an item is a verb and nothing more. */
export const isVerb = (item: string): boolean => item.length <= 2 && (isWordOf(item, VERB) || CLAUSAL.test(item))

/** 以缩小“三大差距”, 和保“三大攻坚战”: a verb or a preposition governs the quotes. */
export const endsInVerb = (item: string): boolean =>
  /(?:^|[和与及]).$|[以用对向于同将把让使保守按据]$/.test(item) ||
  (item.length < 6 && [2, 3, 4].some(length => length <= item.length && isWordOf(item.slice(-length), VERB)))

/** 学校建设、医院建设: what ends the last item ends the one before, and governs nothing. */
export const endAlike = (items: readonly string[]): boolean =>
  items.length > 1 && items.at(-1)!.slice(-2) === items.at(-2)!.slice(-2)

/** 严格落实执法“三项制度”: a verb with its object, behind an adverb or none. */
export const holdsVerb = (item: string, _: number, others: readonly string[]): boolean =>
  begins(item, _, others) || (item.length > 4 && CLAUSAL.test(item.slice(2)) && !areAlike(others))

/** Short words for kinds of what is counted: 中学、小学, 3所学校. */
export const areKinds = (items: readonly string[], noun: string): boolean =>
  items.every((item, place) => (place === 0 || item.length < 4) && noun.includes(item.at(-1)!))

/** Letters of a name that holds no clause. */
export const SHORT = 8
export const holdsAVerb = (item: string): boolean =>
  [2, 3].some(at => item.length > at + 1 && CLAUSAL.test(item.slice(at)))

/** 人才队伍、基层基础、宣教培训: behind the first all are of one length, so that none holds another verb. */
export const isRow = (items: readonly string[]): boolean =>
  items.length > 3 && lengthsOf(items).slice(1).every((length, _, [first]) => length > 2 && length === first)

/** 支持东港、西港两个大港; 从需求和供给两个方面: two names, the second of them short and no clause; 和 parts sides alone. */
export function isPlainPair(list: string, sides: boolean): boolean {
  const items = itemsOf(list)
  const { least, most } = closedItems(list)
  const second = items[1]?.words ?? ''
  const parted = items.length === 2 && (items[1]!.by === '、' || (sides && items[1]!.by === '和')) && least === 2 && most === 2
  const short = second.length > 1 && second.length <= SHORT
  return parted && short && !/[的了在为是]/.test(second) && !CLAUSAL.test(second) && !holdsAVerb(second)
}
