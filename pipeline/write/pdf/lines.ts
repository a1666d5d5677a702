import { breaksOf, isHalfAtEnd, isSpace } from './breaks.ts'
import type { Face } from './face.ts'
import type { Colour } from './style.ts'

/** The two weights of a document. What bold lacks is set in regular. */
export interface Faces {
  readonly regular: Face
  readonly bold: Face
}

export interface Style {
  /** Points. */
  readonly size: number
  readonly colour: Colour
  readonly bold?: boolean
  /** Set as an exponent. Extracted text has a caret before it. */
  readonly raised?: boolean
  /** Drawn with the text of the span: see marks.ts. */
  readonly mark?: string
  /** Name of an anchor the words lead to. */
  readonly link?: string
  /** Name of an anchor that stands where the words begin. */
  readonly anchor?: string
}

export interface Words {
  readonly text: string
  readonly style: Style
}

/** A stretch of one line in one style and one face, `x` points from the line's start. */
export interface Fragment {
  readonly x: number
  readonly width: number
  readonly codes: readonly number[]
  readonly style: Style
  readonly bold: boolean
  /** Whether the span it is of begins here. */
  readonly opens: boolean
}

export interface Line {
  readonly fragments: readonly Fragment[]
  readonly width: number
  /** Points added after each character so that the line fills its measure. */
  readonly spacing: number
}

export interface Measure {
  readonly width: number
  /** Of the first line. */
  readonly indent?: number
  readonly justify?: boolean
}

/** How far, in ems, a line may be stretched to fill its measure. */
const STRETCH = 3

/** Sets words in lines no wider than the measure. A line feed starts a new line; no line is ever wider. */
export function setLines(faces: Faces, words: readonly Words[], measure: Measure): readonly Line[] {
  const codes: number[] = []
  const widths: number[] = []
  const owners: number[] = []
  words.forEach(({ text, style }, owner) => {
    for (const code of printable(faces, text)) {
      codes.push(code)
      widths.push(widthOf(faces, code, style))
      owners.push(owner)
    }
  })
  const breaks = breaksOf(codes)
  const lines: Line[] = []
  let start = 0
  while (start < codes.length) {
    const indent = start === 0 ? measure.indent ?? 0 : 0
    const room = measure.width - indent
    const end = lineEnd(codes, widths, breaks, start, room)
    let shown = end
    while (shown > start && (isSpace(codes[shown - 1]!) || codes[shown - 1] === LINE_FEED)) shown--
    const full = measure.justify === true && end < codes.length && codes[end - 1] !== LINE_FEED
    lines.push(lineOf(faces, words, { codes, widths, owners }, start, shown, indent, full ? room : 0))
    start = end
  }
  return lines.length > 0 ? lines : [{ fragments: [], width: 0, spacing: 0 }]
}

/** Width in points of words on one line. */
export function widthOfWords(faces: Faces, text: string, style: Style): number {
  let width = 0
  for (const code of printable(faces, text)) width += widthOf(faces, code, style)
  return width
}

const LINE_FEED = 0x0a

function lineEnd(
  codes: readonly number[], widths: readonly number[], breaks: Uint8Array, start: number, room: number,
): number {
  let used = 0
  let last = start
  for (let i = start; i < codes.length; i++) {
    const code = codes[i]!
    if (code === LINE_FEED) return i + 1
    if (i > start && breaks[i] === 1) last = i
    const width = widths[i]!
    const needed = isSpace(code) ? 0 : isHalfAtEnd(code) ? width / 2 : width
    if (used + needed > room + 0.01 && i > start) return last > start ? last : i
    used += width
  }
  return codes.length
}

interface Setting {
  readonly codes: readonly number[]
  readonly widths: readonly number[]
  readonly owners: readonly number[]
}

function lineOf(
  faces: Faces, words: readonly Words[], { codes, widths, owners }: Setting, start: number, end: number, indent: number,
  room: number,
): Line {
  let natural = 0
  for (let i = start; i < end; i++) natural += widths[i]!
  const closing = end > start && isHalfAtEnd(codes[end - 1]!) ? widths[end - 1]! / 2 : 0
  const slack = room - (natural - closing)
  const em = start < end ? words[owners[start]!]!.style.size : 0
  const spacing = room > 0 && end - start > 1 && slack < STRETCH * em ? slack / (end - start - 1) : 0
  const fragments: Fragment[] = []
  let x = indent
  for (let i = start, j; i < end; i = j) {
    const owner = owners[i]!
    const style = words[owner]!.style
    const bold = isBold(faces, codes[i]!, style)
    let width = 0
    for (j = i; j < end && owners[j] === owner && isBold(faces, codes[j]!, style) === bold; j++) {
      width += widths[j]! + spacing
    }
    fragments.push({ x, width: width - (j === end ? spacing : 0), codes: codes.slice(i, j), style, bold,
      opens: i === 0 || owners[i - 1] !== owner })
    x += width
  }
  return { fragments, width: Math.max(0, x - spacing), spacing }
}

const isBold = (faces: Faces, code: number, style: Style): boolean =>
  style.bold === true && faces.bold.glyphOf(code) > 0

function widthOf(faces: Faces, code: number, style: Style): number {
  if (code === LINE_FEED) return 0
  const face = isBold(faces, code, style) ? faces.bold : faces.regular
  return face.advanceOf(face.glyphOf(code)) * style.size / 1000
}

/** What can be drawn of a text: a character that the font lacks stands as its code, never blank. */
function* printable(faces: Faces, text: string): Iterable<number> {
  for (let i = 0; i < text.length; i++) {
    let code = text.charCodeAt(i)
    if (code >= 0xd800 && code < 0xdc00) {
      code = text.codePointAt(i)!
      if (code > 0xffff) i++
    }
    if (code === LINE_FEED || faces.regular.glyphOf(code) > 0) yield code
    else if (code === 0x09 || code === 0x0d) yield 0x20
    else for (const letter of `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`) yield letter.charCodeAt(0)
  }
}
