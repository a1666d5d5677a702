import { DuckDBInstance } from '@duckdb/node-api'
import type { DuckDBConnection, Json } from '@duckdb/node-api'
import { beforeAll, describe, expect, test } from 'vitest'
import { folder, gouji } from '../cli/gouji.ts'
import { blocksOf, pageOf } from './pages.ts'

const PAGE = 'docs/many-reports.md'

const report = (...sentences: readonly string[]): string => `政府工作报告\n\n${sentences.join('\n\n')}\n`
const REPORTS = {
  'reports/广西/甲市/2023.txt': report(
    '2022年，全市外贸进出口总额218.6亿元。',
    '2022年，全市财政收入88.5亿元，粮食总产量52.31万吨。',
  ),
  'reports/广西/甲市/2024.txt': report(
    '2023年，全市外贸进出口总额239.4亿元，居全区第1位，居全国第12位。',
    '全市财政收入由2022年的88.9亿元增加到2023年的93.5亿元，增长5.2%。2022年，全市粮食总产量52.3万吨。',
  ),
  'reports/广西/乙市/2024.txt': report(
    '2023年，全市外贸进出口总额351.2亿元，居全区第1位。2023年，财政收入增速居全区第1位。',
    '2023年，全市财政收入排全区前3位。',
  ),
  'reports/广东/丙市/2024.txt': report('2023年，全市外贸进出口总额812.5亿元，居全省第1位，居全国第12位。'),
}

const [views = '', coverage = '', restated = '', ranks = ''] = blocksOf(PAGE, 'sql')

describe('the queries of docs/many-reports.md, asked of the ledger of reports', () => {
  const cwd = folder(REPORTS)
  let duckdb: DuckDBConnection
  const ask = async (query: string): Promise<readonly Record<string, Json>[]> =>
    (await duckdb.runAndReadAll(query)).getRowObjectsJson()

  beforeAll(async () => {
    const run = /^gouji audit reports --cache .*$/m.exec(blocksOf(PAGE, 'sh').join('\n'))?.[0] ?? ''
    expect(gouji(cwd, ...run.split(' ').slice(1))).toMatchObject({ status: 0, err: '' })
    duckdb = await (await DuckDBInstance.create(':memory:')).connect()
    await duckdb.run(`SET file_search_path = '${cwd}'`)
    await duckdb.run(views)
  })

  test('are four, each run here', () => {
    expect(blocksOf(PAGE, 'sql')).toHaveLength(4)
  })

  test('coverage by region: what is checked of what could be, the least first', async () => {
    const rows = await ask(coverage)
    const [{ n }] = (await ask("SELECT count(*) AS n FROM figures WHERE status <> 'exempt'")) as [{ n: string }]
    expect(rows.map(({ region }) => region).sort()).toEqual(['丙市', '乙市', '甲市'])
    expect(rows.reduce((sum, { figures }) => sum + Number(figures), 0)).toBe(Number(n))
    const shares = rows.map(({ checked }) => Number(checked))
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(rows.at(-1)).toMatchObject({ province: '广西', region: '甲市', reports: '2' })
    expect(shares.at(-1)).toBeGreaterThan(0)
  })

  test('restated facts: those that cannot be one, not those that were rounded', async () => {
    expect(await ask(restated)).toEqual([
      {
        region: '甲市',
        metric: '财政收入',
        scope: '全市',
        period: '2022',
        earlier: 'reports/广西/甲市/2023.txt',
        said: '88.5亿元',
        later: 'reports/广西/甲市/2024.txt',
        says: '88.9亿元',
      },
    ])
  })

  test('rank claims: one place, claimed by several, within one field', async () => {
    const claim = { metric: '进出口总额', period: '2023', of_what: 'total' }
    expect(await ask(ranks)).toEqual([
      { ...claim, field: '全区', place: 1, claimed: ['乙市', '甲市'] },
      { ...claim, field: '全国', place: 12, claimed: ['丙市', '甲市'] },
    ])
  })

  test('the one of the command line counts the figures of a metric', async () => {
    const query = /^duckdb -c "(.*)"$/m.exec(pageOf(PAGE))?.[1] ?? ''
    expect(await ask(query)).toContainEqual({ metric: '粮食总产量', 'count_star()': '2' })
  })
})
