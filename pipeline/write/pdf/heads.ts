import { rule } from './book.ts'
import { behind, space, stack, textRows, type Row } from './flow.ts'
import type { Issue } from './issue.ts'
import { HAIR, INK, MEASURE } from './style.ts'

/** Title of a chapter, which begins a page where little room is left. */
export function chapter(issue: Issue, title: string, { fresh = false }: { readonly fresh?: boolean } = {}): void {
  const { flow } = issue
  const rows = textRows(flow.book, [{ text: title, style: { size: 15, colour: INK, bold: true } }], { leading: 26 })
  flow.section(title)
  if (fresh || flow.room() < 200) flow.open()
  else flow.gap(22)
  flow.put(...rows)
  flow.bookmark(title, 0)
  flow.put(space(4))
}

/** Title of a block within a chapter. */
export function heading(issue: Issue, title: string): Row {
  return stack([
    space(10),
    ...textRows(issue.flow.book, [{ text: title, style: { size: 12, colour: INK, bold: true } }], { leading: 20 }),
    space(2),
  ])
}

/** With a hair line under it. */
export const underlined = (row: Row, colour = HAIR, thickness = 0.5): Row =>
  behind(row, (page, [left, top, , height]) => rule(page, left, top + height, left + MEASURE, colour, thickness))
