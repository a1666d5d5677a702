import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { preparerOf } from '../../pipeline/cli/auditor.ts'
import { clockOf } from '../../pipeline/cli/clock.ts'
import { rules } from '../../pipeline/rules.gen.ts'
import { writePdf } from '../../pipeline/write/pdf/index.ts'
import { hasPoppler, saved, textOf } from '../pdf/tools.ts'

const folder = fileURLToPath(new URL('../../sources/对照样稿/', import.meta.url))
const prepare = preparerOf({ config: null, decisions: null, name: 'stdin', rules, levels: {}, version: 'test', against: [], lang: 'zh' as const, timeout: 60 })
const auditOf = async (name: string) => (await prepare(`${folder}${name}`)).audit(clockOf(60, 'test'))

const audit = await auditOf('2024年政府工作报告（征求意见稿）.txt')

describe('the sample draft, held against the two documents beside it', () => {
  test('shows each kind once', () => {
    expect(audit.findings.map(({ rule, severity, stated }) => [severity, rule, stated])).toEqual([
      ['error', 'reference-restated', '95.32亿元'],
      ['error', 'reference-change', '0.42万公顷'],
      ['error', 'reference-carried', '460.25亿元'],
      ['warning', 'reference-growth', '19.5%'],
      ['warning', 'reference-stock', '585家'],
      ['warning', 'reference-unchanged', '1236所'],
      ['warning', 'reference-column', '53.80亿元'],
      ['note', 'reference-target', '6.1%'],
      ['note', 'reference-grade', '260.36亿元'],
    ])
  })

  test('says of each reference what it was taken for', () => {
    expect(audit.references?.map(({ role, place, year, grade }) => [role, place, year, grade])).toEqual([
      ['last-year', '宁州市', 2022, 'execution'],
      ['budget', '宁州市', 2023, 'execution'],
    ])
  })

  test('quotes the reference at offsets of its own text', () => {
    const [first] = audit.findings
    expect(first?.against).toMatchObject([
      { reference: 'r2', text: '93.52亿元', section: ['一、2023年预算执行情况'], paragraph: 2, page: null },
    ])
    expect(first?.working).toBe('2023年度预算报告（一、2023年预算执行情况，第2段）为93.52亿元，文中为95.32亿元')
  })

  test('lists growth that does not fit with the base that it would need', () => {
    const growth = audit.held?.find(({ as, verdict }) => as === 'growth' && verdict === 'listed')
    expect(growth?.working).toBe('按增长6.2%倒推，2022年应为1052.32亿元；2022年度报告（一、2022年工作回顾，第2段）为1042.38亿元')
  })

  test('counts what only a reference verifies apart', () => {
    const only = audit.figures.filter(({ byReference }) => byReference === true)
    expect(only.length).toBe(audit.summary.verifiedByReference)
    expect(only.length).toBeGreaterThan(10)
    expect(new Set(only.map(({ status }) => status))).toEqual(new Set(['unpaired']))
  })
})

test.skipIf(!hasPoppler)('the PDF names the reference and lists what was aimed at beside what was reached (skips without poppler)', async () => {
  const text = textOf(saved(await writePdf(audit, { lang: 'zh', rules })), '-layout').replace(/ +/g, ' ')
  expect(text).toContain('2023年预算执行情况的报告.txt，一、2023年预算执行情况，第2段：')
  const [, goals = ''] = text.split('上年目标与完成情况')
  const rows = goals.split('\n').map(line => line.trim()).filter(line => /达到$/.test(line))
  expect(rows).toEqual(['地区生产总值 6% 6.2% 第3段 达到', '一般公共预算收入 8% 6.1% 第3段 未达到', '城镇新增就业 5万人 4.62万人 第4段 未达到'])
})

test('the references of the sample are held against nothing, and nothing is wrong in them', async () => {
  const others = readdirSync(folder).filter(name => name.startsWith('2023'))
  expect(others).toHaveLength(2)
  for (const name of others) {
    const { findings, references } = await auditOf(name)
    expect([findings, references]).toEqual([[], undefined])
  }
})
