import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { SUFFIXES } from '../../pipeline/write/index.ts'
import { outputNames } from '../../pipeline/write/names.ts'
import { auditIn, CLI, folder, gouji, listed, DOUBTFUL, RIGHT, WRONG } from './gouji.ts'

describe('the exit status', () => {
  const cwd = folder({ 'wrong.txt': WRONG, 'right.txt': RIGHT, 'doubtful.txt': DOUBTFUL })
  test.each([
    { args: ['right.txt'], status: 0 },
    { args: ['wrong.txt'], status: 1 },
    { args: ['wrong.txt', '--fail-on', 'warning'], status: 1 },
    { args: ['wrong.txt', '--fail-on', 'never'], status: 0 },
    { args: ['wrong.txt', 'right.txt'], status: 1 },
    { args: ['doubtful.txt'], status: 0 },
    { args: ['doubtful.txt', '--fail-on', 'warning'], status: 1 },
    { args: ['doubtful.txt', '--fail-on', 'never'], status: 0 },
    { args: ['wrong.txt', 'missing.txt'], status: 2 },
    { args: ['missing.txt', '--fail-on', 'never'], status: 2 },
  ])('of audit $args is $status', ({ args, status }) => {
    expect(gouji(cwd, 'audit', ...args, '--format', 'json').status).toBe(status)
  })
})

describe('what is written', () => {
  test('is html, pdf and json, named for the report', () => {
    const cwd = folder({ 'in/报告.2024.txt': WRONG })
    const { out } = gouji(cwd, 'audit', 'in/报告.2024.txt', '--output', 'a/b')
    expect(listed(join(cwd, 'a/b'))).toEqual(['报告.2024.audit.html', '报告.2024.audit.json', '报告.2024.audit.pdf'])
    expect(out).toContain('a/b/报告.2024.audit.html')
    expect(readFileSync(join(cwd, 'a/b/报告.2024.audit.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('is the formats that were asked for', () => {
    const cwd = folder({ 'r.txt': WRONG })
    const { out } = gouji(cwd, 'audit', 'r.txt', '--format', Object.keys(SUFFIXES).join(','))
    expect(listed(join(cwd, 'output'))).toEqual([
      'r.audit.gitlab.json',
      'r.audit.html',
      'r.audit.json',
      'r.audit.junit.xml',
      'r.audit.md',
      'r.audit.ndjson',
      'r.audit.pdf',
      'r.audit.sarif',
      'r.audit.xlsx',
    ])
    expect(out).toMatch(/^::error file=r\.txt,line=1,/m)
  })

  test('is nothing where no format is wanted', () => {
    const cwd = folder({ 'r.txt': WRONG })
    const { status, out } = gouji(cwd, 'audit', 'r.txt', '--format', 'none')
    expect(status).toBe(1)
    expect(out).toContain('r.txt:1:')
    expect(listed(cwd)).toEqual(['r.txt'])
  })

  test('is the same, byte for byte, wherever and whenever it is written', () => {
    const cwd = folder({ 'r.txt': WRONG })
    for (const output of ['one', 'two/three']) gouji(cwd, 'audit', 'r.txt', '--output', output)
    for (const name of listed(join(cwd, 'one'))) {
      expect(readFileSync(join(cwd, 'one', name)).equals(readFileSync(join(cwd, 'two/three', name))), name).toBe(true)
    }
  })

  test('tells a time only where SOURCE_DATE_EPOCH gives one', async () => {
    const cwd = folder({ 'r.txt': WRONG })
    const at = (epoch: string, output: string) =>
      spawnSync(process.execPath, [CLI, 'audit', 'r.txt', '--format', 'pdf', '--output', output], {
        cwd,
        encoding: 'utf8',
        env: { ...process.env, SOURCE_DATE_EPOCH: epoch },
      })
    for (const output of ['one', 'two']) expect(at('1700000000', output).status).toBe(1)
    const [one, two] = await Promise.all(
      ['one', 'two'].map(output =>
        PDFDocument.load(readFileSync(join(cwd, output, 'r.audit.pdf')), { updateMetadata: false }),
      ),
    )
    expect(one?.getCreationDate()).toEqual(new Date(1_700_000_000_000))
    expect(two?.getCreationDate()).toEqual(one?.getCreationDate())
    expect(at('yesterday', 'three')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^gouji：[^\n]*SOURCE_DATE_EPOCH[^\n]*\n$/),
    })
  })

  test('replaces what an earlier run wrote, and nothing else', () => {
    const cwd = folder({ 'r.txt': WRONG, 'output/r.audit.json': 'old', 'output/other.json': 'kept' })
    gouji(cwd, 'audit', 'r.txt', '--format', 'json')
    expect(auditIn(cwd, 'output/r.audit.json').summary.errors).toBe(1)
    expect(readFileSync(join(cwd, 'output/other.json'), 'utf8')).toBe('kept')
    expect(listed(join(cwd, 'output'))).toEqual(['other.json', 'r.audit.json'])
  })

  test('cannot be written where a file stands: one line, and nothing half-written', () => {
    const cwd = folder({ 'r.txt': WRONG, taken: 'a file' })
    const { status, lines } = gouji(cwd, 'audit', 'r.txt', '--output', 'taken', '--format', 'json')
    expect([status, lines.length]).toEqual([2, 1])
    expect(lines[0]).toMatch(/^taken：无法写入/)
    expect(listed(cwd)).toEqual(['r.txt', 'taken'])
  })

  test.skipIf(!existsSync('/proc/self'))('cannot be written where no folder can be made (skips without /proc)', () => {
    const cwd = folder({ 'r.txt': WRONG })
    const { status, lines } = gouji(cwd, 'audit', 'r.txt', '--output', '/proc/gouji/out', '--format', 'json')
    expect(lines).toEqual(['/proc/gouji/out：无法写入（那里不能新建文件夹）；请另选一个能写的文件夹'])
    expect(status).toBe(2)
  })

  test('is whole even where the run is killed', async () => {
    const cwd = folder(Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`in/${i}.txt`, WRONG.repeat(20 + i)])))
    for (const delay of [90, 130, 180, 240]) {
      const run = spawn(process.execPath, [CLI, 'audit', 'in', '--output', `out${delay}`, '--format', 'json'], {
        cwd,
        stdio: 'ignore',
      })
      setTimeout(() => run.kill('SIGKILL'), delay)
      await once(run, 'exit')
      if (!existsSync(join(cwd, `out${delay}`))) continue
      const whole = listed(join(cwd, `out${delay}`)).filter(name => !name.startsWith('.'))
      for (const name of whole) expect(auditIn(cwd, `out${delay}/${name}`).schemaVersion).toBe(1)
    }
  })

  test('is written even where nobody reads standard output', async () => {
    const cwd = folder(Object.fromEntries(Array.from({ length: 5 }, (_, i) => [`in/${i}.txt`, WRONG])))
    const run = spawn(process.execPath, [CLI, 'audit', 'in', '--format', 'json'], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    run.stdout.destroy()
    const [status] = await once(run, 'exit')
    expect(status).toBe(1)
    expect(listed(join(cwd, 'output'))).toHaveLength(5)
  })
})

describe('names', () => {
  test('are those of the reports where they differ', () => {
    expect(outputNames(['a/x.txt', 'b/y.txt'])).toEqual(['x', 'y'])
  })

  test('have the folder where several are called the same, and the extension where one folder holds them', () => {
    expect(outputNames(['a/x.txt', 'b/x.txt', 'y.txt'])).toEqual(['a/x', 'b/x', 'y'])
    expect(outputNames(['a/x.txt', 'a/x.docx'])).toEqual(['a/x.txt', 'a/x.docx'])
    expect(outputNames(['../in/a/x.txt', '/in/b/x.txt'])).toEqual(['in/a/x', 'in/b/x'])
  })

  test('are distinct, whatever the reports are called, and follow from no order', () => {
    const reports = ['a/x.txt', 'b/x.txt', 'c/x.docx', 'X.TXT', 'x.txt-2.md', 'd/x.txt.md', 'y', '../a/x.txt', '/a/x.txt']
    const names = outputNames(reports)
    expect(new Set(names.map(name => name.toLowerCase())).size).toBe(reports.length)
    expect(outputNames(reports.toReversed()).toReversed()).toEqual(names)
  })

  test('that collide in one run lose no report', () => {
    const cwd = folder({ 'a/r.txt': WRONG, 'b/r.txt': RIGHT, 'c/r.md': RIGHT })
    gouji(cwd, 'audit', 'a', 'b', 'c', '--format', 'json')
    const names = listed(join(cwd, 'output')).filter(name => name.endsWith('.json'))
    expect(names).toEqual(['a/r.audit.json', 'b/r.audit.json', 'c/r.audit.json'])
    expect(names.map(name => auditIn(cwd, `output/${name}`).source.path).sort()).toEqual([
      'a/r.txt',
      'b/r.txt',
      'c/r.md',
    ])
  })
})

test('a run over many prints one line a report, and no progress into a pipe', () => {
  const cwd = folder({ 'in/a.txt': WRONG, 'in/b.txt': RIGHT })
  const { out, err } = gouji(cwd, 'audit', 'in', '--format', 'json')
  expect(err).toBe('')
  expect(out.split('\n').filter(line => /^in\/[ab]\.txt {2}矛盾 [01] /.test(line))).toHaveLength(2)
  expect(out).not.toContain('\u001B')
})
