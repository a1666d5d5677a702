import type { Audit, Format } from '../../model.ts'
import type { Lang } from '../words.ts'

/** Writes the findings of an audit into a copy of the file that was audited. */
export type Annotator = (original: Uint8Array, audit: Audit, lang?: Lang) => Uint8Array | Promise<Uint8Array>

/** The formats that can hold remarks beside their text, each loaded only when it is asked for. */
export const ANNOTATORS: Readonly<Partial<Record<Format, () => Promise<Annotator>>>> = {
  docx: async () => (await import('./docx.ts')).annotateDocx,
  pdf: async () => (await import('./pdf.ts')).annotatePdf,
}
