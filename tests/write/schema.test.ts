import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import Ajv2020 from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import type { Audit, Draft } from '../../pipeline/model.ts'
import { preparerOf } from '../../pipeline/cli/auditor.ts'
import { clockOf } from '../../pipeline/cli/clock.ts'
import { NO_CONFIG } from '../../pipeline/config.ts'
import { readDraft } from '../../pipeline/read/index.ts'
import { rules } from '../../pipeline/rules.gen.ts'
import { auditDraft } from '../../pipeline/run.ts'
import { json } from '../../pipeline/write/json.ts'
import { draftOf } from '../draft.ts'
import { audit as made, clean } from './audit.ts'

const schema: object = JSON.parse(
  readFileSync(new URL('../../pipeline/write/schema/audit.schema.json', import.meta.url), 'utf8'),
)

/** The published schema lets fields be added; what we write ourselves it must know to the last. */
const closed = (node: unknown): unknown => {
  if (Array.isArray(node)) return node.map(closed)
  if (typeof node !== 'object' || node === null) return node
  const entries = Object.entries(node).map(([key, value]) => [key, closed(value)])
  return {
    ...Object.fromEntries(entries),
    ...('properties' in node && 'required' in node ? { additionalProperties: false } : {}),
  }
}

const validate = new Ajv2020.default({ allErrors: true }).compile(closed(schema) as object)

const audited = (draft: Draft): Audit => auditDraft(draft, { version: '0.0.0', rules, settings: NO_CONFIG.settings })

const sources = fileURLToPath(new URL('../../sources/', import.meta.url))
const samples = readdirSync(sources).filter(name => name.endsWith('.txt'))

const heldSample = async (): Promise<Audit> => {
  const options = { config: null, decisions: null, name: 'stdin', rules, levels: {}, version: '0.0.0', against: [], lang: 'zh' as const, timeout: 60 }
  const prepared = await preparerOf(options)(`${sources}对照样稿/2024年政府工作报告（征求意见稿）.txt`)
  return prepared.audit(clockOf(60, 'test'))
}

const drafts: readonly { readonly name: string; readonly audit: () => Promise<Audit> }[] = [
  { name: 'made up', audit: async () => made },
  { name: 'made up, without findings', audit: async () => clean },
  { name: 'a sentence', audit: async () => audited(draftOf('一')) },
  ...samples.map(name => ({ name, audit: async () => audited(await readDraft(`${sources}${name}`)) })),
  { name: 'a draft held against references', audit: heldSample },
  ...rules.map(rule => ({
    name: `the examples of ${rule.id}`,
    audit: async () =>
      audited(draftOf([...rule.examples.wrong, ...rule.examples.right].join('\n').replace(/[⟦⟧]/g, ''))),
  })),
]

test.each(drafts)('the audit of $name is as its schema says', async ({ audit }) => {
  const written: unknown = JSON.parse(json(await audit()))
  expect(validate(written) ? [] : validate.errors).toEqual([])
})

test.each(drafts.slice(2))('the audit of $name adds up, and its places are the words themselves', async ({ audit }) => {
  const { source, summary, figures, claims, findings } = await audit()
  const count = (status: string): number => figures.filter(figure => figure.status === status).length
  expect(summary).toMatchObject({
    figures: figures.length - count('exempt'),
    exempt: count('exempt'),
    verified: count('verified'),
    contradicted: count('contradicted'),
    questioned: count('questioned'),
    unpaired: count('unpaired'),
    unread: count('unread'),
    claims: claims.length,
    errors: findings.filter(({ severity, settled }) => settled === null && severity === 'error').length,
    settled: findings.filter(({ settled }) => settled !== null).length,
  })
  for (const { text, start, end } of figures) expect(source.text.slice(start, end)).toBe(text)
  for (const {
    quote,
    start,
    end,
    context: [from, to],
  } of findings) {
    expect(source.text.slice(start, end)).toBe(quote)
    expect(from <= start && end <= to).toBe(true)
  }
  expect(figures.map(({ start }) => start)).toEqual(figures.map(({ start }) => start).toSorted((a, b) => a - b))
  const ids = new Set([...figures, ...claims].map(({ id }) => id))
  for (const finding of findings) {
    for (const id of [...finding.figures, ...finding.evidence, ...finding.claims]) expect(ids.has(id), id).toBe(true)
  }
  expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(findings.length)
})

test('the schema refuses what no audit may be', () => {
  const [finding] = made.findings
  const [claim] = made.claims
  for (const wrong of [
    { ...made, schemaVersion: 2 },
    { ...made, findings: [{ ...finding, severity: 'fatal' }] },
    { ...made, findings: [{ ...finding, context: [0] }] },
    { ...made, extra: 1 },
    { ...made, claims: [{ ...claim, evidence: { place: 'text' } }] },
    { ...made, claims: [{ ...claim, evidence: { ...claim?.evidence, unread: [] } }] },
    { ...made, figures: [{ ...made.figures[0], status: 'skipped' }] },
    { ...made, summary: { ...made.summary, errors: -1 } },
  ])
    expect(validate(JSON.parse(JSON.stringify(wrong)))).toBe(false)
})
