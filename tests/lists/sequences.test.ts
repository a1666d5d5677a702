import { expect, test } from 'vitest'
import { read } from './read.ts'

const sequences = (text: string) =>
  read(text).claims.flatMap(claim =>
    claim.kind === 'sequence'
      ? [`${claim.ordinals.join(' ')}${claim.breaks > 0 ? ` breaks at ${claim.breaks}` : ''}`]
      : [],
  )

test('a list within a section does not interrupt the numbers of the sections', () => {
  const text = [
    '一、工业',
    '二、农业',
    '重点是：',
    '一、改良品种；',
    '二、兴修水利；',
    '三、推广农机。',
    '三、商业',
    '四、外贸',
  ].join('\n')
  expect(sequences(text)).toEqual(['1 2 3 4', '1 2 3'])
})

test('a number that is left out, or said twice, breaks the row', () => {
  expect(sequences('一、工业\n增产。\n二、农业\n丰收。\n四、外贸\n稳定。\n五、商业\n繁荣。')).toEqual(['1 2 4 5 breaks at 2'])
  expect(sequences('（一）工业\n增产。\n（二）农业\n丰收。\n（二）外贸\n稳定。')).toEqual(['1 2 2 breaks at 2'])
})

test.each([
  ['the rows of a table', '一、工业\n二、农业\n四、外贸\n五、商业'],
  ['cells that were copied one by one', '一、工业\n1,500.5\n二、农业。\n730.2\n四、外贸\n66.5'],
  ['a line that is drawn twice', '一是做强工业。二是做优农业。\n二是做优农业。三是稳定外贸。'],
  ['a head that is drawn twice', '一、工业\n增产。\n二、农业的丰收\n丰收。\n二、农业的丰收\n三、外贸\n稳定。'],
])('no slip: %s', (_, text) => {
  expect(sequences(text).filter(told => told.includes('breaks'))).toEqual([])
})

test('an entry whose number is printed without its point is there', () => {
  expect(sequences('1.工业：甲。\n2.农业：乙。\n3“商业”：丙。\n4.外贸：丁。')).toEqual([])
})

test('paragraphs that begin with 第一，第二，', () => {
  const heads = (...words: string[]) => words.map(word => `${word}，要坚持改革。这一条最重要。`).join('\n')
  expect(sequences(heads('第一', '第二', '第三', '第四'))).toEqual(['1 2 3 4'])
  expect(sequences(heads('第一', '第二', '第三', '第五', '第五'))).toEqual(['1 2 3 5 5 breaks at 3'])
  expect(sequences('第一，稳。\n第二，进。第三，调。\n第四，改。\n第五，放。')).toEqual([])
})

test('an entry that begins with a count is numbered, and a later slip is seen', () => {
  expect(sequences('1．工业：甲。\n2．10种产品：乙。\n3．商业：丙。')).toEqual(['1 2 3'])
  expect(sequences('1.工业：甲。\n2.农业：乙。\n3“商业”：丙。\n4.外贸：丁。\n6.金融：戊。')).toEqual(['1 2 4 6 breaks at 3'])
})
