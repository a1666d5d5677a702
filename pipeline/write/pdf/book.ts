import { superscript } from '../../read/superscript.ts'
import type { Faces, Line } from './lines.ts'
import { strokeMark } from './marks.ts'
import { PAGE, type Colour } from './style.ts'
import { numberOf, subsetOf, type Subset } from './subset.ts'

/** A document while it is being set. Distances are points from the top left corner of the page. */
export interface Book {
  readonly faces: Faces
  readonly regular: Subset
  readonly bold: Subset
  readonly pages: Page[]
  /** Where each name stands. */
  readonly anchors: Map<string, Place>
  readonly outline: Bookmark[]
}

export interface Page {
  /** Operators of the content stream. */
  readonly operators: string[]
  readonly links: { readonly box: Box; readonly to: string }[]
  readonly fields: Field[]
  /** What the head of the page names. */
  readonly section: string
}

export interface Place {
  readonly page: number
  readonly top: number
}

export interface Bookmark {
  readonly title: string
  readonly anchor: string
  readonly level: 0 | 1
}

/** Left, top, width, height. */
export type Box = readonly [number, number, number, number]

/** A form field of the printed audit that reads back: one tick among several, or a line of text. */
export type Field =
  | {
      readonly kind: 'choice'
      readonly name: string
      readonly label: string
      readonly boxes: readonly { readonly value: string; readonly box: Box }[]
    }
  | { readonly kind: 'text'; readonly name: string; readonly label: string; readonly box: Box }

export const openBook = (faces: Faces): Book => ({
  faces,
  regular: subsetOf(faces.regular),
  bold: subsetOf(faces.bold),
  pages: [],
  anchors: new Map(),
  outline: [],
})

/** A line of words with its baseline at `base`; marks, links and anchors of its words come with it. */
export function drawLine(book: Book, page: Page, line: Line, left: number, base: number): void {
  if (line.fragments.length === 0) return
  let text = 'BT'
  for (const { x, width, codes, style, bold, opens } of line.fragments) {
    const subset = bold ? book.bold : book.regular
    if (style.mark !== undefined) page.operators.push(strokeMark(style.mark, left + x, base, width, style.size))
    if (style.link !== undefined) {
      page.links.push({ box: [left + x, base - style.size, width, style.size * 1.3], to: style.link })
    }
    if (opens && style.anchor !== undefined && !book.anchors.has(style.anchor)) {
      book.anchors.set(style.anchor, { page: book.pages.indexOf(page), top: base - style.size * 2 })
    }
    let shown = ''
    for (const code of codes) {
      const number = numberOf(subset, code)
      shown += HEX[number] ??= hex(number)
    }
    const rise = style.raised === true ? 0.55 * style.size : 0
    if (rise > 0) text += ` /Span <</ActualText <FEFF${raised(codes).map(hex).join('')}>>> BDC`
    text +=
      ` /${bold ? 'B' : 'R'} ${short(style.size)} Tf ${style.colour} rg ${short(line.spacing)} Tc ` +
      `1 0 0 1 ${short(left + x)} ${short(PAGE.height - base + rise)} Tm <${shown}> Tj`
    if (rise > 0) text += ' EMC'
  }
  page.operators.push(`${text} ET`)
}

export function fill(page: Page, [left, top, width, height]: Box, colour: Colour): void {
  page.operators.push(
    `${colour} rg ${short(left)} ${short(PAGE.height - top - height)} ${short(width)} ${short(height)} re f`,
  )
}

export function frame(page: Page, [left, top, width, height]: Box, colour: Colour, thickness = 0.6): void {
  page.operators.push(
    `${colour} RG ${thickness} w [] 0 d ` +
      `${short(left)} ${short(PAGE.height - top - height)} ${short(width)} ${short(height)} re S`,
  )
}

export function rule(page: Page, left: number, top: number, right: number, colour: Colour, thickness = 0.6): void {
  page.operators.push(
    `${colour} RG ${thickness} w [] 0 d ` +
      `${short(left)} ${short(PAGE.height - top)} m ${short(right)} ${short(PAGE.height - top)} l S`,
  )
}

/** Two decimals at most: a hundredth of a point. */
export const short = (points: number): string => String(Math.round(points * 100) / 100)

/** What a raised number stands for where text is copied: ²⁰ if it has digits alone, else ^years. */
function raised(codes: readonly number[]): readonly number[] {
  const power = superscript(String.fromCodePoint(...codes))
  return /^[⁰¹²³⁴-⁹]+$/.test(power) ? [...power].map(digit => digit.charCodeAt(0)) : [CARET, ...codes]
}

const CARET = 0x5e

const hex = (number: number): string => number.toString(16).padStart(4, '0')

/** Numbers of characters as the show operator takes them, as they come up. */
const HEX: string[] = []
