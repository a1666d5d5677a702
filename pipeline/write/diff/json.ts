import type { Audit, DraftDiff } from '../../model.ts'

/** write/schema/diff.schema.json is its contract. A pair of figures stands on one line. */
export function diffJson(old: Audit, fresh: Audit, { changed, added, gone, converted, followed }: DraftDiff): string {
  const draft = ({ source: { path, sha256, title } }: Audit) => ({ path, sha256, title })
  const members = {
    schemaVersion: 1,
    tool: fresh.tool,
    old: draft(old),
    new: draft(fresh),
    changed,
    added: added.map(figure => ({ old: null, new: figure })),
    gone: gone.map(figure => ({ old: figure, new: null })),
    converted,
    followed,
  }
  const member = (value: unknown): string =>
    Array.isArray(value) && value.length > 0
      ? `[\n${value.map(item => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`
      : JSON.stringify(value)
  return `{\n${Object.entries(members)
    .map(([key, value]) => `  ${JSON.stringify(key)}: ${member(value)}`)
    .join(',\n')}\n}\n`
}
