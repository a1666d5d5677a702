import type { Span } from './span.ts'

export type Format = 'txt' | 'md' | 'html' | 'docx' | 'doc' | 'pdf' | 'csv' | 'xlsx'

/** A report as a reader hands it on: its text and what its format knows about places in it. */
export interface Draft {
  /** As the user named it. */
  readonly path: string
  readonly format: Format
  /** Of the file's bytes, in hexadecimal. */
  readonly sha256: string
  readonly text: string
  /** The title where the format states one; else null, and the outline looks for one. */
  readonly title: string | null
  /** Paragraphs and headings in order, or null for plain text, whose lines are its paragraphs. */
  readonly blocks: readonly Block[] | null
  readonly tables: readonly Table[]
  /** Where each page begins; empty where the format has no pages. */
  readonly pages: readonly number[]
  /** What the editor must know about the reading itself, e.g. that tracked changes are pending. */
  readonly notices: readonly string[]
}

export interface Block extends Span {
  readonly kind: 'heading' | 'paragraph' | 'cell' | 'note'
  /** Of a heading: 1 is the highest. 0 where the format does not say. */
  readonly level: number
}

export interface Table extends Span {
  /** The words above the table, with its unit (单位：亿元). */
  readonly caption: string
  readonly rows: number
  readonly columns: number
  /** In order of row, then column; a merged cell stands once, at its top left place. */
  readonly cells: readonly Cell[]
}

export interface Cell extends Span {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  /** How far in its words begin, in spaces of half their height, where that shows: parts stand further in than their whole. */
  readonly inset?: number
}
