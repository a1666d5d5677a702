import { describe, expect, test } from 'vitest'
import { COUNTED_NAMES } from '../../pipeline/quantities/counted-names.ts'
import { COUNTERS } from '../../pipeline/quantities/counters.ts'
import { MULTIPLIERS } from '../../pipeline/quantities/multipliers.ts'
import { FOLLOWED } from '../../pipeline/quantities/names.ts'
import { AFTER, BEFORE } from '../../pipeline/quantities/qualifiers.ts'
import { UNITS } from '../../pipeline/quantities/units.ts'
import { WORDS } from '../../pipeline/quantities/words.ts'
import { figuresOf } from './printed.ts'

const unique = (keys: readonly string[]): void => expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])

describe('units', () => {
  test('are listed once', () => unique([...UNITS.map(unit => unit.text), ...COUNTERS.map(([counter]) => counter)]))

  test.each(UNITS)('$text in $example', ({ text, dimension, example }) => {
    const figure = figuresOf(example).find(
      ({ unit }) => unit.dimension.split('/').includes(dimension) || dimension === 'month',
    )
    expect(figure, `${text} in ${example}`).toBeDefined()
    expect(figure?.text.replaceAll('／', '/')).toContain(text)
  })

  test.each([
    ['1200亩', 'area', 1, 15],
    ['3万亩', 'area', 2000, 3],
    ['130平方公里', 'area', 100, 1],
    ['320千公顷', 'area', 1000, 1],
    ['13亿元', 'money', 100_000_000, 1],
    ['1.2万亿元', 'money', 1_000_000_000_000, 1],
    ['480亿斤', 'mass', 50000, 1],
    ['3成', 'percent', 10, 1],
    ['1.43‰', 'percent', 1, 10],
    ['三分之二', 'percent', 100, 3],
    ['千分之三', 'percent', 1, 10],
    ['1/9', 'percent', 100, 9],
    ['10个基点', 'points', 1, 100],
    ['0.402吨标准煤/万元', 'coal/money', 1, 10000],
    ['3.2张/千人', 'count:张/people', 1, 1000],
    ['15分钟', 'hours', 1, 60],
  ] as const)('%s is in %s, %d/%d of the base unit', (text, dimension, numerator, denominator) => {
    const [figure] = figuresOf(text)
    expect(figure?.unit.dimension).toBe(dimension)
    expect(figure?.unit.factor).toEqual([numerator, denominator])
  })
})

test.each(COUNTERS)('counter %s in %s', (counter, example) => {
  const figure = figuresOf(example).find(({ unit }) => unit.dimension === `count:${counter}`)
  expect(figure, example).toBeDefined()
})

test.each(COUNTED_NAMES)('%s names a count in %s, and states none', (counter, example) => {
  const figure = figuresOf(example).find(({ text }) => text.endsWith(counter))
  expect(figure?.exempt, example).toBe('name')
})

test.each(MULTIPLIERS)('multiplier %s is ten to the %d: %s', (text, power, example) => {
  const [figure] = figuresOf(example)
  expect(figure?.unit.text.startsWith(text)).toBe(true)
  expect(Math.round(Math.log10((figure?.unit.factor[0] ?? 0) / (figure?.unit.factor[1] ?? 1)))).toBe(power)
})

test.each([...BEFORE, ...AFTER])('qualifier %s means %s: %s', (words, meaning, example) => {
  const [figure] = figuresOf(example)
  expect(example).toContain(words)
  expect(figure?.qualifier ?? null).toBe(meaning)
})

test.each(WORDS)('%s begins a word before %s: %s', (unit, goesOn, example) => {
  for (const word of goesOn.split(' ')) {
    const [figure] = figuresOf(`共12${unit}${word}等。`)
    expect(figure?.unit.dimension, unit + word).not.toBe(`count:${unit}`)
  }
  expect(example).toContain(unit)
})

test.each(FOLLOWED)('a number before %s is a name: %s', (words, example) => {
  const figure = figuresOf(example).find(
    ({ end }) => example.startsWith(words, end) || example.slice(0, end).endsWith(words),
  )
  expect(figure?.exempt, example).not.toBeNull()
  expect(figure?.exempt, example).toBeDefined()
})
