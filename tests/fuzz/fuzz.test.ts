import { spawn } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { NO_CONFIG } from '../../pipeline/config.ts'
import type { Audit } from '../../pipeline/model.ts'
import { rules } from '../../pipeline/rules.gen.ts'
import { auditDraft } from '../../pipeline/run.ts'
import { json } from '../../pipeline/write/json.ts'
import { draftOf } from '../draft.ts'
import { WRONG } from '../cli/gouji.ts'
import { caseOf } from './cases.ts'
import { wrongWithAudit, wrongWithDraft, wrongWithRefusal } from './checks.ts'
import { CHECKS } from './outputs.ts'

/** As many as fit into the time of the tests, half a minute. `npm run fuzz -- 100000` tries more. */
const INPUTS = 1000

test(`${INPUTS} inputs: nothing crashes, hangs or tells a wrong place, and all is written`, async () => {
  const args = ['tests/bench/run.mjs', '../fuzz/fuzz', String(INPUTS)]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let out = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  const status = await new Promise(resolve => child.on('exit', resolve))
  expect([status, out]).toEqual([0, expect.stringMatching(`^(?:.*\n)*${INPUTS} inputs .*, 0 problems\n`)])
  console.log(out.trim())
}, 600_000)

test('the same seed and place give the same input', () => {
  expect(caseOf('a', 7, [])).toEqual(caseOf('a', 7, []))
  expect(caseOf('a', 7, [])).not.toEqual(caseOf('b', 7, []))
})

describe('the checks see', () => {
  const audit = auditDraft(draftOf(WRONG), { version: '0', rules, settings: NO_CONFIG.settings })
  const [figure, finding] = [audit.figures[1]!, audit.findings[0]!]
  const moved = audit.figures.map(one => (one === figure ? { ...figure, start: figure.start + 1 } : one))
  const lost = { ...figure, status: 'lost' as 'unread' }

  test('nothing wrong where nothing is', async () => {
    expect(wrongWithAudit(audit)).toEqual([])
    expect(await CHECKS.json(new TextEncoder().encode(json(audit)), audit)).toEqual([])
  })

  test.each<[what: string, wrong: Audit, told: RegExp]>([
    ['a place', { ...audit, figures: moved }, /figure f1: .* is no/],
    ['a finding elsewhere', { ...audit, findings: [{ ...finding, end: finding.end + 1 }] }, /finding .* is no/],
    ['a finding of no figure', { ...audit, findings: [{ ...finding, figures: ['f99'] }] }, /no f99/],
    ['a hole in a message', { ...audit, findings: [{ ...finding, message: '应为undefined' }] }, /undefined/],
    ['a sum', { ...audit, summary: { ...audit.summary, verified: 9 } }, /9 verified/],
    ['an error that is not counted', { ...audit, summary: { ...audit.summary, errors: 0 } }, /0 errors/],
    ['a figure that is not counted', { ...audit, summary: { ...audit.summary, figures: 1 } }, /1 figures of/],
    ['what the schema does not allow', { ...audit, figures: [lost] }, /schema: .*status/],
  ])('%s', (_, wrong, told) => {
    expect(wrongWithAudit(wrong)).toContainEqual(expect.stringMatching(told))
  })

  test('blocks that overlap, cells outside their table, pages that are not in order', () => {
    const block = { kind: 'paragraph', level: 0, start: 0, end: 2 } as const
    const cell = { row: 0, column: 1, rowSpan: 1, columnSpan: 1, start: 0, end: 2 }
    const table = { caption: '', rows: 1, columns: 1, cells: [cell], start: 0, end: 1 }
    expect(wrongWithDraft(draftOf('一二三', { blocks: [block, { ...block, start: 1 }] }))).toHaveLength(1)
    expect(wrongWithDraft(draftOf('一二三', { tables: [table] }))).toHaveLength(1)
    expect(wrongWithDraft(draftOf('一二三', { pages: [0, 2, 1] }))).toHaveLength(1)
  })

  test('a stack, and a line that is none', () => {
    expect(wrongWithRefusal('a.pdf：PDF不完整或已损坏；请重新下载')).toEqual([])
    for (const line of ['a：gouji自身出错，请反馈这一行：x', 'TypeError: x', 'a\nb', '字'.repeat(301)])
      expect(wrongWithRefusal(line), line).toHaveLength(1)
  })

  test('what an output must not hold', async () => {
    const wrong = async (format: keyof typeof CHECKS, words: string) =>
      CHECKS[format](new TextEncoder().encode(words), audit)
    expect(await wrong('json', '{}')).toHaveLength(1)
    expect(await wrong('html', '<!doctype html><script></script>\u001B')).toHaveLength(1)
    expect(await wrong('html', '<!doctype html><script></script><script></script><script></script>')).toHaveLength(1)
    expect(await wrong('junit', '<a><b></a>')).not.toEqual([])
    expect(await wrong('github', '::error file=a::b\nc')).toEqual(['c'])
    expect(await wrong('markdown', 'a\u0007')).toHaveLength(1)
    await expect(wrong('ledger', 'a')).rejects.toThrow()
    await expect(wrong('pdf', '%PDF-')).rejects.toThrow()
  })
})
