import { Ajv2020 as Ajv } from 'ajv/dist/2020.js'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { DOUBTFUL, folder, gouji, piped, WRONG } from '../cli/gouji.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The fields that GitLab's documentation names for a code quality report. Others it would ignore: here they are a fault. */
const ISSUES = {
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        additionalProperties: false,
        required: ['path', 'lines'],
        properties: {
          // below the folder of the project, and never ./
          path: { type: 'string', pattern: '^(?!\\.{0,2}/)' },
          lines: {
            type: 'object',
            additionalProperties: false,
            required: ['begin'],
            properties: { begin: { type: 'integer', minimum: 1 }, end: { type: 'integer', minimum: 1 } },
          },
        },
      },
    },
  },
}
const valid = new Ajv({ allErrors: true }).compile(ISSUES)

interface Issue {
  readonly fingerprint: string
  readonly severity: string
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } }
}

function issuesIn(path: string): readonly Issue[] {
  const bytes = readFileSync(path, 'utf8')
  expect(bytes.startsWith('\ufeff')).toBe(false)
  const issues = JSON.parse(bytes)
  valid(issues)
  expect(valid.errors ?? []).toEqual([])
  return issues
}

describe("GitLab's code quality", () => {
  test('of a report is as documented, a line and a fingerprint of its own for each finding', () => {
    const cwd = folder({ '稿/甲.txt': `${WRONG}\n${WRONG}\n${DOUBTFUL}\n2023年，全市外贸出口下降2倍。\n` })
    gouji(cwd, 'audit', './稿/甲.txt', '-f', 'gitlab', '--fail-on', 'never')
    const issues = issuesIn(join(cwd, 'output/甲.audit.gitlab.json'))
    expect(new Set(issues.map(({ severity }) => severity))).toEqual(new Set(['major', 'minor', 'info']))
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length)
    expect(issues.map(({ location }) => location.lines.begin)).toEqual(expect.arrayContaining([1, 3, 5, 7]))
  })

  test('of all reports of a run is one file, also where there is nothing to tell', () => {
    for (const { files, paths } of [
      { files: { 'a.txt': WRONG, '县/b.txt': WRONG }, paths: ['a.txt', '县/b.txt'] },
      { files: { 'a.txt': '全市工作扎实推进。\n' }, paths: [] },
    ]) {
      const cwd = folder(files)
      piped(cwd, { env: { GITLAB_CI: 'true', CI_PROJECT_DIR: cwd } }, 'audit', '.', '-f', 'none', '--fail-on', 'never')
      expect(issuesIn(join(cwd, 'gl-code-quality-report.json')).map(({ location }) => location.path)).toEqual(paths)
    }
  })

  test('the job to copy is YAML that GitLab takes', () => {
    const jobs: Readonly<Record<string, unknown>> = parse(readFileSync(join(root, 'docs/gitlab-ci.yml'), 'utf8'))
    expect(Object.keys(jobs)).toEqual(['gouji'])
    expect(jobs['gouji']).toEqual({
      image: expect.stringMatching(/^node:\d+-slim$/),
      variables: { GOUJI_PACKAGE: expect.any(String), GOUJI_FILES: expect.any(String), GOUJI_ARGS: '' },
      script: [expect.any(String), expect.any(String)],
      artifacts: {
        // a run that finds something fails, and its results are wanted all the more
        when: 'always',
        paths: ['output/'],
        reports: { codequality: 'gl-code-quality-report.json', junit: 'output/**/*.audit.junit.xml' },
      },
    })
  })
})
