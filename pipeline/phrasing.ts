import type { ClaimKind } from './model.ts'

/**
 * One construction: how a clause, or a stretch of one, says what a figure is. From this object come the reading, its
 * tests and the snapshot of what a folder of reports says.
 */
export interface Phrasing {
  /** As the file is called. */
  readonly id: string
  /**
   * The construction, in one or several forms, over the tokens of a clause:
   *
   *     S          a name, with what time stands before or behind it: what the figures are of
   *     S:whole    a name in another role: the whole of a share, whom a rate is told against (other), a field of ranks
   *     T          a time: 2023年, “十四五”时期, 上年末
   *     T:base     the time that something is compared with
   *     N          what a figure counts, behind it: 家企业
   *     <raised>   a word of a class of words/classes.ts; <raised|lowered> of either
   *     由|从      these words themselves
   *     {rate:percent}   a figure in its role; its dimension is one of `KINDS`, alternatives between bars
   *     [ ]        what may be left out;  ( )* what may be repeated, or left out;  ( )+ what may be repeated
   *
   * Words that say nothing of a figure (了, 进一步), what is in brackets, and the words that belong to a figure itself
   * (约, 以上) are passed over anywhere.
   */
  readonly says: readonly string[]
  /** What claims a figure in a role may make; a role that is not named makes none (a mere level of something else). */
  readonly makes: Readonly<Record<string, readonly ClaimKind[]>>
  /** Clauses that it reads whole, with the roles of their figures: `出口增长5% ==> rate 5%`. */
  readonly reads: readonly string[]
  /** Clauses of which it reads nothing. */
  readonly leaves: readonly string[]
}

/** What a figure of a row may measure. */
export const KINDS = ['amount', 'percent', 'points', 'times', 'doublings', 'rank', 'ratio', 'number'] as const

export type FigureKind = (typeof KINDS)[number]

export const definePhrasing = (phrasing: Phrasing): Phrasing => phrasing
