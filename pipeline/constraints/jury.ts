import type { Constraint } from '../model.ts'
import type { Alone } from './alone.ts'

/** So many rows must hold for each that fails: a published table has few slips. */
const MOST = 4

/**
 * What was supposed from the head of a table is confirmed or refuted by the rows of all tables with that head: a reading
 * under which many rows fail is a misreading, and none of them is accused or verified by it. Reading sees no values; this does.
 */
export const confirmed = (constraints: readonly Constraint[], alone: readonly Alone[]): readonly Alone[] => {
  const juries = new Map<string, { held: number; failed: number }>()
  const keyOf = ({ rule, evidence: { columns } }: Constraint): string | null =>
    columns === undefined ? null : `${rule} ${columns}`
  for (const [member, constraint] of constraints.entries()) {
    const key = keyOf(constraint)
    if (key === null) continue
    const jury = juries.get(key) ?? { held: 0, failed: 0 }
    juries.set(key, jury)
    const outcome = alone[member]?.outcome
    if (outcome === 'contradicted' || outcome === 'acquitted') jury.failed++
    else jury.held++
  }
  return alone.map((one, member): Alone => {
    const key = keyOf(constraints[member]!)
    const jury = key === null ? undefined : juries.get(key)
    if (jury === undefined || jury.failed < 2 || jury.held >= MOST * jury.failed) return one
    return { ...one, outcome: 'acquitted', reading: 0 }
  })
}
