import { compare, withReferences } from './against.ts'
import type { Audit, Draft, Reference, Settings } from './model.ts'
import type { Rule } from './rule.ts'
import { auditOf } from './audit.ts'
import { factsOf } from './claims/facts.ts'
import { coversOf } from './claims/covers.ts'
import { readClaims } from './claims/claims.ts'
import { borneOut } from './constraints/borne-out.ts'
import { judge } from './constraints/judge.ts'
import { propose } from './constraints/propose.ts'
import { outlineOf } from './document/outline.ts'
import { withPlainMarks } from './document/plain.ts'
import { unbroken } from './document/unbroken.ts'
import { uncrowded } from './findings/crowded.ts'
import type { Decision } from './findings/decided.ts'
import { decide } from './findings/decided.ts'
import { findingsOf } from './findings/findings.ts'
import { asListed } from './findings/listed.ts'
import { unclosedOf } from './findings/unclosed.ts'
import { damageOf } from './quantities/damage.ts'
import { readFigures } from './quantities/figures.ts'

export interface AuditOptions {
  readonly version: string
  readonly rules: readonly Rule[]
  readonly settings: Settings
  /** What editors decided about findings of earlier runs. */
  readonly decisions?: readonly Decision[]
  /** Documents that the report is held against; only the report is accused. */
  readonly references?: readonly Reference[]
}

/** The whole way from a text to its audit. Pure: the same in a browser page as on the command line. */
export function auditDraft(draft: Draft, options: AuditOptions): Audit {
  const read = unbroken(draft)
  return read.restored(auditOfUnbroken(read.draft, options))
}

function auditOfUnbroken(draft: Draft, { version, rules, settings, decisions = [], references = [] }: AuditOptions): Audit {
  const read = { ...draft, text: withPlainMarks(draft.text) }
  const outline = outlineOf(read)
  const figures = readFigures(read, outline)
  const covers = coversOf(read, outline, figures)
  const damage = damageOf(draft.text, figures)
  const claims = damage === null ? readClaims(read, outline, figures, settings, covers) : []
  const facts = factsOf(read, outline, figures, claims, covers)
  const constraints = borneOut(propose(rulesUnder(settings, rules), facts), figures)
  const judgement = judge(constraints, figures)
  const found = findingsOf({ draft, outline, figures, claims, constraints, judgement, rules, settings })
  const compared =
    references.length === 0
      ? null
      : compare({ draft, outline, figures, claims, facts }, references, { rules: rulesUnder(settings, rules), settings })
  const crowded = uncrowded(found, draft, rules)
  const decided = decide([...crowded.findings, ...(compared?.findings ?? [])], decisions, reportOf(draft.path))
  const findings = decided.findings.toSorted(asListed)
  const damaged = damage === null ? [] : [damage]
  const notices = [...draft.notices, ...damaged, ...unclosedOf(claims, figures, settings), ...crowded.notices]
  const told = auditOf({ draft: { ...draft, notices }, outline, figures, claims, constraints, judgement, findings, version })
  const audit = compared === null ? told : withReferences(told, compared)
  return decided.lapsed.length === 0 ? audit : { ...audit, lapsed: decided.lapsed }
}

/** 报告 of reports/报告.docx. */
export const reportOf = (path: string): string => (path.split(/[\\/]/).at(-1) ?? '').replace(/\.[^.]*$/, '')

/** The rules that are on, each as severe as the user lets it be. */
const rulesUnder = (settings: Settings, rules: readonly Rule[]): readonly Rule[] =>
  rules.flatMap(rule => {
    const level = settings.rules[rule.id] ?? 'on'
    if (level === 'off') return []
    return [level === 'on' ? rule : { ...rule, severity: level }]
  })
