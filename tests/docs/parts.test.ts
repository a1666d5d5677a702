import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { folder, gouji, listed, RIGHT, WRONG } from '../cli/gouji.ts'
import { blocksOf } from './pages.ts'
import { shell } from './shell.ts'

const PARTS = 8
const REPORTS = { 'reports/广西/甲市/2024.txt': WRONG, 'reports/广西/乙市/2024.txt': RIGHT, 'reports/a.md': RIGHT }
const blocks = blocksOf('docs/many-reports.md', 'yaml').map(block => parse(block))
const found = (is: (block: Record<string, unknown>) => boolean) => blocks.find(is) ?? expect.fail('not on the page')

/** A folder in which the reports were audited in one run, and the commands of a page after it. */
function runs() {
  const cwd = folder(REPORTS)
  gouji(cwd, 'audit', 'reports', '--format', 'json,ledger', '--fail-on', 'never', '--output', 'whole')
  const run = (command: string, env: Readonly<Record<string, string>> = {}) => {
    const { status, err } = shell(cwd, command, env)
    expect([status, err], command).toEqual([0, ''])
  }
  const expectWhole = (results: string) => {
    expect(listed(join(cwd, results))).toEqual(listed(join(cwd, 'whole')))
    for (const name of listed(join(cwd, 'whole')).filter(path => /\.\w+$/.test(path)))
      expect(readFileSync(join(cwd, results, name)).equals(readFileSync(join(cwd, 'whole', name))), name).toBe(true)
  }
  return { run, expectWhole }
}

describe('the parts of docs/many-reports.md, joined, are one run', () => {
  test('as a matrix of GitHub', () => {
    const { jobs } = found(block => 'jobs' in block)
    const commands = (job: string): readonly string[] =>
      jobs[job].steps.flatMap(({ run = '' }) => (run.startsWith('gouji ') ? [run] : []))
    const [audit = ''] = commands('audit')
    const [join = ''] = commands('join')
    const { path } = jobs.join.steps.find(({ uses = '' }) => uses.startsWith('actions/download-artifact')).with
    const { run, expectWhole } = runs()
    expect(jobs.audit.strategy.matrix.part).toHaveLength(PARTS)
    for (const part of jobs.audit.strategy.matrix.part) {
      const own = audit.replaceAll(/\$\{\{ matrix\.part \}\}/g, part)
      // each part is an artifact of its own, and a folder of its own where all are fetched
      run(own.replace('--output out', `--output ${path}/part-${part}`))
    }
    run(join)
    expectWhole('results')
  }, 120_000)

  test('as a matrix of GitLab', () => {
    const matrix = found(block => 'join' in block)
    const { run, expectWhole } = runs()
    expect(matrix.audit.parallel).toBe(PARTS)
    for (let index = 1; index <= PARTS; index++)
      run(matrix.audit.script[0], { CI_NODE_INDEX: String(index), CI_NODE_TOTAL: String(PARTS) })
    run(matrix.join.script[0])
    expectWhole('results')
  }, 120_000)

  test('as an Indexed Job of Kubernetes', () => {
    const { spec } = found(({ kind }) => kind === 'Job')
    const [{ args, volumeMounts }] = spec.template.spec.containers
    const { run, expectWhole } = runs()
    expect([spec.completionMode, spec.completions]).toEqual(['Indexed', PARTS])
    const here = (arg: string) => arg.replace(`${volumeMounts[0].mountPath}/`, '')
    for (let index = 0; index < PARTS; index++)
      run(['gouji', ...args.map(here)].join(' '), { JOB_COMPLETION_INDEX: String(index) })
    run('gouji merge out --output results')
    expectWhole('results')
  }, 120_000)
})
