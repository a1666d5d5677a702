import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SourceError } from '../../pipeline/errors.ts'
import { readDoc } from '../../pipeline/read/doc.ts'

/** No library writes the old format: LibreOffice wrote this. */
const bytes = Uint8Array.from(readFileSync(new URL('../fuzz/seeds/draft.doc', import.meta.url)))

describe('a document of Word 97', () => {
  it('has its words, its quotation marks and its tables', async () => {
    const { text, tables, notices } = await readDoc(bytes, 'old.doc')
    expect(text).toBe(
      '一、“综合”——\n全年增长13.3%。\n指标\t绝对值\n地区生产总值\t939.05\n' +
        '2018年到2023年，全市财政收入由100.0亿元增加到131.4亿元，年均增长6.5%。\n各位代表！\n',
    )
    expect(tables.map(({ rows, columns }) => [rows, columns])).toEqual([[2, 2]])
    expect(notices[0]).toContain('自动编号')
  })

  it('that was damaged anywhere is read or refused, and soon', async () => {
    const damage = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(damage, async changes => {
        const broken = Uint8Array.from(bytes)
        for (const [at, value] of changes) broken[at] = value
        const from = performance.now()
        const fault: unknown = await readDoc(broken, 'x').then(
          () => null,
          (thrown: unknown) => thrown,
        )
        if (fault !== null) expect(fault).toBeInstanceOf(SourceError)
        expect(performance.now() - from).toBeLessThan(2000)
      }),
      { numRuns: 300 },
    )
  })
})
