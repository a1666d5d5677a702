import { expect, test } from 'vitest'
import { groupsWide } from '../../pipeline/quantities/grouping.ts'
import { printed } from './printed.ts'

const HABIT = '收入合计3，208，792万元，支出合计2，746，745万元，结余462，047万元。'

test.each([
  ['numbers of two groups more, and others before a unit', HABIT, true],
  ['full-width digits', '本年收入２９，３４６，９３８元，支出２８，１４６，０００元，结余１，２００，９３８元。', true],
  ['ten of one group more before a unit', '支出12，345万元，'.repeat(10), true],
  ['three of one group more', '支出12，345万元，'.repeat(3), false],
  ['two alone', '收入3，208，792万元，支出2，746，745万元。', false],
  ['fewer than those of half-width commas', `${HABIT}${'支出12,345万元，'.repeat(4)}`, false],
  ['commas between clauses', '增长5.2%，123家企业投产，办结率12，345个工单中排第4，218个学科，2023，345。', false],
  ['places', '居第1，234，567位，第1，234，567位，第1，234，567位。', false],
])('%s', (_, text, habit) => {
  expect(groupsWide(text)).toBe(habit)
})

test.each([
  ['教育支出28，697万元', '28，697万元 [28697 万元]'],
  ['余额1，649．43亿元', '1，649．43亿元 [1649.43 亿元]'],
  ['收入总量1，207，038', '1，207，038 [1207038]'],
  ['由28，697万元至38，697万元不等', '28，697万元 [28697 万元] 38，697万元 [38697 万元]'],
  ['安排28，697—38，697万元', '28，697—38，697万元 [28697..38697 万元]'],
  ['分别为28，697、8，697和7，000万元', '28，697 [28697 万元] 8，697 [8697 万元] 7，000万元 [7000 万元]'],
  ['增长5．2%，123家企业投产', '5．2% [5.2 %] 123家 [123 家 exact]'],
  ['居全国第4，218个学科进入前列', '第4 [4 <rank> exact] 218个 [218 个 exact]'],
  ['占比27，3%', '27，3% [273 % 数字中夹有中文逗号]'],
])('in such a document %s', (text, figures) => {
  expect(printed(`${HABIT}${text}。`).split('462，047万元 [462047 万元] ')[1]).toBe(figures)
})

test('elsewhere it is no number, and all of it is told', () => {
  expect(printed('收入合计3，208，792万元。')).toBe('3，208，792万元 [3208792 万元 数字中夹有中文逗号]')
})
