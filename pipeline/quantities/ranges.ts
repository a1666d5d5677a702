import type { Numeral, Unit } from '../model.ts'
import { CHINESE_NUMERAL, DIGIT, SPACE, kindAt } from '../document/characters.ts'
import { readChinese } from './chinese-numerals.ts'
import { NO_UNIT, readMeasure } from './measures.ts'
import type { Measure } from './measures.ts'
import { readPrinted } from './numerals.ts'
import type { Place } from './reading.ts'

export interface Range {
  readonly numeral: Numeral
  readonly upper: Numeral
  readonly unit: Unit
  readonly more: boolean
  readonly end: number
  readonly malformed: string | null
}

/**
 * Reads on from the lower end of a range: 5至8个, 10～15%, 1.5万—2万, 5000—1万元. null where none is. The unit may stand
 * on the upper end only; 由13亿元到93亿元 is no range but a change.
 */
export const readRange = (
  place: Place,
  start: number,
  lower: Numeral,
  end: number,
  measure: Measure | null,
): Range | null => {
  const { text, limit, wide } = place
  let pos = measure?.end ?? end
  const spaced = (kindAt(text, pos) & SPACE) !== 0
  if (spaced) pos++
  const sign = text[pos] ?? ''
  const words = sign === '至' || sign === '到'
  if (pos >= limit || (!words && !'—–-－~～〜―'.includes(sign))) return null
  pos++
  if (text[pos] === '—' && sign === '—') pos++
  if (kindAt(text, pos) & SPACE) pos++
  // 10.18 -14.6: the next column of a row, below zero.
  else if (spaced && !words) return null
  const upper = numberAt(text, pos, limit, wide)
  if (upper === null) return null
  const above = readMeasure(text, upper.end, limit, upper.chinese)
  if (above === null && (upper.chinese || measure !== null)) return null
  if (words && changes(text, start, place.from)) return null
  const unit = above?.unit ?? NO_UNIT
  if (measure !== null && measure.unit.dimension !== 'number' && measure.unit.dimension !== unit.dimension) return null
  const power = above?.power ?? 0
  // 5—8万元 is 5万 to 8万, but 5000—1万元 is 5000 to 10000.
  const shared = measure === null && valueOf(lower) < valueOf(upper.numeral)
  const scaled = { digits: lower.digits, decimals: lower.decimals + (shared ? 0 : power - (measure?.power ?? 0)) }
  if (valueOf(scaled) >= valueOf(upper.numeral)) return null
  return {
    numeral: scaled,
    upper: upper.numeral,
    unit,
    more: above?.more ?? false,
    end: above?.end ?? upper.end,
    malformed: upper.malformed,
  }
}

const numberAt = (text: string, at: number, limit: number, wide: boolean) => {
  if (at >= limit) return null
  const kind = kindAt(text, at)
  if (kind & DIGIT) {
    const { digits, decimals, end, malformed } = readPrinted(text, at, limit, wide)
    return { numeral: { digits, decimals }, end, malformed, chinese: false }
  }
  if (!(kind & CHINESE_NUMERAL)) return null
  const { digits, decimals, end, form } = readChinese(text, at, limit)
  if (form === 'bare' || form === 'string') return null
  return { numeral: { digits, decimals }, end, malformed: null, chinese: true }
}

const valueOf = ({ digits, decimals }: Numeral): number => digits / 10 ** decimals

/** Whether 由, 从 or 自 stands before the figure in its clause. */
const changes = (text: string, start: number, from: number): boolean => {
  for (let pos = start - 1; pos >= from && pos > start - 16; pos--) {
    const character = text[pos] ?? ' '
    if (character === '由' || character === '从' || character === '自') return true
    if ('，。；：、'.includes(character)) return false
  }
  return false
}
