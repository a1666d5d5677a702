import { readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { NO_CONFIG } from '../../pipeline/config.ts'
import { SourceError } from '../../pipeline/errors.ts'
import type { Audit, Draft } from '../../pipeline/model.ts'
import { readDraft } from '../../pipeline/read/index.ts'
import { EXTENSIONS } from '../../pipeline/read/sniff.ts'
import { rules } from '../../pipeline/rules.gen.ts'
import { auditDraft } from '../../pipeline/run.ts'
import { draftOf } from '../draft.ts'
import { checkWorking } from './calculator.ts'
import { explains } from './misprints.ts'

const corpus = process.env['GOUJI_CORPUS'] || undefined

const auditedOf = (draft: Draft): Audit => auditDraft(draft, { version: 'test', rules, settings: NO_CONFIG.settings })

/** What another calculator makes otherwise, in the findings of an audit and in its ledger. */
const wrongIn = ({ findings, claims }: Audit): readonly string[] =>
  [...findings, ...claims].flatMap(({ rule, working }) =>
    working === null
      ? []
      : checkWorking(working).flatMap(({ says, right }) => (right ? [] : [`${rule}: ${working} [${says}]`])),
  )

/** Diagnoses that do not make the stated figure out of the answer of their finding, or whose answer is not allowed. */
const contradictory = ({ findings }: Audit): readonly string[] =>
  findings.flatMap(({ diagnosis, expected, stated, message }) =>
    diagnosis
      .filter(({ kind }) => expected === null || !explains(kind, expected, stated))
      .map(slip => `${message} [${slip.kind}] ${stated} ${expected?.display ?? ''}`),
  )

const expectTrue = (audit: Audit): void => {
  expect(wrongIn(audit)).toEqual([])
  expect(contradictory(audit)).toEqual([])
}

const sample = (name: string): string => fileURLToPath(new URL(`../../sources/${name}`, import.meta.url))

describe('every working, done again with another calculator', () => {
  test.each(['2024年政府工作报告（送审稿）.txt', '2024年政府工作报告（更正稿）.txt'])('of %s', async name => {
    const audit = auditedOf(await readDraft(sample(name)))
    expect(audit.claims.filter(({ working }) => checkWorking(working).length > 0).length).toBeGreaterThan(50)
    expectTrue(audit)
  })

  test.each(rules.map(({ id, examples }) => [id, examples] as const))('of the examples of %s', (_, { wrong, right }) => {
    for (const example of [...wrong, ...right]) expectTrue(auditedOf(draftOf(`${example.replace(/[⟦⟧]/g, '')}\n`)))
  })
})

test('the other calculator sees what is wrong', () => {
  const wrong = ['14.07 − 12.38 = 1.96，文中为1.69', '4.69 + 19.11 = 23.80，文中为24.07，差0.72', '131.04亿元 ÷ 147.94亿元 = 86.8%']
  for (const working of wrong) expect(checkWorking(working).some(({ right }) => !right)).toBe(true)
  const right = ['14.07 − 12.38 = 1.69，文中为1.96', '4.69 + 19.11 = 23.80，文中为24.07，差0.27', '1486亿元 ÷ 300万人 = 49533元']
  for (const working of right) expect(checkWorking(working).every(({ right: holds }) => holds)).toBe(true)
})

const filesUnder = (folder: string): string[] =>
  readdirSync(folder).flatMap(name => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return filesUnder(path)
    return Object.keys(EXTENSIONS).some(ending => name.endsWith(ending)) ? [path] : []
  })

describe.skipIf(corpus === undefined)('real files (set GOUJI_CORPUS to their folder)', () => {
  test.each(corpus === undefined ? [] : filesUnder(corpus).map(path => relative(corpus, path)))('%s', async name => {
    const draft = await readDraft(join(corpus ?? '', name)).catch((fault: unknown) => {
      if (fault instanceof SourceError) return null
      throw fault
    })
    if (draft !== null) expectTrue(auditedOf(draft))
  })
})
