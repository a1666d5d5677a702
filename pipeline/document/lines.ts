import { lastFrom } from '../bisect.ts'
import type { Span } from '../model.ts'
import { KIND, SPACE, STOP, WORD, kindAt } from './characters.ts'
import { readOrdinal } from './ordinals.ts'

/**
 * The paragraphs of plain text: its lines without surrounding blanks. Lines that a renderer broke are joined where that
 * is sure: after a comma, and in a text broken at a fixed width after a full line, as its habits tell.
 */
export const paragraphsOfLines = (text: string): Span[] => {
  const lines = linesOf(text)
  const habit = habitOf(text, lines)
  const paragraphs: Span[] = []
  let joined = false
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    const last = paragraphs.at(-1)
    joined =
      before !== undefined &&
      last !== undefined &&
      isNext(text, before, line) &&
      (wrapsTo(text, before, line, habit) ||
        (goesOn(text, before, line) && (endsInComma(text, before) || (joined && isProse(text, before)))))
    if (joined && last !== undefined) paragraphs[paragraphs.length - 1] = { start: last.start, end: line.end }
    else paragraphs.push(line)
  }
  return paragraphs
}

/** Whether the line feed at an offset stands within a paragraph. */
export function wrapsIn(text: string): (feed: number) => boolean {
  const paragraphs = paragraphsOfLines(text)
  return feed => {
    const around = paragraphs[lastFrom(paragraphs, feed)]
    return around !== undefined && feed < around.end
  }
}

/** The range without the blanks at its ends. */
export const trimmed = (text: string, start: number, end: number): Span => {
  while (start < end && kindAt(text, start) & SPACE) start++
  while (end > start && kindAt(text, end - 1) & SPACE) end--
  return { start, end }
}

const linesOf = (text: string): Span[] => {
  const lines: Span[] = []
  let start = 0
  while (start <= text.length) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    const line = trimmed(text, start, end)
    if (line.end > line.start) lines.push(line)
    start = end + 1
  }
  return lines
}

/** Columns a line takes: two for a Chinese character or a full-width form. */
const widthOf = (text: string, { start, end }: Span): number => {
  let width = end - start
  for (let at = start; at < end; at++) if (text.charCodeAt(at) >= 0x2010) width++
  return width
}

const closed = (text: string, { end }: Span): boolean => {
  const code = text.charCodeAt(end - 1)
  return ((KIND[code] ?? 0) & STOP) !== 0 || code === 0xff1b || code === 0xff1a || code === 0x3a
}

/** How a text that was broken into lines was set. */
interface Habit {
  /** Columns that a full line takes; 0 where the text is not broken at a fixed width. */
  readonly width: number
  /** What tells that a paragraph begins: blanks before its first line, or a blank line; null where nothing does. */
  readonly opens: 'inset' | 'blank' | null
}

/** A line may be so many columns short of full, where a number or a mark would not be broken. */
const SHORT = 6
/** Columns that a paragraph's first line usually begins further in. */
const INSET = 4
/** Of the lines that surely begin a paragraph, how many must do so alike; and of those that go on, how many may. */
const OPENING = { least: 0.8, most: 0.1 }

function habitOf(text: string, lines: readonly Span[]): Habit {
  const width = wrapWidth(text, lines)
  if (width === 0) return { width, opens: null }
  const pairs = lines.slice(1).map((line, index) => ({ before: lines[index]!, line }))
  const full = (line: Span, next: Span): boolean => isFull(text, line, next, width)
  const starts = pairs.filter(({ before, line }) => closed(text, before) && !full(before, line) && isProse(text, line))
  const goes = pairs.filter(({ before, line }) => !closed(text, before) && full(before, line) && isProse(text, line))
  const opens = (how: (before: Span, line: Span) => boolean): boolean =>
    starts.filter(({ before, line }) => how(before, line)).length >= OPENING.least * starts.length &&
    goes.filter(({ before, line }) => how(before, line)).length <= OPENING.most * goes.length
  if (starts.length === 0) return { width, opens: null }
  if (opens((_, line) => isInset(text, line))) return { width, opens: 'inset' }
  return { width, opens: opens((before, line) => !isNext(text, before, line)) ? 'blank' : null }
}

/** Whether a line has no room for what the next begins with: a number, a word of letters or a character. */
function isFull(text: string, line: Span, next: Span, width: number): boolean {
  const edge = text.lastIndexOf('\n', line.start - 1) + 1
  const reach = widthOf(text, line) + Math.min(INSET, widthOf(text, { start: edge, end: line.start }))
  const [word = ''] = /^[\dA-Za-z.,%]+/.exec(text.slice(next.start, next.end)) ?? []
  return reach + word.length >= width - SHORT
}

/** Whether a renderer broke the line between the two. */
function wrapsTo(text: string, before: Span, line: Span, { width, opens }: Habit): boolean {
  if (width === 0 || !isFull(text, before, line, width)) return false
  const isNumbered = readOrdinal(text, line.start, line.end) !== null
  if (opens === null) return !isNumbered
  if (opens === 'inset' && isInset(text, line)) return false
  const isHeading = isNumbered && !closed(text, line) && widthOf(text, line) < width - SHORT
  return !(closed(text, before) && isHeading)
}

/** The width that most lines fill without being closed; 0 where the text is not broken at a fixed width. */
const wrapWidth = (text: string, lines: readonly Span[]): number => {
  const prose = lines.filter(line => !isRow(text, line) && widthOf(text, line) >= 40)
  const open = prose.filter(line => !closed(text, line)).map(line => widthOf(text, line))
  if (open.length < 8 || open.length < prose.length / 3) return 0
  open.sort((a, b) => a - b)
  const width = open[Math.floor(open.length * 0.75)] ?? 0
  const longer = prose.filter(line => widthOf(text, line) > width * 1.5).length
  return longer > prose.length / 50 ? 0 : width
}

/** Whether a line is a row of a table: of few words, or in columns. */
const isRow = (text: string, line: Span): boolean =>
  !isProse(text, line) || /\S(?:\t| {3,})\S/.test(text.slice(line.start, line.end))

/** No blank line stands between. */
const isNext = (text: string, before: Span, line: Span): boolean => {
  const second = text.indexOf('\n', text.indexOf('\n', before.end) + 1)
  return second < 0 || second >= line.start
}

/** Begins further in than the edge of the text, by two blanks or more, or by one of full width. */
const isInset = (text: string, { start }: Span): boolean => / {2}$|[\t　] ?$/.test(text.slice(Math.max(0, start - 2), start))

/** Whether nothing keeps the next line from going on the one before: no closing mark, no heading. */
const goesOn = (text: string, before: Span, line: Span): boolean =>
  !closed(text, before) && readOrdinal(text, line.start, line.end) === null

const endsInComma = (text: string, { end }: Span): boolean => '，、'.includes(text[end - 1] ?? ' ')

/** Words, not the row of a table. */
const isProse = (text: string, { start, end }: Span): boolean => {
  let words = 0
  for (let at = start; at < end; at++) if (kindAt(text, at) & WORD) words++
  return words * 2 > end - start
}
