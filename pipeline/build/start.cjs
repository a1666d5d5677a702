#!/usr/bin/env node
// dist/cli.js: starts the scripts beside it from the code that was compiled when they were built. Another version of
// Node takes no notice of that code and compiles for itself.
const { readFileSync } = require('node:fs')
const { join } = require('node:path')
const { Script } = require('node:vm')

start('main')

function start(name, url) {
  const filename = join(__dirname, `${name}.js`)
  const script = new Script(readFileSync(filename, 'latin1'), { filename, cachedData: codeOf(name) })
  const module = { exports: {} }
  script.runInThisContext()(require, module.exports, module, importPart, url)
  return module.exports
}

/** One of these scripts, or a module. */
async function importPart(file) {
  if (file.endsWith('.mjs')) return import(file)
  return start(file.slice('./'.length, -'.js'.length), require('node:url').pathToFileURL(join(__dirname, file)).href)
}

function codeOf(name) {
  try {
    return readFileSync(join(__dirname, `${name}-BUILD.code`))
  } catch {
    return undefined
  }
}
