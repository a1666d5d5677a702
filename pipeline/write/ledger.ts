import type { Audit } from '../model.ts'

/**
 * Figures, claims and findings as NDJSON, a line each, every one with the report it stands in: what thousands of reports
 * are queried by, together.
 */
export function ledger(audit: Audit): string {
  const { tool, source, summary, figures, claims, findings } = audit
  const { path, sha256, title } = source
  const words = ({ start, end }: { readonly start: number; readonly end: number }) => source.text.slice(start, end)
  const rows = [
    { kind: 'report', report: path, sha256, title, format: source.format, tool: tool.version, ...summary },
    ...figures.map(figure => ({ kind: 'figure', report: path, sha256, title, ...figure })),
    ...claims.map(claim => ({ kind: 'claim', report: path, sha256, title, ...claim, text: words(claim) })),
    ...findings.map(finding => ({ kind: 'finding', report: path, sha256, title, ...finding })),
  ]
  return rows.map(row => `${JSON.stringify(row)}\n`).join('')
}
