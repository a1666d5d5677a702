// The tests that concern what is mutated, in one script that runner.mjs runs anew for each mutant: compiled once, and
// of it only what the tests of that mutant need.
import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { glob, path } from 'zx'

const root = path.resolve(import.meta.dirname, '../..')

const ROOMS = [
  'tests/claims/surety.test.ts',
  'tests/engine/*.test.ts',
  'tests/rules/{claims,malformed,truthful}.test.ts',
]

const files = await glob(ROOMS, { cwd: root })

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
    contents: files
      .toSorted()
      .map(file => `exports['${file}'] = () => require('./${file}')`)
      .join('\n'),
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
