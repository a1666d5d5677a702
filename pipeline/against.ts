import { periodOf } from './against/facts.ts'
import { heldClaims } from './against/held.ts'
import { saysRevised } from './against/revisions.ts'
import { standingOf } from './against/roles.ts'
import { referenceId, shelfOf } from './against/shelf.ts'
import { judgeHeld } from './constraints/held.ts'
import type { Judgement } from './constraints/judge.ts'
import { propose } from './constraints/propose.ts'
import { findingsOf } from './findings/findings.ts'
import { heldWorking } from './findings/held.ts'
import { revisionsOf } from './findings/revised.ts'
import { figuresIn } from './findings/working.ts'
import { valueOf } from './interval.ts'
import type {
  Audit,
  AuditedHeld,
  AuditedReference,
  Book,
  Constraint,
  Evidence,
  Facts,
  Fate,
  Figure,
  FigureRef,
  Finding,
  HeldClaim,
  Reference,
  Settings,
  Verdict,
} from './model.ts'
import type { Rule } from './rule.ts'

/** What references say of a report: findings beside its own, and every pair of figures with what became of it. */
export interface Compared {
  readonly findings: readonly Finding[]
  readonly references: readonly AuditedReference[]
  readonly held: readonly AuditedHeld[]
  /** Figures of the report that agree with a reference. */
  readonly verified: ReadonlySet<FigureRef>
}

export function compare(
  book: Book,
  references: readonly Reference[],
  { rules, settings }: { readonly rules: readonly Rule[]; readonly settings: Settings },
): Compared {
  const standing = standingOf(book, {}, settings)
  const shelf = shelfOf(book.figures, references)
  const { figures } = shelf
  const { claims, constraints, judgement } = weighed(heldClaims(book, standing, references, shelf))
  const { draft, outline } = book
  const findings = findingsOf({ draft, outline, figures, claims, constraints, judgement, rules, settings })
  const isOwn = (id: string): boolean => Number(id.slice(1)) < book.figures.length
  const held = constraints.flatMap((constraint, index) =>
    isPair(constraint, judgement.verdicts[index], figures) ? [heldBy(index, constraint, claims, judgement)] : [],
  )
  return {
    findings: oneOfTargets(findings).map((finding, index) => ({
      ...finding,
      id: `a${index + 1}`,
      claims: [],
      evidence: finding.evidence.filter(isOwn),
      against: finding.evidence.filter(id => !isOwn(id)).flatMap(id => shelf.placed(Number(id.slice(1))) ?? []),
      working: workingBehind(finding),
    })),
    references: references.map((reference, index) => auditedReference(reference, index, held)),
    held,
    verified: verifiedBy(constraints, judgement, book),
  }

  function claimBehind(member: string | undefined): HeldClaim | undefined {
    return claims[constraints[Number(member?.slice(1))]?.claim ?? -1]
  }

  function workingBehind({ claims: [member], working }: Finding): string | null {
    const claim = claimBehind(member)
    return claim?.working ?? working?.replaceAll('另一处', claim?.source ?? '') ?? null
  }

  /** What was judged, and once more where that showed figures of a reference to have been told anew since. */
  function weighed(claims: readonly HeldClaim[]): Weighed {
    const first = judged(claims)
    const own = saysRevised(book)
    const said = new Set(references.flatMap((reference, index) => (own || saysRevised(reference.book) ? [index] : [])))
    const revisions = revisionsOf(claims, first.constraints, first.judgement, figures, said)
    if (revisions.length === 0) return first
    const excused = new Set(revisions.flatMap(revision => [...revision.excused]))
    const left = claims.map(claim => (excused.has(claim) ? { ...claim, rebased: 'said' as const } : claim))
    return judged([...left, ...revisions.flatMap(({ told }) => told ?? [])])
  }

  function judged(claims: readonly HeldClaim[]): Weighed {
    const facts: Facts = {
      ...book.facts,
      claims,
      figure: ref => figures[ref]!,
      // one sentence in two documents tells of one thing, however far its figures are apart
      evidence: claim => (claim.tie === 'said' ? { ...EVIDENCE, together: true } : EVIDENCE),
      surety: claim => (claim.kind === 'held' ? claim.strength : 'guess'),
    }
    const constraints = propose(rules, facts)
    return { claims, constraints, judgement: judgeHeld(constraints, figures, book.figures.length) }
  }

  function heldBy(
    index: number,
    constraint: Constraint,
    all: readonly HeldClaim[],
    { verdicts, conflicts }: Judgement,
  ): AuditedHeld {
    const claim = all[constraint.claim]!
    const verdict = verdicts[index]!
    const refs = figuresIn(Object.values(constraint.bind), figures).map(figure => figure.index)
    const conflict = conflicts[verdict.conflict]
    const hard = constraint.strength === 'hard' && constraint.severity === 'error' && conflict?.plausible === true
    return {
      id: `h${index + 1}`,
      as: claim.as,
      rule: constraint.rule,
      figures: refs.filter(ref => ref < book.figures.length).map(ref => `f${ref}`),
      against: refs.flatMap(ref => shelf.placed(ref) ?? []),
      metric: claim.subject.metric,
      period: periodOf(claim),
      verdict:
        verdict.outcome === 'holds' && constraint.verifies
          ? 'agrees'
          : verdict.outcome === 'contradicted' || verdict.outcome === 'otherwise'
            ? hard
              ? 'differs'
              : 'doubtful'
            : 'listed',
      ...(isMissed(constraint, verdict) ? { missed: true as const } : {}),
      working: heldWorking(claim, constraint, verdict, figures),
    }
  }
}

interface Weighed {
  readonly claims: readonly HeldClaim[]
  readonly constraints: readonly Constraint[]
  readonly judgement: Judgement
}

/** One fact is not told twice and more in one document of what it is in another: those are two facts. */
const FAR = 2

function isPair({ formula, bind, evidence }: Constraint, verdict: Verdict | undefined, figures: readonly Figure[]): boolean {
  if (formula !== SAME || verdict?.outcome !== 'acquitted' || evidence.together) return true
  const [one = 0, other = 0] = figuresIn(Object.values(bind), figures).map(figure => Math.abs(valueOf(figure)))
  return Math.max(one, other) <= FAR * Math.min(one, other)
}

const SAME = 'own = other'

const TARGET = 'reference-target'

const isMissed = ({ rule }: Constraint, { outcome }: Verdict): boolean => rule === TARGET && !KEPT.has(outcome)

const KEPT: ReadonlySet<Verdict['outcome']> = new Set<Verdict['outcome']>(['holds', 'uninformative'])

/** That goals were missed is said once, at the first; all of them stand in the list of pairs. */
function oneOfTargets(findings: readonly Finding[]): readonly Finding[] {
  const missed = findings.filter(({ rule }) => rule === TARGET)
  const [first, ...others] = missed
  if (first === undefined || others.length === 0) return findings
  const more = `另有${others.length}项目标未达到：${others.map(({ stated }) => stated).join('、')}。`
  return findings.flatMap(finding =>
    finding === first ? [{ ...finding, message: finding.message + more }] : finding.rule === TARGET ? [] : [finding],
  )
}

/** What is held against a reference was bound by names that stand in two documents: how sure it is, its claim says. */
const EVIDENCE: Evidence = {
  place: 'table',
  unread: [],
  phrasings: [],
  together: false,
  uncovered: [],
  rivals: [],
  carried: [],
}

const verifiedBy = (constraints: readonly Constraint[], { verdicts }: Judgement, { figures }: Book): ReadonlySet<FigureRef> =>
  new Set(
    constraints.flatMap(({ bind, verifies }, index) =>
      verifies && verdicts[index]?.outcome === 'holds'
        ? figuresIn(Object.values(bind), figures).map(figure => figure.index)
        : [],
    ),
  )

const auditedReference = (
  { book: { draft, outline, figures }, role, place, year, grade }: Reference,
  index: number,
  held: readonly AuditedHeld[],
): AuditedReference => ({
  id: referenceId(index),
  path: draft.path,
  sha256: draft.sha256,
  title: outline.title,
  role,
  place: place === '' ? null : place,
  year,
  grade,
  characters: draft.text.length,
  figures: figures.filter(({ exempt }) => exempt === null).length,
  pairs: held.filter(({ against }) => against.some(({ reference }) => reference === referenceId(index))).length,
})

/** The audit of a report with what its references say of it. A figure that only they verify is counted apart. */
export function withReferences(audit: Audit, { references, held, verified }: Compared): Audit {
  const figures = audit.figures.map((figure, index) =>
    verified.has(index) && OPEN.has(figure.status) ? { ...figure, byReference: true as const } : figure,
  )
  const verifiedByReference = figures.filter(({ byReference }) => byReference === true).length
  return { ...audit, figures, summary: { ...audit.summary, verifiedByReference }, references, held }
}

const OPEN: ReadonlySet<Fate> = new Set<Fate>(['unpaired', 'unread'])
