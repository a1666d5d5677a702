import type { Block, Draft, Outline, Paragraph, Section, Sentence, Span } from '../model.ts'
import { headingOf } from './headings.ts'
import type { Heading } from './headings.ts'
import { paragraphsOfLines, trimmed } from './lines.ts'
import { sentencesOf } from './sentences.ts'
import { titleOf } from './title.ts'

/**
 * Sections, paragraphs and sentences of a draft. Every word of the text stands in a paragraph and in a sentence; the
 * line of a heading is a paragraph of its own section.
 */
export const outlineOf = (draft: Draft): Outline => {
  const { text } = draft
  const blocks: readonly (Span | Block)[] =
    draft.blocks === null
      ? paragraphsOfLines(text)
      : draft.blocks.map(block => ({ ...block, ...trimmed(text, block.start, block.end) })).filter(b => b.end > b.start)
  const sections = new Sections(text.length)
  const paragraphs: Paragraph[] = []
  const sentences: Sentence[] = []
  for (const block of blocks) {
    const heading = headingOf(text, block)
    if (heading !== null) sections.open(heading, text)
    const section = sections.innermost()
    let { start } = block
    for (const sentence of sentencesOf(text, block)) {
      if (sentence.end - start > LONGEST && sentence.start > start) {
        paragraphs.push({ start, end: sentence.start, section })
        start = sentence.start
      }
      sentences.push({ ...sentence, paragraph: paragraphs.length })
    }
    paragraphs.push({ start, end: block.end, section })
  }
  return { title: titleOf(draft, blocks), sections: sections.all(), paragraphs, sentences }
}

/** A paragraph ends at a sentence by then: what is told in one is looked for in all of it. The longest of 300 reports: 2,700. */
const LONGEST = 12_000

/** The sections read so far, and which of them are still open. */
class Sections {
  readonly #sections: (Omit<Section, 'end'> & { end: number })[] = []
  #open: number[] = []
  readonly #length: number

  constructor(length: number) {
    this.#length = length
  }

  open(heading: Heading, text: string): void {
    const start = heading.span.start
    this.#open = this.#open.filter(index => {
      const opened = this.#sections[index]
      if (opened === undefined || opened.level < heading.level) return true
      opened.end = start
      return false
    })
    const parent = this.#open.at(-1) ?? -1
    this.#open.push(this.#sections.length)
    const { level, ordinal, span } = heading
    const title = text.slice(span.start, span.end).replace(/^#+\s+/, '')
    this.#sections.push({ start, heading: span, title, level, ordinal, parent, end: this.#length })
  }

  innermost(): number {
    return this.#open.at(-1) ?? -1
  }

  all(): Section[] {
    return this.#sections
  }
}
