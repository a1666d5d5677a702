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
  return runs
}

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

/** Where each character of a run begins, and the last ends: the width dealt out by the usual widths of characters. */
export function edgesOf({ text, x, right }: Run): readonly number[] {
  const advances = Array.from(text.split(''), character => (isWide(character) ? 1 : character === ' ' ? 0.3 : 0.5))
  const total = advances.reduce((sum, advance) => sum + advance, 0)
  const edges = [x]
  let at = x
  for (const advance of advances) edges.push((at += (advance * (right - x)) / total))
  return edges
}
