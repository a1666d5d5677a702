import { expect, test } from 'vitest'
import { rules } from '../../pipeline/rules.gen.ts'
import manifest from '../../package.json' with { type: 'json' }
import { folder, gouji, WRONG } from './gouji.ts'

const cwd = folder({ 'r.txt': WRONG })

test.each([['--help'], ['help'], ['audit', '--help'], ['-h']])('%s prints the usage and succeeds', (...args) => {
  const { status, out, err } = gouji(cwd, ...args)
  expect([status, err]).toEqual([0, ''])
  expect(out).toContain('gouji audit')
})

test('the usage fits a terminal of 120 columns, in both languages', () => {
  for (const lang of ['zh', 'en']) {
    const { out } = gouji(cwd, '--help', '--lang', lang)
    for (const line of out.split('\n'))
      expect([...line].reduce((sum, c) => sum + (c > '\u2E80' ? 2 : 1), 0)).toBeLessThanOrEqual(120)
  }
})

test('--version prints the version of the package', () => {
  expect(gouji(cwd, '--version').out).toBe(`${manifest.version}\n`)
})

test.each([
  { args: [], names: 'gouji audit' },
  { args: ['adit'], names: 'adit' },
  { args: ['audit', '--wrong'], names: '--wrong' },
  { args: ['audit', '--output'], names: '--output' },
  { args: ['audit', '--help=1'], names: '--help' },
  { args: ['audit', 'r.txt', '--format', 'docx'], names: 'docx' },
  { args: ['audit', 'r.txt', '--format', ''], names: '--format' },
  { args: ['audit', 'r.txt', '--fail-on', 'note'], names: 'note' },
  { args: ['audit', 'r.txt', '--lang', 'fr'], names: 'fr' },
  { args: ['audit', 'r.txt', '--config', 'none.yaml'], names: 'none.yaml' },
  { args: ['explain'], names: 'gouji rules' },
  { args: ['explain', 'no-such-rule'], names: 'no-such-rule' },
])('$args is refused in one line that names $names', ({ args, names }) => {
  const { status, out, lines } = gouji(cwd, ...args)
  expect([status, out]).toEqual([2, ''])
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain(names)
})

test('rules lists every rule, a line each', () => {
  expect(
    gouji(cwd, 'rules')
      .out.trimEnd()
      .split('\n')
      .map(line => line.split(' ')[0]),
  ).toEqual(rules.map(({ id }) => id))
  expect(gouji(cwd, 'rules', '--lang', 'en').out).toContain(rules[0]?.titleEn)
})

test('explain says what a rule holds to be true', () => {
  const { status, out } = gouji(cwd, 'explain', 'average-growth')
  expect(status).toBe(0)
  expect(out).toContain('年均')
})
