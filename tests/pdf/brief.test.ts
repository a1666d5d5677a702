import { PDFDocument } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { NO_CONFIG } from '../../pipeline/config.ts'
import type { Audit } from '../../pipeline/model.ts'
import { rules } from '../../pipeline/rules.gen.ts'
import { auditDraft } from '../../pipeline/run.ts'
import { writePdf } from '../../pipeline/write/pdf/index.ts'
import { draftOf } from '../draft.ts'
import { madeUpAudit, RULES } from './made-up.ts'
import { boxesOf, hasPoppler, saved, textOf } from './tools.ts'

const made = madeUpAudit()
const options = { lang: 'zh', rules: RULES } as const
const pagesOf = async (bytes: Uint8Array): Promise<number> => (await PDFDocument.load(bytes)).getPageCount()
const with3: Audit = { ...made, findings: made.findings.slice(0, 3) }

/** Ten parts of sections full of levels and their growth, three of which are wrong. */
function longReport(): string {
  const lines = ['2023年政府工作报告']
  for (let at = 0; lines.join('\n').length < 34_000; at += 1) {
    if (at % 40 === 0) lines.push(`${'一二三四五六七八九十'.charAt(at / 40)}、第${at / 40 + 1}部分工作`)
    if (at % 8 === 0) lines.push(`（${'一二三四五'.charAt((at / 8) % 5)}）推进第${at + 1}项重点任务，巩固提升整体水平`)
    const [start, end] = [80 + at, 100 + at]
    const rate = ((100 * (end - start)) / start + (at % 150 === 75 ? 3 : 0)).toFixed(1)
    lines.push(
      `第${at + 1}类项目坚持问题导向、系统观念，完善制度、夯实基础、补齐短板，群众获得感稳步增强。` +
        `${NAMES[at % NAMES.length]}${'甲乙丙丁戊己庚辛壬癸'.charAt(at % 10)}${at}类产量由2022年的${start}.0万吨增加到${end}.0万吨，增长${rate}%。`,
    )
  }
  return `${lines.join('\n')}\n`
}

const NAMES = ['纺织', '机械', '建材', '食品', '化工', '电子', '冶金']

describe('a PDF in brief', () => {
  it('of a report of 34,000 characters with three findings has at most four pages', async () => {
    const audit = auditDraft(draftOf(longReport()), { version: 'test', rules, settings: NO_CONFIG.settings })
    expect(audit.source.characters).toBeGreaterThanOrEqual(34_000)
    expect(audit.findings.map(({ severity }) => severity)).toEqual(['error', 'error', 'error'])
    expect(audit.summary.figures).toBeGreaterThan(800)
    for (const lang of ['zh', 'en'] as const)
      expect(await pagesOf(await writePdf(audit, { lang, rules, pdf: 'brief' }))).toBeLessThanOrEqual(4)
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
