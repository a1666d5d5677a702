import type { Basis, Carried, FigureRef, Modality, Period, Signed, Subject } from '../model.ts'
import { basisOf } from '../subjects/bases.ts'
import type { PeriodReading } from '../subjects/periods.ts'
import type { Measure } from '../subjects/phrases.ts'
import { mayHoldOn } from '../subjects/scopes.ts'
import type { Setting } from '../subjects/setting.ts'

/** What has been said of one metric so far in a sentence: later words about it bind to these. */
export interface Flow {
  metric: string
  scope: string
  metricFrom: Carried
  /** The words that `metric` is the canonical name of. */
  said: string
  /** The period that the level before is told of. */
  startAt: Period | null
  /** The latest level: what 增长 speaks of. */
  level: FigureRef | null
  /** The period that it is told of. */
  levelAt: Period | null
  /** 预算为 a: what 完成预算的 speaks of. */
  planned: FigureRef | null
  plannedAs: PlanKind
  /** 由 a: the level before. */
  start: FigureRef | null
  /** 占X比重提高d个百分点，达到q: the whole that q is a share of, until it is said. */
  sharing: { readonly metric: string; readonly scope: string } | null
  /** Claims that speak of levels still to come: 五年净增486亿元，由876亿元提高到1362亿元. */
  pending: number[]
  /** The latest share: what 比重提高 speaks of. */
  share: FigureRef | null
  /** The latest growth rate: what 增速加快 speaks of. */
  rate: Signed | null
  /** Index of a claim of change that still lacks the rate of the same words, or −1. */
  change: number
  /** 由第9位, its field, and the index of the claim of rank that 前进3位 speaks of, or −1. */
  rankedFrom: FigureRef | null
  field: string
  ranked: number
  /** Levels over several years (五年累计) have no yearly growth. */
  cumulative: boolean
  /** The latest thing said: what a rank or 占 speaks of. */
  latest: 'level' | 'growth' | 'change' | null
  /** 上年: its levels are of the year before. */
  past: boolean
}

export const flowOf = (metric: string, scope: string, metricFrom: Carried): Flow => ({
  metric,
  scope,
  metricFrom,
  said: '',
  level: null,
  levelAt: null,
  planned: null,
  plannedAs: '',
  start: null,
  startAt: null,
  sharing: null,
  pending: [],
  share: null,
  rate: null,
  change: -1,
  rankedFrom: null,
  field: '',
  ranked: -1,
  cumulative: false,
  latest: null,
  past: false,
})

export type PlanKind = '年初' | '调整' | ''

/** 为年初预算的, 支出预算调整为: which of a year's plans is meant. */
export const planKind = (words: string): PlanKind =>
  /调整|变动/.test(words) ? '调整' : words.includes('年初') ? '年初' : ''

/** What holds for the rest of a sentence once said. */
export interface Course {
  readonly setting: Setting
  timeline: PeriodReading | null
  modality: Modality | null
  basis: Basis | null
  scope: string
  /** 在出口总额中: the whole that the rest of the sentence speaks of; '' where none is said. */
  within: string
  /** 政府性基金预算: what has a bare 收入 or 支出 of the sentence; '' where none is said. */
  fund: string
  flow: Flow
  /** The plans of this sentence by their kind: 年初, 调整 or none. */
  readonly plans: Map<PlanKind, FigureRef>
  /** The flows of this sentence that hold a level or a growth rate, the one last spoken of last. */
  history: Flow[]
  /** The subjects that 分别 has dealt out to, while clauses go on about them. */
  dealt: Dealing[]
}

/** What 分别 deals one value out to; 总量和增速 are two measures of one flow. */
export interface Dealing {
  readonly flow: Flow
  readonly measure: Measure | null
}

/** The flow is the one last spoken of: what 分别 deals out to begins with it, counted backwards. */
export function speakOf(course: Course, flow: Flow): void {
  if (course.history[course.history.length - 1] === flow) return
  course.history = [...course.history.filter(other => other !== flow), flow]
}

export function subjectOf(course: Course, flow: Flow, period?: Period | null): Subject {
  const { setting, timeline } = course
  const told = period !== undefined ? period : (timeline?.period ?? setting.period)
  // what lies after the year the report tells of is not done yet
  const ahead = told !== null && setting.period !== null && told.from >= (setting.now + 1) * 12
  // 去年…, among the plans for this year
  const behind = told !== null && setting.period !== null && told.to <= setting.period.from
  const held = mayHoldOn(course.scope, flow.metric) ? course.scope : ''
  return {
    metric: flow.metric,
    scope: flow.scope || held || setting.scope,
    period: told,
    modality: ahead ? 'target' : (course.modality ?? (behind ? 'actual' : setting.modality)),
    basis: course.basis ?? basisOf(flow.metric),
    metricFrom: flow.metricFrom,
    periodFrom: timeline ? 'said' : 'inherited',
  }
}

/** The period that growth of the present topic is measured against where its own words name none. */
export function usualBase(course: Course): Period | null {
  if (course.timeline?.base) return course.timeline.base
  const period = course.timeline?.period ?? course.setting.period
  if (period === null) return null
  const length = Math.max(12, period.to - period.from)
  return length === 12 ? { from: period.from - 12, to: period.to - 12 } : null
}
