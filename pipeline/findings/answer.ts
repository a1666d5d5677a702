import type { Misprint } from '../constraints/misprints.ts'
import { misprintsOf, printable } from '../constraints/misprints.ts'
import type { Bounds } from '../interval.ts'
import type { Figure, Numeral } from '../model.ts'

/** What a figure is to be changed to. */
export interface Answer {
  readonly numeral: Numeral
  /** Of the unit meant to the unit printed: 10000 for 亿 in place of 万. */
  readonly scale: number
  /** The slip of the hand by which it became what is printed. */
  readonly misprint: Misprint | null
}

/** One answer, or the range of the numbers that could be printed in the figure's place; both where a slip explains one. */
export interface Answers {
  readonly one: Answer | null
  readonly range: readonly [first: Numeral, last: Numeral] | null
}

/** Of the narrower of two stretches, so much must be common to both: that they touch at an end says nothing. */
const INSIDE = 0.25

/** So many neighbours are one answer, the one that is reckoned from the numbers as printed. */
const NEIGHBOURS = 3

/**
 * @param bounds where the value must lie, in base units
 * @param hand what the numbers as printed come to; null where that is not known
 * @param operands how many figures it is reckoned from
 */
export const answersOf = (figure: Figure, bounds: Bounds, hand: number | null, operands: number): Answers => {
  if (!Number.isFinite(bounds.high - bounds.low)) return { one: null, range: null }
  const step = stepOf(figure)
  const { decimals } = figure.numeral
  const middle = Math.min(bounds.high, Math.max(bounds.low, hand ?? (bounds.low + bounds.high) / 2))
  const own = half(middle / step)
  const [first, last] = widened(trimmed(figure, bounds), hand === middle ? own : null)
  const numeralsFrom = (from: number, to: number) => [{ digits: from, decimals }, { digits: to, decimals }] as const
  const count = last - first + 1
  if (count < 1) return { one: null, range: null }
  // what only must not exceed another has no one value
  if (bounds.low === 0 && !isPercent(figure) && count > 1) return { one: null, range: numeralsFrom(0, last) }
  const digits = Math.min(last, Math.max(first, own))
  const isSingle = count <= NEIGHBOURS || (isOnGrid(hand, step) && count <= operands + NEIGHBOURS)
  const range = isSingle ? null : numeralsFrom(first, last)
  const slips = misprintsOf(figure, bounds).filter(misprint => fits(figure, misprint, bounds))
  const [only, more] = slips
  const telling = slips.find(({ kind }) => !COMMON.has(kind))
  if (telling !== undefined) {
    // where the slip tells another number than the reckoning, both are seen
    const same = telling.scale !== 1 || telling.numeral.digits === digits || first === last
    return { one: { ...telling, misprint: telling }, range: same ? (telling.scale === 1 ? range : null) : numeralsFrom(first, last) }
  }
  const plain: Answer = { numeral: { digits, decimals }, scale: 1, misprint: null }
  if (isSingle) {
    const same = slips.find(({ numeral, scale }) => scale === 1 && numeral.digits === digits && numeral.decimals === decimals)
    return { one: same === undefined ? plain : { ...same, misprint: same }, range }
  }
  // where many slips would do, none explains anything
  return { one: only === undefined || more !== undefined ? null : { ...only, misprint: only }, range }
}

/** Of so many digits one is easily such that its change fits. */
const COMMON: ReadonlySet<Misprint['kind']> = new Set<Misprint['kind']>(['digit', 'dropped'])

/** One of the last printed place, in base units. */
const stepOf = ({ unit, numeral }: Figure): number => unit.factor[0] / unit.factor[1] / 10 ** numeral.decimals

const isPercent = ({ unit }: Figure): boolean => unit.dimension === 'percent' || unit.dimension === 'points'

const half = (value: number): number => Math.sign(value) * Math.round(Number(Math.abs(value).toPrecision(13)))

const isOnGrid = (hand: number | null, step: number): boolean =>
  hand !== null && Math.abs(hand / step - Math.round(hand / step)) < 1e-6 * Math.max(1, Math.abs(hand / step) * 1e-6)

/** The printable numbers, without those at the ends that only touch what is allowed. */
const trimmed = (figure: Figure, bounds: Bounds): readonly [number, number] => {
  const [first, last] = printable(figure, bounds)
  const numeral = (digits: number) => ({ digits, decimals: figure.numeral.decimals })
  const from = first < last && !lies(figure, numeral(first), 1, bounds) ? first + 1 : first
  const to = from < last && !lies(figure, numeral(last), 1, bounds) ? last - 1 : last
  return [from, to]
}

/** With the number that is reckoned, wherever it lies. */
const widened = ([first, last]: readonly [number, number], digits: number | null): readonly [number, number] =>
  digits === null ? [first, last] : [Math.min(first, digits), Math.max(last, digits)]

/** A number that would be printed to fewer places has lost more than a digit too many. */
const fits = (figure: Figure, { kind, numeral, scale }: Misprint, bounds: Bounds): boolean =>
  (kind !== 'doubled' || numeral.decimals >= figure.numeral.decimals) && lies(figure, numeral, scale, bounds)

/** Whether what a number so printed may stand for lies inside what is allowed, and does not only touch it. */
const lies = (figure: Figure, { digits, decimals }: Numeral, scale: number, { low, high }: Bounds): boolean => {
  const step = (figure.unit.factor[0] / figure.unit.factor[1] / 10 ** decimals) * scale
  const value = digits * step
  if (figure.exact) return value >= low - 1e-9 * Math.abs(low) && value <= high + 1e-9 * Math.abs(high)
  const common = Math.min(high, value + step / 2) - Math.max(low, value - step / 2)
  const narrower = Math.min(high - low, step)
  return narrower === 0 || high - low < 1e-9 * Math.abs(high) ? common >= -1e-9 * step : common >= INSIDE * narrower
}
