// The HTML page: templates, style sheet and browser script become one module without a compiler in it.
import { createHash } from 'node:crypto'
import { build, transform } from 'esbuild'
import Handlebars from 'handlebars'
import { fs, glob, path } from 'zx'

/** Writes pipeline/write/html/templates.gen.js, unless it is up to date. */
export async function buildTemplates(root) {
  const room = path.join(root, 'pipeline/write/html')
  const [assets, templates] = await Promise.all([pageAssets(root), precompiled(path.join(room, 'templates'))])
  const { code } = await transform(moduleText({ assets, templates }), { minify: true, charset: 'utf8' })
  await writeIfNew(path.join(room, 'templates.gen.js'), code)
}

/** The style sheet and the script of the page, and their hashes for a content security policy. */
export async function pageAssets(root) {
  const room = path.join(root, 'pipeline/write/html')
  const [style, script] = await Promise.all(['page.css', 'browser/main.ts'].map(file => bundled(path.join(room, file))))
  return { style, script, styleHash: hash(style), scriptHash: hash(script) }
}

function moduleText({ assets, templates }) {
  const partials = Object.entries(templates).map(([name, spec]) => `  ${JSON.stringify(name)}: ${spec},`)
  return `import runtime from 'handlebars/runtime.js'

const assets = ${JSON.stringify(assets)}

const specs = {
${partials.join('\n')}
}

const handlebars = runtime.create()
const asset = text => new handlebars.SafeString(text)
const page = Object.fromEntries(Object.entries(assets).map(([name, text]) => [name, asset(text)]))
for (const [name, spec] of Object.entries(specs)) handlebars.registerPartial(name, handlebars.template(spec))
const render = handlebars.template(specs.page)

export const renderPage = view => render({ ...view, ...page })
`
}

/** Handlebars that forgives nothing: an unknown name is an error, and only `if`, `each` and the like are helpers. */
async function precompiled(folder) {
  const files = (await glob(['*.hbs'], { cwd: folder })).sort()
  const entries = await Promise.all(
    files.map(async file => {
      const text = await fs.readFile(path.join(folder, file), 'utf8')
      if (text.includes('{{{')) throw new Error(`${file}: unescaped output; pass Html instead`)
      const tight = text.replace(/\n\s*/g, '\n').trim()
      return [path.basename(file, '.hbs'), Handlebars.precompile(tight, { strict: true, knownHelpersOnly: true })]
    }),
  )
  return Object.fromEntries(entries)
}

async function bundled(entry) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: ['chrome110', 'firefox115', 'safari16.4'],
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  })
  const text = outputFiles[0].text.trim()
  if (/<\/(script|style)/i.test(text)) throw new Error(`${entry}: closes its own element`)
  return text
}

const hash = text => `sha256-${createHash('sha256').update(text).digest('base64')}`

/** By rename, so that tests in parallel never read half a file. */
async function writeIfNew(file, text) {
  if ((await fs.readFile(file, 'utf8').catch(() => null)) === text) return
  const draft = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`
  await fs.writeFile(draft, text)
  await fs.rename(draft, file)
}
