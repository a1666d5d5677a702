import type { Audit } from '../../model.ts'
import { assemble } from './assemble.ts'
import { openBook } from './book.ts'
import { findingCards } from './cards.ts'
import { cover } from './cover.ts'
import { openFace } from './face.ts'
import { figureList } from './figures.ts'
import { flowOf } from './flow.ts'
import { issueOf, type RuleTitle } from './issue.ts'
import { ledger } from './ledger.ts'
import { reading } from './reading.ts'
import { runningHeads } from './running.ts'
import { signOff } from './signoff.ts'
import { wordsOf } from './words.ts'

export interface PdfOptions {
  readonly lang: 'zh' | 'en'
  readonly rules: readonly RuleTitle[]
  /** Printed on the first page and kept as the document's dates; without it the file tells no time. */
  readonly date?: Date
}

/**
 * The audit as a PDF to be printed, marked and returned: A4, bookmarks, links between figures and findings, ticks and
 * remarks as form fields (read back by pipeline/read/decisions-pdf.ts), audit.json attached. Same input, same bytes.
 */
export async function writePdf(audit: Audit, { lang, rules, date }: PdfOptions): Promise<Uint8Array> {
  const words = wordsOf(lang)
  const book = openBook({ regular: openFace('regular'), bold: openFace('bold') })
  const flow = flowOf(book)
  const issue = issueOf(audit, flow, words, lang, rules, date === undefined ? null : date.toISOString().slice(0, 10))
  cover(issue)
  findingCards(issue)
  ledger(issue)
  reading(issue)
  figureList(issue)
  signOff(issue)
  runningHeads(issue)
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
