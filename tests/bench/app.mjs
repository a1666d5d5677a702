#!/usr/bin/env node
// npm run bench:app -- FILE …: the size of dist/gouji.html, and in Chromium how long it takes to audit each file (with a
// new worker, then with one that is there) and to follow a change in a text of 20,000 characters. Milliseconds; medians.
import { chromium } from 'playwright-core'
import { fs, path } from 'zx'

const root = path.resolve(import.meta.dirname, '../..')
const page = path.join(root, 'dist/gouji.html')
const sample = path.join(root, 'sources/2024年政府工作报告（送审稿）.txt')
const files = process.argv.length > 2 ? process.argv.slice(2) : [sample]

const median = values => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)]

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] })
console.log(`${((await fs.stat(page)).size / 1e6).toFixed(2)} MB`)
for (const file of files) {
  const [fresh, again] = [[], []]
  for (let round = 0; round < 5; round++) {
    const visit = await opened()
    fresh.push(await audited(visit, file, 1))
    again.push(await audited(visit, file, 2))
    await visit.close()
  }
  console.log(`${path.basename(file)}: ${median(fresh)} with a new worker, ${median(again)} after`)
}
console.log(`a change in 20,000 characters: ${median(await followed())}`)
await browser.close()

async function opened() {
  const visit = await browser.newPage()
  await visit.goto(`file://${page}`)
  await visit.waitForSelector('#choose')
  return visit
}

async function audited(visit, file, count) {
  const start = Date.now()
  await visit.setInputFiles('#files', file)
  const settled = number => document.querySelectorAll('.tab .count:not(.working)').length === number
  await visit.waitForFunction(settled, count, { polling: 5, timeout: 120_000 })
  return Date.now() - start
}

async function followed() {
  const visit = await opened()
  const text = (await fs.readFile(sample, 'utf8')).repeat(3).slice(0, 20_000)
  await visit.click('#type')
  await visit.locator('#text').fill(text)
  return visit.evaluate(async () => {
    const [field, state] = ['text', 'state'].map(id => document.getElementById(id))
    const settled = async () => {
      do await new Promise(done => requestAnimationFrame(done))
      while (state.textContent !== '已核对')
    }
    await settled()
    const laps = []
    for (let round = 0; round < 15; round++) {
      const at = field.value.indexOf('亿元', 2000)
      field.focus()
      field.setSelectionRange(at, at)
      const start = performance.now()
      document.execCommand('insertText', false, String(round % 10))
      await settled()
      laps.push(Math.round(performance.now() - start))
    }
    return laps
  })
}
