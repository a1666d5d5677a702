import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadConfig } from '../pipeline/config.ts'
import { ruleTable } from '../pipeline/handbook.ts'
import { rules } from '../pipeline/rules.gen.ts'
import { WRITERS } from '../pipeline/write/index.ts'
import { folder, gouji } from './cli/gouji.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

const block = (language: string): string => new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'm').exec(readme)?.[1] ?? ''

test('the table of rules is that of the rules; if not: npm run readme', () => {
  const [, table] = /<!-- rules -->\n([^]*?)\n<!-- \/rules -->/.exec(readme) ?? []
  expect(table).toBe(ruleTable(rules))
})

test('the first commands are the two that a newcomer needs', () => {
  expect(block('sh').trimEnd().split('\n')).toEqual(['npm ci && npm start', 'npm ci && npm test'])
})

test('the example of a configuration can be used as it stands', async () => {
  const cwd = folder({ 'gouji.config.yaml': block('yaml') })
  const config = await loadConfig(join(cwd, 'gouji.config.yaml'), rules.map(({ id }) => id))
  expect(config).toMatchObject({
    failOn: 'error',
    settings: {
      year: 2023, region: '崇左市', aliases: { 全市生产总值: '地区生产总值' }, founded: { 崇左市: 2003 },
      identities: [{ formula: 'm1 = m2 + m3', strength: 'hard' }],
    },
  })
})

test('every output format is named, and so it is in the usage', () => {
  const { out } = gouji(folder(), '--help')
  for (const format of Object.keys(WRITERS)) {
    expect(readme).toContain(format)
    expect(out).toContain(format)
  }
})
