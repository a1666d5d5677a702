#!/usr/bin/env node
// Writes the table of rules into README.md, between its markers: npm run readme.
import { build } from 'esbuild'
import { fs, path } from 'zx'
import { buildRules } from './rules.mjs'

const root = path.resolve(import.meta.dirname, '../..')
const readme = path.join(root, 'README.md')

await buildRules(root)
const text = await fs.readFile(readme, 'utf8')
const [before, after] = [text.slice(0, text.indexOf('<!-- rules -->')), text.slice(text.indexOf('<!-- /rules -->'))]
await fs.writeFile(readme, `${before}<!-- rules -->\n${await table()}\n${after}`)

async function table() {
  const contents = "export { ruleTable } from './pipeline/handbook.ts'\nexport { rules } from './pipeline/rules.gen.ts'"
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    format: 'esm',
    write: false,
  })
  const { ruleTable, rules } = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
  )
  return ruleTable(rules)
}
