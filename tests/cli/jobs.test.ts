import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { poolOf } from '../../pipeline/cli/pool.ts'
import type { Loss } from '../../pipeline/cli/pool.ts'
import { folder, gouji, listed, piped, DOUBTFUL, RIGHT, WRONG } from './gouji.ts'

const ALL = 'html,pdf,json,sarif,junit,gitlab,markdown,ledger,github'
/** Two megabytes of sentences, no two alike: seconds of work, against milliseconds for the others. */
const LONG = Array.from(
  { length: 20_000 },
  (_, i) => `第${i}项，全市第${i}类企业增加值由${100 + i}.${i % 10}亿元增加到${130 + i}.${(i * 7) % 10}亿元，增长5.6%。\n`,
).join('')

describe('several at once', () => {
  const files = {
    ...Object.fromEntries(
      Array.from({ length: 8 }, (_, i) => [`in/${i}.txt`, [WRONG, RIGHT, DOUBTFUL].join('').repeat(1 + ((i * 5) % 7))]),
    ),
    'in/broken.docx': 'no docx',
    'in/a/3.md': `# 报告\n\n${WRONG}`,
    'in/gouji.config.yaml': 'rules:\n  digit-forms: off\n',
    'in/a/gouji.decisions.json': '{ "schemaVersion": 1, "decisions": [] }',
    'old/5.txt': RIGHT.repeat(3),
  }
  const run = (jobs: string, ...more: readonly string[]) => {
    const cwd = folder(files)
    const ran = gouji(cwd, 'audit', 'in', 'missing.txt', '-f', ALL, '--jobs', jobs, ...more)
    const results = listed(cwd)
      .filter(name => /^output\/.*\.\w+$/.test(name))
      .map(name => [name, readFileSync(join(cwd, name)).toString('base64')] as const)
    return { ...ran, results }
  }

  test.each([
    { more: [] },
    { more: ['--baseline', 'old', '--annotate', '--lang', 'en'] },
    { more: ['--fail-on', 'warning', '--max-warnings', '2', '--rule', 'average-growth=warning', '--shard', '1/2'] },
  ])('write, say and decide what one does: $more', ({ more }) => {
    const one = run('1', ...more)
    expect(one.results.length).toBeGreaterThan(40)
    expect(one.lines.length).toBeGreaterThan(0)
    for (const jobs of ['2', '5']) expect(run(jobs, ...more)).toEqual(one)
  }, 60_000)

  test('take from the cache what is there, and fill it', () => {
    const cwd = folder(files)
    const args = ['audit', 'in', '-f', ALL, '--cache', 'cache']
    const first = gouji(cwd, ...args, '--jobs', '3')
    for (const jobs of ['1', '2']) expect(gouji(cwd, ...args, '--jobs', jobs)).toEqual(first)
    expect(listed(join(cwd, 'cache')).filter(name => name.endsWith('.json'))).not.toEqual([])
  })

  test('hand the same to a CI server', () => {
    const one = (jobs: string) => {
      const cwd = folder({ ...files, summary: '' })
      const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: join(cwd, 'summary') }
      const { out, status } = piped(cwd, { env }, 'audit', 'in', '-f', 'none', '--jobs', jobs)
      return { out, status, summary: readFileSync(join(cwd, 'summary'), 'utf8') }
    }
    expect(one('1').summary).toContain('in/a/3.md')
    expect(one('3')).toEqual(one('1'))
  })

  test.each(['0', '-1', 'many', '1.5'])('are not %s', jobs => {
    const { status, lines } = gouji(folder({ 'r.txt': RIGHT }), 'audit', 'r.txt', `--jobs=${jobs}`)
    expect([status, lines.length]).toEqual([2, 1])
    expect(lines[0]).toContain('--jobs')
  })
})

/** More than a report may hold of itself. */
const ROOM = { GOUJI_MAX_CHARACTERS: '100000000', GOUJI_MAX_FIGURES: '10000000' }

describe('a report that takes too long', () => {
  const cwd = folder({ 'a.txt': RIGHT, 'long.txt': LONG, 'z.txt': WRONG })

  test.each([['1'], ['2']])('is told in one line, and the others go on (--jobs %s)', jobs => {
    const { status, out, lines } = piped(cwd, { env: ROOM }, 'audit', '.', '-f', 'json', '--timeout', '2', '--jobs', jobs)
    expect(lines).toEqual(['long.txt：2秒内没有核对完，已停止；请拆分后再审，或用 --timeout 放宽时间'])
    expect(status).toBe(2)
    expect(out).toMatch(/^a\.txt .*\nz\.txt /)
  })

  test('is told alone as well, whether it stands on the disk or comes through a pipe', () => {
    for (const args of [['long.txt'], ['-', '--name', 'long.txt']]) {
      const { status, out, lines } = piped(cwd, { input: LONG, env: ROOM }, 'audit', ...args, '-f', 'none', '--timeout', '0.3')
      expect([status, out, lines]).toEqual([2, '', [expect.stringMatching(/^long\.txt：0\.3秒内没有核对完/)]])
    }
  })

  test('does not keep what is compared with it', () => {
    const { status, lines } = piped(cwd, { env: ROOM }, 'diff', 'a.txt', 'long.txt', '--timeout', '0.3')
    expect([status, lines]).toEqual([2, [expect.stringMatching(/^long\.txt：0\.3秒内没有核对完/)]])
  })

  test.each(['0', 'soon', '-5'])('may not take %s seconds', seconds => {
    const { status, lines } = gouji(cwd, 'audit', 'a.txt', `--timeout=${seconds}`)
    expect([status, lines.length]).toEqual([2, 1])
    expect(lines[0]).toContain('--timeout')
  })
})

test('a report that takes too much memory is told in one line, and the others go on', () => {
  const cwd = folder({ 'a.txt': RIGHT, 'long.txt': LONG.repeat(3), 'z.txt': WRONG })
  const env = { ...ROOM, GOUJI_MAX_MEMORY: '40' }
  for (const jobs of ['1', '2']) {
    const { status, out, lines } = piped(cwd, { env }, 'audit', '.', '-f', 'json', '--jobs', jobs)
    expect(lines).toEqual(['long.txt：内存不足，没有核对完；请拆分后再审，或用环境变量 GOUJI_MAX_MEMORY 放宽（MB）'])
    expect(status).toBe(2)
    expect(out).toMatch(/^a\.txt .*\nz\.txt /)
  }
})

describe('workers', () => {
  const script = fileURLToPath(new URL('workers/unruly.mjs', import.meta.url))
  const lost = (job: string, why: Loss) => ({ job, why: why instanceof Error ? why.message : why })

  test('that die, stall or fill their memory take their own job along and no other', async () => {
    const pool = await poolOf<{ readonly job: string; readonly why?: string; readonly thread?: number }>({
      script,
      size: 2,
      patience: 1500,
      resourceLimits: { maxOldGenerationSizeMb: 30 },
      lost,
    })
    const jobs = ['1', 'die', '2', 'stall', '3', '4', 'fill', '5', 'throw', '6', 'die again', '7', '8', '9']
    const replies = await Promise.all(jobs.map(job => pool.run(job)))
    expect(replies.map(({ job }) => job)).toEqual(jobs)
    expect(replies.filter(({ why }) => why !== undefined).map(({ job, why }) => `${job}: ${why}`)).toEqual([
      'die: a worker ended (3)',
      'stall: time',
      'fill: memory',
      'throw: out of hand',
      'die again: a worker ended (3)',
    ])
    await pool.close()
  }, 60_000)

  test('are no more than asked for, and take one job after another', async () => {
    const pool = await poolOf<{ readonly thread?: number }>({ script, size: 2, patience: 20_000, lost: () => ({}) })
    const replies = await Promise.all(Array.from({ length: 40 }, (_, i) => pool.run(String(i))))
    expect((await pool.run('later')).thread).toBeDefined()
    await pool.close()
    expect(new Set(replies.map(({ thread }) => thread)).size).toBeLessThanOrEqual(2)
    expect(replies.every(({ thread }) => thread !== undefined)).toBe(true)
  })
})
