import { describe, expect, test } from 'vitest'
import { coverOf, figuresOf } from '../../pipeline/cover/cover.ts'
import { grammarOf } from '../../pipeline/cover/grammar.ts'
import { type Element, parseForm } from '../../pipeline/cover/notation.ts'
import { phrasings } from '../../pipeline/phrasings.gen.ts'
import { LEXICON } from '../../pipeline/words/lexicon.ts'
import { linesOf } from '../words/lines.ts'

const GRAMMAR = grammarOf(phrasings)
const ARROW = ' ==> '
const WORDS = new Set(LEXICON.flatMap(({ words }) => words))

describe.each(phrasings.map(row => [row.id, row] as const))('%s', (id, row) => {
  test('has examples of what it reads and of what it leaves', () => {
    expect(row.reads.length).toBeGreaterThanOrEqual(2)
    expect(row.leaves.length).toBeGreaterThanOrEqual(1)
  })

  test.each(row.reads)('reads %s', example => {
    const [clause = '', roles] = example.split(ARROW)
    expect(tilesOf(clause)).toEqual({ tiles: [`${id}: ${roles}`], unread: [], rivals: [] })
  })

  test.each(row.leaves)('leaves %s', clause => {
    expect(tilesOf(clause).tiles.filter(tile => tile.startsWith(`${id}: `))).toEqual([])
  })

  test('names in its forms no word that the lexicon does not know', () => {
    const words = row.says.flatMap(form => wordsIn(parseForm(form)))
    expect(words.filter(word => !WORDS.has(word) && !MARK.test(word))).toEqual([])
  })

  test('makes claims of figures that its forms take, and of no others', () => {
    const roles = new Set(row.says.flatMap(form => rolesIn(parseForm(form))))
    expect(Object.keys(row.makes).filter(role => !roles.has(role))).toEqual([])
  })
})

/** A figure beside words that are not read is never accused: what is said of it may be another thing. */
test.each([
  ['比2019年的24.6亿元', '比'],
  ['超过国家规定造价一百二十五元的', '超过'],
])('not all of %s is read', (clause, word) => {
  expect(tilesOf(clause).unread).toContain(word)
})

test('what tells of no figure is read behind them all', () => {
  expect(tilesOf('新能源汽车保有量76.5万辆、居世界前列')).toEqual({
    tiles: ['level: level 76.5万辆'],
    unread: [],
    rivals: [],
  })
})

const MARK = /^[∶︰：:]$/

/** What the cover of a sentence says, brackets apart: `row: role figure, role figure`. */
function tilesOf(sentence: string) {
  const lines = linesOf(sentence)
  const covers = lines.map(line => ({ line, cover: coverOf(GRAMMAR, line) }))
  return {
    tiles: covers.flatMap(({ line, cover }) =>
      cover.tiles.map(tile => {
        const roles = figuresOf(tile, line).map(({ role, figure }) => `${role} ${line.figures[figure]!.text}`)
        return `${tile.row.id}: ${roles.join(', ')}`
      }),
    ),
    unread: covers.flatMap(({ line: { text }, cover }) => cover.unread.map(({ start, end }) => text.slice(start, end))),
    rivals: covers.flatMap(({ cover }) => cover.tiles.flatMap(({ rivals }) => rivals)),
  }
}

const wordsIn = (form: readonly Element[]): readonly string[] =>
  form.flatMap(element => (element.is === 'word' ? element.words : 'of' in element ? wordsIn(element.of) : []))

const rolesIn = (form: readonly Element[]): readonly string[] =>
  form.flatMap(element => (element.is === 'figure' ? [element.role] : 'of' in element ? rolesIn(element.of) : []))
