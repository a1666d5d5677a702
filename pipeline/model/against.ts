import type { Claim, ClaimOf, Facts, FigureRef } from './claims.ts'
import type { Binding, Operand, Strength } from './constraints.ts'
import type { Outline } from './document.ts'
import type { Figure } from './quantities.ts'
import type { Draft } from './read.ts'

/** What a reference is to the report that is held against it. */
export type Role = 'last-year' | 'same-year' | 'budget' | 'plan' | 'sibling' | 'table'

/** How final figures are: 预计 before the year ends, 执行 and 初步 after it, 决算 and 最终 once they are settled. */
export type Grade = 'estimate' | 'execution' | 'final'

/** What the user tells of a reference; what is left out is guessed from its title and its text. */
export interface Told {
  readonly role?: Role
  readonly place?: string
  /** The year that it tells of. */
  readonly year?: number
  readonly grade?: Grade
}

/** A document as it is read: all that a ledger over several of them needs. */
export interface Book {
  readonly draft: Draft
  readonly outline: Outline
  readonly figures: readonly Figure[]
  readonly claims: readonly Claim[]
  readonly facts: Facts
}

/** Whose document it is and of when. */
export interface Standing {
  /** 宁州市; '' where neither title nor text tells. */
  readonly place: string
  /** 全市, 全区: what the document calls its own place as a whole. */
  readonly own: string
  readonly year: number | null
  readonly grade: Grade
}

/** A document that a report is held against. */
export interface Reference extends Standing {
  readonly book: Book
  readonly role: Role
}

/** In which way a figure of the report is held against one of a reference. */
export type HeldAs =
  /** One fact, told in both. */
  | 'restated'
  /** One fact of two grades: 预计 and 决算. */
  | 'regraded'
  /** 年末余额 of last year is 上年末余额 of this one. */
  | 'carried'
  /** A column of last year's in this year's table. */
  | 'column'
  /** This year's level, less what it rose by, is last year's. */
  | 'change'
  /** Growth over last year's level. */
  | 'growth'
  /** Last year's stock and what is new since make this year's. */
  | 'stock'
  /** Several metrics that lead from other figures than a year ago were printed. */
  | 'revised'
  /** Figures of a year ago under this year's date. */
  | 'repeated'
  /** What was aimed at a year ago, and what was reached. */
  | 'target'
  /** A claimed place, and who states a better figure. */
  | 'rank'

/** A relation between the report and a reference. Figures of references follow those of the report in one count. */
export interface HeldClaim extends ClaimOf<'held'> {
  readonly as: HeldAs
  /** The figure of the report that is held, and the first to be accused. */
  readonly own: FigureRef
  readonly bind: Binding
  readonly strength: Strength
  /** Index of the reference. */
  readonly reference: number
  /** Where in the reference: 2023年报告（一、第3段）. */
  readonly source: string
  /** false where the relation holding tells nothing: bounds, and growth at other prices. */
  readonly verifies: boolean
  /** Of a fact of two grades: whether one says that it rose and the other that it fell. */
  readonly turned?: boolean
  /** Whether no later document settles the figure of the reference anew, as final accounts settle what was executed. */
  readonly settled?: boolean
  /** What says that the base is not what was printed: words (经济普查, 可比口径), or that growth is at other prices. */
  readonly rebased?: 'said' | 'priced'
  /** The metric is known by its words alone, and may be another thing by the same words; `short`: by few digits besides. */
  readonly unnamed?: 'telling' | 'short'
  /** 净增: what is new is all by which a stock moved. */
  readonly net?: boolean
  /** Growth that the report tells beside a change. */
  readonly beside?: Operand
  /** Further figures of the report that one finding is about. */
  readonly others?: readonly FigureRef[]
  /** What it comes to, where no formula tells it. */
  readonly working?: string
}

/** One printed figure of a reference, as the audit keeps it. */
export interface HeldFigure {
  readonly reference: string
  readonly text: string
  readonly start: number
  readonly end: number
  /** The sentence or the row around it. */
  readonly quote: string
  readonly section: readonly string[]
  /** Counted from 1 within its section. */
  readonly paragraph: number
  readonly page: number | null
}

/** What became of a figure that was held against a reference. */
export interface AuditedHeld {
  readonly id: string
  readonly as: HeldAs
  readonly rule: string
  readonly figures: readonly string[]
  readonly against: readonly HeldFigure[]
  readonly metric: string
  readonly period: string | null
  /** `listed`: told, and nothing follows from it. */
  readonly verdict: 'agrees' | 'differs' | 'doubtful' | 'listed'
  /** Of a goal that was not reached. */
  readonly missed?: true
  readonly working: string
}

/** A reference as the audit names it. */
export interface AuditedReference {
  readonly id: string
  readonly path: string
  readonly sha256: string
  readonly title: string
  readonly role: Role
  readonly place: string | null
  readonly year: number | null
  readonly grade: Grade
  readonly characters: number
  readonly figures: number
  readonly pairs: number
}
