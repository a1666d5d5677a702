import { PDFDocument } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import type { Audit } from '../../pipeline/model.ts'
import { writePdf } from '../../pipeline/write/pdf/index.ts'
import { madeUpAudit, RULES } from './made-up.ts'
import { boxesOf, hasPoppler, saved, textOf } from './tools.ts'

const made = madeUpAudit()
const options = { lang: 'zh', rules: RULES } as const
const pagesOf = async (bytes: Uint8Array): Promise<number> => (await PDFDocument.load(bytes)).getPageCount()
const with3: Audit = { ...made, findings: made.findings.slice(0, 3) }

describe('a PDF in brief', () => {
  it('of a long report with three findings has at most four pages', async () => {
    expect(made.source.characters).toBeGreaterThan(18_000)
    expect(await pagesOf(await writePdf(with3, { ...options, pdf: 'brief' }))).toBeLessThanOrEqual(4)
  })

  it('is what is written where the whole would be over ten pages', async () => {
    const brief = await writePdf(made, { ...options, pdf: 'brief' })
    expect(Buffer.from(await writePdf(made, options)).equals(brief)).toBe(true)
    expect(await pagesOf(await writePdf(made, { ...options, pdf: 'full' }))).toBeGreaterThan(10)
  })

  it('is not where the whole is short', async () => {
    const text = made.source.text.slice(0, 1500)
    const short = { ...made, source: { ...made.source, text }, figures: [], claims: [], findings: [] }
    const written = await writePdf(short, options)
    expect(Buffer.from(written).equals(await writePdf(short, { ...options, pdf: 'full' }))).toBe(true)
  })
})

describe.skipIf(!hasPoppler)('its first page (skips without poppler)', async () => {
  const path = saved(await writePdf(with3, { ...options, pdf: 'brief' }))

  it('has the verdict with what was checked, every finding in order, and a line to sign at its foot', () => {
    const words = textOf(path, '-f', '1', '-l', '1', '-layout').replace(/\s+/g, '')
    expect(words).toMatch(/暂不宜印发；核对了\d+个数中的\d+个（\d+%）/)
    const places = with3.findings.map(({ stated, expected }) => words.indexOf(`${stated}→${expected?.display}`))
    expect(places.every(place => place >= 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    const sign = boxesOf(path).find(({ page, text }) => page === 0 && text === '核稿人')
    expect(sign?.box[1]).toBeGreaterThan(700)
  })

  it('has three boxes for each open finding, ticked with those on its card', async () => {
    const document = await PDFDocument.load(await writePdf(with3, { ...options, pdf: 'brief' }))
    const [field] = document.getForm().getFields()
    expect(field?.acroField.getWidgets()).toHaveLength(6)
  })
})
