import { type Line, type Segment, withSegments } from './lines.ts'
import { isValue } from './values.ts'

/** Heights of the type between the lines of one cell, at most. */
const LEADING = 1.6
/** Of the height of the type: how far a cell may stand off the middle of the rows it spans. */
const CENTRED = 0.6

/**
 * A cell that spans rows beside their names (地方政府债券 | 新增债券, 置换债券, 再融资债券) as a row of its own above them: its
 * words stand in their middle, in lines that are not those of the rows. Unchanged where the middles do not tell which.
 */
export function withoutSideLabels(lines: readonly Line[]): readonly Line[] {
  const first = lines.findIndex(hasValue)
  const body = first === -1 ? [] : lines.slice(first)
  const side = sideOf(body)
  if (side === null) return lines
  const isSide = (segment: Segment): boolean => segment.right <= side
  const rows = body.flatMap(line => without(line, isSide) ?? [])
  const headed: Line[] = []
  let at = 0
  for (const { label, middle } of labelsOf(body, isSide)) {
    const from = rows[at]
    if (from === undefined) return lines
    const end = rows.findIndex(({ y, size }) => Math.abs(y - (2 * middle - from.y)) <= CENTRED * size)
    if (end < at) return lines
    headed.push(label, ...rows.slice(at, end + 1))
    at = end + 1
  }
  return [...lines.slice(0, first), ...headed, ...rows.slice(at)]
}

const hasValue = (line: Line): boolean => line.segments.some(({ text }) => isValue(text) && /\d/.test(text))

/** Words before the first number. */
function namesOf({ segments }: Line): readonly Segment[] {
  const first = segments.findIndex(({ text }) => isValue(text))
  return first === -1 ? segments : segments.slice(0, first)
}

/** Where the names of the rows begin, if few have words left of them: those are of labels that span rows. */
function sideOf(lines: readonly Line[]): number | null {
  const rows = lines.filter(hasValue).map(namesOf)
  if (rows.some(names => names.length < 1 || names.length > 2)) return null
  const side = Math.min(...rows.map(names => names.at(-1)?.x ?? 0))
  const both = rows.filter(names => names.length === 2)
  const clear = both.every(([first]) => (first?.right ?? 0) <= side)
  return both.length > 0 && clear && rows.length >= both.length * 3 ? side : null
}

function without(line: Line, isSide: (segment: Segment) => boolean): Line | null {
  const segments = line.segments.filter(segment => !isSide(segment))
  return segments.length === 0 ? null : withSegments(line, segments)
}

interface SideLabel {
  readonly label: Line
  /** Half way between its first and its last line. */
  readonly middle: number
}

function labelsOf(lines: readonly Line[], isSide: (segment: Segment) => boolean): readonly SideLabel[] {
  const groups: { readonly line: Line; readonly segment: Segment }[][] = []
  for (const line of lines) {
    const segment = line.segments.find(isSide)
    if (segment === undefined) continue
    const last = groups.at(-1)?.at(-1)
    if (last !== undefined && line.y - last.line.y <= LEADING * line.size) groups.at(-1)?.push({ line, segment })
    else groups.push([{ line, segment }])
  }
  return groups.flatMap(group => {
    const [first] = group
    const last = group.at(-1)
    if (first === undefined || last === undefined) return []
    const segment = {
      text: group.map(part => part.segment.text).join(''),
      pieces: group.flatMap(part => part.segment.pieces),
      x: first.segment.x,
      right: Math.max(...group.map(part => part.segment.right)),
    }
    return [{ label: withSegments(first.line, [segment]), middle: (first.line.y + last.line.y) / 2 }]
  })
}
