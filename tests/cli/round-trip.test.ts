/// <reference lib="dom" />
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PDFDocument } from 'pdf-lib'
import { chromium } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { Audit } from '../../pipeline/model.ts'
import { decisionField, remarkField } from '../../pipeline/write/pdf/ticks.ts'
import { auditIn, folder, gouji, WRONG, type Ran } from './gouji.ts'

/** What the first finding says, as its boxes are labelled. */
const ABOUT = '年均增速与首末两期数值不符 6.5% → 5.6%'
const REMARK = '两年口径不同（𬭊）'
const CHROMIUM = '/usr/bin/chromium'
const hasQpdf = spawnSync('qpdf', ['--version']).error === undefined
const OTHER = '2018年到2023年，全市外贸进出口总额由100.0亿元增加到131.4亿元，年均增长6.9%。\n'

interface Sent {
  readonly cwd: string
  /** The audit's PDF and the two fingerprints in it. */
  readonly pdf: string
  readonly prints: readonly [string, string]
}

/** An audit with two errors, as it is sent to the editor. */
function sent(): Sent {
  const cwd = folder({ 'r.txt': WRONG + OTHER })
  expect(gouji(cwd, 'audit', 'r.txt').status).toBe(1)
  const [first, second] = auditIn(cwd, 'output/r.audit.json').findings.map(({ fingerprint }) => fingerprint)
  return { cwd, pdf: join(cwd, 'output/r.audit.pdf'), prints: [first ?? '', second ?? ''] }
}

async function ticked({ pdf, prints: [first, second] }: Sent): Promise<Uint8Array> {
  const document = await PDFDocument.load(readFileSync(pdf))
  const form = document.getForm()
  form.getRadioGroup(decisionField(first)).select('rejected')
  form.getTextField(remarkField(first)).setText(REMARK)
  form.getRadioGroup(decisionField(second)).select('accepted')
  return document.save({ updateFieldAppearances: false })
}

const decisionsIn = (cwd: string): readonly Readonly<Record<string, string>>[] =>
  JSON.parse(readFileSync(join(cwd, 'gouji.decisions.json'), 'utf8')).decisions

/** The run after the decisions came back: what was rejected is settled with its remark, what was accepted still stands. */
function honoured({ cwd, prints: [first, second] }: Sent): Audit {
  const { status, out } = gouji(cwd, 'audit', 'r.txt', '--format', 'json,html')
  const audit = auditIn(cwd, 'output/r.audit.json')
  expect(status).toBe(1)
  expect(out).toContain('已处理 1')
  expect(audit.findings.find(({ fingerprint }) => fingerprint === first)?.settled?.remark).toBe(REMARK)
  expect(audit.findings.find(({ fingerprint }) => fingerprint === second)?.settled).toBeNull()
  expect(audit.summary).toMatchObject({ errors: 1, settled: 1 })
  expect(readFileSync(join(cwd, 'output/r.audit.html'), 'utf8')).toContain(REMARK)
  return audit
}

const failed = ({ status, lines }: Ran): void => expect([status, lines.length]).toEqual([2, 1])

describe('decisions that came back in a PDF', () => {
  test('are gathered into gouji.decisions.json, which the next run honours', async () => {
    const audit = sent()
    writeFileSync(join(audit.cwd, '张三.pdf'), await ticked(audit))
    const { status, out, err } = gouji(audit.cwd, 'decisions', '张三.pdf')
    expect([status, err]).toEqual([0, ''])
    expect(out).toContain('采纳 1  不采纳 1  另行核实 0')
    expect(out).toContain('gouji.decisions.json')
    expect(decisionsIn(audit.cwd)).toContainEqual({
      fingerprint: audit.prints[0],
      decision: 'rejected',
      remark: REMARK,
      by: '张三.pdf',
      about: ABOUT,
    })
    expect(honoured(audit).findings.find(({ settled }) => settled !== null)?.settled?.by).toBe('张三.pdf')
  })

  test.skipIf(!hasQpdf)('are read as another program ticked them (skips without qpdf)', () => {
    const audit = sent()
    const [first, second] = audit.prints
    const { stdout } = spawnSync('qpdf', ['--json=2', '--json-key=qpdf', audit.pdf], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    })
    const [head, objects] = JSON.parse(stdout).qpdf as [object, Record<string, { value?: Record<string, unknown> }>]
    const changed: Record<string, { value: Record<string, unknown> }> = {}
    const set = (field: string, values: Record<string, unknown>): void => {
      const [name, object] = Object.entries(objects).find(([, { value }]) => value?.['/T'] === `u:${field}`) ?? []
      if (name === undefined || object?.value === undefined) throw new Error(`no field ${field}`)
      changed[name] = { value: { ...object.value, ...values } }
    }
    set(decisionField(first), { '/V': '/rejected' })
    set(remarkField(first), { '/V': `u:${REMARK}` })
    set(decisionField(second), { '/V': '/accepted' })
    writeFileSync(join(audit.cwd, 'ticks.json'), JSON.stringify({ qpdf: [head, changed] }))
    const filled = spawnSync('qpdf', [audit.pdf, '--update-from-json=ticks.json', '--linearize', 'back.pdf'], {
      cwd: audit.cwd,
      encoding: 'utf8',
    })
    expect(filled).toMatchObject({ status: 0 })
    expect(gouji(audit.cwd, 'decisions', 'back.pdf').status).toBe(0)
    honoured(audit)
  })

  test('join those of earlier files; the later has the last word', async () => {
    const audit = sent()
    const before = {
      schemaVersion: 1,
      decisions: [
        { fingerprint: '0123456789abcdef', decision: 'rejected', remark: '旧', by: '李四' },
        { fingerprint: audit.prints[0], decision: 'to-verify', remark: '' },
      ],
    }
    writeFileSync(join(audit.cwd, 'gouji.decisions.json'), JSON.stringify(before))
    writeFileSync(join(audit.cwd, 'back.pdf'), await ticked(audit))
    expect(gouji(audit.cwd, 'decisions', 'back.pdf').out).toContain('1条与先前的意见不同')
    expect(decisionsIn(audit.cwd)).toHaveLength(3)
    expect(decisionsIn(audit.cwd)[0]).toEqual(before.decisions[0])
    honoured(audit)
  })

  test('go to the file that the configuration, or the command line, names', async () => {
    const audit = sent()
    writeFileSync(join(audit.cwd, 'back.pdf'), await ticked(audit))
    writeFileSync(join(audit.cwd, 'gouji.config.yaml'), 'decisions: 意见/decided.json\n')
    expect(gouji(audit.cwd, 'decisions', 'back.pdf').status).toBe(0)
    honoured(audit)
    expect(gouji(audit.cwd, 'decisions', 'back.pdf', '--decisions', 'mine.json').status).toBe(0)
    writeFileSync(join(audit.cwd, 'gouji.config.yaml'), '')
    expect(gouji(audit.cwd, 'audit', 'r.txt', '--format', 'json', '--decisions', 'mine.json').out).toContain('已处理 1')
    writeFileSync(join(audit.cwd, 'gouji.config.yaml'), 'decisions: back.pdf\n')
    failed(gouji(audit.cwd, 'decisions', 'back.pdf'))
  })

  test('are refused in one line where the PDF is damaged, is no audit, or is not there', async () => {
    const audit = sent()
    const whole = await ticked(audit)
    const bad = {
      'cut.pdf': whole.subarray(0, whole.length / 2),
      'head.pdf': whole.subarray(0, 20),
      'text.pdf': 'no decisions',
      'none.txt': 'no decisions',
    }
    for (const [name, bytes] of Object.entries(bad)) writeFileSync(join(audit.cwd, name), bytes)
    const empty = await PDFDocument.create()
    empty.addPage()
    writeFileSync(join(audit.cwd, 'other.pdf'), await empty.save())
    for (const name of [...Object.keys(bad), 'other.pdf', 'missing.pdf']) {
      const ran = gouji(audit.cwd, 'decisions', name)
      failed(ran)
      expect(ran.lines[0], name).toContain(name)
    }
    expect(existsSync(join(audit.cwd, 'gouji.decisions.json'))).toBe(false)
    writeFileSync(join(audit.cwd, 'back.pdf'), whole)
    failed(gouji(audit.cwd, 'decisions', 'cut.pdf', 'back.pdf'))
    honoured(audit)
  })

  test('are not lost where the next run comes before they are gathered', async () => {
    const audit = sent()
    const whole = await ticked(audit)
    writeFileSync(audit.pdf, whole)
    const ran = gouji(audit.cwd, 'audit', 'r.txt')
    failed(ran)
    expect(ran.lines[0]).toContain('gouji decisions output/r.audit.pdf')
    expect(readFileSync(audit.pdf).equals(whole)).toBe(true)
    expect(gouji(audit.cwd, 'decisions', 'output/r.audit.pdf').status).toBe(0)
    const again = gouji(audit.cwd, 'audit', 'r.txt')
    expect([again.status, again.err]).toEqual([1, ''])
    expect(readFileSync(audit.pdf).equals(whole)).toBe(false)
  })

  test('may be a remark alone: it is kept, joins what was decided before, and settles nothing', async () => {
    const audit = sent()
    const [first, second] = audit.prints
    const remarked = async (...names: readonly string[]): Promise<Uint8Array> => {
      const document = await PDFDocument.load(readFileSync(audit.pdf))
      for (const name of names) document.getForm().getTextField(remarkField(name)).setText(REMARK)
      return document.save({ updateFieldAppearances: false })
    }
    writeFileSync(audit.pdf, await remarked(first))
    const kept = gouji(audit.cwd, 'audit', 'r.txt')
    failed(kept)
    expect(kept.lines[0]).toContain('gouji decisions output/r.audit.pdf')
    const { status, out } = gouji(audit.cwd, 'decisions', 'output/r.audit.pdf')
    expect([status, out.includes('另有1条只写备注、未作勾选：备注已保存，意见仍待处理')]).toEqual([0, true])
    const entry = { fingerprint: first, decision: 'undecided', remark: REMARK, by: 'r.audit.pdf', report: 'r', about: ABOUT }
    expect(decisionsIn(audit.cwd)).toEqual([entry])
    const again = gouji(audit.cwd, 'audit', 'r.txt')
    expect([again.status, again.err, auditIn(audit.cwd, 'output/r.audit.json').summary.settled]).toEqual([1, '', 0])
    const before = { fingerprint: second, decision: 'rejected', remark: '旧', by: '李四' }
    writeFileSync(join(audit.cwd, 'gouji.decisions.json'), JSON.stringify({ schemaVersion: 1, decisions: [before] }))
    writeFileSync(join(audit.cwd, 'back.pdf'), await remarked(second))
    expect(gouji(audit.cwd, 'decisions', 'back.pdf').out).not.toContain('不同')
    expect(decisionsIn(audit.cwd)).toEqual([{ ...before, remark: REMARK }])
  })

  test('are none where nothing is ticked, and nothing is written then', () => {
    const audit = sent()
    const { status, out } = gouji(audit.cwd, 'decisions', 'output/r.audit.pdf')
    expect(status).toBe(0)
    expect(out).toContain('没有勾选')
    expect(existsSync(join(audit.cwd, 'gouji.decisions.json'))).toBe(false)
    failed(gouji(audit.cwd, 'decisions'))
  })
})

test.skipIf(!existsSync(CHROMIUM))(
  `decisions that the page downloads do the same (skips without ${CHROMIUM})`,
  async () => {
    const audit = sent()
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] })
    try {
      const page = await browser.newPage()
      await page.goto(pathToFileURL(join(audit.cwd, 'output/r.audit.html')).href)
      const boxes = page.locator('#cards fieldset')
      await boxes.nth(0).locator('input[value=rejected]').check()
      await boxes.nth(0).locator('input[type=text]').fill(REMARK)
      await boxes.nth(1).locator('input[value=accepted]').check()
      const [download] = await Promise.all([page.waitForEvent('download'), page.click('#download')])
      await download.saveAs(join(audit.cwd, 'downloads', download.suggestedFilename()))
    } finally {
      await browser.close()
    }
    expect(gouji(audit.cwd, 'decisions', 'downloads/gouji.decisions.json').status).toBe(0)
    honoured(audit)
  },
)
