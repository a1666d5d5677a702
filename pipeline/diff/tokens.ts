import type { Span } from '../model.ts'

/** A number, or one character, in the form in which drafts are compared. */
export interface Token extends Span {
  readonly text: string
}

/** A number with its decimals and thousands, in digits of either width; else any one character. */
const PART = /[0-9０-９]+(?:[,，][0-9０-９]{3}(?![0-9０-９]))*(?:[.．][0-9０-９]+)?|[^]/gu

/** Marks and spaces are no difference, but those that belong to a number. */
const SILENT = /^[\s\p{P}\p{Z}\p{C}]+$/u
const OF_A_NUMBER = /^[%％‰﹪/／]$/
const MINUS = /^[-－−]$/
const DIGIT = /^[0-9０-９]/

/** The words of a text without what typesetters change: widths, spaces, line ends, marks. */
export function tokensOf(text: string, { start, end }: Span): readonly Token[] {
  const tokens: Token[] = []
  PART.lastIndex = start
  for (let match = PART.exec(text); match !== null && match.index < end; match = PART.exec(text)) {
    const [part] = match
    const after = match.index + part.length
    const minus = MINUS.test(part) && DIGIT.test(text[after] ?? '') && !DIGIT.test(text[match.index - 1] ?? '')
    if (SILENT.test(part) && !OF_A_NUMBER.test(part) && !minus) continue
    const plain = part.normalize('NFKC')
    tokens.push({ text: DIGIT.test(part) ? plain.replaceAll(',', '') : plain, start: match.index, end: after })
  }
  return tokens
}

/** Sentences by their end marks alone: lines end elsewhere in every copy of a text. */
export function sentencesOf(text: string): readonly Span[] {
  const spans: Span[] = []
  let start = 0
  for (const { index } of text.matchAll(/[。！？]/g)) {
    spans.push({ start, end: index + 1 })
    start = index + 1
  }
  if (text.slice(start).trim() !== '') spans.push({ start, end: text.length })
  return spans
}

/**
 * Title, byline and date: the lines in front of the first whole sentence. They tell no facts, and each copy of a report
 * has its own. 0 where no sentence ends near the beginning, as in a file of tables.
 */
export function headOf(text: string): number {
  const lines = [...text.matchAll(/[^\n]+/g)].filter(([line]) => line.trim() !== '').slice(0, HEAD_LINES)
  return lines.find(([line]) => /[。；！]/.test(line))?.index ?? 0
}

const HEAD_LINES = 12
