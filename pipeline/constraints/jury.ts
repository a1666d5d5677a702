import type { Constraint, FigureRef } from '../model.ts'
import type { Alone } from './alone.ts'
import { isList, refsIn } from './network.ts'

/** How many of those that are read alike hold, and how many fail. */
export interface Vote {
  held: number
  failed: number
  readonly accused: Set<FigureRef>
}

export const newVote = (): Vote => ({ held: 0, failed: 0, accused: new Set() })

/** Counts one that fails. A sum and the sum that it is a part of share a figure: one slip fails both and counts once. */
export const fails = (vote: Vote, { bind, evidence: { unborne = false } }: Constraint): void => {
  const refs = unborne || Object.values(bind).some(isList) ? Object.values(bind).flatMap(refsIn) : []
  if (!refs.some(ref => vote.accused.has(ref))) vote.failed++
  for (const ref of refs) vote.accused.add(ref)
}

/** So many rows must hold for each that fails: a published table has few slips. */
const MOST = 4

/** Fewer rows than these do not refute a head that tells role and year of every column. */
const FEW = 5

/**
 * What was supposed from the head of a table is confirmed or refuted by the rows of all tables with that head: a reading
 * under which many rows fail is a misreading, and none of them is accused or verified by it. Reading sees no values; this does.
 */
export const confirmed = (constraints: readonly Constraint[], alone: readonly Alone[]): readonly Alone[] => {
  const juries = new Map<string, Vote>()
  const keyOf = ({ rule, evidence: { columns } }: Constraint): string | null =>
    columns === undefined ? null : `${rule} ${columns}`
  for (const [member, constraint] of constraints.entries()) {
    const key = keyOf(constraint)
    if (key === null) continue
    const jury = juries.get(key) ?? newVote()
    juries.set(key, jury)
    const { outcome } = alone[member]!
    if (outcome === 'contradicted' || outcome === 'acquitted') fails(jury, constraint)
    else jury.held++
  }
  return alone.map((one, member): Alone => {
    const key = keyOf(constraints[member]!)
    const jury = key === null ? undefined : juries.get(key)
    if (jury === undefined || jury.failed < 2 || jury.held >= MOST * jury.failed) return one
    if (constraints[member]!.evidence.headed === true && jury.held + jury.failed < FEW) return one
    return { ...one, outcome: 'acquitted', reading: 0 }
  })
}
