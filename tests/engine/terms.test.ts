import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createIndex } from '../../pipeline/constraints/terms.ts'

const triples = fc.array(
  fc.tuple(fc.nat({ max: 8 }), fc.integer({ min: -1, max: 60 }), fc.integer({ min: -1, max: 60 })),
  {
    maxLength: 200,
  },
)

test('a term is known again by its operation and both its sides', () => {
  fc.assert(
    fc.property(triples, fc.constantFrom(0, 8, 200), (asked, most) => {
      const index = createIndex(most)
      const known = new Map<string, number>()
      for (const [operation, left, right] of asked) {
        const key = `${operation} ${left} ${right}`
        const before = known.get(key)
        expect(index.find(operation, left, right, known.size)).toBe(before ?? known.size)
        if (before === undefined) known.set(key, known.size)
      }
    }),
    { seed: 3, numRuns: 60 },
  )
})

test('of far more terms than were foretold each is known', () => {
  const index = createIndex(4)
  const terms = Array.from({ length: 5000 }, (_, at) => [at % 9, at, at >> 3] as const)
  for (const round of [0, 1]) {
    terms.forEach(([operation, left, right], at) => {
      expect(index.find(operation, left, right, round === 0 ? at : -1)).toBe(at)
    })
  }
})
