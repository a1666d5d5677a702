import type { Figure } from '../model.ts'
import { readPhrase } from '../subjects/phrases.ts'
import { flowOf, subjectOf } from './flow.ts'
import type { Lead } from './lead.ts'
import type { State } from './state.ts'
import { householdsOf, topicOf } from './topics.ts'

/**
 * A figure that the next one is told against (占 a 的 p, 为预算 a 的 p, 比全国平均水平 q 高 d 个百分点): a level of its own metric,
 * where it names one, and the present topic stays as it is.
 */
export function readReference(state: State, figure: Figure, lead: Lead): void {
  const { course } = state
  topicOf(state, lead.phrase)
  const read = readPhrase(lead.share || lead.other || lead.planned)
  if (figure.unit.dimension === 'percent' || read.metric === '') return
  const flow = flowOf(householdsOf(read.metric, course.flow.metric), read.scope, 'said')
  const subject = subjectOf(course, flow)
  state.claims.push({
    kind: 'level',
    at: { start: figure.start, end: figure.end },
    sentence: state.index,
    subject: lead.plan ? { ...subject, modality: 'target' } : subject,
    level: { figure: figure.index, sign: 1 },
    measure: 'level',
  })
}
