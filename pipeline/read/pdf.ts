import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Reading } from './index.ts'
import { SourceError } from '../errors.ts'
import { compose, type Composition } from './compose.ts'
import { guarding, openPdf, told } from './pdf/engine.ts'
import { withoutFurniture } from './pdf/furniture.ts'
import { onPage } from './pdf/host.ts'
import { linesOf, type Line, type PagePlace } from './pdf/lines.ts'
import { flowOf } from './pdf/paragraphs.ts'
import { runsOf } from './pdf/runs.ts'
import { refuseSwelling } from './pdf/streams.ts'

/** Pages that are read at most, unless GOUJI_MAX_PAGES says otherwise: a yearbook, at some ten seconds. */
const MOST_PAGES = 1000

/**
 * The words of a PDF as paragraphs and tables, told by where they stand on paper. Running heads and page numbers are
 * left out, lines of a paragraph joined, words that were drawn twice taken once.
 * @throws SourceError for scans, encrypted and damaged files, and for more pages than the limit.
 */
export async function readPdf(bytes: Uint8Array, path: string): Promise<Reading> {
  const { composition, blank } = await tracePdf(bytes, path)
  const { text, blocks, tables, pages } = composition
  const notices =
    blank.length === 0 ? [] : [`第${blank.join('、')}页只有图片没有文字（可能是扫描页），未审；请先做文字识别`]
  return { text, title: null, blocks, tables, pages: pages.length === 0 ? [0] : pages, notices }
}

/** The same reading, with the place on paper that every stretch of its text came from, and the pages of pictures only. */
export const tracePdf = (bytes: Uint8Array, path: string): Promise<TracedPdf> => guarding(() => traced(bytes, path))

export interface TracedPdf {
  readonly composition: Composition<PagePlace>
  readonly blank: readonly number[]
}

async function traced(bytes: Uint8Array, path: string): Promise<TracedPdf> {
  refuseSwelling(bytes, path)
  const pdf = await openPdf(bytes, path)
  try {
    const most = Number(process.env['GOUJI_MAX_PAGES'] ?? MOST_PAGES)
    if (pdf.numPages > most) {
      throw new SourceError(
        path,
        `共${pdf.numPages}页，超过${most}页的限度；请拆分后再审，或设环境变量GOUJI_MAX_PAGES=${pdf.numPages}`,
      )
    }
    const { pages, blank } = await linesOfPages(pdf, path)
    const composition = compose(flowOf(withoutFurniture(pages)))
    refuseWithoutWords(composition.text, pdf.numPages, path)
    return { composition, blank }
  } catch (fault) {
    throw told(fault, path)
  } finally {
    await pdf.loadingTask.destroy()
  }
}

async function linesOfPages(pdf: PDFDocumentProxy, path: string): Promise<{ pages: (readonly Line[])[]; blank: number[] }> {
  const pages: (readonly Line[])[] = []
  const blank: number[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    onPage(number, pdf.numPages)
    const page = await pdf.getPage(number)
    const lines = linesOf(await runsOf(page, path), number - 1)
    if (lines.length === 0 && blank.length < MOST_BLANK && (await hasPictures(page))) blank.push(number)
    pages.push(lines)
    page.cleanup()
  }
  return { pages, blank }
}

/** Pages without words that are looked at for pictures; a scan needs no more to be told. */
const MOST_BLANK = 20

async function hasPictures(page: PDFPageProxy): Promise<boolean> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const { fnArray } = await page.getOperatorList()
  return fnArray.some(
    operation =>
      operation === OPS.paintImageXObject ||
      operation === OPS.paintInlineImageXObject ||
      operation === OPS.paintImageMaskXObject,
  )
}

function refuseWithoutWords(text: string, pages: number, path: string): void {
  const words = text.replace(/\s/g, '')
  if (words.length < pages * 2) {
    throw new SourceError(path, `${pages}页里几乎没有文字，是扫描件或图片；请先做文字识别（OCR），或提供Word原文`)
  }
  const strange = words.match(/[\ue000-\uf8ff\ufffd\x00-\x1f]/g)?.length ?? 0
  if (strange * 3 > words.length) {
    throw new SourceError(path, 'PDF的字体没有文字编码，读出的是乱码；请提供Word原文，或重新导出PDF')
  }
}
