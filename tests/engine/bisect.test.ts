import { expect, test } from 'vitest'
import { countWhile } from '../../pipeline/bisect.ts'

test('counts what stands in front of the first that fails, and asks few', () => {
  const row = Array.from({ length: 1000 }, (_, at) => at)
  for (const edge of [0, 1, 499, 500, 999, 1000]) {
    let asked = 0
    const count = countWhile(row, at => {
      asked += 1
      return at < edge
    })
    expect(count).toBe(edge)
    expect(asked).toBeLessThanOrEqual(10)
  }
  expect(countWhile([], () => true)).toBe(0)
})
