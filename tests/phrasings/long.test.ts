import { expect, test } from 'vitest'
import { read } from '../lists/read.ts'

test('a clause of thousands of items is left unread, and what follows it is read', () => {
  const items = Array.from({ length: 6000 }, (_, place) => `${(place % 90) + 10}个文化站`).join('、')
  const { claims, figures } = read(`2023年，建设${items}。\n2023年，财政收入由85.3亿元增加到93.5亿元，增长9.6%。`)
  const growths = claims.filter(({ kind }) => kind === 'growth')
  expect(growths.map(claim => (claim.kind === 'growth' ? figures[claim.rate.figure]!.text : ''))).toEqual(['9.6%'])
})

test('a clause as long as any that is read does not exhaust the stack', () => {
  const items = Array.from({ length: 490 }, (_, place) => `项目${(place % 90) + 10}个`).join('、')
  const { figures } = read(`2023年，建设${items}。`)
  expect(figures.filter(({ exempt }) => exempt === null)).toHaveLength(490)
})
