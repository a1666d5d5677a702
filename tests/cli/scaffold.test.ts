import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { folder, gouji, listed } from './gouji.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A clone of its own, which shares what was installed: nothing in this one is touched, and it goes with the test. */
function clone(): string {
  const cwd = folder({
    'vitest.config.ts': `export default { test: { include: ['tests/**/*.test.ts'], pool: 'threads', isolate: false } }`,
    'tsconfig.json': readFileSync(join(root, 'tsconfig.json'), 'utf8').replace(/"include": .*/, `"include": ${JSON.stringify(MADE.map(({ file }) => file))}`),
  })
  for (const name of ['package.json', 'pipeline', 'rules', 'tests/rules', 'tests/phrasings', 'tests/words', 'tests/draft.ts'])
    cpSync(join(root, name), join(cwd, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(cwd, 'node_modules'))
  return cwd
}

const node = (cwd: string, ...args: readonly string[]) => {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^VITEST|^TEST$/.test(name)))
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8', env: { ...env, NO_COLOR: '1' } })
  return { status, said: stdout + stderr }
}

const MADE = [
  { kind: 'rule', id: 'growth-beyond', file: 'rules/growth-beyond.ts' },
  { kind: 'phrasing', id: 'ahead-of-plan', file: 'pipeline/phrasings/ahead-of-plan.ts' },
]

test('in a clone each writes a file that passes its own tests, and lets the others pass theirs', () => {
  const cwd = clone()
  for (const { kind, id, file } of MADE) {
    const { status, out, err } = gouji(cwd, `new-${kind}`, id)
    expect([status, err]).toEqual([0, ''])
    expect(out).toContain(file)
    expect(readFileSync(join(cwd, file), 'utf8')).toContain(`id: '${id}'`)
    // never over what is there
    const again = gouji(cwd, `new-${kind}`, id)
    expect([again.status, again.lines]).toEqual([2, [`gouji：${file} 已经有了，没有改动`]])
  }
  expect(node(cwd, 'pipeline/build/rules.mjs')).toEqual({ status: 0, said: '' })
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const own = ['rules/examples', 'rules/form', 'phrasings/phrasings'].map(name => `tests/${name}.test.ts`)
  const ran = node(cwd, vitest, 'run', '--reporter', 'verbose', ...own)
  for (const { id } of MADE) expect(ran.said).toContain(` > ${id} > `)
  expect(ran).toMatchObject({ status: 0 })
  expect(node(cwd, join(root, 'node_modules/typescript/bin/tsc'), '-p', '.')).toEqual({ status: 0, said: '' })
}, 240_000)

test.each(['new-rule', 'new-phrasing'])('%s says in one line where it does not work, and how it is called', command => {
  for (const cwd of [folder(), folder({ 'package.json': '{ "name": "other" }', 'rules/a.ts': '' })]) {
    const before = listed(cwd)
    const { status, lines } = gouji(cwd, command, 'some-name')
    expect([status, lines]).toEqual([2, [expect.stringMatching(new RegExp(`^gouji：gouji ${command} 要在gouji的源码文件夹`))]])
    for (const names of [[], ['Some Name'], ['../up'], ['one', 'two']]) {
      const refused = gouji(cwd, command, ...names)
      expect([refused.status, refused.lines.length]).toEqual([2, 1])
    }
    expect(listed(cwd)).toEqual(before)
  }
})
