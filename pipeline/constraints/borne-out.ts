import type { Constraint, Figure } from '../model.ts'
import { judgeAlone } from './alone.ts'
import { TERMS } from './joint.ts'
import { fails, newVote, type Vote } from './jury.ts'
import { createNetwork } from './network.ts'

/** So many of a kind must hold for each that fails. */
const MOST = 2

const keyOf = ({ rule, evidence: { columns = '' } }: Constraint): string => `${rule} ${columns}`

/**
 * What rows show by their names alone is sure only where others that stand alike hold: else it is a guess, which no
 * more than a plain slip makes worth a look. Reading sees no values; this does.
 */
export const borneOut = (constraints: readonly Constraint[], figures: readonly Figure[]): readonly Constraint[] => {
  const unborne = new Set(constraints.flatMap(one => (isAsked(one) ? [keyOf(one)] : [])))
  if (unborne.size === 0) return constraints
  const asked = constraints.filter(one => unborne.has(keyOf(one)))
  const network = createNetwork({ figures, most: asked.length * TERMS })
  const votes = new Map<string, Vote>()
  for (const constraint of asked) {
    const key = keyOf(constraint)
    const vote = votes.get(key) ?? newVote()
    votes.set(key, vote)
    const { outcome } = judgeAlone(network, constraint, figures)
    if (outcome === 'holds') vote.held++
    else if (outcome !== 'uninformative') fails(vote, constraint)
  }
  return constraints.map(constraint => {
    if (!isAsked(constraint)) return constraint
    const { held, failed } = votes.get(keyOf(constraint))!
    if (constraint.evidence.unborne === true)
      return held >= Math.max(1, MOST * failed) ? constraint : { ...constraint, strength: 'guess' }
    const { borne: _, ...unborne } = constraint
    return held >= Math.max(LEAST, MOST * failed) ? { ...unborne, borne: true } : unborne
  })
}

/** Whether it is asked of others that stand alike how sure a relation is. */
const isAsked = ({ evidence, borne }: Constraint): boolean => evidence.unborne === true || borne === 'asked'

/** So many lines of a budget that grow from what was done show that a line does, where no more than one does not. */
const LEAST = 2
