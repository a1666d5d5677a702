#!/usr/bin/env node
// dist/cli.js: main.js, from the code that was compiled when it was built. Another version of Node takes no notice of
// that code and compiles for itself.
const { readFileSync } = require('node:fs')
const { join } = require('node:path')
const { Script } = require('node:vm')

const filename = join(__dirname, 'main.js')

const script = new Script(`(function (require, importModule) {${readFileSync(filename, 'utf8')}\n})`, {
  filename,
  cachedData: codeOf(join(__dirname, 'main.code')),
})
script.runInThisContext()(require, name => import(name))

function codeOf(file) {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}
