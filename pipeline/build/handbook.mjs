#!/usr/bin/env node
// Writes the tables of rules into docs/rules.md, between their markers: npm run readme.
import { build } from 'esbuild'
import { fs, path } from 'zx'
import { buildRules } from './rules.mjs'

const root = path.resolve(import.meta.dirname, '../..')
const page = path.join(root, 'docs/rules.md')

await buildRules(root)
const { ruleTable, rules } = await handbook()
const tables = { zh: ruleTable(rules, 'zh'), en: ruleTable(rules, 'en') }
const written = Object.entries(tables).reduce(put, await fs.readFile(page, 'utf8'))
await fs.writeFile(page, written)

function put(text, [lang, table]) {
  const [from, to] = [`<!-- rules ${lang} -->`, `<!-- /rules ${lang} -->`]
  return `${text.slice(0, text.indexOf(from))}${from}\n${table}\n${text.slice(text.indexOf(to))}`
}

async function handbook() {
  const contents = "export { ruleTable } from './pipeline/handbook.ts'\nexport { rules } from './pipeline/rules.gen.ts'"
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    format: 'esm',
    write: false,
  })
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)
}
