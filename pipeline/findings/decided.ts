import type { Finding, Lapsed } from '../model.ts'
import { partsOf } from './fingerprint.ts'

/** What an editor decided about one finding; `undecided` where there is but a remark. */
export interface Decision {
  readonly fingerprint: string
  readonly decision: 'accepted' | 'rejected' | 'to-verify' | 'undecided'
  readonly remark?: string
  readonly by?: string
  /** What the finding said, for when it is no longer found. */
  readonly about?: string
  /** The name of the report, without its ending. */
  readonly report?: string
}

/** Findings with what was decided about them, and the decisions that no finding is left for. */
export interface Decided {
  readonly findings: readonly Finding[]
  readonly lapsed: readonly Lapsed[]
}

/**
 * A decision holds on while its finding is known again: by its sentence, else by the figures of its relation, else by metric,
 * period and section. A finding is settled where it was rejected; one that was accepted stands until the text is mended.
 */
export const decide = (findings: readonly Finding[], decisions: readonly Decision[], report: string): Decided => {
  const of = new Map<Finding, Decision>()
  const open = new Set(decisions)
  for (let part = 0; part < PARTS; part += 1) {
    for (const decision of open) {
      // two reports of one folder may tell of one metric in one section
      if (part === PARTS - 1 && (decision.report ?? report) !== report) continue
      const known = partAt(decision.fingerprint, part)
      const alike = findings.filter(finding => !of.has(finding) && known !== '' && partAt(finding.fingerprint, part) === known)
      const [first, more] = alike
      // of several about one metric nobody knows which was meant
      if (first === undefined || (part === PARTS - 1 && more !== undefined)) continue
      of.set(first, decision)
      open.delete(decision)
    }
  }
  return {
    findings: findings.map(finding => {
      const decision = of.get(finding)
      if (decision?.decision !== 'rejected') return finding
      return { ...finding, settled: { by: decision.by ?? '', remark: decision.remark ?? '' } }
    }),
    // what was accepted was mended, and what is said of another report is told with that
    lapsed: [...open]
      .filter(({ decision, report: of = report }) => decision !== 'accepted' && of === report)
      .map(({ fingerprint, decision, remark = '', by = '', about = '' }) => ({ fingerprint, decision, remark, by, about })),
  }
}

const PARTS = 3

const partAt = (fingerprint: string, part: number): string => {
  const known = fingerprint.split('-')[part] ?? ''
  return partsOf(fingerprint).includes(known) ? known : ''
}
