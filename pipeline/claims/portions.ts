import type { Figure, ShareClaim } from '../model.ts'
import { readPhrase } from '../subjects/phrases.ts'
import { type Flow, flowOf, subjectOf } from './flow.ts'
import type { Lead } from './lead.ts'
import { fillPending, place } from './levels.ts'
import { comparedOf } from './rates.ts'
import type { State } from './state.ts'

/** 占 a 的 p, 占地区生产总值的 p, 占比 p: the part is the level last spoken of. */
export function readPart(state: State, figure: Figure, lead: Lead, flow: Flow): void {
  const { course, claims, reference } = state
  if (reference !== null) {
    const of = { metric: '', scope: '' }
    pushShare(state, figure, flow, { subject: subjectOf(course, flow), whole: reference.index, of, tie: 'said' })
    return
  }
  if (lead.share !== null) {
    const { metric, scope } = readPhrase(lead.share.replace(/的$/, ''))
    pushShare(state, figure, flow, {
      subject: comparedOf(course, flow),
      whole: null,
      of: { metric: lead.share === '' ? course.within : metric, scope },
      tie: /[（(]/.test(lead.share) ? 'supposed' : 'said',
    })
    return
  }
  if (flow.sharing === null) return place(state, figure, lead, flow)
  // 占X比重提高d个百分点，达到q
  pushShare(state, figure, flow, { subject: subjectOf(course, flow), whole: null, of: flow.sharing })
  flow.sharing = null
  fillPending(claims, flow, state)
}

/** What the ways of telling a share of the level last spoken of differ in. */
type Told = Pick<ShareClaim, 'subject' | 'whole' | 'of' | 'tie'>

function pushShare({ claims, index }: State, figure: Figure, flow: Flow, told: Told): void {
  const at = { start: figure.start, end: figure.end }
  claims.push({ kind: 'share', at, sentence: index, share: figure.index, part: flow.level, ...told })
  flow.share = figure.index
}

/** 占比由48.7%: the flow of the share's own levels. */
export function shareFlow(state: State, flow: Flow): Flow {
  const named = flowOf(`${flow.metric}占比`, flow.scope, flow.metricFrom)
  state.course.flow = named
  return named
}
