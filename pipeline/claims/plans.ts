import { addTo } from '../grouped.ts'
import type { Claim, Figure, LevelClaim } from '../model.ts'

/** What a plan's name has more than that of what is done. */
const PLANNED = /(?:年初|调整)?(?:预算|计划|任务|目标)?(?:数|安排)?(?:合计|总计)?$/

/** So many letters at the end of two names say that they are of one thing: 政策支出, 三保支出. */
const ALIKE = 2

/** 批准的支出预算为a。实际完成支出b，完成预算的p: of the one plan that the sentence before tells of a thing named alike. */
export function withPlans(claims: readonly Claim[], figures: readonly Figure[]): readonly Claim[] {
  const plans = new Map<number, LevelClaim[]>()
  const names = new Map<number, string>()
  for (const claim of claims) {
    if (claim.kind !== 'level') continue
    names.set(claim.level.figure, claim.subject.metric)
    if (claim.subject.modality === 'target') addTo(plans, claim.sentence, claim)
  }
  return claims.map(claim => {
    if (claim.kind !== 'attainment' || claim.planned !== null || claim.done === null) return claim
    const name = names.get(claim.done)?.slice(-ALIKE) ?? ''
    const unit = figures[claim.done]!.unit.dimension
    const [plan, ...others] = (plans.get(claim.sentence - 1) ?? []).filter(
      ({ level, subject }) =>
        name.length === ALIKE &&
        figures[level.figure]!.unit.dimension === unit &&
        subject.metric.replace(PLANNED, '').endsWith(name),
    )
    return plan === undefined || others.length > 0 ? claim : { ...claim, planned: plan.level.figure, tie: 'supposed' }
  })
}
