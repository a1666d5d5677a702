/// <reference lib="dom" />
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Audit } from '../../pipeline/model.ts'
import { madeUpAudit } from './audit.ts'
import { builtWriter } from './built.ts'
import { hostileAudit } from './hostile.ts'
import { rules, sample } from './report.ts'

const CHROMIUM = '/usr/bin/chromium'
const here = existsSync(CHROMIUM)

interface Visit {
  readonly page: Page
  /** Console errors, faults of the script, and every request but the page itself. */
  readonly trouble: readonly string[]
}

describe.skipIf(!here)(`the page in a browser (skips without ${CHROMIUM})`, () => {
  let browser: Browser
  let folder: string
  const files = new Map<string, string>()

  beforeAll(async () => {
    const writeHtml = await builtWriter()
    folder = await mkdtemp(path.join(tmpdir(), 'gouji-html-'))
    const next = { ...sample(), source: { ...sample().source, sha256: 'e'.repeat(64) } }
    const audits: Readonly<Record<string, Audit>> = { sample: sample(), next, hostile: hostileAudit(), large: large() }
    for (const [name, audit] of Object.entries(audits)) {
      files.set(name, path.join(folder, `${name}.html`))
      await writeFile(path.join(folder, `${name}.html`), writeHtml(audit, { lang: 'zh', rules }))
    }
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    })
  }, 60_000)

  afterAll(async () => {
    await browser?.close()
    await rm(folder, { recursive: true, force: true })
  })

  async function visit(name: string, options: BrowserContextOptions = {}): Promise<Visit> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
    const page = await context.newPage()
    const trouble: string[] = []
    const address = pathToFileURL(files.get(name) ?? '').href
    page.on('console', message => {
      if (message.type() === 'error') trouble.push(message.text())
    })
    page.on('pageerror', error => trouble.push(String(error)))
    page.on('request', request => {
      const url = request.url()
      if (url !== address && !url.startsWith('data:,') && !url.startsWith('blob:')) trouble.push(url)
    })
    await page.goto(address)
    return { page, trouble }
  }

  const currentCard = (page: Page): Promise<string | null> =>
    page.evaluate(() => document.querySelector('.card[aria-current=true]')?.id ?? null)

  const overflows = (page: Page): Promise<boolean> =>
    page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)

  it('opens without an error and asks for nothing', async () => {
    const { page, trouble } = await visit('sample')
    await page.click('#f18')
    expect(trouble).toEqual([])
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toBe('rgba(0, 0, 0, 0)')
    await page.context().close()
  })

  it('is walked by keyboard: next, previous, jump, tick, search, help, close', async () => {
    const { page, trouble } = await visit('sample')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    expect(await currentCard(page)).toBe('k3')
    await page.keyboard.press('k')
    expect(await currentCard(page)).toBe('k2')
    await page.keyboard.press('2')
    expect(await page.locator('#k2 [value=rejected]').isChecked()).toBe(true)
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('f15')
    expect(await page.locator('#panel').innerText()).toContain('8.4%')
    await page.keyboard.press(']')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('f16')
    await page.keyboard.press('Escape')
    expect(await page.locator('#panel').isVisible()).toBe(false)
    await page.keyboard.press('/')
    await page.keyboard.type('粮食')
    await page.waitForFunction(() => document.querySelectorAll('.card:not([hidden])').length === 1)
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    expect(await page.locator('#help').isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    expect(await page.locator('#help').isVisible()).toBe(false)
    expect(trouble).toEqual([])
    await page.context().close()
  })

  it('tells of a chosen figure what it takes part in, and jumps both ways', async () => {
    const { page } = await visit('sample')
    await page.click('#f17')
    const panel = page.locator('#panel')
    expect(await panel.innerText()).toContain('93亿元')
    expect(await panel.innerText()).toContain('93 ÷ 13 − 1')
    expect(await panel.locator('li').count()).toBe(2)
    await panel.locator('li a', { hasText: '6.2倍' }).click()
    expect(await page.evaluate(() => document.querySelector('.hit')?.id)).toBe('f18')
    expect(await currentCard(page)).toBe('k3')
    await page.click('#f22 + .ref')
    expect(await currentCard(page)).toBe('k4')
    await page.click('#k11 .jump')
    expect(await page.locator('.hit').innerText()).toBe('四个方面')
    await page.context().close()
  })

  it('filters by severity, rule and part, and hides marks by fate', async () => {
    const { page } = await visit('sample')
    const shown = (): Promise<number> => page.locator('.card:not([hidden])').count()
    expect(await shown()).toBe(14)
    await page.uncheck('[name=severity][value=note]')
    expect(await shown()).toBe(12)
    await page.click('#more summary')
    await page.selectOption('#rule', 'average-growth')
    expect(await shown()).toBe(2)
    await page.selectOption('#rule', '')
    await page.selectOption('#part', { label: '二、2024年工作安排' })
    expect(await shown()).toBe(3)
    const line = (): Promise<string> => page.locator('#f4').evaluate(mark => getComputedStyle(mark).textDecorationLine)
    expect(await line()).toBe('none')
    await page.check('.legend [value=verified]')
    expect(await line()).toBe('underline')
    await page.uncheck('.legend [value=verified]')
    await page.check('#all-marks')
    expect(await line()).toBe('underline')
    await page.context().close()
  })

  it('downloads the decisions, keeps them over a reload, and takes them back', async () => {
    const { page } = await visit('sample')
    page.on('dialog', dialog => void dialog.accept())
    await page.check('#k1 [value=accepted]')
    await page.check('#k3 [value=accepted]')
    await page.check('#k3 [value=to-verify]')
    expect(await page.locator('#k3 [value=accepted]').isChecked()).toBe(false)
    await page.fill('#k3 [type=text]', '与财政局核对 <b>"&')
    await page.fill('#k5 [type=text]', '只写备注')
    expect(await page.locator('#status').innerText()).toContain('1')
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#download')])
    expect(download.suggestedFilename()).toBe('gouji.decisions.json')
    const file = path.join(folder, 'gouji.decisions.json')
    await download.saveAs(file)
    const fingerprints = sample().findings.map(finding => finding.fingerprint)
    const saved = JSON.parse(await readFile(file, 'utf8')) as { decisions: { about: string; report: string }[] }
    // what a decision was about outlives the words of the report
    for (const { about, report } of saved.decisions) expect([about, report]).toEqual([expect.stringMatching(/.+ .+/), '青岚市政府工作报告'])
    expect(saved).toMatchObject({
      schemaVersion: 1,
      decisions: [
        { fingerprint: fingerprints[0], decision: 'accepted', remark: '' },
        { fingerprint: fingerprints[2], decision: 'to-verify', remark: '与财政局核对 <b>"&' },
        // A remark without a tick decides nothing and is kept.
        { fingerprint: fingerprints[4], decision: 'undecided', remark: '只写备注' },
        // Settled before: it stays so.
        {
          fingerprint: fingerprints[5],
          decision: 'rejected',
          remark: '上年数经农普修订，口径已核，不改。',
          by: '市统计局　王',
        },
      ],
    })
    await page.uncheck('#k6 [value=rejected]')
    await page.reload()
    expect(await page.locator('#k6 [value=rejected]').isChecked()).toBe(false)
    expect(await page.locator('#k3 [value=to-verify]').isChecked()).toBe(true)
    expect(await page.locator('#k5 [type=text]').inputValue()).toBe('只写备注')
    await page.context().close()

    const later = await visit('sample')
    await later.page.setInputFiles('#load', file)
    await later.page.waitForFunction(() => document.querySelectorAll('fieldset :checked').length === 3)
    expect(await later.page.locator('#k3 [type=text]').inputValue()).toBe('与财政局核对 <b>"&')
    await writeFile(file, '{"no": 1}')
    await later.page.setInputFiles('#load', file)
    await later.page.waitForFunction(() => document.querySelector('#status')?.textContent?.includes('不是'))
    expect(await later.page.locator('#k1 [value=accepted]').isChecked()).toBe(true)
    await later.page.context().close()
  })

  it('shows the first finding at once, and marks only what must be answered for until all is asked for', async () => {
    for (const viewport of [
      { width: 1440, height: 900 },
      { width: 390, height: 844 },
    ]) {
      const { page } = await visit('sample', { viewport })
      const change = await page.locator('#k1 .change').boundingBox()
      expect((change?.y ?? Infinity) + (change?.height ?? 0)).toBeLessThan(viewport.height)
      const marked = (): Promise<number> =>
        page.evaluate(
          () =>
            [...document.querySelectorAll('#body .verified, #body .unpaired')].filter(
              mark => getComputedStyle(mark).textDecorationLine !== 'none',
            ).length,
        )
      expect(await marked()).toBe(0)
      await page.check('#all-marks')
      expect(await marked()).toBeGreaterThan(20)
      await page.context().close()
    }
  })

  it('has targets of 40 pixels for fingers, and no panel over the boxes of a card', async () => {
    const { page } = await visit('sample', { viewport: { width: 390, height: 844 } })
    await page.click('#more summary')
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('button, select, summary, fieldset label, label.tick, .load, .legend label')]
        .filter(element => element.getClientRects().length > 0)
        .filter(element => element.getBoundingClientRect().height < 40)
        .map(element => element.outerHTML.slice(0, 80)),
    )
    expect(small).toEqual([])
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 844 })
      await page.click('#f17')
      const covered = await page.evaluate(() => {
        const panel = document.getElementById('panel')?.getBoundingClientRect()
        if (panel === undefined) return null
        return [...document.querySelectorAll('fieldset')].filter(box => {
          const { top, bottom, left, right } = box.getBoundingClientRect()
          return top < panel.bottom && bottom > panel.top && left < panel.right && right > panel.left
        }).length
      })
      expect(covered).toBe(0)
    }
    await page.context().close()
  })

  it('offers what was decided to the next draft of the report', async () => {
    const { page } = await visit('sample')
    await page.check('#k1 [value=accepted]')
    await page.fill('#k1 [type=text]', '已改')
    await page.goto(pathToFileURL(files.get('next') ?? '').href)
    await page.locator('#offer', { hasText: '2条' }).waitFor()
    expect(await page.locator('#k1 [value=accepted]').isChecked()).toBe(false)
    await page.click('[data-action=take]')
    expect(await page.locator('#offer').isVisible()).toBe(false)
    expect(await page.locator('#k1 [value=accepted]').isChecked()).toBe(true)
    expect(await page.locator('#k1 [type=text]').inputValue()).toBe('已改')
    await page.reload()
    expect(await page.locator('#k1 [value=accepted]').isChecked()).toBe(true)
    expect(await page.locator('#offer').isVisible()).toBe(false)
    await page.context().close()
  })

  it('runs nothing that a hostile report says, and stays in its frame', async () => {
    const { page, trouble } = await visit('hostile')
    await page.click('#f0')
    await page.keyboard.press('j')
    expect(await page.evaluate(() => 'owned' in globalThis)).toBe(false)
    expect(trouble).toEqual([])
    expect(await overflows(page)).toBe(false)
    expect(await page.locator('#body').innerText()).toContain('<img src=x onerror=')
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await overflows(page)).toBe(false)
    await page.context().close()
  })

  it('can be read without its script', async () => {
    const { page } = await visit('sample', { javaScriptEnabled: false })
    expect(await page.locator('.answer').innerText()).toContain('暂不宜印发')
    expect(await page.locator('.filters').isVisible()).toBe(false)
    expect(await page.locator('#k3 .numberline').first().isVisible()).toBe(true)
    await page.click('#k3 .jump')
    expect(page.url()).toMatch(/#f18$/)
    await page.context().close()
  })

  for (const [name, options] of Object.entries({
    light: {},
    dark: { colorScheme: 'dark' },
    narrow: { viewport: { width: 390, height: 844 } },
  } as const satisfies Record<string, BrowserContextOptions>)) {
    it(`has no serious violation of accessibility (${name})`, async () => {
      const { page } = await visit('sample', { ...options, bypassCSP: true })
      expect(await overflows(page)).toBe(false)
      await page.evaluate(() => {
        for (const list of document.querySelectorAll('details')) list.open = true
      })
      await page.click('#f18')
      await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') })
      const found: { id: string; nodes: string[] }[] = await page.evaluate(`axe.run({ resultTypes: ['violations'] }).then(result =>
        result.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .map(({ id, nodes }) => ({ id, nodes: nodes.slice(0, 4).map(node => node.html + node.failureSummary) })))`)
      expect(found).toEqual([])
      await page.context().close()
    }, 30_000)
  }

  it('is fluid with ten thousand figures', async () => {
    const { page, trouble } = await visit('large')
    expect(await page.locator('#body span[id]').count()).toBe(10_000)
    const spent = await page.evaluate(async () => {
      const paint = (): Promise<unknown> => new Promise(done => requestAnimationFrame(() => setTimeout(done)))
      const jumps = [9_990, 5_000, 2, 7_777]
      const start = performance.now()
      for (const index of jumps) {
        document.getElementById(`f${index}`)?.click()
        await paint()
      }
      return (performance.now() - start) / jumps.length
    })
    expect(spent).toBeLessThan(1_000)
    const box = await page.locator('#f7777').boundingBox()
    expect(box?.y).toBeGreaterThan(0)
    expect(box?.y).toBeLessThan(900)
    expect(trouble).toEqual([])
    await page.context().close()
  }, 60_000)
})

/** 450,000 characters, as a report of 300 pages has. */
function large(): Audit {
  const filler = '全市经济社会发展各项事业取得新的成就人民生活水平不断提高基础'
  const accusation = { rule: 'total', severity: 'error', claims: [0], message: '合计不符。' } as const
  const fates = ['verified', 'unpaired', 'contradicted', 'questioned']
  let marked = '大型报告\n'
  for (let index = 0; index < 10_000; index++) {
    if (index % 1_000 === 0) marked += `\n${'一二三四五六七八九十'[index / 1_000]}、第${index}部分\n`
    marked += `${filler}⟦${index}.5亿元|${fates[index % 4]}|地区生产总值|2023|level⟧${index % 12 === 11 ? '。\n' : '，'}`
  }
  return madeUpAudit({
    marked,
    claims: Array.from({ length: 2_000 }, (_, index) => ({
      rule: 'total',
      figures: [index * 5, index * 5 + 1],
      working: '1 + 1 = 2',
    })),
    findings: Array.from({ length: 150 }, (_, index) => ({
      ...accusation,
      accused: index * 60 + 2,
      evidence: [index * 60],
    })),
  })
}
