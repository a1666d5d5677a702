import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { TextContent, TextItem, TextMarkedContent } from 'pdfjs-dist/types/src/display/api.js'
import { SourceError } from '../../errors.ts'

/** Words drawn in one go. Points, from the top left corner of the upright page; `y` is the line they stand on. */
export interface Run {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
  /** Height of the type. */
  readonly size: number
}

/** The words of a page in the order they were drawn. Slanted words (watermarks) and empty ones are left out. */
export async function runsOf(page: PDFPageProxy, path: string): Promise<readonly Run[]> {
  const items = await itemsOf(page, path)
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = page.getViewport({ scale: 1 }).transform.map(Number)
  const runs: Run[] = []
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue
    const [ta = 0, tb = 0, tc = 0, td = 0, tx = 0, ty = 0] = item.transform.map(Number)
    const along = { x: a * ta + c * tb, y: b * ta + d * tb }
    if (Math.abs(along.y) > Math.abs(along.x) * 0.02 || along.x <= 0) continue
    const size = Math.hypot(a * tc + c * td, b * tc + d * td)
    const x = a * tx + c * ty + e
    runs.push({ text: item.str.replace(/\s/g, ' '), x, right: x + item.width, y: b * tx + d * ty + f, size })
  }
  return isSpaced(runs) ? runs.map(closed) : runs
}

/** A number whose characters blanks part: 3 6 2 . 5 %. */
const SPACED = /(?<![\d.,])\d(?: [\d.,%])+(?![\d.,])/g
/** How many such numbers, of three characters at least, show that the type of a page is spaced out. */
const LEAST = 2

/** Whether the type of a page is spaced out, so that the gaps between its digits were taken for blanks: 2 0 2 5年. */
function isSpaced(runs: readonly Run[]): boolean {
  const count = (pattern: RegExp): number => runs.reduce((sum, { text }) => sum + (text.match(pattern)?.length ?? 0), 0)
  const spaced = count(/(?<![\d.,])\d(?: [\d.,]){2,}(?![\d.,])/g)
  return spaced >= LEAST && spaced > count(/\d{3}/g)
}

const closed = (run: Run): Run => ({ ...run, text: run.text.replace(SPACED, number => number.replaceAll(' ', '')) })

/** Words drawn in one go, on one page: of the fullest table there are some thousands. */
const MOST_ITEMS = 50_000

/** What is drawn comes in pieces: a small file may hold any number of them. @throws SourceError for too many */
async function itemsOf(page: PDFPageProxy, path: string): Promise<readonly (TextItem | TextMarkedContent)[]> {
  const items: (TextItem | TextMarkedContent)[] = []
  const reader = page.streamTextContent({ disableNormalization: true }).getReader()
  for (;;) {
    const { value, done } = (await reader.read()) as ReadableStreamReadResult<TextContent>
    if (done) return items
    items.push(...value.items)
    if (items.length <= MOST_ITEMS) continue
    const problem = `第${page.pageNumber}页的文字超过${MOST_ITEMS}段，不像报告；请从原文重新导出PDF`
    const fault = new SourceError(path, problem)
    await reader.cancel(fault)
    throw fault
  }
}

const WIDE = new RegExp(
  '[\\u2014\\u2018-\\u201d\\u2026\\u2103\\u2160-\\u217f\\u2460-\\u24ff\\u2500-\\u25ff' +
    '\\u3000-\\u9fff\\uac00-\\ud7a3\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff00-\\uff60]',
)

/** Whether a character is as wide as the type is high. */
export const isWide = (character: string): boolean => WIDE.test(character)

/** Of the height of the type, as most fonts set them; a space is as wide as what the others leave. */
const SPACE = 0.3
const POINT = { usual: 0.5, narrow: 0.25 }
/** How wide a space may be for the usual widths to be believed. */
const SPACES = { least: 0.1, most: 3 }

/** Where each character of a run begins, and the last ends: the width dealt out by the usual widths of characters. */
export function edgesOf({ text, x, right, size }: Run): readonly number[] {
  const characters = text.split('')
  const width = (right - x) / size
  const spaces = characters.filter(character => character === ' ').length
  let point = POINT.usual
  const advanceOf = (character: string): number =>
    isWide(character) ? 1 : character === ' ' ? 0 : character === ',' || character === '.' ? point : 0.5
  const drawnOf = (): number => characters.reduce((sum, character) => sum + advanceOf(character), 0)
  // where they would not fit, the font has points and commas half as wide as digits
  if (drawnOf() > width * 1.01) point = POINT.narrow
  const drawn = drawnOf()
  const left = (width - drawn) / spaces
  const space = left >= SPACES.least && left <= SPACES.most ? left : SPACE
  const scale = (right - x) / (drawn + spaces * space)
  const edges = [x]
  let at = x
  for (const character of characters) edges.push((at += (character === ' ' ? space : advanceOf(character)) * scale))
  return edges
}
