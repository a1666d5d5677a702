/** Every type that crosses a room. No code. Offsets are UTF-16 offsets into the unaltered text of the report. */

/** A half-open range of offsets: the program's only kind of place. */
export interface Span {
  readonly start: number
  readonly end: number
}

// ── read/ ────────────────────────────────────────────────────────────────────────────────────────

export type Format = 'txt' | 'md' | 'html' | 'docx' | 'doc' | 'pdf' | 'csv' | 'xlsx'

/** A report as a reader hands it on: its text and what its format knows about places in it. */
export interface Draft {
  /** As the user named it. */
  readonly path: string
  readonly format: Format
  /** Of the file's bytes, in hexadecimal. */
  readonly sha256: string
  readonly text: string
  /** The title where the format states one; else null, and the outline looks for one. */
  readonly title: string | null
  /** Paragraphs and headings in order, or null for plain text, whose lines are its paragraphs. */
  readonly blocks: readonly Block[] | null
  readonly tables: readonly Table[]
  /** Where each page begins; empty where the format has no pages. */
  readonly pages: readonly number[]
  /** What the editor must know about the reading itself, e.g. that tracked changes are pending. */
  readonly notices: readonly string[]
}

export interface Block extends Span {
  readonly kind: 'heading' | 'paragraph' | 'cell' | 'note'
  /** Of a heading: 1 is the highest. 0 where the format does not say. */
  readonly level: number
}

export interface Table extends Span {
  /** The words above the table, with its unit (单位：亿元). */
  readonly caption: string
  readonly rows: number
  readonly columns: number
  /** In order of row, then column; a merged cell stands once, at its top left place. */
  readonly cells: readonly Cell[]
}

export interface Cell extends Span {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

// ── document/ ────────────────────────────────────────────────────────────────────────────────────

export interface Outline {
  readonly title: string
  readonly sections: readonly Section[]
  readonly paragraphs: readonly Paragraph[]
  readonly sentences: readonly Sentence[]
}

/** A heading and all that stands under it until the next heading of its level or above. */
export interface Section extends Span {
  /** The words of the heading itself. */
  readonly heading: Span
  readonly title: string
  /** 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）. */
  readonly level: number
  /** The heading's own number; null for a heading without one. */
  readonly ordinal: number | null
  /** Index of the section it stands in, or −1. */
  readonly parent: number
}

export interface Paragraph extends Span {
  /** Index of the innermost section, or −1 before the first heading. */
  readonly section: number
}

export interface Sentence extends Span {
  readonly paragraph: number
}

// ── quantities/ ──────────────────────────────────────────────────────────────────────────────────

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

// ── subjects/ ────────────────────────────────────────────────────────────────────────────────────

/** Months since January of year 0, half-open. A point in time (年末) has equal ends: the end of 2023 is 24288, 24288. */
export interface Period {
  readonly from: number
  readonly to: number
}

export type Modality = 'actual' | 'target'

/** On what the growth of a metric is measured; see subjects/bases.ts. */
export type Basis = 'current' | 'constant' | 'comparable' | 'stated'

export type Carried = 'said' | 'carried' | 'inherited'

/** What a figure is about. Two claims are about one fact only if all parts agree. */
export interface Subject {
  /** Canonical name (aliases resolved), or the noun phrase of the text; '' where none was found. */
  readonly metric: string
  /** 全市, 市本级, 全国, 凭祥市 …; '' is the report's own scope. */
  readonly scope: string
  /** null where neither clause, sentence nor heading tells. */
  readonly period: Period | null
  readonly modality: Modality
  readonly basis: Basis
  /** How metric and period were come by: in the clause itself, from a clause before, from a heading. */
  readonly metricFrom: Carried
  readonly periodFrom: Carried
}

// ── claims/ ──────────────────────────────────────────────────────────────────────────────────────

/** Index of a figure. */
export type FigureRef = number

/** How the figures of a claim came together. What follows from it, claims/surety.ts decides. */
export type Tie =
  /** The words of one construction bind them. */
  | 'said'
  /** One of them stands in another sentence, and is known by its name. */
  | 'ledger'
  /** Many figures of one run fit one of them. */
  | 'run'
  /** Rows of a table stand so, by their names: sure only if others that stand alike bear it out. */
  | 'rows'
  /** They stand near each other, or their names are alike, or they fit. */
  | 'supposed'

/** A figure that words turn negative: 下降2.3% is sign −1. */
export interface Signed {
  readonly figure: FigureRef
  readonly sign: 1 | -1
}

interface ClaimOf<Kind extends string> {
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
  /** Words that no phrasing reads, in the clauses of the figures. */
  readonly unread: readonly Span[]
  /** Ids of the phrasings by which the figures were read. */
  readonly phrasings: readonly string[]
  /** Figures that no phrasing reads, or none of the kind that the claim is. */
  readonly uncovered: readonly FigureRef[]
  /** Phrasings that read the same words otherwise, as well. */
  readonly rivals: readonly string[]
  /** What the clause does not say itself: it holds on from a clause before, or from a heading. */
  readonly carried: readonly ('metric' | 'period')[]
}

/** 地区生产总值1117.56亿元; 达到40%; 由13亿元增加到… (each of the two is a level). */
export interface LevelClaim extends ClaimOf<'level'> {
  readonly level: Signed
  /** Attributive figures class a thing (10亿元以上重大项目) and are never compared. */
  readonly measure: 'level' | 'class' | 'period-total' | 'average'
}

/** 比上年增长 g；由 a 增加到 b，增长 g. */
export interface GrowthClaim extends ClaimOf<'growth'> {
  readonly rate: Signed
  readonly base: Period | null
  /** Levels that the same words bind; null where the ledger must be asked. */
  readonly end: FigureRef | null
  readonly start: FigureRef | null
}

/** 比上年增加 Δ; with the growth rate of the same words, where there is one. */
export interface ChangeClaim extends ClaimOf<'change'> {
  readonly amount: Signed
  readonly rate: Signed | null
  readonly base: Period | null
  readonly end: FigureRef | null
  readonly start: FigureRef | null
}

/** 由 p 提高到 q，提高 d 个百分点. Of a growth rate it is the change of the rate: 增长5%，增速比上年加快0.3个百分点. */
export interface PointsClaim extends ClaimOf<'points'> {
  readonly points: Signed
  readonly base: Period | null
  readonly end: Signed | null
  readonly start: Signed | null
  /** Whose rate it is told against (高于GDP增速8个百分点); metric '' where it is the same metric of another scope. */
  readonly against?: { readonly metric: string; readonly scope: string }
}

/** 扩大了 m 倍 (`up-by`), 是 a 的 m 倍 (`is`). */
export interface MultipleClaim extends ClaimOf<'multiple'> {
  readonly form: 'up-by' | 'is'
  readonly multiple: FigureRef
  readonly base: Period | null
  readonly end: FigureRef | null
  readonly start: FigureRef | null
}

/** 翻一番, 翻两番; loosely where nothing but 翻番 is said. */
export interface DoublingClaim extends ClaimOf<'doubling'> {
  readonly times: FigureRef | null
  readonly loose: boolean
  readonly base: Period | null
  readonly end: FigureRef | null
  readonly start: FigureRef | null
}

/** 2003年到2023年，年均增长 g. */
export interface AverageGrowthClaim extends ClaimOf<'average-growth'> {
  readonly rate: Signed
  /** null where the text does not bound the period. */
  readonly years: number | null
  readonly base: Period | null
  readonly end: FigureRef | null
  readonly start: FigureRef | null
}

/** 由1997年的8651亿元增加到2002年的18914亿元，平均每年增加 Δ. */
export interface AverageChangeClaim extends ClaimOf<'average-change'> {
  readonly amount: Signed
  /** null where the text does not bound the period. */
  readonly years: number | null
  readonly base: Period | null
  readonly end: FigureRef | null
  readonly start: FigureRef | null
}

/** 五年增长21.7%，平均每年递增4%: a yearly mean beside the growth over all years; 两年平均增长6.2% beside that of each year. */
export interface CompoundedGrowthClaim extends ClaimOf<'compounded-growth'> {
  readonly rate: Signed
  readonly years: number
  /** Growth over all years, in % or in times (增长1.2倍), or what it came to (是2.2倍); null where it is not said. */
  readonly total: Signed | null
  readonly form: 'up-by' | 'is'
  /** Growth of each year, in order; empty where it is not said. */
  readonly yearly: readonly Signed[]
}

/** 五年共建成住宅3100套，平均每年620套. */
export interface AverageOfTotalClaim extends ClaimOf<'average-of-total'> {
  readonly average: FigureRef
  readonly total: FigureRef
  readonly years: number
}

/** How surely the parts make up the whole. */
export type Closure =
  /** 合计, 共, 收入总计, an identity, 分产业看 with all members: the parts are the whole. */
  | 'partition'
  /** 其中 in the sentence of its whole: each part is at most the whole; they may happen to add up. */
  | 'open'
  /** 分产业看, 按…分: the text divides the whole, and its classes are most likely all there are. */
  | 'classed'
  /** Parts and whole are put together by their order only (包括, a sentence back): nothing is known but that they may add up. */
  | 'supposed'

export interface TotalClaim extends ClaimOf<'total'> {
  readonly closure: Closure
  readonly whole: FigureRef
  readonly parts: readonly Signed[]
  /** Other parts that the words may mean as well: they acquit. */
  readonly instead?: readonly (readonly Signed[])[]
  /** What another measure tells of the same parts: where it adds up, they are all there are. */
  readonly column?: { readonly whole: FigureRef; readonly parts: readonly Signed[] }
  /** How many of the parts stand in the clause that opens the list, where it is told: what follows may be a head of its own. */
  readonly opening?: number
  /** Growth rates of whole and parts, in the order of the parts, where all are stated; else null. */
  readonly growths: { readonly whole: Signed; readonly parts: readonly Signed[] } | null
  /** By how much whole and parts rose or fell against one base, where that is told of all. */
  readonly changes?: { readonly whole: Signed; readonly parts: readonly Signed[] }
}

/** 税收增长14.4%，非税增长10.0%: growth of a whole and of all its parts, whose levels are not told. */
export interface GrowthsClaim extends ClaimOf<'growths'> {
  readonly whole: Signed
  readonly parts: readonly Signed[]
}

/** 45种产品中有27种; 新增18家、累计38家; 债务余额 and 限额. */
export interface OrderClaim extends ClaimOf<'order'> {
  /** Why the one is never more than the other: what the rule that judges it goes by. */
  readonly reason: string
  readonly less: FigureRef
  readonly most: FigureRef
}

/** 占 whole 的 p. */
export interface ShareClaim extends ClaimOf<'share'> {
  readonly share: FigureRef
  readonly part: FigureRef | null
  readonly whole: FigureRef | null
  /** What is named behind 占, where the whole is not printed in the same sentence; metric '' where nothing is named. */
  readonly of: { readonly metric: string; readonly scope: string }
  /** Between what numbers the whole lies that nobody prints: the days of a year. */
  readonly range?: readonly [number, number]
}

/** 7.1∶38.3∶54.6, or shares of all parts of one whole: they add to 100. A mere ratio (人口性别比) is none. */
export interface CompositionClaim extends ClaimOf<'composition'> {
  /** `open`: shares of parts that may be all there are. */
  readonly closure: Closure
  readonly members: readonly FigureRef[]
}

/** A relation that holds by definition of its metrics: 进出口 = 出口 + 进口. The row of the table names formula and letters. */
export interface IdentityClaim extends ClaimOf<'identity'> {
  /** Id of the row in subjects/identities.ts. */
  readonly identity: string
  /** Why it holds, as a finding tells it. */
  readonly reason: string
  readonly formula: string
  /** The letter that the finding accuses. */
  readonly accuses: string
  readonly bind: Readonly<Record<string, Operand>>
  /** `soft` identities (人均 over year-average population) accuse only by warning. */
  readonly strength: Strength
  readonly otherwise: readonly Alternative[]
}

/** 完成预算的 p. */
export interface AttainmentClaim extends ClaimOf<'attainment'> {
  readonly rate: FigureRef
  readonly done: FigureRef | null
  readonly planned: FigureRef | null
}

/** 高于全国平均水平 d 个百分点: own − other = d. */
export interface ComparisonClaim extends ClaimOf<'comparison'> {
  readonly own: Signed
  readonly other: Signed
  readonly difference: Signed
  /** By what name the other was asked of the ledger, where the words do not print it. */
  readonly against?: string
}

/** 排全区第2位; 由第5位上升到第2位，上升3位. */
export interface RankClaim extends ClaimOf<'rank'> {
  readonly rank: FigureRef
  /** Of what: the total, or its growth (增速). */
  readonly measure: 'total' | 'growth' | 'change' | 'other'
  /** Among whom: 全区, 全国. */
  readonly field: string
  readonly fieldSize: FigureRef | null
  readonly from: FigureRef | null
  /** Positive is up, towards the first place. */
  readonly moved: Signed | null
  /** Whether the verb between `from` and the rank says that it rose; not there where none says. */
  readonly upward?: boolean
  /** 前三位: at most this place. */
  readonly within: boolean
}

/** 自2010年以来连续13年. */
export interface StreakClaim extends ClaimOf<'streak'> {
  readonly years: FigureRef
  readonly since: number
  /** The year the report tells of. */
  readonly until: number
}

/** 从2013年到2023年的十年, 2019、2020年连续两年. */
export interface YearSpanClaim extends ClaimOf<'year-span'> {
  readonly years: FigureRef
  readonly from: number
  readonly to: number
  /** The years themselves are told one by one: both ends count. */
  readonly listed: boolean
}

/** 四个方面：一是…四是… */
export interface ListCountClaim extends ClaimOf<'list-count'> {
  readonly count: FigureRef
  readonly listed: number
  /** 等 leaves the list open: listed ≤ count. */
  readonly open: boolean
  /** Headings under the sentence, or items within it. */
  readonly of: 'items' | 'headings'
  /** Where figures are what is listed (“3个1000”即…1000亿元…): those that may be counted. */
  readonly members?: readonly FigureRef[]
  /**
   * `printed` where marks or words show where the list begins and ends (：, 一是…, “…”); `clause` where it begins with its
   * clause; `adjoining` where it only stands beside its count, so that its first items may be other words.
   */
  readonly edges: 'printed' | 'clause' | 'adjoining'
}

/** 一、二、四、: a gap or a repeat among ordinals of one level. */
export interface SequenceClaim extends ClaimOf<'sequence'> {
  readonly ordinals: readonly number[]
  /** Index in `ordinals` of the first that does not follow its predecessor; −1 where all do. */
  readonly breaks: number
  readonly expected: number
}

/** A、B 分别 x、y. */
export interface RespectivelyClaim extends ClaimOf<'respectively'> {
  readonly subjects: number
  readonly values: readonly FigureRef[]
}

/** Two printed figures of one fact. */
export interface RestatementClaim extends ClaimOf<'restatement'> {
  readonly first: Signed
  readonly again: Signed
  /** Figures beside the two that agree with each other, and so say that both speak of one fact. */
  readonly companions: readonly FigureRef[]
  /** Of a metric known by name: its growth over one base, or two levels nearly alike. These are hardly ever two facts. */
  readonly known?: boolean
  /** One of the two only bounds the fact (100万吨以上): nothing is verified where it holds. */
  readonly bounded?: boolean
  /** Both are bounds of one kind (50万人以上, a goal that is set once): the numbers themselves must agree. */
  readonly bounds?: boolean
}

/** 增加到 with a smaller figure, 下降到 with a larger one. */
export interface DirectionClaim extends ClaimOf<'direction'> {
  readonly start: FigureRef
  readonly end: FigureRef
  readonly upward: boolean
}

/** 合格率 ≤ 100. */
export interface BoundClaim extends ClaimOf<'bound'> {
  readonly value: FigureRef
  readonly most: number
}

/** A date that the calendar must know. `day` 0 where only month and year are said. */
export interface DateClaim extends ClaimOf<'date'> {
  readonly date: FigureRef
  readonly year: number | null
  readonly month: number
  readonly day: number
}

/** 建市20周年 with its founding year and the first and last year that it may be told of: one, where the year is said. */
export interface AnniversaryClaim extends ClaimOf<'anniversary'> {
  readonly years: FigureRef
  readonly founded: number
  readonly earliest: number
  readonly latest: number
  /** 今年是, 2024年是: words say of which year it is told; else it is a feast of some year near the report's own. */
  readonly dated: boolean
}

/** Growth target × this year's level against the stated absolute target. */
export interface TargetClaim extends ClaimOf<'target'> {
  readonly level: FigureRef
  readonly rate: Signed
  readonly increase: Signed | null
  readonly goal: FigureRef | null
  /** Goal and level are so far apart that they may be of two scopes. */
  readonly apart: boolean
}

/** A slip of wording or of form, seen by the reader: nothing to compute. */
export interface WordingClaim extends ClaimOf<'wording'> {
  /** Id of the row in claims/wordings.ts. */
  readonly slip: string
  /** What is said, only how it is printed, that it makes no sense, or that it is no number. */
  readonly concerns: 'wording' | 'form' | 'sense' | 'number'
  readonly figure: FigureRef
  /** Further figures of its paragraph or table with the same slip. */
  readonly others?: readonly FigureRef[]
  readonly instead: string
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

// ── constraints/ ─────────────────────────────────────────────────────────────────────────────────

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

// ── findings/ ────────────────────────────────────────────────────────────────────────────────────

export type Severity = 'error' | 'warning' | 'note'

export type Fate = 'verified' | 'contradicted' | 'questioned' | 'unpaired' | 'unread' | 'exempt'

export interface Diagnosis {
  /** Id of the row in findings/slips.ts. */
  readonly kind: string
  readonly message: string
}

/** A value that a figure would have to have: as it would be printed, and the whole interval in the figure's own unit. */
export interface Expected {
  readonly display: string
  readonly interval: readonly [number | null, number | null]
}

export interface AuditedFigure {
  readonly id: string
  readonly text: string
  readonly start: number
  readonly end: number
  readonly value: number | null
  readonly unit: string
  readonly interval: readonly [number | null, number | null]
  readonly qualifier: Qualifier | null
  readonly metric: string | null
  readonly scope: string | null
  readonly period: string | null
  readonly modality: Modality | null
  readonly measure: string | null
  readonly status: Fate
}

export interface AuditedClaim {
  readonly id: string
  readonly rule: string
  readonly figures: readonly string[]
  readonly start: number
  readonly end: number
  /** With letters, as the rule states it. */
  readonly formula: string
  /** The same with the figures put in, as an editor reads it. */
  readonly working: string
  readonly verdict: 'consistent' | 'contradictory' | 'questioned' | 'unverifiable'
  readonly evidence: AuditedEvidence
}

/** What an audited claim rests on. What is empty is left out, and of a table all but its first two. */
export interface AuditedEvidence extends Partial<Pick<Evidence, 'phrasings' | 'rivals' | 'carried'>> {
  readonly place: Evidence['place']
  readonly strength: Strength
  /** The words themselves. */
  readonly unread?: readonly string[]
  /** What the reading that acquitted it assumes; null where none did. */
  readonly acquittedBy?: string | null
  /** How many readings were tried, the plain one among them. */
  readonly tried?: number
}

/** A way to reconcile a finding: change one figure, and to what. */
export interface Repair {
  readonly figure: string
  readonly expected: Expected
}

/** What one claim, taken alone, leaves to a figure, in the figure's own unit: a row of the number line. */
export interface Allowance {
  readonly claim: string
  readonly figure: string
  readonly interval: readonly [number | null, number | null]
}

export interface Finding {
  readonly id: string
  readonly fingerprint: string
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly figures: readonly string[]
  readonly evidence: readonly string[]
  readonly claims: readonly string[]
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly context: readonly [number, number]
  readonly section: readonly string[]
  readonly page: number | null
  readonly stated: string
  readonly expected: Expected | null
  readonly formula: string | null
  readonly working: string | null
  readonly repairs: readonly Repair[]
  /** Of a joint conflict: what each of its claims alone leaves to the accused figure. */
  readonly allows?: readonly Allowance[]
  readonly diagnosis: readonly Diagnosis[]
  readonly settled: { readonly by: string; readonly remark: string } | null
}

export interface Audit {
  readonly schemaVersion: 1
  readonly tool: { readonly name: 'gouji'; readonly version: string }
  readonly source: {
    readonly path: string
    readonly sha256: string
    readonly format: Format
    readonly title: string
    readonly characters: number
    readonly text: string
    readonly notices: readonly string[]
  }
  readonly summary: Readonly<Record<Fate | 'figures' | 'claims' | 'errors' | 'warnings' | 'notes' | 'settled', number>>
  readonly sections: readonly {
    readonly title: string
    readonly level: number
    readonly start: number
    readonly end: number
  }[]
  readonly figures: readonly AuditedFigure[]
  readonly claims: readonly AuditedClaim[]
  readonly findings: readonly Finding[]
}

// ── config ───────────────────────────────────────────────────────────────────────────────────────

/** What a user tells the audit beyond the report itself. */
export interface Settings {
  /** The year the report tells of; null leaves it to the report. */
  readonly year: number | null
  /** Whose report it is; null leaves it to the report. */
  readonly region: string | null
  /** By rule: switched off, or the worst its findings may be. Rules that are not named stay as they are. */
  readonly rules: Readonly<Record<string, 'off' | 'on' | Severity>>
  /** Alias → canonical name of a metric. */
  readonly aliases: Readonly<Record<string, string>>
  readonly identities: readonly UserIdentity[]
  /** Founding years by place or body: 崇左市 → 2003. */
  readonly founded: Readonly<Record<string, number>>
}

/** A relation between metrics that a user knows: its letters stand for them in the formula. */
export interface UserIdentity {
  readonly name: string
  /** Over letters: a = b + c. */
  readonly formula: string
  readonly metrics: Readonly<Record<string, string>>
  readonly accuses: string
  readonly strength: Strength
}
