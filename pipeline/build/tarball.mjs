#!/usr/bin/env node
// The package as a file, for who has no registry, the page for who has no Node, and their checksums: npm run tarball →
// output/release/. Another folder may be named; --built takes dist/ as it is.
import { createHash } from 'node:crypto'
import { $, argv, fs, path } from 'zx'

const root = path.resolve(import.meta.dirname, '../..')
const [named] = argv._
const folder = path.resolve(named ?? path.join(root, 'output/release'))

await fs.mkdirp(folder)
if (!argv.built) await $({ cwd: root })`npm run build:app`.quiet()

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
const page = path.join(root, 'dist/gouji.html')
const files = [filename]
if (await fs.pathExists(page)) {
  await fs.copy(page, path.join(folder, 'gouji.html'))
  files.push('gouji.html')
}
const sums = await Promise.all(
  files.map(async file => {
    const hash = createHash('sha256').update(await fs.readFile(path.join(folder, file))).digest('hex')
    return `${hash}  ${file}\n`
  }),
)
await fs.writeFile(path.join(folder, 'SHA256SUMS'), sums.join(''))
const megabytes = bytes => `${(bytes / 1e6).toFixed(1)} MB`
console.log(`${path.join(folder, filename)}  ${megabytes(size)}, unpacked ${megabytes(unpackedSize)}\n${sums.join('')}`)
