import type { AuditedClaim } from '../../model.ts'
import { rowName } from '../excerpts.ts'
import { partAt } from '../parts.ts'
import { stack, textRows, unbroken, type Row } from './flow.ts'
import { chapter, heading } from './heads.ts'
import { DENSE_PLAIN, DENSE_STRONG, figureAnchor, FINE, placeOf, type Issue } from './issue.ts'
import type { Words } from './lines.ts'
import { BODY, DENSE, DENSE_LEADING } from './style.ts'
import { workingWords } from './working.ts'

/** Counts of headings and years agree in every sound text: nobody looks them up. */
const COUNTS = new Set(['heading-count', 'streak', 'year-span', 'anniversary'])

/** What was recomputed or compared and agreed, by section, the relations of one metric together. */
export function ledger(issue: Issue): void {
  const { flow, words: w, audit, parts } = issue
  const claims = audit.claims.filter(
    ({ verdict, rule }) => verdict === 'consistent' && issue.verifies(rule) && !COUNTS.has(rule),
  )
  if (claims.length === 0) return
  chapter(issue, w.ledger, 120)
  flow.put(...textRows(flow.book, [{ text: w.ledgerNote, style: FINE }]))
  const byPart = parts.map((): AuditedClaim[] => [])
  for (const claim of claims) byPart[partAt(parts, claim.start)]?.push(claim)
  byPart.forEach((members, at) => {
    const rows = grouped(issue, members).flatMap(([metric, own]) => paragraph(issue, metric, own))
    const [first, ...rest] = rows
    if (first === undefined) return
    flow.keep([stack([heading(issue, parts[at]?.title ?? ''), first])])
    flow.put(...rest)
  })
}

/** The claims of each metric, in the order in which metrics first come up. */
function grouped(
  issue: Issue,
  claims: readonly AuditedClaim[],
): readonly (readonly [string, readonly AuditedClaim[]])[] {
  const groups = new Map<string, AuditedClaim[]>()
  for (const claim of claims.toSorted((a, b) => a.start - b.start)) {
    const metric = nameOf(issue, claim)
    const group = groups.get(metric)
    if (group === undefined) groups.set(metric, [claim])
    else group.push(claim)
  }
  return [...groups]
}

/** The metric of a claim's figures; in a table, where none is read, what its row is called. */
function nameOf({ audit, figureOf }: Issue, { figures }: AuditedClaim): string {
  const own = figures.flatMap(id => figureOf(id) ?? [])
  return own.find(({ metric }) => metric !== null)?.metric ?? rowName(audit, own[0])
}

/** A metric with its relations, each with the paragraph in which it is told. */
function paragraph(issue: Issue, metric: string, claims: readonly AuditedClaim[]): Row[] {
  const name = metric === '' ? [] : [{ text: `${metric}${issue.words.colon}`, style: DENSE_STRONG }]
  const relations = claims.flatMap((claim, i): Words[] => {
    const [figure] = claim.figures
    const link = figure === undefined ? {} : { link: figureAnchor(figure) }
    const working = workingWords(claim.working).map(({ text, style }) => ({
      text,
      style: { ...style, size: style.size * SCALE },
    }))
    const place = { text: `（${placeOf(issue, claim)}）`, style: { ...FINE, ...link } }
    return [{ text: i === 0 ? '' : '；', style: DENSE_PLAIN }, ...working, place]
  })
  return unbroken(textRows(issue.flow.book, [...name, ...relations], { leading: DENSE_LEADING }))
}

const SCALE = DENSE / BODY
