import type { Figure, Interval, Numeral, Rational, Rounding } from './model.ts'

/** Ends rounded outward: every true value lies within. Infinite where there is no end; empty where low > high. */
export interface Bounds {
  readonly low: number
  readonly high: number
}

const gcd = (a: bigint, b: bigint): bigint => {
  while (b !== 0n) [a, b] = [b, a % b]
  return a < 0n ? -a : a
}

export const rational = (num: bigint, den: bigint = 1n): Rational => {
  const divisor = gcd(num, den) * (den < 0n ? -1n : 1n)
  return { num: num / divisor, den: den / divisor }
}

/** The exact value of a double. */
export const fromNumber = (value: number): Rational => {
  let den = 1n
  let scaled = value
  while (!Number.isInteger(scaled)) {
    scaled *= 2
    den *= 2n
  }
  return rational(BigInt(scaled), den)
}

const bits = (value: bigint) => value.toString(16).length * 4

/** The nearest double but for an ulp or two. */
export const toNumber = ({ num, den }: Rational): number => {
  const excess = BigInt(Math.max(0, Math.min(bits(num), bits(den)) - 900))
  return Number(num >> excess) / Number(den >> excess)
}

const compare = (a: Rational, b: Rational) => {
  const difference = a.num * b.den - b.num * a.den
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export const point = (value: Rational): Interval => ({ low: value, high: value, lowOpen: false, highOpen: false })

export const WHOLE: Interval = { low: null, high: null, lowOpen: true, highOpen: true }

/** An end of an interval: a value, or infinity with its sign. Open where it is not itself attained. */
interface End {
  readonly infinite: -1 | 0 | 1
  readonly at: Rational
  readonly open: boolean
}

const ZERO = rational(0n)

const lowEnd = (x: Interval): End =>
  x.low === null ? { infinite: -1, at: ZERO, open: true } : { infinite: 0, at: x.low, open: x.lowOpen }

const highEnd = (x: Interval): End =>
  x.high === null ? { infinite: 1, at: ZERO, open: true } : { infinite: 0, at: x.high, open: x.highOpen }

const between = (low: End, high: End): Interval => ({
  low: low.infinite === 0 ? low.at : null,
  high: high.infinite === 0 ? high.at : null,
  lowOpen: low.open,
  highOpen: high.open,
})

const order = (a: End, b: End) => a.infinite - b.infinite || compare(a.at, b.at)

/** Of ends at one place the one that is attained comes first. */
const closedFirst = (a: End, b: End) => Number(a.open) - Number(b.open)

const outermost = (ends: readonly End[], side: -1 | 1): End =>
  ends.reduce((best, x) => ((-side * order(x, best) || closedFirst(x, best)) < 0 ? x : best))

const sumOf = (a: End, b: End): End =>
  a.infinite !== 0
    ? a
    : b.infinite !== 0
      ? b
      : {
          infinite: 0,
          at: rational(a.at.num * b.at.den + b.at.num * a.at.den, a.at.den * b.at.den),
          open: a.open || b.open,
        }

export const add = (a: Interval, b: Interval): Interval =>
  between(sumOf(lowEnd(a), lowEnd(b)), sumOf(highEnd(a), highEnd(b)))

const opposite = (end: End): End => ({
  infinite: -end.infinite as End['infinite'],
  at: { num: -end.at.num, den: end.at.den },
  open: end.open,
})

export const negate = (x: Interval): Interval => between(opposite(highEnd(x)), opposite(lowEnd(x)))

const isZero = (end: End) => end.infinite === 0 && end.at.num === 0n

const sign = (end: End) => (end.infinite !== 0 ? end.infinite : end.at.num > 0n ? 1 : -1)

const productOf = (a: End, b: End): End => {
  if (isZero(a) || isZero(b))
    return { infinite: 0, at: ZERO, open: !((isZero(a) && !a.open) || (isZero(b) && !b.open)) }
  if (a.infinite !== 0 || b.infinite !== 0) return { infinite: sign(a) === sign(b) ? 1 : -1, at: ZERO, open: true }
  return { infinite: 0, at: rational(a.at.num * b.at.num, a.at.den * b.at.den), open: a.open || b.open }
}

export const multiply = (a: Interval, b: Interval): Interval => {
  const corners = [lowEnd(a), highEnd(a)].flatMap(x => [productOf(x, lowEnd(b)), productOf(x, highEnd(b))])
  return between(outermost(corners, -1), outermost(corners, 1))
}

/** The whole line where the divisor may be zero on both sides. A divisor that ends at zero is taken without zero. */
export const divide = (a: Interval, b: Interval): Interval => {
  const [low, high] = [lowEnd(b), highEnd(b)]
  const positive = isZero(low) || sign(low) > 0
  const negative = isZero(high) || sign(high) < 0
  if (positive === negative) return WHOLE
  return multiply(a, { low: inverse(high), high: inverse(low), lowOpen: high.open, highOpen: low.open })
}

/** null: without end. */
const inverse = (end: End): Rational | null =>
  isZero(end) ? null : end.infinite !== 0 ? ZERO : rational(end.at.den, end.at.num)

/** `exponent` is a whole number, not negative. */
export const power = (base: Interval, exponent: number): Interval => {
  if (exponent === 0) return point(rational(1n))
  const n = BigInt(exponent)
  const raise = (end: End): End => ({
    infinite: Math.abs(end.infinite) as End['infinite'],
    at: { num: end.at.num ** n, den: end.at.den ** n },
    open: end.open,
  })
  const [low, high] = [lowEnd(base), highEnd(base)]
  if (exponent % 2 === 1 || isZero(low) || sign(low) > 0) return between(raise(low), raise(high))
  if (isZero(high) || sign(high) < 0) return between(raise(high), raise(low))
  return between({ infinite: 0, at: ZERO, open: false }, outermost([raise(low), raise(high)], 1))
}

/** Of the smaller of two values; `greater` of the greater. */
export const lesser = (a: Interval, b: Interval): Interval => {
  const [high, other] = [highEnd(a), highEnd(b)]
  // the lesser of both attains its high end only where both do
  const isNearer = (order(high, other) || closedFirst(other, high)) < 0
  return between(outermost([lowEnd(a), lowEnd(b)], -1), isNearer ? high : other)
}

export const greater = (a: Interval, b: Interval): Interval => negate(lesser(negate(a), negate(b)))

const meets = (low: End, high: End) => {
  const side = order(low, high)
  return side < 0 || (side === 0 && !low.open && !high.open)
}

/** Whether some value of `a` stands in the relation to some value of `b`. */
export const possible = (a: Interval, relation: '=' | '<=' | '<', b: Interval): boolean => {
  switch (relation) {
    case '=':
      return meets(lowEnd(a), highEnd(b)) && meets(lowEnd(b), highEnd(a))
    case '<=':
      return meets(lowEnd(a), highEnd(b))
    case '<':
      return order(lowEnd(a), highEnd(b)) < 0
  }
}

/** Where the values end that a figure may stand for: a numeral, and so many twentieths of its last printed place. */
interface Ends {
  readonly low: Numeral | null
  readonly lowBy: number
  readonly lowOpen: boolean
  readonly high: Numeral | null
  readonly highBy: number
  readonly highOpen: boolean
}

const HALF = 10
const STEP = 20

/** In twentieths of the last printed place: the place of the last digit that is not zero. */
const lastStep = ({ digits }: Numeral) => {
  let step = STEP
  for (let rest = digits; rest !== 0 && rest % 10 === 0; rest /= 10) step *= 10
  return step
}

const ends = (from: Numeral, to: Numeral, lowBy: number, highBy: number, lowOpen = false, highOpen = false): Ends => ({
  low: from,
  lowBy,
  lowOpen,
  high: to,
  highBy,
  highOpen,
})

const rounded = (numeral: Numeral, rounding: Rounding): Ends => {
  const side = Math.sign(numeral.digits)
  const mirrored = (low: number, high: number, lowOpen: boolean, highOpen: boolean) =>
    side < 0
      ? ends(numeral, numeral, -high, -low, highOpen, lowOpen)
      : ends(numeral, numeral, low, high, lowOpen, highOpen)
  switch (rounding) {
    case 'nearest':
      return ends(numeral, numeral, -HALF, HALF)
    case 'last-non-zero':
      return ends(numeral, numeral, -lastStep(numeral) / 2, lastStep(numeral) / 2)
    case 'truncated':
      return side === 0 ? ends(numeral, numeral, -STEP, STEP, true, true) : mirrored(0, STEP, false, true)
    case 'rounded-up':
      return mirrored(-STEP, 0, true, false)
    case 'forced':
      return ends(numeral, numeral, -STEP, STEP)
    case 'rounded-twice':
      return mirrored(-HALF - 1, HALF, false, true)
    case 'edge':
      return ends(numeral, numeral, 0, 0)
  }
}

const endsOf = (figure: Figure, rounding: Rounding): Ends => {
  const { numeral, upper, exact } = figure
  const qualifier = rounding === 'edge' ? null : figure.qualifier
  switch (qualifier) {
    case 'about':
      return ends(numeral, upper ?? numeral, -lastStep(numeral), lastStep(upper ?? numeral))
    case 'over':
      return { ...ends(numeral, numeral, 0, 0, true, true), high: null }
    case 'at-least':
      return { ...ends(numeral, numeral, 0, 0, false, true), high: null }
    case 'under':
      return { ...ends(numeral, upper ?? numeral, 0, 0, true, true), low: null }
    case 'at-most':
      return { ...ends(numeral, upper ?? numeral, 0, 0, true, false), low: null }
    case 'and-more':
      return ends(numeral, upper ?? numeral, 0, lastStep(upper ?? numeral), false, true)
    case null:
      if (exact) return ends(numeral, upper ?? numeral, 0, 0)
      return upper === null ? rounded(numeral, rounding) : ends(numeral, upper, -HALF, HALF)
  }
}

/**
 * Every value that could have been printed so, in base units (元, 公顷, % …); see the table of qualifiers in
 * domain.md.
 */
export const intervalOf = (figure: Figure, rounding: Rounding = 'nearest'): Interval => {
  const { low, lowBy, lowOpen, high, highBy, highOpen } = endsOf(figure, rounding)
  const [num, den] = figure.unit.factor
  const at = (numeral: Numeral, by: number) => {
    const ten = 10n ** BigInt(Math.abs(numeral.decimals))
    const twentieths = (BigInt(numeral.digits) * BigInt(STEP) + BigInt(by)) * BigInt(num)
    const unit = BigInt(STEP) * BigInt(den)
    return numeral.decimals >= 0 ? rational(twentieths, unit * ten) : rational(twentieths * ten, unit)
  }
  return { low: low && at(low, lowBy), high: high && at(high, highBy), lowOpen, highOpen }
}

/** More than the error of the five roundings below. */
const SLACK = 2 ** -50

/** The float twin of `intervalOf`. Whole numbers that stand for themselves are exact points. */
export const boundsOf = (figure: Figure, rounding: Rounding = 'nearest'): Bounds => {
  const [num, den] = figure.unit.factor
  const { digits, decimals } = figure.numeral
  if (figure.exact && figure.qualifier === null && figure.upper === null && num === 1 && den === 1 && decimals === 0) {
    return { low: digits, high: digits }
  }
  const { low, lowBy, high, highBy } = endsOf(figure, rounding)
  const at = (numeral: Numeral, by: number) =>
    ((numeral.digits * STEP + by) * (num / (den * STEP))) / 10 ** numeral.decimals
  const least = low === null ? -Infinity : at(low, lowBy)
  const most = high === null ? Infinity : at(high, highBy)
  return { low: least - Math.abs(least) * SLACK, high: most + Math.abs(most) * SLACK }
}

/** The number as printed, without qualifier and rounding, in the figure's own unit. */
export const printedValue = ({ numeral: { digits, decimals } }: Figure): number =>
  decimals >= 0 ? digits / 10 ** decimals : digits * 10 ** -decimals

/** The same in base units, for display and for scale. */
export const valueOf = (figure: Figure): number =>
  (printedValue(figure) * figure.unit.factor[0]) / figure.unit.factor[1]

/** One of the last printed place, in base units. */
export const grainOf = ({ numeral: { decimals }, unit }: Figure): number =>
  (10 ** -decimals * unit.factor[0]) / unit.factor[1]

/** `intervalOf` in the figure's own unit, each end the nearest double; null where there is none. */
export const printedInterval = (figure: Figure): readonly [number | null, number | null] => {
  const { low, lowBy, high, highBy } = endsOf(figure, 'nearest')
  const at = ({ digits, decimals }: Numeral, by: number) =>
    decimals >= 0 ? (digits * STEP + by) / (STEP * 10 ** decimals) : ((digits * STEP + by) * 10 ** -decimals) / STEP
  return [low && at(low, lowBy), high && at(high, highBy)]
}
