import { SEVERITY_NAMES } from '../../findings/severity.ts'
import type { Audit, Finding, Severity } from '../../model.ts'

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
export const remarksOf = (audit: Audit): readonly Remark[] =>
  audit.findings
    .filter(finding => finding.settled === null)
    .map(remarkOf)
    .sort((one, other) => one.start - other.start || one.end - other.end)

function remarkOf({ start, end, severity, rule, message, expected, working, diagnosis }: Finding): Remark {
  return {
    start,
    end,
    severity,
    lines: [
      `【${SEVERITY_NAMES.zh[severity]}】${message}`,
      ...(expected === null || message.includes(expected.display) ? [] : [`按文中其他数字推算：${expected.display}`]),
      ...(working === null ? [] : [`算式：${working}`]),
      ...diagnosis.map(({ message: guess }) => `可能的原因：${guess}`),
      `（规则 ${rule}）`,
    ],
  }
}
