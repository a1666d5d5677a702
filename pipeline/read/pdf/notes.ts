import type { Item, Piece } from '../compose.ts'
import type { Line, PagePlace } from './lines.ts'

/** Notes are set smaller than the text: at most this much of its size. */
const SMALLER = 0.93

/** ① [1] 〔1〕 ¹ * */
const MARK = /^(?:[①-⓿]|[[［〔][\d¹²³⁰⁴-⁹]{1,3}[\]］〕]|[¹²³⁰⁴-⁹]+|[*＊])/

/** The size most characters of a document are set in. */
export function bodySize(pages: readonly (readonly Line[])[]): number {
  const counts = new Map<number, number>()
  for (const { size, text } of pages.flat()) {
    const rounded = Math.round(size * 2) / 2
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length)
  }
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 0
}

/** Where the notes at the foot of a page begin; its length where there are none. */
export function footOf(lines: readonly Line[], body: number): number {
  let foot = lines.length
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at]
    if (line === undefined || line.size > body * SMALLER) break
    if (MARK.test(line.text)) foot = at
  }
  return foot
}

/** Each note as one paragraph. */
export function notesOf(lines: readonly Line[]): readonly Item<PagePlace>[] {
  const notes: Piece<PagePlace>[][] = []
  for (const line of lines) {
    if (MARK.test(line.text) || notes.length === 0) notes.push([])
    for (const segment of line.segments) notes.at(-1)?.push(...segment.pieces)
  }
  return notes.map(pieces => ({ kind: 'note', level: 0, pieces }))
}
