import type { Claim, ClaimKind, Constraint, Facts } from '../model.ts'
import type { Rule } from '../rule.ts'

/** Every relation that a rule knows between claims of the ledger, rule by rule and in the order of the claims. */
export const propose = (rules: readonly Rule[], facts: Facts): Constraint[] => {
  const constraints: Constraint[] = []
  const ofKind = claimsByKind(facts.claims)
  for (const rule of rules) {
    const kinds: readonly ClaimKind[] = typeof rule.judges === 'string' ? [rule.judges] : rule.judges
    for (const kind of kinds) {
      for (const { claim, index } of ofKind.get(kind) ?? []) {
        for (const proposal of rule.relate(claim, facts)) {
          constraints.push({
            rule: rule.id,
            claim: index,
            formula: rule.formula,
            accuses: rule.accuses,
            severity: rule.severity ?? 'error',
            strength: 'hard',
            verifies: rule.verifies !== false,
            ...proposal,
          })
        }
      }
    }
  }
  return constraints
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
