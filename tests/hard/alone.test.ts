import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { randomOf } from '../bench/random.ts'
import { CLI, folder, listed, RIGHT, WRONG } from '../cli/gouji.ts'
import { FORMS } from '../fuzz/forms.ts'
import { madeUp } from '../fuzz/reports.ts'

const ALL = 'html,pdf,json,sarif,junit,gitlab,markdown,ledger,xlsx'

/** A report of every format that is read. */
const REPORTS = Object.fromEntries(
  Object.entries(FORMS).map(([format, form]) => {
    const random = randomOf(format)
    const made = madeUp(random)
    return [`in/${format}/甲.${format}`, form({ ...made, lines: [...made.lines, WRONG.trim()] }, random)]
  }),
)

interface Place {
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly within?: string
  readonly jobs?: string
  readonly under?: readonly string[]
}

/** Everything that a run says and writes, by name. */
function outcomeOf({ env = {}, within = '.', jobs = '2', under = [] }: Place) {
  const own = folder(Object.fromEntries(Object.entries(REPORTS).map(([name, bytes]) => [join(within, name), bytes])))
  const cwd = join(own, within)
  const args = [...under, process.execPath, CLI, 'audit', 'in', '-f', ALL, '--annotate', '--jobs', jobs]
  const around = { cwd, encoding: 'utf8', env: { ...process.env, ...env } } as const
  const { status, stdout, stderr } = spawnSync(args[0]!, args.slice(1), around)
  const files = listed(join(cwd, 'output')).filter(name => /\.\w+$/.test(name))
  const sums = files.map(name => {
    const hash = createHash('sha256').update(readFileSync(join(cwd, 'output', name))).digest('hex')
    return `${name} ${hash}`
  })
  return { status, stdout, stderr, sums }
}

const home = outcomeOf({})

describe('the same bytes', () => {
  test('are those of every format', () => {
    expect(home.status).toBe(1)
    expect(home.sums.length).toBe(Object.keys(REPORTS).length * ALL.split(',').length + 2)
  })

  test.each<[where: string, place: Place]>([
    ['in China', { env: { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' } }],
    ['in Turkish, with one worker', { env: { TZ: 'America/St_Johns', LC_ALL: 'tr_TR.UTF-8' }, jobs: '1' }],
    ['with no home, no locale and no zone', { env: { HOME: undefined, LANG: undefined, LC_ALL: 'C', TZ: undefined } }],
    ['in another folder, with five workers', { within: '深/一 层/[x]', jobs: '5' }],
  ])('come out %s', (_, place) => {
    expect(outcomeOf(place)).toEqual(home)
  })
}, 120_000)

/** What asks the system for a connection to elsewhere. A socket of the machine itself (AF_UNIX) leads nowhere. */
const ELSEWHERE = /\b(?:socket|connect|sendto|sendmsg)\(.*AF_INET/

const traced = spawnSync('strace', ['-V']).status === 0
const apart = spawnSync('unshare', ['--net', 'true']).status === 0

describe('nothing leaves the machine', () => {
  const commands: readonly (readonly string[])[] = [
    ['audit', 'in', '-f', ALL, '--annotate', '--fail-on', 'never', '--jobs', '2'],
    ['audit', 'in', '-f', 'github,none', '--together', '--lang', 'en', '--fail-on', 'never'],
    ['diff', 'in/txt/甲.txt', 'in/docx/甲.docx'],
    ['read', RIGHT.trim(), '--why'],
    ['app', '-o', 'page.html'],
  ]

  test.skipIf(!traced)('no call of the system asks for a network (skips without strace)', () => {
    const cwd = folder(REPORTS)
    for (const [at, args] of commands.entries()) {
      const trace = join(cwd, `trace-${at}`)
      const around = ['-f', '-qq', '-e', 'trace=network,execve', '-o', trace, process.execPath, CLI, ...args]
      spawnSync('strace', around, { cwd, encoding: 'utf8' })
      const calls = readFileSync(trace, 'utf8')
      expect(calls).toContain('execve(')
      expect(calls.split('\n').filter(line => ELSEWHERE.test(line)), args.join(' ')).toEqual([])
    }
  }, 120_000)

  test.skipIf(!traced)('such a call would be seen (skips without strace)', () => {
    const cwd = folder()
    const program = "require('node:net').connect(9, '127.0.0.1').on('error', () => {})"
    spawnSync('strace', ['-f', '-qq', '-e', 'trace=network', '-o', join(cwd, 'trace'), process.execPath, '-e', program])
    expect(readFileSync(join(cwd, 'trace'), 'utf8')).toMatch(ELSEWHERE)
  })

  test.skipIf(!apart)('all is done as well where there is no network (skips where none can be taken away)', () => {
    expect(outcomeOf({ under: ['unshare', '--net'] })).toEqual(home)
  }, 120_000)
})
