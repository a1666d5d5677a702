import { PDFHexString, PDFName, type PDFPage, type PDFRef } from 'pdf-lib'
import type { Audit, Severity } from '../../model.ts'
import { SourceError } from '../../errors.ts'
import type { Trace } from '../../read/compose.ts'
import { tracePdf } from '../../read/pdf.ts'
import { pdfObjects } from '../../read/pdf/objects.ts'
import type { PagePlace } from '../../read/pdf/lines.ts'
import { AUTHOR, remarksOf, type Remark } from './remark.ts'
import type { Lang } from '../words.ts'

/** A box on the upright page: points from its top left corner. */
interface Box {
  readonly page: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Red, amber, blue, as light as a text marker. */
const COLOURS: Readonly<Record<Severity, readonly [red: number, green: number, blue: number]>> = {
  error: [1, 0.62, 0.62],
  warning: [1, 0.84, 0.45],
  note: [0.66, 0.84, 1],
}

const LOCKED = 'PDF设有权限密码，不能写入批注；请去掉密码，或查看网页版审校报告'

/**
 * A copy of a PDF with a highlight and a note on every finding that is not settled, over the very words it accuses.
 * @throws SourceError for a PDF that forbids changes, and where it is no longer the one that was audited.
 */
export async function annotatePdf(original: Uint8Array, audit: Audit, lang: Lang = 'zh'): Promise<Uint8Array> {
  const { path } = audit.source
  const { composition } = await tracePdf(original, path)
  if (composition.text !== audit.source.text) throw new SourceError(path, '审校之后文件已改动；请重新审校')
  const remarks = remarksOf(audit, lang)
  if (remarks.length === 0) return Uint8Array.from(original)
  const pdf = await pdfObjects(original, path, LOCKED)
  const pages = pdf.getPages()
  for (const [index, remark] of remarks.entries()) {
    const boxes = boxesOf(composition.traces, remark)
    for (const page of new Set(boxes.map(box => box.page))) {
      const sheet = pages[page]
      const own = boxes.filter(box => box.page === page)
      if (sheet !== undefined) highlight(sheet, own, remark, `gouji-${index}-${page}`)
    }
  }
  return pdf.save({ updateFieldAppearances: false })
}

/** The boxes around the words of a remark, those that touch on one line joined. */
function boxesOf(traces: readonly Trace<PagePlace>[], { start, end }: Remark): readonly Box[] {
  const boxes: Box[] = []
  const over = traces.filter(trace => trace.end > start && trace.start < end)
  for (const {
    start: from,
    end: to,
    skipped,
    source: { page, top, bottom, edges },
  } of over) {
    const left = edges[Math.max(start, from) - from + skipped] ?? 0
    const right = edges[Math.min(end, to) - from + skipped] ?? left
    const last = boxes.at(-1)
    if (last !== undefined && last.page === page && Math.abs(last.top - top) < 2 && left - last.right < bottom - top) {
      boxes[boxes.length - 1] = { ...last, right, bottom: Math.max(bottom, last.bottom) }
    } else boxes.push({ page, left, right, top, bottom })
  }
  return boxes
}

function highlight(page: PDFPage, boxes: readonly Box[], { severity, lines }: Remark, name: string): void {
  const { context } = page.doc
  const rects = boxes.map(box => rectOf(page, box))
  const around = {
    x: Math.min(...rects.map(rect => rect.x)),
    y: Math.min(...rects.map(rect => rect.y)),
    right: Math.max(...rects.map(rect => rect.right)),
    top: Math.max(...rects.map(rect => rect.top)),
  }
  const bounds = [around.x, around.y, around.right, around.top]
  const colour = COLOURS[severity]
  // Upper left, upper right, lower left, lower right: the order that all viewers take, whatever the standard says.
  const quads = rects.flatMap(({ x, y, right, top }) => [x, top, right, top, x, y, right, y])
  const paint = rects.map(({ x, y, right, top }) => `${x} ${y} ${right - x} ${top - y} re`).join(' ')
  const look = context.register(
    context.stream(`/G gs ${colour.join(' ')} rg ${paint} f`, {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: bounds,
      Resources: { ExtGState: { G: { BM: 'Multiply' } } },
    }),
  )
  const mark: PDFRef = context.nextRef()
  const popup = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Popup',
      Parent: mark,
      Open: false,
      Rect: [around.right, around.top - 90, around.right + 200, around.top],
    }),
  )
  const dictionary = context.obj({
    Type: 'Annot',
    Subtype: 'Highlight',
    Rect: bounds,
    QuadPoints: quads,
    C: [...colour],
    F: 4,
    AP: { N: look },
    Popup: popup,
  })
  dictionary.set(PDFName.of('Contents'), PDFHexString.fromText(lines.join('\n')))
  dictionary.set(PDFName.of('T'), PDFHexString.fromText(AUTHOR))
  dictionary.set(PDFName.of('NM'), PDFHexString.fromText(name))
  context.assign(mark, dictionary)
  page.node.addAnnot(mark)
  page.node.addAnnot(popup)
}

/** From the upright page to the paper's own coordinates, which may be turned. */
function rectOf(
  page: PDFPage,
  { left, right, top, bottom }: Box,
): { x: number; y: number; right: number; top: number } {
  const { x, y, width, height } = page.getCropBox()
  const turn = ((page.getRotation().angle % 360) + 360) % 360
  const rect =
    turn === 90
      ? { x: x + top, right: x + bottom, y: y + left, top: y + right }
      : turn === 180
        ? { x: x + width - right, right: x + width - left, y: y + top, top: y + bottom }
        : turn === 270
          ? { x: x + width - bottom, right: x + width - top, y: y + height - right, top: y + height - left }
          : { x: x + left, right: x + right, y: y + height - bottom, top: y + height - top }
  const round = (value: number): number => Math.round(value * 100) / 100
  return { x: round(rect.x), y: round(rect.y), right: round(rect.right), top: round(rect.top) }
}
