import type { Audit, Severity } from '../model.ts'
import type { WriterOptions } from './index.ts'
import { placesOf } from './place.ts'
import { withWorking } from './said.ts'

const COMMAND = { error: 'error', warning: 'warning', note: 'notice' } as const satisfies Record<Severity, string>

/** Workflow commands, which GitHub Actions turns into annotations when a step prints them. */
export function github(audit: Audit, { rules }: WriterOptions): string {
  const placeOf = placesOf(audit.source.text)
  return audit.findings
    .filter(({ settled }) => settled === null)
    .map(finding => {
      const [from, to] = [placeOf(finding.start), placeOf(finding.end)]
      const title = rules.find(({ id }) => id === finding.rule)?.title ?? finding.rule
      const columns = from.line === to.line ? `,endColumn=${to.column}` : ''
      const place = `file=${property(audit.source.path)},line=${from.line},endLine=${to.line},col=${from.column}${columns}`
      return `::${COMMAND[finding.severity]} ${place},title=${property(title)}::${data(withWorking(finding, '算式：'))}\n`
    })
    .join('')
}

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
