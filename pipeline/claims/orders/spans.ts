import { addTo } from '../../grouped.ts'
import type { LevelClaim, OrderClaim } from '../../model.ts'
import { metricNamed } from '../../subjects/metrics.ts'
import { alike, ordered, type Told } from './told.ts'

/** 五年累计新增就业86.4万人 and 去年16.2万人: a year is no more than the years it is one of. */
export function* spans({ levels, figures }: Told): Iterable<OrderClaim> {
  const totals = new Map<string, LevelClaim[]>()
  for (const claim of levels.values()) {
    const { period, metric } = claim.subject
    if (!isTotal(claim) || period === null || period.to - period.from <= 12 || metric === '') continue
    addTo(totals, keyOf(claim), claim)
  }
  for (const claim of levels.values()) {
    const { period, metric } = claim.subject
    if (claim.measure !== 'level' || period === null || period.to - period.from > 12 || !metricNamed(metric)) continue
    const [total, ...others] = totals.get(keyOf(claim)) ?? []
    if (total === undefined || others.length > 0) continue
    const { from, to } = total.subject.period!
    const [less, most] = [claim.level.figure, total.level.figure]
    if (from <= period.from && period.to <= to && alike(figures[less]!, figures[most]!))
      yield ordered('span', claim, less, most, 'ledger')
  }
}

/** What is new each year adds up, whether 累计 says so or not: 这五年，城镇新增就业64万人. */
const isTotal = ({ measure, subject: { metric } }: LevelClaim): boolean =>
  measure === 'period-total' || (measure === 'level' && /新增/.test(metric))

const keyOf = ({ subject: { metric, scope, modality } }: LevelClaim): string => `${metric}|${scope}|${modality}`
