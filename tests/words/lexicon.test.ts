import { expect, test } from 'vitest'
import { bitOf, CLASSES } from '../../pipeline/words/classes.ts'
import { LEXICON } from '../../pipeline/words/lexicon.ts'
import { linesOf } from './lines.ts'

/** Each word with the classes of its row, and the row's example with it. */
const ENTRIES = LEXICON.flatMap(({ words, classes, example }) =>
  words.map(word => ({ words: word, classes, example: example.replace('～', word) })),
)
type Entry = (typeof ENTRIES)[number]

test.each(CLASSES)('a word of class %s is one in its example', name => {
  const own = ENTRIES.filter(({ classes }) => classes.includes(name))
  expect(own).not.toEqual([])
  expect(own.filter(entry => !isRead(entry)).map(printed)).toEqual([])
})

test('a word that is part of names stands inside one in its example', () => {
  expect(ENTRIES.filter(entry => entry.classes.length === 0 && !isRead(entry)).map(printed)).toEqual([])
})

test('no word stands twice in a class, nor in a class and as a part of names', () => {
  const told = new Map<string, string[]>()
  for (const { words, classes } of ENTRIES) told.set(words, [...(told.get(words) ?? []), classes.join(' ')])
  const twice = [...told].filter(([, own]) => new Set(own).size < own.length || (own.length > 1 && own.includes('')))
  expect(twice.map(([words, own]) => `${words}: ${own.join(', ')}`)).toEqual([])
})

/** Whether the example holds the word as one token of its class; a word without one stands inside a name. */
function isRead({ words, classes, example }: Entry): boolean {
  const bits = classes.reduce((all, name) => all | bitOf(name), 0)
  return linesOf(example).some(({ text, tokens }) =>
    tokens.some(({ kind, start, end, classes: own }) => {
      const said = text.slice(start, end)
      return classes.length === 0 ? kind === 'text' && said.includes(words) : said === words && (own & bits) === bits
    }),
  )
}

/** A word, and how its example is read. */
const printed = ({ words, example }: Entry): string =>
  `${words}: ${linesOf(example)
    .flatMap(({ text, tokens }) => tokens.map(({ kind, start, end }) => `${text.slice(start, end)}/${kind}`))
    .join(' ')}`
