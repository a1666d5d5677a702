import { expect, test } from 'vitest'
import { headsOver } from '../../pipeline/quantities/over.ts'

test('heads over columns come in their order, each once', () => {
  const over = headsOver([
    { column: 1, columnSpan: 2, words: '绝对量' },
    { column: 3, columnSpan: 2, words: '增速' },
    { column: 0, columnSpan: 1, words: '项目' },
    { column: 1, columnSpan: 1, words: '2023年' },
    { column: 2, columnSpan: 1, words: '2024年' },
  ])
  const said = (from: number, to: number) => over(from, to).map(({ words }) => words)
  expect(said(0, 1)).toEqual(['项目'])
  expect(said(2, 3)).toEqual(['绝对量', '2024年'])
  expect(said(1, 4)).toEqual(['绝对量', '增速', '2023年', '2024年'])
  expect(said(7, 9)).toEqual([])
})
