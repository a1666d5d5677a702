// pipeline/cli.ts → dist/: what every run needs is one script, main.js, which cli.js starts from code that V8 compiled
// here (Node 20 keeps no such cache itself); what only some runs need are modules that main.js imports when it must.
import { createHash } from 'node:crypto'
import { build } from 'esbuild'
import { $, fs, glob, path } from 'zx'
import { pure } from './pure.mjs'

const COMMON = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
  charset: 'utf8',
  legalComments: 'linked',
  metafile: true,
  logLevel: 'warning',
}

export async function buildBundle(root) {
  const dist = path.join(root, 'dist')
  await fs.mkdirp(dist)
  await fs.writeFile(path.join(dist, 'package.json'), '{ "type": "commonjs" }\n')
  const whenNeeded = {}
  const main = await build({
    ...COMMON,
    absWorkingDir: root,
    entryPoints: { main: 'pipeline/cli.ts' },
    outdir: dist,
    format: 'cjs',
    plugins: [apart(root, whenNeeded)],
    write: false,
  })
  for (const { path: file, text } of main.outputFiles) await fs.writeFile(file, imported(text))
  // The printed audit stands alone: a part shared with the reader of PDF decisions would hold the whole of pdf-lib.
  const { 'write-pdf': print, ...others } = whenNeeded
  const modules = await Promise.all([others, { 'write-pdf': print }].map(entryPoints => build({
    ...COMMON,
    absWorkingDir: root,
    entryPoints,
    outdir: dist,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'shared-[hash]',
    format: 'esm',
    splitting: true,
    plugins: [pure],
    // Packages of the older kind call require, which a module must make for itself.
    banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url)" },
  })))
  const fresh = [main, ...modules].flatMap(({ metafile }) => Object.keys(metafile.outputs))
  const code = await startFromCode(root, dist)
  await removeOthers(dist, [...fresh.map(file => path.basename(file)), 'cli.js', code])
}

/** Whatever is imported only when it is needed is left out of main.js and becomes a module of its own. */
const apart = (root, modules) => ({
  name: 'apart',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /.*/ }, async ({ kind, path: target, resolveDir, pluginData }) => {
      if (kind !== 'dynamic-import' || pluginData === 'apart') return undefined
      const { path: file } = await resolve(target, { kind, resolveDir, pluginData: 'apart' })
      const name = target.startsWith('.')
        ? path.relative(path.join(root, 'pipeline'), file).replace(/(?:\/index)?\.ts$/, '').replaceAll(path.sep, '-')
        : target.replaceAll('/', '-')
      modules[name] = file
      return { path: `./${name}.mjs`, external: true }
    })
  },
})

/** Code from a cache cannot import (its script has lost its origin): cli.js, which is no such code, does it instead. */
const imported = text => text.replace(/\bimport\((?="\.\/[\w-]+\.mjs"\))/g, 'importModule(')

/** Runs main.js once over the samples and keeps the code of every function that a run calls. */
async function startFromCode(root, dist) {
  const main = await fs.readFile(path.join(dist, 'main.js'))
  const name = `main-${createHash('sha256').update(main).update(process.version).digest('hex').slice(0, 12)}.code`
  const start = await fs.readFile(path.join(root, 'pipeline/build/start.cjs'), 'utf8')
  const cli = path.join(dist, 'cli.js')
  await fs.writeFile(`${cli}.new`, start.replace('main.code', name), { mode: 0o755 })
  await fs.rename(`${cli}.new`, cli)
  if (await fs.pathExists(path.join(dist, name))) return name
  const output = await fs.mkdtemp(path.join(dist, '.warm-'))
  await $({ cwd: root })`node pipeline/build/warm.cjs ${path.join(dist, 'main.js')} ${path.join(dist, name)} ${output}`.quiet()
  await fs.remove(output)
  return name
}

/** What an earlier build left behind. */
async function removeOthers(dist, names) {
  const files = await glob(['*.js', '*.mjs', '*.code', '*.txt'], { cwd: dist })
  await Promise.all(files.filter(file => !names.includes(file)).map(file => fs.rm(path.join(dist, file))))
}
