import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { describe, expect, test } from 'vitest'
import { folder, gouji, listed, piped, DOUBTFUL, RIGHT, WRONG } from './gouji.ts'

const corpus = process.env['GOUJI_CORPUS'] ?? ''

const sameFiles = (one: string, other: string): void => {
  expect(listed(other)).toEqual(listed(one))
  for (const name of listed(one).filter(path => /\.\w+$/.test(path)))
    expect(readFileSync(join(other, name)).equals(readFileSync(join(one, name))), name).toBe(true)
}

const FILES = {
  'in/a.txt': WRONG,
  'in/b.txt': RIGHT,
  'in/c/a.txt': DOUBTFUL,
  'in/d.md': `# 报告\n\n${WRONG}`,
  'in/e.txt': RIGHT,
}
const ALL = 'html,pdf,json,sarif,junit,gitlab,markdown,ledger'

describe('shards', () => {
  const cwd = folder(FILES)
  const whole = gouji(cwd, 'audit', 'in', '-f', ALL, '-o', 'whole')

  test('joined are the whole run, byte for byte, and say and decide the same', () => {
    const parts = [1, 2, 3].map(index => gouji(cwd, 'audit', 'in', '-f', ALL, '--shard', `${index}/3`, '-o', `part${index}`))
    expect(parts.map(({ status }) => status)).toEqual([1, 0, 0])
    const merged = gouji(cwd, 'merge', 'part3', 'part1', 'part2', '-o', 'merged')
    expect(merged).toMatchObject({ status: whole.status, err: '' })
    sameFiles(join(cwd, 'whole'), join(cwd, 'merged'))
    const lines = (out: string) => out.split('\n').filter(line => line.startsWith('in/'))
    expect(lines(merged.out)).toEqual(lines(whole.out))
    expect(lines(whole.out)).toHaveLength(5)
  })

  test('may write to one folder, be more than there are reports, and learn from the environment which they are', () => {
    for (const [index, env] of [
      { CI_NODE_INDEX: '1', CI_NODE_TOTAL: '7' },
      ...[1, 2, 3, 4, 5, 6].map(completion => ({ JOB_COMPLETION_INDEX: String(completion) })),
    ].entries()) {
      const shard = index === 0 ? 'auto' : 'auto/7'
      const { status } = piped(cwd, { env }, 'audit', 'in', '-f', ALL, '--shard', shard, '-o', 'shared')
      expect(status).not.toBe(2)
    }
    expect(gouji(cwd, 'merge', 'shared', '-o', 'joined', '--quiet')).toMatchObject({ status: 1, out: '', err: '' })
    sameFiles(join(cwd, 'whole'), join(cwd, 'joined'))
  })

  test('that are not all there, were changed, or are of another run are refused in one line', () => {
    gouji(cwd, 'audit', 'in/a.txt', 'in/b.txt', '-f', 'json', '--shard', '2/3', '-o', 'other')
    writeFileSync(join(cwd, 'part2/b.audit.json'), '{}')
    for (const { args, says } of [
      { args: ['part1', 'part3'], says: '第2份' },
      { args: ['part1', 'part1', 'part2', 'part3'], says: '第1份' },
      { args: ['part1', 'other', 'part3'], says: '同一次' },
      { args: ['part1', 'part2', 'part3'], says: 'part2/b.audit.json' },
      { args: ['in'], says: '--shard' },
      { args: ['nowhere'], says: 'nowhere' },
      { args: [], says: 'gouji merge' },
    ]) {
      const { status, lines } = gouji(cwd, 'merge', ...args, '-o', 'refused')
      expect([status, lines.length], says).toEqual([2, 1])
      expect(lines[0]).toContain(says)
    }
  })

  test.each([{ shard: '4/3' }, { shard: '0/3' }, { shard: 'x' }, { shard: '2' }, { shard: 'auto' }])(
    '--shard $shard is refused',
    ({ shard }) => {
      const { status, lines } = gouji(cwd, 'audit', 'in', '--shard', shard)
      expect([status, lines.length]).toEqual([2, 1])
      expect(lines[0]).toContain('--shard')
    },
  )
})

describe('--cache', () => {
  test('gives the same files, words and status, wherever they are written', () => {
    const cwd = folder(FILES)
    const audit = (output: string) => gouji(cwd, 'audit', 'in', '-f', `${ALL},github`, '--cache', '.cache', '-o', output)
    const first = audit('one')
    for (const output of ['two', 'two']) {
      const again = audit(output)
      expect(again.status).toBe(first.status)
      expect(again.out).toBe(first.out.replaceAll('one/', 'two/'))
    }
    sameFiles(join(cwd, 'one'), join(cwd, 'two'))
    expect(gouji(cwd, 'audit', 'in/a.txt', '-o', '-', '--cache', '.cache', '-f', 'json').out).toBe(
      readFileSync(join(cwd, 'one/in/a.audit.json'), 'utf8'),
    )
  })

  test('sees every change: of the report, its configuration, its decisions, the options', () => {
    const cwd = folder({ 'r.txt': WRONG })
    const errors = (...args: readonly string[]) => {
      gouji(cwd, 'audit', 'r.txt', '-f', 'json', '--cache', '.cache', ...args)
      const audit = JSON.parse(readFileSync(join(cwd, 'output/r.audit.json'), 'utf8'))
      return [audit.summary.errors, audit.findings[0]?.fingerprint]
    }
    const [count, fingerprint] = errors()
    expect(count).toBe(1)
    expect(errors('--rule', 'average-growth=off')[0]).toBe(0)
    expect(errors()[0]).toBe(1)
    writeFileSync(join(cwd, 'gouji.config.yaml'), 'rules: { average-growth: warning }\n')
    expect(errors()[0]).toBe(0)
    rmSync(join(cwd, 'gouji.config.yaml'))
    const decisions = { schemaVersion: 1, decisions: [{ fingerprint, decision: 'rejected' }] }
    writeFileSync(join(cwd, 'gouji.decisions.json'), JSON.stringify(decisions))
    expect(errors()[0]).toBe(0)
    rmSync(join(cwd, 'gouji.decisions.json'))
    writeFileSync(join(cwd, 'r.txt'), RIGHT)
    expect(errors()[0]).toBe(0)
  })

  test('outlives damage', () => {
    const cwd = folder({ 'r.txt': WRONG })
    const audit = () => gouji(cwd, 'audit', 'r.txt', '-f', 'json', '--cache', '.cache')
    const first = audit()
    for (const name of listed(join(cwd, '.cache')).filter(path => path.endsWith('.json')))
      writeFileSync(join(cwd, '.cache', name), '{')
    expect(audit()).toEqual(first)
  })
})

describe.skipIf(corpus === '')('a folder of reports (skips without GOUJI_CORPUS)', () => {
  const cwd = folder()
  const audit = (...args: readonly string[]) => {
    const start = performance.now()
    const { status } = gouji(cwd, 'audit', corpus, '-f', 'json', '--fail-on', 'never', '-q', ...args)
    expect(status).toBe(0)
    return performance.now() - start
  }

  test('is read from the cache at least ten times faster, byte for byte; shards of it are the whole run', () => {
    const first = audit('-o', 'whole', '--cache', '.cache')
    const again = audit('-o', 'again', '--cache', '.cache')
    expect(first / again).toBeGreaterThan(10)
    sameFiles(join(cwd, 'whole'), join(cwd, 'again'))
    // a third is audited once more, in other company; the others are what they were
    audit('--shard', '1/3', '-o', 'part1')
    for (const index of [2, 3]) audit('--shard', `${index}/3`, '-o', `part${index}`, '--cache', '.cache')
    expect(gouji(cwd, 'merge', 'part1', 'part2', 'part3', '-o', 'merged', '-q').status).toBe(0)
    sameFiles(join(cwd, 'whole'), join(cwd, 'merged'))
  }, 600_000)
})

test('the ledger is figures, claims and findings, a line each, of several reports in one stream', () => {
  const cwd = folder({ 'a.txt': WRONG, 'b.txt': RIGHT })
  const { out } = gouji(cwd, 'audit', 'a.txt', 'b.txt', '-f', 'ledger', '-o', '-')
  const rows: readonly { readonly kind: string; readonly report: string; readonly text?: string }[] = out
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
  for (const report of ['a.txt', 'b.txt']) {
    const own = rows.filter(row => row.report === report)
    expect(own.filter(({ kind }) => kind === 'report')).toHaveLength(1)
    expect(own.filter(({ kind }) => kind === 'figure').map(({ text }) => text)).toContain('131.4亿元')
    expect(own.filter(({ kind }) => kind === 'claim').length).toBeGreaterThan(0)
  }
  expect(rows.filter(({ kind }) => kind === 'finding').map(({ report }) => report)).toEqual(['a.txt'])
  expect(existsSync(join(cwd, 'output'))).toBe(false)
})
