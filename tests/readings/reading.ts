import type { Settings } from '../../pipeline/model.ts'
import { readClaims } from '../../pipeline/claims/claims.ts'
import { outlineOf } from '../../pipeline/document/outline.ts'
import { readFigures } from '../../pipeline/quantities/figures.ts'
import { printClaims } from '../../pipeline/claims/print.ts'
import { reportOf } from './sentences.ts'

/** The reading of a sentence that claims nothing about its figures. */
export const NOTHING = '–'

/** What a sentence claims, on one line in the order of its words. */
export function readingOf(sentence: string, settings: Settings): string {
  const draft = reportOf(sentence)
  const outline = outlineOf(draft)
  const figures = readFigures(draft, outline)
  return printClaims(readClaims(draft, outline, figures, settings), figures).join('; ') || NOTHING
}
