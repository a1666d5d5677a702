import type { Bounds } from '../interval.ts'
import { boundsOf } from '../interval.ts'
import type { Constraint, Figure } from '../model.ts'
import { isList } from './network.ts'

/**
 * Whether a yearly rate (in %) is the growth over all years divided by their number, where `allowed` is what compounding
 * leaves to it: 33.3% in 5 years printed as 6.7% a year in place of 5.9%.
 */
export const isSimpleAverage = (figure: Figure, { bind }: Constraint, allowed: Bounds): boolean => {
  const { rate, years } = bind
  if (rate === undefined || isList(rate) || !('figure' in rate) || rate.figure !== figure.index) return false
  if (years === undefined || isList(years) || !('constant' in years)) return false
  if (!Number.isFinite(allowed.high - allowed.low) || allowed.low <= -100) return false
  const divided = (compounded: number) => (((1 + compounded / 100) ** years.constant - 1) * 100) / years.constant
  const { low, high } = boundsOf(figure)
  return divided(allowed.low) <= high && divided(allowed.high) >= low
}
