import type { LevelClaim, OrderClaim } from '../../model.ts'
import { factKey, groupLevels } from '../facts.ts'
import { alike, ordered, type Told } from './told.ts'

const DEBT = /债务(?:余额)?$/

/** 政府债务余额 and 政府债务限额 of one scope and year: what is owed is no more than what may be. */
export function* limits(told: Told): Iterable<OrderClaim> {
  const groups = groupLevels(told.claims)
  for (const mentions of groups.values()) {
    const claim = mentions[0]!
    const { metric } = claim.subject
    if (!DEBT.test(metric)) continue
    const limit = groups.get(factKey({ ...claim.subject, metric: metric.replace(/(?:余额)?$/, '限额') })!)
    // a limit that is told twice was raised meanwhile, or is another layer's
    if (limit === undefined || limit.length > 1 || mentions.length > 1) continue
    const [less, most] = [claim.level.figure, limit[0]!.level.figure]
    if (alike(told.figures[less]!, told.figures[most]!))
      yield ordered('limit', claim, less, most, near(claim, limit[0]!) ? 'said' : 'ledger')
  }
}

/** Sentences over which one name is surely that of one layer. */
const NEAR = 3

const near = (one: LevelClaim, other: LevelClaim): boolean => Math.abs(one.sentence - other.sentence) <= NEAR
