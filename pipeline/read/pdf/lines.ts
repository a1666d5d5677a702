import type { Piece } from '../compose.ts'
import { guttersOf } from './gutters.ts'
import { isWide, type Run } from './runs.ts'
import { spacedOut } from './spread.ts'
import { isValue } from './values.ts'
import { isApart, SMALL, WORD_GAP, wordsOf, type Word } from './words.ts'

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

/** Where the last words of a segment end below. */
export const footOf = ({ pieces }: Segment): number => pieces.findLast(({ source }) => source !== null)?.source?.bottom ?? 0

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
const SAME_LINE = 0.3
const SAME_ROW = 0.65
const RAISED = 0.62
const NEXT_LINE = 1.6

interface Row {
  readonly y: number
  size: number
  readonly runs: Run[]
}

/** The words of a line before they are columns. */
interface Laid {
  readonly words: readonly Word[]
  readonly y: number
  readonly size: number
  readonly page: number
}

/** The lines of a page from top to bottom, with words that were drawn twice (false bold) taken once. */
export function linesOf(runs: readonly Run[], page: number): readonly Line[] {
  const sorted = [...runs].sort((one, other) => one.y - other.y)
  const notes = new Set(sorted.filter(run => isNote(run, runs)))
  const rows = together(baselines(sorted.filter(run => !notes.has(run))))
  for (const run of notes) {
    const row = rows.find(
      ({ y, size, runs: [...words] }) =>
        run.y <= y + SAME_LINE * size && y - run.y <= RAISED * size && words.some(word => touches(run, word)),
    )
    if (row === undefined) rows.push({ y: run.y, size: run.size, runs: [run] })
    else row.runs.push(run)
  }
  const laid = rows
    .sort((one, other) => one.y - other.y)
    .map(({ runs, y, size }): Laid => ({ words: wordsOf(runs, y, size, page), y, size, page }))
  const isGutter = guttersOf(laid)
  const parted = laid.map((row, at) => segmentsOf(row, (left, right) => isGutter(at, left, right)))
  return laid.map((row, at) => {
    const beside = laid.flatMap((other, place) =>
      place !== at && Math.abs(other.y - row.y) <= NEXT_LINE * row.size ? (parted[place] ?? []) : [],
    )
    return withSegments(row, spacedOut(parted[at] ?? [], beside, row.size))
  })
}

/** Runs by the line they stand on, from top to bottom. */
function baselines(sorted: readonly Run[]): readonly Row[] {
  const rows: Row[] = []
  for (const run of sorted) {
    const row = rows.at(-1)
    if (row !== undefined && run.y - row.y <= SAME_LINE * Math.max(run.size, row.size)) {
      row.runs.push(run)
      if (run.size > row.size) row.size = run.size
    } else rows.push({ y: run.y, size: run.size, runs: [run] })
  }
  return rows
}

/** Lines that are cells of one row, whose words are centred differently: none stands above or right beside another. */
function together(lines: readonly Row[]): Row[] {
  const rows: Row[] = []
  for (const line of lines) {
    const row = rows.at(-1)
    const size = Math.max(line.size, row?.size ?? 0)
    const near = row !== undefined && line.y - row.y <= SAME_ROW * size
    if (near && line.runs.every(run => row.runs.every(other => isBeside(run, other, size)))) {
      row.runs.push(...line.runs)
      row.size = size
    } else rows.push(line)
  }
  return rows
}

/** How far apart words of two cells stand, of the height of the type: those of a name and of its number may be close. */
const CELLS = { alike: 1, unlike: 0.15 }

function isBeside(run: Run, other: Run, size: number): boolean {
  const apart = (isValue(run.text) === isValue(other.text) ? CELLS.alike : CELLS.unlike) * size
  return run.x > other.right + apart || run.right < other.x - apart
}

/** Small type that hangs on larger type beside it: a raised mark of a note, an exponent, or an index below. */
const isNote = (run: Run, runs: readonly Run[]): boolean =>
  run.text.length <= 6 &&
  runs.some(
    other => run.size < other.size * SMALL && Math.abs(other.y - run.y) <= RAISED * other.size && touches(run, other),
  )

const touches = (run: Run, other: Run): boolean =>
  run !== other && run.x >= other.x - other.size * 0.3 && run.x <= other.right + other.size * 0.4

function segmentsOf({ words, size }: Laid, isGutter: (left: Word, right: Word) => boolean): readonly Segment[] {
  const segments: Segment[] = []
  let last: Word | undefined
  let segment: { text: string; pieces: Piece<PagePlace>[]; x: number; right: number } | undefined
  for (const word of words) {
    if (segment === undefined || last === undefined || isApart(last, word, size) || isGutter(last, word)) {
      segment = { text: word.text, pieces: [word.piece], x: word.x, right: word.right }
      segments.push(segment)
    } else {
      const blank = word.inside || word.x - last.right > WORD_GAP * size
      if (blank && !isWide(last.text.at(-1) ?? '') && !isWide(word.text.charAt(0))) {
        segment.pieces.push(SPACE)
        segment.text += ' '
      }
      segment.pieces.push(word.piece)
      segment.text += word.text
      segment.right = Math.max(segment.right, word.right)
    }
    last = word
  }
  return segments
}

/** A line of these words, from left to right. */
export const withSegments = ({ page, y, size }: Pick<Line, 'page' | 'y' | 'size'>, segments: readonly Segment[]): Line => ({
  ...{ page, y, size, segments },
  x: segments[0]?.x ?? 0,
  right: segments.at(-1)?.right ?? 0,
  text: segments.map(({ text }) => text).join(' '),
})
