import type { ClaimOf, FigureRef, Signed } from './claims.ts'
import type { Period } from './subjects.ts'

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
