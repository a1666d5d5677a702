// pipeline/cli.ts → dist/: what every run needs is one script, main.js, and what writes the usual results is a script
// each; cli.js starts them from code that V8 compiled here (Node 20 keeps no such cache itself). What only some runs need
// are modules that main.js imports when it must.
import { createHash } from 'node:crypto'
import { build } from 'esbuild'
import { $, fs, glob, path } from 'zx'
import { pdfjs } from './pdfjs.mjs'
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

/** @returns what went into it, as esbuild tells */
export async function buildBundle(root) {
  const dist = path.join(root, 'dist')
  await fs.mkdirp(dist)
  await fs.writeFile(path.join(dist, 'package.json'), '{ "type": "commonjs" }\n')
  const whenNeeded = {}
  const script = entryPoints => ({
    ...COMMON,
    absWorkingDir: root,
    entryPoints,
    outdir: dist,
    format: 'cjs',
    define: { 'import.meta.url': 'scriptUrl' },
    charset: 'ascii',
    banner: { js: '(function (require, exports, module, importPart, scriptUrl) {' },
    footer: { js: '})' },
    write: false,
  })
  const main = await build({ ...script({ main: 'pipeline/cli.ts' }), plugins: [apart(root, whenNeeded)] })
  const [scripts, modules] = [{}, {}]
  for (const [name, file] of Object.entries(whenNeeded)) (SCRIPTS.includes(name) ? scripts : modules)[name] = file
  // what programs import
  modules['index'] = path.join(root, 'pipeline/index.ts')
  const others = await Promise.all([
    build({ ...script(scripts), plugins: [pure] }),
    build({
      ...COMMON,
      absWorkingDir: root,
      entryPoints: modules,
      outdir: dist,
      outExtension: { '.js': '.mjs' },
      chunkNames: 'shared-[hash]',
      format: 'esm',
      splitting: true,
      plugins: [pure, pdfjs],
      // Packages of the older kind call require, which a module must make for itself.
      banner: {
        js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url)",
      },
    }),
  ])
  for (const { path: file, text } of [main, others[0]].flatMap(({ outputFiles }) => outputFiles)) {
    await fs.writeFile(file, file.endsWith('.js') ? ascii(imported(text)) : text)
  }
  const fresh = [main, ...others].flatMap(({ metafile }) => Object.keys(metafile.outputs))
  const codes = await startFromCode(root, dist, ['main', ...Object.keys(scripts)])
  await removeOthers(dist, [...fresh.map(file => path.basename(file)), 'cli.js', ...codes])
  return [main, ...others].map(({ metafile }) => metafile)
}

/** Writers of the results that a run writes where it is not told otherwise. */
const SCRIPTS = ['write-html', 'write-pdf']

/** Whatever is imported only when it is needed is left out of main.js and becomes a module of its own. */
const apart = (root, modules) => ({
  name: 'apart',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /.*/ }, async ({ kind, path: target, resolveDir, pluginData }) => {
      if (kind !== 'dynamic-import' || pluginData === 'apart' || target.startsWith('node:')) return undefined
      const { path: file } = await resolve(target, { kind, resolveDir, pluginData: 'apart' })
      const name = target.startsWith('.')
        ? path
            .relative(path.join(root, 'pipeline'), file)
            .replace(/(?:\/index)?\.ts$/, '')
            .replaceAll(path.sep, '-')
        : target.replaceAll('/', '-')
      modules[name] = file
      return { path: `./${name}.${SCRIPTS.includes(name) ? 'js' : 'mjs'}`, external: true }
    })
  },
})

/** Code from a cache cannot import (its script has lost its origin): cli.js, which is no such code, does it instead. */
const imported = text => text.replace(/\bimport\((?="(?:\.\/[\w-]+\.m?js|node:\w+)"\))/g, 'importPart(')

/** A script of letters that take one byte each is read faster. What esbuild leaves unescaped stands in regular expressions. */
const ascii = text => text.replace(/[^\0-\x7f]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** Runs the scripts once over the samples and keeps the code of every function that a run calls. */
async function startFromCode(root, dist, names) {
  // code that was compiled under other flags is not taken: what sets them is part of the key
  const start = await fs.readFile(path.join(root, 'pipeline/build/start.cjs'), 'utf8')
  const hash = createHash('sha256').update(process.version).update(start)
  for (const name of names) hash.update(await fs.readFile(path.join(dist, `${name}.js`)))
  const key = hash.digest('hex').slice(0, 12)
  const codes = names.map(name => `${name}-${key}.code`)
  const cli = path.join(dist, 'cli.js')
  const draft = `${cli}.new`
  await fs.writeFile(draft, start.replace('BUILD', key), { mode: 0o755 })
  await fs.rename(draft, cli)
  if (codes.every(code => fs.existsSync(path.join(dist, code)))) return codes
  const output = await fs.mkdtemp(path.join(dist, '.warm-'))
  const audit = ['audit', '--format', 'html,pdf,json', '--fail-on', 'never', '--output', output]
  await $({ cwd: root })`node pipeline/build/warm.cjs ${key} ${cli} ${audit}`.quiet()
  await fs.remove(output)
  return codes
}

/** What an earlier build left behind. */
async function removeOthers(dist, names) {
  const files = await glob(['*.js', '*.mjs', '*.code', '*.LEGAL.txt'], { cwd: dist })
  await Promise.all(files.filter(file => !names.includes(file)).map(file => fs.rm(path.join(dist, file))))
}
