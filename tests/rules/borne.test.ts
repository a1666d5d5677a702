import { describe, expect, test } from 'vitest'
import { NO_CONFIG } from '../../pipeline/config.ts'
import { rules } from '../../pipeline/rules.gen.ts'
import { auditDraft } from '../../pipeline/run.ts'
import { draftOf } from '../draft.ts'

const found = (text: string): readonly string[] =>
  auditDraft(draftOf(text), { version: 'test', rules, settings: NO_CONFIG.settings }).findings.map(
    ({ severity, rule }) => `${severity} ${rule}`,
  )

const grants = '2023年，全市村级经费8642万元，其中山区村3126万元，平原村5516万元。\n'

describe('what others that stand alike bear out', () => {
  test('a list is told as a doubt, where nothing says that it is all there is', () => {
    expect(found('2023年，全市村级补贴9537万元，其中山区村4213万元，平原村5234万元。')).toEqual(['warning sum-of-parts'])
  })

  test('is an error where another total is cut alike and adds up', () => {
    expect(found(`${grants}全市村级补贴9537万元，其中山区村4213万元，平原村5234万元。`)).toEqual(['error sum-of-parts'])
  })

  test('stays a doubt where the other total is cut otherwise', () => {
    expect(found(`${grants}全市村级补贴9537万元，其中一类村4213万元，二类村5234万元。`)).toEqual(['warning sum-of-parts'])
  })

  test('and more than a slip is no error: the list may leave some out', () => {
    expect(found(`${grants}全市村级补贴9537万元，其中山区村3213万元，平原村5142万元。`)).toEqual([])
  })

  test('what two measures tell of the same parts is one list: where one adds up, so does the other', () => {
    const text = '2023年，全市村卫生室1862处，面积8642平方米。其中，山区村1120处，面积3126平方米；平原村742处，面积5561平方米。'
    expect(found(text)).toEqual(['error sum-of-parts'])
  })
})

describe('the growth of a budget', () => {
  const done =
    '一、2023年预算执行情况\n全市一般公共预算收入完成93.52亿元。全市一般公共预算支出完成286.43亿元。\n' +
    '全市政府性基金预算收入完成31.64亿元。全市政府性基金预算支出完成48.27亿元。\n二、2024年预算安排\n'
  const planned = (own: string, fund: string, spent: string): string =>
    `${done}全市一般公共预算收入安排97.26亿元，增长4.00%。全市一般公共预算支出安排302.47亿元，增长${own}%。\n` +
    `全市政府性基金预算收入安排36.18亿元，增长${fund}%。全市政府性基金预算支出安排52.91亿元，增长${spent}%。\n`

  test('is an error where the other lines bear out that they grow from what was done', () => {
    expect(found(planned('5.60', '14.35', '9.61'))).toEqual([])
    expect(found(planned('6.50', '14.35', '9.61'))).toEqual(['error target-coherence'])
  })

  test('says nothing where they grow from something else', () => {
    expect(found(planned('6.50', '21.72', '3.27'))).toEqual([])
  })
})
