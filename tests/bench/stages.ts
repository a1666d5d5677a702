import { auditOf } from '../../pipeline/audit.ts'
import { factsOf } from '../../pipeline/claims/facts.ts'
import { readClaims } from '../../pipeline/claims/claims.ts'
import { judge } from '../../pipeline/constraints/judge.ts'
import { propose } from '../../pipeline/constraints/propose.ts'
import { outlineOf } from '../../pipeline/document/outline.ts'
import { findingsOf } from '../../pipeline/findings/findings.ts'
import type { Audit, Constraint, Draft, Settings } from '../../pipeline/model.ts'
import { readFigures } from '../../pipeline/quantities/figures.ts'
import type { Rule } from '../../pipeline/rule.ts'

export const STAGES = ['outline', 'figures', 'claims', 'facts', 'propose', 'judge', 'findings', 'audit'] as const
export type Stage = (typeof STAGES)[number]

/** Runs one stage; a stopwatch looks at its clock before and after. */
export type Watch = <Result>(stage: Stage, run: () => Result) => Result

const unwatched: Watch = (_stage, run) => run()

export interface Staged {
  readonly audit: Audit
  /** A claim of the audit called c7 is the constraint of index 7. */
  readonly constraints: readonly Constraint[]
}

/** What `auditDraft` does with all rules on, stage by stage. A test holds that both give the same audit. */
export const auditInStages = (
  draft: Draft,
  rules: readonly Rule[],
  settings: Settings,
  watch: Watch = unwatched,
): Staged => {
  const outline = watch('outline', () => outlineOf(draft))
  const figures = watch('figures', () => readFigures(draft, outline))
  const claims = watch('claims', () => readClaims(draft, outline, figures, settings))
  const facts = watch('facts', () => factsOf(draft, outline, figures, claims))
  const constraints = watch('propose', () => propose(rules, facts))
  const judgement = watch('judge', () => judge(constraints, figures))
  const judged = { draft, outline, figures, claims, constraints, judgement }
  const findings = watch('findings', () => findingsOf({ ...judged, rules, settings }))
  const audit = watch('audit', () => auditOf({ ...judged, findings, version: '' }))
  return { audit, constraints }
}
