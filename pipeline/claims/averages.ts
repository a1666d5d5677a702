import type { AverageOfTotalClaim, Claim, Figure, LevelClaim, Subject } from '../model.ts'
import { lengthOf } from '../subjects/periods.ts'
import { readPhrase } from '../subjects/phrases.ts'
import { factKey } from './facts.ts'

/** 平均每年城镇新增就业: the yearly mean of the metric behind it. */
const YEARLY = /^(?:平均每年|每年平均|年平均|年均)(?=.{2})/

/** What several years come to, and what it makes a year: 五年合计62.5万人，平均每年12.5万人, or far from each other. */
export function* averagesOfTotals(claims: readonly Claim[], figures: readonly Figure[]): Iterable<AverageOfTotalClaim> {
  const totals = new Map<string, LevelClaim | null>()
  const means: LevelClaim[] = []
  for (const claim of claims) {
    if (claim.kind !== 'level' || lengthOf(claim.subject.period) === null) continue
    if (claim.measure === 'average' || YEARLY.test(claim.subject.metric)) means.push(claim)
    else if (claim.measure === 'period-total') {
      const key = keyOf(claim)
      // several totals of one name are of several things
      totals.set(key, totals.has(key) ? null : claim)
    }
  }
  for (const mean of means) {
    const subject: Subject = { ...mean.subject, metric: behind(mean.subject.metric) }
    const total = totals.get(keyOf({ ...mean, subject })) ?? null
    if (total === null || !isAlike(total, mean)) continue
    yield {
      kind: 'average-of-total',
      at: mean.at,
      sentence: mean.sentence,
      subject,
      total: total.level.figure,
      average: mean.level.figure,
      years: lengthOf(subject.period)!,
      tie: total.sentence === mean.sentence ? 'said' : 'ledger',
    }
  }

  function isAlike(total: LevelClaim, mean: LevelClaim): boolean {
    const [whole, yearly] = [figures[total.level.figure]!, figures[mean.level.figure]!]
    return whole.index !== yearly.index && whole.unit.dimension === yearly.unit.dimension
  }
}

const keyOf = ({ subject }: Pick<LevelClaim, 'subject'>): string => factKey(subject) ?? ''

const behind = (metric: string): string =>
  YEARLY.test(metric) ? readPhrase(metric.replace(YEARLY, '')).metric : metric
