import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SourceError } from '../../pipeline/errors.ts'
import { readDoc } from '../../pipeline/read/doc.ts'
import { cell, para, table, word } from './word.ts'

const folder = mkdtempSync(join(tmpdir(), 'gouji-'))
afterAll(() => rmSync(folder, { recursive: true }))

const office = spawnSync('soffice', ['--version']).status === 0

describe.skipIf(!office)('a document of Word 97 (soffice writes it: skipped where it is not on the path)', () => {
  let bytes = new Uint8Array()
  beforeAll(() => {
    const path = join(folder, 'old.docx')
    const rows = [
      [cell('指标'), cell('绝对值')],
      [cell('地区生产总值'), cell('939.05')],
    ]
    writeFileSync(
      path,
      word({ body: para('一、“综合”——') + para('全年增长13.3%。') + table(rows) + para('各位代表！') }),
    )
    spawnSync('soffice', [
      `-env:UserInstallation=file://${folder}/office`,
      '--headless',
      '--convert-to',
      'doc',
      '--outdir',
      folder,
      path,
    ])
    bytes = readFileSync(join(folder, 'old.doc'))
  }, 60_000)

  it('has its words, its quotation marks and its tables', async () => {
    const { text, tables, notices } = await readDoc(bytes, 'old.doc')
    expect(text).toBe('一、“综合”——\n全年增长13.3%。\n指标\t绝对值\n地区生产总值\t939.05\n各位代表！\n')
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
