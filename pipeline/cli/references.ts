import { bookOf } from '../against/book.ts'
import { bookOfFacts, factFrom, listedIn, type ListedFact } from '../against/listed.ts'
import { referenceOf, standingOf, tableOf } from '../against/roles.ts'
import type { Against } from '../config.ts'
import { ConfigError, SourceError } from '../errors.ts'
import type { Book, Draft, Reference, Role, Settings } from '../model.ts'
import { outlineOf } from '../document/outline.ts'
import { bytesOf, readBytes } from '../read/index.ts'
import { hashOf } from './cache.ts'
import { oneOf } from './options.ts'

/** What --against takes behind the name of a file. */
export const ROLES = ['last-year', 'same-year', 'budget', 'plan', 'sibling'] as const satisfies readonly Role[]

/** 报告.docx=last-year; a name may hold = itself. */
export function againstOf(said: readonly string[]): readonly Against[] {
  return said.map(one => {
    const cut = one.lastIndexOf('=')
    const role = cut === -1 ? '' : one.slice(cut + 1)
    if (cut === -1 || /[./\\]/.test(role)) return { file: one }
    return { file: one.slice(0, cut), role: oneOf('--against', role, ROLES) }
  })
}

/**
 * Loads references, each file once a run however many reports are held against it. A report is no reference of itself.
 * @throws SourceError for a reference that cannot be read: the report is not audited without it
 */
export function referenceLoader(): (
  draft: Draft,
  wanted: readonly Against[],
  settings: Settings,
) => Promise<readonly Reference[]> {
  const books = new Map<string, Promise<Loaded>>()
  const loadedAt = (file: string, settings: Settings): Promise<Loaded> => {
    const found = books.get(file) ?? read(file, settings)
    books.set(file, found)
    return found
  }
  return async (draft, wanted, settings) => {
    if (wanted.length === 0) return []
    const references: Reference[] = []
    const report = standingOf({ draft, outline: outlineOf(draft) }, {}, settings)
    for (const { file, ...told } of wanted) {
      const { book, listed } = await loadedAt(file, settings)
      if (book.draft.sha256 === draft.sha256) continue
      references.push(listed ? tableOf(book, told, report) : referenceOf(book, told, report))
    }
    return references
  }
}

/** A reference, and whether it is a table of facts. */
interface Loaded {
  readonly book: Book
  readonly listed: boolean
}

/** Nothing that the configuration says of the report holds of a reference but what names are one. */
async function read(file: string, settings: Settings): Promise<Loaded> {
  try {
    const bytes = bytesOf(file)
    if (YAML.test(file)) return { book: bookOfFacts({ path: file, sha256: hashOf(bytes) }, await yamlFacts(file, bytes)), listed: true }
    const draft = await readBytes(bytes, file)
    const facts = TABLES.has(draft.format) ? listedIn(draft) : null
    if (facts !== null) return { book: bookOfFacts(draft, facts), listed: true }
    return { book: bookOf(draft, { ...settings, year: null, region: null }), listed: false }
  } catch (fault) {
    if (fault instanceof SourceError) throw new ConfigError('', `参照材料 ${fault.message}`)
    throw fault
  }
}

const YAML = /\.ya?ml$/i
const TABLES: ReadonlySet<Draft['format']> = new Set<Draft['format']>(['csv', 'xlsx'])

/** A list of { metric, scope, period, value, unit, source }. */
async function yamlFacts(file: string, bytes: Uint8Array): Promise<readonly ListedFact[]> {
  const { parseYaml } = await import('../config/yaml.ts')
  const { value, fail } = parseYaml(file, new TextDecoder().decode(bytes))
  if (!Array.isArray(value)) return fail([], '参照表应是一列 { metric, period, value, unit, scope, source }')
  return value.map((row: unknown, at) => {
    const said = (name: keyof ListedFact): string => {
      const found: unknown = typeof row === 'object' && row !== null ? (row as Record<string, unknown>)[name] : undefined
      return typeof found === 'string' || typeof found === 'number' ? String(found) : ''
    }
    if (said('metric') === '' || said('value') === '' || said('period') === '')
      return fail([at], '每一行都要有 metric、period 和 value')
    return factFrom(said)
  })
}
