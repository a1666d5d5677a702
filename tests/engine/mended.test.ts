import { expect, test } from 'vitest'
import { NO_CONFIG } from '../../pipeline/config.ts'
import { rules } from '../../pipeline/rules.gen.ts'
import { auditDraft } from '../../pipeline/run.ts'
import { draftOf } from '../draft.ts'

const settings = { ...NO_CONFIG.settings, year: 2025 }
const told = (text: string) =>
  auditDraft(draftOf(`${text}\n`), { version: 'test', rules, settings })
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ rule }) => rule)

/** 0.28 is missing: that a nearer number has been put in for 4.69 is no reason to say nothing any more. */
test.each(['4.69', '4.68', '4.50'])('a total of %s that lacks a part is told, mended by half or not', total => {
  expect(told(`2025年，全市政府性基金收入1.12亿元，加上上级补助3.29亿元，收入总计${total}亿元。`)).toEqual(['sum-of-parts'])
})

test.each(['4.69', '4.68', '4.50'])('so is a list that ends with 其他, with a part of %s', part => {
  expect(
    told(`2025年，农林牧渔业增加值42.36亿元，其中农业25.14亿元，林业${part}亿元，牧业9.15亿元，渔业3.38亿元，其他0.28亿元。`),
  ).toEqual(['sum-of-parts'])
})

test('and neither is told once it is whole', () => {
  expect(told('2025年，全市政府性基金收入1.12亿元，加上上级补助3.29亿元，收入总计4.41亿元。')).toEqual([])
  expect(
    told('2025年，农林牧渔业增加值42.36亿元，其中农业25.14亿元，林业4.41亿元，牧业9.15亿元，渔业3.38亿元，其他0.28亿元。'),
  ).toEqual([])
})
