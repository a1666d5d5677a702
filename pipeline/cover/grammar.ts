import type { Phrasing } from '../phrasing.ts'
import type { Token } from '../words/tokens.ts'
import { HEDGE, kindsOf, type Line, PASSED, TIME } from './match.ts'
import { type Element, parseForm } from './notation.ts'

/** A form of a row, with what a line must hold for it. */
interface Form {
  readonly row: Phrasing
  readonly elements: readonly Element[]
  readonly begins: Begin
  /** Every word that it names itself. */
  readonly named: readonly string[]
  /** What must stand in the line for it: a word of each of these classes, one of each of these words, a figure of each kind. */
  readonly classes: readonly number[]
  readonly words: readonly (readonly string[])[]
  readonly kinds: readonly number[]
}

/** What a form may begin with. */
interface Begin {
  name: boolean
  time: boolean
  figure: boolean
  classes: number
  words: readonly string[]
}

/** All forms that clauses are read by. */
export interface Grammar {
  readonly forms: readonly Form[]
  /** Words that forms name themselves, and not by their class. */
  readonly words: ReadonlySet<string>
}

export function grammarOf(rows: readonly Phrasing[]): Grammar {
  const forms = rows.flatMap(row => row.says.map(says => formOf(row, parseForm(says))))
  return { forms, words: new Set(forms.flatMap(form => form.named)) }
}

function formOf(row: Phrasing, elements: readonly Element[]): Form {
  const begins: Begin = { name: false, time: false, figure: false, classes: 0, words: [] }
  begin(elements, begins)
  const words = elements.filter(element => element.is === 'word')
  const named = wordsIn(elements)
  return {
    row,
    elements,
    begins,
    named,
    classes: words.flatMap(element => (element.words.length === 0 ? [element.classes] : [])),
    words: words.flatMap(element => (element.words.length === 0 ? [] : [element.words])),
    kinds: elements.flatMap(element => (element.is === 'figure' ? [element.kinds] : [])),
  }
}

const wordsIn = (elements: readonly Element[]): readonly string[] =>
  elements.flatMap(element =>
    element.is === 'word' ? element.words : 'of' in element ? wordsIn(element.of) : [],
  )

/** Adds what elements may begin with. */
function begin(elements: readonly Element[], into: Begin): void {
  for (const element of elements) {
    switch (element.is) {
      case 'optional':
      case 'repeated':
        begin(element.of, into)
        continue
      case 'name':
      case 'noun':
        into.name = true
        return
      case 'time':
        into.time = true
        return
      case 'word':
        into.classes |= element.classes
        into.words = [...into.words, ...element.words]
        return
      case 'figure':
        into.figure = true
        into.classes |= HEDGE
        return
    }
  }
}

/** The forms whose words and figures a line holds at all: a few of many. */
export function possible({ forms }: Grammar, { text, tokens, figures }: Line): readonly Form[] {
  const words = new Set<string>()
  let classes = 0
  let kinds = 0
  for (const token of tokens) {
    classes |= token.classes
    if (token.kind === 'figure') kinds |= kindsOf(figures[token.figure]!)
    else if (token.kind === 'word' || token.kind === 'mark') words.add(text.slice(token.start, token.end))
  }
  return forms.filter(form => {
    for (const bits of form.kinds) if ((kinds & bits) === 0) return false
    for (const bits of form.classes) if ((classes & bits) === 0) return false
    for (const any of form.words) if (!any.some(word => words.has(word))) return false
    return true
  })
}

/** Whether a form can begin with a token at all: most cannot. */
export function mayBegin({ text }: Line, { name, time, figure, classes, words }: Begin, token: Token): boolean {
  if (token.kind === 'aside' || (token.classes & (PASSED | classes)) !== 0) return true
  if (token.kind === 'figure') return figure
  if (name || (time && (token.kind === 'time' || token.kind === 'mark' || (token.classes & TIME) !== 0))) return true
  return words.length > 0 && token.kind !== 'text' && words.includes(text.slice(token.start, token.end))
}
