import { spawnSync } from 'node:child_process'
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { folder } from './cli/gouji.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** A run of vitest over these tests, with our reporter alone. */
function ran(tests: string, ...args: readonly string[]) {
  const cwd = folder({ 'a.test.js': `import { describe, expect, test } from 'vitest'\n${tests}` })
  symlinkSync(join(root, 'node_modules'), join(cwd, 'node_modules'))
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const own = ['run', '--root', cwd, '--reporter', join(root, 'tests/skips.ts'), ...args]
  const { status, stdout } = spawnSync(process.execPath, [vitest, ...own], { cwd, encoding: 'utf8' })
  return { status, out: stdout }
}

const HERE = "test('is here', () => expect(1).toBe(1))\n"

test('skips are told by their reason, of a test, of what it belongs to, and from within', () => {
  const { status, out } = ran(`${HERE}
    test.skip('one (skips without qpdf)', () => {})
    describe.skip('many (set GOUJI_CORPUS to a folder)', () => { test('two', () => {}) })
    test('three', ({ skip }) => skip('no such font'))
  `)
  expect(status).toBe(0)
  expect(out).toContain('skipped, skips without qpdf:\n  a.test.js › one')
  expect(out).toContain('skipped, set GOUJI_CORPUS to a folder:\n  a.test.js › many')
  expect(out).toContain('skipped, no such font:\n  a.test.js › three')
}, 60_000)

test('a skip without a reason fails the run, one that the command line asks for does not', () => {
  const bare = `${HERE}test.skip('for now (later)', () => {})`
  expect(ran(bare)).toMatchObject({ status: 1, out: expect.stringContaining('no reason given') })
  expect(ran(bare, '-t', 'is here').status).toBe(0)
  expect(ran(HERE)).toMatchObject({ status: 0, out: expect.stringContaining('nothing was skipped') })
}, 60_000)
