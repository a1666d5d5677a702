import type { Bounds } from '../interval.ts'
import { grainOf, valueOf } from '../interval.ts'
import type { Figure, Repair } from '../model.ts'
import type { Charge, Judged } from './charges.ts'
import { boundsOfInterval, expectedOf } from './present.ts'
import { byHand } from './relations.ts'

/** What could be changed to reconcile a finding: what it accuses, and other figures that might be wrong in its place. */
export const repairsOf = ({ members, conflict, accused }: Charge, { constraints, figures }: Judged): readonly Repair[] =>
  (conflict?.blame ?? []).flatMap(({ figure: ref, interval }): Repair[] => {
    const figure = figures[ref]
    if (figure === undefined) return []
    const bounds = boundsOfInterval(interval)
    const expected = expectedOf(figure, bounds, byHand(members, ref, constraints, figures))
    if (ref !== accused[0] && (expected.range !== undefined || !isLikely(figure, bounds))) return []
    return [{ figure: `f${ref}`, expected }]
  })

/** Percentage points by which a rate may be misprinted. */
const MOST_POINTS = 50

/**
 * Nothing falls by more than all, and what is to be more than double, or less than half, or is a rate far off, was hardly
 * misprinted so.
 */
const isLikely = (figure: Figure, { low, high }: Bounds): boolean => {
  if (!Number.isFinite(high - low)) return true
  const value = Math.abs(valueOf(figure))
  const middle = (low + high) / 2
  if (figure.unit.dimension === 'percent') {
    return middle >= -100 && Math.abs(middle) >= grainOf(figure) && Math.abs(middle - valueOf(figure)) <= MOST_POINTS
  }
  return Math.abs(middle) <= 2 * value && Math.abs(middle) >= value / 2
}
