import type { Figure } from '../model.ts'
import { type Flow } from './flow.ts'
import { baseFor, type Lead } from './lead.ts'
import { place } from './levels.ts'
import { comparedOf, passOn, signOf } from './rates.ts'
import { alikeTo, type State } from './state.ts'

/** Verbs that only a change has, whatever it is held against. */
const CHANGES = new Set(['增收', '增支', '减收', '减支', '增产', '减产', '净增', '净增加', '净减少', '多收', '少收', '多支', '少支', '比增'])

/** How far from a plan, and how much more was added than before (同比多增): no change of a level. */
const BESIDE = new Set(['短收', '超收', '超支', '欠', '多增', '多增加', '少增'])

/** 比上年增加2.4亿元: a change of what was said before; where nothing was, so many of something (增加停车位1.2万个). */
export function readChange(state: State, figure: Figure, lead: Lead, flow: Flow): void {
  const { course, claims } = state
  if (lead.verb !== null && BESIDE.has(lead.verb.words)) return
  const always = lead.verb !== null && CHANGES.has(lead.verb.words)
  const known = flow.level !== null && state.levels.some(level => level.figure === flow.level)
  const counted = lead.base === null && !always && lead.noun !== ''
  const fresh = flow.metric === '' || (flow.metric.startsWith('新增') && lead.base === null)
  const told = always || lead.base !== null || known || flow.rate !== null || (lead.verb?.words.length ?? 0) >= 2
  if (counted || fresh || !told) return place(state, figure, lead, flow)
  if (flow.level === null) flow.pending.push(claims.length)
  passOn(course, flow)
  const base = baseFor(course, flow, lead)
  claims.push({
    kind: 'change',
    at: { start: figure.start, end: figure.end },
    sentence: state.index,
    subject: comparedOf(course, flow, base),
    amount: { figure: figure.index, sign: signOf(lead) },
    rate: flow.latest === 'growth' ? flow.rate : null,
    base,
    end: alikeTo(figure, state, flow.level),
    start: alikeTo(figure, state, flow.start),
  })
  if (flow.latest !== 'growth') flow.change = claims.length - 1
  flow.latest = 'change'
}
