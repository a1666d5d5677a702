import type { Claim, Figure, FigureRef, Period, PointsClaim, Signed, Subject } from '../model.ts'
import { metricNamed } from '../subjects/metrics.ts'
import { factKey } from './facts.ts'

/**
 * Differences of rates get the rates that other words print: 增速高于GDP增速8个百分点 is held against the growth of both,
 * 增速比上年加快2.1个百分点 against that of the year before.
 */
export function compareRates(claims: readonly Claim[], figures: readonly Figure[]): Claim[] {
  const rates = new Set<FigureRef>()
  const told = new Map<string, Told>()
  const toldIn = new Map<string, Told>()
  const text = ({ figure, sign }: Signed) => `${sign}${figures[figure]!.text}`
  const note = (known: Map<string, Told>, key: string, rate: Signed) => {
    const own = known.get(key)
    if (own === undefined) known.set(key, { rate, agreed: true })
    else if (text(own.rate) !== text(rate)) own.agreed = false
  }
  for (const claim of claims) {
    if (claim.kind !== 'growth') continue
    const key = factKey(claim.subject)
    if (key === null) continue
    rates.add(claim.rate.figure)
    note(told, key, claim.rate)
    note(toldIn, `${claim.sentence} ${key}`, claim.rate)
  }
  /** The one rate that the report prints for a subject; beyond the sentence of `by` only where its metric is known by name. */
  const rate = (subject: Subject, by: PointsClaim, period: Period | null = subject.period): Signed | null => {
    const key = factKey(subject, period)
    if (key === null) return null
    const near = toldIn.get(`${by.sentence} ${key}`) ?? (metricNamed(subject.metric) ? told.get(key) : undefined)
    return near?.agreed ? near.rate : null
  }
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

/** The rate of a subject that is printed first, and whether all others are printed the same. */
interface Told {
  readonly rate: Signed
  agreed: boolean
}
