import type { AuditedFigure, Fate } from '../../model.ts'
import { Html } from './escape.ts'
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

/** A bar of the shares, checked figures first; the numbers beside it tell the same. */
export function coverageBar({ fates, figures }: Tally): Html {
  let x = 0
  let rects = ''
  for (const fate of BAR_ORDER) {
    const width = figures === 0 ? 0 : Math.round((fates[fate] / figures) * 1e5) / 1e3
    if (width > 0) rects += `<rect class="${fate}" x="${x}" y="0" width="${width}" height="6"/>`
    x = Math.round((x + width) * 1e3) / 1e3
  }
  return new Html(`<svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">${rects}</svg>`)
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

const BAR_ORDER = ['verified', 'questioned', 'contradicted', 'unpaired', 'unread'] as const satisfies readonly Fate[]

const NONE: Readonly<Record<Fate, number>> = {
  verified: 0,
  contradicted: 0,
  questioned: 0,
  unpaired: 0,
  unread: 0,
  exempt: 0,
}
