import { DIGIT, SPACE, kindAt } from '../document/characters.ts'
import { startsUnit } from './measures.ts'

/**
 * Whether a document groups its digits by full-width commas: 1，111，848万元, ２９，３４６，９３８，０００元. A comma parts
 * clauses too, so that one group more (12，345家) shows no habit, unless there are many.
 */
export const groupsWide = (text: string): boolean => {
  if (!WIDE.test(text)) return false
  let grouped = 0
  let plainly = 0
  for (const { 0: number, index } of text.matchAll(WIDE_NUMBERS)) {
    const several = number.indexOf('，') !== number.lastIndexOf('，')
    if (several) plainly++
    if (several || unitFollows(text, index + number.length)) grouped++
  }
  if (grouped < FEW || (plainly === 0 && grouped < MANY)) return false
  return grouped > (text.match(NARROW_NUMBERS)?.length ?? 0)
}

const FEW = 3
const MANY = 10

const WIDE = /[\d０-９]，[\d０-９]{3}(?![\d０-９])/
const WIDE_NUMBERS = /(?<![\d０-９][.．,，]?|第)[\d０-９]{1,3}(?:，[\d０-９]{3})+(?!，?[\d０-９])/g
const NARROW_NUMBERS = /(?<![\d０-９][.．,，]?)[\d０-９]{1,3}(?:,[\d０-９]{3})+(?!,?[\d０-９])/g

/**
 * Whether the number that begins at `at` is grouped by full-width commas, in a document that does so: by several of
 * them, before a unit or another such number (28，697—38，697万元), or alone in its cell.
 */
export const isGroupedWide = (text: string, at: number, limit: number): boolean => {
  GROUPED.lastIndex = at
  const number = GROUPED.exec(text)?.[0]
  if (number === undefined || at + number.length > limit) return false
  const end = at + number.length
  if (number.indexOf('，') !== number.lastIndexOf('，') || end === limit || unitFollows(text, end)) return true
  return '—–-－~～〜至到、和与'.includes(text[end] ?? ' ') && isGroupedWide(text, end + 1, limit)
}

const GROUPED = /[\d０-９]{1,3}(?:，[\d０-９]{3})+(?!，?[\d０-９])(?:[.．][\d０-９]+)?/y

const unitFollows = (text: string, at: number): boolean => {
  let pos = at
  if ('.．'.includes(text[pos] ?? ' ')) {
    pos++
    while (kindAt(text, pos) & DIGIT) pos++
  }
  if (kindAt(text, pos) & SPACE) pos++
  return startsUnit(text, pos)
}
