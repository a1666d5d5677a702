import type { Audit, Fate } from '../../model.ts'

/** A stretch of the report under one of its main headings, and how many of its figures met which fate. */
export interface Part {
  readonly title: string
  readonly start: number
  readonly end: number
  readonly fates: Record<Fate, number>
}

/** Cover the report in order, at the highest level of headings that divides it at all. */
export function partsOf(audit: Audit, opening: string, whole: string): readonly Part[] {
  const length = audit.source.text.length
  const levels = [...new Set(audit.sections.map(section => section.level))].sort((a, b) => a - b)
  const dividing = levels.map(level => audit.sections.filter(section => section.level === level))
  const headings = dividing.find(sections => sections.length > 1) ?? dividing[0] ?? []
  const starts = headings.map(({ title, start }) => ({ title, start }))
  if (starts[0] === undefined) starts.push({ title: whole, start: 0 })
  else if (starts[0].start > 0) starts.unshift({ title: opening, start: 0 })
  const parts = starts.map(({ title, start }, i) => ({
    title,
    start,
    end: starts[i + 1]?.start ?? length,
    fates: { ...NONE },
  }))
  let at = 0
  for (const figure of audit.figures) {
    while (at + 1 < parts.length && parts[at + 1]!.start <= figure.start) at++
    const part = parts[at]
    if (part !== undefined) part.fates[figure.status]++
  }
  return parts
}

/** Figures something in the report spoke about. */
export const checkedIn = (fates: Readonly<Record<Fate, number>>): number =>
  fates.verified + fates.contradicted + fates.questioned

export const figuresIn = (fates: Readonly<Record<Fate, number>>): number =>
  checkedIn(fates) + fates.unpaired + fates.unread

const NONE: Readonly<Record<Fate, number>> = {
  verified: 0,
  contradicted: 0,
  questioned: 0,
  unpaired: 0,
  unread: 0,
  exempt: 0,
}
