#!/usr/bin/env node
// The package as a file, for who has no registry, and its checksum: npm run tarball → output/release/. Another folder may
// be named; --built takes dist/ as it is.
import { createHash } from 'node:crypto'
import { $, argv, fs, path } from 'zx'

const root = path.resolve(import.meta.dirname, '../..')
const [named] = argv._
const folder = path.resolve(named ?? path.join(root, 'output/release'))

await fs.mkdirp(folder)
if (!argv.built) await $({ cwd: root })`node pipeline/build.mjs`.quiet()

// Without what only contributors need: npm warns of scripts, though it would run none of these.
const staged = await fs.mkdtemp(path.join(folder, '.staged-'))
const { scripts: _, devDependencies: __, ...manifest } = await fs.readJson(path.join(root, 'package.json'))
await fs.writeJson(path.join(staged, 'package.json'), manifest, { spaces: 2 })
const kept = manifest.files.filter(name => !name.startsWith('!'))
for (const name of kept) await fs.copy(path.join(root, name), path.join(staged, name))
const { stdout } = await $({ cwd: staged })`npm pack --json --pack-destination ${folder}`.quiet()
await fs.remove(staged)
const packed = JSON.parse(stdout)
const { filename, size, unpackedSize } = Array.isArray(packed) ? packed[0] : Object.values(packed)[0]
const hash = createHash('sha256').update(await fs.readFile(path.join(folder, filename))).digest('hex')
await fs.writeFile(path.join(folder, 'SHA256SUMS'), `${hash}  ${filename}\n`)
const megabytes = bytes => `${(bytes / 1e6).toFixed(1)} MB`
console.log(`${path.join(folder, filename)}  ${megabytes(size)}, unpacked ${megabytes(unpackedSize)}\n${hash}`)
