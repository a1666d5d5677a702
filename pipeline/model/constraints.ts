import type { Evidence, FigureRef } from './claims.ts'
import type { Severity } from './findings.ts'

/**
 * Only `hard` constraints narrow others and prove errors; a failing `soft` one is a warning at most. A `guess` supposes
 * what the text does not say (that an 其中 lists all parts): it verifies where it holds, and where it fails it says
 * nothing, unless one wrong digit in one figure explains the failure: then it is a warning.
 */
export type Strength = 'hard' | 'soft' | 'guess'

/** What a letter of a formula stands for. Values are in base units (元, %, 倍, 公顷 …). */
export type Operand =
  /**
   * A printed figure: every value that could have been printed so. `forced` allows a whole unit of the last place to
   * either side instead of half of one, as shares need that were made to add to 100. `edge` is the printed number alone,
   * as a goal is held against what is reached: of 超过1000家 it is 1000.
   */
  | { readonly figure: FigureRef; readonly sign?: 1 | -1; readonly forced?: boolean; readonly edge?: boolean }
  /** A whole number that is known: years between two periods, items counted. */
  | { readonly constant: number }
  /** A quantity the report does not print, shared by all claims that name it; plausible within `range` (inclusive). */
  | { readonly unprinted: string; readonly range?: readonly [number, number] }
  /** For sum(parts). */
  | readonly Operand[]

export type Binding = Readonly<Record<string, Operand>>

/** Another honest reading of a claim, tried when those before it fail. */
export interface Alternative {
  /** Letters that this reading binds besides, or otherwise than, the proposal. */
  readonly bind?: Binding
  readonly formula?: string
  /** What this reading assumes, told to the editor: 按可比价格计算. */
  readonly because: string
  /** What the claim becomes when this reading holds. Default warning. */
  readonly severity?: Severity
  /**
   * This reading acquits: what stands in print beside the figures, or what the words leave open, explains them. The
   * claim then says nothing at all. Tried before any other reading. `digits`: but for slips that no chance explains
   * (swapped digits, 万 for 亿).
   */
  readonly acquits?: boolean | 'digits'
}

/** What a rule yields: one relation to be judged, with its readings in order. */
export interface Proposal {
  readonly bind: Binding
  readonly formula?: string
  readonly strength?: Strength
  /** The letter that a finding accuses; default the rule's. */
  readonly accuses?: string
  readonly otherwise?: readonly Alternative[]
  /** The worst a failure may be; default the rule's. */
  readonly severity?: Severity
  /** false where holding verifies no figure; default the rule's. */
  readonly verifies?: boolean
  /**
   * Others that stand alike hold: a guess in words that are read, which a plain slip of the hand breaks, is an error then.
   * `asked`: where those of the same `columns` do.
   */
  readonly borne?: true | 'asked'
}

export interface Constraint extends Proposal {
  readonly rule: string
  readonly claim: number
  readonly formula: string
  readonly accuses: string
  readonly severity: Severity
  readonly strength: Strength
  readonly verifies: boolean
  readonly evidence: Evidence
}

/** An interval of exact rationals. null is an open infinity. */
export interface Interval {
  readonly low: Rational | null
  readonly high: Rational | null
  readonly lowOpen: boolean
  readonly highOpen: boolean
}

/** In lowest terms, den > 0. */
export interface Rational {
  readonly num: bigint
  readonly den: bigint
}

/**
 * How a printed number came from the true one: 四舍五入, 去尾, 进位, rounded twice (9.7489 → 9.75 → 9.8), forced to add to
 * 100 with others, a round integer that is true to its last digit that is not zero (5000亿元), or not at all (edge).
 */
export type Rounding = 'nearest' | 'truncated' | 'rounded-up' | 'rounded-twice' | 'forced' | 'last-non-zero' | 'edge'

export type Outcome =
  | 'holds'
  /** Holds, but no plausible value could have failed: verifies nothing. */
  | 'uninformative'
  /** Holds only under a later reading. */
  | 'otherwise'
  /** Fails, but a reading that acquits holds: says nothing. */
  | 'acquitted'
  /** Alone impossible, or part of a set that cannot hold together. */
  | 'contradicted'

export interface Verdict {
  readonly outcome: Outcome
  /** Index of the reading that holds (0 is the plain one, i the alternative i − 1); −1 where none does. */
  readonly reading: number
  /** `last-non-zero` where a reading holds only if round integers are so read; else `nearest`. */
  readonly rounding: Rounding
  /** Where it does not hold: what the other letters force on the accused one, in base units. null where they force nothing. */
  readonly expected: Interval | null
  /** Index of its conflict, or −1. */
  readonly conflict: number
}

/** Constraints of which no proper subset is impossible, merged where they blame the same figure. */
export interface Conflict {
  readonly constraints: readonly number[]
  /** Ranked: the likeliest first. */
  readonly blame: readonly Blame[]
  /** false where every way to reconcile it is far from what is printed and no slip: then its figures hardly belong together. */
  readonly plausible: boolean
  /** What each constraint of a joint conflict, with those that name the first of `blame`, leaves to that figure. */
  readonly allows: readonly { readonly constraint: number; readonly interval: Interval }[]
}

/** A figure whose change alone reconciles the conflict, and the interval it would have to lie in. */
export interface Blame {
  readonly figure: FigureRef
  readonly interval: Interval
  /** How many independent claims its change reconciles. */
  readonly reconciles: number
}
