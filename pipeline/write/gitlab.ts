import { createHash } from 'node:crypto'
import type { Audit, Severity } from '../model.ts'
import type { Lang, WriterOptions } from './index.ts'
import { placesOf } from './place.ts'
import { withWorking } from './said.ts'

const SEVERITY = { error: 'major', warning: 'minor', note: 'info' } as const satisfies Record<Severity, string>

/** GitLab's Code Quality report: https://docs.gitlab.com/ci/testing/code_quality/ */
export const gitlab = (audit: Audit, { lang }: WriterOptions): string => codeQuality([audit], lang)

/** Of all reports of a run: one array of issues, each with a fingerprint of its own. */
export const codeQuality = (audits: readonly Audit[], lang: Lang): string =>
  `${JSON.stringify(audits.flatMap(audit => issuesOf(audit, lang)), null, 1)}\n`

function issuesOf(audit: Audit, lang: Lang) {
  const placeOf = placesOf(audit.source.text)
  const path = audit.source.path.replace(/^\.\//, '')
  const seen = new Map<string, number>()
  return audit.findings
    .filter(({ settled }) => settled === null)
    .map(finding => {
      const again = seen.get(finding.fingerprint) ?? 0
      seen.set(finding.fingerprint, again + 1)
      return {
        description: withWorking(finding, lang),
        check_name: finding.rule,
        fingerprint: createHash('sha256').update([path, finding.fingerprint, again].join('\0')).digest('hex'),
        severity: SEVERITY[finding.severity],
        location: { path, lines: { begin: placeOf(finding.start).line, end: placeOf(finding.end).line } },
      }
    })
}
