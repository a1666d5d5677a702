import { withUnit } from '../../findings/printed.ts'
import type { AuditedClaim, AuditedFigure, Finding } from '../../model.ts'
import { claimWords, clip } from '../excerpts.ts'
import { allowancesFor, numberLine, type Drawing, type NumberLineRow } from '../numberline.ts'
import { showRange } from '../ranges.ts'
import { fillIn } from '../words.ts'
import { drawLine, fill, frame, rule, type Page } from './book.ts'
import { space, stack, textRows, unbroken, type Row } from './flow.ts'
import { QUIET, type Issue } from './issue.ts'
import { setLines } from './lines.ts'
import { AMBER, GREEN, GREY, HAIR, INK, MEASURE, RED, SMALL, type Colour } from './style.ts'
import { workingWords } from './working.ts'

const LEFT = 12

/** Of a joint conflict: its claims, and for each figure that could be changed what they leave to it, as a picture. */
export function jointRows(issue: Issue, finding: Finding): Row[] {
  const relations = finding.relations ?? []
  if (relations.length < 2) return []
  const {
    flow: { book },
    words: w,
  } = issue
  const [first = [], ...rest] = relations.map(({ claim, working }, i) =>
    unbroken(
      textRows(
        book,
        [{ text: `（${i + 1}）${saying(issue, issue.claims.get(claim))}　`, style: QUIET }, ...workingWords(working)],
        { left: LEFT, width: MEASURE - LEFT },
      ),
    ),
  )
  const title = textRows(book, [{ text: w.jointTitle, style: QUIET }], { left: LEFT })
  return [
    stack([space(4), ...title, ...first.slice(0, 1)]),
    ...first.slice(1),
    ...rest.flat(),
    ...(issue.full ? pictures(issue, finding) : []),
  ]
}

const MOST_PICTURES = 3

function pictures(issue: Issue, finding: Finding): Row[] {
  const ids = [...new Set([...finding.figures.slice(0, 1), ...finding.repairs.map(({ figure }) => figure)])]
  return ids.slice(0, MOST_PICTURES).flatMap(id => {
    const figure = issue.figures.get(id)
    const drawing = figure === undefined ? null : numberLine(rowsFor(issue, finding, figure), MEASURE - LEFT - 8)
    if (figure === undefined || drawing === null) return []
    const caption = fillIn(issue.words.pictureFor, { figure: withUnit(figure.text, figure.unit) })
    return [
      stack([
        space(6),
        ...textRows(issue.flow.book, [{ text: caption, style: QUIET }], { left: LEFT }),
        { height: drawing.height + 6, paint: (page, left, top) => draw(issue, page, drawing, left + LEFT, top) },
      ]),
    ]
  })
}

/** Characters of a claim's words above its bar. */
const LABEL_WORDS = 24

/** What a claim says, in the text's own words. */
const saying = ({ audit, figures }: Issue, claim: AuditedClaim | undefined): string =>
  claim === undefined ? '' : claimWords(claim, audit, id => figures.get(id)).replace(/\s*\n\s*/g, '')

function rowsFor(issue: Issue, finding: Finding, figure: AuditedFigure): NumberLineRow[] {
  const { words: w } = issue
  const row = (
    label: string,
    role: NumberLineRow['role'],
    interval: readonly [number | null, number | null],
  ): NumberLineRow => ({ label, role, low: interval[0], high: interval[1], range: showRange(interval, figure.unit) })
  const needed =
    finding.repairs.find(repair => repair.figure === figure.id)?.expected ??
    (finding.figures[0] === figure.id ? finding.expected : null)
  return [
    row(fillIn(w.pictureStated, { figure: withUnit(figure.text, figure.unit) }), 'stated', figure.interval),
    ...allowancesFor(figure.id, finding).map(({ claim, number, interval }) => {
      const words = clip(saying(issue, issue.claims.get(claim)), LABEL_WORDS)
      return row(number === 0 ? words : `（${number}）${words}`, 'claim', interval)
    }),
    ...(needed === null ? [] : [row(w.pictureNeeded, 'needed', needed.interval)]),
  ]
}

const ROLES: Readonly<Record<NumberLineRow['role'], Colour>> = { stated: RED, claim: AMBER, needed: GREEN }

function draw(issue: Issue, page: Page, drawing: Drawing, left: number, top: number): void {
  const { book } = issue.flow
  for (const shape of drawing.primitives) {
    switch (shape.kind) {
      case 'band':
        fill(page, [left + shape.x, top + shape.y, shape.width, shape.height], '.93 .96 .94')
        break
      case 'bar': {
        const box = [left + shape.x, top + shape.y, shape.width, shape.height] as const
        if (shape.role === 'claim') frame(page, box, ROLES.claim, 1)
        else fill(page, box, ROLES[shape.role])
        break
      }
      case 'line':
        if (shape.x1 === shape.x2) fill(page, [left + shape.x1, top + shape.y1, 0.6, shape.y2 - shape.y1], GREY)
        else rule(page, left + shape.x1, top + shape.y1, left + shape.x2, shape.role === 'axis' ? GREY : HAIR, 0.5)
        break
      case 'text': {
        const style = { size: shape.role === 'tick' ? SMALL : 10.5, colour: shape.role === 'tick' ? GREY : INK }
        const line = setLines(book.faces, [{ text: shape.text, style }], { width: MEASURE })[0]
        if (line === undefined) break
        const shift = shape.anchor === 'start' ? 0 : shape.anchor === 'end' ? line.width : line.width / 2
        drawLine(book, page, line, left + shape.x - shift, top + shape.y)
        break
      }
    }
  }
}
