import { readdirSync, readFileSync } from 'node:fs'
import { parse as mathParse } from 'mathjs'
import { expect, test } from 'vitest'
import type { Term } from '../../pipeline/formula.ts'
import { parseFormula, printFormula } from '../../pipeline/formula.ts'
import { IDENTITIES } from '../../pipeline/subjects/identities.ts'

/** Every formula that a rule file or the table of identities writes down. */
const written = (): readonly string[] => {
  const files = readdirSync('rules').map(file => readFileSync(`rules/${file}`, 'utf8'))
  const quoted = files.flatMap(text =>
    [...text.matchAll(/(?:formula: |onBasis\([^,]*, )'([^']+)'/g)].map(([, formula]) => formula ?? ''),
  )
  return [...new Set([...quoted, ...IDENTITIES.map(({ formula }) => formula)])]
}

const evaluate = (term: Term, letters: Readonly<Record<string, number>>): number => {
  switch (term.kind) {
    case 'number':
      return term.digits / 10 ** term.decimals
    case 'letter':
      return letters[term.name] ?? NaN
    case 'sum':
    case 'min':
    case 'max':
      return evaluate(term.of, letters)
    case 'minus':
      return -evaluate(term.of, letters)
    case '+':
      return evaluate(term.left, letters) + evaluate(term.right, letters)
    case '-':
      return evaluate(term.left, letters) - evaluate(term.right, letters)
    case '*':
      return evaluate(term.left, letters) * evaluate(term.right, letters)
    case '/':
      return evaluate(term.left, letters) / evaluate(term.right, letters)
    case '^':
      return evaluate(term.left, letters) ** evaluate(term.right, letters)
  }
}

/** Letters get a prefix for mathjs, to which `end` is a word of its own. */
test('mathjs reads every written formula as the parser does', () => {
  const formulas = written()
  expect(formulas.length).toBeGreaterThan(30)
  for (const text of formulas) {
    const formula = parseFormula(text)
    const sides = text.split(/<=|[<=]/)
    expect(sides).toHaveLength(2)
    const letters = Object.fromEntries(formula.letters.map((letter, index) => [letter, 1.5 + index * 0.7]))
    for (const [side, term] of [
      [sides[0], formula.left],
      [sides[1], formula.right],
    ] as const) {
      const prefixed = (side ?? '').replace(/[a-z]\w*\b(?!\()/g, 'x_$&')
      const scope = Object.fromEntries(Object.entries(letters).map(([letter, value]) => [`x_${letter}`, value]))
      expect(evaluate(term, letters), text).toBeCloseTo(Number(mathParse(prefixed).evaluate(scope)), 9)
    }
  }
})

test('powers bind before signs, and from the right', () => {
  const value = (text: string) => evaluate(parseFormula(`${text} = 0`).left, { a: 2, b: 3 })
  expect(value('-a ^ 2')).toBe(-4)
  expect(value('a ^ b ^ 2')).toBe(512)
  expect(value('a - b - 1')).toBe(-2)
  expect(value('a / b / 2')).toBeCloseTo(1 / 3)
  expect(value('2 ^ -1')).toBe(0.5)
})

test('a formula that is none says where', () => {
  expect(() => parseFormula('a = b +')).toThrow(/a term expected at "the end"/)
  expect(() => parseFormula('a + b')).toThrow(/a relation expected/)
  expect(() => parseFormula('a = b ; c')).toThrow(/unreadable after "a = b"/)
  expect(() => parseFormula('a = (b')).toThrow(/\) expected at "the end"/)
  expect(() => parseFormula('a = sum b')).toThrow(/\( expected at "b"/)
  expect(() => parseFormula('a = max(b')).toThrow(/\) expected/)
  expect(() => parseFormula('a = b c')).toThrow('formula "a = b c": the end expected at "c"')
  expect(() => parseFormula('a = b = c')).toThrow(/the end expected at "="/)
  expect(() => parseFormula('a = ) b')).toThrow(/a term expected/)
  expect(() => parseFormula('= b')).toThrow(/a term expected/)
  expect(() => parseFormula('a = 1.')).toThrow(/unreadable after "a = 1"/)
  expect(() => parseFormula('a = b .5')).toThrow(/unreadable/)
})

test('what is written close together is read as what is spaced', () => {
  const { text: _, ...close } = parseFormula('a<=(b2+1.25)*_c^2')
  const { text: __, ...spaced } = parseFormula(' a  <=  ( b2 + 1.25 ) * _c ^ 2 ')
  expect(close).toEqual(spaced)
  expect(close.right).toMatchObject({ left: { right: { kind: 'number', digits: 125, decimals: 2 } } })
  expect(close.letters).toEqual(['a', 'b2', '_c'])
})

test('a formula is parsed once, and only a formula', () => {
  expect(parseFormula('a = b + 1')).toBe(parseFormula('a = b + 1'))
  expect(parseFormula('a = b + 1')).not.toBe(parseFormula('a = b + 2'))
})

test('its letters are in order, and those that stand twice are known', () => {
  const lettersOf = (text: string) => {
    const { letters, repeated, relation } = parseFormula(text)
    return [letters, repeated, relation]
  }
  expect(lettersOf('b - a < sum(c * b)')).toEqual([['b', 'a', 'c'], ['b'], '<'])
  expect(lettersOf('a <= -max(a) + min(d)')).toEqual([['a', 'd'], ['a'], '<='])
  expect(lettersOf('1 = 2')).toEqual([[], [], '='])
})

test('a formula is printed as editors read it', () => {
  expect(printFormula(parseFormula('end / start = (1 + rate / 100) ^ years'))).toBe(
    'end ÷ start = (1 + rate ÷ 100)^years',
  )
  expect(printFormula(parseFormula('whole = sum(parts)'))).toBe('whole = Σ(parts)')
  expect(printFormula(parseFormula('a * (b - c) <= d - (e - f)'))).toBe('a × (b − c) ≤ d − (e − f)')
  for (const [text, printed] of [
    ['-a + b < 0.50', '−a + b < 0.50'],
    ['-(a + b) = min(a)', '−(a + b) = min(a)'],
    ['a / (b / c) = a / b / c', 'a ÷ (b ÷ c) = a ÷ b ÷ c'],
    ['(a + b) ^ 2 = max(c + 1) * 3', '(a + b)^2 = max(c + 1) × 3'],
    ['a + (b - c) = a + b - c', 'a + (b − c) = a + b − c'],
    ['(-a) ^ 2 = -a ^ 2', '(−a)^2 = −a^2'],
    ['(a ^ b) ^ 2 = a ^ b ^ 2', '(a^b)^2 = a^(b^2)'],
    ['a * -b < a - -b', 'a × (−b) < a − −b'],
    ['-a * b = -(a * b)', '−a × b = −a × b'],
  ] as const) {
    expect(printFormula(parseFormula(text))).toBe(printed)
  }
  expect(parseFormula('d = c / p - p').repeated).toEqual(['p'])
})
