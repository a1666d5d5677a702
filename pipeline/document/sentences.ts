import type { Span } from '../model.ts'
import { CLOSER, DIGIT, LATIN, SPACE, STOP, kindAt } from './characters.ts'

/** No sentence is longer: of what never ends, the parts between its commas are sentences. The longest of 300 reports: 1,700. */
const LONGEST = 4000

/** The sentences of a paragraph, without surrounding blanks. A quote that closes after 。 belongs to its sentence. */
export const sentencesOf = (text: string, span: Span): Span[] => {
  const sentences: Span[] = []
  let start = span.start
  for (let at = span.start; at < span.end; at++) {
    const kind = kindAt(text, at)
    if (at - start >= LONGEST) {
      const end = cutBefore(text, start, at)
      sentences.push({ start, end })
      start = end
      at--
      continue
    }
    if (!(kind & STOP) || insideAddress(text, at)) continue
    let end = at + 1
    while (end < span.end && kindAt(text, end) & (CLOSER | STOP)) end++
    sentences.push({ start, end })
    while (end < span.end && kindAt(text, end) & SPACE) end++
    start = end
    at = end - 1
  }
  if (start < span.end) sentences.push({ start, end: span.end })
  return sentences
}

/** Behind the last mark between clauses; where there is none, at the very place. */
function cutBefore(text: string, start: number, at: number): number {
  for (let end = at; end > start; end--) if ('，；、,;'.includes(text[end - 1]!) && !(kindAt(text, end) & DIGIT)) return end
  return at
}

/** The ? of a web address ends nothing. */
const insideAddress = (text: string, at: number): boolean =>
  text.charCodeAt(at) < 0x80 && (kindAt(text, at + 1) & (LATIN | DIGIT)) !== 0
