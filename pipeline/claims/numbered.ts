import { lastFrom } from '../bisect.ts'
import type { Draft, Figure, Outline } from '../model.ts'
import { alike, type Found, measured } from './parts.ts'
import type { PlacedLevel, Reading } from './state.ts'

/** 构成是：①, 其中：（1）: what opens a list whose items are numbered. */
const OPENS = /(?:(构成|组成)(?:是|为|情况)?|(其中|包括|分别[是为]))[：:，,][\s　]*(（1）|\(1\)|①|1[.．、](?!\d))/g
/** An item is a few sentences at most. */
const ITEM = 600

/** A numbered list with the reading of the sentence that it begins in. */
export interface Numbered {
  readonly reading: Reading
  readonly found: Found
}

/** 财力200.5亿元，构成是：（1）A a；（2）B b: in one paragraph or one item a paragraph; the first level of an item is its own. */
export function* numberedParts(
  { text }: Draft,
  outline: Outline,
  figures: readonly Figure[],
  readings: readonly Reading[],
): Iterable<Numbered> {
  const levels = readings.flatMap(reading =>
    reading.levels
      .filter(level => !level.aside && !level.attributive && level.flow.start !== level.figure)
      .map(level => ({ level, reading })),
  )
  const startOf = (place: number): number => figures[levels[place]!.level.figure]!.start
  let next = 0
  for (const opening of text.matchAll(OPENS)) {
    const starts = markersFrom(text, outline, opening.index + opening[0].length, opening[3]!)
    while (next < levels.length && startOf(next) < starts[0]!) next++
    const head = levels[next - 1]
    const end = endOf(text, outline, starts)
    if (!head || starts.length < 2 || !measured(head.level, figures)) continue
    if (!isNear(outline, figures, head.level, starts[0]!)) continue
    const parts: PlacedLevel[] = []
    for (const [item, start] of starts.entries()) {
      const until = starts[item + 1] ?? end
      let at = next
      while (at < levels.length && startOf(at) < start) at++
      if (at < levels.length && startOf(at) < until) parts.push(levels[at]!.level)
    }
    // an item without an amount, or with one of another kind, is no part: then they are not told to the end
    if (parts.length < starts.length || alike(parts, head.level, figures).length < parts.length) continue
    // a list that its paragraph cuts off goes on elsewhere
    if (text[end] !== '。' && text.slice(figures[parts.at(-1)!.figure]!.end, end).length > 1) continue
    yield { reading: head.reading, found: { whole: head.level, parts, closure: opening[1] ? 'partition' : 'open' } }
  }
}

/** Where the items of a list begin whose first number ends at `from`: the numbers follow each other. */
function markersFrom(text: string, outline: Outline, from: number, first: string): readonly number[] {
  const below = text.slice(text.lastIndexOf('\n', from) + 1, from - first.length).trim() === ''
  const starts = [from]
  for (let number = 2; number <= 20; number++) {
    const last = starts[starts.length - 1]!
    const mark = first === '①' ? String.fromCharCode(0x245f + number) : first.replace('1', String(number))
    const at = text.slice(last, last + ITEM).indexOf(mark)
    const item = text.slice(last, last + at)
    if (at === -1 || item.includes(first)) break
    // items stand in one paragraph or in one each; another （1） begins another list
    const isLine = /\n[\s　]*$/.test(item) && paragraphEnd(outline, last) <= last + item.length
    const within = last + at < paragraphEnd(outline, last) && /[；;。，,、]\s*$/.test(item)
    if (below ? !isLine : !isLine && !within) break
    starts.push(last + at + mark.length)
  }
  return starts
}

/** The last item ends with its sentence, or with its paragraph. */
function endOf(text: string, outline: Outline, starts: readonly number[]): number {
  const last = starts[starts.length - 1]!
  const stop = text.indexOf('。', last)
  const end = paragraphEnd(outline, last)
  return stop >= 0 && stop < end ? stop : end
}

const paragraphEnd = ({ paragraphs }: Outline, at: number): number =>
  paragraphs[lastFrom(paragraphs, at)]?.end ?? at

/** Whether a head stands in the paragraph that announces the list. */
function isNear(outline: Outline, figures: readonly Figure[], head: PlacedLevel, from: number): boolean {
  const { paragraph } = outline.sentences[figures[head.figure]!.sentence]!
  const { end } = outline.paragraphs[paragraph]!
  // the number itself may begin the next paragraph
  return from - 4 <= end + 1
}
