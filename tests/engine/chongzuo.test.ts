import { expect, test } from 'vitest'
import { judge } from '../../pipeline/constraints/judge.ts'
import { boundsOfInterval, expectedOf } from '../../pipeline/findings/present.ts'
import { average, multiple, printFigures } from './ledger.ts'

/** Rows of the opening paragraph of a public report, 2003 to 2023: first level, last level, multiple, yearly growth. */
const judgeRow = (start: string, end: string, times: string, rate: string) => {
  const figures = printFigures(start, end, times, rate)
  const judged = judge([multiple(0, 1, 2), average(0, 1, 3, 20)], figures)
  const turned = judge([average(0, 1, 3, 20), multiple(0, 1, 2)], figures)
  expect(turned.conflicts.map(({ blame }) => blame)).toEqual(judged.conflicts.map(({ blame }) => blame))
  const ways = judged.conflicts.map(({ blame, constraints }) => ({
    constraints,
    ways: blame.map(({ figure, interval }) => {
      const printed = figures[figure]
      if (printed === undefined) throw new Error('no figure')
      return `${printed.text} → ${expectedOf(printed, boundsOfInterval(interval)).display}`
    }),
  }))
  return { outcomes: judged.verdicts.map(({ outcome }) => outcome), ways, judged }
}

test('multiple and yearly growth that hold alone and not together are one conflict, which no level can mend', () => {
  const { outcomes, ways } = judgeRow('13亿元', '93亿元', '6.2倍', '10.1％')
  expect(outcomes).toEqual(['contradicted', 'contradicted'])
  expect(ways).toHaveLength(1)
  expect(ways[0]?.constraints).toEqual([0, 1])
  expect(ways[0]?.ways.toSorted()).toEqual(['10.1％ → 10.4％', '6.2倍 → 5.9倍'])
})

test('a multiple that two levels do not give is accused, not the levels', () => {
  const { ways } = judgeRow('103.97亿元', '1117.56亿元', '9．8倍', '12.6％')
  expect(ways).toHaveLength(1)
  expect(ways[0]?.ways[0]).toBe('9．8倍 → 9.7倍')
})

test('a yearly growth is accused where the multiple confirms the levels', () => {
  expect(judgeRow('20.1亿元', '2393.7亿元', '118.1倍', '26.8％').ways.map(({ ways }) => ways)).toEqual([
    ['26.8％ → 27.0％'],
  ])
  expect(judgeRow('6208元', '39502元', '5.4倍', '10.2％').ways.map(({ ways }) => ways)).toEqual([['10.2％ → 9.7％']])
  expect(judgeRow('1927元', '17918元', '8.3倍', '11.4％').ways.map(({ ways }) => ways)).toEqual([['11.4％ → 11.8％']])
})

test('a consistent row has no conflict', () => {
  expect(judgeRow('20.11亿元', '260.36亿元', '11.9倍', '13.7％')).toMatchObject({
    outcomes: ['holds', 'holds'],
    ways: [],
  })
})
