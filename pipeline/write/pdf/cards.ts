import type { Finding } from '../../model.ts'
import { standingOf } from '../diff/baseline.ts'
import { changeOf, othersOf, repairWords, restOf } from '../said.ts'
import { fillIn } from '../words.ts'
import { fill, rule } from './book.ts'
import { beside, behind, heightOf, space, stack, textRows, unbroken, type Row } from './flow.ts'
import { chapter } from './heads.ts'
import { cardAnchor, DENSE_PLAIN, DENSE_QUIET, DENSE_STRONG, FINE, placeOf, spotAnchor, type Issue } from './issue.ts'
import { jointRows } from './joint.ts'
import { widthOfWords, type Style, type Words } from './lines.ts'
import { quotations } from './quotes.ts'
import { BODY, colourOfSeverity, DENSE_LEADING, HAIR, INK, MEASURE, PAGE, WHITE } from './style.ts'
import { tickRow } from './ticks.ts'
import { workingWords } from './working.ts'

/** The findings in the order of their numbers, a card each. */
export function findingCards(issue: Issue): void {
  const { words: w, audit } = issue
  const cards = audit.findings.map(finding => cardOf(issue, finding))
  const [first] = cards
  if (first === undefined) return
  chapter(issue, w.cards, least(first))
  for (const card of cards) put(issue, card)
}

/** A card breaks between the rows of its body; its opening and its closing stay whole. */
interface Card {
  /** The head, the sentence accused and the first lines of what is said of it. */
  readonly opening: readonly Row[]
  readonly body: readonly Row[]
  /** The last lines and the boxes to tick. */
  readonly closing: readonly Row[]
  /** Stands for the head where a page begins within the card. */
  readonly continued: Row
}

function cardOf(issue: Issue, finding: Finding): Card {
  const bar = (row: Row): Row =>
    behind(row, (page, [left, top, , height]) =>
      fill(page, [left, top, 2.5, height], colourOfSeverity(finding.severity)),
    )
  const body = [...quotations(issue, finding, INSET), ...entries(issue, finding), ...jointRows(issue, finding)].map(bar)
  const ticks = finding.settled === null ? [bar(tickRow(issue, finding))] : []
  const first = countOf(body, FIRST)
  const last = Math.max(first, body.length - countOf(body.toReversed(), LAST))
  return {
    opening: [...head(issue, finding).map(bar), ...body.slice(0, first)],
    body: body.slice(first, last),
    closing: [...body.slice(last), ...ticks],
    continued: bar(continuedRow(issue, finding)),
  }
}

const rowsOf = ({ opening, body, closing }: Card): Row[] => [...opening, ...body, ...closing]

/** Points of text that stay with the head, and with the boxes. */
const FIRST = 3 * DENSE_LEADING
const LAST = 2 * DENSE_LEADING

/** How many of the rows it takes to fill so many points. */
function countOf(rows: readonly Row[], points: number): number {
  let height = 0
  const enough = rows.findIndex(row => (height += row.height) >= points)
  return enough < 0 ? rows.length : enough + 1
}

const WHOLE_PAGE = PAGE.bottom - PAGE.top

/** Less than a fifth of a page left is better left empty than filled with the beginning of a card. */
const EMPTY = WHOLE_PAGE / 5

/** Points that the beginning of a card needs. */
const least = (card: Card): number => Math.min(heightOf(rowsOf(card)), Math.max(heightOf(card.opening), EMPTY))

function put({ flow }: Issue, card: Card): void {
  const { opening, body, closing, continued } = card
  const height = heightOf(rowsOf(card))
  if (height <= flow.room() || (flow.room() < EMPTY && height <= WHOLE_PAGE)) flow.keep(rowsOf(card))
  else {
    flow.keep(opening)
    flow.under(continued, () => {
      flow.put(...body)
      flow.keep(closing)
    })
  }
  flow.gap(10)
}

function continuedRow(issue: Issue, finding: Finding): Row {
  const { flow, words: w } = issue
  const text = `${issue.numberOf(finding)}　${issue.titleOf(finding.rule)}${w.continued}`
  const rows = textRows(flow.book, [{ text, style: { ...DENSE_QUIET, link: cardAnchor(finding) } }], { left: INSET })
  return stack([...rows, space(4)])
}

const INSET = 12

function head(issue: Issue, finding: Finding): Row[] {
  const { flow, words: w } = issue
  const colour = colourOfSeverity(finding.severity)
  const number = String(issue.numberOf(finding))
  const title = issue.titleOf(finding.rule)
  const label = finding.settled === null ? w[finding.severity] : w.settledTag
  const width = (text: string, style: Style): number => widthOfWords(flow.book.faces, text, style)
  const tag = width(label, DENSE_STRONG) + 10
  const left = INSET + Math.max(16, width(number, BIG) + 7)
  const where = [...finding.section, placeOf(issue, finding)].join(' › ')
  const place = [standingOf(finding, issue.lang) ?? [], where].flat().join(' · ')
  const behindTitle = left + tag + 8 + width(title, BIG) + 12
  const fits = behindTitle + width(place, FINE) <= MEASURE
  const placed = (options: object): Row[] =>
    textRows(flow.book, [{ text: place, style: { ...FINE, link: spotAnchor(finding) } }], options)
  const titleRow = beside(
    textRows(flow.book, [{ text: number, style: BIG }], { left: INSET, leading: 20 }),
    textRows(flow.book, [{ text: label, style: { ...DENSE_STRONG, colour: WHITE } }], { left: left + 5, leading: 20 }),
    textRows(flow.book, [{ text: title, style: BIG }], { left: left + tag + 8, leading: 20 }),
    fits ? placed({ left: behindTitle, leading: 20, align: 'end' }) : [],
  )
  const anchored: Row = {
    height: titleRow.height,
    paint(page, x, top) {
      flow.book.anchors.set(cardAnchor(finding), { page: flow.book.pages.indexOf(page), top: top - 6 })
      flow.book.outline.push({
        title: `${number} ${title}${w.colon}${finding.stated}`,
        level: 1,
        anchor: cardAnchor(finding),
      })
      rule(page, x, top, x + MEASURE, HAIR)
      fill(page, [x + left, top + 3, tag, 14], colour)
      titleRow.paint(page, x, top)
    },
  }
  return [anchored, ...(fits ? [] : placed({ left: INSET, leading: 13 })), space(2)]
}

const BIG = { size: 11, colour: INK, bold: true }

/** Why the relation holds; what a rule says of all its findings is said on the first of their cards. */
function whyOf({ audit, whyOf }: Issue, { rule, reason, id }: Finding): string {
  return reason ?? (audit.findings.find(other => other.rule === rule)?.id === id ? whyOf(rule) : '')
}

function entries(issue: Issue, finding: Finding): Row[] {
  const { words: w } = issue
  const change = changeOf(finding)
  const repairs = othersOf(finding).flatMap(repair => {
    const own = issue.figureOf(repair.figure)
    return own === undefined ? [] : [repairWords(repair, own)]
  })
  const others = repairs.length === 0 ? '' : `${w.otherRepair}　${repairs.join(w.or)}`
  const rest = restOf(finding)
  const isJoint = (finding.relations ?? []).length > 1
  return [
    ...paragraph(issue, change === null ? [] : [{ text: change, style: CHANGE }]),
    ...paragraph(issue, isJoint ? [] : dense(workingWords(finding.working ?? finding.formula ?? ''))),
    ...paragraph(issue, rest === null ? [] : dense(workingWords(rest))),
    ...finding.diagnosis.flatMap(({ message }) => paragraph(issue, [{ text: message, style: DENSE_PLAIN }])),
    ...paragraph(issue, [{ text: others, style: DENSE_PLAIN }]),
    ...paragraph(issue, [{ text: whyOf(issue, finding), style: DENSE_QUIET }]),
    ...(finding.settled === null
      ? []
      : paragraph(issue, [
          { text: `${w.settled}${w.colon}${fillIn(w.settledBy, finding.settled)}`, style: DENSE_STRONG },
        ])),
  ]
}

/** Before → after. */
export const changed = (stated: string, after: string): string => `${stated} → ${after}`

const CHANGE = { size: 11, colour: INK, bold: true }

const dense = (words: readonly Words[]): Words[] =>
  words.map(({ text, style }) => ({ text, style: { ...style, size: (style.size * DENSE_PLAIN.size) / BODY } }))

function paragraph({ flow: { book } }: Issue, words: readonly Words[]): Row[] {
  if (words.every(({ text }) => text === '')) return []
  return unbroken(textRows(book, words, { left: INSET, leading: DENSE_LEADING, justify: true }))
}
