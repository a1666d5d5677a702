import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Against } from '../config.ts'
import type { Prepared } from './auditor.ts'
import type { Outcome, OutcomeOptions, Written } from './outcome.ts'
import { writeFiles } from '../write/files.ts'

/** What an earlier run made of the same bytes under the same settings with the same build. */
export interface Cache {
  find(key: string): Cached | null
  store(key: string, outcome: Outcome): void
}

/** An outcome whose files are read only where they are needed. */
export interface Cached extends Omit<Outcome, 'files'> {
  readonly files: readonly (Omit<Written, 'bytes'> & { readonly sha256: string; bytes(): Uint8Array })[]
}

interface Entry extends Omit<Outcome, 'files'> {
  readonly files: readonly { readonly ending: string; readonly sha256: string }[]
}

export const hashOf = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A folder of entries, each by its key, and of the files that they name, each by its hash. */
export function cacheIn(folder: string): Cache {
  const at = (name: string) => join(folder, name.slice(0, 2), name)
  return {
    find(key) {
      const entry = read(at(`${key}.json`))
      if (entry === null || !entry.files.every(({ sha256 }) => existsSync(at(sha256)))) return null
      return {
        ...entry,
        files: entry.files.map(file => ({ ...file, bytes: () => readFileSync(at(file.sha256)) })),
      }
    },
    store(key, { files, ...rest }) {
      const hashed = files.map(({ ending, bytes }) => ({ ending, bytes, sha256: hashOf(bytes) }))
      const fresh = hashed.filter(({ sha256 }) => !existsSync(at(sha256)))
      const entry: Entry = { ...rest, files: hashed.map(({ ending, sha256 }) => ({ ending, sha256 })) }
      writeFiles(folder, [
        ...fresh.map(({ sha256, bytes }) => ({ path: at(sha256), bytes })),
        { path: at(`${key}.json`), bytes: JSON.stringify(entry) },
      ])
    },
  }
}

/** What is damaged was never there. */
function read(path: string): Entry | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Entry
  } catch {
    return null
  }
}

/** All that an outcome depends on. */
export function keyOf({ bytes, name, settings, decided, against }: Prepared, options: OutcomeOptions): string {
  const { rules: _, date, ...rest } = options
  const around = [buildHere(), process.version, date?.getTime() ?? null]
  return hashOf(JSON.stringify([hashOf(bytes), name, settings, decided, against.map(hashed), rest, ...around]))
}

/** A reference by what it holds. */
const hashed = ({ file, ...told }: Against) => [existsSync(file) ? hashOf(readFileSync(file)) : file, told]

let build: string | null = null

/** The files of this build, by name, size and time. */
function buildHere(): string {
  if (build !== null) return build
  const folder = dirname(realpathSync(process.argv[1] ?? '.'))
  const files = readdirSync(folder).filter(name => /\.m?js$/.test(name))
  build = files
    .map(name => {
      const { size, mtimeMs } = statSync(join(folder, name))
      return `${name} ${size} ${mtimeMs}`
    })
    .join()
  return build
}
