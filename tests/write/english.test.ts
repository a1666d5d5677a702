import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { NO_CONFIG } from '../../pipeline/config.ts'
import { SLIPS as TABLE } from '../../pipeline/findings/slips.ts'
import type { Audit } from '../../pipeline/model.ts'
import type { Rule } from '../../pipeline/rule.ts'
import { rules } from '../../pipeline/rules.gen.ts'
import { auditDraft } from '../../pipeline/run.ts'
import { inEnglish } from '../../pipeline/write/english/index.ts'
import { problemInEnglish } from '../../pipeline/write/english/problem.ts'
import { PROBLEMS } from '../../pipeline/write/english/problems.ts'
import { REMARKS } from '../../pipeline/write/english/remarks.ts'
import { SLIPS } from '../../pipeline/write/english/words.ts'
import { WRITERS } from '../../pipeline/write/index.ts'
import { terminal } from '../../pipeline/write/terminal.ts'
import { draftOf, referenceTo } from '../draft.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const HAN = /[\p{Script=Han}，；：、（）]+/gu

function auditOf(text: string, reference?: Rule['examples']['reference']): Audit {
  const draft = draftOf(`${text.replace(/[⟦⟧]/g, '')}\n`)
  const references = reference === undefined ? [] : [referenceTo(draft, reference.text, { role: reference.role })]
  return auditDraft(draft, { version: 'test', rules, settings: NO_CONFIG.settings, references })
}

/** Titles of rules name a few Chinese words that they are about, and figures keep their units. */
const OWN = new Set(['大', '分别', '翻番', '万', '亿', '个百分点', '亿元', '万元', '倍', '年', '项', '个', '第', '番', '增长', '是', '位', '户', '人', '届', '的', '件', '周年'])

/** Chinese words that are neither the report's nor named on purpose. */
const foreignIn = (text: string, report: string): readonly string[] =>
  (text.match(HAN) ?? []).filter(
    words => !report.includes(words) && !OWN.has(words.replace(/^[零一二两三四五六七八九十百千]+(?=.)/, '')) && !/^[一二三四五六七八九十]+$/.test(words),
  )

describe('an audit in English', () => {
  test.each(rules.map(({ id, examples }) => [id, examples] as const))('of what %s finds', (_, { wrong, reference }) => {
    for (const example of wrong) {
      const audit = auditOf(example, reference)
      const english = inEnglish(audit, rules)
      const text = audit.source.text + (reference?.text ?? '')
      expect(english.findings.map(({ fingerprint }) => fingerprint)).toEqual(audit.findings.map(({ fingerprint }) => fingerprint))
      for (const { message, working, expected, repairs, diagnosis, reason } of english.findings) {
        expect(reason).toBeNull()
        const told = [message, working ?? '', expected?.display ?? '', ...repairs.map(one => one.expected.display)]
        expect([message, foreignIn([...told, ...diagnosis.map(slip => slip.message)].join('\n'), text)]).toEqual([message, []])
      }
      for (const { working } of [...english.claims, ...(english.held ?? [])]) expect([working, foreignIn(working, text)]).toEqual([working, []])
    }
  })

  const audit = inEnglish(auditOf(rules.find(({ id }) => id === 'average-growth')?.examples.wrong[0] ?? ''), rules)
  const options = { lang: 'en', rules, colour: false, failOn: 'error', failOnNew: false } as const

  test.each(['json', 'sarif', 'junit', 'github', 'gitlab', 'markdown'] as const)('written as %s', async format => {
    const written = String(await (await WRITERS[format]())(audit, options))
    const titles = rules.map(({ whyEn }) => whyEn).join('\n')
    expect(foreignIn(written, `${audit.source.text}\n${audit.source.title}\n${titles}`)).toEqual([])
    expect(written).toContain('Average growth does not follow')
  })

  test('in the terminal', () => {
    const told = terminal(audit, options)
    expect(told).toMatch(/working: .*stated/)
    expect(foreignIn(told, audit.source.text)).toEqual([])
  })
})

test('every slip has its name', () => {
  expect(TABLE.map(({ id }) => id).filter(id => SLIPS[id] === undefined)).toEqual([])
})

test('what a slip is called there is a row for', () => {
  expect(Object.keys(SLIPS).filter(id => !TABLE.some(slip => slip.id === id))).toEqual([])
})

/** Chinese texts of files, those of templates with {} for what they are filled with. */
function textsIn(path: string, wanted: (node: ts.Node) => boolean): readonly string[] {
  const found: string[] = []
  const source = ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.Latest, true)
  const look = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && wanted(node)) found.push(node.text)
    if (ts.isTemplateExpression(node) && wanted(node))
      found.push(node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join(''))
    ts.forEachChild(node, look)
  }
  look(source)
  return found.filter(text => /\p{Script=Han}/u.test(text))
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => join(folder, name))

const isBecause = ({ parent }: ts.Node): boolean => ts.isPropertyAssignment(parent) && parent.name.getText() === 'because'
/** A reading that acquits tells nothing. */
const acquits = ({ parent }: ts.Node): boolean => parent.parent.getText().includes('acquits: true')

test('every reading that explains a doubt has its English', () => {
  const readings = [...filesIn('rules'), 'pipeline/basis.ts', ...filesIn('pipeline/subjects')].flatMap(path =>
    textsIn(path, node => isBecause(node) && !acquits(node)),
  )
  expect(readings.length).toBeGreaterThan(8)
  expect(readings.filter(text => !REMARKS.some(([pattern]) => pattern.test(text.replace(/\{\w+\}/g, '1'))))).toEqual([])
})

/** What is thrown, returned as a problem, or noticed while reading: the places where Chinese is made. */
const PROBLEM = /new (?:Source|Config)Error\(|\bfail\(|problem\b|complain\(|notices\b|told\.push/
const isProblem = (node: ts.Node): boolean => {
  for (let at = node.parent; at !== undefined && !ts.isBlock(at) && !ts.isSourceFile(at); at = at.parent)
    if (PROBLEM.test(at.getText().slice(0, 60))) return true
  return false
}

test('every problem that is told has its English', () => {
  const files = ['read', 'config', 'cli'].flatMap(room => filesIn(`pipeline/${room}`))
  const texts = [...files, 'pipeline/config.ts', 'pipeline/decisions.ts', 'pipeline/index.ts', 'pipeline/write/files.ts']
    .filter(path => !path.endsWith('usage.ts'))
    .flatMap(path => textsIn(path, isProblem))
  expect(texts.length).toBeGreaterThan(60)
  const untold = texts.filter(text => /\p{Script=Han}/u.test(problemInEnglish(text).replace(/“[^”]*”|财政总支出.*$/g, '')))
  expect(untold).toEqual([])
})

test('the table of problems is sorted, and each of its rows has the holes of its English', () => {
  const keys = PROBLEMS.map(([chinese]) => chinese)
  expect(keys).toEqual([...new Set(keys)].sort((a, b) => (a < b ? -1 : 1)))
  const holes = (text: string): number => text.match(/\{(?:list)?\}/g)?.length ?? 0
  expect(PROBLEMS.filter(([chinese, english]) => holes(chinese) !== holes(english))).toEqual([])
})
