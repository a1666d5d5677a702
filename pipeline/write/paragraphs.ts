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
export function paragraphAt(paragraphs: readonly Span[], offset: number): number {
  let low = 0
  let high = paragraphs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((paragraphs[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return Math.max(1, low)
}

const LINE = /[^\s][^\r\n]*/g
