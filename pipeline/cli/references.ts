import { bookOf } from '../against/book.ts'
import { referenceOf, standingOf } from '../against/roles.ts'
import type { Against } from '../config.ts'
import { ConfigError, SourceError } from '../errors.ts'
import type { Book, Draft, Reference, Role, Settings } from '../model.ts'
import { outlineOf } from '../document/outline.ts'
import { bytesOf, readBytes } from '../read/index.ts'
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
  const books = new Map<string, Promise<Book>>()
  const bookAt = (file: string, settings: Settings): Promise<Book> => {
    const found = books.get(file) ?? read(file, settings)
    books.set(file, found)
    return found
  }
  return async (draft, wanted, settings) => {
    if (wanted.length === 0) return []
    const references: Reference[] = []
    const report = standingOf({ draft, outline: outlineOf(draft) }, {}, settings)
    for (const { file, ...told } of wanted) {
      const book = await bookAt(file, settings)
      if (book.draft.sha256 === draft.sha256) continue
      references.push(referenceOf(book, told, report))
    }
    return references
  }
}

/** Nothing that the configuration says of the report holds of a reference but what names are one. */
async function read(file: string, settings: Settings): Promise<Book> {
  try {
    return bookOf(await readBytes(bytesOf(file), file), { ...settings, year: null, region: null })
  } catch (fault) {
    if (fault instanceof SourceError) throw new ConfigError('', `参照材料 ${fault.message}`)
    throw fault
  }
}
