import type { Finding } from '../../model.ts'
import { baselineLines, standingOf } from '../diff/baseline.ts'
import { headline, type Level } from '../headline.ts'
import { fillIn } from '../words.ts'
import { fill } from './book.ts'
import { changed } from './cards.ts'
import { beside, behind, space, stack, tableRow, textRows, type Row } from './flow.ts'
import { underlined } from './heads.ts'
import { cardAnchor, DENSE_PLAIN, DENSE_QUIET, DENSE_STRONG, FINE, placeOf, PLAIN, type Issue } from './issue.ts'
import { widthOfWords, type Style, type Words } from './lines.ts'
import { signOff } from './signoff.ts'
import {
  AMBER,
  colourOfSeverity,
  DENSE_LEADING,
  GREEN,
  GREY,
  INK,
  MEASURE,
  PALE,
  RED,
  SMALL,
  type Colour,
} from './style.ts'
import { tickBoxes } from './ticks.ts'

/** The first page: can this go out, what is to be done, and who answers for it. */
export function cover(issue: Issue): void {
  const { flow, words: w, audit } = issue
  flow.section(w.contents)
  flow.open()
  signOff(issue)
  const title = audit.source.title === '' ? audit.source.path : audit.source.title
  flow.put(...textRows(flow.book, [{ text: w.document, style: { size: 11, colour: GREY } }], { leading: 16 }))
  flow.bookmark(w.conclusion, 0)
  flow.put(...textRows(flow.book, [{ text: title, style: { size: 18, colour: INK, bold: true } }], { leading: 27 }))
  flow.put(...particulars(issue), space(8), verdict(issue), space(6))
  for (const notice of audit.source.notices) {
    const words = [{ text: `${w.notices}${w.colon}${notice}`, style: DENSE_PLAIN }]
    flow.put(...textRows(flow.book, words, { leading: DENSE_LEADING }))
  }
  for (const text of baselineLines(audit, issue.lang))
    flow.put(...textRows(flow.book, [{ text, style: DENSE_PLAIN }], { leading: DENSE_LEADING }))
  contents(issue)
}

function particulars({ flow, words: w, audit: { source, tool }, date }: Issue): Row[] {
  const parts = [
    source.path,
    fillIn(w.characters, { n: source.characters }),
    `SHA-256 ${source.sha256.slice(0, 12)}`,
    ...(date === null ? [] : [date]),
    fillIn(w.program, { version: tool.version }),
  ]
  return textRows(flow.book, [{ text: parts.join(' · '), style: FINE }], { leading: 14 })
}

const COLOURS: Readonly<Record<Level, Colour>> = { stop: RED, verify: AMBER, thin: AMBER, clear: GREEN }

function verdict({ flow, audit, lang }: Issue): Row {
  const { level, text } = headline(audit, lang)
  const colour = COLOURS[level]
  const words = textRows(flow.book, [{ text, style: { size: 14, colour, bold: true } }], {
    leading: 22,
    left: 14,
    width: MEASURE - 28,
  })
  return behind(stack([space(7), ...words, space(7)]), (page, [left, top, width, height]) => {
    fill(page, [left, top, width, height], PALE)
    fill(page, [left, top, 4, height], colour)
  })
}

/** Left edges of the columns: number, severity, place, what is stated and what it should be, and the boxes. */
interface Columns {
  readonly severity: number
  readonly place: number
  readonly change: number
  readonly boxes: readonly number[]
}

/** Points of the places, and what is stated has at least. */
const PLACE_WIDTH = 128
const CHANGE_WIDTH = 132
const BOX_WIDTH = 36
const LEADING = 14

/** All findings, a line each, with the boxes for what is decided. */
function contents(issue: Issue): void {
  const {
    flow,
    words: w,
    audit: { findings },
  } = issue
  if (findings.length === 0) return flow.put(...textRows(flow.book, [{ text: w.noFindings, style: PLAIN }]))
  const labels = [w.kind, w.error, w.warning, w.note, w.settledTag]
  const severity = 26
  const place = severity + 10 + Math.max(...labels.map(text => widthOfWords(flow.book.faces, text, DENSE_STRONG)))
  const columns: Columns = {
    severity,
    place,
    change: Math.min(place + PLACE_WIDTH, MEASURE - 3 * BOX_WIDTH - CHANGE_WIDTH),
    boxes: [0, 1, 2].map(i => MEASURE - (3 - i) * BOX_WIDTH),
  }
  const head = headOf(issue, columns)
  const rows = findings.flatMap(finding => line(issue, finding, columns))
  // no page begins with the last line of the list alone
  flow.table(head, rows.length < 3 ? rows : [...rows.slice(0, -2), stack(rows.slice(-2))])
}

function headOf({ flow: { book }, words: w }: Issue, { severity, place, change, boxes }: Columns): Row {
  const cell = (text: string, left: number, style: Style = DENSE_QUIET): Row[] =>
    textRows(book, [{ text, style }], { left, leading: 18 })
  const row = beside(
    cell(w.number, 0),
    cell(w.kind, severity),
    cell(w.place, place),
    cell(w.change, change),
    ...[w.acceptedShort, w.rejectedShort, w.toVerifyShort].map((text, i) => cell(text, boxes[i] ?? 0, FINE)),
  )
  return underlined(row, INK, 0.8)
}

function line(issue: Issue, finding: Finding, { severity, place, change, boxes }: Columns): Row[] {
  const { flow, words: w } = issue
  const link = { link: cardAnchor(finding) }
  const colour = colourOfSeverity(finding.severity)
  const cell = (words: readonly Words[], left: number, width: number): Row[] =>
    textRows(flow.book, words, { left, width, leading: LEADING })
  const { stated, expected } = finding
  const told = expected === null ? brief(stated) : changed(brief(stated), expected.display)
  const cells = [
    cell([{ text: String(issue.numberOf(finding)), style: { ...DENSE_PLAIN, colour, ...link } }], 0, severity),
    cell(
      [{ text: finding.settled === null ? w[finding.severity] : w.settledTag, style: { ...DENSE_STRONG, colour } }],
      severity,
      place - severity,
    ),
    cell(
      [{ text: placeWords(issue, finding), style: { size: SMALL, colour: INK, ...link } }],
      place,
      change - place - 10,
    ),
    [
      ...cell([{ text: told, style: { ...DENSE_STRONG, ...link } }], change, (boxes[0] ?? 0) - change - 8),
      ...cell([{ text: ruleWords(issue, finding), style: FINE }], change, (boxes[0] ?? 0) - change - 8),
    ],
  ]
  return tableRow(cells, row => {
    const ruled = underlined(row)
    if (finding.settled !== null) return ruled
    return behind(ruled, (page, [left, top]) =>
      tickBoxes(issue, finding, boxes.map(x => left + x + 6), page, top + 6),
    )
  })
}

/** What is wrong, and whether the earlier draft had it. */
const ruleWords = (issue: Issue, finding: Finding): string =>
  [standingOf(finding, issue.lang) ?? [], issue.titleOf(finding.rule)].flat().join(' · ')

/** As much as a line or two can hold. */
const brief = (text: string): string => (text.length > LONGEST ? `${[...text.slice(0, LONGEST)].join('')}…` : text)

const LONGEST = 40

/** The innermost heading, cut short where it is long, and the paragraph. */
function placeWords(issue: Issue, finding: Finding): string {
  const title = [...(finding.section.at(-1) ?? '')]
  const short = title.length > LONGEST_HEADING ? `${title.slice(0, LONGEST_HEADING - 1).join('')}…` : title.join('')
  return `${short} ${placeOf(issue, finding)}`.trim()
}

const LONGEST_HEADING = 28
