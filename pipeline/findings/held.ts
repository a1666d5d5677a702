import type { Constraint, Figure, HeldClaim, Verdict } from '../model.ts'
import { before, printPeriod } from '../subjects/periods.ts'
import { named } from './messages.ts'
import { relationFor, workingOf } from './working.ts'

/** What a pair comes to, in words; of growth that does not fit, the base that it would need. */
export function heldWorking(
  claim: HeldClaim,
  constraint: Constraint,
  { outcome }: Verdict,
  figures: readonly Figure[],
): string {
  if (claim.working !== undefined) return claim.working
  const base = claim.as === 'growth' && !FITS.has(outcome) ? baseWords(claim, constraint, figures) : null
  return base ?? workingOf(constraint, figures).replaceAll('另一处', claim.source)
}

const FITS: ReadonlySet<Verdict['outcome']> = new Set<Verdict['outcome']>(['holds', 'uninformative'])

/** 按增长6.2%倒推，2018年应为164.0亿元；2018年报告（一、第3段）为159.5亿元. */
function baseWords({ subject, source }: HeldClaim, constraint: Constraint, figures: readonly Figure[]): string | null {
  const { rate, last } = constraint.bind
  if (rate === undefined || last === undefined || !('figure' in rate) || !('figure' in last)) return null
  const relation = relationFor(constraint, last.figure, figures)
  if (relation === null || subject.period === null) return null
  const verb = rate.sign === -1 ? '下降' : '增长'
  const words = named(figures[rate.figure]).replace(/^[-－−]/, '')
  return `按${verb}${words}倒推，${printPeriod(before(subject.period))}年应为${relation.display}；${source}为${named(figures[last.figure])}`
}
