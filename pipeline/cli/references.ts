import { bookOfFacts, factFrom, type ListedFact } from '../against/listed.ts'
import { loadedFrom, referencesTo, type Loaded } from '../against/loaded.ts'
import type { Against } from '../config.ts'
import { ConfigError, SourceError } from '../errors.ts'
import type { Draft, Reference, Role, Settings } from '../model.ts'
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
 * Loads references, each file once a run however many reports are held against it.
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
    const loaded: { from: Loaded; told: Omit<Against, 'file'> }[] = []
    for (const { file, ...told } of wanted) loaded.push({ from: await loadedAt(file, settings), told })
    return referencesTo(draft, loaded, settings)
  }
}

async function read(file: string, settings: Settings): Promise<Loaded> {
  try {
    const bytes = bytesOf(file)
    if (YAML.test(file)) {
      const facts = await yamlFacts(file, bytes)
      return { book: bookOfFacts({ path: file, sha256: hashOf(bytes) }, facts), listed: true }
    }
    return loadedFrom(await readBytes(bytes, file), settings)
  } catch (fault) {
    if (fault instanceof SourceError) throw new ConfigError('', `参照材料 ${fault.message}`)
    throw fault
  }
}

const YAML = /\.ya?ml$/i

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
