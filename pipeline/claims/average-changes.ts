import type { Figure, FigureRef } from '../model.ts'
import { type Flow, usualBase } from './flow.ts'
import { baseOf, type Lead } from './lead.ts'
import { comparedOf, signOf, stretchOf } from './rates.ts'
import type { State } from './state.ts'

/** 平均每年增加2053亿元: the change between the two levels, a year. */
export function readAverageChange(state: State, figure: Figure, lead: Lead, flow: Flow): void {
  const { course } = state
  const period = course.timeline?.period ?? course.setting.period
  const base = lead.base === 'other' ? null : (baseOf(lead, period) ?? usualBase(course))
  const alike = (level: FigureRef | null): FigureRef | null =>
    level !== null && state.dimensionOf(level) === figure.unit.dimension ? level : null
  state.claims.push({
    kind: 'average-change',
    at: { start: figure.start, end: figure.end },
    sentence: state.index,
    subject: comparedOf(course, flow),
    amount: { figure: figure.index, sign: signOf(lead) },
    ...stretchOf(course, lead, base),
    end: flow.cumulative ? null : alike(flow.level),
    start: alike(flow.start),
  })
}
