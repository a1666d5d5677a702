// The tests that concern what is mutated, in one file: a mutant takes a tenth of the time that it would take to load
// them and all of the program again. Those that are soonest over come first: the first that fails is the last.
import { build } from 'esbuild'
import { glob, path } from 'zx'

const root = path.resolve(import.meta.dirname, '../..')
/** Properties of thousands of cases. */
const LAST = ['tests/rules/truthful.test.ts', 'tests/engine/interval.test.ts', 'tests/engine/truth.test.ts']

const found = await glob(['tests/engine/*.test.ts', 'tests/rules/{claims,examples,malformed}.test.ts'], { cwd: root })
const files = [...found.filter(file => !LAST.includes(file)).sort(), ...LAST]

await build({
  absWorkingDir: root,
  stdin: { contents: files.map(file => `import './${file}'`).join('\n'), resolveDir: root, loader: 'ts' },
  outfile: 'output/mutants/judgement.test.mjs',
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: ['fast-check', 'mathjs', 'vitest'],
  define: { 'import.meta.url': JSON.stringify(new URL('../engine/', import.meta.url).href) },
  logLevel: 'warning',
})
