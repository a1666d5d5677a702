import { mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContextOptions, type Page } from 'playwright-core'
import { ADDRESS, isOwn, type Visit } from './visit.ts'

export const CHROMIUM = '/usr/bin/chromium'

const QUIET = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync']

export interface ChromiumVisit extends Visit {
  readonly page: Page
}

export async function visitChromium(options: BrowserContextOptions = {}): Promise<ChromiumVisit> {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: QUIET })
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, offline: true, ...options })
  const page = await context.newPage()
  const folder = mkdtempSync(join(tmpdir(), 'gouji-'))
  const trouble: string[] = []
  page.on('console', message => message.type() === 'error' && trouble.push(message.text()))
  page.on('pageerror', error => trouble.push(String(error)))
  page.on('download', async download => {
    const path = join(folder, download.suggestedFilename())
    await download.saveAs(`${path}.part`)
    renameSync(`${path}.part`, path)
  })
  await context.route('**', route => (isOwn(route.request().url()) ? route.continue() : route.abort()))
  page.on('request', request => isOwn(request.url()) || trouble.push(request.url()))
  await page.goto(ADDRESS)
  return {
    ...{ page, folder, trouble },
    evaluate: expression => page.evaluate(expression),
    setFiles: (field, paths) => page.setInputFiles(field, [...paths]),
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key)
    },
    picture: async path => void (await page.screenshot({ path })),
    reload: async () => void (await page.reload()),
    close: async () => {
      await browser.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
