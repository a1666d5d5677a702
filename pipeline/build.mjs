#!/usr/bin/env node
// The whole build: what is generated into pipeline/ first, then dist/. A second run takes about a second.
import { fs, path } from 'zx'
import { buildBundle } from './build/bundle.mjs'
import { buildFont } from './build/font.mjs'
import { buildNotices } from './build/notices.mjs'
import { buildRules } from './build/rules.mjs'
import { buildTemplates } from './build/templates.mjs'
import { buildTypes } from './build/types.mjs'
import { buildValidators } from './build/validators.mjs'

const root = path.resolve(import.meta.dirname, '..')

const [validators] = await Promise.all([buildValidators(root), buildRules(root), buildTemplates(root)])
const rest = [buildFont(root), copyCharacterMaps(), copySchemas(), buildTypes(root)]
const [bundles] = await Promise.all([buildBundle(root), ...rest])
await buildNotices(root, 'package', [validators, ...bundles])

/** By these pdf.js reads Chinese fonts that carry no table of their own; see pipeline/read/pdf/engine.ts. */
function copyCharacterMaps() {
  return fs.copy(path.join(root, 'node_modules/pdfjs-dist/cmaps'), path.join(root, 'dist/cmaps'), { overwrite: false })
}

/** Of what is written, for programs that read it: gouji/schema/audit.schema.json. */
function copySchemas() {
  return fs.copy(path.join(root, 'pipeline/write/schema'), path.join(root, 'dist/schema'))
}
