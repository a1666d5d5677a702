// node warm.cjs BUILD CLI ARGUMENT…: runs cli.js, and writes beside each script it starts what V8 has compiled of it by
// then.
const { writeFileSync } = require('node:fs')
const vm = require('node:vm')

const [, , build, cli] = process.argv
process.argv.splice(1, 3, cli)

vm.Script = class extends vm.Script {
  constructor(source, options) {
    super(source, options)
    if (options === undefined) return
    const code = options.filename.replace(/\.js$/, `-${build}.code`)
    process.on('exit', () => writeFileSync(code, this.createCachedData()))
  }
}

require(cli)
