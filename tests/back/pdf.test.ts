import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { afterAll, describe, expect, it } from 'vitest'
import type { Audit } from '../../pipeline/model.ts'
import { readDraft } from '../../pipeline/read/index.ts'
import { openPdf } from '../../pipeline/read/pdf/engine.ts'
import { pdfObjects } from '../../pipeline/read/pdf/objects.ts'
import { annotatePdf } from '../../pipeline/write/back/pdf.ts'
import { audited } from '../read/audited.ts'
import { book, paper } from '../read/paper.ts'

const folder = mkdtempSync(join(tmpdir(), 'gouji-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function auditOf(bytes: Uint8Array): Promise<Audit> {
  const path = join(folder, 'report.pdf')
  writeFileSync(path, bytes)
  return audited(await readDraft(path))
}

interface Mark {
  readonly page: number
  readonly says: string
  readonly rect: readonly number[]
}

async function marksOf(bytes: Uint8Array): Promise<readonly Mark[]> {
  const pdf = await openPdf(bytes, 'x.pdf')
  const marks: Mark[] = []
  for (let page = 1; page <= pdf.numPages; page++) {
    for (const annotation of await (await pdf.getPage(page)).getAnnotations()) {
      if (annotation.subtype === 'Highlight')
        marks.push({ page, says: annotation.contentsObj.str, rect: annotation.rect })
    }
  }
  await pdf.loadingTask.destroy()
  return marks
}

const words = '2018年到2023年，全市社会消费品零售总额由100.0亿元'
const rest = '增加到131.4亿元，年均增长6.5%，市场稳定。'
const slip = paper([
  [
    { text: words, x: 104, y: 700 },
    { text: rest, x: 72, y: 672 },
  ],
])
/** Points before the accused 6.5% on its line: Chinese and its punctuation are 16 wide, digits 8. */
const BEFORE = 3 * 16 + 5 * 8 + 7 * 16

describe('a PDF with its findings as highlights', () => {
  it('has one on the very words, with what it says as its note', async () => {
    const audit = await auditOf(slip)
    expect(audit.findings.map(({ quote }) => quote)).toEqual(['6.5%'])
    const [mark, more] = await marksOf(await annotatePdf(slip, audit))
    expect(more).toBeUndefined()
    for (const words of ['6.5% → 5.6%', audit.findings[0]?.working, audit.findings[0]?.otherwise]) expect(mark?.says).toContain(words)
    const [left = 0, bottom = 0, right = 0, top = 0] = mark?.rect ?? []
    expect(left).toBeCloseTo(72 + BEFORE, 0)
    expect(right).toBeCloseTo(72 + BEFORE + 4 * 8, 0)
    expect(bottom).toBeLessThan(672)
    expect(top).toBeGreaterThan(672 + 10)
    expect(top).toBeLessThan(700)
  })

  it('has them in place on a page that is cropped', async () => {
    const document = await PDFDocument.load(slip)
    document.getPage(0).setCropBox(30, 20, 500, 800)
    const cropped = await document.save()
    expect((await marksOf(await annotatePdf(cropped, await auditOf(cropped))))[0]?.rect[0]).toBeCloseTo(72 + BEFORE, 0)
  })

  it('reads as before, page for page, and is the same again for the same input', async () => {
    const sample = readFileSync(new URL('../../sources/2024年政府工作报告（送审稿）.txt', import.meta.url), 'utf8')
    const original = book(
      sample
        .split('\n')
        .map(line => line.trim())
        .filter(line => line !== ''),
    )
    const audit = await auditOf(original)
    const bytes = await annotatePdf(original, audit)
    expect((await auditOf(bytes)).source.text).toBe(audit.source.text)
    expect(await annotatePdf(original, audit)).toEqual(bytes)
    const marks = await marksOf(bytes)
    for (const { message, working, page } of audit.findings)
      expect(
        marks.some(mark => mark.says.includes(working ?? message) && mark.page === page),
        message,
      ).toBe(true)
  })

  it('leaves settled findings out and the original as it was', async () => {
    const copy = Uint8Array.from(slip)
    const audit = await auditOf(slip)
    const settled = {
      ...audit,
      findings: audit.findings.map(finding => ({ ...finding, settled: { by: 'name', remark: '' } })),
    }
    expect(await marksOf(await annotatePdf(slip, settled))).toEqual([])
    expect(slip).toEqual(copy)
  })

  it('is refused where the file is not the one that was audited', async () => {
    const audit = await auditOf(slip)
    await expect(annotatePdf(paper([[{ text: '别的文字。', x: 72, y: 700 }]]), audit)).rejects.toThrow(
      /审校之后文件已改动/,
    )
  })
})

/** Rows of a picture in PPM, three bytes a point. */
function picture(pdf: Uint8Array): { at(x: number, y: number): readonly number[] } {
  const path = join(folder, 'page')
  writeFileSync(`${path}.pdf`, pdf)
  spawnSync('pdftoppm', ['-r', '72', '-singlefile', `${path}.pdf`, path])
  const bytes = readFileSync(`${path}.ppm`)
  const [head = '', width = '0'] = /^P6\s+(\d+)\s+\d+\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1')) ?? []
  return {
    at: (x, y) => [...bytes.subarray(head.length + (Math.round(y) * Number(width) + Math.round(x)) * 3).subarray(0, 3)],
  }
}

describe.skipIf(spawnSync('pdftoppm', ['-v']).error !== undefined)(
  'as a picture (pdftoppm is not on the path: skipped)',
  () => {
    it.each([0, 90, 180, 270])('the page turned by %i has colour on the figure and nowhere beside it', async turn => {
      const original = paper(
        [
          [
            { text: words, x: 104, y: 500 },
            { text: rest, x: 72, y: 472 },
          ],
        ],
        { turn },
      )
      const audit = await auditOf(original)
      expect(audit.source.text).toBe(`${words}${rest}\n`)
      const page = picture(await annotatePdf(original, audit))
      const white = [255, 255, 255]
      const y = (turn % 180 === 0 ? 842 : 595) - 472 - 5
      expect(page.at(72 + BEFORE + 15, y)).not.toEqual(white)
      expect(page.at(72 + BEFORE - 12, y - 8)).toEqual(white)
      expect(page.at(72 + BEFORE + 44, y - 8)).toEqual(white)
      expect(page.at(72 + BEFORE + 15, y - 20)).toEqual(white)
    })
  },
)

it('is refused in one line where its pages are not where its catalog should be', async () => {
  const text = Buffer.from(paper([[{ text: '收入增长5.6%。', x: 72, y: 700 }]])).toString('latin1')
  const broken = Uint8Array.from(Buffer.from(text.replace('/Type /Catalog', '/Type /Cataiog'), 'latin1'))
  await expect(pdfObjects(broken, 'a.pdf', '')).rejects.toThrow(/^a\.pdf：PDF文件已损坏/)
})
