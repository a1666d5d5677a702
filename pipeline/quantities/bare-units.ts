import type { Span, Unit } from '../model.ts'
import { readMeasure, startsUnit } from './measures.ts'

/** A unit that stands alone, away from its number: 亿元, 万人次, ％. Blanks within are left out; null for other words. */
export function unitNamed(words: string): Unit | null {
  const bare = words.replace(/[\s±]/g, '')
  if (bare === '') return null
  const measure = readMeasure(bare, 0, bare.length, false)
  return measure === null || measure.end < bare.length || measure.more || measure.base === '' ? null : measure.unit
}

const LONGEST = 10

/** The longest unit that words end with: 万台 of 彩色电视机万台. Words that are nothing else have none. */
export function trailingUnit(text: string, start: number, end: number): Span | null {
  for (let at = Math.max(start + 1, end - LONGEST); at < end; at++) {
    if (startsUnit(text, at) && unitNamed(text.slice(at, end)) !== null) return { start: at, end }
  }
  return null
}
