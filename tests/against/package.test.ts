import { expect, test } from 'vitest'
import { audit } from '../../pipeline/index.ts'

test('a program holds a report against references', async () => {
  const budget = '关于宁州市2023年预算执行情况和2024年预算草案的报告\n2023年，全市财政收入93.52亿元，增长6.1%。\n'
  const found = await audit('2024年宁州市政府工作报告\n2023年，全市财政收入95.32亿元，增长6.1%。\n', {
    references: [{ input: budget, name: '预算报告.txt' }],
  })
  expect(found.references).toMatchObject([{ path: '预算报告.txt', role: 'budget', place: '宁州市', year: 2023, pairs: 2 }])
  expect(found.findings.map(({ rule, expected }) => [rule, expected?.display])).toEqual([['reference-restated', '93.52亿元']])
})
