import type { Figure, FigureRef, Period, Signed, Subject } from '../model.ts'
import { yearsBetween } from '../subjects/periods.ts'
import { type Course, type Flow, planKind, speakOf, subjectOf } from './flow.ts'
import { baseFor, type Lead } from './lead.ts'
import type { State } from './state.ts'

/**
 * The subject of a comparison; totals over years are compared with what their own words say, never with the ledger. What is
 * told against the “十三五”时期 is told of the five years after it.
 */
export const comparedOf = (course: Course, flow: Flow, base: Period | null = null): Subject =>
  base !== null && base.to - base.from > 12
    ? subjectOf(course, flow, { from: base.to, to: 2 * base.to - base.from })
    : flow.cumulative
      ? subjectOf(course, flow, null)
      : subjectOf(course, flow)

/** 地区生产总值1286.4亿元，2026年增长6%左右: the level of a period before the one that is told of now is what it grows from. */
export function passOn(course: Course, flow: Flow): void {
  const { level, levelAt, start } = flow
  const period = course.timeline?.period ?? course.setting.period
  if (level === null || levelAt === null || period === null || start !== null || levelAt.to > period.from) return
  flow.start = level
  flow.startAt = levelAt
  flow.level = null
}

/** 下降, 降幅. */
export const signOf = ({ verb, phrase }: Lead): 1 | -1 => (verb?.kind === 'down' || phrase.endsWith('降幅') ? -1 : 1)
/** The stretch that a yearly average is told over, where the text bounds it: 2003年到2023年, 五年来. */
export function stretchOf(
  course: Course,
  lead: Lead,
  base: Period | null,
): { readonly base: Period | null; readonly years: number | null } {
  const period = course.timeline?.period ?? course.setting.period
  const spanned: Period | null =
    lead.years !== null && period !== null
      ? { from: period.from - 12 * lead.years, to: period.to - 12 * lead.years }
      : null
  const told = typeof lead.base === 'object' && lead.base !== null
  const known = course.timeline?.base || told ? base : spanned
  const years = known && period ? yearsBetween(known, period) : null
  return { base: known, years: years !== null && years > 1 ? years : null }
}

/** 完成年初预算的102%, 为预算a的p. */
export function readAttainment(state: State, figure: Figure, lead: Lead, flow: Flow): void {
  const { reference } = state
  const planned = reference?.index ?? plannedFor(state.course, lead, flow)
  // 支出年初预算a，完成b，为调整预算的p: some call that of the year's beginning so, where they tell no other
  const supposed = planned === null && planKind(lead.words) === '调整' ? flow.planned : null
  state.claims.push({
    kind: 'attainment',
    at: { start: figure.start, end: figure.end },
    sentence: state.index,
    subject: subjectOf(state.course, flow),
    rate: figure.index,
    done: flow.level === flow.planned ? null : flow.level,
    planned: planned ?? supposed,
    ...(supposed === null ? {} : { tie: 'supposed' }),
  })
}

/** 为年初预算的p is told of no 调整预算, nor the other way; a plan of no kind is that of 年初. */
function plannedFor({ plans }: Course, { words }: Lead, { planned, plannedAs }: Flow): FigureRef | null {
  const kind = planKind(words)
  const same = kind === '' || plannedAs === kind || (plannedAs === '' && kind === '年初')
  return (kind === '' ? undefined : plans.get(kind)) ?? (same ? planned : null)
}

/** Levels that a rate is told of: an index is none that grows, a total over years none of one. */
function endOf(state: State, flow: Flow, average: boolean): FigureRef | null {
  // 价格指数为100.3，比上年上涨0.3%
  const index = flow.level !== null && state.dimensionOf(flow.level) === 'number' && /价格|指数$/.test(flow.metric)
  return index || (flow.cumulative && (average || flow.start === null)) ? null : flow.level
}

/** 年均增长8.2%. */
export function readAverageGrowth(state: State, figure: Figure, lead: Lead, flow: Flow): void {
  const { course } = state
  passOn(course, flow)
  state.claims.push({
    kind: 'average-growth',
    at: { start: figure.start, end: figure.end },
    sentence: state.index,
    subject: comparedOf(course, flow),
    rate: { figure: figure.index, sign: signOf(lead) },
    ...stretchOf(course, lead, baseFor(course, flow, lead)),
    end: endOf(state, flow, true),
    start: flow.start,
  })
}

/** 增长8.2%, 比上年下降3%. */
export function readGrowth(state: State, figure: Figure, lead: Lead, flow: Flow): void {
  const { course, claims } = state
  const at = { start: figure.start, end: figure.end }
  const rate: Signed = { figure: figure.index, sign: signOf(lead) }
  passOn(course, flow)
  const base = baseFor(course, flow, lead)
  if (state.past && base) {
    // 上年增长4.7%
    claims.push({
      kind: 'growth',
      at,
      sentence: state.index,
      subject: subjectOf(course, flow, base),
      rate,
      base: { from: base.from - 12, to: base.to - 12 },
      end: null,
      start: null,
    })
    return
  }
  claims.push({
    kind: 'growth',
    at,
    sentence: state.index,
    subject: comparedOf(course, flow, base),
    rate,
    base,
    end: endOf(state, flow, false),
    start: flow.start,
  })
  const change = flow.change < 0 ? undefined : claims[flow.change]
  // 比初步核算数增加8.6亿元，按不变价格计算增长5.9%: two bases
  if (change?.kind === 'change' && change.rate === null && course.basis === null) claims[flow.change] = { ...change, rate }
  flow.change = -1
  flow.rate = rate
  flow.latest = 'growth'
  speakOf(course, flow)
}
