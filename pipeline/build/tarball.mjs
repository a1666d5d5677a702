#!/usr/bin/env node
// The package as a file, for who has no registry, and its checksum: npm run tarball → output/release/. A folder may be
// named instead.
import { createHash } from 'node:crypto'
import { $, fs, path } from 'zx'

const root = path.resolve(import.meta.dirname, '../..')
const folder = path.resolve(process.argv[2] ?? path.join(root, 'output/release'))

await fs.mkdirp(folder)
await $({ cwd: root })`node pipeline/build.mjs`.quiet()
const { stdout } = await $({ cwd: root })`npm pack --ignore-scripts --json --pack-destination ${folder}`.quiet()
const packed = JSON.parse(stdout)
const { filename, size, unpackedSize } = Array.isArray(packed) ? packed[0] : Object.values(packed)[0]
const hash = createHash('sha256').update(await fs.readFile(path.join(folder, filename))).digest('hex')
await fs.writeFile(path.join(folder, 'SHA256SUMS'), `${hash}  ${filename}\n`)
const megabytes = bytes => `${(bytes / 1e6).toFixed(1)} MB`
console.log(`${path.join(folder, filename)}  ${megabytes(size)}, unpacked ${megabytes(unpackedSize)}\n${hash}`)
