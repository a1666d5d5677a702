import { readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { extname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folder, gouji } from '../cli/gouji.ts'
import { CHROMIUM, visitChromium } from './chromium.ts'
import { built, faultOf, handed, isThere, open } from './visit.ts'

const corpus = process.env['GOUJI_CORPUS']
if (corpus === undefined) console.warn('real reports in the page: skipped, GOUJI_CORPUS names no folder')

const MOST = 30
const READ = ['.txt', '.docx', '.html', '.pdf', '.csv', '.xlsx', '.doc']

/** One of each format after the other, from the whole width of the folder. */
function chosen(root: string): readonly string[] {
  const all = readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()
  const kinds = READ.map(kind => all.filter(name => extname(name) === kind)).filter(({ length }) => length > 0)
  const files: string[] = []
  for (let round = 0; files.length < MOST && round < MOST; round++) {
    for (const kind of kinds) {
      const file = kind[Math.floor((round * kind.length) / MOST)]
      if (file !== undefined && !files.includes(file) && files.length < MOST) files.push(file)
    }
  }
  return files.map(name => join(root, name))
}

describe.skipIf(corpus === undefined || !isThere(CHROMIUM))('real reports (skips without GOUJI_CORPUS)', () => {
  it('are audited in the page, several at once, byte for byte as on the command line', async () => {
    built()
    const cwd = folder()
    const names = chosen(corpus ?? '').map((path, at) => {
      const name = `${at}-${path.split('/').at(-1) ?? ''}`
      symlinkSync(path, join(cwd, name))
      return name
    })
    expect(names).toHaveLength(MOST)
    const { err } = gouji(cwd, 'audit', ...names, '-f', 'json', '-o', 'out', '--fail-on', 'never', '-q')
    const refused = err.split('\n').filter(line => line !== '')
    const visit = await visitChromium()
    try {
      const same: string[] = []
      await open(visit, ...names.map(name => join(cwd, name)))
      for (const [at, name] of names.entries()) {
        await visit.evaluate(`document.querySelectorAll('[role=tab]')[${at}].click()`)
        const fault = await faultOf(visit)
        if (fault !== '') {
          expect(refused).toContain(fault)
          continue
        }
        const bytes = await handed(visit, '数据（JSON）')
        const own = readFileSync(join(cwd, 'out', name.replace(/\.[^.]*$/, '.audit.json')))
        if (bytes.equals(own)) same.push(name)
      }
      expect(names.filter(name => !same.includes(name) && !refused.some(line => line.startsWith(name)))).toEqual([])
      expect(same.length + refused.length).toBe(MOST)
      expect(visit.trouble).toEqual([])
    } finally {
      await visit.close()
    }
  }, 400_000)
})
