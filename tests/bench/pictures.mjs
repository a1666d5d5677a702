// npm run pictures: the pictures of the README anew, from the sample draft. Needs chromium and poppler.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { crc32, deflateSync } from 'node:zlib'
import { chromium } from 'playwright-core'

const SAMPLE = 'sources/2024年政府工作报告（送审稿）.txt'
const INTO = 'docs/pictures'

const folder = mkdtempSync(join(tmpdir(), 'gouji-pictures-'))
const run = ['dist/cli.js', 'audit', SAMPLE, '--format', 'html,pdf', '--output', folder, '--fail-on', 'never']
execFileSync('node', [...run, '--pdf', 'brief'])
const written = ending => join(folder, readdirSync(folder).find(name => name.endsWith(ending)) ?? '')
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] })
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
await page.goto(pathToFileURL(written('.html')).href)
const shown = await page.screenshot()
execFileSync('pdftoppm', ['-r', '110', '-png', '-singlefile', written('.pdf'), join(folder, 'first')])
await page.goto('about:blank')
await put('audit-html', shown)
await put('audit-pdf', readFileSync(join(folder, 'first.png')))
await browser.close()
rmSync(folder, { recursive: true })

/** Writes a picture with the 256 colours that are most of it: a fourth of the bytes. */
async function put(name, png) {
  const { width, height, data } = await page.evaluate(pixelsOf, png.toString('base64'))
  const rgba = Buffer.from(data, 'base64')
  const colours = new Map()
  const coarse = at => ((rgba[at] & 0xf8) << 16) | ((rgba[at + 1] & 0xf8) << 8) | (rgba[at + 2] & 0xf8)
  for (let at = 0; at < rgba.length; at += 4) colours.set(coarse(at), (colours.get(coarse(at)) ?? 0) + 1)
  const palette = [...colours].sort((a, b) => b[1] - a[1]).slice(0, 256).map(([colour]) => colour)
  const nearest = new Map()
  const indexOf = colour => {
    if (!nearest.has(colour)) {
      const apart = (own, by) => (((own >> by) & 255) - ((colour >> by) & 255)) ** 2
      const far = palette.map(own => apart(own, 16) + apart(own, 8) + apart(own, 0))
      nearest.set(colour, far.indexOf(Math.min(...far)))
    }
    return nearest.get(colour)
  }
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rows[y * (width + 1) + x + 1] = indexOf(coarse((y * width + x) * 4))
  }
  const size = Buffer.alloc(13)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  size.set([8, 3, 0, 0, 0], 8)
  // white stays white
  const full = byte => (byte === 0xf8 ? 0xff : byte)
  const table = Buffer.from(palette.flatMap(colour => [16, 8, 0].map(by => full((colour >> by) & 255))))
  const data8 = deflateSync(rows, { level: 9 })
  const chunks = [chunk('IHDR', size), chunk('PLTE', table), chunk('IDAT', data8), chunk('IEND', Buffer.alloc(0))]
  writeFileSync(`${INTO}/${name}.png`, Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks]))
}

function chunk(type, bytes) {
  const body = Buffer.concat([Buffer.from(type), bytes])
  const ends = [Buffer.alloc(4), Buffer.alloc(4)]
  ends[0].writeUInt32BE(bytes.length)
  ends[1].writeUInt32BE(crc32(body))
  return Buffer.concat([ends[0], body, ends[1]])
}

/** In the browser: the pixels of a PNG. */
async function pixelsOf(base64) {
  const bytes = Uint8Array.from(atob(base64), char => char.charCodeAt(0))
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
  const { width, height } = picture
  const canvas = new OffscreenCanvas(width, height).getContext('2d')
  canvas.drawImage(picture, 0, 0)
  const { data } = canvas.getImageData(0, 0, width, height)
  let text = ''
  for (let at = 0; at < data.length; at += 8192) text += String.fromCharCode(...data.subarray(at, at + 8192))
  return { width, height, data: btoa(text) }
}
