import type { Audit, Finding, Severity } from '../model.ts'
import type { WriterOptions } from './index.ts'
import { placesOf } from './place.ts'
import { titleOf, withWorking } from './said.ts'
import { bySeverity } from './severest.ts'
import { shown } from './shown.ts'

const COMMAND = { error: 'error', warning: 'warning', note: 'notice' } as const satisfies Record<Severity, string>

/** Workflow commands, which GitHub Actions turns into annotations when a step prints them: errors first. */
export const github = (audit: Audit, options: WriterOptions): string => {
  const annotation = annotationsOf(audit, options)
  return bySeverity(audit.findings.filter(({ settled }) => settled === null))
    .map(annotation)
    .join('')
}

/** By finding of this audit, its command and the line end. */
export function annotationsOf(audit: Audit, { lang, rules }: WriterOptions): (finding: Finding) => string {
  const placeOf = placesOf(audit.source.text)
  return finding => {
    const [from, to] = [placeOf(finding.start), placeOf(finding.end)]
    const title = titleOf(finding, rules, lang)
    const columns = from.line === to.line ? `,endColumn=${to.column}` : ''
    const place = `file=${property(audit.source.path)},line=${from.line},endLine=${to.line},col=${from.column}${columns}`
    return `::${COMMAND[finding.severity]} ${place},title=${property(title)}::${data(withWorking(finding, lang))}\n`
  }
}

const data = (text: string): string =>
  shown(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'))

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
