import { addTo } from '../grouped.ts'
import type { FigureRef } from '../model.ts'
import type { Suspect } from './blame.ts'
import { ranked } from './blame.ts'
import * as over from './bounds.ts'
import type { Case } from './joint.ts'

/** Members that cannot hold together, and the figures of which one change would reconcile them all. */
export interface Charge {
  readonly members: readonly number[]
  readonly suspects: readonly Suspect[]
}

/** One wrong figure in five claims is one charge with five proofs: charges that one change would settle become one. */
export const mergeCharges = (given: Case, charges: readonly Charge[]): readonly Charge[] => {
  const open = new Set(charges)
  const merged: Charge[] = []
  const bySuspect = new Map<FigureRef, Charge[]>()
  for (const charge of charges) {
    for (const { figure } of charge.suspects) addTo(bySuspect, figure, charge)
  }
  const shared = [...bySuspect].toSorted(([, a], [, b]) => b.length - a.length)
  for (const [figure, of] of shared) {
    const group = agreeing(
      figure,
      of.filter(charge => open.has(charge)),
    )
    if (group.length < 2) continue
    for (const charge of group) open.delete(charge)
    merged.push(union(given, group))
  }
  return [...open, ...merged].toSorted((a, b) => (a.members[0] ?? 0) - (b.members[0] ?? 0))
}

/** Charges that leave the figure a value in common, taken in order. */
const agreeing = (figure: FigureRef, charges: readonly Charge[]): readonly Charge[] => {
  let left = over.ALL
  return charges.filter(({ suspects }) => {
    const { bounds } = suspects.find(suspect => suspect.figure === figure)!
    const both = over.meet(left, bounds)
    if (over.isEmpty(both)) return false
    left = both
    return true
  })
}

const union = (given: Case, group: readonly Charge[]): Charge => {
  const members = [...new Set(group.flatMap(charge => charge.members))].toSorted((a, b) => a - b)
  const [first, ...rest] = group
  const suspects = first!.suspects.flatMap(suspect => {
    const others = rest.flatMap(({ suspects: all }) => all.find(({ figure }) => figure === suspect.figure) ?? [])
    const bounds = others.reduce((left, other) => over.meet(left, other.bounds), suspect.bounds)
    if (others.length < rest.length || over.isEmpty(bounds)) return []
    const breaks = others.reduce((sum, other) => sum + other.breaks, suspect.breaks)
    return [{ ...suspect, bounds, breaks, reconciles: members.length - breaks }]
  })
  return { members, suspects: ranked(given, members, suspects) }
}
