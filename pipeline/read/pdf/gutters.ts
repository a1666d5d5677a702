import { isWide } from './runs.ts'
import { isApart, WORD_GAP, type Word } from './words.ts'

/** A line of a page as its words. */
interface Row {
  readonly words: readonly Word[]
  readonly size: number
}

/** Whether the words of a line on both sides of a narrow gap are of two columns. */
export type IsGutter = (line: number, left: Word, right: Word) => boolean

/** So many lines of a table must be parted at a place for it to be the gap between two columns, */
const AGREEING = 3
/** and so many times as many as have words there: heads over several columns, long labels. */
const MAJORITY = 2
/** Full-width signs whose right part is white. */
const BLANK = /[、，。；）]$/
const BLANK_PART = 0.5
/** A number drawn over the label beside it: so many others end at the same place, in points. */
const ALIGNED = 3
const SAME_EDGE = 1

/**
 * The gaps between the columns of a page's tables. Numbers that fill their cells stand as close to each other as the
 * words of a line; that they are of two columns is told by the lines above and below, which are parted there.
 */
export function guttersOf(rows: readonly Row[]): IsGutter {
  const gaps = rows.map(gapsOf)
  const ends = rows.map(({ words }) => words.flatMap(({ text, right }) => (isNumber(text) ? [right] : [])))
  const regions = regionsOf(rows, gaps)
  return (line, left, right) => {
    const { from, to } = regions[line] ?? NOWHERE
    const size = rows[line]?.size ?? 1
    if (to - from <= AGREEING) return false
    const end = left.right - (BLANK.test(left.text) ? BLANK_PART * size : 0)
    if (isDrawnOver(left, right, ends, line, from, to)) return true
    if (right.x - end <= WORD_GAP * size && !right.inside) return false
    if (!mayPart(left, right)) return false
    const middle = (end + right.x) / 2
    let agreeing = 0
    let crossing = 0
    for (let at = from; at < to; at++) {
      if (at === line) continue
      if (gaps[at]?.some(other => other.from <= middle && middle <= other.to)) agreeing++
      else if (rows[at]?.words.some(({ x, right: end }) => x < middle && middle < end)) crossing++
    }
    return agreeing >= AGREEING && agreeing >= crossing * MAJORITY
  }
}

interface Gap {
  readonly from: number
  readonly to: number
}

const NOWHERE: Gap = { from: 0, to: 0 }

/** The gaps of a line that part columns whatever stands above and below. */
function gapsOf({ words, size }: Row): readonly Gap[] {
  return words.flatMap((word, at) => {
    const last = words[at - 1]
    return last !== undefined && isApart(last, word, size) ? [{ from: last.right, to: word.x }] : []
  })
}

/** Wide characters of a line without a gap from which on it is prose: it ends the table. */
const PROSE = 20

/** By line, the lines around it up to the next of prose. */
function regionsOf(rows: readonly Row[], gaps: readonly (readonly Gap[])[]): readonly Gap[] {
  const prose = rows.map(
    ({ words }, at) =>
      gaps[at]?.length === 0 &&
      words.reduce((sum, { text }) => sum + text.split('').filter(isWide).length, 0) > PROSE,
  )
  const regions: Gap[] = []
  for (let from = 0; from < rows.length; ) {
    let to = from
    while (to < rows.length && !prose[to]) to++
    const region = to > from ? { from, to } : NOWHERE
    to = Math.max(to, from + 1)
    for (let at = from; at < to; at++) regions.push(region)
    from = to
  }
  return regions
}

/** 2018 | 年: no year is parted from its word, and no space within a run unless between numbers. */
function mayPart(left: Word, right: Word): boolean {
  if (right.inside) return isNumber(left.text) && isNumber(right.text)
  if (/\d$/.test(left.text) && /^[年月日季]/.test(right.text)) return false
  return !/^(?:19|20)\d\d年?$/.test(right.text) || isNumber(left.text)
}

/** A label that is longer than its cell runs into the number beside it, which ends where the others of its column do. */
function isDrawnOver(
  left: Word,
  right: Word,
  ends: readonly (readonly number[])[],
  line: number,
  from: number,
  to: number,
): boolean {
  if (!isNumber(right.text) || !/[,.]/.test(right.text) || !/[一-龥）)]$/.test(left.text)) return false
  let aligned = 0
  for (let at = from; at < to; at++) {
    if (at !== line && ends[at]?.some(end => Math.abs(end - right.right) <= SAME_EDGE)) aligned++
  }
  return aligned >= ALIGNED
}

const isNumber = (text: string): boolean => /^[-－−+]?\d[\d,]*(?:\.\d+)?[%％]?$/.test(text)
