import type { Figure, Period, Signed, Subject } from '../model.ts'
import { yearsBetween } from '../subjects/periods.ts'
import { readPhrase } from '../subjects/phrases.ts'
import { type Course, type Flow, flowOf, speakOf, subjectOf } from './flow.ts'
import { baseFor, type Lead } from './lead.ts'
import { fillPending, place } from './levels.ts'
import { ATTAINED } from './references.ts'
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

export const signOf = (lead: Lead): 1 | -1 => (lead.verb?.kind === 'down' || lead.verb?.kind === 'lower' ? -1 : 1)
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
  const told = lead.base !== null && typeof lead.base === 'object'
  const known = course.timeline?.base || told ? base : spanned
  const years = known && period ? yearsBetween(known, period) : null
  return { base: known, years: years !== null && years > 1 ? years : null }
}

/** 完成年初预算的, 为调整预算（以下简称预算）的, 占年度任务的 */
export const ATTAINS =
  /(?:完成|为|占|达到?|是)(?:了)?[^，。；]{0,12}(?:预算(?!收入|支出)|目标|计划|任务)(?:(?!比重|收入|支出)[^，。；占])*的?$/

export function readPercent(state: State, figure: Figure, lead: Lead, flow: Flow): void {
  const {
    course,
    claims,
    draft: { text },
  } = state
  const at = { start: figure.start, end: figure.end }
  const moved =
    lead.verb?.kind === 'up' ||
    lead.verb?.kind === 'down' ||
    state.measure === 'growth' ||
    (lead.average && !lead.share)
  const reference = state.reference
  if (
    state.attained ||
    (reference && ATTAINED.test(text.slice(Math.max(state.sentence.start, reference.start - 14), reference.start)))
  ) {
    claims.push({
      kind: 'attainment',
      at,
      sentence: state.index,
      subject: subjectOf(course, flow),
      rate: figure.index,
      done: flow.level === flow.planned ? null : flow.level,
      planned: reference?.index ?? flow.planned,
    })
    return
  }
  if (reference) {
    flow.share = figure.index
    claims.push({
      kind: 'share',
      at,
      sentence: state.index,
      subject: subjectOf(course, flow),
      share: figure.index,
      part: flow.level,
      whole: reference.index,
      of: { metric: '', scope: '' },
      tie: /占|相当于/.test(text.slice(Math.max(state.sentence.start, reference.start - 20), reference.start))
        ? 'said'
        : 'supposed',
    })
    return
  }
  if (lead.share && lead.verb?.kind !== 'from') {
    const whole = readPhrase(lead.share.whole)
    const { scope } = whole
    const metric = lead.share.whole === '' ? course.within : whole.metric
    flow.share = figure.index
    claims.push({
      kind: 'share',
      at,
      sentence: state.index,
      subject: comparedOf(course, flow),
      share: figure.index,
      part: flow.level,
      whole: null,
      of: { metric, scope },
      tie: /[（(]/.test(lead.share.whole) ? 'supposed' : 'said',
    })
    return
  }
  if (moved) {
    const rate: Signed = {
      figure: figure.index,
      sign: /降幅[^，。；]{0,4}$/.test(text.slice(figure.start - 6, figure.start)) ? -1 : signOf(lead),
    }
    passOn(course, flow)
    const base = baseFor(course, flow, lead)
    // 价格指数为100.3，比上年上涨0.3%: the index is no level that grows
    const index = flow.level !== null && state.dimensionOf(flow.level) === 'number' && /价格|指数$/.test(flow.metric)
    const end = index ? null : flow.cumulative && (lead.average || flow.start === null) ? null : flow.level
    if (lead.average) {
      claims.push({
        kind: 'average-growth',
        at,
        sentence: state.index,
        subject: comparedOf(course, flow),
        rate,
        ...stretchOf(course, lead, base),
        end,
        start: flow.start,
      })
      return
    }
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
      end,
      start: flow.start,
    })
    if (flow.change >= 0) {
      const change = flow.change < 0 ? undefined : claims[flow.change]
      // 比初步核算数增加8.6亿元，按不变价格计算增长5.9%: two bases
      if (change?.kind === 'change' && change.rate === null && course.basis === null)
        claims[flow.change] = { ...change, rate }
      flow.change = -1
    }
    flow.rate = rate
    flow.latest = 'growth'
    speakOf(course, flow)
    return
  }
  if (flow.sharing && lead.verb?.kind !== 'from') {
    claims.push({
      kind: 'share',
      at,
      sentence: state.index,
      subject: subjectOf(course, flow),
      share: figure.index,
      part: flow.level,
      whole: null,
      of: flow.sharing,
    })
    flow.sharing = null
    flow.share = figure.index
    fillPending(claims, flow, state)
    return
  }
  if (!lead.share) return place(state, figure, lead, flow)
  // 占比由48.7%提升至51.2%: two levels of a share
  course.flow = flowOf(`${flow.metric}占比`, flow.scope, flow.metricFrom)
  place(state, figure, lead, course.flow)
}
