import type { Bounds } from '../interval.ts'

/**
 * Arithmetic on intervals of doubles, rounded outward: what is empty here is empty in truth. Forward operations give
 * the range of a result; the inverse of a power gives the range of its base or exponent.
 */
const ULP = 2 ** -52

/** An overflow is only known to lie beyond the largest double. */
const down = (value: number) => (value === Infinity ? Number.MAX_VALUE : value - Math.abs(value) * ULP)
const up = (value: number) => (value === -Infinity ? -Number.MAX_VALUE : value + Math.abs(value) * ULP)

export const ALL: Bounds = { low: -Infinity, high: Infinity }

export const NOTHING: Bounds = { low: Infinity, high: -Infinity }

export const meet = (a: Bounds, b: Bounds): Bounds => ({ low: Math.max(a.low, b.low), high: Math.min(a.high, b.high) })

export const hull = (a: Bounds, b: Bounds): Bounds => ({ low: Math.min(a.low, b.low), high: Math.max(a.high, b.high) })

export const isEmpty = (x: Bounds) => x.low > x.high

export const add = (a: Bounds, b: Bounds): Bounds => ({ low: down(a.low + b.low), high: up(a.high + b.high) })

export const subtract = (a: Bounds, b: Bounds): Bounds => ({ low: down(a.low - b.high), high: up(a.high - b.low) })

export const negate = (a: Bounds): Bounds => ({ low: -a.high, high: -a.low })

export const lesser = (a: Bounds, b: Bounds): Bounds => ({
  low: Math.min(a.low, b.low),
  high: Math.min(a.high, b.high),
})

export const greater = (a: Bounds, b: Bounds): Bounds => ({
  low: Math.max(a.low, b.low),
  high: Math.max(a.high, b.high),
})

/** Zero times infinity is zero: an end at infinity is never attained. */
const times = (a: number, b: number) => (a === 0 || b === 0 ? 0 : a * b)

export const multiply = (a: Bounds, b: Bounds): Bounds => {
  if (a.low >= 0 && b.low >= 0) return { low: down(times(a.low, b.low)), high: up(times(a.high, b.high)) }
  const w = times(a.low, b.low)
  const x = times(a.low, b.high)
  const y = times(a.high, b.low)
  const z = times(a.high, b.high)
  return { low: down(Math.min(w, x, y, z)), high: up(Math.max(w, x, y, z)) }
}

/** A divisor that ends at zero is taken without zero; one with zero inside says nothing. */
export const divide = (a: Bounds, b: Bounds): Bounds => {
  if (b.low < 0 && b.high > 0) return ALL
  if (b.low === 0 && b.high === 0) return ALL
  const least = b.high === 0 ? -Infinity : down(1 / b.high)
  const most = b.low === 0 ? Infinity : up(1 / b.low)
  return multiply(a, { low: least, high: most })
}

/** The factor that takes `by` to `product`: any, where both may be zero. */
export const factorOf = (product: Bounds, by: Bounds): Bounds =>
  by.low <= 0 && by.high >= 0 && product.low <= 0 && product.high >= 0 ? ALL : divide(product, by)

/** Math.pow and Math.log are good to an ulp or two; n steps of either to a few more. */
const widen = (low: number, high: number, ulps: number): Bounds => ({
  low: low === Infinity ? Number.MAX_VALUE : low - Math.abs(low) * ulps * ULP,
  high: high === -Infinity ? -Number.MAX_VALUE : high + Math.abs(high) * ulps * ULP,
})

const isWhole = ({ low, high }: Bounds) => low === high && Number.isInteger(low)

/** Of a growth factor: the base is taken as not negative, except under a known whole exponent. */
export const power = (base: Bounds, exponent: Bounds): Bounds => {
  if (isWhole(exponent)) {
    const n = exponent.low
    const ulps = Math.abs(n) + 4
    if (n < 0) return divide({ low: 1, high: 1 }, power(base, { low: -n, high: -n }))
    if (n === 0) return { low: 1, high: 1 }
    if (n % 2 === 1 || base.low >= 0) return widen(base.low ** n, base.high ** n, ulps)
    if (base.high <= 0) return widen(base.high ** n, base.low ** n, ulps)
    return widen(0, Math.max(base.low ** n, base.high ** n), ulps)
  }
  if (base.low <= 0) return { low: 0, high: Infinity }
  const corners = [
    base.low ** exponent.low,
    base.low ** exponent.high,
    base.high ** exponent.low,
    base.high ** exponent.high,
  ]
  return widen(Math.min(...corners), Math.max(...corners), 2 ** 10)
}

/** The base of which the power is `result`: a growth factor, so the root that is not negative. */
export const rootOf = (result: Bounds, exponent: Bounds): Bounds => {
  if (!isWhole(exponent) || exponent.low <= 0) return ALL
  const n = exponent.low
  if (n === 1) return result
  if (result.high < 0) return NOTHING
  return widen(Math.max(0, result.low) ** (1 / n), result.high ** (1 / n), 2 ** 8)
}

/** The exponent that takes `base` to `result`. */
export const exponentOf = (result: Bounds, base: Bounds): Bounds => {
  if (base.low <= 1 || result.low <= 0) return ALL
  const log = (x: number, y: number) => Math.log(x) / Math.log(y)
  const corners = [
    log(result.low, base.low),
    log(result.low, base.high),
    log(result.high, base.low),
    log(result.high, base.high),
  ]
  const { low, high } = widen(Math.min(...corners), Math.max(...corners), 2 ** 10)
  return { low: low - ULP, high: high + ULP }
}
