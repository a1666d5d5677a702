import type { Audit, AuditedFigure, Finding, Severity } from '../../model.ts'
import { headOf, othersOf, repairWords } from '../said.ts'
import { COMMON, wordsIn, type Lang } from '../words.ts'

/** What is written beside the figure that a finding accuses: a line each. */
export interface Remark {
  readonly start: number
  readonly end: number
  readonly severity: Severity
  readonly lines: readonly string[]
}

/** Whose remarks they are in the editor's program. */
export const AUTHOR = '勾稽'

/** A remark for each finding that is not settled, in the order of their places. */
export const remarksOf = (audit: Audit, lang: Lang): readonly Remark[] => {
  const figures = new Map(audit.figures.map(figure => [figure.id, figure]))
  return audit.findings
    .filter(finding => finding.settled === null)
    .map(finding => remarkOf(finding, figures, lang))
    .sort((one, other) => one.start - other.start || one.end - other.end)
}

function remarkOf(finding: Finding, figures: ReadonlyMap<string, AuditedFigure>, lang: Lang): Remark {
  const w = wordsIn(COMMON, lang)
  const { start, end, severity, rule, working, otherwise, diagnosis, corrected } = finding
  const others = othersOf(finding).flatMap(repair => {
    const figure = figures.get(repair.figure)
    return figure === undefined ? [] : [repairWords(repair, figure)]
  })
  return {
    start,
    end,
    severity,
    lines: [
      `【${w[severity]}】${headOf(finding)}`,
      ...(working === null ? [] : [`${w.working}${w.colon}${working}`]),
      ...(otherwise === undefined || working === null ? [] : [otherwise]),
      ...diagnosis.map(({ message: guess }) => `${w.slip}${w.colon}${guess}`),
      ...(finding.reason === null ? [] : [`${w.evidence}${w.colon}${finding.reason}`]),
      ...(corrected === null ? [] : [`${w.corrected}${w.colon}${corrected}`]),
      ...(others.length === 0 ? [] : [`${w.otherRepair}${w.colon}${others.join(w.or)}`]),
      `${w.rule} ${rule}`,
    ],
  }
}
