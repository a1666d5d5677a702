import type { Span } from './span.ts'

/** What a unit measures. Counts are of their counter: `count:家`. */
export type Dimension = string

export interface Unit {
  /** As printed, multiplier included: 亿元, 万人次, ％. Empty where the figure has none. */
  readonly text: string
  readonly dimension: Dimension
  /** Base units in one of this unit, as an exact ratio: 亿元 is 100000000 / 1 元, 亩 is 1 / 15 公顷. */
  readonly factor: readonly [numerator: number, denominator: number]
}

/** What the words around a figure make of its interval; see the table in quantities/qualifiers.ts. */
export type Qualifier = 'about' | 'over' | 'at-least' | 'under' | 'at-most' | 'and-more'

/** A number as printed: 1117.56 is digits 111756 with 2 decimals. */
export interface Numeral {
  /** All digits, as a whole number below 2^53. Negative where a minus sign is printed. */
  readonly digits: number
  /** How many of them stand after the point; negative where the last digit stands for tens, hundreds … (三百万 → 3, −6). */
  readonly decimals: number
}

export type ExemptReason = 'date' | 'duration' | 'name' | 'code' | 'ordinal' | 'class'

/** A stated quantity, or a numeral that is kept apart from them (`exempt`). Figures are numbered by their place in the text. */
export interface Figure extends Span {
  readonly index: number
  readonly text: string
  readonly numeral: Numeral
  /** The upper end of a range (5至8个); the lower end is `numeral`. */
  readonly upper: Numeral | null
  readonly unit: Unit
  readonly qualifier: Qualifier | null
  /** A limit, threshold or target is an exact point, and so is a count of things: neither stands for a rounding interval. */
  readonly exact: boolean
  readonly script: 'half' | 'full' | 'mixed' | 'chinese'
  readonly exempt: ExemptReason | null
  /** Why the number cannot be read as printed (169..59); null where it can. */
  readonly malformed: string | null
  readonly sentence: number
}
