import type { OrderClaim } from '../../model.ts'
import { MEANS } from '../../subjects/means.ts'
import { agreedOn, factKey, groupLevels } from '../facts.ts'
import { alike, ordered, type Told } from './told.ts'

/** Sentences over which the three are surely told of one place and year. */
const NEAR = 2

/** 居民人均可支配收入 is no less than that of the country, and no more than that of the towns. */
export function* means(told: Told): Iterable<OrderClaim> {
  const groups = groupLevels(told.claims)
  for (const { mean, low, high } of MEANS)
    for (const mentions of groups.values()) {
      const claim = mentions[0]!
      if (claim.subject.metric !== mean) continue
      const [least, own, most] = [low, mean, high].map(metric => {
        const found = groups.get(factKey({ ...claim.subject, metric })!)
        const figure = found === undefined ? null : agreedOn(found, told.figures)
        return figure === null ? null : told.figures[figure]!
      })
      for (const [less, more] of [[least, own], [own, most]])
        if (less && more && alike(less, more)) {
          const near = Math.abs(less.sentence - more.sentence) <= NEAR
          yield ordered('mean', claim, less.index, more.index, near ? 'said' : 'ledger')
        }
    }
}
