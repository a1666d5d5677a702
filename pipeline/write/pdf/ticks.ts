import type { Finding } from '../../model.ts'
import { aboutOf } from '../said.ts'
import { rule, type Box, type Page } from './book.ts'
import { beside, behind, space, stack, textRows, type Row } from './flow.ts'
import { DENSE_PLAIN, DENSE_QUIET, type Issue } from './issue.ts'
import { widthOfWords } from './lines.ts'
import { GREY, HAIR, MEASURE } from './style.ts'

/** Names of the form fields of a finding; pipeline/read/decisions-pdf.ts reads them back. */
export const decisionField = (fingerprint: string): string => `gouji-decision-${escaped(fingerprint)}`
export const remarkField = (fingerprint: string): string => `gouji-remark-${escaped(fingerprint)}`

/** A full stop would divide the name of a field. */
const escaped = (fingerprint: string): string => encodeURIComponent(fingerprint).replaceAll('.', '%2E')

const LEFT = 12
const SIDE = 10.5
const HEIGHT = 24

const VALUES = ['accepted', 'rejected', 'to-verify'] as const

/** The boxes of a finding at its line of the list, one in each of three columns: ticked with those on its card. */
export function tickBoxes(issue: Issue, finding: Finding, lefts: readonly number[], page: Page, top: number): void {
  page.fields.push({
    kind: 'choice',
    name: decisionField(finding.fingerprint),
    boxes: VALUES.map((value, i) => ({ value, box: [lefts[i] ?? 0, top, SIDE, SIDE] })),
    label: labelOf(issue, finding),
  })
}

/** What a viewer shows over the boxes, and `gouji decisions` keeps beside the decision. */
const labelOf = (issue: Issue, finding: Finding): string =>
  `${issue.numberOf(finding)} ${aboutOf(finding, issue.titleOf(finding.rule))}`

/** Boxes to tick and a line for a remark, as form fields. */
export function tickRow(issue: Issue, finding: Finding): Row {
  const {
    flow: { book },
    words: w,
  } = issue
  const labels = [w.accepted, w.rejected, w.toVerify]
  let x = LEFT
  const placed = VALUES.map((value, i) => {
    const left = x
    const label = labels[i] ?? ''
    x += SIDE + 5 + widthOfWords(book.faces, label, DENSE_PLAIN) + 18
    return { value, label, left }
  })
  const remark = x + widthOfWords(book.faces, w.remark, DENSE_QUIET) + 8
  const texts = beside(
    ...placed.map(({ label, left }) =>
      textRows(book, [{ text: label, style: DENSE_PLAIN }], { left: left + SIDE + 5, leading: HEIGHT }),
    ),
    textRows(book, [{ text: w.remark, style: DENSE_QUIET }], { left: x, leading: HEIGHT }),
  )
  return stack([
    space(3),
    behind(texts, (page, [left, top]) => {
      const boxes = placed.map(choice => {
        const box: Box = [left + choice.left, top + (HEIGHT - SIDE) / 2, SIDE, SIDE]
        return { value: choice.value, box }
      })
      rule(page, left + LEFT, top, left + MEASURE, HAIR, 0.4)
      rule(page, left + remark, top + HEIGHT - 6, left + MEASURE, GREY, 0.5)
      page.fields.push(
        { kind: 'choice', name: decisionField(finding.fingerprint), boxes, label: labelOf(issue, finding) },
        {
          kind: 'text',
          name: remarkField(finding.fingerprint),
          label: `${issue.numberOf(finding)} ${w.remark}`,
          box: [left + remark, top + 3, MEASURE - remark, HEIGHT - 9],
        },
      )
    }),
  ])
}
