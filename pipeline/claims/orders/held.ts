import type { OrderClaim } from '../../model.ts'
import { factKey } from '../facts.ts'
import { alike, between, next, ordered, type Told } from './told.ts'

/** ，控制在, ，低于: the value before is held within what follows. */
const WITHIN = /^[，,](?:有效|始终|严格|均|都)*(?:控制|稳控|稳定|保持)在$/

/** 城镇登记失业率3.2%，控制在4.5%以内: what is told to lie within a bound does. */
export function* held(told: Told): Iterable<OrderClaim> {
  for (const claim of told.levels.values()) {
    const value = told.figures[claim.level.figure]!
    const bound = value.qualifier === null ? next(told, value.index) : null
    const other = bound === null ? undefined : told.levels.get(bound.index)
    if (bound === null || other === undefined || factKey(other.subject) !== factKey(claim.subject)) continue
    if ((bound.qualifier === 'at-most' || bound.qualifier === 'under') && alike(value, bound) && WITHIN.test(between(told, value, bound)))
      yield ordered('held', other, value.index, bound.index)
  }
}
