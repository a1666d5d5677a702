import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Audit } from '../../pipeline/model.ts'
import { folder, gouji } from '../cli/gouji.ts'
import { CHROMIUM, visitChromium } from './chromium.ts'
import { FIREFOX, visitFirefox } from './firefox.ts'
import { converted, SAMPLES, writeSamples } from './samples.ts'
import { built, download, faultOf, inReport, isThere, open, type Visit } from './visit.ts'

const BROWSERS = [
  { name: 'Chromium', program: CHROMIUM, visiting: visitChromium },
  { name: 'Firefox', program: FIREFOX, visiting: visitFirefox },
]
for (const { name, program } of BROWSERS) if (!isThere(program)) console.warn(`tests in ${name} skipped: no ${program}`)

const OLD = '旧报告.doc'
const cwd = folder()
let names: readonly string[] = []
beforeAll(() => {
  built()
  names = writeSamples(cwd)
  if (!names.includes(OLD)) console.warn(`tests of .doc and of comments in LibreOffice skipped: no soffice`)
}, 180_000)

const known = new Map<string, string>()

/** What the command line writes of a report, in its folder, with the decisions that lie there. */
function audited(name: string, ...more: readonly string[]): string {
  const key = [name, ...more].join(' ')
  const before = known.get(key)
  if (before !== undefined) return before
  const { status, err } = gouji(cwd, 'audit', name, '-f', 'json', '-o', 'out', '--fail-on', 'never', '-q', ...more)
  expect([status, err]).toEqual([0, ''])
  known.set(key, readFileSync(join(cwd, 'out', name.replace(/\.\w+$/, '.audit.json')), 'utf8'))
  return audited(name, ...more)
}

describe.each(BROWSERS)('gouji.html opened from the disk, without a network, in $name', ({ program, visiting }) => {
  let visit: Visit
  beforeAll(async () => {
    if (isThere(program)) visit = await visiting()
  }, 60_000)
  afterAll(() => visit?.close(), 30_000)

  it.skipIf(!isThere(program)).each([...Object.keys(SAMPLES), OLD])(
    'audits %s as the command line does; ticks are exported, honoured and found again',
    async (name, ...rest) => {
      if (name === OLD && !names.includes(OLD)) return void (rest.at(-1) as unknown as { skip(): void }).skip()
      const path = join(cwd, name)
      await open(visit, path)
      expect(await faultOf(visit)).toBe('')
      const plain = await download(visit, '数据（JSON）')
      expect(plain.name).toBe(name.replace(/\.\w+$/, '.audit.json'))
      expect(plain.bytes.toString()).toBe(audited(name))
      const { findings }: Audit = JSON.parse(plain.bytes.toString())
      expect(findings.length).toBeGreaterThan(0)
      expect(await inReport(visit, `page.querySelectorAll('.card').length`)).toBe(findings.length)

      await inReport(visit, `page.querySelector('#k1 [value=rejected]').click()`)
      await inReport(visit, `page.querySelector('#k1 [type=text]').value = '口径不同'`)
      const input = `new Event('input', { bubbles: true })`
      await inReport(visit, `page.querySelector('#k1 [type=text]').dispatchEvent(${input})`)
      const decisions = await download(visit, '处理意见')
      expect(decisions.name).toBe('gouji.decisions.json')
      expect(JSON.parse(decisions.bytes.toString()).decisions).toMatchObject([
        { fingerprint: findings[0]?.fingerprint, decision: 'rejected', remark: '口径不同' },
      ])
      writeFileSync(join(cwd, decisions.name), decisions.bytes)
      const copy = /\.(docx|pdf)$/.exec(name)?.[1]
      const decided = audited(name, '-d', decisions.name, ...(copy === undefined ? [] : ['--annotate']))
      rmSync(join(cwd, decisions.name))
      expect((await download(visit, '数据（JSON）')).bytes.toString()).toBe(decided)
      if (copy !== undefined) {
        const label = copy === 'docx' ? '带批注的Word副本' : '带批注的PDF副本'
        const own = readFileSync(join(cwd, 'out', name.replace(/\.\w+$/, `.annotated.${copy}`)))
        expect((await download(visit, label)).bytes.equals(own)).toBe(true)
      }

      await visit.reload()
      await open(visit, path)
      expect(await inReport(visit, `page.querySelectorAll('.card.settled').length`)).toBe(1)
      expect(await inReport(visit, `page.querySelector('.card.settled [type=text]').value`)).toBe('口径不同')
      expect((await download(visit, '数据（JSON）')).bytes.toString()).toBe(decided)
      expect(visit.trouble).toEqual([])
      await visit.evaluate(`document.querySelector('[role=tab] .close').click()`)
    },
    60_000,
  )
})

it.skipIf(!isThere(CHROMIUM))('the copy opens in LibreOffice with its comments in place', async ({ skip }) => {
  if (!names.includes(OLD)) return skip()
  const visit = await visitChromium()
  try {
    await open(visit, join(cwd, '报告.docx'))
    const { findings }: Audit = JSON.parse((await download(visit, '数据（JSON）')).bytes.toString())
    const { name, bytes } = await download(visit, '带批注的Word副本')
    writeFileSync(join(cwd, name), bytes)
    const odt = converted(join(cwd, name), 'odt', cwd)
    const content = strFromU8(unzipSync(odt ?? new Uint8Array())['content.xml'] ?? new Uint8Array())
    const quotes = [...content.matchAll(/<\/office:annotation>(.*?)<office:annotation-end/gs)].map(([, words = '']) =>
      words.replace(/<office:annotation .*?<\/office:annotation>/gs, '').replace(/<[^>]+>/g, ''),
    )
    expect(quotes.sort()).toEqual(findings.map(({ quote }) => quote).sort())
  } finally {
    await visit.close()
  }
}, 120_000)
