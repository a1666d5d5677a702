import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Audit } from '../../pipeline/model.ts'
import { folder, gouji } from '../cli/gouji.ts'

const REPORT = '2024年宁州市政府工作报告\n2023年，全市财政收入95.32亿元，增长6.1%。全市粮食总产量160.76万吨。\n'
const BUDGET = '关于宁州市2023年预算执行情况和2024年预算草案的报告\n2023年，全市财政收入93.52亿元，增长6.1%。\n'

const auditIn = (cwd: string, name: string): Audit => JSON.parse(readFileSync(join(cwd, 'output', `${name}.audit.json`), 'utf8'))

describe('--against', () => {
  test('holds a report against a reference, says for what it took it, and fails the run', () => {
    const cwd = folder({ 'r.txt': REPORT, 'b.txt': BUDGET })
    const { status, out } = gouji(cwd, 'audit', 'r.txt', '--against', 'b.txt', '-f', 'json')
    expect(status).toBe(1)
    expect(out).toContain('95.32亿元 → 93.52亿元')
    expect(out).toContain('按预算报告核对：b.txt（宁州市，2023年），相关数据2对')
    expect(auditIn(cwd, 'r').references).toMatchObject([{ id: 'r1', path: 'b.txt', role: 'budget' }])
  })

  test('takes a role, and refuses one that there is not', () => {
    const cwd = folder({ 'r.txt': REPORT, 'b.txt': BUDGET })
    const { out } = gouji(cwd, 'audit', 'r.txt', '--against', 'b.txt=plan', '-f', 'none')
    expect(out).toContain('按计划报告核对：b.txt')
    const { status, err } = gouji(cwd, 'audit', 'r.txt', '--against', 'b.txt=budgte', '-f', 'none')
    expect([status, err.split('\n').length]).toEqual([2, 2])
    expect(err).toContain('是不是 budget？')
  })

  test('names a reference that is not there, in one line, and leaves no file', () => {
    const cwd = folder({ 'r.txt': REPORT })
    const { status, err } = gouji(cwd, 'audit', 'r.txt', '--against', 'none.txt', '-f', 'json')
    expect(status).toBe(2)
    expect(err).toMatch(/^[^\n]*none\.txt[^\n]*\n$/)
    expect(() => auditIn(cwd, 'r')).toThrow()
  })

  test('takes tables of facts: csv and yaml', () => {
    const csv = '指标,范围,时期,数值,单位,来源\n财政收入,全市,2023,93.52,亿元,财政局\n财政收入增速,全市,2023,6.1,%,财政局\n'
    const yaml = '- { metric: 粮食总产量, scope: 全市, period: 2023, value: 167.06, unit: 万吨, source: 农业农村局 }\n'
    const cwd = folder({ 'r.txt': REPORT, 't.csv': csv, 't.yaml': yaml })
    gouji(cwd, 'audit', 'r.txt', '--against', 't.csv', '--against', 't.yaml', '-f', 'json')
    const { findings, held, references } = auditIn(cwd, 'r')
    expect(findings.map(({ stated, expected }) => [stated, expected?.display])).toEqual([
      ['95.32亿元', '93.52亿元'],
      ['160.76万吨', '167.06万吨'],
    ])
    expect(held?.filter(({ verdict }) => verdict === 'agrees')).toHaveLength(1)
    expect(references?.map(({ role }) => role)).toEqual(['table', 'table'])
  })

  test('tells the row of a table that says too little', () => {
    const cwd = folder({ 'r.txt': REPORT, 't.yaml': '- { metric: 财政收入, value: 93.52亿元 }\n' })
    const { status, err } = gouji(cwd, 'audit', 'r.txt', '--against', 't.yaml', '-f', 'none')
    expect(status).toBe(2)
    expect(err).toContain('t.yaml:1:')
  })
})

describe('the 核对表', () => {
  const cwd = folder({ 'r.txt': REPORT })
  gouji(cwd, 'audit', 'r.txt', '-f', 'xlsx')
  const file = join(cwd, 'output/r.audit.xlsx')
  const parts = unzipSync(readFileSync(file))
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())

  test('has every figure, and columns for who is to answer for it', () => {
    for (const words of ['95.32亿元', '6.1%', '160.76万吨', '责任单位', '来源', '核对人']) expect(sheet).toContain(words)
    expect(sheet.match(/<row /g)).toHaveLength(4)
  })

  test('says nothing as a reference until somebody filled it in, and then only what was filled in', () => {
    const held = (path: string) => {
      gouji(cwd, 'audit', 'r.txt', '--against', path, '-f', 'json')
      return auditIn(cwd, 'r').held?.map(({ metric, verdict }) => [metric, verdict])
    }
    expect(held('output/r.audit.xlsx')).toEqual([])
    // the row of the first figure, corrected and signed
    const filled = sheet
      .replace('>95.32亿元<', '>93.52亿元<')
      .replace(/<c r="O2"([^/]*)\/>/, '<c r="O2"$1 t="inlineStr"><is><t>张三</t></is></c>')
    expect(filled).not.toBe(sheet)
    writeFileSync(join(cwd, 'filled.xlsx'), zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(filled) }))
    expect(held('filled.xlsx')).toEqual([['财政收入', 'differs']])
  })

  test('is no report of its folder', () => {
    const { err } = gouji(cwd, 'audit', 'output/r.audit.xlsx', '-f', 'none')
    expect(err).toContain('r.audit.xlsx')
  })
})

test('--together holds the reports of a folder against each other', () => {
  const cwd = folder({ 'in/r.txt': REPORT, 'in/b.txt': BUDGET })
  const { out } = gouji(cwd, 'audit', 'in', '--together', '-f', 'json', '--fail-on', 'never')
  expect(out).toContain('按预算报告核对：b.txt')
  expect(auditIn(cwd, 'r').findings.map(({ rule }) => rule)).toEqual(['reference-restated'])
  expect(auditIn(cwd, 'b').references).toHaveLength(1)
})

test('the cache knows when a reference changed', () => {
  const cwd = folder({ 'r.txt': REPORT, 'b.txt': BUDGET })
  const run = () => gouji(cwd, 'audit', 'r.txt', '--against', 'b.txt', '--cache', 'kept', '-f', 'none').status
  expect([run(), run()]).toEqual([1, 1])
  writeFileSync(join(cwd, 'b.txt'), BUDGET.replace('93.52', '95.32'))
  expect(run()).toBe(0)
})
