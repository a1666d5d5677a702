import type { Operand, Strength } from './constraints.ts'
import type {
  AverageChangeClaim,
  AverageGrowthClaim,
  AverageOfTotalClaim,
  ChangeClaim,
  CompoundedGrowthClaim,
  DoublingClaim,
  GrowthClaim,
  LevelClaim,
  MultipleClaim,
  PointsClaim,
} from './moves.ts'
import type { Figure } from './quantities.ts'
import type {
  AnniversaryClaim,
  AttainmentClaim,
  BoundClaim,
  ComparisonClaim,
  CompositionClaim,
  DateClaim,
  DirectionClaim,
  GrowthsClaim,
  IdentityClaim,
  ListCountClaim,
  OrderClaim,
  PlanYearClaim,
  RankClaim,
  RespectivelyClaim,
  RestatementClaim,
  SequenceClaim,
  ShareClaim,
  StreakClaim,
  TargetClaim,
  TotalClaim,
  WordingClaim,
  YearSpanClaim,
} from './relations.ts'
import type { Span } from './span.ts'
import type { Period, Subject } from './subjects.ts'

/** Index of a figure. */
export type FigureRef = number

/** How the figures of a claim came together. What follows from it, claims/surety.ts decides. */
export type Tie =
  /** The words of one construction bind them. */
  | 'said'
  /** One of them stands in another sentence, and is known by its name. */
  | 'ledger'
  /** Each is named whole by the words right beside it, whatever else its clause says. */
  | 'named'
  /** Many figures of one run fit one of them. */
  | 'run'
  /** Rows of a table stand so, by their names: sure only if others that stand alike bear it out. */
  | 'rows'
  /** The head of a table tells role and year of every column. */
  | 'headed'
  /** They stand near each other, or their names are alike, or they fit. */
  | 'supposed'

/** A figure that words turn negative: 下降2.3% is sign −1. */
export interface Signed {
  readonly figure: FigureRef
  readonly sign: 1 | -1
}

export interface ClaimOf<Kind extends string> {
  readonly kind: Kind
  readonly at: Span
  readonly subject: Subject
  readonly sentence: number
  /** `said` where nothing else is told. */
  readonly tie?: Tie
  /**
   * What all claims of one reading share, which judge each other: the head of a table and the column by which its figures
   * are bound; `tables` where rows of two tables are bound by their names; what the growth of a budget is told from;
   * the whole of a run of shares.
   */
  readonly columns?: string
}

/** What stands behind a relation between figures: how the words around each of them were read. */
export interface Evidence {
  /** Figures of a table are bound by its head and its rows, not by words. */
  readonly place: 'text' | 'table'
  /** Of a table: its head, and the column by which the figures are bound. */
  readonly columns?: string
  /** Of a table: whether others under the same `columns` must hold before this relation accuses. */
  readonly unborne?: boolean
  /** Of a table: whether its head tells role and year of every column. */
  readonly headed?: boolean
  /** Words that no phrasing reads, in the clauses of the figures. */
  readonly unread: readonly Span[]
  /** Ids of the phrasings by which the figures were read. */
  readonly phrasings: readonly string[]
  /** Whether one of them reads all the figures at one place: 由a增加到b. */
  readonly together: boolean
  /** Figures that no phrasing reads, or none of the kind that the claim is. */
  readonly uncovered: readonly FigureRef[]
  /** Phrasings that read the same words otherwise, as well. */
  readonly rivals: readonly string[]
  /** What the clause does not say itself: it holds on from a clause before, or from a heading. */
  readonly carried: readonly ('metric' | 'period')[]
}

export type Claim =
  | LevelClaim
  | GrowthClaim
  | ChangeClaim
  | PointsClaim
  | MultipleClaim
  | DoublingClaim
  | AverageGrowthClaim
  | AverageChangeClaim
  | CompoundedGrowthClaim
  | AverageOfTotalClaim
  | TotalClaim
  | GrowthsClaim
  | OrderClaim
  | ShareClaim
  | CompositionClaim
  | IdentityClaim
  | AttainmentClaim
  | ComparisonClaim
  | RankClaim
  | StreakClaim
  | YearSpanClaim
  | ListCountClaim
  | SequenceClaim
  | RespectivelyClaim
  | RestatementClaim
  | DirectionClaim
  | BoundClaim
  | DateClaim
  | AnniversaryClaim
  | PlanYearClaim
  | TargetClaim
  | WordingClaim

export type ClaimKind = Claim['kind']

/** Claims that hold a later figure (`end`) against an earlier one (`start`). */
export type Comparison =
  | GrowthClaim
  | ChangeClaim
  | PointsClaim
  | MultipleClaim
  | DoublingClaim
  | AverageGrowthClaim
  | AverageChangeClaim

/** The ledger that rules ask: what the report states, by fact. */
/** 12个，增长50% was 8个; 新增12个，增长50% may be 12个 more than 24个. */
export interface WholeStart {
  readonly start: Operand
  readonly added: Operand
  /** By how much the rate may be off in its last place, in %. */
  readonly off: Operand
}

export interface Facts {
  readonly claims: readonly Claim[]
  figure(ref: FigureRef): Figure
  /**
   * The level of a claim's metric and scope at a period (default: the claim's own): the printed figure where the report
   * prints one, most precise first; else an unprinted quantity that all claims about this fact share.
   * null where metric or period is unknown, or where its mentions disagree.
   */
  level(subject: Subject, period?: Period | null): Operand | null
  /** What a comparison ends with: the figure its own words bind, else the level of its subject. */
  end(claim: Comparison): Operand | null
  /** What it starts from: the figure its own words bind, else the level of its base period; null where that is unknown. */
  start(claim: Comparison): Operand | null
  /** What a count of things grew from, as whole numbers near to what its rate makes it, where that is not printed. */
  wholeStart(claim: Comparison): WholeStart | null
  /** Whether the parts a claim lists are all there are: as it says itself, or because they add up to the whole. */
  complete(claim: TotalClaim): boolean
  /** Whether a figure is a member of shares that add to 100, of which one may have been forced to. */
  composed(figure: FigureRef): boolean
  /** Levels that stand near a figure and measure the same, the nearest first: what it may have been meant to be. */
  beside(figure: FigureRef): readonly FigureRef[]
  /** Other levels of the same metric as a figure's: of another scope or period, planned and not done, or told again. */
  elsewhere(figure: FigureRef): readonly FigureRef[]
  /** Levels between the figures of a total and right behind them, in its paragraph: what its list may have besides. */
  behind(claim: TotalClaim): readonly FigureRef[]
  /** What a list that does not claim to be complete may leave out of its whole. */
  rest(claim: TotalClaim): Operand
  /** Years between the base of a comparison and its end; 1 where that is not told. */
  span(claim: Comparison): number
  /** Growth rate of the same metric, scope and modality over the same base, stated elsewhere; null if none or several. */
  growth(subject: Subject): Signed | null
  /** Other claims of rank about the same metric, measure, field and period. */
  ranks(claim: RankClaim): readonly RankClaim[]
  /** How the words around figures that a claim is to relate were read. */
  evidence(claim: Claim, figures: readonly FigureRef[]): Evidence
  /** How sure a relation between them can be, by that evidence. */
  surety(claim: Claim, evidence: Evidence, figures: readonly FigureRef[]): Strength
}
