// npm run pictures: the pictures of the README anew, from the sample draft. Needs chromium and poppler.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { NO_CONFIG } from '../../pipeline/config.ts'
import { readDraft } from '../../pipeline/read/index.ts'
import { rules } from '../../pipeline/rules.gen.ts'
import { auditDraft } from '../../pipeline/run.ts'
import { writeHtml } from '../../pipeline/write/html/index.ts'
import { writePdf } from '../../pipeline/write/pdf/index.ts'

const SAMPLE = 'sources/2024年政府工作报告（送审稿）.txt'
const INTO = '.github/pictures'
const ARGUMENTS = ['--no-sandbox', '--disable-gpu']

async function main(): Promise<void> {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string }
  const audit = auditDraft(await readDraft(SAMPLE), { version, rules, settings: NO_CONFIG.settings })
  const folder = mkdtempSync(join(tmpdir(), 'gouji-pictures-'))
  const html = join(folder, 'audit.html')
  const pdf = join(folder, 'audit.pdf')
  writeFileSync(html, writeHtml(audit, { lang: 'zh', rules }))
  writeFileSync(pdf, await writePdf(audit, { lang: 'zh', rules, pdf: 'brief' }))
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ARGUMENTS })
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto(pathToFileURL(html).href)
  await page.screenshot({ path: `${INTO}/audit-html.png` })
  await browser.close()
  execFileSync('pdftoppm', ['-r', '110', '-png', '-singlefile', pdf, `${INTO}/audit-pdf`])
  rmSync(folder, { recursive: true })
}

await main()
