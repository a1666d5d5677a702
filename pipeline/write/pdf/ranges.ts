/** An interval as an editor reads it, rounded outwards so that nothing allowed is cut off. */
export function rangeText([low, high]: readonly [number | null, number | null], unit: string): string {
  if (low === null) return high === null ? '—' : `≤${outward(high, placesFor(high), Math.ceil)}${unit}`
  if (high === null) return `≥${outward(low, placesFor(low), Math.floor)}${unit}`
  if (low === high) return `${plain(Number(low.toFixed(6)))}${unit}`
  const places = placesFor((high - low) * 1000)
  return `${outward(low, places, Math.floor)}～${outward(high, places, Math.ceil)}${unit}`
}

/** Decimals that show five digits of a length. */
function placesFor(length: number): number {
  return length === 0 ? 0 : Math.min(10, Math.max(0, 4 - Math.floor(Math.log10(Math.abs(length)))))
}

/** A short decimal stays what it is: 26.85 must not become 26.84. */
const outward = (value: number, places: number, round: (scaled: number) => number): string =>
  plain(round(Number((value * 10 ** places).toPrecision(13))) / 10 ** places)

/** Without the noise of binary fractions, and never 1e21. */
function plain(value: number): string {
  const rounded = Number(value.toPrecision(12))
  return Math.abs(rounded) < 1e21 ? String(rounded) : BigInt(Math.round(rounded)).toString()
}
