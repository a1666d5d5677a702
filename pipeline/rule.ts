import type { Claim, ClaimKind, Facts, Proposal, Severity } from './model.ts'

/**
 * One sentence of arithmetic about claims. A rule binds the letters of a formula to figures; it computes nothing and
 * sees no text. From this one object come the engine's rule, its tests, the handbook and the tables of the README.
 */
export interface Rule<Kind extends ClaimKind = ClaimKind> {
  /** As the file is called. */
  readonly id: string
  /** The heading of a finding, in Chinese. */
  readonly title: string
  readonly titleEn: string
  /** One or two sentences an editor understands. */
  readonly why: string
  readonly whyEn: string
  readonly judges: Kind | readonly Kind[]
  /** A relation over the letters that `relate` binds; see formula.ts for the language. */
  readonly formula: string
  /** The letter a finding stands on when no other figure is likelier. */
  readonly accuses: string
  /** The worst that a failure is; error where nothing is said. */
  readonly severity?: Severity
  /** false for checks that verify nothing when they hold (bounds, signs, counts of 分别). */
  readonly verifies?: boolean
  /** Sentences the whole pipeline is run on: in `wrong` the span that must be flagged is marked ⟦…⟧. */
  readonly examples: { readonly wrong: readonly string[]; readonly right: readonly string[] }
  relate(claim: ClaimsByKind[Kind], facts: Facts): Iterable<Proposal>
  readonly explain: Message
}

type ClaimsByKind = { readonly [Kind in ClaimKind]: Extract<Claim, { kind: Kind }> }

/** Text with holes. A hole names a letter of the formula (its figure as printed), or one of `HOLES`. */
export interface Message {
  readonly text: readonly string[]
  readonly holes: readonly string[]
}

/**
 * Holes that are no letters: the metric, the accused figure as printed, what the others force on it, the working, and
 * what a slip of wording should read, and why an identity holds.
 */
export const HOLES = ['metric', 'stated', 'expected', 'interval', 'instead', 'reason'] as const

export const message = (text: TemplateStringsArray, ...holes: string[]): Message => ({ text: [...text], holes })

export const defineRule = <Kind extends ClaimKind>(rule: Rule<Kind>): Rule<Kind> => rule
