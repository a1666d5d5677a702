import type { Audit } from '../../model.ts'
import { assemble } from './assemble.ts'
import { openBook, type Book } from './book.ts'
import { findingCards } from './cards.ts'
import { cover } from './cover.ts'
import { openFace } from './face.ts'
import { flowOf, heightOf, textRows, type Flow, type Row } from './flow.ts'
import { FINE, issueOf, type Issue, type RuleTitle } from './issue.ts'
import { goals } from './goals.ts'
import { ledger } from './ledger.ts'
import { reading } from './reading.ts'
import { runningHeads } from './running.ts'
import { coverage, wanted } from './scope.ts'
import { PAGE } from './style.ts'
import { unchecked } from './unchecked.ts'
import { wordsOf } from './words.ts'

export interface PdfOptions {
  readonly lang: 'zh' | 'en'
  readonly rules: readonly RuleTitle[]
  /** Printed on the first page and kept as the document's dates; without it the file tells no time. */
  readonly date?: Date
  /** `full` prints what was checked, what was not and the report's text as well; else only what fits in few pages. */
  readonly pdf?: 'brief' | 'full'
}

/** A full audit of more pages is printed in brief where nobody asked for either. */
const MOST_PAGES = 10

/**
 * The audit as a PDF to be printed, marked and returned: A4, bookmarks, links between figures and findings, ticks and
 * remarks as form fields (read back by pipeline/read/decisions-pdf.ts), audit.json attached. Same input, same bytes.
 */
export async function writePdf(audit: Audit, options: PdfOptions): Promise<Uint8Array> {
  const { lang, date, pdf } = options
  const first = typeset(audit, options, pdf !== 'brief')
  const book = pdf === undefined && first.pages.length > MOST_PAGES ? typeset(audit, options, false) : first
  const words = wordsOf(lang)
  return assemble(book, {
    title: `${audit.source.title || audit.source.path} · ${words.document}`,
    subject: words.document,
    keywords: `sha256:${audit.source.sha256}`,
    producer: `gouji ${audit.tool.version}`,
    lang: lang === 'zh' ? 'zh-CN' : 'en',
    identity: audit.source.sha256,
    date: date ?? null,
    attachment: { name: 'audit.json', text: JSON.stringify(audit) },
  })
}

function typeset(audit: Audit, { lang, rules, date }: PdfOptions, full: boolean): Book {
  const book = openBook({ regular: openFace('regular'), bold: openFace('bold') })
  const day = date === undefined ? null : date.toISOString().slice(0, 10)
  const issue = issueOf(audit, flowOf(book), wordsOf(lang), lang, rules, day, full)
  const { flow } = issue
  cover(issue)
  const late = [coverage(issue), goals(issue), wanted(issue)].filter(block => !fits(flow, block))
  flow.section(issue.words.cards)
  // the first page is left to the list, unless it would be half empty
  if (audit.findings.length > 0 && book.pages.length === 1 && flow.room() < MUCH) flow.open()
  findingCards(issue)
  for (const block of late) flow.put(...block)
  if (full) appendices(issue)
  else fits(flow, textRows(book, [{ text: issue.words.appendix, style: FINE }]))
  runningHeads(issue)
  return book
}

/** Puts a block on the page where it has room for all of it; else tells that it has none. */
function fits(flow: Flow, block: readonly Row[]): boolean {
  if (heightOf(block) > flow.room()) return false
  flow.put(...block)
  return true
}

function appendices(issue: Issue): void {
  ledger(issue)
  unchecked(issue)
  reading(issue)
}

const MUCH = 0.4 * (PAGE.bottom - PAGE.top)
