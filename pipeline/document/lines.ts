import type { Span } from '../model.ts'
import { KIND, SPACE, STOP, WORD, kindAt } from './characters.ts'
import { readOrdinal } from './ordinals.ts'

/**
 * The paragraphs of plain text: its lines without surrounding blanks. Lines that a renderer broke are joined where that
 * is sure: after a comma, and in a text broken at a fixed width after a full line that no mark closes.
 */
export const paragraphsOfLines = (text: string): Span[] => {
  const lines = linesOf(text)
  const width = wrapWidth(text, lines)
  const paragraphs: Span[] = []
  let joined = false
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    const last = paragraphs.at(-1)
    joined =
      before !== undefined &&
      last !== undefined &&
      goesOn(text, before, line) &&
      (endsInComma(text, before) ||
        (joined && isProse(text, before)) ||
        (width > 0 && widthOf(text, before) >= width - 6))
    if (joined && last !== undefined) paragraphs[paragraphs.length - 1] = { start: last.start, end: line.end }
    else paragraphs.push(line)
  }
  return paragraphs
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

/** The width that most lines fill without being closed; 0 where the text is not broken at a fixed width. */
const wrapWidth = (text: string, lines: readonly Span[]): number => {
  const open = lines
    .filter(line => !closed(text, line))
    .map(line => widthOf(text, line))
    .filter(width => width >= 40)
  if (open.length < 8 || open.length < lines.length / 3) return 0
  open.sort((a, b) => a - b)
  const width = open[Math.floor(open.length * 0.75)] ?? 0
  const longest = lines.reduce((most, line) => Math.max(most, line.end - line.start), 0)
  return longest > width * 1.5 ? 0 : width
}

/** Whether nothing keeps the next line from going on the one before: no closing mark, no blank line, no heading. */
const goesOn = (text: string, before: Span, line: Span): boolean =>
  !closed(text, before) &&
  text.indexOf('\n', text.indexOf('\n', before.end) + 1) >= line.start - 1 &&
  readOrdinal(text, line.start, line.end) === null

const endsInComma = (text: string, { end }: Span): boolean => '，、'.includes(text[end - 1] ?? ' ')

/** Words, not the row of a table. */
const isProse = (text: string, { start, end }: Span): boolean => {
  let words = 0
  for (let at = start; at < end; at++) if (kindAt(text, at) & WORD) words++
  return words * 2 > end - start
}
