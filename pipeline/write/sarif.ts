import type { Location, Log, Region, ReportingDescriptor, Result } from 'sarif'
import { withUnit } from '../findings/printed.ts'
import type { Audit, Finding, Severity } from '../model.ts'
import type { Rule } from '../rule.ts'
import type { WriterOptions } from './index.ts'
import { placesOf } from './place.ts'
import { withWorking } from './said.ts'
import { COMMON, wordsIn, type Lang } from './words.ts'

const LEVEL = { error: 'error', warning: 'warning', note: 'note' } as const satisfies Record<Severity, string>

const BASELINE = { new: 'new', there: 'unchanged', moved: 'updated' } as const

/** SARIF 2.1.0, as GitHub code scanning and IDEs read it. Columns count UTF-16 units. */
export function sarif(audit: Audit, { lang, rules }: WriterOptions): string {
  const placeOf = placesOf(audit.source.text)
  const { colon } = wordsIn(COMMON, lang)
  const figures = new Map(audit.figures.map(figure => [figure.id, figure]))
  const region = (start: number, end: number): Region => {
    const [from, to] = [placeOf(start), placeOf(end)]
    return {
      startLine: from.line,
      startColumn: from.column,
      endLine: to.line,
      endColumn: to.column,
      charOffset: start,
      charLength: end - start,
      snippet: { text: audit.source.text.slice(start, end) },
    }
  }
  const artifactLocation = {
    uri: uri(audit.source.path),
    ...(isAbsolute(audit.source.path) ? {} : { uriBaseId: '%SRCROOT%' }),
  }
  const evidence = (id: string): Location[] => {
    const figure = figures.get(id)
    if (figure === undefined) return []
    return [
      {
        physicalLocation: { artifactLocation, region: region(figure.start, figure.end) },
        message: { text: (figure.metric ?? '') + withUnit(figure.text, figure.unit) },
      },
    ]
  }
  const result = (finding: Finding): Result => ({
    ruleId: finding.rule,
    ruleIndex: rules.findIndex(({ id }) => id === finding.rule),
    level: LEVEL[finding.severity],
    message: { text: withWorking(finding, lang) },
    locations: [
      {
        physicalLocation: {
          artifactLocation,
          region: region(finding.start, finding.end),
          contextRegion: region(finding.context[0], finding.context[1]),
        },
        ...(finding.section.length > 0
          ? { logicalLocations: [{ fullyQualifiedName: finding.section.join('/'), kind: 'section' }] }
          : {}),
      },
    ],
    relatedLocations: finding.evidence.flatMap(evidence).map((location, index) => ({ id: index + 1, ...location })),
    ...(finding.baseline === undefined ? {} : { baselineState: BASELINE[finding.baseline] }),
    partialFingerprints: { 'gouji/v1': finding.fingerprint },
    suppressions:
      finding.settled === null
        ? []
        : [{ kind: 'external', status: 'accepted', justification: `${finding.settled.by}${colon}${finding.settled.remark}` }],
  })
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: audit.tool.name,
            version: audit.tool.version,
            language: lang === 'zh' ? 'zh-CN' : 'en',
            rules: rules.map(rule => descriptor(rule, lang)),
          },
        },
        columnKind: 'utf16CodeUnits',
        artifacts: [{ location: artifactLocation, hashes: { 'sha-256': audit.source.sha256 } }],
        results: audit.findings.map(result),
      },
    ],
  }
  return `${JSON.stringify(log, null, 1)}\n`
}

/** A name that holds wherever the project is kept; `gouji explain RULE` and docs/rules.md tell the same. */
const HELP = 'urn:gouji:rule:'

const descriptor = ({ id, formula, severity, ...rule }: Rule, lang: Lang): ReportingDescriptor => {
  const [title, why] = lang === 'zh' ? [rule.title, rule.why] : [rule.titleEn, rule.whyEn]
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: `${why}\n${formula}`, markdown: `${why}\n\n\`${formula}\`` },
    helpUri: `${HELP}${id}`,
    defaultConfiguration: { level: LEVEL[severity ?? 'error'] },
  }
}

const isAbsolute = (path: string): boolean => /^(?:[\\/]|[A-Za-z]:[\\/])/.test(path)

/** A path as a URI reference: percent-encoded by segment, with forward slashes. */
function uri(path: string): string {
  const parts = path.replaceAll('\\', '/').replace(/^\.\//, '').split('/')
  const encoded = parts
    .map((part, index) => (index === 0 && /^[A-Za-z]:$/.test(part) ? part : encodeURIComponent(part)))
    .join('/')
  if (!isAbsolute(path)) return encoded
  return encoded.startsWith('/') ? `file://${encoded}` : `file:///${encoded}`
}
