import type { Audit, Span } from '../../model.ts'
import { fillIn } from '../words.ts'
import { escapeText, Html } from './escape.ts'
import { tableHtml } from './tables.ts'
import type { Mark } from './marks.ts'
import type { Words } from './words.ts'

/**
 * The text of the report, once, with every figure marked by its fate. Built by hand: it is most of the page, and a
 * template would cost several times as much. Blocks of some thousand characters let the browser skip what is off
 * screen.
 */
export function textHtml(audit: Audit, marks: readonly Mark[], lines: readonly Span[], w: Words): Html {
  const { text, title } = audit.source
  const headings = new Map(audit.sections.map((section, index) => [section.start, { ...section, index }]))
  const cursor = { next: 0 }
  let nextTable = 0
  let out = '<div class="block">'
  let inBlock = 0
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined) break
    while ((audit.tables[nextTable]?.end ?? Infinity) <= line.start) nextTable++
    const table = audit.tables[nextTable]
    if (table !== undefined && table.start <= line.start) {
      out += tableHtml(audit, nextTable, (start, end) => marked(text, start, end, marks, cursor, w), w)
      while ((marks[cursor.next]?.start ?? Infinity) < table.end) cursor.next++
      while ((lines[at + 1]?.start ?? Infinity) < table.end) at++
      inBlock += table.end - table.start
      continue
    }
    const end = joined(lines, at, marks, cursor.next)
    const heading = headings.get(line.start) ?? headings.get(indentBefore(text, line.start))
    if (inBlock > BLOCK || (inBlock > 0 && heading?.level === 1)) {
      out += '</div><div class="block">'
      inBlock = 0
    }
    const span = { start: line.start, end: lines[end]?.end ?? line.end }
    out += paragraph(text, span, at + 1, heading, marks, cursor, w, title)
    inBlock += line.end - line.start
    at = end
  }
  return new Html(`${out}</div>`)
}

/** Characters in a block. */
const BLOCK = 2500

interface Cursor {
  /** The first mark that is not printed yet. */
  next: number
}

interface Heading {
  readonly index: number
  readonly title: string
  readonly level: number
}

/** Index of the line at which the paragraph ends: a figure that a line break splits holds two lines together. */
function joined(lines: readonly Span[], at: number, marks: readonly Mark[], from: number): number {
  let last = at
  for (let index = from; index < marks.length; index++) {
    const mark = marks[index]
    const line = lines[last]
    if (mark === undefined || line === undefined || mark.start >= line.end) break
    while (last + 1 < lines.length && mark.end > (lines[last + 1]?.start ?? Infinity)) last++
  }
  return last
}

/** A section may begin at the indent that its line's paragraph leaves out. */
function indentBefore(text: string, start: number): number {
  let at = start
  while (at > 0 && (text[at - 1] === '\u3000' || text[at - 1] === ' ')) at--
  return at
}

function paragraph(
  text: string,
  span: Span,
  number: number,
  heading: Heading | undefined,
  marks: readonly Mark[],
  cursor: Cursor,
  w: Words,
  title: string,
): string {
  if (heading === undefined) {
    const role = span.end - span.start === title.length && text.startsWith(title, span.start) ? ' class="title"' : ''
    return `<p${role} data-p="${number}">${marked(text, span.start, span.end, marks, cursor, w)}</p>`
  }
  const level = Math.min(Math.max(heading.level, 1), 4)
  const headed = span.start + heading.title.length
  const whole = headed >= span.end || !text.startsWith(heading.title, span.start)
  if (whole) {
    const inner = marked(text, span.start, span.end, marks, cursor, w)
    return `<h${level + 2} class="l${level}" id="s${heading.index}" data-p="${number}">${inner}</h${level + 2}>`
  }
  // （一）加快转型升级。The paragraph runs on behind its heading.
  const head = marked(text, span.start, headed, marks, cursor, w)
  const rest = marked(text, headed, span.end, marks, cursor, w)
  return `<p data-p="${number}"><b class="l${level}" id="s${heading.index}">${head}</b>${rest}</p>`
}

/** Text from `start` to `end`; a mark that begins there is printed whole, even when it reaches past the end. */
function marked(text: string, start: number, end: number, marks: readonly Mark[], cursor: Cursor, w: Words): string {
  let out = ''
  let reached = start
  for (; cursor.next < marks.length; cursor.next++) {
    const mark = marks[cursor.next]
    if (mark === undefined || mark.start >= end) break
    if (mark.start > reached) out += escapeText(text.slice(reached, mark.start))
    const to = Math.max(reached, Math.min(mark.end, end))
    const printed = escapeText(text.slice(Math.max(reached, mark.start), to))
    out += `<span id="${mark.id}" class="${mark.fate}">${printed}</span>`
    for (const finding of mark.findings) out += reference(finding, w)
    reached = to
  }
  return reached < end ? out + escapeText(text.slice(reached, end)) : out
}

/** The number of a finding behind the figure it accuses; drawn by the style sheet, so that copied text stays clean. */
function reference(finding: number, w: Words): string {
  const label = fillIn(w.jumpFinding, { n: finding })
  return `<a class="ref" href="#k${finding}" data-n="${finding}" aria-label="${label}"></a>`
}
