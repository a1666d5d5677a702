import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { explainRule, ruleTable } from '../../pipeline/handbook.ts'
import { rules } from '../../pipeline/rules.gen.ts'

test.each(['zh', 'en'] as const)('docs/rules.md lists the rules as they are, %s (npm run readme writes it)', lang => {
  const page = readFileSync(path.resolve(import.meta.dirname, '../../docs/rules.md'), 'utf8')
  const [, table] = new RegExp(`<!-- rules ${lang} -->\n([^]*?)\n<!-- /rules ${lang} -->`).exec(page) ?? []
  expect(table).toBe(ruleTable(rules, lang))
})

test.each(rules.map(rule => [rule.id, rule] as const))('%s: a row of the table is one line of six bars', (_, rule) => {
  const row = ruleTable([rule]).split('\n')[2]!
  expect(ruleTable([rule]).split('\n')).toHaveLength(3)
  expect(row.replaceAll('\\|', '').match(/\|/g)).toHaveLength(6)
  expect(row).toMatch(/\*\*.+\*\*/)
})

test('an explanation shows the relation, the severity and every example', () => {
  const rule = rules.find(one => one.id === 'heading-count')!
  const text = explainRule(rule)
  expect(text).toContain('heading-count　下设标题数与所称数目不符')
  expect(text).toContain('关系　count = listed')
  expect(text).toContain('级别　矛盾')
  for (const example of [...rule.examples.wrong, ...rule.examples.right]) {
    for (const line of example.split('\n')) expect(text).toContain(line)
  }
})

test.each(rules.map(rule => [rule.id, rule] as const))('%s is explained in English, but for its examples', (_, rule) => {
  const [said = ''] = explainRule(rule, 'en').split('Wrong (')
  expect(said).toContain(rule.titleEn)
  // a word of Chinese may be spoken of, no sentence of it
  expect(said).not.toMatch(/[\p{Script=Han}]{6}|[，。；]/u)
})
