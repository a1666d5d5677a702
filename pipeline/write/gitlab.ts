import type { Audit, Severity } from '../model.ts'
import { placesOf } from './place.ts'
import { withWorking } from './said.ts'

const SEVERITY = { error: 'major', warning: 'minor', note: 'info' } as const satisfies Record<Severity, string>

/** GitLab's Code Quality report: one array of issues, each with a fingerprint of its own. */
export function gitlab(audit: Audit): string {
  const placeOf = placesOf(audit.source.text)
  const seen = new Map<string, number>()
  const issues = audit.findings
    .filter(({ settled }) => settled === null)
    .map(finding => {
      const again = seen.get(finding.fingerprint) ?? 0
      seen.set(finding.fingerprint, again + 1)
      return {
        description: withWorking(finding, '算式：'),
        check_name: finding.rule,
        fingerprint: again === 0 ? finding.fingerprint : `${finding.fingerprint}-${again}`,
        severity: SEVERITY[finding.severity],
        location: {
          path: audit.source.path.replace(/^\.\//, ''),
          lines: { begin: placeOf(finding.start).line, end: placeOf(finding.end).line },
        },
      }
    })
  return `${JSON.stringify(issues, null, 1)}\n`
}
