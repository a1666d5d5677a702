import type { Audit } from '../model.ts'

/** audit.json: write/schema/audit.schema.json is its contract. A figure, a claim, a finding each stand on one line. */
export function json(audit: Audit): string {
  const members = Object.entries(audit).map(([key, value]) => `  ${JSON.stringify(key)}: ${member(value)}`)
  return `{\n${members.join(',\n')}\n}\n`
}

const member = (value: unknown): string =>
  Array.isArray(value) && value.length > 0
    ? `[\n${value.map(item => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`
    : JSON.stringify(value)
