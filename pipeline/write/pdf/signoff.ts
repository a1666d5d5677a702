import { fillIn } from '../words.ts'
import { fill, frame } from './book.ts'
import { beside, behind, space, textRows, type Row } from './flow.ts'
import { heading } from './heads.ts'
import { PLAIN, QUIET, type Issue } from './issue.ts'
import { HAIR, MEASURE } from './style.ts'

/** Where those who checked, reviewed and approved sign. */
export function signOff(issue: Issue): void {
  const {
    flow,
    words: w,
    audit: { summary },
  } = issue
  const note = fillIn(w.signNote, { errors: summary.errors, warnings: summary.warnings })
  flow.gap(12)
  flow.keep([
    heading(issue, w.signOff),
    ...textRows(flow.book, [{ text: note, style: QUIET }]),
    space(6),
    ...[w.editor, w.reviewer, w.approver].map(role => line(issue, role)),
  ])
  flow.bookmark(w.signOff, 0)
}

function line({ flow: { book }, words: w }: Issue, role: string): Row {
  const cells = beside(
    textRows(book, [{ text: role, style: PLAIN }], { left: 8, leading: 34 }),
    textRows(book, [{ text: w.signature, style: QUIET }], { left: 98, leading: 34 }),
    textRows(book, [{ text: w.day, style: QUIET }], { left: 318, leading: 34 }),
  )
  return behind(cells, (page, [left, top, , height]) => {
    frame(page, [left, top, MEASURE, height], HAIR)
    for (const x of [90, 310]) fill(page, [left + x, top, 0.6, height], HAIR)
  })
}
