import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadConfig } from '../pipeline/config.ts'
import { ruleTable } from '../pipeline/handbook.ts'
import { rules } from '../pipeline/rules.gen.ts'
import { WRITERS } from '../pipeline/write/index.ts'
import manifest from '../package.json' with { type: 'json' }
import { folder, gouji } from './cli/gouji.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

const block = (language: string): string =>
  new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'm').exec(readme)?.[1] ?? ''

test('the table of rules is that of the rules; if not: npm run readme', () => {
  const [, table] = /<!-- rules -->\n([^]*?)\n<!-- \/rules -->/.exec(readme) ?? []
  expect(table).toBe(ruleTable(rules))
})

test('the first commands are the two that a newcomer needs', () => {
  expect(block('sh').trimEnd().split('\n')).toEqual(['npm ci && npm start', 'npm ci && npm test'])
})

test('the example of a configuration can be used as it stands', async () => {
  const cwd = folder({ 'gouji.config.yaml': block('yaml') })
  const config = await loadConfig(
    join(cwd, 'gouji.config.yaml'),
    rules.map(({ id }) => id),
  )
  expect(config).toMatchObject({
    failOn: 'error',
    settings: {
      year: 2023,
      region: '崇左市',
      aliases: { 全市生产总值: '地区生产总值' },
      founded: { 崇左市: 2003 },
      identities: [{ formula: 'm1 = m2 + m3', strength: 'hard' }],
    },
  })
})

test('the package is called by its version', () => {
  const named = new Set([...readme.matchAll(/gouji-(\d+\.\d+\.\d+)\.tgz/g)].map(([, version]) => version))
  expect([...named]).toEqual([manifest.version])
})

test('the program of the README runs as it stands', async () => {
  const { audit, render } = await import('../pipeline/index.ts')
  const written = new Map<string, Uint8Array>()
  const bytes = readFileSync(new URL('package/draft.docx', import.meta.url))
  const program = block('js').replace(/^import .*\n/, '')
  const told: unknown[] = []
  const run = Object.getPrototypeOf(async () => undefined).constructor
  await run('audit', 'render', 'readFile', 'writeFile', 'console', program)(
    audit,
    render,
    async () => bytes,
    async (name: string, content: Uint8Array) => written.set(name, content),
    { log: (...args: unknown[]) => told.push(...args) },
  )
  expect(told[0]).toBe(1)
  expect(String.fromCharCode(...(written.get('报告.audit.pdf') ?? []).slice(0, 5))).toBe('%PDF-')
})

test('the example has every key that a configuration may have', () => {
  const schema: { properties: Record<string, unknown> } = JSON.parse(
    readFileSync(new URL('../pipeline/config/config.schema.json', import.meta.url), 'utf8'),
  )
  for (const key of Object.keys(schema.properties).filter(name => name !== '$schema'))
    expect(block('yaml')).toMatch(new RegExp(`^${key}:`, 'm'))
})

test('what it links to and shows is there, and its pictures are small', () => {
  const paths = [...readme.matchAll(/\]\(([^)#:]+)\)|src="([^":]+)"/g)].map(([, link, source]) => link ?? source ?? '')
  expect(paths.filter(path => path.endsWith('.png'))).toHaveLength(2)
  for (const path of paths) {
    const size = statSync(new URL(`../${path}`, import.meta.url), { throwIfNoEntry: false })?.size
    expect(size, path).toBeDefined()
    if (path.endsWith('.png')) expect(size, path).toBeLessThan(200_000)
  }
})

test('every command and option of the usage is told', () => {
  const { out } = gouji(folder(), '--help')
  const names = [...out.matchAll(/^ {2}(?:gouji (\w+)|(--[a-z-]+))/gm)].map(
    ([, command, option]) => command ?? option ?? '',
  )
  expect(names.length).toBeGreaterThan(8)
  for (const name of names.filter(option => !['--output', '--help'].includes(option))) expect(readme).toContain(name)
})

test('every output format is named, and so it is in the usage', () => {
  const { out } = gouji(folder(), '--help')
  for (const format of Object.keys(WRITERS)) {
    expect(readme).toContain(format)
    expect(out).toContain(format)
  }
})
