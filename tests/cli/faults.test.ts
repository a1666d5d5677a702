import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { CLI, folder, gouji, listed, piped, RIGHT, WRONG } from './gouji.ts'

const AS_ROOT = process.getuid?.() === 0
/** Whom no files belong to, as Linux knows them. */
const NOBODY = 65534

/** The command line under a shell of which the last word is the command itself: `ulimit -f 1; "$@"`. */
function under(cwd: string, shell: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', shell, 'bash', process.execPath, CLI, ...args], {
    cwd,
    encoding: 'utf8',
  })
  return { status, out: stdout, lines: stderr.split('\n').filter(line => line !== '') }
}

const CONTROL = /[\0-\x09\x0B-\x1F\x7F-\x9F]/

describe('names', () => {
  test('of dots alone lead nowhere else', () => {
    const cwd = folder({ 'in/..txt': WRONG, 'in/dots/...txt': WRONG })
    gouji(cwd, 'audit', 'in/..txt', 'in/dots/...txt', '-f', 'json,html', '-o', 'out/deep')
    gouji(cwd, 'audit', 'in/dots/...txt', '-f', 'json', '-o', 'out/deep')
    piped(cwd, { input: WRONG }, 'audit', '-', '--name', '../../...txt', '-f', 'json', '-o', 'out/deep')
    expect(readdirSync(cwd).sort()).toEqual(['in', 'out'])
    expect(readdirSync(join(cwd, 'out'))).toEqual(['deep'])
    expect(readdirSync(join(cwd, 'out/deep')).sort()).toEqual([
      '...txt.audit.html',
      '...txt.audit.json',
      '..txt.audit.html',
      '..txt.audit.json',
    ])
  })

  test('near 255 bytes are cut for the results, and two that begin alike are told apart', () => {
    const [one, two] = [`${'字'.repeat(82)}甲.txt`, `${'字'.repeat(82)}乙.txt`]
    const cwd = folder({ [one]: WRONG, [two]: RIGHT, [`in/${one}`]: RIGHT })
    const { status, lines } = gouji(cwd, 'audit', one, two, `in/${one}`, '-f', 'html,pdf,json,gitlab,junit')
    expect([status, lines]).toEqual([1, []])
    expect(listed(join(cwd, 'output')).filter(name => /\.\w+$/.test(name))).toHaveLength(15)
  })

  test('that hold commands to a terminal, or a line end, command nothing', () => {
    const name = '报\u001B[31m\u0007\n::error title=x::y\u202E.txt'
    const cwd = folder({ [name]: WRONG, [`broken${name}`]: '', '::warning ::x.txt': WRONG })
    const { out, err, lines } = gouji(cwd, 'audit', name, `broken${name}`, `missing${name}`, '::warning ::x.txt', '-f', 'github,json')
    expect(out).toContain('报␛[31m␇␊')
    expect(lines).toHaveLength(2)
    for (const text of [out, err]) expect(text).not.toMatch(CONTROL)
    expect(out + err).not.toContain('\u202E')
    // of the lines that begin as a command does, each is one of ours
    const commands = out.split('\n').filter(line => /^\s*::/.test(line))
    expect(commands).toHaveLength(2)
    for (const command of commands) expect(command).toMatch(/^::error file=/)
    expect(piped(cwd, { env: { FORCE_COLOR: '1' } }, 'audit', name, '-f', 'none').out).not.toContain('报\u001B')
  })
})

describe('text that holds commands to a terminal', () => {
  const bad = `${WRONG.replace('财政收入', '财政\u001B]0;x\u0007\u009B2J收入')}${'各项工作稳步推进，成效明显。\n'.repeat(60)}`
  test.each([
    { args: ['audit', 'r.txt', '-f', 'github'] },
    { args: ['audit', 'r.txt', '-f', 'markdown', '-o', '-'] },
    { args: ['audit', 'r.txt', '-f', 'junit', '-o', '-'] },
    { args: ['audit', 'r.txt', '-f', 'none', '--lang', 'en'] },
    { args: ['audit', 'r.txt', '-f', 'github', '--baseline', 'other.txt'] },
    { args: ['diff', 'other.txt', 'r.txt'] },
    { args: ['diff', 'other.txt', 'r.txt', '-f', 'md'] },
    { args: ['read', bad.split('\n')[0] ?? ''] },
  ])('gives none to $args', ({ args }) => {
    const cwd = folder({ 'r.txt': bad, 'other.txt': bad.replaceAll('131.4', '141.4') })
    const { out, err } = gouji(cwd, ...args)
    expect(out).toContain('131.4')
    expect(out + err).not.toMatch(/[\0-\x08\x0B-\x1F\x7F\x80-\x9F]/)
  })

  test('gives none to the summary of a job', () => {
    const cwd = folder({ 'r.txt': bad.repeat(12), summary: '' })
    piped(cwd, { env: { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: join(cwd, 'summary') } }, 'audit', 'r.txt', '-f', 'none')
    expect(readFileSync(join(cwd, 'summary'), 'utf8')).toMatch(/^### [^\0-\x09\x0B-\x1F\x7F-\x9F]+$/)
  })
})

describe('where a result cannot be written', () => {
  test('because a folder has its name: none of that report is, one line names it, and the others are', () => {
    const cwd = folder({ 'r.txt': WRONG, 's.txt': RIGHT, 'output/r.audit.json/x': '' })
    const { status, lines } = gouji(cwd, 'audit', 'r.txt', 's.txt', '-f', 'html,json')
    expect(lines).toEqual(['output/r.audit.json：无法写入（有同名文件夹占着文件名）；请移开它，或另选一个文件夹'])
    expect(status).toBe(2)
    expect(listed(join(cwd, 'output'))).toEqual(['r.audit.json', 'r.audit.json/x', 's.audit.html', 's.audit.json'])
  })

  test('because files may not be so large', () => {
    const cwd = folder({ 'r.txt': WRONG })
    const { status, lines } = under(cwd, 'ulimit -f 1; "$@"', 'audit', 'r.txt')
    expect(lines).toEqual(['output：无法写入（超出允许的文件大小）；请另选一个能写的文件夹'])
    expect([status, listed(join(cwd, 'output'))]).toEqual([2, []])
  })

  test.skipIf(!existsSync('/dev/full'))('to standard output, because the disk is full (skips without /dev/full)', () => {
    const cwd = folder({ 'r.txt': WRONG, 's.txt': WRONG })
    for (const args of [['r.txt', '-o', '-'], ['r.txt', 's.txt', '-f', 'json'], ['r.txt', '-f', 'none']]) {
      const { status, lines } = under(cwd, '"$@" > /dev/full', 'audit', ...args)
      expect([status, lines]).toEqual([2, ['标准输出：无法写入（磁盘已满）']])
    }
    expect(listed(join(cwd, 'output'))).toEqual(['r.audit.json', 's.audit.json'])
    expect(under(cwd, '"$@" 2> /dev/full', 'audit', 'missing.txt')).toEqual({ status: 2, out: '', lines: [] })
  })

  test('because nobody reads on: the status is that of the reports', () => {
    const cwd = folder({ 'r.txt': WRONG.repeat(400), 's.txt': RIGHT })
    for (const [name, status] of [['r.txt', 1], ['s.txt', 0]] as const) {
      const args = ['audit', name, '-f', 'json', '-o', '-']
      const closed = under(cwd, '(sleep 0.5; "$@"; echo $? > status) | true', ...args)
      expect(closed.lines).toEqual([])
      expect(Number(readFileSync(join(cwd, 'status'), 'utf8'))).toBe(status)
    }
  })

  const mounted = AS_ROOT && spawnSync('unshare', ['-m', 'true']).status === 0
  test.skipIf(!mounted)('because the disk is full (skips where a file system of 64 KB cannot be mounted)', () => {
    const cwd = folder({ 'r.txt': WRONG.repeat(20), 's.txt': RIGHT })
    mkdirSync(join(cwd, 'small'))
    const mount = 'mount -t tmpfs -o size=64k none small || exit 77; "$@"; status=$?; ls -A small; exit $status'
    const shell = `unshare -m bash -c '${mount}' bash "$@"`
    const { status, out, lines } = under(cwd, shell, 'audit', 'r.txt', '-o', 'small', '-f', 'html,json', '-q')
    expect(lines).toEqual(['small：无法写入（磁盘已满）；请另选一个能写的文件夹'])
    expect([status, out]).toEqual([2, ''])
  })

  test.skipIf(!AS_ROOT)('because an ordinary user may not (skips where the tests do not run as root)', () => {
    const cwd = folder({ 'r.txt': WRONG, 'kept/r.audit.json': 'old' })
    chmodSync(cwd, 0o755)
    chmodSync(join(cwd, 'kept'), 0o555)
    // the project itself may lie where others cannot look
    for (const name of readdirSync(join(CLI, '..')).filter(file => /\.(?:m?js|json|code)$/.test(file)))
      copyFileSync(join(CLI, '..', name), join(cwd, name))
    const run = (...args: readonly string[]) =>
      spawnSync(process.execPath, [join(cwd, 'cli.js'), 'audit', 'r.txt', '-f', 'json', ...args], {
        cwd,
        encoding: 'utf8',
        uid: NOBODY,
        gid: NOBODY,
      })
    expect(run('-o', '-').status).toBe(1)
    for (const output of ['kept', 'new/deep']) {
      const { status, stderr } = run('-o', output)
      expect([status, stderr]).toEqual([2, `${output}：无法写入（没有权限）；请另选一个能写的文件夹\n`])
    }
    expect(listed(join(cwd, 'kept'))).toEqual(['r.audit.json'])
    expect(readFileSync(join(cwd, 'kept/r.audit.json'), 'utf8')).toBe('old')
    chmodSync(join(cwd, 'r.txt'), 0)
    expect(run('-o', '-')).toMatchObject({ status: 2, stderr: 'r.txt：没有读取权限；请核对文件权限\n' })
  })
})

test('what a killed run left half-written is removed by the next, and what runs still is not', () => {
  // killed where its first file is to get its name
  const killed = `const fs = require('node:fs'); fs.renameSync = () => process.kill(process.pid, 'SIGKILL')`
  const cwd = folder({ 'r.txt': WRONG, 'killed.cjs': killed })
  const leftovers = () => readdirSync(join(cwd, 'output')).filter(name => name.endsWith('.tmp'))
  const run = spawnSync(process.execPath, ['-r', './killed.cjs', CLI, 'audit', 'r.txt', '-f', 'json,html'], { cwd })
  expect(run.signal).toBe('SIGKILL')
  expect([listed(join(cwd, 'output')), leftovers().length]).toEqual([leftovers(), 2])
  const [own = ''] = leftovers()
  const running = own.replace(`-${run.pid}-`, `-${process.pid}-`)
  writeFileSync(join(cwd, 'output', running), '')
  expect(gouji(cwd, 'audit', 'r.txt', '-f', 'json').status).toBe(1)
  expect(leftovers()).toEqual([running])
})

test.each(['locked.doc', 'locked.docx', 'locked.pdf'])('%s, which asks for a password, is told in one line', name => {
  const locked = readFileSync(fileURLToPath(new URL(`locked/${name}`, import.meta.url)))
  // within, a locked workbook is what a locked document is
  const names = name === 'locked.docx' ? [name, '表.xlsx'] : [name]
  const cwd = folder(Object.fromEntries(names.map(one => [one, locked])))
  for (const one of names) {
    const { status, out, lines } = gouji(cwd, 'audit', one)
    expect([status, out, lines]).toEqual([2, '', [expect.stringMatching(/^\S+：(?:PDF|文件)已加密；请去掉打开密码后再审$/)]])
    expect(lines[0]).toContain(one)
  }
})
