import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folder, gouji } from '../cli/gouji.ts'
import { CHROMIUM, visitChromium } from './chromium.ts'
import { FIREFOX, visitFirefox } from './firefox.ts'
import { built, download, isThere, open, until, type Visit } from './visit.ts'

const BROWSERS = [
  { name: 'Chromium', program: CHROMIUM, visiting: visitChromium },
  { name: 'Firefox', program: FIREFOX, visiting: visitFirefox },
]
for (const { name, program } of BROWSERS) if (!isThere(program)) console.warn(`tests in ${name} skipped: no ${program}`)

const [REPORT, LAST, BUDGET, TABLE, EARLIER] = ['2024稿.txt', '2023报告.txt', '预算执行情况.txt', '核对表.csv', '旧稿.txt'] as const
const sample = fileURLToPath(new URL('../../sources/对照样稿/', import.meta.url))
const cwd = folder()

beforeAll(() => {
  built()
  const texts = readdirSync(sample).filter(name => name.endsWith('.txt')).sort()
  for (const [at, name] of [LAST, BUDGET, REPORT].entries()) writeFileSync(join(cwd, name), readFileSync(join(sample, texts[at] ?? '')))
  writeFileSync(join(cwd, TABLE), '指标,时期,数值,范围\n粮食总产量,2023,160.67万吨,全市\n')
  writeFileSync(join(cwd, EARLIER), readFileSync(join(cwd, REPORT), 'utf8').replace('1117.56', '1116.57'))
}, 180_000)

function audited(...more: readonly string[]): string {
  const { status, err } = gouji(cwd, 'audit', REPORT, '-f', 'json', '-o', 'out', '--fail-on', 'never', '-q', ...more)
  expect([status, err]).toEqual([0, ''])
  return readFileSync(join(cwd, 'out', REPORT.replace(/\.\w+$/, '.audit.json')), 'utf8')
}

describe.each(BROWSERS)('documents held against each other in gouji.html, in $name', ({ program, visiting }) => {
  let visit: Visit
  beforeAll(async () => {
    if (isThere(program)) visit = await visiting()
  }, 60_000)
  afterAll(() => visit?.close(), 30_000)

  const quiet = () => visit.evaluate<boolean>(`document.querySelector('.count.working') === null`)
  const json = async () => (await download(visit, '数据（JSON）')).bytes.toString()
  const rows = () =>
    visit.evaluate<string[]>(
      `[...document.querySelectorAll('#refs-list .told')].map(row => [row.querySelector('.name').textContent,` +
        ` row.querySelector('.fixed')?.textContent ?? row.querySelector('select').selectedOptions[0].textContent,` +
        ` row.querySelector('small').textContent].join('|'))`,
    )
  const press = (words: string) =>
    visit.evaluate(`[...document.querySelectorAll('#refs-list button')].find(({ textContent }) => textContent === '${words}').click()`)
  const held = async (said: string, count: number) =>
    until(said, async () => (await quiet()) && (await rows()).length === count && !(await rows()).some(row => row.endsWith('尚未核对')))
  const choose = (select: string, value: string) =>
    visit.evaluate(`(select => { select.value = ${value}; select.dispatchEvent(new Event('change')) })(document.querySelector('${select}'))`)

  it.skipIf(!isThere(program))('several against one, each in a role that is guessed, shown and changed: as on the command line', async () => {
    await open(visit, join(cwd, REPORT))
    expect(await json()).toBe(audited())
    await press('打开参照材料…')
    await visit.setFiles('#files', [LAST, BUDGET].map(name => join(cwd, name)))
    await held('two references', 2)
    expect(await rows()).toEqual([
      `${LAST}|自动：上年报告|宁州市，2022年；相关数据19对`,
      `${BUDGET}|自动：预算报告|宁州市，2023年；相关数据8对`,
    ])
    expect(await json()).toBe(audited('--against', LAST, '--against', BUDGET))

    await choose('#refs-list .told:nth-of-type(2) select', `'same-year'`)
    await until('the role', async () => (await quiet()) && (await rows())[1]?.includes('|同年材料|') === true)
    expect(await json()).toBe(audited('--against', LAST, '--against', `${BUDGET}=same-year`))

    await visit.evaluate(`document.querySelector('#refs-list .told button').click()`)
    await held('one reference', 1)
    expect(await json()).toBe(audited('--against', `${BUDGET}=same-year`))
    // of the page there are the three, and what is no reference is offered
    await press(`以“${LAST}”为参照`)
    await held('both again', 2)
    expect(await json()).toBe(audited('--against', `${BUDGET}=same-year`, '--against', LAST))
    // what is closed is no reference any more
    await visit.evaluate(`document.querySelectorAll('[role=tab] .close')[1].click()`)
    await held('the other alone', 1)
    expect(await json()).toBe(audited('--against', `${BUDGET}=same-year`))
    expect(visit.trouble).toEqual([])
  }, 90_000)

  it.skipIf(!isThere(program))('a table of facts, and an earlier draft besides', async () => {
    await visit.reload()
    await open(visit, join(cwd, REPORT))
    await press('打开参照材料…')
    await visit.setFiles('#files', [join(cwd, TABLE)])
    await held('the table', 1)
    expect(await rows()).toEqual([`${TABLE}|参照表|宁州市；相关数据1对`])
    expect(await json()).toBe(audited('--against', TABLE))
    await open(visit, join(cwd, EARLIER))
    await visit.evaluate(`document.querySelector('[role=tab]').click()`)
    await choose('#old', `[...document.querySelectorAll('#old option')].find(({ textContent }) => textContent === '${EARLIER}').value`)
    await until('the draft before', quiet)
    expect(await json()).toBe(audited('--against', TABLE, '--baseline', EARLIER))
    expect(visit.trouble).toEqual([])
  }, 90_000)
})
