import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { TEMPLATE } from '../../pipeline/cli/init.ts'
import { OPTIONS } from '../../pipeline/cli/options.ts'
import { loadConfig } from '../../pipeline/config.ts'
import { ignoring } from '../../pipeline/read/ignore.ts'
import { rules } from '../../pipeline/rules.gen.ts'
import { auditIn, CLI, folder, gouji, listed, DOUBTFUL, RIGHT, WRONG } from './gouji.ts'

const ids = rules.map(({ id }) => id)

describe('gouji init', () => {
  test('writes a configuration that changes nothing, and never over one that is there', () => {
    const cwd = folder({ 'r.txt': WRONG })
    expect(gouji(cwd, 'init')).toMatchObject({ status: 0, err: '' })
    expect(readFileSync(join(cwd, 'gouji.config.yaml'), 'utf8')).toBe(TEMPLATE)
    expect(gouji(cwd, 'audit', 'r.txt', '-f', 'json').status).toBe(1)
    const again = gouji(cwd, 'init')
    expect([again.status, again.lines.length]).toEqual([2, 1])
    expect(again.lines[0]).toContain('gouji.config.yaml')
  })

  test('every setting in it holds as it stands, and none is left out', async () => {
    const settings = TEMPLATE.replace(/^# /gm, '')
    const cwd = folder({ 'gouji.config.yaml': settings })
    const config = await loadConfig(join(cwd, 'gouji.config.yaml'), ids)
    expect(config).toMatchObject({ failOn: 'error', settings: { year: 2023, identities: [{ name: '支出两分法' }] } })
    const schema: { properties: Record<string, unknown> } = JSON.parse(
      readFileSync(new URL('../../pipeline/config/config.schema.json', import.meta.url), 'utf8'),
    )
    for (const key of Object.keys(schema.properties).filter(name => name !== '$schema'))
      expect(TEMPLATE).toMatch(new RegExp(`^# ${key}:`, 'm'))
  })
})

describe('--rule', () => {
  const cwd = folder({ 'r.txt': WRONG, 'gouji.config.yaml': 'rules: { average-growth: error }' })
  const audit = (...args: readonly string[]) => gouji(cwd, 'audit', 'r.txt', '-f', 'json', ...args)

  test('has the last word over the configuration, as often as it is given', () => {
    expect(audit().status).toBe(1)
    expect(audit('--rule', 'average-growth=off').status).toBe(0)
    expect(audit('--rule', 'average-growth=warning', '--rule=growth=off').status).toBe(0)
    expect(auditIn(cwd, 'output/r.audit.json').findings.map(({ severity }) => severity)).toEqual(['warning'])
  })

  test.each([
    { said: 'averge-growth=off', says: '是不是 average-growth？' },
    { said: 'average-growth=of', says: '是不是 off？' },
    { said: 'average-growth', says: '可用 off' },
  ])('$said is refused in one line', ({ said, says }) => {
    const { status, lines } = audit('--rule', said)
    expect([status, lines.length]).toEqual([2, 1])
    expect(lines[0]).toContain(says)
  })

  test('is told by gouji rules, as the configuration is', () => {
    const level = (out: string) => /^average-growth +(\S+)/m.exec(out)?.[1]
    expect(level(gouji(folder(), 'rules').out)).toBe('矛盾')
    const own = folder({ 'gouji.config.yaml': 'rules: { average-growth: note }' })
    expect(level(gouji(own, 'rules').out)).toBe('提示')
    expect(level(gouji(own, 'rules', '--rule', 'average-growth=off', '--lang', 'en').out)).toBe('off')
  })
})

describe('--ignore', () => {
  test.each([
    { pattern: '草稿*', path: 'a/草稿1.docx', out: true },
    { pattern: '草稿*', path: 'a/定稿.docx', out: false },
    { pattern: '旧稿', path: 'a/旧稿/b/r.txt', out: true },
    { pattern: '旧稿/', path: './旧稿/r.txt', out: true },
    { pattern: 'a/*.txt', path: 'a/r.txt', out: true },
    { pattern: 'a/*.txt', path: 'a/b/r.txt', out: false },
    { pattern: 'a/**', path: 'a/b/r.txt', out: true },
    { pattern: '**/b/*.{txt,md}', path: 'b/r.md', out: true },
    { pattern: '**/b/*.{txt,md}', path: 'a/b/r.pdf', out: false },
    { pattern: 'r?.txt', path: 'r1.txt', out: true },
    { pattern: 'r.txt', path: 'r-txt', out: false },
  ])('$pattern and $path: $out', ({ pattern, path, out }) => {
    expect(ignoring([pattern])(path)).toBe(out)
  })

  test('leaves reports out of a run', () => {
    const cwd = folder({ 'in/a.txt': RIGHT, 'in/旧/b.txt': WRONG, 'in/c.md': WRONG })
    const { status } = gouji(cwd, 'audit', 'in', '--ignore', '旧', '--ignore', '*.md', '-f', 'json')
    expect(status).toBe(0)
    expect(listed(join(cwd, 'output'))).toEqual(['a.audit.json'])
  })
})

test('--max-warnings counts the warnings of the whole run', () => {
  const cwd = folder({ 'a.txt': DOUBTFUL, 'b.txt': DOUBTFUL })
  const audit = (most: string) => gouji(cwd, 'audit', 'a.txt', 'b.txt', '-f', 'json', '--max-warnings', most)
  expect(audit('2')).toMatchObject({ status: 0, err: '' })
  expect(audit('1')).toMatchObject({ status: 1, lines: ['存疑共2处，多于 --max-warnings 1'] })
  expect(audit('some')).toMatchObject({ status: 2, lines: [expect.stringContaining('--max-warnings')] })
})

test('the usage fits one screen, and tells every option', () => {
  for (const lang of ['zh', 'en']) {
    const { out } = gouji(folder(), '--help', '--lang', lang)
    expect(out.split('\n').length).toBeLessThanOrEqual(40)
    for (const option of Object.keys(OPTIONS)) expect(out).toContain(`--${option}`)
  }
})

describe('completion', () => {
  const cwd = folder()
  mkdirSync(join(cwd, 'bin'))
  writeFileSync(join(cwd, 'bin/gouji.bash'), gouji(cwd, 'completion', 'bash').out)
  const complete = (...words: readonly string[]) => {
    const script = `source bin/gouji.bash; COMP_WORDS=(${words.map(word => `'${word}'`).join(' ')}); COMP_CWORD=${
      words.length - 1
    }; _gouji; printf '%s\\n' "\${COMPREPLY[@]}"`
    const { stdout, stderr } = spawnSync('bash', ['-c', script], { cwd, encoding: 'utf8' })
    expect(stderr).toBe('')
    return stdout.trim().split('\n')
  }

  test('in bash knows commands, options, their values and the rules', () => {
    expect(complete('gouji', 'a')).toEqual(['audit', 'app'])
    expect(complete('gouji', 'audit', '--fail-o')).toEqual(['--fail-on', '--fail-on-new'])
    expect(complete('gouji', 'audit', '--fail-on', 'w')).toEqual(['warning'])
    expect(complete('gouji', 'explain', 'average-g')).toEqual(['average-growth'])
  })

  test('is written for zsh and fish as well, and for no other', () => {
    expect(gouji(cwd, 'completion', 'zsh').out).toContain('bashcompinit')
    expect(gouji(cwd, 'completion', 'fish').out).toContain("complete -c gouji -l fail-on -x -a 'error warning never'")
    expect(gouji(cwd, 'completion', 'csh')).toMatchObject({ status: 2, lines: [expect.stringContaining('bash')] })
  })
})

test('the command line is a program of its own', () => {
  expect(readFileSync(CLI, 'utf8').startsWith('#!/usr/bin/env node')).toBe(true)
})
