import type { Figure, Outline, Span } from '../model.ts'
import { readChinese } from '../quantities/chinese-numerals.ts'

/** An entry of a glossary: 15.“三馆一中心”建设：指公共艺术馆、…。 */
export interface Entry {
  readonly names: readonly Name[]
  /** What explains them, to the end of the paragraph. */
  readonly gloss: Span
}

/** A name in quotes that holds numbers: “三横四纵”, “1+3+7”. */
export interface Name extends Span {
  /** Its words with # for every number: two names that differ only in number are alike. */
  readonly shape: string
  readonly parts: readonly Part[]
}

/** A number and the words that it counts; '' where none follow it. */
export interface Part {
  readonly figure: Figure | null
  readonly number: number
  readonly words: string
}

const NUMBERS = /[一二两三四五六七八九十]+|\d+/g
const MARKED = /^[\s　]*(?:[（(〔［[【]\s?\d{1,3}\s?[）)〕］\]】]|\d{1,3}[.．、]|[①-⑳])[\s　]*/
/** Letters between the number of an entry and its colon. */
const HEAD = 40
/** A head that is nothing but its name: 三馆 */
const BARE = /^[一二两三四五六七八九十][々〇㐀-鿿]{1,9}$/
const QUOTED = /[“"]([^“”"，。；、：]{1,16})[”"]/g

/** The entries of the glossary, by their form: a number, a name in quotes, a colon. */
export function entriesOf(text: string, outline: Outline, figures: readonly Figure[]): readonly Entry[] {
  const entries: Entry[] = []
  let starts: ReadonlyMap<number, Figure> | null = null
  for (const { start, end } of outline.paragraphs) {
    const marked = MARKED.exec(text.slice(start, Math.min(end, start + HEAD)))?.[0].length
    if (marked === undefined) continue
    const from = start + marked
    const colon = text.slice(from, Math.min(end, from + HEAD)).search(/[：。；]/)
    if (colon === -1 || text[from + colon] !== '：') continue
    starts ??= new Map(figures.map(figure => [figure.start, figure]))
    const head = { start: from, end: from + colon }
    const quoted = namesIn(text, head, starts)
    const names = quoted.length > 0 || !BARE.test(text.slice(from, head.end)) ? quoted : [nameAt(text, head, starts)]
    if (names.length > 0) entries.push({ names, gloss: { start: from + colon + 1, end } })
  }
  return entries
}

/** Names in quotes that hold a number, within a span. */
export function namesIn(text: string, { start, end }: Span, starts: ReadonlyMap<number, Figure>): readonly Name[] {
  const names: Name[] = []
  for (const match of text.slice(start, end).matchAll(QUOTED)) {
    const from = start + match.index + 1
    if (/[二两三四五六七八九十\d]/.test(match[1]!))
      names.push(nameAt(text, { start: from, end: from + match[1]!.length }, starts))
  }
  return names
}

function nameAt(text: string, { start, end }: Span, starts: ReadonlyMap<number, Figure>): Name {
  const words = text.slice(start, end)
  const numbers = [...words.matchAll(NUMBERS)]
  return {
    start,
    end,
    shape: words.replace(NUMBERS, '#').replace('＋', '+'),
    parts: numbers.map((number, place) => ({
      figure: starts.get(start + number.index) ?? null,
      number: /\d/.test(number[0]) ? Number(number[0]) : readChinese(number[0], 0, number[0].length).digits,
      words: words.slice(number.index + number[0].length, numbers[place + 1]?.index),
    })),
  }
}
