import type { Book, Draft, Reference, Settings, Told } from '../model.ts'
import { outlineOf } from '../document/outline.ts'
import { bookOf } from './book.ts'
import { bookOfFacts, listedIn } from './listed.ts'
import { referenceOf, standingOf, tableOf } from './roles.ts'

/** A reference as it was read, before it is known what it is to a report. */
export interface Loaded {
  readonly book: Book
  /** Whether it is a table of facts. */
  readonly listed: boolean
}

const TABLES: ReadonlySet<Draft['format']> = new Set<Draft['format']>(['csv', 'xlsx'])

/** Nothing that the configuration says of the report holds of a reference but what names are one. */
export function loadedFrom(draft: Draft, settings: Settings): Loaded {
  const facts = TABLES.has(draft.format) ? listedIn(draft) : null
  return facts === null
    ? { book: bookOf(draft, { ...settings, year: null, region: null }), listed: false }
    : { book: bookOfFacts(draft, facts), listed: true }
}

/** What each of several documents is to a report, told or guessed. A report is no reference of itself. */
export function referencesTo(
  draft: Draft,
  loaded: readonly { readonly from: Loaded; readonly told: Told }[],
  settings: Settings,
): readonly Reference[] {
  if (loaded.length === 0) return []
  const report = standingOf({ draft, outline: outlineOf(draft) }, {}, settings)
  return loaded
    .filter(({ from }) => from.book.draft.sha256 !== draft.sha256)
    .map(({ from: { book, listed }, told }) => (listed ? tableOf(book, told, report) : referenceOf(book, told, report)))
}
