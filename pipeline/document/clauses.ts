import type { Span } from '../model.ts'
import { DIGIT, SPACE, kindAt } from './characters.ts'

/** A part of a sentence between ， ； ： and 。, its closing mark left out. */
export interface Clause extends Span {
  /** The mark that closes it: ， ； ： 。 ！ ？ (half-width marks as printed), or '' at the end of an open line. */
  readonly mark: string
}

/** The clauses of a sentence. Brackets stay within their clause, and marks inside numbers (1,077,607) split nothing. */
export const clausesOf = (text: string, sentence: Span): Clause[] => {
  const clauses: Clause[] = []
  let start = sentence.start
  let depth = 0
  for (let at = sentence.start; at < sentence.end; at++) {
    const mark = MARKS[text.charCodeAt(at)]
    if (mark === 0 || mark === undefined) continue
    if (mark === OPEN) depth++
    else if (mark === CLOSE) depth = Math.max(0, depth - 1)
    else if ((depth === 0 || !closes(text, at, sentence.end)) && !insideNumber(text, at, sentence.end)) {
      depth = 0
      if (at > start) clauses.push({ start, end: at, mark: text[at] ?? '' })
      start = at + 1
      while (start < sentence.end && kindAt(text, start) & SPACE) start++
    }
  }
  if (start < sentence.end) clauses.push({ start, end: sentence.end, mark: '' })
  return clauses
}

/** The words right before an offset, back to the mark before them or to `start`; what brackets hold is among them. */
export function wordsBefore(text: string, at: number, start = 0): string {
  const limit = Math.max(start, at - FARTHEST)
  let from = at
  while (from > limit && !breaks(text, from - 1, at)) from--
  return text.slice(from, at)
}

const breaks = (text: string, at: number, end: number): boolean =>
  text[at] === '\n' || (MARKS[text.charCodeAt(at)] === SPLIT && !insideNumber(text, at, end))

/** A text without marks is not read anew for each of its figures. */
const FARTHEST = 60

const SPLIT = 1
const OPEN = 2
const CLOSE = 3
const MARKS = new Uint8Array(65536)
for (const mark of '，；：。！？,;:!?') MARKS[mark.charCodeAt(0)] = SPLIT
for (const mark of '（(') MARKS[mark.charCodeAt(0)] = OPEN
for (const mark of '）)') MARKS[mark.charCodeAt(0)] = CLOSE

/** Whether a bracket that is open here closes before the sentence does. */
const closes = (text: string, at: number, end: number): boolean => {
  for (; at < end; at++) if (MARKS[text.charCodeAt(at)] === CLOSE) return true
  return false
}

const insideNumber = (text: string, at: number, end: number): boolean => {
  let after = at + 1
  if (!(kindAt(text, at - 1) & DIGIT)) return false
  while (after < end && kindAt(text, after) & SPACE) after++
  if (!(kindAt(text, after) & DIGIT)) return false
  // 其中PM2.5，2023年均值: what follows a full-width comma and is a year begins a clause.
  return text[at] !== '，' || !/^\d{4}\s?年/.test(text.slice(after, after + 6))
}
