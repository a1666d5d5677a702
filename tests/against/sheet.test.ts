import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { auditIn, folder, gouji } from '../cli/gouji.ts'

/** Calc is a part of LibreOffice that need not be there. */
function hasCalc(): boolean {
  const path = (process.env['PATH'] ?? '').split(delimiter).map(place => join(place, 'soffice')).find(existsSync)
  return path !== undefined && existsSync(join(dirname(realpathSync(path)), 'libsclo.so'))
}

const office = hasCalc()
if (!office) console.warn('the 核对表 in LibreOffice: skipped, Calc is not there')

const REPORT = '2024年宁州市政府工作报告\n2023年，全市财政收入95.32亿元，增长6.1%。\n全市粮食总产量160.76万吨，“三夏”<丰收>。\n'
const SHEET = 'xl/worksheets/sheet1.xml'

describe.skipIf(!office)('the 核对表 in LibreOffice (skips where Calc is not there)', () => {
  const cwd = folder({ 'r.txt': REPORT })
  gouji(cwd, 'audit', 'r.txt', '-f', 'xlsx', '--fail-on', 'never')
  const sheet = join(cwd, 'output/r.audit.xlsx')

  /** What LibreOffice makes of a file, in a folder of its own. */
  function saved(path: string, to: string, format: string): string {
    const own = `-env:UserInstallation=file://${join(cwd, '.office')}`
    spawnSync('soffice', [own, '--headless', '--convert-to', format, '--outdir', join(cwd, to), path])
    return join(cwd, to, `${path.split('/').at(-1)?.replace(/\.[^.]*$/, '') ?? ''}.${format.split(':')[0] ?? ''}`)
  }

  test('opens with all its columns and rows', () => {
    // comma, quotation mark, UTF-8
    const [head = '', ...rows] = readFileSync(saved(sheet, 'csv', 'csv:Text - txt - csv (StarCalc):44,34,76'), 'utf8')
      .replace(/^\uFEFF/, '')
      .trim()
      .split('\n')
    expect(head).toBe('序号,章节,位置,原文,数字,指标,范围,时期,性质,类别,结论,核对依据,责任单位,来源,核对人')
    expect(rows).toHaveLength(3)
    expect(rows[0]).toContain(',95.32亿元,财政收入,全市,2023年,实际,水平,无从核对,')
    expect(rows[2]).toContain('“三夏”<丰收>')
  }, 60_000)

  test('is printed', () => {
    expect(readFileSync(saved(sheet, 'pdf', 'pdf')).subarray(0, 5).toString()).toBe('%PDF-')
  }, 60_000)

  test('comes back as a reference once it is filled in and saved there', () => {
    const parts = unzipSync(readFileSync(sheet))
    const signed = ([column, words]: readonly [string, string]) =>
      [new RegExp(`<c r="${column}2"([^/]*)/>`), `<c r="${column}2"$1 t="inlineStr"><is><t>${words}</t></is></c>`] as const
    const filled = ([['N', '财政局'], ['O', '张三']] as const)
      .map(signed)
      .reduce((xml, [cell, by]) => xml.replace(cell, by), strFromU8(parts[SHEET]!).replace('>95.32亿元<', '>93.52亿元<'))
    const path = join(cwd, 'filled.xlsx')
    writeFileSync(path, zipSync({ ...parts, [SHEET]: strToU8(filled) }))
    const copy = saved(path, 'saved', 'xlsx')
    // another program wrote it, in its own way
    expect(Object.keys(unzipSync(readFileSync(copy)))).toContain('xl/sharedStrings.xml')
    gouji(cwd, 'audit', 'r.txt', '--against', copy, '-f', 'json', '--fail-on', 'never')
    const audit = auditIn(cwd, 'output/r.audit.json')
    expect(audit.held?.map(({ metric, verdict }) => [metric, verdict])).toEqual([['财政收入', 'differs']])
    expect(audit.findings.map(({ rule, stated }) => [rule, stated])).toEqual([['reference-restated', '95.32亿元']])
    expect(audit.findings[0]?.against?.[0]?.quote).toContain('财政局')
  }, 60_000)
})
