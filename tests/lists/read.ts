import { NO_CONFIG } from '../../pipeline/config.ts'
import type { Claim, Draft, Figure, Outline, Settings } from '../../pipeline/model.ts'
import { readClaims } from '../../pipeline/claims/claims.ts'
import { outlineOf } from '../../pipeline/document/outline.ts'
import { readFigures } from '../../pipeline/quantities/figures.ts'
import { draftOf } from '../draft.ts'

export interface Read {
  readonly draft: Draft
  readonly outline: Outline
  readonly figures: readonly Figure[]
  readonly claims: readonly Claim[]
}

/** Claims of a plain text whose lines are its paragraphs. */
export function read(text: string, settings: Settings = NO_CONFIG.settings): Read {
  const draft = draftOf(text)
  const outline = outlineOf(draft)
  const figures = readFigures(draft, outline)
  return { draft, outline, figures, claims: readClaims(draft, outline, figures, settings) }
}

/** Every count of a list as `count listed`, with ≤ where 等 leaves it open and ? where it is no proof. */
export function listCounts(text: string): string[] {
  const { claims, figures } = read(text)
  return claims.flatMap(claim =>
    claim.kind !== 'list-count'
      ? []
      : [
          `${figures[claim.count]!.text} ${claim.open ? '≤ ' : ''}${claim.listed}${claim.edges === 'adjoining' ? '?' : ''}${claim.of === 'headings' ? ' headings' : ''}`,
        ],
  )
}
