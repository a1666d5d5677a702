import type { Figure, PointsClaim, Signed } from '../model.ts'
import { readPhrase } from '../subjects/phrases.ts'
import { itemsOf } from '../words/rows.ts'
import { lendHead } from './deal.ts'
import { type Flow, subjectOf } from './flow.ts'
import { baseOf, type Lead } from './lead.ts'
import type { State } from './state.ts'
import { slipOf } from './wordings.ts'

/** Words around the one that is compared with, which name nothing. */
const AROUND = /^同期|(?:的?(?:平均水平|平均数|平均值|平均|均值|同期|整体水平|水平|整体))+$/g
const LOWER = /低|慢|少|落后/
/** 加快, 放缓: how a rate moves. */
const PACE = /加快|放缓|回落|收窄|快|慢/

/** 提高d个百分点, 增速比上年加快d个百分点, 高于GDP增速d个百分点; `row` counts figures that share the words in front. */
export function readPoints(state: State, figure: Figure, lead: Lead, carried: Flow, row: number): void {
  const { course, claims } = state
  if (figure.unit.dimension === 'percent') {
    // 高于全国1.2%
    claims.push({ ...slipOf(figure, 'percent-for-points'), subject: subjectOf(course, carried) })
    return
  }
  // 五年提高3.8个百分点，年均提高0.76个百分点: of no two levels
  if (lead.average && lead.other === null && lead.against === '') return
  const at = { start: figure.start, end: figure.end }
  const period = course.timeline?.period ?? course.setting.period
  const other = lead.other === null ? null : otherOf(lead.other, carried.metric, row)
  // 全国增长5.0%，高于全国0.4个百分点: told of the one before
  const itself = other !== null && other.metric === '' && other.scope === carried.scope
  const flow = (itself ? course.history.findLast(({ scope }) => scope !== carried.scope) : null) ?? carried
  const compared = lead.other !== null
  const faster = lead.against !== '' && !compared
  const rateSpoken =
    state.measure === 'growth' ||
    lead.measure !== '' ||
    faster ||
    (flow.rate !== null && flow.share === null && lead.verb !== null && PACE.test(lead.verb.words))
  const spoken = flow.share ?? flow.level
  const level = percent(state, spoken)
  const own = flow.rate ?? level
  const lower = lead.verb?.kind === 'down' || LOWER.test(lead.against)
  const sign = lower !== /降幅$/.test(`${lead.phrase}${lead.measure}`) ? -1 : 1
  if (state.reference !== null && own !== null) {
    claims.push({
      kind: 'comparison',
      at,
      sentence: state.index,
      subject: subjectOf(course, flow),
      own,
      other: { figure: state.reference.index, sign: 1 },
      difference: { figure: figure.index, sign: lower ? -1 : 1 },
    })
    return
  }
  if (flow.level === null && flow.share === null && !rateSpoken && !compared) flow.pending.push(claims.length)
  const start = percent(state, flow.start)
  const moved = lead.verb?.kind === 'up' || lead.verb?.kind === 'down'
  claims.push({
    kind: 'points',
    at,
    sentence: state.index,
    subject: subjectOf(course, flow),
    points: { figure: figure.index, sign },
    base: compared ? null : (baseOf(lead, period) ?? (start === null ? null : flow.startAt)),
    end: other !== null ? own : compared ? null : rateSpoken ? flow.rate : moved ? level : null,
    start: compared || rateSpoken ? null : start,
    ...(other === null ? {} : { against: other }),
  })
}

/** A figure as a level, if it is a percentage. */
const percent = (state: State, figure: number | null): Signed | null =>
  figure === null || state.dimensionOf(figure) !== 'percent' ? null : { figure, sign: 1 }

/** Those that a rate is told against: 高于全国、全省 are two. */
export const othersIn = (other: string): readonly string[] => itemsOf(other).map(({ words }) => words)

/** Whose rate is told against; null where the words name nobody. */
function otherOf(words: string, metric: string, row: number): NonNullable<PointsClaim['against']> | null {
  const others = othersIn(words)
  const other = (others.length > 1 ? others[row] : others[0])?.replaceAll(AROUND, '') ?? ''
  const read = readPhrase(other)
  if (read.metric === '') return read.scope === '' ? null : { metric: '', scope: read.scope }
  if (read.measure === 'growth') return { metric: read.metric, scope: read.scope }
  // 农村居民人均可支配收入…高于城镇居民: of their income
  const lent = readPhrase(lendHead([other, metric])[0] ?? '')
  return { metric: lent.metric, scope: read.scope }
}
