import type { Claim, Figure, GrowthClaim, Period, PointsClaim, Signed, Subject } from '../model.ts'
import { metricNamed } from '../subjects/metrics.ts'
import { factKey } from './facts.ts'

/**
 * Differences of rates get the rates that other words print: 增速高于GDP增速8个百分点 is held against the growth of both,
 * 增速比上年加快2.1个百分点 against that of the year before.
 */
export function compareRates(claims: readonly Claim[], figures: readonly Figure[]): Claim[] {
  const growths = new Map<string, GrowthClaim[]>()
  for (const claim of claims) {
    if (claim.kind !== 'growth') continue
    const key = factKey(claim.subject)
    if (key !== null) growths.set(key, [...(growths.get(key) ?? []), claim])
  }
  /** The one rate that the report prints for a subject; beyond the sentence of `by` only where its metric is known by name. */
  const rate = (subject: Subject, by: PointsClaim, period: Period | null = subject.period): Signed | null => {
    const key = factKey(subject, period)
    const said = key === null ? [] : (growths.get(key) ?? [])
    const own = said.filter(({ sentence }) => sentence === by.sentence)
    const near = own.length > 0 ? own : metricNamed(subject.metric) ? said : []
    const [first] = near
    if (first === undefined) return null
    const text = ({ rate: { figure, sign } }: GrowthClaim) => `${sign}${figures[figure]!.text}`
    return near.every(other => text(other) === text(first)) ? first.rate : null
  }
  const rates = new Set([...growths.values()].flat().map(claim => claim.rate.figure))
  return claims.map((claim): Claim => {
    if (claim.kind !== 'points') return claim
    const { subject, points, against, base, end, start } = claim
    if (against !== undefined) {
      const own = end ?? rate(subject, claim)
      if (own === null || !rates.has(own.figure)) return claim
      const named = { ...subject, metric: against.metric || subject.metric, scope: against.scope || subject.scope }
      const other = rate(named, claim)
      if (other === null || other.figure === own.figure) return claim
      const { at, sentence } = claim
      return { kind: 'comparison', at, sentence, subject, own, other, difference: points, against: named.metric }
    }
    if (base === null || end === null || start !== null || !rates.has(end.figure)) return claim
    return { ...claim, start: rate(subject, claim, base) }
  })
}
