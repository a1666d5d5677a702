import { SEVERITY_NAMES } from '../../findings/severity.ts'
import type { Audit, AuditedFigure, Finding, Severity } from '../../model.ts'
import { heldWords } from '../references.ts'
import { headOf, othersOf, repairWords } from '../said.ts'

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
export const remarksOf = (audit: Audit): readonly Remark[] => {
  const figures = new Map(audit.figures.map(figure => [figure.id, figure]))
  return audit.findings
    .filter(finding => finding.settled === null)
    .map(finding => remarkOf(finding, figures, audit))
    .sort((one, other) => one.start - other.start || one.end - other.end)
}

function remarkOf(finding: Finding, figures: ReadonlyMap<string, AuditedFigure>, audit: Audit): Remark {
  const { start, end, severity, rule, working, diagnosis, corrected } = finding
  const others = othersOf(finding).flatMap(repair => {
    const figure = figures.get(repair.figure)
    return figure === undefined ? [] : [repairWords(repair, figure)]
  })
  return {
    start,
    end,
    severity,
    lines: [
      `【${SEVERITY_NAMES.zh[severity]}】${headOf(finding)}`,
      ...(working === null ? [] : [`算式：${working}`]),
      ...heldWords(finding, audit, 'zh').map(words => `参照：${words}`),
      ...diagnosis.map(({ message: guess }) => `可能的原因：${guess}`),
      ...(finding.reason === null ? [] : [`依据：${finding.reason}`]),
      ...(corrected === null ? [] : [`改后：${corrected}`]),
      ...(others.length === 0 ? [] : [`也可改：${others.join('；或 ')}`]),
      `（规则 ${rule}）`,
    ],
  }
}
