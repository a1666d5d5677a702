import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { auditIn, folder, gouji, WRONG } from './gouji.ts'

const cwd = folder({
  'r.txt': `${WRONG}其他工作有序推进。\n`,
  'gouji.config.yaml': 'decisions: gouji.decisions.json\n',
})
const audit = (decisions: string) => {
  writeFileSync(join(cwd, 'gouji.decisions.json'), decisions)
  const ran = gouji(cwd, 'audit', 'r.txt', '--format', 'json')
  return { ...ran, audit: ran.status === 2 ? null : auditIn(cwd, 'output/r.audit.json') }
}
const decided = (decision: string, fingerprint: string): string =>
  JSON.stringify({ schemaVersion: 1, decisions: [{ fingerprint, decision, remark: '口径不同' }] })

const NONE = '{ "schemaVersion": 1, "decisions": [] }'

test('a finding that was rejected is settled, and nothing else is', () => {
  const fingerprint = audit(NONE).audit?.findings[0]?.fingerprint ?? ''
  const rejected = audit(decided('rejected', fingerprint))
  expect(rejected.status).toBe(0)
  expect(rejected.audit?.summary).toMatchObject({ errors: 0, settled: 1 })
  expect(rejected.audit?.findings[0]?.settled).toEqual({ by: 'gouji.decisions.json', remark: '口径不同' })
  expect(rejected.out).toContain('已处理 1')
  for (const decision of ['accepted', 'to-verify']) expect(audit(decided(decision, fingerprint)).status).toBe(1)
  expect(audit(decided('rejected', '0123456789abcdef')).status).toBe(1)
})

test('a decision outlives edits elsewhere in the report', () => {
  const fingerprint = audit(NONE).audit?.findings[0]?.fingerprint ?? ''
  writeFileSync(join(cwd, 'r.txt'), `新的开头，完成投资5亿元。\n${WRONG}`)
  expect(audit(decided('rejected', fingerprint)).status).toBe(0)
})

test.each([
  { decisions: '{', place: '：不是处理意见文件' },
  { decisions: '{ "decisions": [', place: ':1:' },
  {
    decisions: '{ "schemaVersion": 1,\n "decisions": [{ "fingerprint": "0123456789abcdef", "decision": "maybe" }] }',
    place: ':2:',
  },
  { decisions: '[]', place: '：不是处理意见文件' },
])('$decisions is refused at its place', ({ decisions, place }) => {
  const { status, lines } = audit(decisions)
  expect([status, lines.length]).toEqual([2, 1])
  expect(lines[0]).toContain(`gouji.decisions.json${place}`)
})

test('a file that is named and missing is told', () => {
  const alone = folder({ 'r.txt': WRONG, 'gouji.config.yaml': 'decisions: none.json\n' })
  const { status, lines } = gouji(alone, 'audit', 'r.txt', '--format', 'json')
  expect([status, lines.length]).toEqual([2, 1])
  expect(lines[0]).toContain('none.json')
})
