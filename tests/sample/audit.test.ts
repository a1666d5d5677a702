import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Audit, Finding, Severity } from '../../pipeline/model.ts'
import { NO_CONFIG } from '../../pipeline/config.ts'
import { readDraft } from '../../pipeline/read/index.ts'
import { rules } from '../../pipeline/rules.gen.ts'
import { auditDraft } from '../../pipeline/run.ts'

interface Slip {
  readonly id: string
  readonly severity: Severity
  readonly text: string
  readonly context: string
  readonly corrected: string
}

const slips: readonly Slip[] = JSON.parse(readFileSync(new URL('./slips.json', import.meta.url), 'utf8'))

const auditOf = async (name: string): Promise<Audit> => {
  const draft = await readDraft(
    fileURLToPath(new URL(`../../sources/2024年政府工作报告（${name}）.txt`, import.meta.url)),
  )
  return auditDraft(draft, { version: 'test', rules, settings: NO_CONFIG.settings })
}

const wrong = await auditOf('送审稿')
const right = await auditOf('更正稿')

const GRAVITY: Readonly<Record<Severity, number>> = { note: 0, warning: 1, error: 2 }

interface Place {
  readonly start: number
  readonly end: number
}

const meet = (a: Place, b: Place): boolean => a.start < b.end && b.start < a.end

/** Whether the finding accuses the place, or rests on it. */
const concerns = (audit: Audit, finding: Finding, place: Place): boolean =>
  meet(finding, place) ||
  [...finding.figures, ...finding.evidence].some(id =>
    audit.figures.some(figure => figure.id === id && meet(figure, place)),
  )

const placeOf = (slip: Slip): Place => {
  const start = wrong.source.text.indexOf(slip.context) + slip.context.indexOf(slip.text)
  return { start, end: start + slip.text.length }
}

/** Where the slip's text stands in the twin: all slips before it may have changed its length. */
const placeInTwin = (slip: Slip): Place => {
  const { start } = placeOf(slip)
  const moved = slips
    .filter(other => placeOf(other).start < start)
    .reduce((sum, other) => sum + other.corrected.length - other.text.length, 0)
  return { start: start + moved, end: start + moved + slip.corrected.length }
}

describe('the audit of the sample draft', () => {
  test.each(slips)('finds $id', slip => {
    const found = wrong.findings.filter(finding => concerns(wrong, finding, placeOf(slip)))
    expect(found.some(finding => GRAVITY[finding.severity] >= GRAVITY[slip.severity])).toBe(true)
  })

  test('accuses nothing that is no slip', () => {
    const beside = wrong.findings.filter(finding => !slips.some(slip => concerns(wrong, finding, placeOf(slip))))
    expect(beside.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([])
  })
})

describe('the audit of the corrected twin', () => {
  const kept = slips.filter(slip => slip.text === slip.corrected && slip.severity === 'warning')

  test('holds no error', () => {
    expect(right.findings.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([])
  })

  test('warns of growth at constant prices and of nothing else', () => {
    const warnings = right.findings.filter(({ severity }) => severity === 'warning')
    expect(kept.length).toBe(2)
    for (const slip of kept) {
      expect(warnings.filter(finding => concerns(right, finding, placeInTwin(slip))).length).toBeGreaterThan(0)
    }
    const others = warnings.filter(finding => !kept.some(slip => concerns(right, finding, placeInTwin(slip))))
    expect(others.map(({ message }) => message)).toEqual([])
  })
})
