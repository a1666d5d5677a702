import type { Binding, Claim, ClaimKind, Facts, FigureRef, Proposal, Severity } from './model.ts'

/**
 * One sentence of arithmetic about claims. A rule binds the letters of a formula to figures; it computes nothing and
 * sees no text. From this one object come the engine's rule, its tests, the handbook and the table of docs/rules.md.
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

/** 突破2000亿元, 近3000亿元: so many times the printed number is doubtful, and so many times as much is no such number. */
const DOUBTFUL = 1.3
const WRONG = 2

const UPWARD = new Set(['over', 'at-least'])
const DOWNWARD = new Set(['under', 'at-most'])

/**
 * That one figure is at most another, of figures of which one has an open end: what is told to be beyond a number is near it.
 * `less` and `most` are the letters.
 */
export function* hedged(less: string, most: string, bind: Binding, facts: Facts): Iterable<Proposal> {
  const [part, whole] = [bind[less], bind[most]]
  if (!isFigure(part) || !isFigure(whole)) return
  const told = (figure: FigureRef): string => facts.figure(figure).qualifier ?? ''
  if (!UPWARD.has(told(whole.figure)) && !DOWNWARD.has(told(part.figure))) return
  const edges = { ...bind, [less]: { ...part, edge: true }, [most]: { ...whole, edge: true } }
  yield { bind: edges, formula: `${less} <= ${DOUBTFUL} * ${most}`, strength: 'soft' }
  yield { bind: edges, formula: `${less} <= ${WRONG} * ${most}` }
}

const isFigure = (operand: Binding[string] | undefined): operand is { readonly figure: FigureRef } =>
  operand !== undefined && 'figure' in operand
