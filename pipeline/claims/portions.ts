import type { Figure } from '../model.ts'
import { readPhrase } from '../subjects/phrases.ts'
import { type Flow, flowOf, subjectOf } from './flow.ts'
import type { Lead } from './lead.ts'
import { fillPending, place } from './levels.ts'
import { comparedOf } from './rates.ts'
import type { State } from './state.ts'

/** 占 a 的 p, 占地区生产总值的 p, 占比 p: the part is the level last spoken of. */
export function readPart(state: State, figure: Figure, lead: Lead, flow: Flow): void {
  const { course, claims, reference } = state
  const at = { start: figure.start, end: figure.end }
  if (reference !== null) {
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
      tie: 'said',
    })
    return
  }
  if (lead.share !== null) {
    const { metric, scope } = readPhrase(lead.share.replace(/的$/, ''))
    flow.share = figure.index
    claims.push({
      kind: 'share',
      at,
      sentence: state.index,
      subject: comparedOf(course, flow),
      share: figure.index,
      part: flow.level,
      whole: null,
      of: { metric: lead.share === '' ? course.within : metric, scope },
      tie: /[（(]/.test(lead.share) ? 'supposed' : 'said',
    })
    return
  }
  if (flow.sharing === null) return place(state, figure, lead, flow)
  // 占X比重提高d个百分点，达到q
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
}

/** 占比由48.7%: the flow of the share's own levels. */
export function shareFlow(state: State, flow: Flow): Flow {
  const named = flowOf(`${flow.metric}占比`, flow.scope, flow.metricFrom)
  state.course.flow = named
  return named
}
