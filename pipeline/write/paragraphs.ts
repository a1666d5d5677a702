import { countWhile } from '../bisect.ts'
import type { Span } from '../model.ts'

/** The paragraphs of a text: its lines that hold more than white space, without the space around them. */
export function paragraphsOf(text: string): readonly Span[] {
  const paragraphs: Span[] = []
  LINE.lastIndex = 0
  for (let match = LINE.exec(text); match !== null; match = LINE.exec(text)) {
    const start = match.index
    paragraphs.push({ start, end: start + match[0].trimEnd().length })
  }
  return paragraphs
}

/** Number (from 1) of the paragraph that holds an offset. */
export const paragraphAt = (paragraphs: readonly Span[], offset: number): number =>
  Math.max(1, countWhile(paragraphs, ({ start }) => start <= offset))

const LINE = /[^\s][^\r\n]*/g
