import { join } from 'node:path'
import { expect, test } from 'vitest'
import { NO_CONFIG } from '../../pipeline/config.ts'
import type { AuditedClaim } from '../../pipeline/model.ts'
import { readDraft } from '../../pipeline/read/index.ts'
import { rules } from '../../pipeline/rules.gen.ts'
import { auditDraft } from '../../pipeline/run.ts'
import { folder } from '../cli/gouji.ts'
import { draftOf } from '../draft.ts'

const OPTIONS = { version: 'test', rules, settings: { ...NO_CONFIG.settings, year: 2023 } }

const claimOf = (text: string, rule: string): AuditedClaim | undefined =>
  auditDraft(draftOf(text), OPTIONS).claims.find(claim => claim.rule === rule)

test('a claim of words that are read whole tells its phrasings, and that one reading was enough', () => {
  expect(claimOf('财政收入由85.3亿元增加到93.5亿元，增长9.6%。', 'growth')?.evidence).toEqual({
    place: 'text',
    strength: 'hard',
    phrasings: ['from-to', 'growth'],
    carried: ['period'],
    acquittedBy: null,
    tried: 1,
  })
})

test('what is not read stands with the claim, which is a guess', () => {
  expect(claimOf('财政收入由85.3亿元增加到93.5亿元，增长9.6%之多。', 'growth')?.evidence).toMatchObject({
    strength: 'guess',
    unread: ['之多'],
  })
})

test('a claim that a reading acquits tells which', () => {
  const text = '全市用水量86.42万吨，其中农业1.76万吨，工业52.38万吨，服务业17.64万吨。居民生活用水14.64万吨。'
  const sums = auditDraft(draftOf(text), OPTIONS).claims.filter(({ formula }) => formula.startsWith('whole = '))
  expect(sums[0]).toMatchObject({
    verdict: 'unverifiable',
    evidence: { strength: 'guess', acquittedBy: '所列之后还有一项', tried: expect.any(Number) },
  })
})

test('of a table nothing but place and strength is told', async () => {
  const rows = ['| 项目 | 预算数（亿元） | 执行数（亿元） | 完成预算% |', '| --- | --- | --- | --- |', '| 税收收入 | 60.4 | 59.9 | 99.2 |']
  const cwd = folder({ 'r.md': `# 2023年预算执行情况\n\n${rows.join('\n')}\n` })
  const audit = auditDraft(await readDraft(join(cwd, 'r.md')), OPTIONS)
  expect(audit.claims.map(({ rule, evidence }) => ({ rule, evidence }))).toEqual([
    { rule: 'attainment', evidence: { place: 'table', strength: 'hard' } },
  ])
})
