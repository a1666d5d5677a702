import { signOf } from '../findings/printed.ts'

/** An interval as an editor reads it, in the figure's own unit; rounded outwards so that nothing allowed is cut off. */
export function showRange([low, high]: readonly [number | null, number | null], printedUnit: string): string {
  const unit = signOf(printedUnit)
  if (low === null && high === null) return '—'
  if (low === null) return `≤${limit(high ?? 0, Math.ceil)}${unit}`
  if (high === null) return `≥${limit(low, Math.floor)}${unit}`
  if (low === high) return `${shortest(Number(low.toFixed(6)))}${unit}`
  const printed = `${low}～${high}`
  if (printed.length <= SHORT && !printed.includes('e')) return printed + unit
  const places = placesFor(high - low)
  return `${outward(low, places, Math.floor)}～${outward(high, places, Math.ceil)}${unit}`
}

/** One end, with five digits where it is no short decimal. */
function limit(value: number, round: (scaled: number) => number): string {
  const whole = shortest(value)
  return whole.length <= SHORT / 2 ? whole : outward(value, placesFor(Math.abs(value) / 1000), round)
}

/** Both ends of 1117.555～1117.565, as most printed figures have them, need no rounding. */
const SHORT = 17

/** A number without the noise of binary fractions. */
const shortest = (value: number): string => plain(Number(value.toPrecision(12)))

/** Decimals that show a width with two digits of its own. */
function placesFor(width: number): number {
  return Math.min(10, Math.max(0, 1 - Math.floor(Math.log10(width))))
}

// A value that is a short decimal stays what it is: 26.85 must not become 26.84.
function outward(value: number, places: number, round: (scaled: number) => number): string {
  const scaled = Number((value * 10 ** places).toPrecision(13))
  return plain(Number((round(scaled) / 10 ** places).toPrecision(13)))
}

/** Never 1e21. */
function plain(value: number): string {
  return Math.abs(value) < 1e21 ? String(value) : BigInt(Math.round(value)).toString()
}
