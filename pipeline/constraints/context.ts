import type { Figure } from '../model.ts'
import { couldFail } from './alone.ts'
import { freeRange } from './blame.ts'
import type { Case, Mentions } from './joint.ts'
import { holdTogether } from './joint.ts'

/** Hard claims around one that are asked what they leave to it. */
const MOST_ASKED = 12

/** Hard members that hold and share a figure or an unprinted quantity with a member. */
const neighboursOf = ({ alone }: Case, member: number, holding: Mentions): readonly number[] => {
  const near = new Set<number>()
  for (const leaf of alone[member]!.relation.leaves)
    for (const other of holding.get(leaf) ?? []) {
      if (other !== member) near.add(other)
      if (near.size === MOST_ASKED) return [...near]
    }
  return [...near]
}

/** Whether a soft member that holds alone also holds beside what the hard ones leave. */
export const holdsBeside = (given: Case, member: number, holding: Mentions): boolean => {
  const near = neighboursOf(given, member, holding)
  return near.length === 0 || holdTogether(given, [...near, member]) !== null || holdTogether(given, near) === null
}

/** Whether a member that alone could not have failed could have, beside those that share its quantities. */
export const couldFailBeside = (given: Case, member: number, holding: Mentions): boolean => {
  const { accused } = given.alone[member]!
  const figure: Figure | undefined = given.figures[accused]
  const near = neighboursOf(given, member, holding)
  if (figure === undefined || near.length === 0) return false
  const free = new Map([[accused, freeRange(figure)]])
  const network = holdTogether(given, [...near, member], { given: free })
  const bounds = network?.range(network.leafOf({ figure: accused }))
  return bounds !== undefined && couldFail(figure, bounds)
}
