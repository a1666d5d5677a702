import { countWhile } from '../bisect.ts'
import type { Audit } from '../model.ts'

/** Counted from one, columns in UTF-16 units, as editors and SARIF count them. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** Looks up lines by offset: one pass over the text, then a binary search a place. */
export function placesOf(text: string): (offset: number) => Place {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return offset => {
    const line = countWhile(starts, start => start <= offset)
    return { line, column: offset - (starts[line - 1] ?? 0) + 1 }
  }
}

/** Formats whose file has the lines of `source.text`; elsewhere a line of the extracted text means nothing to an editor. */
export const hasLines = (audit: Audit): boolean => audit.source.format === 'txt' || audit.source.format === 'md'
