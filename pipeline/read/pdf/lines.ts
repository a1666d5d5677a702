import type { Piece } from '../compose.ts'
import { superscript } from '../superscript.ts'
import { edgesOf, isWide, type Run } from './runs.ts'

/** Where words stand on paper: page from 0; points from the top left corner of the upright page. */
export interface PagePlace {
  readonly page: number
  readonly top: number
  readonly bottom: number
  /** Where each character begins, and the last ends. */
  readonly edges: readonly number[]
}

/** Words of a line without a gap wide enough for a column between them. */
export interface Segment {
  readonly text: string
  readonly pieces: readonly Piece<PagePlace>[]
  readonly x: number
  readonly right: number
}

export interface Line {
  readonly page: number
  readonly y: number
  readonly size: number
  readonly x: number
  readonly right: number
  readonly text: string
  readonly segments: readonly Segment[]
}

/** A space that no run draws. */
export const SPACE: Piece<PagePlace> = { text: ' ', source: null }

/** The words of segments with a space between. */
export const spaced = (segments: readonly Segment[]): readonly Piece<PagePlace>[] =>
  segments.flatMap((segment, at) => (at === 0 ? segment.pieces : [SPACE, ...segment.pieces]))

/** Of the height of the type. */
const COLUMN_GAP = 0.95
const WORD_GAP = 0.18
const SAME_LINE = 0.3
const SAME_ROW = 0.65
const RAISED = 0.62
const SMALL = 0.8

interface Row {
  readonly y: number
  size: number
  readonly runs: Run[]
}

/** The lines of a page from top to bottom, with words that were drawn twice (false bold) taken once. */
export function linesOf(runs: readonly Run[], page: number): readonly Line[] {
  const sorted = [...runs].sort((one, other) => one.y - other.y)
  const notes = new Set(sorted.filter(run => isNote(run, runs)))
  const rows: Row[] = []
  for (const run of sorted.filter(run => !notes.has(run))) {
    const row = rows.at(-1)
    if (row !== undefined && standsIn(row, run)) {
      row.runs.push(run)
      if (run.size > row.size) row.size = run.size
    } else rows.push({ y: run.y, size: run.size, runs: [run] })
  }
  for (const run of notes) {
    const row = rows.find(
      ({ y, size, runs: [...words] }) =>
        run.y <= y + SAME_LINE * size && y - run.y <= RAISED * size && words.some(word => touches(run, word)),
    )
    if (row === undefined) rows.push({ y: run.y, size: run.size, runs: [run] })
    else row.runs.push(run)
  }
  return rows.sort((one, other) => one.y - other.y).map(row => lineOf(row.runs, row.y, row.size, page))
}

/** On one line, or in cells of one row whose words are centred differently. */
function standsIn(row: Row, run: Run): boolean {
  const apart = (run.y - row.y) / Math.max(run.size, row.size)
  return (
    apart <= SAME_LINE ||
    (apart <= SAME_ROW && row.runs.every(other => run.x > other.right + run.size || run.right < other.x - run.size))
  )
}

/** Small type that hangs on larger type beside it: a raised mark of a note, an exponent, or an index below. */
const isNote = (run: Run, runs: readonly Run[]): boolean =>
  run.text.length <= 6 &&
  runs.some(
    other => run.size < other.size * SMALL && Math.abs(other.y - run.y) <= RAISED * other.size && touches(run, other),
  )

const touches = (run: Run, other: Run): boolean =>
  run !== other && run.x >= other.x - other.size * 0.3 && run.x <= other.right + other.size * 0.4

function lineOf(runs: readonly Run[], y: number, size: number, page: number): Line {
  const segments: Segment[] = []
  let pieces: Piece<PagePlace>[] = []
  let drawn: Glyph[] = []
  let text = ''
  let x = 0
  let right = -Infinity
  const close = (): void => {
    if (text !== '') segments.push({ text, pieces, x, right })
    pieces = []
    drawn = []
    text = ''
    right = -Infinity
  }
  const put = (words: string, edges: readonly number[], run: Run): void => {
    const raised = run.size < size * SMALL && y - run.y > 0.1 * size
    const shown = raised ? superscript(words) : words
    for (let at = 0; at < words.length; at++) drawn.push({ character: words.charAt(at), x: edges[at] ?? 0 })
    pieces.push({ text: shown, source: { page, top: run.y - run.size * 0.88, bottom: run.y + run.size * 0.14, edges } })
    text += shown
  }
  for (const run of [...runs].sort((one, other) => one.x - other.x)) {
    const edges = edgesOf(run)
    const from = drawnTwice(drawn, run, edges)
    if (from >= run.text.length) continue
    const gap = (edges[from] ?? run.x) - right
    if (gap > COLUMN_GAP * size) close()
    if (text === '') x = run.x
    let blank = text !== '' && gap > WORD_GAP * size
    for (const { start, end } of words(run.text, from)) {
      const letters = blank && !isWide(text.at(-1) ?? '') && !isWide(run.text.charAt(start))
      if (letters) {
        pieces.push(SPACE)
        text += ' '
      }
      put(run.text.slice(start, end), edges.slice(start, end + 1), run)
      blank = true
    }
    right = Math.max(right, run.right)
  }
  close()
  const joined = spacedOut(segments)
  return {
    page,
    y,
    size,
    segments: joined,
    x: segments[0]?.x ?? 0,
    right: segments.at(-1)?.right ?? 0,
    text: joined.map(segment => segment.text).join(' '),
  }
}

/** 合　　计: characters spread over the width of a cell are one word. */
function spacedOut(segments: readonly Segment[]): readonly Segment[] {
  const joined: Segment[] = []
  let spread = false
  for (const segment of segments) {
    const single = segment.text.length === 1 && isWide(segment.text)
    const last = joined.at(-1)
    if (single && spread && last !== undefined) {
      const { right } = segment
      joined[joined.length - 1] = {
        text: last.text + segment.text,
        pieces: [...last.pieces, ...segment.pieces],
        x: last.x,
        right,
      }
    } else joined.push(segment)
    spread = single
  }
  return joined
}

function* words(text: string, from: number): Generator<{ start: number; end: number }> {
  for (let at = from; at < text.length; ) {
    while (text[at] === ' ') at++
    let end = at
    while (end < text.length && text[end] !== ' ') end++
    if (end > at) yield { start: at, end }
    at = end
  }
}

interface Glyph {
  readonly character: string
  readonly x: number
}

/**
 * How far apart a glyph and its second printing begin at most, of the height of the type: no digit is narrower. Three
 * dashes drawn into each other are one stroke, as long as two.
 */
const samePlace = (glyph: string | undefined): number => (glyph === '—' ? 0.75 : 0.25)

/**
 * How many leading characters of a run were already drawn where they stand. How wide a glyph is does not tell: fonts
 * call digits as wide as Chinese characters and set them at half of that, so that each overlaps the next.
 */
function drawnTwice(drawn: readonly Glyph[], { text, size }: Run, edges: readonly number[]): number {
  const first = glyphFrom(text, 0)
  const begins = edges[first] ?? 0
  const near = samePlace(text[first]) * size
  for (let at = drawn.length - 1; at >= 0; at--) {
    const apart = (drawn[at]?.x ?? 0) - begins
    if (apart < -near) return 0
    if (apart > near) continue
    const count = agreeing(drawn, at, text, first)
    if (count > 0) return count
  }
  return 0
}

/** How many characters of a text are the glyphs drawn from `at` on, to the end of either; 0 where they differ. */
function agreeing(drawn: readonly Glyph[], at: number, text: string, first: number): number {
  let end = first
  for (let next = first; next < text.length && at < drawn.length; next = glyphFrom(text, end)) {
    if (drawn[at++]?.character !== text[next]) return 0
    end = next + 1
  }
  return end
}

const glyphFrom = (text: string, from: number): number => {
  let at = from
  while (text[at] === ' ') at++
  return at
}
