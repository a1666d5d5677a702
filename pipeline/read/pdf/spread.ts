import type { Segment } from './lines.ts'
import { isWide } from './runs.ts'

/** A gap that is so many times the least of its word's parts two words. */
const TWO_WORDS = 1.5
/** Of the height of the type: what is set in the middle of a cell is no further off it. */
const CENTRED = 0.15

/**
 * 合　　计: characters spread over the width of a cell are one word; 收　入　　　　支　出 are two. `beside` are the
 * words of the lines above and below: what stands in the middle of two of them is the rest of two cells.
 */
export function spacedOut(
  segments: readonly Segment[],
  beside: readonly Segment[],
  size: number,
): readonly Segment[] {
  const joined: Segment[] = []
  let word: Segment[] = []
  const close = (): void => {
    const least = Math.min(...word.slice(1).map((segment, at) => segment.x - (word[at]?.right ?? 0)))
    let last: Segment | undefined
    for (const segment of word) {
      const whole = joined.at(-1)
      const gap = last === undefined ? 0 : segment.x - last.right
      if (whole === undefined || last === undefined || gap > least * TWO_WORDS || isRest(last, segment, beside, size))
        joined.push(segment)
      else joined[joined.length - 1] = welded(whole, segment)
      last = segment
    }
    word = []
  }
  for (const segment of segments) {
    if (segment.text.length === 1 && isWide(segment.text)) word.push(segment)
    else {
      close()
      joined.push(segment)
    }
  }
  close()
  return joined
}

const welded = (one: Segment, other: Segment): Segment => ({
  text: one.text + other.text,
  pieces: [...one.pieces, ...other.pieces],
  x: one.x,
  right: other.right,
})

/** Whether both characters are centred on words of their own in the lines beside. */
function isRest(one: Segment, other: Segment, beside: readonly Segment[], size: number): boolean {
  const centred = (character: Segment): boolean =>
    beside.some(({ text, x, right }) => {
      const off = (x + right - character.x - character.right) / 2
      return text.length > 1 && Math.abs(off) <= CENTRED * size
    })
  return centred(one) && centred(other)
}
