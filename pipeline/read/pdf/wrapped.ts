import { footOf, type Line, type Segment, withSegments } from './lines.ts'
import { isValue } from './values.ts'

/** 一、税收收入; （一）; 1. */
export const ITEM = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、](?!\d))/

/** Heights of the type between the lines of one cell, at most. */
const LEADING = 1.4
/** Of what lies between two rows: so close stand the lines of one cell. */
const TIGHT = 0.8
/** A line that has no room for this much more of its type goes on below. */
const ROOM = 1.3
const CENTRED = 0.3

/**
 * Lines of a table as its rows: the lines that a long label takes are one, whether its numbers stand beside the first
 * line or, without a label, in the middle of them.
 */
export function unwrapped(lines: readonly Line[]): readonly Line[] {
  const first = lines.findIndex(hasValue)
  if (first === -1) return lines
  const from = Math.max(first - 1, 0)
  const body = around(lines.slice(from))
  const full = fullness(body)
  const pitch = pitchOf(body)
  const rows: Line[] = []
  let last: Line | undefined
  for (const [at, line] of body.entries()) {
    const row = rows.at(-1)
    if (row !== undefined && last !== undefined && goesOn(row, last, line, body[at + 1], pitch, full))
      rows[rows.length - 1] = together(row, line)
    else rows.push(line)
    last = line
  }
  return [...lines.slice(0, from), ...rows]
}

const hasValue = (line: Line): boolean => line.segments.some(({ text }) => isValue(text) && /\d/.test(text))

const isLabel = (line: Line): boolean => line.segments.every(({ text }) => !isValue(text))

const overlaps = (one: Segment, other: Segment): boolean => one.x < other.right && one.right > other.x

/** The same lines, with the numbers whose label stands on a line above and a line below as one. */
function around(lines: readonly Line[]): readonly Line[] {
  const rows: Line[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    const above = rows.at(-1)
    const below = lines[at + 1]
    if (line === undefined) break
    if (above !== undefined && below !== undefined && isAround(above, line, below)) {
      const label = together(above, below)
      rows[rows.length - 1] = { ...together(label, line), y: line.y }
      at++
    } else rows.push(line)
  }
  return rows
}

/** Whether a line stands in the middle of labels of two lines that are not its own. */
export function isAround(above: Line, line: Line, below: Line): boolean {
  if (!isLabel(above) || !isLabel(below) || !hasValue(line) || below.segments.length > above.segments.length) return false
  const [up, down] = [line.y - above.y, below.y - line.y]
  if (up + down > 2 * line.size || Math.abs(up - down) > CENTRED * line.size) return false
  const labels = [...above.segments, ...below.segments]
  if (line.segments.some(segment => labels.some(label => overlaps(segment, label)))) return false
  return below.segments.every(
    lower => !ITEM.test(lower.text) && above.segments.some(upper => overlaps(upper, lower)),
  )
}

/** The distance of most rows with numbers to the next. */
function pitchOf(lines: readonly Line[]): number {
  const apart: number[] = []
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1]
    if (next !== undefined && hasValue(line) && hasValue(next)) apart.push(next.y - line.y)
  }
  return apart.sort((one, other) => one - other)[apart.length >> 1] ?? 0
}

/** Whether words reach as far to the right as any of their column: what follows then goes on below. */
function fullness(lines: readonly Line[]): (segment: Segment, size: number) => boolean {
  const labels = lines.flatMap(({ segments }) => segments.filter(({ text }) => !isValue(text)))
  return (segment, size) =>
    labels.every(other => !overlaps(segment, other) || other.right - segment.right < ROOM * size)
}

/** Whether a line is the next of the labels of the row above; `last` is that row's last line. */
function goesOn(
  row: Line,
  last: Line,
  line: Line,
  next: Line | undefined,
  pitch: number,
  full: (segment: Segment, size: number) => boolean,
): boolean {
  const apart = line.y - last.y
  if (apart > LEADING * line.size || (!isLabel(row) && !isLabel(line))) return false
  const tight = apart <= TIGHT * pitch
  const labels = line.segments.filter(({ text }) => !isValue(text))
  return (
    labels.length > 0 &&
    labels.every(label => {
      const above = last.segments.find(segment => overlaps(segment, label))
      if (above === undefined || isValue(above.text) || ITEM.test(label.text) || OWN.test(label.text)) return false
      if (isMiddle(row, above, label, line.size)) return true
      if (!full(above, line.size)) return false
      return tight || (isLabel(line) && isBetweenItems(row, label, next))
    })
  )
}

const MIDDLE = { off: 0.2, apart: 0.3 }

/** Whether the numbers of a row stand half way between two lines, though they were put beside the first. */
function isMiddle(row: Line, above: Segment, label: Segment, size: number): boolean {
  const values = row.segments.filter(({ text }) => isValue(text))
  const [first, second] = [footOf(above), footOf(label)]
  return (
    values.length > 0 &&
    values.every(value => {
      const foot = footOf(value)
      return foot - first >= MIDDLE.apart * size && Math.abs((first + second) / 2 - foot) <= MIDDLE.off * size
    })
  )
}

/** Rows that are no end of a name. */
const OWN = /^(?:其中|[总合小]\s*计|本年|上年|[#＃])/

/** Where rows are numbered, what has no number of its own is of the row above. */
function isBetweenItems(row: Line, label: Segment, next: Line | undefined): boolean {
  const below = next?.segments.find(segment => overlaps(segment, label))
  return (
    row.segments.some(segment => overlaps(segment, label) && ITEM.test(segment.text)) &&
    (below === undefined || ITEM.test(below.text))
  )
}

/** Two lines as one row: words above each other are one cell. */
function together(row: Line, line: Line): Line {
  const segments = [...row.segments]
  for (const segment of line.segments) {
    const at = segments.findIndex(other => overlaps(other, segment) && !isValue(other.text))
    const above = segments[at]
    if (above === undefined || isValue(segment.text)) segments.push(segment)
    else
      segments[at] = {
        text: above.text + segment.text,
        pieces: [...above.pieces, ...segment.pieces],
        x: Math.min(above.x, segment.x),
        right: Math.max(above.right, segment.right),
      }
  }
  segments.sort((one, other) => one.x - other.x)
  return withSegments(row, segments)
}
