import { trialOf } from './constraints/alone.ts'
import { couldQuestion, type Judgement } from './constraints/judge.ts'
import { figuresOfClaim } from './findings/mentions.ts'
import { figuresIn, statedFormula, workingOf } from './findings/working.ts'
import { printedInterval, printedValue } from './interval.ts'
import type {
  Audit,
  AuditedClaim,
  AuditedEvidence,
  AuditedFigure,
  AuditedRank,
  Claim,
  Constraint,
  Draft,
  Fate,
  Figure,
  FigureRef,
  Finding,
  Outline,
  RankClaim,
  CellPlace,
  Table,
  Verdict,
} from './model.ts'
import { headedYears } from './quantities/headed-years.ts'
import { shownTables } from './quantities/shown-tables.ts'
import { printPeriod } from './subjects/periods.ts'

export interface Ended {
  readonly draft: Draft
  readonly outline: Outline
  readonly figures: readonly Figure[]
  readonly claims: readonly Claim[]
  readonly constraints: readonly Constraint[]
  readonly judgement: Judgement
  readonly findings: readonly Finding[]
  readonly version: string
}

/**
 * The whole of what is known of a report: every figure with its one fate, every claim, every finding, and their
 * totals.
 */
export const auditOf = (ended: Ended): Audit => {
  const { draft, outline, figures, constraints, claims, findings, version } = ended
  const spoken = claimsByFigure(claims)
  const fates = fatesOf(ended, spoken)
  const tables = shownTables(draft)
  const cells = cellsOf(tables, figures)
  const years = headedYears(draft)
  const audited = figures.map((figure): AuditedFigure => {
    const cell = cells.get(figure.index)
    const told = auditedFigure(figure, spoken.get(figure.index), fates[figure.index] ?? 'unread')
    const one = inYear(told, years.get(figure.start))
    return cell === undefined ? one : { ...one, cell }
  })
  const count = (fate: Fate) => fates.reduce((sum, one) => sum + Number(one === fate), 0)
  const open = findings.filter(({ settled }) => settled === null)
  const told = (severity: Finding['severity']) => open.filter(finding => finding.severity === severity).length
  return {
    schemaVersion: 1,
    tool: { name: 'gouji', version },
    source: {
      path: draft.path,
      sha256: draft.sha256,
      format: draft.format,
      title: outline.title,
      characters: draft.text.length,
      text: draft.text,
      notices: draft.notices,
    },
    summary: {
      figures: figures.length - count('exempt'),
      exempt: count('exempt'),
      verified: count('verified'),
      contradicted: count('contradicted'),
      questioned: count('questioned'),
      unpaired: count('unpaired'),
      unread: count('unread'),
      claims: constraints.length,
      errors: told('error'),
      warnings: told('warning'),
      notes: told('note'),
      settled: findings.length - open.length,
    },
    tables,
    sections: outline.sections.map(({ title, level, start, end }) => ({ title, level, start, end })),
    figures: audited,
    claims: auditedClaims(ended),
    findings,
  }
}

function auditedClaims({ draft, figures, claims, constraints, judgement }: Ended): readonly AuditedClaim[] {
  const audited: AuditedClaim[] = []
  for (const [index, constraint] of constraints.entries()) {
    const claim = claims[constraint.claim]
    const verdict = judgement.verdicts[index]
    if (claim === undefined || verdict === undefined) continue
    audited.push({
      id: `c${index}`,
      rule: constraint.rule,
      figures: figuresIn(Object.values(constraint.bind), figures).map(figure => `f${figure.index}`),
      start: claim.at.start,
      end: claim.at.end,
      formula: statedFormula(constraint),
      working: workingOf(constraint, figures),
      verdict:
        VERDICTS[verdict.outcome === 'contradicted' && constraint.strength !== 'hard' ? 'otherwise' : verdict.outcome],
      evidence: auditedEvidence(constraint, verdict, draft),
    })
  }
  return audited
}

function auditedEvidence(constraint: Constraint, verdict: Verdict, { text }: Draft): AuditedEvidence {
  const { strength, evidence } = constraint
  const { place, phrasings, unread, carried, rivals } = evidence
  if (place === 'table') return { place, strength }
  return {
    place,
    strength,
    ...(phrasings.length > 0 ? { phrasings } : {}),
    ...(unread.length > 0 ? { unread: unread.map(({ start, end }) => text.slice(start, end)) } : {}),
    ...(carried.length > 0 ? { carried } : {}),
    ...(rivals.length > 0 ? { rivals } : {}),
    ...trialOf(constraint, verdict),
  }
}

const VERDICTS: Readonly<Record<Verdict['outcome'], AuditedClaim['verdict']>> = {
  holds: 'consistent',
  uninformative: 'unverifiable',
  otherwise: 'questioned',
  acquitted: 'unverifiable',
  contradicted: 'contradictory',
}

const claimsByFigure = (claims: readonly Claim[]): ReadonlyMap<FigureRef, Claim> => {
  const spoken = new Map<FigureRef, Claim>()
  for (const claim of claims) {
    const [own, ...others] = figuresOfClaim(claim)
    if (own !== undefined && (claim.kind === 'order' ? !spoken.has(own) : !isTold(spoken.get(own)))) spoken.set(own, claim)
    for (const other of others) if (!spoken.has(other)) spoken.set(other, claim)
  }
  return spoken
}

/** A level says most plainly what a figure is, and that it is no more than another says least. */
const isTold = (claim: Claim | undefined) => claim?.kind === 'level'

const fatesOf = (
  { figures, constraints, judgement, findings }: Ended,
  spoken: ReadonlyMap<FigureRef, Claim>,
): readonly Fate[] => {
  const fates = figures.map(
    ({ exempt, malformed, index }): Fate =>
      exempt !== null ? 'exempt' : malformed === null && spoken.has(index) ? 'unpaired' : 'unread',
  )
  constraints.forEach((constraint, index) => {
    if (!constraint.verifies || judgement.verdicts[index]?.outcome !== 'holds') return
    for (const figure of figuresIn(Object.values(constraint.bind), figures)) {
      // what a guess could never question, it does not verify either; a name or a span of years that was judged is a figure
      if (couldQuestion(constraint, figure)) fates[figure.index] = 'verified'
    }
  })
  const accuse = (severity: Finding['severity'], fate: Fate) => {
    for (const finding of findings) {
      // what an editor rejected was checked all the same
      if (finding.severity === severity) for (const id of finding.figures) fates[Number(id.slice(1))] = fate
    }
  }
  accuse('warning', 'questioned')
  accuse('error', 'contradicted')
  return fates
}

const auditedFigure = (figure: Figure, claim: Claim | undefined, status: Fate): AuditedFigure => {
  const { index, text, start, end, unit, qualifier, upper } = figure
  const subject = claim?.subject
  return {
    id: `f${index}`,
    text,
    start,
    end,
    value: upper === null ? printedValue(figure) : null,
    unit: unit.text,
    interval: printedInterval(figure),
    qualifier,
    metric: subject === undefined || subject.metric === '' ? null : subject.metric,
    scope: subject === undefined || subject.scope === '' ? null : subject.scope,
    period: subject?.period == null ? null : printPeriod(subject.period),
    modality: subject?.modality ?? null,
    measure: claim === undefined ? null : measureOf(claim, index),
    status,
    ...(claim?.kind === 'rank' && claim.rank === index ? { rank: rankOf(claim) } : {}),
  }
}

const rankOf = ({ measure, field, within }: RankClaim): AuditedRank => ({
  of: measure,
  field: field === '' ? null : field,
  within,
})

/** A figure of a column whose head names a year is of that year, whatever year the text around the table is about. */
const inYear = (figure: AuditedFigure, headed: number | undefined): AuditedFigure =>
  headed === undefined || figure.period?.startsWith(String(headed)) === true
    ? figure
    : { ...figure, period: String(headed) }

/** The cells in which figures stand. Figures and cells are both in order of place: one pass. */
const cellsOf = (tables: readonly Table[], figures: readonly Figure[]): ReadonlyMap<FigureRef, CellPlace> => {
  const places = new Map<FigureRef, CellPlace>()
  let next = 0
  for (const [table, { cells }] of tables.entries()) {
    for (const { start, end, row, column } of cells) {
      while ((figures[next]?.end ?? Infinity) <= start) next++
      for (; (figures[next]?.start ?? Infinity) < end; next++) places.set(next, { table, row, column })
    }
  }
  return places
}

/** What a claim says of one of its figures: the levels that a comparison binds are levels. */
const measureOf = (claim: Claim, ref: FigureRef): string => {
  if (claim.kind === 'level') return claim.measure
  const bindsLevels = 'end' in claim && 'start' in claim && claim.kind !== 'points'
  return bindsLevels && (claim.end === ref || claim.start === ref) ? 'level' : claim.kind
}
