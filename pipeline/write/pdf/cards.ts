import { withUnit } from '../../findings/printed.ts'
import type { AuditedFigure, Finding } from '../../model.ts'
import { excerpt } from '../excerpts.ts'
import { showRange } from '../ranges.ts'
import { fillIn } from '../words.ts'
import { fill, rule } from './book.ts'
import { beside, behind, heightOf, space, stack, textRows, unbroken, type Row } from './flow.ts'
import { chapter } from './heads.ts'
import { cardAnchor, figureAnchor, PLAIN, placeOf, QUIET, spotAnchor, STRONG, type Issue } from './issue.ts'
import { jointRows } from './joint.ts'
import { widthOfWords, type Words } from './lines.ts'
import { workingWords } from './working.ts'
import { colourOfSeverity, HAIR, INK, LEADING, MEASURE, PAGE, PALE, WHITE } from './style.ts'
import { tickRow } from './ticks.ts'

/** Contradictions, doubts, notes, and what is settled: each a chapter of cards in the order of the text. */
export function findingCards(issue: Issue): void {
  const {
    words: w,
    audit: { findings },
  } = issue
  const open = findings.filter(finding => finding.settled === null)
  const chapters: [string, readonly Finding[]][] = [
    [w.errorCards, open.filter(({ severity }) => severity === 'error')],
    [w.warningCards, open.filter(({ severity }) => severity === 'warning')],
    [w.noteCards, open.filter(({ severity }) => severity === 'note')],
    [w.settledCards, findings.filter(({ settled }) => settled !== null)],
  ]
  for (const [title, members] of chapters) {
    const cards = members.map(finding => cardOf(issue, finding))
    chapter(issue, title, cards[0] === undefined ? 0 : least(cards[0]))
    if (cards.length === 0) issue.flow.put(...textRows(issue.flow.book, [{ text: w.none, style: QUIET }]))
    for (const card of cards) put(issue, card)
  }
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
  const body = [...entries(issue, finding), ...jointRows(issue, finding)].map(bar)
  const ticks = finding.settled === null ? [bar(tickRow(issue, finding))] : []
  const first = countOf(body, FIRST)
  const last = Math.max(first, body.length - countOf(body.toReversed(), LAST))
  return {
    opening: [...[...head(issue, finding), ...quotation(issue, finding)].map(bar), ...body.slice(0, first)],
    body: body.slice(first, last),
    closing: [...body.slice(last), ...ticks],
    continued: bar(continuedRow(issue, finding)),
  }
}

const rowsOf = ({ opening, body, closing }: Card): Row[] => [...opening, ...body, ...closing]

/** Points of text that stay with the head, and with the boxes. */
const FIRST = 3 * LEADING
const LAST = 2 * LEADING

/** How many of the rows it takes to fill so many points. */
function countOf(rows: readonly Row[], points: number): number {
  let height = 0
  const enough = rows.findIndex(row => (height += row.height) >= points)
  return enough < 0 ? rows.length : enough + 1
}

const WHOLE_PAGE = PAGE.bottom - PAGE.top

/** Less than a quarter of a page left is better left empty than filled with the beginning of a card. */
const EMPTY = WHOLE_PAGE / 4

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
  flow.gap(14)
}

function continuedRow(issue: Issue, finding: Finding): Row {
  const { flow, words: w } = issue
  const text = `${issue.numberOf(finding)}　${issue.titleOf(finding.rule)}${w.continued}`
  const rows = textRows(flow.book, [{ text, style: { ...QUIET, link: cardAnchor(finding) } }], { left: INSET })
  return stack([...rows, space(4)])
}

const INSET = 12

function head(issue: Issue, finding: Finding): Row[] {
  const { flow, words: w } = issue
  const colour = colourOfSeverity(finding.severity)
  const number = String(issue.numberOf(finding))
  const label = finding.settled === null ? w[finding.severity] : w.settledTag
  const tag = widthOfWords(flow.book.faces, label, STRONG) + 12
  const left = INSET + Math.max(20, widthOfWords(flow.book.faces, number, BIG) + 8)
  const place = [...finding.section, placeOf(issue, finding)].join(' › ')
  const titleRow = beside(
    textRows(flow.book, [{ text: number, style: BIG }], { left: INSET, leading: 22 }),
    textRows(flow.book, [{ text: label, style: { ...STRONG, colour: WHITE } }], { left: left + 6, leading: 22 }),
    textRows(flow.book, [{ text: issue.titleOf(finding.rule), style: BIG }], { left: left + tag + 8, leading: 22 }),
  )
  const anchored: Row = {
    height: titleRow.height,
    paint(page, x, top) {
      flow.book.anchors.set(cardAnchor(finding), { page: flow.book.pages.indexOf(page), top: top - 6 })
      flow.book.outline.push({
        title: `${number} ${issue.titleOf(finding.rule)}${w.colon}${finding.stated}`,
        level: 1,
        anchor: cardAnchor(finding),
      })
      rule(page, x, top, x + MEASURE, HAIR)
      fill(page, [x + left, top + 3.5, tag, 15], colour)
      titleRow.paint(page, x, top)
    },
  }
  const placed = textRows(flow.book, [{ text: place, style: { ...QUIET, link: spotAnchor(finding) } }], { left: INSET })
  return [anchored, ...placed, space(3)]
}

const BIG = { size: 12, colour: INK, bold: true }

/** The sentence with what is accused and what it rests on marked. */
function quotation(issue: Issue, finding: Finding): Row[] {
  const { text } = issue.audit.source
  const accused = finding.severity === 'error' ? 'contradicted' : finding.severity === 'warning' ? 'questioned' : 'note'
  const marks = [
    ...(finding.figures.length === 0 ? [{ start: finding.start, end: finding.end, mark: accused }] : []),
    ...figuresOf(issue, finding.figures).map(({ start, end }) => ({ start, end, mark: accused })),
    ...figuresOf(issue, finding.evidence).map(({ start, end }) => ({ start, end, mark: 'evidence' })),
  ].sort((a, b) => a.start - b.start)
  const span = excerpt(text, finding, marks)
  const words: Words[] = [{ text: span.start > finding.context[0] ? '……' : '', style: PLAIN }]
  let at = span.start
  for (const { start, end, mark } of marks) {
    if (start < at || end > span.end) continue
    words.push({ text: flat(text.slice(at, start)), style: PLAIN })
    words.push({ text: flat(text.slice(start, end)), style: { ...(mark === 'evidence' ? PLAIN : STRONG), mark } })
    at = end
  }
  words.push({ text: flat(text.slice(at, span.end)) + (span.end < finding.context[1] ? '……' : ''), style: PLAIN })
  const lines = textRows(issue.flow.book, words, { left: INSET + 10, width: MEASURE - INSET - 20, justify: true })
  return [space(4), ...lines, space(4)]
    .map(row =>
      behind(row, (page, [left, top, width, height]) => fill(page, [left + INSET, top, width - INSET, height], PALE)),
    )
    .concat(space(5))
}

const flat = (text: string): string => text.replace(/\s*\n\s*/g, ' ')

function entries(issue: Issue, finding: Finding): Row[] {
  const { words: w } = issue
  const { expected } = finding
  const unit = figuresOf(issue, finding.figures.slice(0, 1))[0]?.unit ?? ''
  const evidence = figuresOf(issue, finding.evidence)
  const repairs = finding.repairs.flatMap(({ figure: id, expected: { display } }) =>
    figuresOf(issue, [id]).map(({ text, unit: own }) =>
      fillIn(w.repairOne, { figure: withUnit(text, own), expected: display }),
    ),
  )
  return [
    ...unbroken(textRows(issue.flow.book, workingWords(finding.message), { left: INSET, justify: true })),
    space(2),
    ...entry(issue, w.stated, [{ text: finding.stated, style: STRONG }]),
    ...(expected === null ? [] : entry(issue, w.recomputed, [{ text: expected.display, style: STRONG }])),
    ...(expected === null ? [] : entry(issue, w.allowed, [{ text: showRange(expected.interval, unit), style: PLAIN }])),
    ...((finding.relations ?? []).length > 1
      ? []
      : entry(issue, w.formula, workingWords(finding.working ?? finding.formula ?? ''))),
    ...entry(
      issue,
      w.evidence,
      evidence.flatMap((figure, i) => [
        { text: i === 0 ? '' : w.listComma, style: PLAIN },
        { text: nameOf(figure), style: QUIET },
        { text: withUnit(figure.text, figure.unit), style: { ...PLAIN, link: figureAnchor(figure.id), mark: 'evidence' } },
      ]),
    ),
    ...finding.diagnosis.flatMap(({ message }, i) =>
      entry(issue, i === 0 ? w.cause : '', [{ text: message, style: PLAIN }]),
    ),
    ...entry(issue, w.repair, [{ text: repairs.join(w.or), style: PLAIN }]),
    ...(finding.settled === null
      ? []
      : entry(issue, w.settled, [{ text: fillIn(w.settledBy, finding.settled), style: STRONG }])),
  ]
}

/** A label and its words; nothing where there are none. */
function entry(issue: Issue, label: string, words: readonly Words[]): Row[] {
  if (words.every(({ text }) => text === '')) return []
  const {
    flow: { book },
    words: w,
  } = issue
  const labels = [w.stated, w.recomputed, w.allowed, w.cause, w.evidence]
  const left = INSET + Math.max(...labels.map(text => widthOfWords(book.faces, text, QUIET))) + 12
  const rows = textRows(book, words, { left, width: MEASURE - left })
  const [first, ...rest] = rows
  const labelled = textRows(book, [{ text: label, style: QUIET }], { left: INSET })
  return unbroken([beside(labelled, first === undefined ? [] : [first]), ...rest])
}

/** 2023年地区生产总值, as far as it is known. */
const nameOf = ({ period, metric }: AuditedFigure): string =>
  `${period === null ? '' : /^\d{4}$/.test(period) ? `${period}年` : period}${metric ?? ''} `.trimStart()

const figuresOf = ({ figures }: Issue, ids: readonly string[]): readonly AuditedFigure[] =>
  ids.flatMap(id => figures.get(id) ?? [])
