import type { Draft, Finding } from '../model.ts'
import type { Rule } from '../rule.ts'

/** So many errors of one rule a published table has: with more, it was misread. */
const MOST = 5

/** Findings without those that say together that a table was not understood, which is told instead in one line each. */
export function uncrowded(
  findings: readonly Finding[],
  { tables }: Draft,
  rules: readonly Rule[],
): { readonly findings: readonly Finding[]; readonly notices: readonly string[] } {
  const crowds = new Map<string, { readonly table: number; readonly rule: string; count: number }>()
  const keyOf = ({ rule, severity, start }: Finding): string | null => {
    const table = severity === 'error' ? tables.findIndex(one => one.start <= start && start < one.end) : -1
    return table === -1 ? null : `${table} ${rule}`
  }
  for (const finding of findings) {
    const key = keyOf(finding)
    if (key === null) continue
    const crowd = crowds.get(key) ?? { table: Number.parseInt(key, 10), rule: finding.rule, count: 0 }
    crowds.set(key, crowd)
    crowd.count++
  }
  const crowded = new Map([...crowds].filter(([, { count }]) => count > MOST))
  if (crowded.size === 0) return { findings, notices: [] }
  return {
    findings: findings.filter(finding => !crowded.has(keyOf(finding) ?? '')),
    notices: [...crowded.values()].map(({ table, rule, count }) => {
      const title = tables[table]?.caption.split('\n')[0] ?? ''
      const name = title === '' ? `第${table + 1}张表` : `表“${title}”`
      return `${name}有${count}处“${rules.find(({ id }) => id === rule)?.title ?? rule}”，当是表未读懂，不逐一列出；请人工核对`
    }),
  }
}
