import type { Piece } from './compose.ts'

/**
 * Splits a paragraph at its manual line breaks ('\n' pieces), except where one only wraps a line: after a comma, an
 * open bracket, or within a number.
 */
export function breaksParagraph<Source>(pieces: readonly Piece<Source>[]): readonly (readonly Piece<Source>[])[] {
  if (!pieces.some(piece => piece.text === '\n')) return [pieces]
  const lines: Piece<Source>[][] = [[]]
  let last = ''
  for (const [index, piece] of pieces.entries()) {
    if (piece.text !== '\n') {
      lines.at(-1)?.push(piece)
      last = piece.text.trimEnd().at(-1) ?? last
      continue
    }
    const next =
      pieces
        .slice(index + 1)
        .find(later => later.text.trim() !== '')
        ?.text.trimStart()
        .charAt(0) ?? ''
    if (!wraps(last, next)) lines.push([])
  }
  return lines
}

const wraps = (before: string, after: string): boolean =>
  /[，、（(《“,]$/.test(before) || (/[\d.．０-９]/.test(before) && /[\d.．０-９%％‰亿万元]/.test(after))
