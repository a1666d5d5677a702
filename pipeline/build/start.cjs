#!/usr/bin/env node
// dist/cli.js: starts the scripts beside it from the code that was compiled when they were built. Another version of
// Node takes no notice of that code and compiles for itself.
const { readFileSync } = require('node:fs')
const { join } = require('node:path')
const { setFlagsFromString } = require('node:v8')
const { Script } = require('node:vm')

// Settings of V8 11, that of Node 20, for runs that are over in a blink. Code is optimized, which takes time of the
// other core too, only after eight times the usual work; measured: a tenth less processor time for one report, a
// quarter less with its PDF, a quarter less for hundreds of reports. A regular expression is compiled to machine code
// at once, as nearly all are run more than once: a twentieth less.
if (process.versions.v8.startsWith('11.')) {
  // Node's own modules come compiled as well, but not for these settings: what every run needs is loaded before
  void [require('node:crypto'), require('node:util').parseArgs]
  setFlagsFromString('--interrupt-budget=1000000')
  setFlagsFromString('--no-regexp-tier-up')
}

start('main')

function start(name, url) {
  const filename = join(__dirname, `${name}.js`)
  const script = new Script(readFileSync(filename, 'latin1'), { filename, cachedData: codeOf(name) })
  const module = { exports: {} }
  script.runInThisContext()(require, module.exports, module, importPart, url)
  return module.exports
}

/** One of these scripts, or a module: of ours, or Node's own. */
async function importPart(file) {
  if (file.endsWith('.mjs') || file.startsWith('node:')) return import(file)
  return start(file.slice('./'.length, -'.js'.length), require('node:url').pathToFileURL(join(__dirname, file)).href)
}

function codeOf(name) {
  try {
    return readFileSync(join(__dirname, `${name}-BUILD.code`))
  } catch {
    return undefined
  }
}
