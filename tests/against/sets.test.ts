import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { preparerOf } from '../../pipeline/cli/auditor.ts'
import { clockOf } from '../../pipeline/cli/clock.ts'
import { rules } from '../../pipeline/rules.gen.ts'

/**
 * Published documents that belong together, in the folder that GOUJI_SETS names: its pairs.tsv has a report, its
 * reference, and how many errors and warnings the reference gives, a pair a line.
 */
const SETS = process.env['GOUJI_SETS'] ?? ''
const list = join(SETS, 'pairs.tsv')
const pairs = existsSync(list)
  ? readFileSync(list, 'utf8')
      .split('\n')
      .filter(line => line !== '')
      .map(line => line.split('\t') as [report: string, reference: string, errors: string, warnings: string])
  : []

describe.skipIf(pairs.length === 0)('published documents held against each other (skips without GOUJI_SETS)', () => {
  // a set that is not there is one test that is skipped
  test.each(pairs.length > 0 ? pairs : [['a report', 'its reference', '0', '0'] as const])('%s against %s', async (report, reference, errors, warnings) => {
    const against = [{ file: join(SETS, reference) }]
    const prepare = preparerOf({ config: null, decisions: null, name: 'stdin', rules, levels: {}, version: 'test', against, lang: 'zh' as const, timeout: 60 })
    const { findings } = await (await prepare(join(SETS, report))).audit(clockOf(60, 'test'))
    const count = (severity: string): number =>
      findings.filter(finding => finding.against !== undefined && finding.severity === severity).length
    expect([count('error'), count('warning')]).toEqual([Number(errors), Number(warnings)])
  })
})

test('the folder of GOUJI_SETS, where it is named, can be read', () => {
  if (SETS !== '') expect(readdirSync(SETS)).toContain('pairs.tsv')
})
