import type { AuditedFigure, Fate } from '../model.ts'
import { partAt, type Part } from './parts.ts'

/** How many figures of a stretch of text met which fate; exempt numerals are not among `figures`. */
export interface Tally {
  readonly fates: Readonly<Record<Fate, number>>
  readonly figures: number
  /** Verified, contradicted or questioned: something in the report spoke about them. */
  readonly checked: number
}

/** One tally for each part. */
export function tallies(figures: readonly AuditedFigure[], parts: readonly Part[]): readonly Tally[] {
  const counts = parts.map(() => ({ ...NONE }))
  for (const figure of figures) {
    const count = counts[partAt(parts, figure.start)]
    if (count !== undefined) count[figure.status]++
  }
  return counts.map(tally)
}

export function tally(fates: Readonly<Record<Fate, number>>): Tally {
  const checked = fates.verified + fates.contradicted + fates.questioned
  return { fates, figures: checked + fates.unpaired + fates.unread, checked }
}

/** In the order of the legend. */
export const FATES = [
  'contradicted',
  'questioned',
  'verified',
  'unpaired',
  'unread',
  'exempt',
] as const satisfies readonly Fate[]

const NONE: Readonly<Record<Fate, number>> = {
  verified: 0,
  contradicted: 0,
  questioned: 0,
  unpaired: 0,
  unread: 0,
  exempt: 0,
}
