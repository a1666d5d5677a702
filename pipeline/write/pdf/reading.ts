import { countWhile } from '../../bisect.ts'
import { addTo } from '../../grouped.ts'
import type { Cell, Fate, Finding, Span, Table } from '../../model.ts'
import { columnsIn, headRows, rowsIn } from '../grid.ts'
import { fillIn } from '../words.ts'
import { drawLine, type Page } from './book.ts'
import { beside, heightOf, space, stack, textRows, type Row } from './flow.ts'
import { gridRows } from './grid.ts'
import { chapter } from './heads.ts'
import { cardAnchor, figureAnchor, FINE, PLAIN, QUIET, spotAnchor, STRONG, type Issue } from './issue.ts'
import { setLines, type Line, type Style, type Words } from './lines.ts'
import { colourOfSeverity, GREY, MEASURE, SMALL, type Colour } from './style.ts'

const LEADING = 20

/** The whole text of the report with every figure marked by its fate and tied to its findings. */
export function reading(issue: Issue): void {
  const { flow, words: w, audit, paragraphs } = issue
  const { source, tables } = audit
  if (paragraphs.length === 0) return
  chapter(issue, w.text, 120)
  flow.put(...textRows(flow.book, [{ text: w.textNote, style: FINE }]), space(2), ...legend(issue), space(8))
  const marked = marksOf(issue)
  const headings = new Map(audit.sections.map(({ start, title }) => [start, start + title.length]))
  let table = 0
  paragraphs.forEach((paragraph, i) => {
    while ((tables[table]?.end ?? Infinity) <= paragraph.start) table++
    const around = tables[table]
    if (around !== undefined && around.start <= paragraph.start) {
      // a table is set whole, at its first line
      if ((paragraphs[i - 1]?.start ?? -1) < around.start) tableSet(issue, around, marked)
      return
    }
    const strongUntil = headings.get(paragraph.start) ?? paragraph.start
    const words = [
      ...wordsIn(source.text, { start: paragraph.start, end: strongUntil }, marked, STRONG),
      ...wordsIn(source.text, { start: strongUntil, end: paragraph.end }, marked, PLAIN),
    ]
    const indent = strongUntil > paragraph.start ? 0 : 2 * PLAIN.size
    setLines(flow.book.faces, words, { width: MEASURE, indent, justify: true }).forEach((line, at) =>
      flow.put(lineRow(issue, line, at === 0 ? String(i + 1) : null, marked.tags)),
    )
  })
}

function tableSet(issue: Issue, table: Table, marked: Marked): void {
  const { flow, audit } = issue
  const heads = headRows(table, audit)
  const lines = rowsIn(table)
  const rows = [...lines.keys()]
  const columns = columnsIn(table)
  const words = (cell: Span, style: Style): readonly Words[] =>
    wordsIn(audit.source.text, cell, marked, style).flatMap(word => [word, ...numbersOf(issue, word, marked.tags)])
  const line = (row: number): readonly Cell[] => lines.get(row) ?? []
  const set = gridRows(issue, { columns, heads, rows, left: 0, width: MEASURE, line, words })
  const name = fillIn(issue.words.tableNumber, { n: audit.tables.indexOf(table) + 1 })
  const label = textRows(flow.book, [{ text: name, style: FINE }], { leading: 14 })
  flow.gap(6)
  if (flow.room() < HIGHEST_HEAD) flow.open()
  flow.put(...label)
  const head = set.slice(0, heads)
  if (heads === 0 || heightOf(head) > HIGHEST_HEAD) flow.put(...set)
  else flow.table(stack(head), set.slice(heads))
  flow.gap(6)
}

/** The numbers of the findings that accuse a figure, right behind it: a cell has no margin. */
const numbersOf = (issue: Issue, { style: { anchor, size } }: Words, tags: Tags): readonly Words[] =>
  (anchor === undefined ? [] : (tags.get(anchor) ?? [])).map(finding => ({
    text: ` ${issue.numberOf(finding)}`,
    style: { size: size * 0.8, colour: colourOfSeverity(finding.severity), bold: true, link: cardAnchor(finding) },
  }))

/** A head that takes more of a page is not repeated on every page. */
const HIGHEST_HEAD = 160

/** The words of a stretch with what is marked in it. A mark that reaches past its end is cut. */
function wordsIn(text: string, { start, end }: Span, { marks }: Marked, style: Style): Words[] {
  const words: Words[] = []
  let at = start
  for (let next = countWhile(marks, mark => mark.start < start); next < marks.length; next++) {
    const mark = marks[next]
    if (mark === undefined || mark.start >= end) break
    if (mark.start < at || mark.start === mark.end) continue
    if (mark.start > at) words.push({ text: flat(text.slice(at, mark.start)), style })
    at = Math.min(mark.end, end)
    words.push({ text: flat(text.slice(mark.start, at)), style: { ...style, ...mark.style } })
  }
  if (end > at) words.push({ text: flat(text.slice(at, end)), style })
  return words
}

interface Marked {
  readonly marks: readonly Mark[]
  readonly tags: Tags
}

interface Mark extends Span {
  readonly style: Partial<Style>
}

type Tags = ReadonlyMap<string, readonly Finding[]>

/** What is marked in the text, in order: figures by their fate, and what findings accuse that is no figure. */
function marksOf({ audit }: Issue): Marked {
  const leads = new Map<string, Finding>()
  const tags = new Map<string, Finding[]>()
  const marks: Mark[] = []
  for (const finding of audit.findings) {
    for (const id of finding.evidence) if (!leads.has(id)) leads.set(id, finding)
  }
  for (const finding of audit.findings) {
    for (const id of finding.figures) leads.set(id, finding)
    const spot = spotAnchor(finding)
    addTo(tags, spot, finding)
    if (finding.figures.length > 0) continue
    const mark = finding.severity === 'error' ? 'contradicted' : finding.severity === 'warning' ? 'questioned' : 'note'
    marks.push({ start: finding.start, end: finding.end, style: { mark, anchor: spot, link: cardAnchor(finding) } })
  }
  for (const { id, start, end, status } of audit.figures) {
    const finding = leads.get(id)
    if (status === 'exempt' && finding === undefined) continue
    marks.push({
      start,
      end,
      style: {
        anchor: figureAnchor(id),
        ...(status === 'exempt' ? {} : { mark: status }),
        ...(finding === undefined ? {} : { link: cardAnchor(finding) }),
      },
    })
  }
  return { marks: marks.sort((a, b) => a.start - b.start), tags }
}

/** A line with the paragraph's number before it and the numbers of its findings after it. */
function lineRow(issue: Issue, line: Line, number: string | null, tags: Tags): Row {
  const { book } = issue.flow
  const findings = line.fragments.flatMap(({ style, opens }) =>
    opens && style.anchor !== undefined ? (tags.get(style.anchor) ?? []) : [],
  )
  return {
    height: LEADING,
    paint(page, left, top) {
      const base = top + (LEADING + 0.76 * PLAIN.size) / 2
      drawLine(book, page, line, left, base)
      if (number !== null) label(issue, page, number, GREY, left - 26, base)
      let x = left + MEASURE + 8
      for (const finding of findings) {
        const text = `${issue.numberOf(finding)}`
        x += label(issue, page, text, colourOfSeverity(finding.severity), x, base, cardAnchor(finding)) + 5
      }
    },
  }
}

function label(
  { flow: { book } }: Issue,
  page: Page,
  text: string,
  colour: Colour,
  left: number,
  base: number,
  link?: string,
): number {
  const style: Style = { size: SMALL, colour, bold: link !== undefined, ...(link === undefined ? {} : { link }) }
  const line = setLines(book.faces, [{ text, style }], { width: MEASURE })[0]
  if (line === undefined) return 0
  drawLine(book, page, line, left, base)
  return line.width
}

function legend({ flow: { book }, words: w, audit: { summary } }: Issue): Row[] {
  const fates: readonly (readonly [Fate, string])[] = [
    ['contradicted', w.whyContradicted],
    ['questioned', w.whyQuestioned],
    ['verified', w.whyVerified],
    ['unpaired', w.whyUnpaired],
    ['unread', w.whyUnread],
  ]
  return fates.map(([fate, why]) =>
    beside(
      textRows(book, [
        { text: w[fate], style: { ...PLAIN, mark: fate } },
        { text: ` ${summary[fate]}`, style: PLAIN },
      ]),
      textRows(book, [{ text: why, style: QUIET }], { left: 140 }),
    ),
  )
}

/** A figure may run over the end of a line of the file. */
const flat = (text: string): string => text.replaceAll('\n', ' ')
