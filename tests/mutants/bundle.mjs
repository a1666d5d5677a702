// The tests that concern what is mutated, in one script that runner.mjs runs anew for each mutant: compiled once, and
// of it only what the tests of that mutant need. Those that are soonest over come first: the first that fails is the last.
import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { glob, path } from 'zx'

const root = path.resolve(import.meta.dirname, '../..')

/** Tests of one room need that room; the others need the program. */
const ROOMS = ['tests/claims/surety.test.ts', 'tests/engine/*.test.ts', 'tests/rules/{claims,examples,malformed}.test.ts']
/** Properties of thousands of cases. */
const LAST = ['tests/rules/truthful.test.ts', 'tests/engine/truth.test.ts', 'tests/rules/examples.test.ts']

const found = await glob(ROOMS, { cwd: root })
const files = [...found.filter(file => !LAST.includes(file)).sort(), ...LAST]

/** `import.meta` says where a module stands, not where the bundle does. */
const whereabouts = {
  name: 'whereabouts',
  setup({ onLoad }) {
    onLoad({ filter: /\/tests\/.*\.ts$/ }, async ({ path: file }) => ({
      contents: (await readFile(file, 'utf8'))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href))
        .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(file))),
      loader: 'ts',
    }))
  },
}

await build({
  absWorkingDir: root,
  stdin: {
    contents: files.map(file => `exports['${file}'] = () => require('./${file}')`).join('\n'),
    resolveDir: root,
    loader: 'js',
  },
  outfile: 'output/mutants/tests.cjs',
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  external: ['fast-check', 'mathjs', 'vitest'],
  plugins: [whereabouts],
  logLevel: 'warning',
})
