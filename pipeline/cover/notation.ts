import { bitOf, CLASSES, type WordClass } from '../words/classes.ts'
import { KINDS, type FigureKind } from '../phrasing.ts'

/** One element of a form, as the matcher walks over it. */
export type Element =
  | { readonly is: 'name' | 'time' | 'noun'; readonly role: string }
  | { readonly is: 'word'; readonly classes: number; readonly words: readonly string[] }
  | { readonly is: 'figure'; readonly role: string; readonly kinds: number }
  | { readonly is: 'optional' | 'repeated'; readonly of: readonly Element[] }

/** The bit of a kind of figure. */
export const kindBit = (kind: FigureKind): number => 1 << KINDS.indexOf(kind)

/** Elements by how forms write them: what is written alike is one element. */
export type Elements = Map<string, Element>

/** Throws on a form that is written wrongly: rows are ours, and tests read them all. */
export function parseForm(form: string, known: Elements = new Map()): readonly Element[] {
  const elements: Element[] = []
  for (let at = 0; at < form.length; ) {
    if (form[at] === ' ') {
      at++
      continue
    }
    const end = pieceEnd(form, at)
    const piece = form.slice(at, end)
    // once or more is once, and then as often as may be
    if (piece.endsWith(')+')) elements.push(...parseForm(piece.slice(1, -2), known))
    const written = piece.endsWith(')+') ? `${piece.slice(0, -1)}*` : piece
    const element = known.get(written) ?? elementOf(written, known)
    known.set(written, element)
    elements.push(element)
    at = end
  }
  return elements
}

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '(': ')', '<': '>', '{': '}' }

/** Where what begins at an offset ends: behind the bracket that closes it, or before the next blank or bracket. */
function pieceEnd(form: string, at: number): number {
  const opening = form[at]!
  const closing = CLOSING[opening]
  if (closing === undefined) {
    let end = at
    while (end < form.length && !' []()<>{}'.includes(form[end]!)) end++
    if (end === at) throw new Error(`form “${form}” cannot be read from ${at}`)
    return end
  }
  let depth = 0
  for (let end = at; end < form.length; end++) {
    if (form[end] === opening) depth++
    else if (form[end] === closing && --depth === 0) {
      if (closing !== ')') return end + 1
      if (!'*+'.includes(form[end + 1] ?? ' ')) throw new Error(`form “${form}”: ( ) wants * or +`)
      return end + 2
    }
  }
  throw new Error(`form “${form}”: a bracket is open`)
}

function elementOf(piece: string, known: Elements): Element {
  const inside = piece.slice(1, -1)
  switch (piece[0]) {
    case '[':
      return { is: 'optional', of: parseForm(inside, known) }
    case '(':
      return { is: 'repeated', of: parseForm(piece.slice(1, -2), known) }
    case '<':
      return { is: 'word', classes: bitsOf(inside), words: [] }
    case '{': {
      const [role = '', kinds = ''] = inside.split(':')
      return { is: 'figure', role, kinds: kindsOf(kinds) }
    }
    case 'S':
      return { is: 'name', role: piece.slice(2) }
    case 'T':
      return { is: 'time', role: piece.slice(2) }
    case 'N':
      return { is: 'noun', role: piece.slice(2) }
    default:
      return { is: 'word', classes: 0, words: piece.split('|') }
  }
}

const bitsOf = (names: string): number =>
  names.split('|').reduce((bits, name) => {
    if (!(CLASSES as readonly string[]).includes(name)) throw new Error(`<${names}>: no class ${name}`)
    return bits | bitOf(name as WordClass)
  }, 0)

const kindsOf = (names: string): number =>
  names.split('|').reduce((bits, name) => {
    if (!(KINDS as readonly string[]).includes(name)) throw new Error(`{${names}}: no kind ${name}`)
    return bits | kindBit(name as FigureKind)
  }, 0)

const SLOTS = { name: 'S', time: 'T', noun: 'N' } as const

/** An element as a form has it. */
export function printElement(element: Element): string {
  switch (element.is) {
    case 'name':
    case 'time':
    case 'noun':
      return `${SLOTS[element.is]}${element.role && `:${element.role}`}`
    case 'word':
      return element.words.length > 0 ? element.words.join('|') : `<${namesIn(CLASSES, element.classes)}>`
    case 'figure':
      return `{${element.role}:${namesIn(KINDS, element.kinds)}}`
    case 'optional':
      return `[${element.of.map(printElement).join(' ')}]`
    case 'repeated':
      return `(${element.of.map(printElement).join(' ')})*`
  }
}

/** The names whose bits are set, as a row writes them. */
export const namesIn = (names: readonly string[], bits: number): string =>
  names.filter((_, place) => (bits & (1 << place)) !== 0).join('|')
