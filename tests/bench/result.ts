import { randomOf } from './random.ts'
import type { ReportKind } from './reports.ts'
import { SLIP_KINDS } from './slips.ts'
import { percent, table } from './table.ts'
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

interface Recall {
  readonly planted: number
  readonly found: number
  readonly foundAsError: number
  readonly notProvable: number
  readonly missed: number
}

export interface Result {
  readonly falseAlarms: {
    readonly byKind: readonly ({ readonly kind: string, readonly reports: number } & Readonly<Record<'errors' | 'warnings' | 'real', number>>)[]
    readonly byRule: readonly ({ readonly rule: string } & Readonly<Record<'errors' | 'warnings' | 'real', number>>)[]
    readonly list: readonly (Alarm & { readonly real: string | null })[]
  }
  readonly recall: {
    readonly plantable: number
    readonly bySlip: Readonly<Record<string, Recall>>
    readonly byRule: Readonly<Record<string, Recall>>
    readonly missedBecause: Readonly<Record<string, number>>
    readonly missed: readonly (Planted & { readonly report: string })[]
  }
  readonly coverage: readonly ({ readonly kind: string, readonly figures: number } & Readonly<Record<Fate, number>>)[]
}

const FATES = ['verified', 'contradicted', 'questioned', 'unpaired', 'unread'] as const
type Fate = (typeof FATES)[number]

export const resultOf = (trials: readonly ReportTrial[], realSlips: readonly RealSlip[]): Result => {
  const list = trials.flatMap(({ alarms }) => alarms).map((alarm) => ({ ...alarm, real: proofOf(alarm, realSlips) }))
  const kinds: readonly ReportKind[] = ['政府工作报告', '统计公报', '预算报告']
  const planted = trials.flatMap((trial) => trial.planted.map((one) => ({ ...one, report: trial.report })))
  const missed = planted.filter(({ outcome }) => outcome.kind === 'missed')
  return {
    falseAlarms: {
      byKind: kinds.map((kind) => {
        const own = trials.filter((trial) => trial.kind === kind)
        const names = new Set(own.map(({ report }) => report))
        return { kind, reports: own.length, ...countsOf(list.filter(({ report }) => names.has(report))) }
      }),
      byRule: [...new Set(list.map(({ rule }) => rule))].sort().map((rule) => ({ rule, ...countsOf(list.filter((alarm) => alarm.rule === rule)) })),
      list,
    },
    recall: {
      plantable: trials.reduce((sum, trial) => sum + trial.plantable, 0),
      bySlip: Object.fromEntries(SLIP_KINDS.map(({ id }) => [id, recallOf(planted.filter(({ slip }) => slip === id))])),
      byRule: Object.fromEntries([...new Set(planted.flatMap(({ verifiedBy }) => verifiedBy))].sort()
        .map((rule) => [rule, recallOf(planted.filter(({ verifiedBy }) => verifiedBy.includes(rule)))])),
      missedBecause: tally(missed.map(({ outcome }) => (outcome.kind === 'missed' ? `${outcome.cause} (${outcome.rules.join(' ')})` : ''))),
      missed,
    },
    coverage: kinds.map((kind) => {
      const own = trials.filter((trial) => trial.kind === kind)
      const sum = (fate: Fate | 'figures'): number => own.reduce((total, { summary }) => total + summary[fate], 0)
      return {
        kind, figures: sum('figures'), verified: sum('verified'), contradicted: sum('contradicted'), questioned: sum('questioned'),
        unpaired: sum('unpaired'), unread: sum('unread'),
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
  realSlips.find((slip) => slip.report === report && slip.rule === rule && figures.includes(slip.quote))?.proof ?? null

/** Errors and warnings that are not known to be right, and those that are. */
const countsOf = (alarms: Result['falseAlarms']['list']) => {
  const open = alarms.filter(({ real }) => real === null)
  return {
    errors: open.filter(({ severity }) => severity === 'error').length,
    warnings: open.filter(({ severity }) => severity === 'warning').length,
    real: alarms.length - open.length,
  }
}

const recallOf = (planted: readonly Planted[]): Recall => {
  const count = (kind: Planted['outcome']['kind']): number => planted.filter(({ outcome }) => outcome.kind === kind).length
  return {
    planted: planted.length,
    found: count('found'),
    foundAsError: planted.filter(({ outcome }) => outcome.kind === 'found' && outcome.severity === 'error').length,
    notProvable: count('not-provable'),
    missed: count('missed'),
  }
}

/** @param missedShown how many of the missed slips and of the alarms to print; the file holds them all */
export const printResult = ({ falseAlarms, recall, coverage }: Result, missedShown: number): string => {
  const all = sumOf(Object.values(recall.bySlip))
  const recallRow = (name: string, { planted, found, foundAsError, notProvable, missed }: Recall) =>
    [name, planted, found, foundAsError, notProvable, missed, percent(found, found + missed)]
  const recallHead = ['', 'planted', 'found', 'as error', 'not provable', 'missed', 'recall']
  return [
    'Alarms on published reports as they are (real slips apart)',
    table(['', 'reports', 'errors', 'warnings', 'errors/report', 'warnings/report', 'real'], falseAlarms.byKind.map((row) =>
      [row.kind, row.reports, row.errors, row.warnings, perReport(row.errors, row.reports), perReport(row.warnings, row.reports), row.real])),
    '',
    table(['', 'errors', 'warnings', 'real'], falseAlarms.byRule.map(({ rule, errors, warnings, real }) => [rule, errors, warnings, real])),
    '',
    ...falseAlarms.list.filter(({ real }) => real === null).toSorted((a, b) => (a.severity < b.severity ? -1 : a.severity > b.severity ? 1 : 0))
      .slice(0, missedShown).map(({ severity, rule, report, place, message }) => `  ${severity} ${rule} ${report}@${place}: ${message}`),
    '',
    `Planted slips, one at a time (${all.planted} of ${recall.plantable})`,
    table(recallHead, [
      ...SLIP_KINDS.map(({ id, title }) => recallRow(`${title} ${id}`, recall.bySlip[id] ?? EMPTY)),
      recallRow('all', all),
    ]),
    '',
    'By the rules that had verified the figure',
    table(recallHead, Object.entries(recall.byRule).map(([rule, row]) => recallRow(rule, row))),
    '',
    'Missed because',
    table(['', 'slips'], Object.entries(recall.missedBecause)),
    '',
    ...recall.missed.slice(0, missedShown).map(({ report, place, slip, before, after, sentence, verifiedBy, outcome }) =>
      `  ${report}@${place} ${slip} ${before} → ${after} (${verifiedBy.join(' ')}; ${outcome.kind === 'missed' ? outcome.cause : ''})\n    ${sentence}`),
    '',
    'Coverage',
    table(['', 'figures', ...FATES], coverage.map((row) => [row.kind, row.figures, ...FATES.map((fate) => percent(row[fate], row.figures))])),
  ].join('\n')
}

const EMPTY: Recall = { planted: 0, found: 0, foundAsError: 0, notProvable: 0, missed: 0 }

const sumOf = (rows: readonly Recall[]): Recall => rows.reduce((sum, row) => ({
  planted: sum.planted + row.planted, found: sum.found + row.found, foundAsError: sum.foundAsError + row.foundAsError,
  notProvable: sum.notProvable + row.notProvable, missed: sum.missed + row.missed,
}), EMPTY)

const perReport = (count: number, reports: number): string => (reports === 0 ? '–' : (count / reports).toFixed(2))

/** Verified verdicts drawn at random, to be read by eye. */
export const printSample = (trials: readonly ReportTrial[], size: number, seed: string): string =>
  randomOf(`sample ${seed}`).shuffled(trials.flatMap(({ verdicts }) => verdicts)).slice(0, size)
    .map(({ report, rule, figures, working, sentence }, at) =>
      `${at + 1}. ${rule}  ${working}  [${figures.join('、')}]  ${report}\n   ${sentence}`).join('\n')
