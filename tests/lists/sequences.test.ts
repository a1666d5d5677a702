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
  expect(sequences('一、工业\n二、农业\n四、外贸\n五、商业')).toEqual(['1 2 4 5 breaks at 2'])
  expect(sequences('（一）工业\n（二）农业\n（二）外贸')).toEqual(['1 2 2 breaks at 2'])
})

test('an entry whose number is printed without its point is there', () => {
  expect(sequences('1.工业：甲。\n2.农业：乙。\n3“商业”：丙。\n4.外贸：丁。')).toEqual([])
})
