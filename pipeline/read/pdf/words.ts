import type { Piece } from '../compose.ts'
import { superscript } from '../superscript.ts'
import type { PagePlace } from './lines.ts'
import { edgesOf, type Run } from './runs.ts'

/** A word of a line, as far as white space parts it from the next. */
export interface Word {
  readonly text: string
  readonly piece: Piece<PagePlace>
  readonly x: number
  /** Where the run that it ends stops, or the word itself within its run. */
  readonly right: number
  /** Drawn in one go with the word before it. */
  readonly inside: boolean
}

/** Of the height of the type: what parts words, and columns for certain. */
export const WORD_GAP = 0.18
const COLUMN_GAP = 0.95

export const SMALL = 0.8

/** A gap so wide that the words are of two columns whatever stands above and below. */
export const isApart = (left: Word, right: Word, size: number): boolean =>
  !right.inside && right.x - left.right > COLUMN_GAP * size

/** The words of a line from left to right, those that were drawn twice (false bold) taken once. */
export function wordsOf(runs: readonly Run[], y: number, size: number, page: number): readonly Word[] {
  const found: Word[] = []
  const drawn: Glyph[] = []
  let reached = -Infinity
  for (const run of [...runs].sort((one, other) => one.x - other.x)) {
    const edges = edgesOf(run)
    const from = drawnTwice(drawn, run, edges)
    if (from >= run.text.length) continue
    const raised = run.size < size * SMALL && y - run.y > 0.1 * size
    let inside = false
    for (const { start, end } of parts(run.text, from)) {
      const own = edges.slice(start, end + 1)
      const words = run.text.slice(start, end)
      for (let at = 0; at < words.length; at++) drawn.push({ character: words.charAt(at), x: own[at] ?? 0 })
      const source = { page, top: run.y - run.size * 0.88, bottom: run.y + run.size * 0.14, edges: own }
      const text = raised ? superscript(words) : words
      const right = end === run.text.length ? run.right : (own.at(-1) ?? run.right)
      const x = (inside ? own[0] : edges[from]) ?? run.x
      found.push({ text, piece: { text, source }, x, right: Math.max(right, reached), inside })
      inside = true
    }
    reached = Math.max(reached, run.right)
  }
  return found
}

function* parts(text: string, from: number): Generator<{ start: number; end: number }> {
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
