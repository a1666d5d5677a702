import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { APP, built } from '../app/visit.ts'
import { folder, gouji, listed } from './gouji.ts'

beforeAll(built, 120_000)

test('gouji app copies the page out: here, into a folder, or under a name of its own', () => {
  const cwd = folder()
  const runs = [gouji(cwd, 'app'), gouji(cwd, 'app', '-o', '桌面/核对'), gouji(cwd, 'app', '-o', '核对.html', '--lang', 'en')]
  expect(runs.map(({ status, err }) => [status, err])).toEqual([
    [0, ''],
    [0, ''],
    [0, ''],
  ])
  expect(runs[0]?.out).toMatch(/^结果：gouji\.html\n双击打开/)
  expect(runs[2]?.out).toMatch(/^Results: 核对\.html\nDouble-click/)
  const pages = ['gouji.html', '核对.html', '桌面/核对/gouji.html']
  expect(listed(cwd).filter(name => name.endsWith('.html'))).toEqual([...pages].sort())
  for (const name of pages) expect(readFileSync(join(cwd, name)).equals(readFileSync(APP))).toBe(true)
})

test('reports are chosen in the page, not on the command line', () => {
  const { status, lines } = gouji(folder(), 'app', '报告.docx')
  expect([status, lines]).toEqual([2, ['gouji：gouji app 不带文件：稿件在打开的网页里选']])
})

test('the page is one file of less than 12 MB that names no address of elsewhere in its markup', () => {
  const html = readFileSync(APP, 'utf8')
  expect(Buffer.byteLength(html)).toBeLessThan(12_000_000)
  const markup = html.replace(/<(script|style)\b[^>]*>[^]*?<\/\1>/g, '')
  expect(markup).not.toMatch(/\b(?:https?:)?\/\/|\b(?:src|href)=(?!"data:,")/)
  expect(markup).toMatch(/default-src 'none'; img-src data:; style-src '[^;]*'; script-src '[^;]*'; worker-src blob:;/)
  expect(markup).not.toMatch(/unsafe/)
})
