import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { parseFormula } from '../../pipeline/formula.ts'
import { HOLES } from '../../pipeline/rule.ts'
import { rules } from '../../pipeline/rules.gen.ts'

const folder = path.resolve(import.meta.dirname, '../../rules')

test('every file of rules/ is a rule of the run, called as the file is', () => {
  const files = readdirSync(folder)
    .map(file => file.replace(/\.ts$/, ''))
    .sort()
  expect(rules.map(rule => rule.id)).toEqual(files)
})

test.each(rules.map(rule => [rule.id, rule] as const))('%s is written as a rule should be', (_, rule) => {
  const formula = parseFormula(rule.formula)
  expect(formula.repeated).toEqual([])
  expect(formula.letters).toContain(rule.accuses)
  const known = new Set<string>([...formula.letters, ...HOLES])
  expect(rule.explain.holes.filter(hole => !known.has(hole))).toEqual([])
  expect(rule.title).toMatch(/^[\p{Script=Han}“”、，%\d]+$/u)
  expect(rule.why).toMatch(/。$/)
  expect(rule.whyEn).toMatch(/^[^a-z].*\.$/)
  expect(rule.examples.wrong.length).toBeGreaterThanOrEqual(2)
  expect(rule.examples.right.length).toBeGreaterThanOrEqual(2)
  for (const example of rule.examples.wrong) expect(example).toMatch(/^[^⟦⟧]*⟦[^⟦⟧]+⟧[^⟦⟧]*$/u)
  for (const example of rule.examples.right) expect(example).not.toMatch(/[⟦⟧]/u)
})
