import type { Alternative, Claim, ClaimKind, Constraint, Evidence, Facts, Strength } from '../model.ts'
import type { Rule } from '../rule.ts'
import { closes } from './dimensions.ts'
import { addingUp } from './adding-up.ts'
import { refsIn } from './network.ts'

/**
 * Every relation that a rule knows between claims of the ledger, rule by rule and in the order of the claims. Where
 * units do not close there is no relation, whatever the words seemed to say, and no other reading of one.
 */
export const propose = (rules: readonly Rule[], facts: Facts): Constraint[] => {
  const constraints: Constraint[] = []
  const ofKind = claimsByKind(facts.claims)
  const addsUp = addingUp(facts)
  for (const rule of rules) {
    const kinds: readonly ClaimKind[] = typeof rule.judges === 'string' ? [rule.judges] : rule.judges
    for (const kind of kinds) {
      for (const { claim, index } of ofKind.get(kind) ?? []) {
        for (const proposal of rule.relate(claim, facts)) {
          const { borne, ...rest } = proposal
          const { bind, formula = rule.formula, otherwise } = proposal
          if (!closes(formula, bind, facts.figure) || !addsUp(claim, bind)) continue
          const refs = Object.values(bind).flatMap(refsIn)
          const evidence = facts.evidence(claim, refs)
          const constraint: Constraint = {
            rule: rule.id,
            claim: index,
            formula,
            accuses: rule.accuses,
            severity: rule.severity ?? 'error',
            verifies: rule.verifies !== false,
            ...rest,
            ...(borne && isRead(evidence) ? { borne } : {}),
            strength: weaker(proposal.strength ?? 'hard', facts.surety(claim, evidence, refs)),
            evidence,
          }
          constraints.push(otherwise === undefined ? constraint : withClosing(constraint, otherwise, facts))
        }
      }
    }
  }
  return constraints
}

/** Whether the words of a relation are read whole, and by one phrasing. */
const isRead = ({ unread, uncovered, rivals }: Evidence): boolean =>
  unread.length === 0 && uncovered.length === 0 && rivals.length === 0

const STRENGTHS: readonly Strength[] = ['guess', 'soft', 'hard']

/** A relation that leaves room (growth at constant prices) in words that are not read is a guess. */
const weaker = (one: Strength, other: Strength): Strength =>
  STRENGTHS[Math.min(STRENGTHS.indexOf(one), STRENGTHS.indexOf(other))] ?? 'guess'

/** The constraint with those of its other readings that close. */
const withClosing = (constraint: Constraint, otherwise: readonly Alternative[], { figure }: Facts): Constraint => {
  const { bind, formula } = constraint
  const left = otherwise.filter(other => closes(other.formula ?? formula, { ...bind, ...other.bind }, figure))
  if (left.length === otherwise.length && left.length > 0) return constraint
  const { otherwise: _, ...plain } = constraint
  return left.length === 0 ? plain : { ...plain, otherwise: left }
}

const claimsByKind = (claims: readonly Claim[]) => {
  const byKind = new Map<ClaimKind, { readonly claim: Claim; readonly index: number }[]>()
  claims.forEach((claim, index) => {
    const list = byKind.get(claim.kind)
    if (list === undefined) byKind.set(claim.kind, [{ claim, index }])
    else list.push({ claim, index })
  })
  return byKind
}
