import type { Finding } from '../../model.ts'
import { rule, type Box } from './book.ts'
import { beside, behind, space, stack, textRows, type Row } from './flow.ts'
import { PLAIN, QUIET, type Issue } from './issue.ts'
import { widthOfWords } from './lines.ts'
import { GREY, HAIR, MEASURE } from './style.ts'

/** Names of the form fields of a finding; pipeline/read/decisions-pdf.ts reads them back. */
export const decisionField = (fingerprint: string): string => `gouji-decision-${escaped(fingerprint)}`
export const remarkField = (fingerprint: string): string => `gouji-remark-${escaped(fingerprint)}`

/** A full stop would divide the name of a field. */
const escaped = (fingerprint: string): string => encodeURIComponent(fingerprint).replaceAll('.', '%2E')

const LEFT = 12
const SIDE = 10.5
const HEIGHT = 26

/** Boxes to tick and a line for a remark, as form fields. */
export function tickRow(issue: Issue, finding: Finding): Row {
  const {
    flow: { book },
    words: w,
  } = issue
  const choices = [
    { value: 'accepted', label: w.accepted },
    { value: 'rejected', label: w.rejected },
    { value: 'to-verify', label: w.toVerify },
  ]
  let x = LEFT
  const placed = choices.map(choice => {
    const left = x
    x += SIDE + 5 + widthOfWords(book.faces, choice.label, PLAIN) + 18
    return { ...choice, left }
  })
  const remark = x + widthOfWords(book.faces, w.remark, QUIET) + 8
  const labels = beside(
    ...placed.map(({ label, left }) =>
      textRows(book, [{ text: label, style: PLAIN }], { left: left + SIDE + 5, leading: HEIGHT }),
    ),
    textRows(book, [{ text: w.remark, style: QUIET }], { left: x, leading: HEIGHT }),
  )
  return stack([
    space(5),
    behind(labels, (page, [left, top]) => {
      const number = issue.numberOf(finding)
      const boxes = placed.map(choice => {
        const box: Box = [left + choice.left, top + (HEIGHT - SIDE) / 2, SIDE, SIDE]
        return { value: choice.value, box }
      })
      rule(page, left + LEFT, top, left + MEASURE, HAIR, 0.4)
      rule(page, left + remark, top + HEIGHT - 6, left + MEASURE, GREY, 0.5)
      page.fields.push(
        {
          kind: 'choice',
          name: decisionField(finding.fingerprint),
          boxes,
          label: `${number} ${issue.titleOf(finding.rule)}`,
        },
        {
          kind: 'text',
          name: remarkField(finding.fingerprint),
          label: `${number} ${w.remark}`,
          box: [left + remark, top + 3, MEASURE - remark, HEIGHT - 9],
        },
      )
    }),
  ])
}
