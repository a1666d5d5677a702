import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judge } from '../../pipeline/constraints/judge.ts'
import { boundsOfInterval } from '../../pipeline/findings/present.ts'
import { diagnose } from '../../pipeline/findings/slips.ts'
import type { Fragment, Planted } from './fragments.ts'
import { fragments, slipped } from './fragments.ts'
import { satisfiable } from './oracle.ts'

const RUNS = Number(process.env['GOUJI_PROPERTY_RUNS'] ?? 1500)
const SETTINGS = { numRuns: RUNS, seed: 20260105 }

test('truthful fragments are never accused', () => {
  fc.assert(
    fc.property(fragments, ({ constraints, figures }) => {
      const { verdicts, conflicts } = judge(constraints, figures)
      expect(conflicts).toEqual([])
      expect(verdicts.every(({ outcome }) => outcome === 'holds' || outcome === 'uninformative')).toBe(true)
    }),
    SETTINGS,
  )
})

test('planted slips: what is provable is found, blamed on the right figure and named', { timeout: 120_000 }, () => {
  const kinds: readonly Planted[] = ['digit', 'transposed', 'point', 'dropped', 'doubled']
  const tally = { provable: 0, found: 0, false: 0, blamed: 0, first: 0, named: 0 }
  const missed: Fragment[] = []
  fc.assert(
    fc.property(
      fragments,
      fc.constantFrom(...kinds),
      fc.nat(),
      fc.nat(),
      fc.integer({ min: 1, max: 9 }),
      (fragment, kind, which, place, digit) => {
        const { figures, constraints } = fragment
        const target = figures[which % figures.length]
        const wrong = target === undefined ? null : slipped(target, kind, place, digit)
        if (wrong === null) return
        const planted: Fragment = {
          ...fragment,
          figures: figures.map(figure => (figure.index === wrong.index ? wrong : figure)),
        }
        const possible = satisfiable(planted)
        if (possible === null) return
        const { conflicts, verdicts } = judge(constraints, planted.figures)
        const told = conflicts.length > 0 || verdicts.some(({ outcome }) => outcome === 'otherwise')
        if (possible) {
          tally.false += Number(conflicts.length > 0)
          if (conflicts.length > 0) missed.unshift(planted)
          return
        }
        tally.provable += 1
        tally.found += Number(told)
        if (!told) missed.push(planted)
        const named = conflicts.some(({ blame, constraints: members }) => {
          const [likeliest] = blame
          const constraint = constraints[members[0] ?? 0]
          if (likeliest?.figure !== wrong.index || constraint === undefined) return false
          const bounds = boundsOfInterval(likeliest.interval)
          return diagnose({ figure: wrong, bounds, constraint, figures: planted.figures }).some(
            slip => slip.kind === kind || kind === 'digit',
          )
        })
        tally.blamed += Number(
          conflicts.some(({ blame }) => blame.slice(0, 2).some(({ figure }) => figure === wrong.index)),
        )
        tally.first += Number(conflicts.some(({ blame }) => blame[0]?.figure === wrong.index))
        tally.named += Number(named)
      },
    ),
    SETTINGS,
  )
  if (process.env['GOUJI_PROPERTY_RUNS'] !== undefined) {
    console.log(
      tally,
      missed
        .slice(0, 5)
        .map(({ figures, constraints }) => [
          figures.map(({ text }) => text),
          constraints.map(({ formula, bind }) => formula + JSON.stringify(bind)),
        ]),
    )
  }
  expect(tally.false).toBe(0)
  expect(tally.provable).toBeGreaterThan(RUNS / 10)
  expect(tally.found / tally.provable).toBeGreaterThan(0.99)
  expect(tally.blamed / tally.provable).toBeGreaterThan(0.9)
  // a slip that would fit by chance is not named
  expect(tally.named / tally.provable).toBeGreaterThan(0.75)
})
