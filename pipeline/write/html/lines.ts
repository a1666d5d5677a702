import type { Span } from '../../model.ts'

/** The lines of a text that hold more than white space, without the space around them: the page's paragraphs. */
export function linesOf(text: string): readonly Span[] {
  const lines: Span[] = []
  LINE.lastIndex = 0
  for (let match = LINE.exec(text); match !== null; match = LINE.exec(text)) {
    const start = match.index
    lines.push({ start, end: start + match[0].trimEnd().length })
  }
  return lines
}

/** Number (from 1) of the paragraph that holds an offset. */
export function paragraphAt(lines: readonly Span[], offset: number): number {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lines[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return Math.max(1, low)
}

const LINE = /[^\s][^\r\n]*/g
