import type { ClaimOf, FigureRef, Signed } from './claims.ts'
import type { Alternative, Operand, Strength } from './constraints.ts'

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

/** A whole and what makes it up. */
export type Made = Pick<TotalClaim, 'whole' | 'parts'>

export interface TotalClaim extends ClaimOf<'total'> {
  readonly closure: Closure
  readonly whole: FigureRef
  readonly parts: readonly Signed[]
  /** 主要是, 等: the list itself says that it leaves some out. */
  readonly some?: true
  /** Other parts that the words may mean as well: they acquit. */
  readonly instead?: readonly (readonly Signed[])[]
  /** What another measure tells of the same parts: where it adds up, they are all there are. */
  readonly column?: Made
  /** Other totals whose parts are told apart by the same words: where one adds up, they are all there are of this one too. */
  readonly alike?: readonly Made[]
  /** How many of the parts stand in the clause that opens the list, where it is told: what follows may be a head of its own. */
  readonly opening?: number
  /** Growth rates of whole and parts, in the order of the parts, where all are stated; else null. */
  readonly growths: {
    readonly whole: Signed
    readonly parts: readonly Signed[]
    /** Percentage points by which the mean of the parts, weighted by their levels, may be off; not where these are no weights. */
    readonly off?: number
  } | null
  /** By how much whole and parts rose or fell against one base, where that is told of all. */
  readonly changes?: { readonly whole: Signed; readonly parts: readonly Signed[] }
}

/** 税收增长14.4%，非税增长10.0%: growth of a whole and of all its parts, whose levels are not told. */
export interface GrowthsClaim extends ClaimOf<'growths'> {
  readonly whole: Signed
  readonly parts: readonly Signed[]
  /** Of what is told per head: who moves from country to town lifts the mean of all above those of both. */
  readonly perHead: boolean
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
  /** What comes again every year has one number more: 第六届, 第七届. */
  readonly yearly?: boolean
}

/** 增加到 with a smaller figure, 下降到 with a larger one. */
export interface DirectionClaim extends ClaimOf<'direction'> {
  readonly start: FigureRef
  readonly end: FigureRef
  readonly upward: boolean
}

/** 合格率 ≤ 100, 两位数增长 ≥ 10: what bounds a value without being printed as a figure. */
export interface BoundClaim extends ClaimOf<'bound'> {
  readonly value: FigureRef
  readonly most?: number
  readonly least?: number
  /** What falls may fall below nothing, as a tax does that is paid back: a doubt, no proof. */
  readonly refunds?: boolean
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

/** “十五五”开局之年 with the first and last year that it may be told of. */
export interface PlanYearClaim extends ClaimOf<'plan-year'> {
  /** 十五五 is the fifteenth plan. */
  readonly plan: FigureRef
  /** Which of its five years. */
  readonly nth: number
  readonly earliest: number
  readonly latest: number
  /** Words say which year it is; else it is one near the report's own. */
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
  /** A line of a budget, its rate beside it: others bear out that it grows from what was done. */
  readonly lined?: true
}

/** A slip of wording or of form, seen by the reader: nothing to compute. */
export interface WordingClaim extends ClaimOf<'wording'> {
  /** Id of the row in claims/wordings.ts. */
  readonly slip: string
  /** What is said, only how it is printed, that it makes no sense, that it is no number, or that it is of another year. */
  readonly concerns: 'wording' | 'form' | 'sense' | 'number' | 'copy'
  readonly figure: FigureRef
  /** Further figures of its paragraph or table with the same slip. */
  readonly others?: readonly FigureRef[]
  readonly instead: string
}
