import type { Draft } from '../pipeline/model.ts'

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
