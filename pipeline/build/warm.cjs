// node warm.cjs MAIN CODE OUTPUT: audits sources/ as cli.js would, and writes what V8 has compiled by then.
const { readFileSync, writeFileSync } = require('node:fs')
const { Script } = require('node:vm')

const [, , filename, code, output] = process.argv
process.argv = [process.argv[0], filename, 'audit', '--format', 'json', '--fail-on', 'never', '--output', output]

const script = new Script(`(function (require, importModule) {${readFileSync(filename, 'utf8')}\n})`, { filename })
process.on('exit', () => writeFileSync(code, script.createCachedData()))
script.runInThisContext()(require, name => import(name))
