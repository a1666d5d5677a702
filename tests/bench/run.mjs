// node tests/bench/run.mjs NAME …: bundles tests/bench/NAME.ts as the product is bundled, then runs it with the rest of the
// line; NAME may lead elsewhere (../fuzz/fuzz).
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { path } from 'zx'
import { buildRules } from '../../pipeline/build/rules.mjs'

const root = path.resolve(import.meta.dirname, '../..')
const outdir = path.join(root, 'node_modules/.cache/gouji-bench')
const [name, ...rest] = process.argv.slice(2)

await buildRules(root)
await build({
  absWorkingDir: root,
  entryPoints: [`tests/bench/${name}.ts`],
  outdir,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url)",
  },
  logLevel: 'warning',
})
process.chdir(root)
process.argv.splice(1, Infinity, path.join(outdir, `${path.basename(name)}.mjs`), ...rest)
await import(pathToFileURL(process.argv[1]).href)
