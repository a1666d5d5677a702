import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readDraft } from '../../pipeline/read/index.ts'
import { rules } from '../../pipeline/rules.gen.ts'
import { draftOf } from '../draft.ts'
import { audited } from '../read/audited.ts'
import { checkWorking } from './calculator.ts'
import { expectTrueWorkings } from './workings.ts'

const sample = (name: string): string => fileURLToPath(new URL(`../../sources/${name}`, import.meta.url))

describe('every working, done again with another calculator', () => {
  test.each(['2024年政府工作报告（送审稿）.txt', '2024年政府工作报告（更正稿）.txt'])('of %s', async name => {
    const audit = audited(await readDraft(sample(name)))
    expect(audit.claims.filter(({ working }) => checkWorking(working).length > 0).length).toBeGreaterThan(50)
    expectTrueWorkings(audit)
  })

  test.each(rules.map(({ id, examples }) => [id, examples] as const))('of the examples of %s', (_, { wrong, right }) => {
    for (const example of [...wrong, ...right]) expectTrueWorkings(audited(draftOf(`${example.replace(/[⟦⟧]/g, '')}\n`)))
  })
})

test('the other calculator sees what is wrong', () => {
  const wrong = ['14.07 − 12.38 = 1.96，文中为1.69', '4.69 + 19.11 = 23.80，文中为24.07，差0.72', '131.04亿元 ÷ 147.94亿元 = 86.8%']
  for (const working of wrong) expect(checkWorking(working).some(({ right }) => !right)).toBe(true)
  const right = ['14.07 − 12.38 = 1.69，文中为1.96', '4.69 + 19.11 = 23.80，文中为24.07，差0.27', '1486亿元 ÷ 300万人 = 49533元']
  for (const working of right) expect(checkWorking(working).every(({ right: holds }) => holds)).toBe(true)
})
