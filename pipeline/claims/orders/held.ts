import type { Figure, OrderClaim } from '../../model.ts'
import { factKey } from '../facts.ts'
import { alike, between, next, ordered, type Told } from './told.ts'

/** ，控制在, ，低于: the value before is held within what follows. */
const WITHIN = /^[，,](?:有效|始终|严格|均|都)*(?:控制|稳控|稳定|保持)在$/

/** 大关、达到, ，达: the value that has passed what stands before. */
const PASSED = /^(?:元)?(?:大关|关口|新?台阶|的?水平|的大关|的新?台阶)?[、，,][\s　]*(?:已)?(?:达到?|为)(?:了)?$/

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

/** 突破5万关口、达到5.28万元: what has passed a threshold lies beyond it. */
export function* passed(told: Told): Iterable<OrderClaim> {
  for (const claim of told.levels.values()) {
    const threshold = told.figures[claim.level.figure]!
    const value = threshold.qualifier === 'over' ? next(told, threshold.index) : null
    if (value === null || !told.levels.has(value.index) || !isSized(threshold, value)) continue
    if (PASSED.test(between(told, threshold, value))) yield ordered('passed', claim, threshold.index, value.index)
  }
}

/** 突破5万, 达到5.28万元: a threshold may leave its unit to the value. */
const isSized = (threshold: Figure, value: Figure): boolean =>
  alike(threshold, value) || (threshold.unit.dimension === 'number' && value.unit.dimension !== 'percent')
