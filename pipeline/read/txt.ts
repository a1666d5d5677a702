import type { Reading } from './index.ts'
import { decode } from './encoding.ts'

/** Plain text: its lines are its paragraphs, and `text` is the file's text without a byte-order mark. */
export const readTxt = (bytes: Uint8Array, path: string): Reading => ({
  text: decode(bytes, path),
  title: null,
  blocks: null,
  tables: [],
  pages: [],
  notices: [],
})
