import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { CLI, folder, listed, RIGHT, WRONG } from '../cli/gouji.ts'
import { packInto } from './packed.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (name: string) => parse(readFileSync(join(root, name), 'utf8'))

/** A repository of reports, with the package in it. */
const repository = folder({ '稿/甲.txt': WRONG, '稿/乙.txt': RIGHT, 'summary.md': '' })
const tarball = basename(packInto(repository))

function bash(script: string, env: Readonly<Record<string, string>>) {
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', script], {
    cwd: repository,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', npm_config_offline: 'true', ...env },
  })
  return { status, out: stdout, err: stderr }
}

test('the action installs the package and audits: annotations, summary, results, and the exit status', () => {
  const { inputs, runs } = read('.github/actions/gouji/action.yml')
  const given: Record<string, string> = {
    ...Object.fromEntries(
      Object.entries<{ default?: string }>(inputs).map(([name, input]) => [name, input.default ?? '']),
    ),
    files: '稿/甲.txt\n稿/乙.txt\n',
    package: tarball,
    args: '--fail-on warning',
  }
  const filled = (text: string) => text.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, name: string) => given[name] ?? '')
  const steps: readonly { run: string; env: Record<string, string> }[] = runs.steps
  const ran = steps.map(({ run, env }) =>
    bash(run, {
      ...Object.fromEntries(Object.entries(env).map(([name, value]) => [name, filled(value)])),
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: repository,
      GITHUB_STEP_SUMMARY: join(repository, 'summary.md'),
      RUNNER_TEMP: join(repository, '.runner'),
    }),
  )
  expect(ran.map(({ status, err }) => [status, err])).toEqual([
    [0, ''],
    [1, ''],
  ])
  expect(ran[1]?.out).toMatch(/^::error file=稿\/甲\.txt,line=1,/m)
  expect(readFileSync(join(repository, 'summary.md'), 'utf8')).toContain('稿/甲.txt')
  expect(listed(join(repository, 'output'))).toContain('甲.audit.sarif')
}, 300_000)

test('the job of GitLab does, and leaves its reports where the job names them', () => {
  const { gouji } = read('docs/gitlab-ci.yml')
  mkdirSync(join(repository, '.tmp'))
  const ran = bash((gouji.script as readonly string[]).join('\n'), {
    ...gouji.variables,
    GOUJI_PACKAGE: tarball,
    GOUJI_FILES: '稿',
    GITLAB_CI: 'true',
    CI_PROJECT_DIR: repository,
    TMPDIR: join(repository, '.tmp'),
  })
  expect([ran.status, ran.err]).toEqual([1, ''])
  const issues: readonly { location: { path: string } }[] = JSON.parse(
    readFileSync(join(repository, gouji.artifacts.reports.codequality), 'utf8'),
  )
  expect(issues.map(({ location }) => location.path)).toEqual(['稿/甲.txt'])
  expect(gouji.artifacts.reports.junit).toBe('output/**/*.audit.junit.xml')
  expect(listed(join(repository, 'output'))).toContain('甲.audit.junit.xml')
}, 300_000)

describe('the hook for pre-commit', () => {
  const [hook] = read('.pre-commit-hooks.yaml')
  const bin = folder()
  writeFileSync(join(bin, 'gouji'), `#!/bin/sh\nexec "${process.execPath}" "${CLI}" "$@"\n`, { mode: 0o755 })

  /** As pre-commit does: what is staged, of that what the hook is asked of, as arguments of its entry. */
  const commit = (...files: readonly string[]) => {
    bash(`git init --quiet && git add --force -- ${files.map(file => `'${file}'`).join(' ')}`, {})
    const staged = bash('git diff --cached --name-only -z', {}).out.split('\0').filter(file => new RegExp(hook.files).test(file))
    bash('git rm --quiet --cached -r .', {})
    const words = staged.map(file => `'${file}'`).join(' ')
    return bash(`${hook.entry} ${words}`, { PATH: `${bin}:${process.env['PATH'] ?? ''}` })
  }
  const reports = () => listed(repository).filter(path => !path.startsWith('.git/'))

  test('says what pre-commit needs to know', () => {
    expect(hook).toMatchObject({ id: 'gouji', name: expect.any(String), language: 'system', require_serial: true })
  })

  test('lets a report pass that holds, stops one that does not, and writes nothing', () => {
    commit('稿/乙.txt')
    const before = reports()
    expect(commit('稿/乙.txt', 'summary.md', tarball).status).toBe(0)
    const stopped = commit('稿/甲.txt', '稿/乙.txt')
    expect(stopped.status).toBe(1)
    expect(stopped.out).toContain('稿/甲.txt  矛盾 1')
    expect(reports()).toEqual(before)
  })

  test('is asked of the files that gouji reads', () => {
    const files = new RegExp(hook.files)
    for (const name of ['a.docx', 'a.txt', 'a.htm', 'a.xlsx']) expect(name).toMatch(files)
    for (const name of ['a.ts', 'docx', 'a.json']) expect(name).not.toMatch(files)
  })
})
