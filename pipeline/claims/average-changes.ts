import type { Figure } from '../model.ts'
import { type Flow, usualBase } from './flow.ts'
import { baseOf, type Lead } from './lead.ts'
import { comparedOf, signOf, stretchOf } from './rates.ts'
import { alikeTo, type State } from './state.ts'

/** 平均每年增加2053亿元: the change between the two levels, a year. */
export function readAverageChange(state: State, figure: Figure, lead: Lead, flow: Flow): void {
  const { course } = state
  const period = course.timeline?.period ?? course.setting.period
  const base = lead.base === 'other' ? null : (baseOf(lead, period) ?? usualBase(course))
  state.claims.push({
    kind: 'average-change',
    at: { start: figure.start, end: figure.end },
    sentence: state.index,
    subject: comparedOf(course, flow),
    amount: { figure: figure.index, sign: signOf(lead) },
    ...stretchOf(course, lead, base),
    end: flow.cumulative ? null : alikeTo(figure, state, flow.level),
    start: alikeTo(figure, state, flow.start),
  })
}
