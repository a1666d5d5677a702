import { fill, frame } from './book.ts'
import { beside, behind, space, textRows, type Row } from './flow.ts'
import { PLAIN, QUIET, type Issue } from './issue.ts'
import { HAIR, MEASURE } from './style.ts'

const HEIGHT = 32
const COLUMNS = [0, 76, 256, 306] as const

/** Where who checked the report signs: at the foot of the first page. */
export function signOff({ flow, words: w }: Issue): void {
  const texts = [w.editor, '', w.date, w.day]
  const cells = beside(
    ...texts.map((text, i) =>
      textRows(flow.book, [{ text, style: i === 3 ? QUIET : PLAIN }], {
        left: (COLUMNS[i] ?? 0) + 9,
        leading: HEIGHT,
      }),
    ),
  )
  const line: Row = behind(cells, (page, [left, top, , height]) => {
    frame(page, [left, top, MEASURE, height], HAIR)
    for (const x of COLUMNS.slice(1)) fill(page, [left + x, top, 0.6, height], HAIR)
  })
  flow.foot([space(10), line])
}
