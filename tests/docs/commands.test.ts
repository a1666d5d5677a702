import { spawnSync } from 'node:child_process'
import { existsSync, linkSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { folder, gouji, listed } from '../cli/gouji.ts'
import { packInto, TARBALL } from '../package/packed.ts'
import { commandsOf, finds, isMention, KEPT } from './commands.ts'
import { PAGES, pageOf, ROOT } from './pages.ts'
import type { Files } from './samples.ts'
import { samples } from './samples.ts'
import { shell } from './shell.ts'

const all = [...new Set(PAGES.flatMap(commandsOf))]
const here = all.filter(command => KEPT[command] === undefined)

const INSTALLED = /\bnpx (?=gouji )/
/** npx takes longer to find the installed program than that to audit a report: the first that asks for it shows that it does. */
const asked = here.find(command => INSTALLED.test(command))

describe('every command of the pages', () => {
  let files: Files = {}
  const store = folder()

  /** A folder with the files that pages name, the package, and the package installed. */
  const place = (): string => {
    const cwd = folder(files)
    for (const name of [TARBALL, 'gouji.tgz']) linkSync(join(store, TARBALL), join(cwd, name))
    symlinkSync(join(store, 'node_modules'), join(cwd, 'node_modules'))
    return cwd
  }

  beforeAll(async () => {
    files = await samples()
    packInto(store)
    const installed = shell(store, `npm install --no-audit --no-fund ./${TARBALL}`)
    expect([installed.status, installed.err]).toEqual([0, ''])
  }, 120_000)

  test('is found', () => {
    expect(here.length).toBeGreaterThan(30)
    expect(asked).toBeDefined()
  })

  test.each(here)('%s', command => {
    const cwd = place()
    if (command.startsWith('npm install ./')) spawnSync('rm', ['node_modules'], { cwd })
    if (/^gouji merge/.test(command)) {
      for (const part of ['1', '2']) {
        const into = /out\/1/.test(command) ? `out/${part}` : 'out'
        gouji(cwd, 'audit', 'reports', '--shard', `${part}/2`, '-f', 'json', '-o', into, '--fail-on', 'never')
      }
    }
    const before = listed(cwd)
    // what contributors run, they run in the clone, over reports that lie elsewhere
    const own = /^npm run /.test(command)
    const found = command === asked ? command : command.replace(INSTALLED, 'node_modules/.bin/')
    const line = own ? command.replace('稿件', join(cwd, '稿件')) : found
    const ran = shell(own ? ROOT : cwd, line, own ? {} : { npm_config_prefix: join(cwd, '.global') })
    expect([ran.status, ran.err]).toEqual([finds(command) ? 1 : 0, ''])
    expect(ran.out !== '' || listed(cwd).length > before.length || /^(?:source|node) /.test(command)).toBe(true)
  }, 60_000)
})

describe('what is kept from being run', () => {
  test.each(Object.entries(KEPT))('%s', (command, { why, by }) => {
    expect(all, 'no page has it any more').toContain(command)
    console.log(`not run among the tests: ${command}\n  ${why}${by === undefined ? '' : ` (${by})`}`)
    if (by !== undefined) expect(existsSync(join(ROOT, by)), by).toBe(true)
  })
})

test('what is spoken of in passing is a command', () => {
  const { out } = gouji(folder(), '--help', '--lang', 'en')
  const spoken = PAGES.flatMap(page => [...pageOf(page).matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code))
  const mentions = new Set(spoken.filter(code => code !== 'npx' && isMention(code)))
  expect(mentions.size).toBeGreaterThan(3)
  for (const code of mentions) expect(out).toContain(code.replace(/^npx /, '').replace(/ --why$/, ''))
})

test('every script of npm that a page names is one', () => {
  const named = [...PAGES.map(pageOf).join('\n').matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, name = '']) => name)
  expect(named.length).toBeGreaterThan(3)
  for (const name of named) expect(manifest.scripts).toHaveProperty([name])
})
