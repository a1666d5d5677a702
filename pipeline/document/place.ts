import type { Draft, Outline, Sentence, Span } from '../model.ts'

/** Titles of the sections around a sentence, the outermost first. */
export const sectionPath = (outline: Outline, sentence: Sentence | undefined): readonly string[] => {
  const titles: string[] = []
  let at = sentence === undefined ? -1 : (outline.paragraphs[sentence.paragraph]?.section ?? -1)
  while (at >= 0) {
    const section = outline.sections[at]
    if (section === undefined) break
    titles.unshift(section.title)
    at = section.parent
  }
  return titles
}

/** From 1; null where the format has no pages. */
export const pageOf = ({ pages }: Draft, { start }: Span): number | null => {
  if (pages.length === 0) return null
  const next = pages.findIndex(page => page > start)
  return next < 0 ? pages.length : Math.max(1, next)
}
