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
  /** Set as an exponent. Extracted text has ²⁰, or a caret before what is no number. */
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
  const setting = settingOf(faces, words)
  const { codes, count } = setting
  const breaks = breaksOf(codes, count)
  const lines: Line[] = []
  let start = 0
  while (start < count) {
    const indent = start === 0 ? (measure.indent ?? 0) : 0
    const room = measure.width - indent
    const end = lineEnd(setting, breaks, start, room)
    let shown = end
    while (shown > start && (isSpace(codes[shown - 1]!) || codes[shown - 1] === LINE_FEED)) shown--
    const full = measure.justify === true && end < count && codes[end - 1] !== LINE_FEED
    lines.push(lineOf(words, setting, start, shown, indent, full ? room : 0))
    start = end
  }
  return lines.length > 0 ? lines : [{ fragments: [], width: 0, spacing: 0 }]
}

/** Width in points of words on one line. */
export function widthOfWords(faces: Faces, text: string, style: Style): number {
  const { widths, count } = settingOf(faces, [{ text, style }])
  let width = 0
  for (let i = 0; i < count; i++) width += widths[i]!
  return width
}

const LINE_FEED = 0x0a

/** Characters of a paragraph: code, width in points, index of the words they are of, and whether bold has them. */
interface Setting {
  readonly count: number
  readonly codes: Int32Array
  readonly widths: Float64Array
  readonly owners: Int32Array
  readonly bolds: Uint8Array
}

const tableFor = (most: number): Omit<Setting, 'count'> => ({
  codes: new Int32Array(most),
  widths: new Float64Array(most),
  owners: new Int32Array(most),
  bolds: new Uint8Array(most),
})

/** Used for one paragraph after the other: made anew for each, the tables would be most of the memory of a run. */
let table = tableFor(16384)

/** What can be drawn of words: a character that the font lacks stands as its code, never blank. */
function settingOf({ regular, bold }: Faces, words: readonly Words[]): Setting {
  let most = 0
  for (const { text } of words) most += text.length
  if (most * LONGEST > table.codes.length) table = tableFor(2 * most * LONGEST)
  const { codes, widths, owners, bolds } = table
  let count = 0
  const add = (code: number, glyph: number, owner: number, style: Style): void => {
    const strong = style.bold === true ? bold.glyphOf(code) : 0
    const advance = strong > 0 ? bold.advanceOf(strong) : regular.advanceOf(glyph)
    codes[count] = code
    widths[count] = code === LINE_FEED ? 0 : (advance * style.size) / 1000
    owners[count] = owner
    bolds[count] = strong > 0 ? 1 : 0
    count++
  }
  for (let owner = 0; owner < words.length; owner++) {
    const { text, style } = words[owner]!
    for (let i = 0; i < text.length; i++) {
      const code = text.codePointAt(i)!
      if (code > 0xffff) i++
      const glyph = regular.glyphOf(code)
      if (glyph > 0) add(code, glyph, owner, style)
      else if (code === LINE_FEED) add(LINE_FEED, 0, owner, style)
      else if (code === 0x09 || code === 0x0d) add(0x20, regular.glyphOf(0x20), owner, style)
      else for (const letter of codeName(code)) add(letter, regular.glyphOf(letter), owner, style)
    }
  }
  return { count, codes, widths, owners, bolds }
}

/** [U+20BB7] */
const codeName = (code: number): readonly number[] =>
  [...`[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`].map(letter => letter.charCodeAt(0))

/** Letters that may stand for one UTF-16 unit: [U+FFFD]. */
const LONGEST = 8

function lineEnd({ codes, widths, count }: Setting, breaks: Uint8Array, start: number, room: number): number {
  let used = 0
  let last = start
  for (let i = start; i < count; i++) {
    const code = codes[i]!
    if (code === LINE_FEED) return i + 1
    if (i > start && breaks[i] === 1) last = i
    const width = widths[i]!
    const needed = isSpace(code) ? 0 : isHalfAtEnd(code) ? width / 2 : width
    if (used + needed > room + 0.01 && i > start) return last > start ? last : i
    used += width
  }
  return count
}

function lineOf(
  words: readonly Words[],
  { codes, widths, owners, bolds }: Setting,
  start: number,
  end: number,
  indent: number,
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
    const bold = bolds[i]!
    let width = 0
    const own: number[] = []
    for (j = i; j < end && owners[j] === owner && bolds[j] === bold; j++) {
      width += widths[j]! + spacing
      own.push(codes[j]!)
    }
    fragments.push({
      x,
      width: width - (j === end ? spacing : 0),
      codes: own,
      style: words[owner]!.style,
      bold: bold === 1,
      opens: i === 0 || owners[i - 1] !== owner,
    })
    x += width
  }
  return { fragments, width: Math.max(0, x - spacing), spacing }
}
