import type { OrderClaim, RankClaim } from '../../model.ts'
import { ordered, type Told } from './told.ts'

/** 跻身全国前十，位列第8位: a place is within the bracket that it is said to be in. */
export function* brackets({ claims }: Told): Iterable<OrderClaim> {
  let bracket: RankClaim | null = null
  for (const claim of claims) {
    if (claim.kind !== 'rank') continue
    if (claim.within) bracket = claim
    else if (bracket !== null && isWithin(claim, bracket)) yield ordered('bracket', claim, claim.rank, bracket.rank)
  }
}

/** Of one thing, measured alike, and among the same. */
const isWithin = (rank: RankClaim, bracket: RankClaim): boolean =>
  rank.sentence === bracket.sentence &&
  rank.subject.metric === bracket.subject.metric &&
  (rank.measure === bracket.measure || rank.subject.metricFrom !== 'said' || rank.measure === 'other') &&
  rank.from === null &&
  (rank.field === '' || rank.field === bracket.field)
