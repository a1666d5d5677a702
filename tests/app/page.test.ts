/// <reference lib="dom" />
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Audit } from '../../pipeline/model.ts'
import { folder } from '../cli/gouji.ts'
import { HOSTILE } from '../html/hostile.ts'
import { cell, para, run, table, word } from '../read/word.ts'
import { CHROMIUM, visitChromium, type ChromiumVisit } from './chromium.ts'
import { built, download, faultOf, inReport, isThere, open, until } from './visit.ts'

if (!isThere(CHROMIUM)) console.warn(`tests of the page skipped: no ${CHROMIUM}`)

const WRONG = '2018年到2023年，全市财政收入由100.0亿元增加到131.4亿元，年均增长6.5%。'
const SAMPLE = readFileSync(new URL('../../sources/2024年政府工作报告（送审稿）.txt', import.meta.url), 'utf8')
const cwd = folder()
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(cwd, name), content)
  return join(cwd, name)
}

interface Violation {
  readonly id: string
  readonly impact: string
  readonly nodes: readonly { readonly html: string }[]
}

describe.skipIf(!isThere(CHROMIUM))('the page', () => {
  let visit: ChromiumVisit
  beforeAll(async () => {
    built()
    visit = await visitChromium()
  }, 120_000)
  beforeEach(async () => {
    await visit.evaluate('localStorage.clear()')
    await visit.reload()
  })
  afterAll(() => visit?.close())

  const cards = () => visit.evaluate<number>(`document.querySelectorAll('#cards .card').length`)
  const textOf = (id: string) => visit.evaluate<string>(`document.getElementById('${id}').textContent`)
  const upToDate = () => until('the findings', async () => (await textOf('state')) === '已核对')
  const audit = async (): Promise<Audit> => JSON.parse((await download(visit, '数据（JSON）')).bytes.toString())

  describe('follows what is typed', () => {
    it('with findings, marks and the answer beside the text, and mends at the press of a button', async () => {
      const { page } = visit
      await page.click('#type')
      await page.locator('#text').pressSequentially('各位代表：\n')
      await page.locator('#text').fill(`各位代表：\n${WRONG}\n`)
      await until('a finding', async () => (await cards()) === 1)
      expect(await page.locator('#under mark.error').innerText()).toBe('6.5%')
      expect(await page.locator('#answer').innerText()).toContain('1处矛盾')
      await page.keyboard.press('F8')
      expect(await page.evaluate(() => getSelection()?.toString())).toBe('6.5%')
      await page.click('#cards .mend')
      await until('no finding', async () => (await cards()) === 0)
      expect(await page.locator('#text').inputValue()).toContain('年均增长5.6%')
      await page.locator('#text').press('Control+z')
      await until('the finding again', async () => (await cards()) === 1)
      expect((await download(visit, '改后的文字')).bytes.toString()).toContain('年均增长6.5%')
      expect((await audit()).source.text).toBe(await page.locator('#text').inputValue())
      expect(visit.trouble).toEqual([])
    })

    it('of a Word document, whose tables stay tables and whose file stays as it is', async () => {
      const rows = [
        ['指标（单位：亿元）', '2023年'],
        ['一般公共预算收入合计', '100.0'],
        ['税收收入', '60.0'],
        ['非税收入', '30.0'],
      ]
      const body = para(run(WRONG)) + table(rows.map(cells => cells.map(text => cell(text))))
      await open(visit, file('表.docx', word({ body })))
      const before = await audit()
      await visit.page.click('#mode-edit')
      await visit.page.locator('#text').fill(before.source.text.replace('6.5%', '5.6%').replace('30.0', '40.0'))
      await upToDate()
      const after = await audit()
      expect(before.findings.length).toBe(2)
      expect(after.findings).toEqual([])
      expect(after.tables[0]?.cells.map(({ start, end }) => after.source.text.slice(start, end))).toEqual(
        rows.flat().map(text => (text === '30.0' ? '40.0' : text)),
      )
      expect(await visit.page.locator('#notice').isVisible()).toBe(true)
      expect(await visit.page.locator('#results').innerText()).not.toContain('批注')
    })
  })

  it('keeps what is asked of it within itself: no request leaves, whoever makes it', async () => {
    const own = await visitChromium()
    const tried = await own.page.evaluate(async () => {
      const image = new Image()
      const seen = new Promise(done => {
        image.onload = () => done('sent')
        image.onerror = () => done('refused')
      })
      image.src = 'https://example.com/a.png'
      const heard = new Promise(done => {
        new WebSocket('wss://example.com/').onerror = () => done('refused')
      })
      const script = document.createElement('script')
      script.textContent = 'document.title = "owned"'
      document.body.append(script)
      const ran = document.title === 'owned' ? 'ran' : 'refused'
      const asked = fetch('https://example.com/').then(
        () => 'sent',
        () => 'refused',
      )
      return Promise.all([asked, seen, heard, ran])
    })
    const refusals = own.trouble.filter(line => /Content Security Policy/.test(line))
    await own.close()
    expect(tried).toEqual(['refused', 'refused', 'refused', 'refused'])
    expect(refusals.length).toBeGreaterThanOrEqual(tried.length)
  })

  it('lets no name, text or document run script', async () => {
    const lines = HOSTILE.map(line => line.slice(0, 200).replace(/[\0-\x08]/g, ''))
    const text = lines.map((line, at) => `${line}2023年增长${at}.5%，达到${at}亿元。`).join('\n')
    const name = '<img src=x onerror=globalThis.owned=1>&quot;{{title}}.txt'
    await open(visit, file(name, `${text}\n${WRONG}`))
    expect(await faultOf(visit)).toBe('')
    expect(await inReport(visit, `page.defaultView.owned ?? null`)).toBe(null)
    await visit.page.click('#mode-edit')
    await until('a card', async () => (await cards()) > 0)
    expect(await visit.evaluate('globalThis.owned ?? null')).toBe(null)
    expect(await visit.evaluate(`document.querySelectorAll('img, #tabs img, #cards script').length`)).toBe(0)
    expect(await visit.evaluate(`document.querySelector('[role=tab] bdi').textContent`)).toBe(name)
    expect(visit.trouble).toEqual([])
  })

  it('tells in a line what it cannot read, and goes on', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(40_000_000), '[Content_Types].xml': new Uint8Array(1) })
    const files = [
      file('炸弹.docx', bomb),
      file('大.pdf', new Uint8Array(100_000_000)),
      file('坏.docx', bomb.subarray(0, 2000)),
      file('空.txt', ''),
      file('好.txt', WRONG),
    ]
    await open(visit, ...files)
    const told: string[] = []
    for (const at of files.keys()) {
      await visit.page.locator('[role=tab]').nth(at).click()
      told.push(await faultOf(visit))
    }
    expect(told[0]).toMatch(/^炸弹\.docx：解压后达39MB，超出限度/)
    expect(told[1]).toMatch(/^大\.pdf：文件大于64MB/)
    expect(told[2]).toMatch(/^坏\.docx：文件不完整或已损坏/)
    expect(told[3]).toMatch(/^空\.txt：文件是空的/)
    expect(told[4]).toBe('')
    expect(await inReport(visit, `page.querySelectorAll('.card').length`)).toBe(1)
    expect(visit.trouble).toEqual([])
  })

  it('stops an audit that takes too long, and begins it anew', async () => {
    await visit.setFiles('#files', [file('长.txt', `${SAMPLE}\n`.repeat(150))])
    await visit.page.waitForSelector('#wait:not([hidden])')
    await visit.page.click('#stop')
    expect(await faultOf(visit)).toBe('已停止。')
    await open(visit, file('短.txt', WRONG))
    expect(await inReport(visit, `page.querySelectorAll('.card').length`)).toBe(1)
    expect(visit.trouble).toEqual([])
  }, 60_000)

  it('judges under settings that its form makes and reads, and tells what is wrong with them', async () => {
    const { page } = visit
    await open(visit, file('支.txt', '2023年，全市财政总支出100.0亿元，基本支出60.0亿元，项目支出30.0亿元。'))
    expect((await audit()).summary.errors).toBe(0)
    await page.click('#settings')
    await page.waitForSelector('#form[open]')
    await page.locator('.row.identities .formula').fill('财政总支出 = sqrt(基本支出)')
    await page.click('#apply')
    await until('the complaint', async () => (await page.locator('#wrong').innerText()).includes('sqrt'))
    await page.locator('.row.identities .formula').fill('财政总支出 = 基本支出 + 项目支出')
    await page.locator('.row.identities .name').fill('支出两分法')
    await page.locator('#fields .one input.year').fill('2023')
    const { bytes } = await (async () => {
      await page.click('#save-settings')
      await until('the file', async () => (await page.locator('#wrong').innerText()) === '')
      const path = join(visit.folder, 'gouji.config.yaml')
      await until('the file', () => {
        try {
          return readFileSync(path).length > 0
        } catch {
          return false
        }
      })
      return { bytes: readFileSync(path, 'utf8') }
    })()
    expect(bytes).toBe('year: 2023\nidentities:\n  - name: 支出两分法\n    formula: 财政总支出 = 基本支出 + 项目支出\n')
    await page.click('#apply')
    await until('the finding', async () => (await audit()).summary.errors === 1)
    await visit.reload()
    await page.click('#settings')
    await page.waitForSelector('#form[open]')
    expect(await page.locator('.row.identities .formula').first().inputValue()).toBe('财政总支出 = 基本支出 + 项目支出')
    await page.setInputFiles('#load-settings', file('gouji.config.yaml', '# 我的设置\nregion: 崇左市\nfailOn: never\n'))
    await until('the other settings', async () => (await page.locator('.region').inputValue()) === '崇左市')
    await page.click('#apply')
    const kept = () => visit.evaluate<string>(`localStorage.getItem('gouji config')`)
    await until('the settings', async () => (await kept()) === '# 我的设置\nregion: 崇左市\nfailOn: never\n')
  })

  it('takes files that are dropped, on itself and on the report within', async () => {
    const drop = (name: string, on: string) =>
      visit.evaluate(`(() => {
        const files = new DataTransfer()
        files.items.add(new File([${JSON.stringify(WRONG)}], ${JSON.stringify(name)}))
        const page = ${on}
        for (const type of ['dragenter', 'dragover', 'drop'])
          page.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: files }))
      })()`)
    const tabs = () => visit.evaluate<number>(`document.querySelectorAll('.tab .count.error').length`)
    await drop('一.txt', 'document')
    await until('the first', async () => (await tabs()) === 1)
    await inReport(visit, 'page.title')
    await drop('二.txt', `document.getElementById('report').contentDocument`)
    await until('the second', async () => (await tabs()) === 2)
    expect(await visit.page.locator('#veil').isVisible()).toBe(false)
  })

  it('holds a draft against an earlier one', async () => {
    const { page } = visit
    await open(visit, file('旧稿.txt', WRONG), file('新稿.txt', `${WRONG}\n2023年，全市财政收入20亿元，比上年增长10%，上年为19亿元。`))
    await page.locator('[role=tab]').nth(1).click()
    await page.selectOption('#old', { label: '旧稿.txt' })
    await until('the comparison', async () => (await audit()).baseline !== undefined)
    const { findings, baseline } = await audit()
    expect(baseline?.path).toBe('旧稿.txt')
    expect(findings.map(finding => finding.baseline).sort()).toContain('there')
    expect((await download(visit, '两稿对照')).bytes.toString()).toContain('旧稿.txt → 新稿.txt')
  })

  it('takes back what was ticked in its PDF or its file', async () => {
    await open(visit, file('甲.txt', WRONG))
    const { findings } = await audit()
    const decisions = [{ fingerprint: findings[0]?.fingerprint, decision: 'to-verify', remark: '问统计局' }]
    const saved = JSON.stringify({ schemaVersion: 1, decisions })
    await visit.page.setInputFiles('#load-decisions', file('gouji.decisions.json', saved))
    await until('the tick', () => inReport(visit, `page.querySelector('#k1 [value=to-verify]').checked`))
    expect(JSON.parse((await download(visit, '处理意见')).bytes.toString()).decisions).toMatchObject(decisions)
    await visit.page.setInputFiles('#load-decisions', file('bad.json', '{}'))
    await until('the complaint', async () => (await textOf('said')).includes('不是处理意见文件'))
  })

  it('is walked by keys alone, and speaks English', async () => {
    const { page } = visit
    await page.focus('#sample')
    await page.keyboard.press('Enter')
    await page.waitForSelector('#report[data-shows]')
    await until('the focus', () => visit.evaluate(`document.activeElement?.id === 'report'`))
    await page.keyboard.press('j')
    await page.keyboard.press('2')
    expect(await inReport(visit, `page.querySelector('#k1 [value=rejected]').checked`)).toBe(true)
    await page.focus('#other')
    await page.keyboard.press('Enter')
    await until('English', () => inReport(visit, `page.documentElement.lang === 'en'`))
    expect(await page.locator('#mode-edit').innerText()).toBe('Edit')
    await page.focus('#menu summary')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await visit.evaluate(`document.activeElement.textContent`)).toBe('Audit to print, tick and sign (PDF)')
    await open(visit, file('bad.docx', 'PK\x03\x04word/document'))
    await page.locator('[role=tab]').nth(1).click()
    expect(await faultOf(visit)).not.toMatch(/\p{Script=Han}/u)
    await page.focus('[role=tab][aria-selected=true]')
    await page.keyboard.press('Delete')
    await page.focus('[role=tab]')
    await page.keyboard.press('Delete')
    expect(await page.locator('#start').isVisible()).toBe(true)
    expect(visit.trouble).toEqual([])
  })

  for (const [width, colorScheme] of [
    [390, 'dark'],
    [820, 'light'],
    [1440, 'light'],
  ] as const) {
    it(`fits ${width} pixels and hides nothing from anyone, ${colorScheme}`, async () => {
      const { page } = visit
      const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 844 })
      const look = async (): Promise<void> => {
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
        const { violations } = await page.evaluate<{ violations: readonly Violation[] }>(
          `axe.run({ exclude: ['#report'] }, { iframes: false, resultTypes: ['violations'] })`,
        )
        const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
        expect(grave.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html)])).toEqual([])
      }
      await page.evaluate(axe)
      await look()
      await page.click('#sample')
      await page.waitForSelector('#report[data-shows]')
      await look()
      await page.click('#mode-edit')
      await until('the cards', async () => (await cards()) > 0)
      await look()
      await page.click('#settings')
      await page.waitForSelector('#form[open]')
      await look()
      await page.click('#dismiss')
      await page.setViewportSize({ width: 1440, height: 900 })
      await page.emulateMedia({ colorScheme: 'light' })
    }, 60_000)
  }
})
