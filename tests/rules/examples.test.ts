import { describe, expect, test } from 'vitest'
import { NO_CONFIG } from '../../pipeline/config.ts'
import type { Finding, Severity } from '../../pipeline/model.ts'
import type { Rule } from '../../pipeline/rule.ts'
import { rules } from '../../pipeline/rules.gen.ts'
import { auditDraft } from '../../pipeline/run.ts'
import { draftOf, referenceTo } from '../draft.ts'

/** What the whole pipeline finds in one example of a rule, held against the rule's reference where it has one. */
function findingsIn(text: string, reference: Rule['examples']['reference']): readonly Finding[] {
  const draft = draftOf(text)
  const { settings } = NO_CONFIG
  const references = reference === undefined ? [] : [referenceTo(draft, reference.text, { role: reference.role })]
  return auditDraft(draft, { version: 'test', rules, settings, references }).findings
}

const inside =
  (example: string) =>
  (finding: Finding): boolean => {
    const start = example.indexOf('⟦')
    const end = example.indexOf('⟧') - 1
    return finding.start >= start && finding.end <= end
  }

const worst = (severities: readonly Severity[]): Severity | undefined =>
  (['error', 'warning', 'note'] as const).find(severity => severities.includes(severity))

const line = (example: string) => example.replaceAll('\n', '↵')

describe.each(rules.map(rule => [rule.id, rule] as const))('%s', (id, rule) => {
  const found = new Map<string, readonly Finding[]>()
  const flaggedIn = (example: string): readonly Finding[] => {
    const known = found.get(example)
    if (known !== undefined) return known
    const flagged = findingsIn(example.replace(/[⟦⟧]/g, ''), rule.examples.reference)
      .filter(finding => finding.rule === id)
      .filter(inside(example))
    found.set(example, flagged)
    return flagged
  }

  test.each(rule.examples.wrong.map(example => [line(example), example] as const))('finds %s', (_, example) => {
    const findings = flaggedIn(example)
    expect(findings).toHaveLength(1)
    expect(findings[0]!.message).not.toMatch(/[{}]|undefined|其他数值/)
  })

  test('accuses as severely as it says', () => {
    const severities = rule.examples.wrong.flatMap(example => flaggedIn(example).map(({ severity }) => severity))
    expect(worst(severities)).toBe(rule.severity ?? 'error')
  })

  test.each(rule.examples.right.map(example => [line(example), example] as const))('passes %s', (_, example) => {
    expect(findingsIn(example, rule.examples.reference).map(finding => `${finding.rule}: ${finding.message}`)).toEqual([])
  })
})
