import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { para, run, word } from '../read/word.ts'
import { auditIn, folder, gouji, listed, piped, DOUBTFUL, RIGHT, WRONG } from './gouji.ts'

describe('standard input', () => {
  test('is a report like any other, called as --name says', () => {
    const cwd = folder()
    const { status, out } = piped(cwd, { input: WRONG }, 'audit', '-', '--name', '稿.txt', '-f', 'json')
    expect(status).toBe(1)
    expect(out).toContain('稿.txt:1:')
    expect(listed(join(cwd, 'output'))).toEqual(['稿.audit.json'])
    expect(auditIn(cwd, 'output/稿.audit.json').source).toMatchObject({ path: '稿.txt', title: '稿', format: 'txt' })
  })

  test('may be of any format, and needs no name', () => {
    const cwd = folder()
    piped(cwd, { input: word({ body: para(run(WRONG.trim())) }) }, 'audit', '-', '-f', 'json')
    expect(auditIn(cwd, 'output/stdin.audit.json')).toMatchObject({ source: { format: 'docx' }, summary: { errors: 1 } })
  })

  test('stands under the configuration of the folder of the run, beside other files', () => {
    const cwd = folder({ 'gouji.config.yaml': 'failOn: never', 'r.txt': RIGHT })
    const { status, out } = piped(cwd, { input: WRONG }, 'audit', '-', 'r.txt', '-f', 'json')
    expect(status).toBe(0)
    expect(out.split('\n').slice(0, 2).map(line => line.split(' ')[0])).toEqual(['stdin', 'r.txt'])
  })

  test.each([
    { input: '', args: ['audit', '-'], says: 'stdin：文件是空的' },
    { input: WRONG, args: ['audit', '-', '--annotate'], says: '--annotate' },
    { input: WRONG, args: ['audit', 'r.txt', '--name', 'x'], says: '--name' },
  ])('that cannot be used is refused in one line: $says', ({ input, args, says }) => {
    const { status, lines, out } = piped(folder({ 'r.txt': RIGHT }), { input }, ...args)
    expect([status, out, lines.length]).toEqual([2, '', 1])
    expect(lines[0]).toContain(says)
  })
})

describe('standard output', () => {
  const cwd = folder({ 'r.txt': WRONG, 's.txt': RIGHT })

  test('holds one format and nothing else', () => {
    for (const format of ['json', 'html', 'pdf', 'sarif', 'junit', 'markdown', 'gitlab', 'github']) {
      const { status, err } = gouji(cwd, 'audit', 'r.txt', '-f', format, '-o', '-')
      expect([status, err], format).toEqual([1, ''])
    }
    const [audit, page] = ['json', 'html'].map(format => gouji(cwd, 'audit', 'r.txt', '-f', format, '-o', '-').out)
    expect(JSON.parse(audit ?? '')).toMatchObject({ summary: { errors: 1 } })
    expect(page).toMatch(/^<!DOCTYPE html>[^]*<\/html>\s*$/i)
    expect(listed(cwd)).toEqual(['r.txt', 's.txt'])
  })

  test('is JSON where no format is named, through a pipe from end to end', () => {
    const { out } = piped(cwd, { input: WRONG }, 'audit', '-', '-o', '-')
    expect(JSON.parse(out)).toMatchObject({ source: { path: 'stdin' }, summary: { errors: 1 } })
  })

  test.each([
    { args: ['r.txt', '-f', 'json,pdf'], says: '一种格式' },
    { args: ['r.txt', 's.txt', '-f', 'json'], says: '一份报告' },
    { args: ['r.txt', '-f', 'json', '--annotate'], says: '--annotate' },
  ])('takes no $args', ({ args, says }) => {
    const { status, out, lines } = gouji(cwd, 'audit', ...args, '-o', '-')
    expect([status, out, lines.length]).toEqual([2, '', 1])
    expect(lines[0]).toContain(says)
  })
})

describe('what is said', () => {
  const cwd = folder({ 'r.txt': WRONG, 's.txt': RIGHT })

  test('is nothing under --quiet, but what goes wrong', () => {
    expect(gouji(cwd, 'audit', 'r.txt', 's.txt', '-f', 'json', '--quiet')).toMatchObject({ status: 1, out: '', err: '' })
    const { status, out, lines } = gouji(cwd, 'audit', 'r.txt', 'none.txt', '-f', 'json', '-q')
    expect([status, out, lines.length]).toEqual([2, '', 1])
  })

  test.each([
    { env: {}, args: [], colour: false },
    { env: {}, args: ['--color'], colour: true },
    { env: {}, args: ['--color', 'always'], colour: true },
    { env: { FORCE_COLOR: '1' }, args: [], colour: true },
    { env: { FORCE_COLOR: '1', NO_COLOR: '1' }, args: [], colour: false },
    { env: { FORCE_COLOR: '1', NO_COLOR: '' }, args: [], colour: true },
    { env: { FORCE_COLOR: '1' }, args: ['--color=never'], colour: false },
    { env: { FORCE_COLOR: '1' }, args: ['--no-color'], colour: false },
    { env: { NO_COLOR: '1' }, args: ['--color=always'], colour: true },
  ])('has colour as $env and $args say', ({ env, args, colour }) => {
    const { out } = piped(cwd, { env }, 'audit', ...args, 'r.txt', '-f', 'json')
    expect(out.includes('\u001B')).toBe(colour)
  })
})

describe('under GitHub Actions', () => {
  const slips = Array.from({ length: 12 }, (_, i) => WRONG.replace('财政收入', `第${i + 1}类收入`)).join('')
  const cwd = folder({ 'a/doubt.txt': DOUBTFUL, 'a/wrong.txt': slips, 'summary.md': '' })
  const env = { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: cwd, GITHUB_STEP_SUMMARY: join(cwd, 'summary.md') }
  const { status, out } = piped(join(cwd, 'a'), { env }, 'audit', 'doubt.txt', 'wrong.txt', '-f', 'json', '-q')
  const commands = out.trimEnd().split('\n')

  test('ten annotations are printed, errors first, with paths from the root of the project', () => {
    expect(status).toBe(1)
    expect(commands).toHaveLength(10)
    for (const [index, command] of commands.entries())
      expect(command).toMatch(new RegExp(`^::error file=a/wrong\\.txt,line=${index + 1},.*title=.*::.+$`))
    expect(listed(join(cwd, 'a/output'))).toEqual(['doubt.audit.json', 'wrong.audit.json'])
  })

  test('the rest stands in the summary of the job', () => {
    const summary = readFileSync(join(cwd, 'summary.md'), 'utf8')
    expect(summary).toContain('| wrong.txt | 12 | 0 |')
    expect(summary).toContain('另有3条')
    expect(summary.match(/^\| a\/(?:wrong|doubt)\.txt:\d+:\d+ \|/gm)).toHaveLength(3)
    expect(summary).toMatch(/^\| a\/doubt\.txt:1:\d+ \| 存疑 \|/m)
  })

  test('a summary that cannot be written is one line', () => {
    const { status, lines } = piped(
      cwd,
      { env: { ...env, GITHUB_STEP_SUMMARY: join(cwd, 'no/where.md') } },
      ...['audit', 'a/wrong.txt', '-f', 'json', '-q'],
    )
    expect([status, lines.length]).toEqual([2, 1])
    expect(lines[0]).toContain('GITHUB_STEP_SUMMARY')
  })
})

test('under GitLab CI the code-quality file of the run stands in the folder of the project', () => {
  const cwd = folder({ 'in/a/r.txt': WRONG, 'in/b/r.txt': WRONG })
  const env = { GITLAB_CI: 'true', CI_PROJECT_DIR: cwd }
  piped(join(cwd, 'in'), { env }, 'audit', 'a', 'b', '-f', 'json')
  const issues: readonly { readonly fingerprint: string; readonly location: { readonly path: string } }[] = JSON.parse(
    readFileSync(join(cwd, 'gl-code-quality-report.json'), 'utf8'),
  )
  expect(issues.map(({ location }) => location.path)).toEqual(['in/a/r.txt', 'in/b/r.txt'])
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(2)
})

test('JUnit fails where the run does', () => {
  const cwd = folder({ 'r.txt': DOUBTFUL })
  for (const [failOn, status] of [
    ['error', 0],
    ['warning', 1],
    ['never', 0],
  ] as const) {
    const ran = gouji(cwd, 'audit', 'r.txt', '-f', 'junit', '--fail-on', failOn)
    expect(ran.status).toBe(status)
    expect(readFileSync(join(cwd, 'output/r.audit.junit.xml'), 'utf8')).toContain(`failures="${status}"`)
  }
})

test.each([
  { args: ['audti'], says: '是不是 audit？' },
  { args: ['audit', '--qiuet'], says: '是不是 --quiet？' },
  { args: ['audit', 'r.txt', '-f', 'jsno'], says: '是不是 json？' },
  { args: ['audit', 'r.txt', '--fail-on', 'warn'], says: '可用 error、warning、never' },
  { args: ['explain', 'averge-growth'], says: '是不是 average-growth？' },
])('a slip of the hand is told: $args', ({ args, says }) => {
  const { status, lines } = gouji(folder({ 'r.txt': RIGHT }), ...args)
  expect([status, lines.length]).toEqual([2, 1])
  expect(lines[0]).toContain(says)
})
