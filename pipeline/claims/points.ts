import type { Figure, PointsClaim, Signed } from '../model.ts'
import { before } from '../subjects/periods.ts'
import { readPhrase } from '../subjects/phrases.ts'
import { lendHead } from './deal.ts'
import { type Flow, subjectOf } from './flow.ts'
import { baseOf, type Lead } from './lead.ts'
import { signOf } from './rates.ts'
import type { Row } from './roles.ts'
import type { State } from './state.ts'

const COMPARED = /高于|快于|低于|慢于|高出|领先|落后|比(?:全国|全省|全区|全市|全球|世界)|平均/
/** Whom a rate is told against: 高于(GDP增速), 比(全国)高. */
const AGAINST =
  /(?:高于|快于|低于|慢于|高出|领先于?|落后于?|优于|好于|比(?!重|例|增|率|值))([^，。；（）()\d]{2,24}?)(?:高出?|低|快|慢)?(?:约|近|超过?)?$/
/** Words around the one that is compared with, which name nothing. */
const AROUND = /^同期|(?:的?(?:平均水平|平均数|平均值|平均|均值|同期|整体水平|水平|整体))+$/g
const LIST = /、|和|与|及/

/** 提高d个百分点, 增速比上年加快d个百分点, 高于GDP增速d个百分点. */
export function readPoints(state: State, figure: Figure, lead: Lead, carried: Flow, row: Row): void {
  const {
    course,
    claims,
    draft: { text },
  } = state
  const words = text.slice(Math.max(state.sentence.start, row.start - 24), row.start)
  const clause = words.slice(Math.max(words.lastIndexOf('，'), words.lastIndexOf('；'), words.lastIndexOf('。')) + 1)
  const period = course.timeline?.period ?? course.setting.period
  const other = againstOf(clause, carried.metric, row.place)
  // 全国增长5.0%，高于全国0.4个百分点: told of the one before
  const itself = other !== null && other.metric === '' && other.scope === carried.scope
  const flow = (itself ? course.history.findLast(({ scope }) => scope !== carried.scope) : null) ?? carried
  const compared = COMPARED.test(clause) && (lead.base === null || lead.base === 'other')
  const faster = /(?:快于|慢于|高于|低于)(?:上年|去年)/.exec(clause)
  const rateSpoken =
    /增速|增幅|涨幅|降幅|增长率/.test(clause) ||
    faster !== null ||
    (flow.rate !== null &&
      flow.share === null &&
      lead.verb !== null &&
      /加快|放缓|回落|收窄|快|慢/.test(lead.verb.words))
  const spoken = flow.share ?? flow.level
  const level: Signed | null =
    spoken === null || state.dimensionOf(spoken) !== 'percent' ? null : { figure: spoken, sign: 1 }
  const own = flow.rate ?? level
  if (state.reference && own) {
    const lower = lead.verb?.kind === 'down' || lead.verb?.kind === 'lower' || /低于|慢于|落后/.test(clause)
    claims.push({
      kind: 'comparison',
      at: { start: figure.start, end: figure.end },
      sentence: state.index,
      subject: subjectOf(course, flow),
      own,
      other: { figure: state.reference.index, sign: 1 },
      difference: { figure: figure.index, sign: lower ? -1 : 1 },
    })
    return
  }
  if (flow.level === null && flow.share === null && !rateSpoken && !compared) flow.pending.push(claims.length)
  const start: Signed | null =
    flow.start === null || state.dimensionOf(flow.start) !== 'percent' ? null : { figure: flow.start, sign: 1 }
  const against = compared && faster === null ? other : null
  claims.push({
    kind: 'points',
    at: { start: figure.start, end: figure.end },
    sentence: state.index,
    subject: subjectOf(course, flow),
    points: {
      figure: figure.index,
      sign: /降幅/.test(clause) ? (signOf(lead) === 1 ? -1 : 1) : /低于|慢于|落后/.test(clause) ? -1 : signOf(lead),
    },
    base:
      faster !== null && period !== null
        ? before(period)
        : compared
          ? null
          : (baseOf(lead, period) ?? (start === null ? null : flow.startAt)),
    end:
      against !== null
        ? own
        : (compared && faster === null) || lead.average
          ? null
          : rateSpoken
            ? flow.rate
            : lead.verb?.kind !== 'up' && lead.verb?.kind !== 'down'
              ? null
              : level,
    start: compared || rateSpoken || lead.average ? null : start,
    ...(against === null ? {} : { against }),
  })
}

/** Those that a rate is told against: 高于全国、全省 are two. */
export const othersIn = (clause: string): readonly string[] => AGAINST.exec(clause)?.[1]?.split(LIST) ?? []

/** Whose rate the words in front of a difference name; null where they name nobody. */
function againstOf(clause: string, metric: string, place: number): NonNullable<PointsClaim['against']> | null {
  const others = othersIn(clause)
  const other = (others.length > 1 ? others[place] : others[0])?.replaceAll(AROUND, '') ?? ''
  const read = readPhrase(other)
  if (read.metric === '') return read.scope === '' ? null : { metric: '', scope: read.scope }
  if (read.measure === 'growth') return { metric: read.metric, scope: read.scope }
  // 农村居民人均可支配收入…高于城镇居民: of their income
  const lent = readPhrase(lendHead([other, metric])[0] ?? '')
  return { metric: lent.metric, scope: read.scope }
}
