import type { Unit } from '../model.ts'
import { CHINESE_NUMERAL, DIGIT, WORD, kindAt } from '../document/characters.ts'
import type { Measure } from './measures.ts'
import type { Place } from './reading.ts'

export const RANK: Unit = { text: '', dimension: 'rank', factor: [1, 1] }
export const PLACED: Unit = { text: '位', dimension: 'rank', factor: [1, 1] }
const NAMED: Unit = { text: '名', dimension: 'rank', factor: [1, 1] }

export interface RankReading {
  readonly start: number
  readonly end: number
  readonly unit: Unit
  /** 前三位: at most this place. */
  readonly within: boolean
  /** 第20届, 第3批: a number of its own series, no rank. */
  readonly ordinal: boolean
}

/** Reads 第2位, 第一, 前三位, 前10强 around the number from `at` to `end`; null where neither 第 nor 前 stands before it. */
export const rankStart = (place: Place, at: number, end: number, measure: Measure | null): RankReading | null => {
  const { text, from } = place
  if (at <= from) return null
  const before = text[at - 1]
  if (before !== '第' && before !== '前') return null
  const after = text[end] ?? ''
  const unit = after === '位' && text[end + 1] !== '数' ? PLACED : after === '名' ? NAMED : null
  if (before === '第') {
    const ordinal = unit === null && !standsAlone(text, at - 1, end, from)
    const last = unit !== null ? end + 1 : ordinal ? (measure?.end ?? end) : end
    return {
      start: at - 1,
      end: last,
      unit: unit ?? (ordinal ? (measure?.unit ?? RANK) : RANK),
      within: false,
      ordinal,
    }
  }
  if ('目提之此以年会日天月'.includes(text[at - 2] ?? '，')) return null
  if (unit !== null || after === '强') {
    return { start: at - 1, end: end + 1, unit: unit ?? RANK, within: true, ordinal: false }
  }
  return !(kindAt(text, end) & WORD) && measure === null && kindAt(text, at - 2) & WORD
    ? { start: at - 1, end, unit: RANK, within: true, ordinal: false }
    : null
}

/** 居全国第一，; not 第一，要…, not 第一产业, not 质量第一, not 第三、第四季度; 第1、2位 are two. */
const standsAlone = (text: string, start: number, end: number, from: number): boolean => {
  if (start <= from || MAXIMS.has(text.slice(start - 2, start))) return false
  if (!(kindAt(text, start - 1) & WORD) && !followsRank(text, start, from)) return false
  const after = text[end] ?? ''
  if (after === '.') return false
  if (after === '、') {
    const ordinal = text[end + 1] === '第' ? end + 2 : end + 1
    if (!(kindAt(text, ordinal) & (CHINESE_NUMERAL | DIGIT))) return true
    let next = ordinal
    while (kindAt(text, next) & (CHINESE_NUMERAL | DIGIT)) next++
    const placed = text[next] === '位' || text[next] === '名'
    return placed || (text[end + 1] === '第' && !(kindAt(text, next) & WORD))
  }
  return !(kindAt(text, end) & WORD) || '的和与及且并'.includes(after)
}

/** 第2、第1、第4位: listed behind another rank. */
const followsRank = (text: string, start: number, from: number): boolean => {
  if (text[start - 1] !== '、') return false
  let at = start - 2
  if (text[at] === '位' || text[at] === '名') at--
  const last = at
  while (at > from && kindAt(text, at) & (CHINESE_NUMERAL | DIGIT)) at--
  return at < last && text[at] === '第'
}

/** What 2位 reads as before it is known to be the second of 第1、2位. */
export const PLACE = 'count:位'

/** What comes first in a maxim holds no place: 质量第一. */
const MAXIMS: ReadonlySet<string> = new Set(['保护', '健康', '安全', '生命', '至上', '质量', '预防'])
