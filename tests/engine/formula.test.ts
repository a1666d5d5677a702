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
  expect(() => parseFormula('a = (b')).toThrow(/\) expected/)
})

test('a formula is printed as editors read it', () => {
  expect(printFormula(parseFormula('end / start = (1 + rate / 100) ^ years'))).toBe(
    'end ÷ start = (1 + rate ÷ 100)^years',
  )
  expect(printFormula(parseFormula('whole = sum(parts)'))).toBe('whole = Σ(parts)')
  expect(printFormula(parseFormula('a * (b - c) <= d - (e - f)'))).toBe('a × (b − c) ≤ d − (e − f)')
  expect(parseFormula('d = c / p - p').repeated).toEqual(['p'])
})
