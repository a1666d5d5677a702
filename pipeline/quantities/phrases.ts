import { SPACE, kindAt } from '../document/characters.ts'

/** The longest phrase of a table that stands at a place, and where it ends (or begins, read backwards). */
export interface PhraseMatch<Row> {
  readonly row: Row
  readonly at: number
}

export interface Phrases<Row> {
  /** The longest phrase that begins at `at` and ends by `end`. Single blanks between its characters are passed over. */
  after(text: string, at: number, end: number): PhraseMatch<Row> | null
}

/** Looks phrases up by their first two characters, which few share: the size of a table costs next to nothing. */
export function phrases<Row>(rows: Iterable<readonly [phrase: string, row: Row]>): Phrases<Row> {
  const single = new Map<number, Row>()
  const longer = new Map<number, Entry<Row>[]>()
  for (const [phrase, row] of rows) {
    if (phrase.length === 1) single.set(phrase.charCodeAt(0), row)
    else insert(longer, pairOf(phrase, 0, 1), phrase, row)
  }
  return {
    after(text, at, end) {
      if (at >= end) return null
      const second = nextTo(text, at)
      if (second < end) {
        for (const { phrase, row } of longer.get(pairOf(text, at, second)) ?? NONE) {
          const last = lastOf(text, phrase, second, end)
          if (last > at) return { row, at: last + 1 }
        }
      }
      const row = single.get(text.charCodeAt(at))
      return row === undefined ? null : { row, at: at + 1 }
    },
  }
}

export interface Endings<Row> {
  /** The longest phrase that ends at `at`, one blank allowed between, and begins no earlier than `start`. */
  before(text: string, at: number, start: number): PhraseMatch<Row> | null
}

/** Looks phrases up by their last two characters. */
export function endings<Row>(rows: Iterable<readonly [phrase: string, row: Row]>): Endings<Row> {
  const single = new Map<number, Row>()
  const longer = new Map<number, Entry<Row>[]>()
  for (const [phrase, row] of rows) {
    const last = phrase.length - 1
    if (last === 0) single.set(phrase.charCodeAt(0), row)
    else insert(longer, pairOf(phrase, last - 1, last), phrase, row)
  }
  return {
    before(text, at, start) {
      const until = at - 1 > start && kindAt(text, at - 1) & SPACE ? at - 1 : at
      if (until - 2 >= start) {
        for (const { phrase, row } of longer.get(pairOf(text, until - 2, until - 1)) ?? NONE) {
          const from = until - phrase.length
          if (from >= start && text.startsWith(phrase, from)) return { row, at: from }
        }
      }
      const row = until - 1 >= start ? single.get(text.charCodeAt(until - 1)) : undefined
      return row === undefined ? null : { row, at: until - 1 }
    },
  }
}

interface Entry<Row> {
  readonly phrase: string
  readonly row: Row
}

const NONE: readonly never[] = []

/** Two characters as one number. */
const pairOf = (text: string, one: number, other: number): number =>
  (text.charCodeAt(one) << 16) | text.charCodeAt(other)

/** Keeps phrases of one beginning, or one ending, the longest first; of two rows for one phrase the later counts. */
function insert<Row>(table: Map<number, Entry<Row>[]>, pair: number, phrase: string, row: Row): void {
  const own = table.get(pair)
  if (own === undefined) {
    table.set(pair, [{ phrase, row }])
    return
  }
  const known = own.findIndex(other => other.phrase === phrase)
  if (known >= 0) own[known] = { phrase, row }
  else {
    const at = own.findIndex(other => other.phrase.length < phrase.length)
    own.splice(at < 0 ? own.length : at, 0, { phrase, row })
  }
}

/** The next character: a single blank is passed over. */
const nextTo = (text: string, at: number): number =>
  kindAt(text, at + 1) & SPACE && !(kindAt(text, at + 2) & SPACE) ? at + 2 : at + 1

/** Where the last character of a phrase stands whose second stands at `second`; −1 where it is another phrase. */
function lastOf(text: string, phrase: string, second: number, end: number): number {
  let at = second
  for (let letter = 2; letter < phrase.length; letter++) {
    at = nextTo(text, at)
    if (at >= end || text.charCodeAt(at) !== phrase.charCodeAt(letter)) return -1
  }
  return at
}
