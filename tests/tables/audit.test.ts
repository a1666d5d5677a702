import { describe, expect, test } from 'vitest'
import { audited } from '../read/audited.ts'
import { draftOf } from '../draft.ts'

const TITLE = '某市2025年国民经济和社会发展统计公报\n'
const HEAD = '2025年全市主要农产品产量及增速\n产品名称产量（万吨）比上年增长%\n'

describe('a table in running text beside its sentences', () => {
  test('verifies what both say, and accuses what they say differently', () => {
    const text = (table: string): string =>
      `${TITLE}全年粮食总产量303.2万吨，比上年增长0.3%。禽蛋产量22.1万吨，下降1.7%。\n${HEAD}粮食303.2 0.3\n禽蛋${table} -1.7\n`
    const right = audited(draftOf(text('22.1')))
    expect(right.findings).toEqual([])
    expect(right.summary.verified).toBe(8)
    const [finding, ...others] = audited(draftOf(text('22.7'))).findings
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      rule: 'restatement',
      severity: 'error',
      quote: '22.7',
      expected: { display: '22.1万吨' },
    })
  })

  test('is no sentence: its rows make no claims of words', () => {
    const { figures } = audited(draftOf(`${TITLE}${HEAD}粮食303.2 0.3\n禽蛋22.1 -1.7\n`))
    expect(
      figures.filter(({ status }) => status !== 'exempt').map(({ text, unit, measure }) => `${text}${unit} ${measure}`),
    ).toEqual(['303.2万吨 level', '0.3% growth', '22.1万吨 level', '-1.7% growth'])
  })
})
