import type { ReportKind } from './reports.ts'
import { SLIP_KINDS } from './slips.ts'
import type { Alarm, Planted, ReportTrial } from './trial.ts'

/** A finding about a published report that is right. */
export interface RealSlip {
  /** The report's file name. */
  readonly report: string
  readonly rule: string
  /** The wrong figure: what the finding accuses, or else rests on. */
  readonly quote: string
  /** In words: what the other figures force. */
  readonly proof: string
}

export interface Recall {
  readonly planted: number
  readonly found: number
  readonly foundAsError: number
  readonly notProvable: number
  readonly missed: number
}

type Counts = Readonly<Record<'errors' | 'warnings' | 'real', number>>

export interface Result {
  readonly falseAlarms: {
    readonly byKind: readonly ({ readonly kind: string; readonly reports: number } & Counts)[]
    readonly byRule: readonly ({ readonly rule: string } & Counts)[]
    readonly list: readonly (Alarm & { readonly real: string | null })[]
  }
  readonly recall: {
    readonly plantable: number
    readonly bySlip: Readonly<Record<string, Recall>>
    readonly byRule: Readonly<Record<string, Recall>>
    readonly missedBecause: Readonly<Record<string, number>>
    readonly missed: readonly (Planted & { readonly report: string })[]
  }
  readonly coverage: readonly ({ readonly kind: string; readonly figures: number } & Readonly<Record<Fate, number>>)[]
}

export const FATES = ['verified', 'contradicted', 'questioned', 'unpaired', 'unread'] as const
type Fate = (typeof FATES)[number]

export const resultOf = (trials: readonly ReportTrial[], realSlips: readonly RealSlip[]): Result => {
  const list = trials.flatMap(({ alarms }) => alarms).map(alarm => ({ ...alarm, real: proofOf(alarm, realSlips) }))
  const kinds: readonly ReportKind[] = ['政府工作报告', '统计公报', '预算报告']
  const planted = trials.flatMap(trial => trial.planted.map(one => ({ ...one, report: trial.report })))
  const missed = planted.filter(({ outcome }) => outcome.kind === 'missed')
  return {
    falseAlarms: {
      byKind: kinds.map(kind => {
        const own = trials.filter(trial => trial.kind === kind)
        const names = new Set(own.map(({ report }) => report))
        return { kind, reports: own.length, ...countsOf(list.filter(({ report }) => names.has(report))) }
      }),
      byRule: [...new Set(list.map(({ rule }) => rule))]
        .sort()
        .map(rule => ({ rule, ...countsOf(list.filter(alarm => alarm.rule === rule)) })),
      list,
    },
    recall: {
      plantable: trials.reduce((sum, trial) => sum + trial.plantable, 0),
      bySlip: Object.fromEntries(SLIP_KINDS.map(({ id }) => [id, recallOf(planted.filter(({ slip }) => slip === id))])),
      byRule: Object.fromEntries(
        [...new Set(planted.flatMap(({ verifiedBy }) => verifiedBy))]
          .sort()
          .map(rule => [rule, recallOf(planted.filter(({ verifiedBy }) => verifiedBy.includes(rule)))]),
      ),
      missedBecause: tally(
        missed.map(({ outcome }) => (outcome.kind === 'missed' ? `${outcome.cause} (${outcome.rules.join(' ')})` : '')),
      ),
      missed,
    },
    coverage: kinds.map(kind => {
      const own = trials.filter(trial => trial.kind === kind)
      const sum = (fate: Fate | 'figures'): number => own.reduce((total, { summary }) => total + summary[fate], 0)
      return {
        kind,
        figures: sum('figures'),
        verified: sum('verified'),
        contradicted: sum('contradicted'),
        questioned: sum('questioned'),
        unpaired: sum('unpaired'),
        unread: sum('unread'),
      }
    }),
  }
}

/** How often each word occurs, the commonest first. */
const tally = (words: readonly string[]): Readonly<Record<string, number>> => {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return Object.fromEntries([...counts].toSorted(([, a], [, b]) => b - a))
}

const proofOf = ({ report, rule, figures }: Alarm, realSlips: readonly RealSlip[]): string | null =>
  realSlips.find(slip => slip.report === report && slip.rule === rule && figures.includes(slip.quote))?.proof ?? null

/** Errors and warnings that are not known to be right, and those that are. */
const countsOf = (alarms: Result['falseAlarms']['list']): Counts => {
  const open = alarms.filter(({ real }) => real === null)
  return {
    errors: open.filter(({ severity }) => severity === 'error').length,
    warnings: open.filter(({ severity }) => severity === 'warning').length,
    real: alarms.length - open.length,
  }
}

const recallOf = (planted: readonly Planted[]): Recall => {
  const count = (kind: Planted['outcome']['kind']): number =>
    planted.filter(({ outcome }) => outcome.kind === kind).length
  return {
    planted: planted.length,
    found: count('found'),
    foundAsError: planted.filter(({ outcome }) => outcome.kind === 'found' && outcome.severity === 'error').length,
    notProvable: count('not-provable'),
    missed: count('missed'),
  }
}
