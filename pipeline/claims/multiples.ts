import type { Figure, Period } from '../model.ts'
import { type Flow, subjectOf } from './flow.ts'
import { baseFor, baseOf, type Lead } from './lead.ts'
import { place } from './levels.ts'
import { comparedOf } from './rates.ts'
import type { State } from './state.ts'

/** 原来, 基期: the metric's own past, whenever that was. */
const PAST = /^(?:原来|原先|当年|基期|期初|历史)/

/** 增长2倍, 是2015年的2.4倍, 扩大到原来的3倍. */
export function readMultiple(state: State, figure: Figure, lead: Lead, flow: Flow): void {
  const { course, claims, reference } = state
  const form = lead.verb?.kind === 'up' ? 'up-by' : lead.of || lead.other !== null || reference ? 'is' : null
  if (form === null) return place(state, figure, lead, flow)
  const period = course.timeline?.period ?? course.setting.period
  const original = lead.other !== null && PAST.test(lead.other)
  if (flow.level === null && reference === null) flow.pending.push(claims.length)
  // 是全市的2.2倍: of another place's
  const elsewhere = form === 'is' && !original && reference === null && (lead.base === null || lead.base === 'other')
  const base: Period | null = form === 'is' ? baseOf(lead, period) : baseFor(course, flow, lead)
  claims.push({
    kind: 'multiple',
    at: { start: figure.start, end: figure.end },
    sentence: state.index,
    subject: comparedOf(course, flow, base),
    form,
    multiple: figure.index,
    base,
    end: elsewhere || (flow.cumulative && reference === null) ? null : flow.level,
    start: elsewhere ? null : (reference?.index ?? flow.start),
  })
}

/** 翻一番. */
export function readDoubling(state: State, figure: Figure, lead: Lead, flow: Flow): void {
  const { course } = state
  if (flow.level === null) flow.pending.push(state.claims.length)
  state.claims.push({
    kind: 'doubling',
    at: { start: figure.start, end: figure.end },
    sentence: state.index,
    subject: subjectOf(course, flow),
    times: figure.index,
    loose: figure.qualifier !== null,
    base: baseFor(course, flow, lead),
    end: flow.level,
    start: flow.start,
  })
}
