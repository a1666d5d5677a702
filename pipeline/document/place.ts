import type { Draft, Outline, Sentence, Span } from '../model.ts'
import { titleOf } from '../read/caption.ts'

/** Titles of the sections around a place, the outermost first, and of the table it stands in. */
export const sectionPath = (draft: Draft, outline: Outline, sentence: Sentence | undefined, at: number): readonly string[] => {
  const titles: string[] = []
  let index = sentence === undefined ? -1 : (outline.paragraphs[sentence.paragraph]?.section ?? -1)
  while (index >= 0) {
    const section = outline.sections[index]
    if (section === undefined) break
    titles.unshift(section.title)
    index = section.parent
  }
  const table = draft.tables.find(({ start, end }) => start <= at && at < end)
  const title = table === undefined ? null : titleOf(table.caption)
  return title === null || titles.at(-1) === title ? titles : [...titles, title]
}

/** From 1; null where the format has no pages. */
export const pageOf = ({ pages }: Draft, { start }: Span): number | null => {
  if (pages.length === 0) return null
  const next = pages.findIndex(page => page > start)
  return next < 0 ? pages.length : Math.max(1, next)
}
