import { SPACE, kindAt } from '../document/characters.ts'

/** The longest phrase of a table that stands at a place, and where it ends (or begins, read backwards). */
export interface PhraseMatch<Row> {
  readonly row: Row
  readonly at: number
}

export interface Phrases<Row> {
  /** The longest phrase that begins at `at` and ends by `end`. Single blanks between its characters are passed over. */
  after(text: string, at: number, end: number): PhraseMatch<Row> | null
  /** The longest phrase that ends at `at`, one blank allowed between, and begins no earlier than `start`. */
  before(text: string, at: number, start: number): PhraseMatch<Row> | null
}

interface Node<Row> {
  readonly next: Map<number, Node<Row>>
  row: Row | null
}

/** Looks phrases up character by character, so that the size of a table costs nothing. */
export const phrases = <Row>(rows: Iterable<readonly [phrase: string, row: Row]>): Phrases<Row> => {
  const forward: Node<Row> = { next: new Map(), row: null }
  const backward: Node<Row> = { next: new Map(), row: null }
  for (const [phrase, row] of rows) {
    insert(forward, phrase, row)
    insert(backward, [...phrase].reverse().join(''), row)
  }
  return {
    after: (text, at, end) => {
      let node: Node<Row> | undefined = forward
      let found: PhraseMatch<Row> | null = null
      for (let pos = at; pos < end; pos++) {
        if (pos > at && kindAt(text, pos) & SPACE && !(kindAt(text, pos + 1) & SPACE)) continue
        node = node.next.get(text.charCodeAt(pos))
        if (node === undefined) break
        if (node.row !== null) found = { row: node.row, at: pos + 1 }
      }
      return found
    },
    before: (text, at, start) => {
      let node: Node<Row> | undefined = backward
      let found: PhraseMatch<Row> | null = null
      let pos = at - 1
      if (pos > start && kindAt(text, pos) & SPACE) pos--
      for (; pos >= start; pos--) {
        node = node.next.get(text.charCodeAt(pos))
        if (node === undefined) break
        if (node.row !== null) found = { row: node.row, at: pos }
      }
      return found
    },
  }
}

const insert = <Row>(root: Node<Row>, phrase: string, row: Row): void => {
  let node = root
  for (let at = 0; at < phrase.length; at++) {
    const code = phrase.charCodeAt(at)
    let next = node.next.get(code)
    if (next === undefined) node.next.set(code, (next = { next: new Map(), row: null }))
    node = next
  }
  node.row = row
}
