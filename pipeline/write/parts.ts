import { lastFrom } from '../bisect.ts'
import type { Audit } from '../model.ts'

/** A stretch of the report under one of its main headings: what coverage, filters and lists go by. */
export interface Part {
  readonly title: string
  readonly start: number
  readonly end: number
}

/**
 * The main parts of a report in order; together they cover it. They stand at the highest level that divides the text
 * at all (a lone title over everything divides nothing). `opening` names what precedes the first heading.
 */
export function partsOf(audit: Audit, opening: string, whole: string): readonly Part[] {
  const length = audit.source.text.length
  const headings = dividing(audit.sections)
  const first = headings[0]
  if (first === undefined) return [{ title: whole, start: 0, end: length }]
  const parts = headings.map((heading, index) => ({
    title: heading.title,
    start: heading.start,
    end: headings[index + 1]?.start ?? length,
  }))
  return first.start === 0 ? parts : [{ title: opening, start: 0, end: first.start }, ...parts]
}

/** Index of the part that holds an offset. */
export const partAt = (parts: readonly Part[], offset: number): number =>
  Math.max(0, lastFrom(parts, offset))

function dividing(sections: Audit['sections']): Audit['sections'] {
  const levels = [...new Set(sections.map(section => section.level))].sort((a, b) => a - b)
  for (const level of levels) {
    const atLevel = sections.filter(section => section.level === level)
    if (atLevel.length > 1) return atLevel
  }
  return sections.slice(0, 1)
}
