import type { ClaimKind, Settings } from '../../pipeline/model.ts'
import { readClaims } from '../../pipeline/claims/claims.ts'
import { outlineOf } from '../../pipeline/document/outline.ts'
import { readFigures } from '../../pipeline/quantities/figures.ts'
import { printClaim } from './print.ts'
import { reportOf } from './sentences.ts'

/** They say what a figure may be, not how its words were read. */
const UNTOLD: ReadonlySet<ClaimKind> = new Set<ClaimKind>(['bound'])

/** The reading of a sentence that claims nothing about its figures. */
export const NOTHING = '–'

/** What a sentence claims, on one line in the order of its words. */
export function readingOf(sentence: string, settings: Settings): string {
  const draft = reportOf(sentence)
  const outline = outlineOf(draft)
  const figures = readFigures(draft, outline)
  return (
    readClaims(draft, outline, figures, settings)
      .filter(({ kind }) => !UNTOLD.has(kind))
      .sort((one, other) => one.at.start - other.at.start)
      .map(claim => printClaim(claim, figures))
      .join('; ') || NOTHING
  )
}
