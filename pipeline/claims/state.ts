import type { Claim, Draft, Figure, FigureRef, Modality, Sentence, Subject } from '../model.ts'
import type { Clause } from '../document/clauses.ts'
import type { PeriodReading } from '../subjects/periods.ts'
import type { Measure } from '../subjects/phrases.ts'
import type { Covers } from './covers.ts'
import type { Course, Flow } from './flow.ts'

/** A sentence read: its claims in order, and for every level what it is a level of and in which clause it stands. */
export interface Reading {
  readonly sentence: number
  readonly clauses: readonly Clause[]
  readonly claims: Claim[]
  readonly levels: readonly PlacedLevel[]
  /** What it spoke of first, with a level. */
  readonly head: Flow | null
  /** The period it ended with, where it named one. */
  readonly timeline: PeriodReading | null
  /** Target or actual, as it said last; null where it left that to its surroundings. */
  readonly modality: Modality | null
}

/** A level with the clause it stands in: what totals and shares are read from. */
export interface PlacedLevel {
  readonly figure: FigureRef
  readonly sign: 1 | -1
  readonly clause: number
  readonly subject: Subject
  readonly flow: Flow
  readonly attributive: boolean
  /** In brackets behind what it belongs to. */
  readonly aside: boolean
}

/** What holds on from the sentences before in a paragraph: 市本级, 五年来. */
export interface Above {
  readonly scope: string
  readonly timeline: PeriodReading | null
  /** `target` from where goals are announced to the end of their paragraph. */
  readonly modality: 'target' | null
  /** What the sentence before spoke of first: 支出完成124.7亿元。同比增长7.7%。 */
  readonly flow: Flow | null
  /** What it spoke of first, whether or not this one goes on about it: 其中，城镇居民… */
  readonly head: Flow | null
}

/** Where the reading of a sentence stands: what it has found, and what the words in front of the present figure say. */
export interface State {
  readonly draft: Draft
  readonly sentence: Sentence
  readonly covers: Covers
  readonly figures: readonly Figure[]
  /** The figures of the sentence, exempt ones and those of tables left out. */
  readonly own: Set<FigureRef>
  readonly index: number
  readonly course: Course
  readonly claims: Claim[]
  readonly levels: PlacedLevel[]
  readonly above: Above
  clause: number
  /** Where the words in front of the present figure begin. */
  gap: number
  /** The measure that the words in front of the present figure name. */
  measure: Measure | null
  /** 上年: those words speak of the year before. */
  past: boolean
  /** A figure that the next one of its clause is told against: 占 a 的 p, 比全国平均水平 q 高 d 个百分点. */
  reference: Figure | null
  aside: boolean
  readonly dimensionOf: (figure: FigureRef) => string
}

/** A level, if it is of the dimension of a figure: 13个设区市 is no end of 增加2702亿元. */
export const alikeTo = ({ unit }: Figure, { dimensionOf }: State, level: FigureRef | null): FigureRef | null =>
  level !== null && dimensionOf(level) === unit.dimension ? level : null
