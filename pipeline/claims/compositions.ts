import type { Figure } from '../model.ts'
import { isOfIndustries } from '../subjects/partitions.ts'
import { readPhrase } from '../subjects/phrases.ts'
import { dealOut } from './deal.ts'
import { type Flow, subjectOf } from './flow.ts'
import type { Lead } from './lead.ts'
import { startOf } from './levels.ts'
import type { State } from './state.ts'

/** Shares dealt out by 分别 may be those of all parts there are. */
export function readShares(state: State, group: readonly Figure[], lead: Lead): void {
  const { phrase } = lead
  if (group.length < 2 || group.some(figure => figure.unit.dimension !== 'percent')) return
  if (lead.share === null && !/贡献率|占比|比重$/.test(phrase)) return
  // 技术自给率和科技进步贡献率
  if (/(?<!贡献)率(?:、|和|与|及)/.test(phrase)) return
  const { complete } = dealOut(readPhrase(phrase).metric, group.length)
  state.claims.push({
    kind: 'composition',
    at: { start: group[0]!.start, end: group[group.length - 1]!.end },
    sentence: state.index,
    subject: subjectOf(state.course, state.course.dealt[0]!.flow),
    members: group.map(figure => figure.index),
    closure: complete && isOfIndustries(`${phrase}${lead.share ?? ''}`) ? 'partition' : 'open',
  })
}

/** 三次产业结构为7.1∶38.3∶54.6; a mere ratio of two things (性别比, 1∶3) is no composition. */
export function readComposition(state: State, group: readonly Figure[], lead: Lead, flow: Flow): void {
  const sum = group.reduce((total, figure) => total + figure.numeral.digits / 10 ** figure.numeral.decimals, 0)
  if (!/结构|产业/.test(flow.metric) && !(group.length >= 3 && sum > 80 && sum < 120)) return
  const base = lead.verb?.kind === 'from' ? startOf(state.course, lead) : undefined
  state.claims.push({
    kind: 'composition',
    at: { start: group[0]!.start, end: group[group.length - 1]!.end },
    sentence: state.index,
    subject: subjectOf(state.course, flow, base),
    members: group.map(figure => figure.index),
    closure: group.length > 2 ? 'partition' : 'open',
  })
}
