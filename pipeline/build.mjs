#!/usr/bin/env node
// The whole build: what is generated into pipeline/ first, then the bundle in dist/. A second run takes under a second.
import { build } from 'esbuild'
import { fs, glob, path } from 'zx'
import { buildFont } from './build/font.mjs'
import { buildRules } from './build/rules.mjs'
import { buildTemplates } from './build/templates.mjs'
import { buildValidators } from './build/validators.mjs'

const root = path.resolve(import.meta.dirname, '..')
const dist = path.join(root, 'dist')

await Promise.all([buildRules(root), buildTemplates(root), buildValidators(root)])
await Promise.all([bundle(), buildFont(root)])

async function bundle() {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { cli: 'pipeline/cli.ts' },
    outdir: dist,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    charset: 'utf8',
    legalComments: 'linked',
    // Packages of the older kind call require, which a module must make for itself.
    banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url)" },
    metafile: true,
    logLevel: 'warning',
  })
  await removeStale(new Set(Object.keys(metafile.outputs).map(file => path.join(root, file))))
  await fs.chmod(path.join(dist, 'cli.js'), 0o755)
}

/** Chunks carry a hash in their name; those of earlier builds would pile up. */
async function removeStale(fresh) {
  const chunks = await glob(['*.js', '*.LEGAL.txt'], { cwd: dist, absolute: true })
  await Promise.all(chunks.filter(file => !fresh.has(path.resolve(file))).map(file => fs.rm(file)))
}
