import { factsOf } from '../../pipeline/claims/facts.ts'
import { NO_CONFIG } from '../../pipeline/config.ts'
import { judge } from '../../pipeline/constraints/judge.ts'
import { propose } from '../../pipeline/constraints/propose.ts'
import { outlineOf } from '../../pipeline/document/outline.ts'
import type { Claim, ClaimKind, Figure, Outcome } from '../../pipeline/model.ts'
import { readFigures } from '../../pipeline/quantities/figures.ts'
import { rules } from '../../pipeline/rules.gen.ts'
import { draftOf } from '../draft.ts'
import { type Read, read } from '../lists/read.ts'

/** A claim with what became of it under every rule. */
export interface Judged {
  readonly claim: Claim
  readonly verdicts: readonly { readonly rule: string; readonly outcome: Outcome }[]
}

/** Whose report it is, no example says: a scope must be in its words. */
const settings = { ...NO_CONFIG.settings, year: 2025, region: '' }

/** The example of a row as a report of its own, told of 2025, from its words to the verdicts. */
export function judgedIn(example: string): readonly Judged[] {
  const { draft, outline, claims, figures } = claimsIn(example)
  const constraints = propose(rules, factsOf(draft, outline, figures, claims))
  const { verdicts } = judge(constraints, figures)
  return claims.map((claim, at) => ({
    claim,
    verdicts: constraints.flatMap((constraint, place) =>
      constraint.claim === at ? [{ rule: constraint.rule, outcome: verdicts[place]!.outcome }] : [],
    ),
  }))
}

export const claimsIn = (example: string): Read => read(example, settings)

export const figuresIn = (example: string): readonly Figure[] => {
  const draft = draftOf(example)
  return readFigures(draft, outlineOf(draft))
}

/** Those claims of an example that are of one kind. */
export const ofKind = <Kind extends ClaimKind>(
  claims: readonly Claim[],
  kind: Kind,
): readonly Extract<Claim, { kind: Kind }>[] =>
  claims.filter((claim): claim is Extract<Claim, { kind: Kind }> => claim.kind === kind)
