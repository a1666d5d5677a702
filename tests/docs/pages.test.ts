import { readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadConfig } from '../../pipeline/config.ts'
import { rules } from '../../pipeline/rules.gen.ts'
import { WRITERS } from '../../pipeline/write/index.ts'
import manifest from '../../package.json' with { type: 'json' }
import { folder, gouji } from '../cli/gouji.ts'
import { blocksOf, PAGES, pageOf, READMES, ROOT } from './pages.ts'

const SCREEN = 80
const guide = PAGES.filter(path => path.startsWith('docs/'))
const all = PAGES.map(pageOf).join('\n')

describe.each(READMES)('%s', path => {
  const text = pageOf(path)

  test('is one screen', () => expect(text.split('\n').length).toBeLessThanOrEqual(SCREEN))

  test('begins with the two commands that a newcomer needs, which .ci/run runs in a fresh clone', () => {
    expect(blocksOf(path, 'sh')[0]?.trimEnd().split('\n')).toEqual(['npm ci && npm start', 'npm ci && npm test'])
    expect(pageOf('.ci/run')).toContain("awk '/^```sh$/ { inside = 1; next }")
  })

  test('leads to every other page', () => {
    const reached = new Set<string>([path])
    for (const page of reached) {
      if (!PAGES.includes(page) || READMES.some(other => other !== path && other === page)) continue
      for (const link of linksOf(page)) reached.add(link)
    }
    expect(PAGES.filter(page => !reached.has(page))).toEqual([])
  })

  test('shows CI in ten lines', () => {
    expect(blocksOf(path, 'yaml')).toHaveLength(1)
    expect(blocksOf(path, 'yaml')[0]?.trimEnd().split('\n')).toHaveLength(10)
  })
})

test('both READMEs show one and the same CI', () => {
  expect(blocksOf('README.zh-CN.md', 'yaml')).toEqual(blocksOf('README.md', 'yaml'))
})

test('the honest line of accuracy stands in both READMEs, with the figures of docs/accuracy.md', () => {
  const accuracy = pageOf('docs/accuracy.md')
  const [, judged = '', right = ''] = /Of (\d+) of these errors judged by eye (\d+) were right/.exec(accuracy) ?? []
  expect(pageOf('README.md')).toContain(`${right} of ${judged} errors`)
  expect(pageOf('README.zh-CN.md')).toMatch(new RegExp(`${judged}条“矛盾”里只有${right}条属实`))
  expect(accuracy.indexOf('## Unseen when measured')).toBeLessThan(accuracy.indexOf('## Tuned to'))
})

/** Pages and files that a page links to or shows, by their path in the project; without addresses of elsewhere. */
function linksOf(page: string): readonly string[] {
  const links = [...pageOf(page).matchAll(/\]\(([^)\s]+)\)|src="([^"]+)"/g)]
  return links
    .map(([, link, source]) => (link ?? source ?? '').replace(/#.*$/, ''))
    .filter(link => link !== '' && !link.includes(':'))
    .map(link => join(dirname(page), link).replaceAll('\\', '/'))
}

test.each(PAGES)('what %s links to and shows is there, and its pictures are small', page => {
  for (const path of linksOf(page)) {
    const size = statSync(join(ROOT, path), { throwIfNoEntry: false })?.size
    expect(size, path).toBeDefined()
    if (path.endsWith('.png')) expect(size, path).toBeLessThan(200_000)
  }
})

test.each(PAGES)('the headings that %s points at are there', page => {
  for (const [, link = '', heading = ''] of pageOf(page).matchAll(/\]\(([^)#:]*)#([^)]+)\)/g)) {
    const target = link === '' ? page : join(dirname(page), link)
    const headings = [...pageOf(target).matchAll(/^#+ (.+)$/gm)].map(([, said = '']) => said.toLowerCase())
    expect(headings.map(said => said.replace(/[^\p{L}\p{N} -]/gu, '').replaceAll(' ', '-'))).toContain(heading)
  }
})

test('the package is called by its version', () => {
  const named = new Set([...all.matchAll(/gouji-(\d+\.\d+\.\d+)\.tgz/g)].map(([, version]) => version))
  expect([...named]).toEqual([manifest.version])
})

test('the pages of docs are in the package', () => expect(manifest.files).toEqual(expect.arrayContaining(['docs'])))

describe('the example of a configuration', () => {
  const [example = ''] = blocksOf('docs/configuration.md', 'yaml')

  test('can be used as it stands', async () => {
    const cwd = folder({ 'gouji.config.yaml': example })
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

  test('has every key that a configuration may have', () => {
    const schema: { properties: Record<string, unknown> } = JSON.parse(pageOf('pipeline/config/config.schema.json'))
    for (const key of Object.keys(schema.properties).filter(name => name !== '$schema'))
      expect(example).toMatch(new RegExp(`^${key}:`, 'm'))
  })
})

test('the program of docs/api.md runs as it stands', async () => {
  const { audit, render } = await import('../../pipeline/index.ts')
  const written = new Map<string, Uint8Array>()
  const bytes = readFileSync(new URL('../package/draft.docx', import.meta.url))
  const program = (blocksOf('docs/api.md', 'js')[0] ?? '').replace(/^import .*\n/gm, '')
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

test('every command and option of the usage is told', () => {
  const { out } = gouji(folder(), '--help')
  const names = [...out.matchAll(/(?:gouji (\w+)|(--[a-z-]+))/gm)].map(([, command, option]) => command ?? option ?? '')
  expect(names.length).toBeGreaterThan(20)
  for (const name of new Set(names.filter(option => option !== '--version')))
    expect(guide.map(pageOf).join('\n'), name).toContain(name)
})

test('every output format is named, and so it is in the usage', () => {
  const { out } = gouji(folder(), '--help')
  for (const format of Object.keys(WRITERS)) {
    expect(pageOf('docs/formats.md')).toContain(`| \`${format}\` |`)
    expect(out).toContain(format)
  }
})
