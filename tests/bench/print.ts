import { randomOf } from './random.ts'
import type { Recall, Result } from './result.ts'
import { FATES } from './result.ts'
import { SLIP_KINDS } from './slips.ts'
import { percent, table } from './table.ts'
import type { ReportTrial } from './trial.ts'

/** @param missedShown how many of the missed slips and of the alarms to print; the file holds them all */
export const printResult = ({ falseAlarms, recall, coverage }: Result, missedShown: number): string => {
  const all = sumOf(Object.values(recall.bySlip))
  const recallRow = (name: string, { planted, found, foundAsError, notProvable, missed }: Recall) => [
    name,
    planted,
    found,
    foundAsError,
    notProvable,
    missed,
    percent(found, found + missed),
  ]
  const recallHead = ['', 'planted', 'found', 'as error', 'not provable', 'missed', 'recall']
  return [
    'Alarms on published reports as they are (real slips apart)',
    table(
      ['', 'reports', 'errors', 'warnings', 'errors/report', 'warnings/report', 'real'],
      falseAlarms.byKind.map(({ kind, reports, errors, warnings, real }) => [
        kind,
        reports,
        errors,
        warnings,
        perReport(errors, reports),
        perReport(warnings, reports),
        real,
      ]),
    ),
    '',
    table(
      ['', 'errors', 'warnings', 'real'],
      falseAlarms.byRule.map(({ rule, errors, warnings, real }) => [rule, errors, warnings, real]),
    ),
    '',
    ...falseAlarms.list
      .filter(({ real }) => real === null)
      .toSorted((a, b) => a.severity.localeCompare(b.severity))
      .slice(0, missedShown)
      .map(({ severity, rule, report, place, message }) => `  ${severity} ${rule} ${report}@${place}: ${message}`),
    '',
    `Planted slips, one at a time (${all.planted} of ${recall.plantable})`,
    table(recallHead, [
      ...SLIP_KINDS.map(({ id, title }) => recallRow(`${title} ${id}`, recall.bySlip[id] ?? EMPTY)),
      recallRow('all', all),
    ]),
    '',
    'By the rules that had verified the figure',
    table(
      recallHead,
      Object.entries(recall.byRule).map(([rule, row]) => recallRow(rule, row)),
    ),
    '',
    'Missed because',
    table(['', 'slips'], Object.entries(recall.missedBecause)),
    '',
    ...recall.missed.slice(0, missedShown).map(one => {
      const { report, place, slip, before, after, sentence, verifiedBy, outcome } = one
      const cause = outcome.kind === 'missed' ? outcome.cause : ''
      return `  ${report}@${place} ${slip} ${before} → ${after} (${verifiedBy.join(' ')}; ${cause})\n    ${sentence}`
    }),
    '',
    'Coverage',
    table(
      ['', 'figures', ...FATES],
      coverage.map(row => [row.kind, row.figures, ...FATES.map(fate => percent(row[fate], row.figures))]),
    ),
  ].join('\n')
}

const EMPTY: Recall = { planted: 0, found: 0, foundAsError: 0, notProvable: 0, missed: 0 }

const sumOf = (rows: readonly Recall[]): Recall =>
  rows.reduce(
    (sum, row) => ({
      planted: sum.planted + row.planted,
      found: sum.found + row.found,
      foundAsError: sum.foundAsError + row.foundAsError,
      notProvable: sum.notProvable + row.notProvable,
      missed: sum.missed + row.missed,
    }),
    EMPTY,
  )

const perReport = (count: number, reports: number): string => (reports === 0 ? '–' : (count / reports).toFixed(2))

/** Verified verdicts drawn at random, to be read by eye. */
export const printSample = (trials: readonly ReportTrial[], size: number, seed: string): string =>
  randomOf(`sample ${seed}`)
    .shuffled(trials.flatMap(({ verdicts }) => verdicts))
    .slice(0, size)
    .map(
      ({ report, rule, figures, working, sentence }, at) =>
        `${at + 1}. ${rule}  ${working}  [${figures.join('、')}]  ${report}\n   ${sentence}`,
    )
    .join('\n')
