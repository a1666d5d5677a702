import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SourceError } from '../../pipeline/errors.ts'
import { readDocx } from '../../pipeline/read/docx.ts'
import { readHtml } from '../../pipeline/read/html.ts'
import type { Reader } from '../../pipeline/read/index.ts'
import { readMd } from '../../pipeline/read/md.ts'
import { readPdf } from '../../pipeline/read/pdf.ts'
import { readXlsx } from '../../pipeline/read/xlsx.ts'
import { paper } from './paper.ts'
import { packed, para, word } from './word.ts'

const page = [{ text: '收入增长5.6%，全年完成。', x: 72, y: 700 }]

const SAMPLES: readonly (readonly [name: string, read: Reader, bytes: Uint8Array])[] = [
  ['pdf', readPdf, paper([page, page])],
  ['docx', readDocx, word({ body: para('收入增长5.6%') })],
  ['xlsx', readXlsx, packed({ 'xl/workbook.xml': '<workbook><sheets/></workbook>' })],
  ['html', readHtml, new TextEncoder().encode('<p>收入增长<b>5.6%</b><table><tr><td colspan=2>5')],
  ['md', readMd, new TextEncoder().encode('# 收入\n\n- 5.6%\n\n| a | b |\n| - | - |\n| 1 | 2 |\n')],
]

describe.each(SAMPLES)('a %s that was damaged anywhere', (_, read, bytes) => {
  it('is read or refused, never a fault of ours', async () => {
    const damage = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(damage, fc.nat(bytes.length), async (changes, length) => {
        const broken = bytes.slice(0, length % 3 === 0 ? length : bytes.length)
        for (const [at, value] of changes) if (at < broken.length) broken[at] = value
        try {
          await read(broken, 'x')
        } catch (fault) {
          expect(fault).toBeInstanceOf(SourceError)
        }
      }),
      { numRuns: 150 },
    )
  })
})
