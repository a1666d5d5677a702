import { basename } from 'node:path'
import { NO_CONFIG } from '../../pipeline/config.ts'
import type { Audit, AuditedClaim, Draft, Finding } from '../../pipeline/model.ts'
import { rules } from '../../pipeline/rules.gen.ts'
import type { Outcome } from './planting.ts'
import { outcomeOf, planted, verifiersOf } from './planting.ts'
import { randomOf } from './random.ts'
import type { ReportKind } from './reports.ts'
import { kindOf } from './reports.ts'
import type { Edit } from './slips.ts'
import { SLIP_KINDS } from './slips.ts'
import type { Staged } from './stages.ts'
import { auditInStages } from './stages.ts'

export interface TrialOptions {
  readonly seed: string
  /** How many slips to plant in a report; Infinity for one of each kind in every verified figure. */
  readonly perReport: number
}

export interface Planted {
  readonly slip: string
  readonly place: number
  readonly before: string
  readonly after: string
  readonly sentence: string
  /** The rules that had verified the figure. */
  readonly verifiedBy: readonly string[]
  readonly outcome: Outcome
}

export interface Alarm extends Pick<Finding, 'rule' | 'fingerprint' | 'severity' | 'quote' | 'message'> {
  readonly report: string
  readonly place: number
  /** As printed: those accused, then those it rests on. */
  readonly figures: readonly string[]
}

export interface VerifiedVerdict {
  readonly report: string
  readonly rule: string
  readonly figures: readonly string[]
  readonly working: string
  readonly sentence: string
}

export interface ReportTrial {
  readonly report: string
  readonly kind: ReportKind
  readonly summary: Audit['summary']
  readonly alarms: readonly Alarm[]
  readonly planted: readonly Planted[]
  /** How many there could have been: one of each kind in every verified figure. */
  readonly plantable: number
  readonly verdicts: readonly VerifiedVerdict[]
}

const audited = (draft: Draft): Staged => auditInStages(draft, rules, NO_CONFIG.settings)

const VERIFYING: ReadonlySet<string> = new Set(rules.filter(({ verifies }) => verifies !== false).map(({ id }) => id))

/** One report audited as it is, and again with each of a sample of slips. */
export const tryReport = (draft: Draft, { seed, perReport }: TrialOptions): ReportTrial => {
  const { audit: before, constraints } = audited(draft)
  const report = basename(draft.path)
  const random = randomOf(`${seed} ${report}`)
  const sites = before.figures
    .filter(({ status }) => status === 'verified')
    .map(figure => {
      const verifiedBy = new Set(verifiersOf(before, figure, VERIFYING).map(({ rule }) => rule))
      return { text: draft.text, audit: before, figure, rules: verifiedBy }
    })
  const chances = sites.flatMap(site =>
    SLIP_KINDS.flatMap(({ id, edits }) => {
      const ways = edits(site)
      const edit = ways[random.below(ways.length)]
      return edit === undefined ? [] : [{ site, slip: id, edit }]
    }),
  )
  const drawn = perReport >= chances.length ? chances : random.shuffled(chances).slice(0, perReport)
  return {
    report,
    kind: kindOf(draft.path, draft.text),
    summary: before.summary,
    alarms: before.findings.filter(({ severity }) => severity !== 'note').map(finding => alarmOf(finding, before)),
    plantable: chances.length,
    planted: drawn.map(
      ({ site, slip, edit }): Planted => ({
        slip,
        place: edit.start,
        before: draft.text.slice(edit.start, edit.end),
        after: edit.insert,
        sentence: sentenceAt(draft.text, edit),
        verifiedBy: [...site.rules],
        outcome: outcomeOf({
          before,
          after: audited(planted(draft, edit)),
          edit,
          figure: site.figure,
          verifying: VERIFYING,
        }),
      }),
    ),
    verdicts: before.claims
      .filter(({ id, verdict }) => verdict === 'consistent' && constraints[Number(id.slice(1))]?.verifies === true)
      .map(claim => verdictOf(claim, before)),
  }
}

const alarmOf = (finding: Finding, { source, figures }: Audit): Alarm => {
  const { rule, fingerprint, severity, quote, message, start } = finding
  return {
    report: basename(source.path),
    rule,
    fingerprint,
    severity,
    quote,
    message,
    place: start,
    figures: [...finding.figures, ...finding.evidence].map(id => figures[Number(id.slice(1))]?.text ?? ''),
  }
}

const verdictOf = (claim: AuditedClaim, { source, figures }: Audit): VerifiedVerdict => {
  const { rule, working, start, end } = claim
  const printed = claim.figures.flatMap(id => figures[Number(id.slice(1))] ?? [])
  const from = Math.min(start, ...printed.map(figure => figure.start))
  const to = Math.max(end, ...printed.map(figure => figure.end))
  const own = sentenceAt(source.text, { start, end })
  const sentence =
    to - from < FAR
      ? sentenceAt(source.text, { start: from, end: to })
      : [...new Set([own, ...printed.map(figure => sentenceAt(source.text, figure))])].join(' ⋯ ')
  return { report: basename(source.path), rule, figures: printed.map(({ text }) => text), working, sentence }
}

/** Figures further apart than this are shown in their own sentences. */
const FAR = 300

const sentenceAt = (text: string, { start, end }: Pick<Edit, 'start' | 'end'>): string => {
  const from = Math.max(...['。', '；', '\n'].map(stop => text.lastIndexOf(stop, start - 1))) + 1
  const stops = ['。', '；', '\n'].map(stop => text.indexOf(stop, end)).filter(at => at >= 0)
  return text
    .slice(from, stops.length === 0 ? text.length : Math.min(...stops))
    .replace(/\s+/g, ' ')
    .trim()
}
