import { addTo } from '../grouped.ts'
import type { Audit, Finding } from '../model.ts'
import { followedOf } from './followed.ts'
import { pairsOf } from './pairs.ts'

/**
 * The audit of a draft held against that of an earlier one: which findings are new, which still stand, which stand
 * elsewhere, which are mended. A finding is known again by its fingerprint, or, where its sentence was edited, by its
 * rule and the figure it accuses.
 */
export function against(old: Audit, fresh: Audit): Audit {
  const pairs = pairsOf(old, fresh)
  const open = new Map<string, Finding[]>()
  const add = (key: string, finding: Finding) => addTo(open, key, finding)
  for (const finding of old.findings) add(finding.fingerprint, finding)
  const known = new Map<Finding, Finding>()
  const taken = new Set<Finding>()
  const match = (keyOf: (finding: Finding) => string | null): void => {
    for (const finding of fresh.findings) {
      if (known.has(finding)) continue
      const key = keyOf(finding)
      const before = key === null ? undefined : open.get(key)?.find(other => !taken.has(other))
      if (before === undefined) continue
      known.set(finding, before)
      taken.add(before)
    }
  }
  match(({ fingerprint }) => fingerprint)
  for (const finding of old.findings) {
    const accused = pairs.counterpart.get(finding.figures[0] ?? '')
    if (!taken.has(finding) && accused !== undefined) add(`${finding.rule} ${accused.id}`, finding)
  }
  match(({ rule, figures: [accused] }) => (accused === undefined ? null : `${rule} ${accused}`))
  const findings = fresh.findings.map(finding => ({ ...finding, baseline: stateOf(known.get(finding), finding) }))
  const count = (state: Finding['baseline']) => findings.filter(({ baseline }) => baseline === state).length
  return {
    ...fresh,
    findings,
    baseline: {
      path: old.source.path,
      sha256: old.source.sha256,
      new: count('new'),
      there: count('there'),
      moved: count('moved'),
      mended: old.findings
        .filter(finding => !taken.has(finding))
        .map(({ fingerprint, rule, severity, message, quote, section }) => ({
          fingerprint,
          rule,
          severity,
          message,
          quote,
          section,
        })),
      followed: followedOf(old, fresh, pairs),
    },
  }
}

const stateOf = (before: Finding | undefined, { section }: Finding): 'new' | 'there' | 'moved' => {
  if (before === undefined) return 'new'
  return headings(before.section) === headings(section) ? 'there' : 'moved'
}

/** Without their numbers: a section put in front of it moves nothing. */
const headings = (section: readonly string[]): string =>
  section.map(title => title.replace(/^第?[（(]?[一二三四五六七八九十\d]+[）)、.．章节部分]*\s*/, '')).join('\n')
