import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { PDFDocument, PDFHexString, PDFName, PDFRadioGroup, PDFTextField } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { readPdfDecisions } from '../../pipeline/read/decisions-pdf.ts'
import { decisionField, remarkField } from '../../pipeline/write/pdf/ticks.ts'
import { writePdf } from '../../pipeline/write/pdf/index.ts'
import { madeUpAudit, RULES } from './made-up.ts'
import { hasQpdf, saved } from './tools.ts'

const audit = madeUpAudit()
const blank = await writePdf(audit, { lang: 'zh', rules: RULES })
const [first, second, third] = audit.findings.map(({ fingerprint }) => fingerprint) as [string, string, string]
const REMARK = '已与统计局核对，改为5.6％（𬭊）'

async function filledIn(): Promise<Uint8Array> {
  const document = await PDFDocument.load(blank)
  const form = document.getForm()
  form.getRadioGroup(decisionField(first)).select('accepted')
  form.getTextField(remarkField(first)).setText(REMARK)
  form.getRadioGroup(decisionField(second)).select('to-verify')
  form.getTextField(remarkField(third)).setText('只有备注')
  return document.save({ updateFieldAppearances: false })
}

const expected = [
  { fingerprint: first, decision: 'accepted', remark: REMARK },
  { fingerprint: second, decision: 'to-verify', remark: '' },
  { fingerprint: third, decision: 'undecided', remark: '只有备注' },
]

describe('decisions read back from a PDF', () => {
  it('finds none in an audit as it was written', async () => {
    expect(await readPdfDecisions(blank)).toEqual([])
  })

  it('has a tick group of three and a remark for each open finding', async () => {
    const form = (await PDFDocument.load(blank)).getForm()
    const group = form.getField(decisionField(first))
    expect(group).toBeInstanceOf(PDFRadioGroup)
    expect([...new Set((group as PDFRadioGroup).getOptions())]).toEqual(['accepted', 'rejected', 'to-verify'])
    expect(form.getField(remarkField(first))).toBeInstanceOf(PDFTextField)
  })

  it('keeps what each finding said', async () => {
    for (const { about } of await readPdfDecisions(await filledIn())) expect(about).toMatch(/^[^\d ].* .+/)
  })

  it('reads ticks and remarks; a remark without a tick decides nothing and is kept', async () => {
    expect(await readPdfDecisions(await filledIn())).toMatchObject(expected)
  })

  it.skipIf(!hasQpdf)('reads them after another program has rewritten the file (skips without qpdf)', async () => {
    const path = saved(await filledIn())
    for (const way of [['--object-streams=generate'], ['--qdf'], ['--linearize'], ['--generate-appearances']]) {
      execFileSync('qpdf', [...way, path, `${path}.out.pdf`])
      expect(await readPdfDecisions(readFileSync(`${path}.out.pdf`)), way.join()).toMatchObject(expected)
    }
  })

  it('reads a tick that a viewer kept in the appearance of the box alone', async () => {
    const document = await PDFDocument.load(blank)
    const group = document.getForm().getRadioGroup(decisionField(second))
    group.acroField.getWidgets()[1]!.dict.set(PDFName.of('AS'), PDFName.of('rejected'))
    expect(await readPdfDecisions(await document.save({ updateFieldAppearances: false }))).toMatchObject([
      { fingerprint: second, decision: 'rejected', remark: '' },
    ])
  })

  it('reads remarks in the encodings that viewers write', async () => {
    const gb = '6261' // the two letters "ba" are the same everywhere
    for (const [written, remark] of [
      [PDFHexString.fromText('核'), '核'],
      [PDFHexString.of('EFBBBFE6A0B8'), '核'],
      [PDFHexString.of('BACB'), '核'],
      [PDFHexString.of(gb), 'ba'],
    ] as const) {
      const document = await PDFDocument.load(blank)
      const form = document.getForm()
      form.getRadioGroup(decisionField(first)).select('rejected')
      form.getTextField(remarkField(first)).acroField.dict.set(PDFName.of('V'), written)
      const [decision] = await readPdfDecisions(await document.save({ updateFieldAppearances: false }))
      expect(decision?.remark).toBe(remark)
    }
  })

  it('says so when a file cannot be opened', async () => {
    await expect(readPdfDecisions(new TextEncoder().encode('no pdf'), '意见.pdf')).rejects.toThrow('意见.pdf')
  })
})
