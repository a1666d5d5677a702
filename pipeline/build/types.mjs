// The declarations of pipeline/index.ts and of all it speaks of → dist/types/.
import { createHash } from 'node:crypto'
import ts from 'typescript'
import { fs, path } from 'zx'

const ENTRY = 'pipeline/index.ts'
/** What its declarations may speak of: a change elsewhere changes no type of the package. */
const SPOKEN = /^pipeline[\\/](?:index|errors|model|model[\\/][\w-]+)\.ts$/

/** Skips where nothing that they speak of has changed. */
export async function buildTypes(root) {
  const types = path.join(root, 'dist/types')
  const files = (await fs.readdir(path.join(root, 'pipeline/model'))).map(file => `pipeline/model/${file}`)
  const hash = createHash('sha256').update(await fs.readFile(import.meta.filename))
  const spoken = [ENTRY, 'pipeline/errors.ts', 'pipeline/model.ts', ...files.sort()]
  for (const file of spoken) hash.update(await fs.readFile(path.join(root, file)))
  const [stamp, key] = [path.join(types, '.key'), hash.digest('hex')]
  if ((await fs.readFile(stamp, 'utf8').catch(() => null)) === key) return
  await fs.remove(types)
  await fs.mkdirp(types)
  for (const [file, text] of declarationsOf(root)) {
    const target = path.join(types, file.replace(/\.d\.ts$/, '.d.mts'))
    await fs.mkdirp(path.dirname(target))
    await fs.writeFile(target, text.replace(/(?<=from ')(\.[^']+)\.ts(?=')/g, '$1.mjs'))
  }
  await fs.writeFile(stamp, key)
}

/** By file below pipeline/. */
function declarationsOf(root) {
  const { config } = ts.readConfigFile(path.join(root, 'tsconfig.json'), file => ts.sys.readFile(file))
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root)
  const program = ts.createProgram([path.join(root, ENTRY)], {
    ...options,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    removeComments: false,
    outDir: path.join(root, 'dist/types'),
    rootDir: path.join(root, 'pipeline'),
    // what is not spoken of need not be checked again
    noCheck: true,
  })
  const written = new Map()
  for (const source of program.getSourceFiles()) {
    const own = path.relative(root, source.fileName)
    if (!SPOKEN.test(own)) continue
    program.emit(
      source,
      (file, text) => written.set(path.relative(path.join(root, 'dist/types'), file), text.replaceAll('\r\n', '\n')),
      undefined,
      true,
    )
  }
  return written
}
