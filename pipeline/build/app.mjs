#!/usr/bin/env node
// pipeline/app/ → dist/gouji.html: the page, its worker, fonts and character maps in one file that asks for nothing
// else: npm run build:app. Fonts that are packed already are taken as they are.
import { createHash } from 'node:crypto'
import { build } from 'esbuild'
import { deflateSync } from 'fflate'
import { fs, glob, path } from 'zx'
import { regularFace } from './font.mjs'
import { buildNotices } from './notices.mjs'
import { pdfjs } from './pdfjs.mjs'
import { pure } from './pure.mjs'
import { pageAssets } from './templates.mjs'

const root = path.resolve(import.meta.dirname, '../..')
const app = path.join(root, 'pipeline/app')

/** Syntax of 2020, which the browsers of locked-down machines read; what else they lack stands in worker/older.ts. */
const TARGET = 'es2020'

const COMMON = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  write: false,
  format: 'iife',
  // of packages that tell places apart, what they hold for workers: those for pages ask for a document
  platform: 'neutral',
  conditions: ['worker', 'module'],
  mainFields: ['module', 'main'],
  target: TARGET,
  charset: 'utf8',
  legalComments: 'eof',
  logLevel: 'warning',
}

const { lettered } = await letters()

export async function buildApp() {
  const [engine, script, style, report, parts] = await Promise.all([
    bundled({
      entryPoints: [path.join(app, 'worker/main.ts')],
      plugins: [browserSide, pure, pdfjs],
      inject: ['buffer.ts', 'process.ts'].map(file => path.join(app, 'node', file)),
      define: { 'import.meta.url': JSON.stringify('file:///gouji/engine.js'), global: 'globalThis' },
    }),
    bundled({ entryPoints: [path.join(app, 'page/main.ts')] }),
    bundled({ entryPoints: [path.join(app, 'page/page.css')] }),
    pageAssets(root),
    packedParts(),
  ])
  await buildNotices(root, 'page', [engine.metafile, script.metafile])
  const values = {
    style: style.text,
    script: script.text,
    styleHashes: policy(hash(style.text), report.styleHash),
    scriptHashes: policy(hash(script.text), report.scriptHash),
    engine: packed(new TextEncoder().encode(engine.text)),
    version: (await fs.readJson(path.join(root, 'package.json'))).version,
    licences: await fs.readFile(path.join(root, 'dist/NOTICES.txt'), 'utf8'),
    ...parts,
  }
  for (const [name, text] of Object.entries(values)) {
    if (/<\/?(?:script|style)|<!--/i.test(text)) throw new Error(`page.html: ${name} would end its own element`)
  }
  const template = await fs.readFile(path.join(app, 'page/page.html'), 'utf8')
  const html = template.replace(/\{\{(\w+)\}\}/g, (_, name) => {
    if (values[name] === undefined) throw new Error(`page.html: no ${name}`)
    return values[name]
  })
  const target = path.join(root, 'dist/gouji.html')
  await fs.writeFile(`${target}.new`, html)
  await fs.rename(`${target}.new`, target)
  return { target, bytes: Buffer.byteLength(html) }
}

async function bundled(options) {
  const { outputFiles, metafile } = await build({ ...COMMON, ...options, metafile: true })
  return { text: outputFiles[0].text.trim(), metafile }
}

/** The page's stand-ins for what readers and writers ask of Node, and what no way through them asks for. */
const browserSide = {
  name: 'browser-side',
  setup({ onResolve }) {
    const file = name => ({ path: path.join(app, name) })
    onResolve({ filter: /^(?:node:)?(?:buffer|crypto|fs|path|stream|url|zlib)$/ }, ({ path: name }) =>
      file(`node/${name.replace('node:', '')}.ts`),
    )
    onResolve({ filter: /^(?:(?:node:)?util|yauzl|\.\/file-reader)$/ }, () => file('node/none.ts'))
    onResolve({ filter: /\/host\.ts$/ }, () => file('worker/pdf-host.ts'))
  },
}

async function packedParts() {
  const cmaps = (await glob(['*.bcmap'], { cwd: path.join(root, 'dist/cmaps') })).sort()
  const sample = '2024年政府工作报告（送审稿）.txt'
  return {
    cmaps: await packedFiles(cmaps.map(name => [`cmaps/${name}`, path.join(root, 'dist/cmaps', name)])),
    fonts: await packedFonts(),
    sample: packed(await fs.readFile(path.join(root, 'sources', sample))),
    sampleName: sample,
  }
}

async function packedFiles(files) {
  return packed(bound(await Promise.all(files.map(async ([name, file]) => [name, await fs.readFile(file)]))))
}

/** Hanzi that no standard of the office knows are left out: 6,600 of 30,900, a fifth of the file. */
async function packedFonts() {
  const cached = path.join(root, 'dist/fonts/.app-fonts')
  const sources = ['regular', 'bold'].map(name => path.join(root, `dist/fonts/noto-sans-sc-${name}.glyphs`))
  const stamps = await Promise.all([...sources, import.meta.filename].map(async file => (await fs.stat(file)).mtimeMs))
  const kept = (await fs.pathExists(cached)) && (await fs.stat(cached)).mtimeMs > Math.max(...stamps)
  if (kept) return fs.readFile(cached, 'utf8')
  const text = packed(
    bound([
      ['fonts/noto-sans-sc-regular.glyphs', await regularFace(root, code => code < 0x3400 || code >= 0x4e00)],
      ['fonts/noto-sans-sc-bold.glyphs', await fs.readFile(sources[1])],
    ]),
  )
  await fs.writeFile(cached, text)
  return text
}

/** Name and content of each file, with their lengths before them: pipeline/app/worker/parts.ts takes them apart. */
function bound(files) {
  return Buffer.concat(
    files.flatMap(([name, content]) => {
      const label = Buffer.from(name)
      return [Buffer.from(Uint32Array.of(label.length, content.length).buffer), label, content]
    }),
  )
}

const packed = bytes => lettered(deflateSync(bytes, { level: 9 }))

/** The page's own letters for bytes, of which it is to read the reverse. */
async function letters() {
  const { outputFiles } = await build({ ...COMMON, entryPoints: [path.join(app, 'packed.ts')], format: 'esm' })
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)
}

const hash = text => `sha256-${createHash('sha256').update(text).digest('base64')}`

/** The report's own page runs within this one, whose policy must admit its style sheet and script. */
const policy = (...hashes) => hashes.map(one => `'${one}'`).join(' ')

if (process.argv[1] === import.meta.filename) {
  const { target, bytes } = await buildApp()
  console.log(`${path.relative('', target)}  ${(bytes / 1e6).toFixed(2)} MB`)
}
