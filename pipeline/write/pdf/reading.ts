import type { Fate, Finding, Span } from '../../model.ts'
import { drawLine, type Page } from './book.ts'
import { beside, space, textRows, type Row } from './flow.ts'
import { chapter } from './heads.ts'
import { cardAnchor, figureAnchor, PLAIN, QUIET, spotAnchor, STRONG, type Issue } from './issue.ts'
import { setLines, type Line, type Style, type Words } from './lines.ts'
import { colourOfSeverity, GREY, MEASURE, PAGE, SMALL, type Colour } from './style.ts'

const LEADING = 20

/** The whole text of the report with every figure marked by its fate and tied to its findings. */
export function reading(issue: Issue): void {
  const {
    flow,
    words: w,
    audit: { source, sections },
  } = issue
  chapter(issue, w.text, PAGE.bottom)
  flow.put(...textRows(flow.book, [{ text: w.textNote, style: QUIET }]), space(2), ...legend(issue), space(8))
  const { marks, tags } = marksOf(issue)
  const headings = new Map(sections.map(({ start, title }) => [start, start + title.length]))
  let next = 0
  let number = 0
  for (const paragraph of issue.paragraphs) {
    number++
    const strongUntil = headings.get(paragraph.start) ?? paragraph.start
    const words: Words[] = []
    let at = paragraph.start
    const add = (to: number, more: Partial<Style> = {}): void => {
      const strong = Math.min(Math.max(at, strongUntil), to)
      if (strong > at) words.push({ text: flat(source.text.slice(at, strong)), style: { ...STRONG, ...more } })
      if (to > strong) words.push({ text: flat(source.text.slice(strong, to)), style: { ...PLAIN, ...more } })
      at = Math.max(at, to)
    }
    for (; next < marks.length && marks[next]!.start < paragraph.end; next++) {
      const mark = marks[next]!
      if (mark.start < at) continue
      add(mark.start)
      add(mark.end, mark.style)
    }
    add(paragraph.end)
    const indent = strongUntil > paragraph.start ? 0 : 2 * PLAIN.size
    setLines(flow.book.faces, words, { width: MEASURE, indent, justify: true }).forEach((line, i) =>
      flow.put(lineRow(issue, line, i === 0 ? String(number) : null, tags)),
    )
  }
}

interface Mark extends Span {
  readonly style: Partial<Style>
}

type Tags = ReadonlyMap<string, readonly Finding[]>

/** What is marked in the text, in order: figures by their fate, and what findings accuse that is no figure. */
function marksOf({ audit }: Issue): { readonly marks: readonly Mark[]; readonly tags: Tags } {
  const leads = new Map<string, Finding>()
  const tags = new Map<string, Finding[]>()
  const marks: Mark[] = []
  for (const finding of audit.findings) {
    for (const id of finding.evidence) if (!leads.has(id)) leads.set(id, finding)
  }
  for (const finding of audit.findings) {
    for (const id of finding.figures) leads.set(id, finding)
    const spot = spotAnchor(finding)
    tags.set(spot, [...(tags.get(spot) ?? []), finding])
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
