import { auditOf } from '../../pipeline/audit.ts'
import { judge } from '../../pipeline/constraints/judge.ts'
import { propose } from '../../pipeline/constraints/propose.ts'
import { findingsOf } from '../../pipeline/findings/findings.ts'
import type { Audit, Claim, Facts, Figure, Operand, Outline, Settings, Subject } from '../../pipeline/model.ts'
import type { Rule } from '../../pipeline/rule.ts'
import averageGrowth from '../../rules/average-growth.ts'
import growth from '../../rules/growth.ts'
import multiple from '../../rules/multiple.ts'
import restatement from '../../rules/restatement.ts'
import sumOfParts from '../../rules/sum-of-parts.ts'
import { draftOf } from '../draft.ts'
import { NOTHING_NEAR } from './read.ts'
import { printFigures } from './ledger.ts'

const RULES = [averageGrowth, growth, multiple, restatement, sumOfParts] as unknown as readonly Rule[]

export const about = (metric: string, more: Partial<Subject> = {}): Subject => ({
  metric,
  scope: '全市',
  period: { from: 2023 * 12, to: 2024 * 12 },
  modality: 'actual',
  basis: 'current',
  metricFrom: 'said',
  periodFrom: 'said',
  ...more,
})

type Told = Claim extends infer One ? (One extends Claim ? Omit<One, 'at' | 'sentence'> : never) : never

/** An audit of one made-up sentence: figures are its ⟦…⟧, in order; claims speak of them by index. */
export const auditSentence = (marked: string, claims: readonly Told[], settings: Partial<Settings> = {}): Audit => {
  const text = marked.replace(/[⟦⟧]/g, '')
  const words = [...marked.matchAll(/⟦([^⟧]*)⟧/g)].map(([, figure]) => figure ?? '')
  let from = 0
  const figures = printFigures(...words).map((figure): Figure => {
    const start = text.indexOf(figure.text, from)
    from = start + figure.text.length
    return { ...figure, start, end: from }
  })
  const draft = draftOf(text, { pages: [0, 4000] })
  const at = { start: 0, end: text.length }
  const outline: Outline = {
    title: '报告',
    sections: [
      { ...at, heading: { start: 0, end: 0 }, title: '一、工作回顾', level: 1, ordinal: 1, parent: -1 },
      { ...at, heading: { start: 0, end: 0 }, title: '（一）经济', level: 2, ordinal: 1, parent: 0 },
    ],
    paragraphs: [{ ...at, section: 1 }],
    sentences: [{ ...at, paragraph: 0 }],
  }
  const told = claims.map((claim): Claim => ({ ...claim, at, sentence: 0 }) as Claim)
  const operand = (ref: number | null | { readonly figure: number }): Operand | null =>
    ref === null ? null : typeof ref === 'number' ? { figure: ref } : ref
  const facts: Facts = {
    claims: told,
    figure: ref => figures[ref] as Figure,
    level: () => null,
    end: claim => operand(claim.end),
    start: claim => operand(claim.start),
    wholeStart: () => null,
    composed: () => false,
    complete: () => false,
    growth: () => null,
    ranks: () => [],
    ...NOTHING_NEAR,
  }
  const constraints = propose(RULES, facts)
  const judgement = judge(constraints, figures)
  const judged = {
    draft,
    outline,
    figures,
    claims: told,
    constraints,
    judgement,
    rules: RULES,
    settings: { rules: {}, ...settings },
  }
  return auditOf({ ...judged, findings: findingsOf(judged), version: '0' })
}
