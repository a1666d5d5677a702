import { addTo } from '../../grouped.ts'
import type { Item, Piece } from '../compose.ts'
import { inReadingOrder } from './columns.ts'
import { SPACE, spaced, type Line, type PagePlace } from './lines.ts'
import { tableItem, tableLength } from './tables.ts'
import { bodySize, footOf, notesOf } from './notes.ts'

/** Where the lines of a page's prose begin and end, and how far apart they stand. */
interface Measure {
  readonly left: number
  readonly right: number
  readonly leading: number
}

interface Measured {
  readonly line: Line
  readonly measure: Measure
}

/**
 * Paragraphs and tables of all pages. A paragraph that goes on over a page stays one, and the notes at the foot of the
 * page come after it; lines are joined without a space.
 */
export function flowOf(pages: readonly (readonly Line[])[]): readonly Item<PagePlace>[] {
  const items: Item<PagePlace>[] = []
  let pieces: Piece<PagePlace>[] = []
  let last: Measured | null = null
  let turned = 0
  let notes: Item<PagePlace>[] = []
  const close = (): void => {
    if (pieces.length > 0) items.push({ kind: 'paragraph', level: 0, pieces })
    items.push(...notes)
    pieces = []
    notes = []
    last = null
  }
  const body = bodySize(pages)
  const usual = measureOf(pages.flat(), null)
  for (const [page, all] of pages.entries()) {
    if (page > 0) turned++
    const foot = footOf(all, body)
    const unordered = all.slice(0, foot)
    const lines = inReadingOrder(unordered)
    const columns = lines !== unordered
    const own = measureOf(lines, usual)
    const whole = own.right - own.left < (usual.right - usual.left) * NARROW ? usual : own
    for (let at = 0; at < lines.length; ) {
      const line = lines[at]
      if (line === undefined) break
      const rows = columns ? 0 : tableLength(lines, at)
      const measure = columns
        ? measureOf(
            lines.filter(other => overlaps(line, other)),
            usual,
          )
        : whole
      const joins = rows === 0 && last !== null && goesOn(last, { line, measure })
      if (!joins) close()
      const turn = Array.from({ length: turned }, () => TURN)
      turned = 0
      if (rows > 0) {
        if (turn.length > 0) items.push({ kind: 'paragraph', level: 0, pieces: turn })
        items.push(tableItem(lines.slice(at, at + rows)))
        at += rows
        continue
      }
      const space = joins && /[a-z]$/i.test(last?.line.text ?? '') && /^[a-z]/i.test(line.text)
      pieces.push(...turn, ...(space ? [SPACE] : []), ...spaced(line.segments))
      last = { line, measure }
      at++
    }
    notes.push(...notesOf(all.slice(foot)))
  }
  close()
  if (turned > 0) items.push({ kind: 'paragraph', level: 0, pieces: Array.from({ length: turned }, () => TURN) })
  return items
}

/** A page is turned. */
const TURN: Piece<PagePlace> = { text: '', source: null, page: true }

/** A page of labels only measures narrower than prose is set: then what is usual holds. */
const NARROW = 0.7

const overlaps = (line: Line, other: Line): boolean => line.x < other.right && line.right > other.x

/** Ends a sentence, or a line that introduces what follows. */
const FINAL = /[。！？：；…”）)!?:;]$/

/** A heading, or an item of a list. */
const ORDINAL =
  /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、](?!\d)|[①-⑳]|第[一二三四五六七八九十]+[章节部条])/

/** No paragraph is indented so far: such a line is centred, or stands at the right. */
const FAR = 6

/** Whether a line carries on the paragraph of the line before. Lengths are in heights of the type. */
function goesOn(before: Measured, { line, measure }: Measured): boolean {
  const { size } = line
  if (Math.abs(before.line.size - size) > size * 0.15) return false
  const samePage = before.line.page === line.page && line.y > before.line.y
  if (samePage && line.y - before.line.y > Math.max(measure.leading, size) * 1.6) return false
  if (line.x - measure.left > size * 0.8) return false
  if (before.line.x - before.measure.left > size * FAR) return false
  const missing = (before.measure.right - before.line.right) / size
  if (missing > 2.2 && (FINAL.test(before.line.text) || ORDINAL.test(line.text))) return false
  return missing <= 5
}

const LONG = 10

function measureOf(lines: readonly Line[], usual: Measure | null): Measure {
  const long = lines.filter(line => line.segments.length === 1 && line.text.length >= LONG)
  if (long.length < 3 && usual !== null) return usual
  const gaps: number[] = []
  for (const [at, line] of long.entries()) {
    const next = long[at + 1]
    if (next !== undefined && next.page === line.page && next.y > line.y) gaps.push(next.y - line.y)
  }
  return {
    left: commonest(
      long.map(line => line.x),
      Math.min,
    ),
    right: commonest(
      long.map(line => line.right),
      Math.max,
    ),
    leading: gaps.sort((one, other) => one - other)[gaps.length >> 1] ?? 0,
  }
}

/** The commonest of lengths that differ by a few points; `choose` between neighbours of it. */
function commonest(lengths: readonly number[], choose: (...all: number[]) => number): number {
  const counts = new Map<number, number[]>()
  for (const length of lengths) {
    const bucket = Math.round(length / 4)
    addTo(counts, bucket, length)
  }
  const most = [...counts.values()].sort((one, other) => other.length - one.length)[0]
  return most === undefined ? 0 : choose(...most)
}
