import type { Block, Span } from '../model.ts'
import { SPACE, kindAt } from './characters.ts'
import { readOrdinal } from './ordinals.ts'

/** A heading as it stands at the beginning of a paragraph. */
export interface Heading {
  readonly span: Span
  readonly level: number
  readonly ordinal: number | null
}

/**
 * The heading that a paragraph is or begins with: a line of its own, or the words up to the first 。 (（一）坚持大抓工业。加快…).
 * null where it has none.
 */
export const headingOf = (text: string, block: Span | Block): Heading | null => {
  const { start, end } = block
  const kind = 'kind' in block ? block.kind : 'paragraph'
  if (kind === 'cell' || kind === 'note') return null
  const hashes = markdownLevel(text, start)
  const from = hashes === 0 ? start : start + hashes + 1
  const ordinal = readOrdinal(text, from, end)
  if (ordinal !== null) {
    return { span: { start, end: wordsEnd(text, ordinal.end, end) }, level: ordinal.level, ordinal: ordinal.value }
  }
  if (hashes > 0) return { span: { start, end }, level: hashes, ordinal: null }
  if (kind === 'heading') return { span: { start, end }, level: 'level' in block ? block.level || 1 : 1, ordinal: null }
  return isPlainHeading(text, start, end) ? { span: { start, end }, level: 0, ordinal: null } : null
}

/** Longest words a heading has; a numbered paragraph whose first sentence is longer is headed by its first clause. */
const LONGEST = 60

const wordsEnd = (text: string, start: number, end: number): number => {
  let clause = -1
  for (let at = start; at < end; at++) {
    const mark = text[at] ?? ''
    if (mark === '。') return at - start <= LONGEST || clause < 0 ? at : clause
    if (clause < 0 && '，；：,;:'.includes(mark)) clause = at
  }
  return end - start <= LONGEST || clause < 0 ? end : clause
}

const markdownLevel = (text: string, at: number): number => {
  let level = 0
  while (level < 7 && text[at + level] === '#') level++
  return level > 0 && level < 7 && kindAt(text, at + level) & SPACE ? level : 0
}

/** Words that an unnumbered heading of a report ends in: 2023年工作回顾, 今后五年的奋斗目标. */
const HEADED = /(?:回顾|安排|部署|展望|目标|任务|要求|建议|打算|思路)$/

const isPlainHeading = (text: string, start: number, end: number): boolean =>
  end - start >= 4 &&
  end - start <= 36 &&
  HEADED.test(text.slice(end - 2, end)) &&
  !/[，。；：、？！,;:>—]/.test(text.slice(start, end))
