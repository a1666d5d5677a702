import { fillIn } from '../words.ts'
import { drawLine, rule, type Page } from './book.ts'
import type { Issue } from './issue.ts'
import { setLines } from './lines.ts'
import { GREY, HAIR, MEASURE, PAGE, SMALL } from './style.ts'

const STYLE = { size: SMALL, colour: GREY }

/** Head and foot of every page, once their number is known. */
export function runningHeads(issue: Issue): void {
  const {
    flow: { book },
    words: w,
    audit: { source },
  } = issue
  const title = source.title === '' ? source.path : source.title
  book.pages.forEach((page, i) => {
    put(issue, page, fillIn(w.footer, { n: i + 1, all: book.pages.length }), 'centre', PAGE.bottom + 34, MEASURE)
    put(issue, page, source.sha256.slice(0, 12), 'end', PAGE.bottom + 34, 120)
    if (i === 0) return
    put(issue, page, title, 'start', PAGE.top - 26, MEASURE - 150)
    put(issue, page, page.section, 'end', PAGE.top - 26, 140)
    rule(page, PAGE.left, PAGE.top - 19, PAGE.right, HAIR)
  })
}

function put(
  { flow: { book } }: Issue,
  page: Page,
  text: string,
  align: 'start' | 'centre' | 'end',
  base: number,
  width: number,
): void {
  const lines = setLines(book.faces, [{ text: text.replace(/\s+/g, ' '), style: STYLE }], { width })
  const line = lines[0]
  if (line === undefined) return
  const free = align === 'start' ? 0 : (MEASURE - line.width) / (align === 'centre' ? 2 : 1)
  drawLine(book, page, line, PAGE.left + free, base)
}
