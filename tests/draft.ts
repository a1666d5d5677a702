import { bookOf } from '../pipeline/against/book.ts'
import { referenceOf, standingOf } from '../pipeline/against/roles.ts'
import { NO_CONFIG } from '../pipeline/config.ts'
import { outlineOf } from '../pipeline/document/outline.ts'
import type { Draft, Reference, Told } from '../pipeline/model.ts'

/** A plain text as its reader hands it on. */
export const draftOf = (text: string, more: Partial<Draft> = {}): Draft => ({
  path: 'made-up.txt',
  format: 'txt',
  sha256: '0'.repeat(64),
  text,
  title: null,
  blocks: null,
  tables: [],
  pages: [],
  notices: [],
  ...more,
})

/** A text as a reference to another. */
export function referenceTo(draft: Draft, text: string, told: Told = {}): Reference {
  const { settings } = NO_CONFIG
  const book = bookOf(draftOf(text, { path: 'reference.txt', sha256: '1'.repeat(64) }), settings)
  return referenceOf(book, told, standingOf({ draft, outline: outlineOf(draft) }, {}, settings))
}
