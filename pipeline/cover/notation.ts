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

const PIECE = new RegExp(
  `\\s*(?:${[
    // [ ], ( )* or ( )+
    /(\[)|(\])|(\()|(\)[*+])/,
    // <raised|lowered>
    /<([^>]+)>/,
    // {rate:percent}
    /\{([a-z]+)(?::([a-z|]+))?\}/,
    // S, S:whole
    /(S|T|N)(?::([a-z]+))?(?![a-z])/,
    // 占|占到
    /([^\s[\](){}<>A-Z]+)/,
  ]
    .map(({ source }) => source)
    .join('|')})`,
  'y',
)

/** Throws on a form that is written wrongly: rows are ours, and tests read them all. */
export function parseForm(form: string): readonly Element[] {
  const open: { readonly is: 'optional' | 'repeated' | 'all'; readonly of: Element[] }[] = [{ is: 'all', of: [] }]
  PIECE.lastIndex = 0
  while (PIECE.lastIndex < form.length) {
    const at = PIECE.lastIndex
    const match = PIECE.exec(form)
    if (match === null) throw new Error(`form “${form}” cannot be read from ${at}`)
    const [, optional, endOptional, repeated, endRepeated, classes, role, kinds, slot, label = '', words] = match
    const top = open[open.length - 1]!
    if (optional !== undefined) open.push({ is: 'optional', of: [] })
    else if (repeated !== undefined) open.push({ is: 'repeated', of: [] })
    else if (endOptional !== undefined || endRepeated !== undefined) {
      const is = endOptional !== undefined ? 'optional' : 'repeated'
      if (top.is !== is) throw new Error(`form “${form}”: brackets do not match`)
      open.pop()
      const outer = open[open.length - 1]!.of
      // once or more is once, and then as often as may be
      if (endRepeated === ')+') outer.push(...top.of)
      outer.push({ is, of: top.of })
    } else if (classes !== undefined) top.of.push({ is: 'word', classes: bitsOf(classes, form), words: [] })
    else if (role !== undefined) top.of.push({ is: 'figure', role, kinds: kindsOf(kinds ?? '', form) })
    else if (slot !== undefined)
      top.of.push({ is: slot === 'S' ? 'name' : slot === 'T' ? 'time' : 'noun', role: label })
    else top.of.push({ is: 'word', classes: 0, words: words!.split('|') })
  }
  if (open.length !== 1) throw new Error(`form “${form}”: a bracket is open`)
  return open[0]!.of
}

const bitsOf = (names: string, form: string): number =>
  names.split('|').reduce((bits, name) => {
    if (!(CLASSES as readonly string[]).includes(name)) throw new Error(`form “${form}”: no class ${name}`)
    return bits | bitOf(name as WordClass)
  }, 0)

const kindsOf = (names: string, form: string): number =>
  names.split('|').reduce((bits, name) => {
    if (!(KINDS as readonly string[]).includes(name)) throw new Error(`form “${form}”: no kind ${name}`)
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
