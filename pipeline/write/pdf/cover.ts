import type { Fate, Finding } from '../../model.ts'
import { tallies, tally, type Tally } from '../coverage.ts'
import { fillIn } from '../words.ts'
import { fill, frame, type Page } from './book.ts'
import { beside, behind, heightOf, space, stack, tableRow, textRows, type Row } from './flow.ts'
import { heading, underlined } from './heads.ts'
import { cardAnchor, PLAIN, placeOf, QUIET, STRONG, type Issue } from './issue.ts'
import { widthOfWords, type Style } from './lines.ts'
import {
  AMBER,
  BLUE,
  colourOfFate,
  colourOfSeverity,
  GREEN,
  GREY,
  HAIR,
  INK,
  MEASURE,
  PALE,
  RED,
  SMALL,
  WHITE,
  type Colour,
} from './style.ts'

/** The first page: can this go out, how much was checked, and what is to be done. */
export function cover(issue: Issue): void {
  const { flow, words: w, audit } = issue
  flow.section(w.conclusion)
  flow.open()
  const title = audit.source.title === '' ? audit.source.path : audit.source.title
  flow.put(...textRows(flow.book, [{ text: w.document, style: { size: 12, colour: GREY } }], { leading: 20 }))
  flow.bookmark(w.conclusion, 0)
  flow.put(...textRows(flow.book, [{ text: title, style: { size: 20, colour: INK, bold: true } }], { leading: 31 }))
  flow.put(space(6), ...particulars(issue), space(10), answer(issue), space(8), counts(issue), space(8))
  flow.put(...textRows(flow.book, [{ text: checkedSentence(issue), style: PLAIN }]))
  flow.put(...textRows(flow.book, [{ text: w.modest, style: { size: SMALL, colour: GREY } }], { leading: 14 }))
  coverage(issue)
  if (audit.source.notices.length > 0) {
    flow.put(heading(issue, w.notices))
    for (const notice of audit.source.notices) flow.put(...textRows(flow.book, [{ text: notice, style: PLAIN }]))
  }
  contents(issue)
}

function particulars(issue: Issue): Row[] {
  const {
    flow,
    words: w,
    audit: { source, tool },
  } = issue
  const rows: [string, string][] = [
    [w.file, `${source.path}　${fillIn(w.characters, { n: source.characters })}`],
    [w.fingerprint, `SHA-256 ${source.sha256}`],
    [w.program, fillIn(w.programOf, { version: tool.version })],
    ...(issue.date === null ? [] : [[w.date, issue.date] as [string, string]]),
  ]
  const style = { size: SMALL, colour: GREY }
  return rows.map(([label, value]) =>
    beside(
      textRows(flow.book, [{ text: label, style }], { leading: 14 }),
      textRows(flow.book, [{ text: value, style }], { leading: 14, left: 58 }),
    ),
  )
}

function answer(issue: Issue): Row {
  const { summary, findings } = issue.audit
  const { words: w, flow } = issue
  const open = findings.filter(finding => finding.settled === null)
  const [text, colour]: [string, Colour] = open.some(({ severity }) => severity === 'error')
    ? [w.stop, RED]
    : open.some(({ severity }) => severity === 'warning')
      ? [w.verify, AMBER]
      : [summary.settled > 0 ? w.settledAll : w.clear, GREEN]
  const words = textRows(flow.book, [{ text, style: { size: 16, colour, bold: true } }], {
    leading: 24,
    left: 14,
    width: MEASURE - 28,
  })
  return behind(stack([space(9), ...words, space(9)]), (page, [left, top, width, height]) => {
    fill(page, [left, top, width, height], PALE)
    fill(page, [left, top, 4, height], colour)
  })
}

function counts(issue: Issue): Row {
  const {
    words: w,
    flow,
    audit: { summary },
  } = issue
  const columns: [number, string, Colour][] = [
    [summary.errors, w.placesError, summary.errors > 0 ? RED : INK],
    [summary.warnings, w.placesWarning, summary.warnings > 0 ? AMBER : INK],
    [summary.notes, w.placesNote, summary.notes > 0 ? BLUE : INK],
    [summary.settled, w.placesSettled, INK],
  ]
  const width = MEASURE / columns.length
  return beside(
    ...columns.map(([count, label, colour], i) =>
      textRows(
        flow.book,
        [
          { text: String(count), style: { size: 26, colour, bold: true } },
          { text: ` ${label}`, style: { size: 12, colour: INK } },
        ],
        { left: i * width, width, leading: 38 },
      ),
    ),
  )
}

function checkedSentence({ words: w, audit: { summary } }: Issue): string {
  const { checked } = tally(summary)
  return fillIn(w.checked, {
    figures: summary.figures,
    checked,
    share: summary.figures === 0 ? '0%' : `${Math.round((100 * checked) / summary.figures)}%`,
    rest: summary.figures - checked,
    exempt: summary.exempt,
  })
}

const BAR = { left: 166, width: 80, height: 9 }
const BAR_ORDER = ['verified', 'questioned', 'contradicted', 'unpaired', 'unread'] as const satisfies readonly Fate[]

function coverage(issue: Issue): void {
  const {
    flow,
    words: w,
    parts,
    audit: { summary, figures },
  } = issue
  flow.put(heading(issue, w.coverage))
  const owns = tallies(figures, parts)
  const rows = owns.map((own, at) => bar(issue, parts[at]?.title ?? '', own, false))
  flow.keep([legend(issue)])
  for (const row of rows) flow.put(row)
  if (parts.length > 1) flow.put(bar(issue, w.whole, tally(summary), true))
}

function bar(issue: Issue, title: string, { fates, figures, checked }: Tally, strong: boolean): Row {
  const { flow, words: w } = issue
  const style = strong ? STRONG : PLAIN
  const notable = (['contradicted', 'questioned'] as const).filter(fate => fates[fate] > 0)
  const line = beside(
    textRows(flow.book, [{ text: title, style }], { width: BAR.left - 10 }),
    textRows(
      flow.book,
      [
        { text: figures === 0 ? w.noFigures : `${checked}／${figures}`, style },
        ...notable.map(fate => ({
          text: `  ${w[fate]} ${fates[fate]}`,
          style: { ...style, size: SMALL, colour: colourOfFate(fate) },
        })),
      ],
      { left: BAR.left + BAR.width + 8 },
    ),
  )
  return behind(line, (page, [left, top]) => {
    let x = left + BAR.left
    for (const fate of BAR_ORDER) {
      const width = figures === 0 ? 0 : (fates[fate] / figures) * BAR.width
      if (width > 0) swatch(page, fate, x, top + 4, width)
      x += width
    }
    frame(page, [left + BAR.left, top + 4, BAR.width, BAR.height], GREY, 0.4)
  })
}

/** Shades as well as colours: dark, hatched and empty survive a print without colour. */
function swatch(page: Page, fate: Fate, x: number, top: number, width: number): void {
  const box = [x, top, width, BAR.height] as const
  if (fate === 'unread') return
  fill(page, box, fate === 'unpaired' ? HAIR : colourOfFate(fate))
  if (fate !== 'questioned' && fate !== 'contradicted') return
  const step = fate === 'contradicted' ? 100 : 3
  for (let at = x + step; at < x + width - 0.5; at += step) fill(page, [at, top, 1, BAR.height], WHITE)
}

function legend(issue: Issue): Row {
  const { flow, words: w } = issue
  const style = { size: SMALL, colour: GREY }
  let x = 0
  const places = BAR_ORDER.map(fate => {
    const left = x
    x += 19 + widthOfWords(flow.book.faces, w[fate], style) + 12
    return left
  })
  const row = beside(
    ...BAR_ORDER.map((fate, i) =>
      textRows(flow.book, [{ text: w[fate], style }], { left: (places[i] ?? 0) + 20, leading: 16 }),
    ),
  )
  return behind(row, (page, [left, top]) =>
    BAR_ORDER.forEach((fate, i) => {
      swatch(page, fate, left + (places[i] ?? 0), top + 4, 14)
      frame(page, [left + (places[i] ?? 0), top + 4, 14, BAR.height], GREY, 0.4)
    }),
  )
}

/** All findings, one line each, with the page number left to the links. */
function contents(issue: Issue): void {
  const {
    flow,
    words: w,
    audit: { findings },
  } = issue
  if (findings.length === 0) return
  flow.gap(4)
  const severities = [w.kind, w.error, w.warning, w.note, w.settledTag]
  const title = 34 + 12 + Math.max(...severities.map(text => widthOfWords(flow.book.faces, text, STRONG)))
  const columns = [0, 34, title, 282] as const
  const cells = (texts: readonly string[], style: Style, finding: Finding | null, finish: (row: Row) => Row): Row[] =>
    tableRow(
      texts.map((text, i) => {
        const left = columns[i] ?? 0
        const width = (columns[i + 1] ?? MEASURE) - left - 8
        const own =
          finding === null || i > 1 ? style : { ...style, colour: colourOfSeverity(finding.severity), bold: i === 1 }
        const link = finding === null || i === 1 ? {} : { link: cardAnchor(finding) }
        return textRows(flow.book, [{ text, style: { ...own, ...link } }], { left, width })
      }),
      finish,
    )
  const order = [...findings].sort(
    (a, b) => Number(a.settled !== null) - Number(b.settled !== null) || RANK[a.severity] - RANK[b.severity],
  )
  const rows = order.flatMap(finding =>
    cells(
      [
        String(issue.numberOf(finding)),
        finding.settled === null ? w[finding.severity] : w.settledTag,
        `${issue.titleOf(finding.rule)}${w.colon}${brief(finding.stated)}`,
        shortPlace(issue, finding, MEASURE - 290),
      ],
      PLAIN,
      finding,
      underlined,
    ),
  )
  const head = cells([w.number, w.kind, w.what, w.place], QUIET, null, last => underlined(last, INK, 0.8))
  const headline = heading(issue, w.contents)
  if (flow.room() < heightOf([headline, ...head, ...rows.slice(0, 2)])) flow.open()
  flow.put(headline)
  // no page begins with the last line of the list alone
  flow.table(stack(head), rows.length < 3 ? rows : [...rows.slice(0, -2), stack(rows.slice(-2))])
}

/** As much as a line or two can hold. */
const brief = (text: string): string => (text.length > LONGEST_TITLE ? `${[...text.slice(0, 40)].join('')}…` : text)

/** The innermost heading, cut short where it is long, and the paragraph: on one line. */
function shortPlace(issue: Issue, finding: Finding, width: number): string {
  const place = placeOf(issue, finding)
  const wide = (text: string): boolean => widthOfWords(issue.flow.book.faces, `${text} ${place}`, PLAIN) > width
  const title = finding.section.at(-1) ?? ''
  const letters = [...title.slice(0, LONGEST_TITLE)]
  if (title.length < LONGEST_TITLE && !wide(title)) return `${title} ${place}`.trim()
  while (letters.length > 0 && wide(`${letters.join('')}…`)) letters.pop()
  return `${letters.join('')}… ${place}`
}

/** No more characters than this stand on one line. */
const LONGEST_TITLE = 80

const RANK = { error: 0, warning: 1, note: 2 } as const
