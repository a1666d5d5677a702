import { rule } from './book.ts'
import { behind, heightOf, space, stack, textRows, type Row } from './flow.ts'
import type { Issue } from './issue.ts'
import { HAIR, INK, LEADING, MEASURE, type Colour } from './style.ts'

/** Title of a chapter, on one page with the first `room` points of what follows; `PAGE.bottom` asks for a new page. */
export function chapter(issue: Issue, title: string, room: number): void {
  const { flow } = issue
  const rows = textRows(flow.book, [{ text: title, style: { size: 15, colour: INK, bold: true } }], { leading: 26 })
  flow.section(title)
  if (flow.room() < GAP + heightOf(rows) + Math.max(room, 3 * LEADING)) flow.open()
  else flow.gap(GAP)
  flow.put(...rows)
  flow.bookmark(title, 0)
  flow.put(space(4))
}

const GAP = 22

/** Title of a block within a chapter. */
export function heading(issue: Issue, title: string): Row {
  return stack([
    space(10),
    ...textRows(issue.flow.book, [{ text: title, style: { size: 12, colour: INK, bold: true } }], { leading: 20 }),
    space(2),
  ])
}

/** With a hair line under it. */
export const underlined = (row: Row, colour: Colour = HAIR, thickness = 0.5): Row =>
  behind(row, (page, [left, top, , height]) => rule(page, left, top + height, left + MEASURE, colour, thickness))
