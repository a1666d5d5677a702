import { wordsBefore } from '../document/clauses.ts'
import type { Claim, Figure, Period, Subject } from '../model.ts'
import { readPhrase } from '../subjects/phrases.ts'
import { metricNamed } from '../subjects/metrics.ts'
import { type Course, type Flow, planKind, speakOf, subjectOf, usualBase } from './flow.ts'
import { baseOf, type Lead } from './lead.ts'
import { passOn } from './rates.ts'
import type { State } from './state.ts'

/** Things that are counted: what is counted may stand behind them (10家银行). */
export const isCount = (figure: Figure): boolean =>
  figure.unit.dimension.startsWith('count') || figure.unit.dimension === 'people' || figure.unit.dimension === ''
/** What follows a measure without being measured by it: marks, softeners, and verbs that go on to the next figure. */
const CLASSES =
  /^(?:以上|以下|以内|级|规模)*(?:的|[^\s，。；：、！？（）(\[〔①-⑳,;:.)等左右上下多余内外和与及或跃攀升降跌涨翻达突变转扩缩壮拓回净减增提调发优到至用加后分])/

/** The period that the start of a comparison is told of; null where neither its clause nor its own words tell. */
export function startOf(course: Course, lead: Lead): Period | null {
  if (lead.base === 'other') return null
  const period = course.timeline?.period ?? course.setting.period
  return baseOf(lead, period) ?? course.timeline?.base ?? (lead.verb?.kind === 'from' ? null : usualBase(course))
}

/** The name of a plan for a metric. */
const PLANNED = /(?:年初|调整)?预算(?:数|安排|合计|总计)?$|年度(?:目标|计划|任务)$/

/** 调入一般公共预算 is no plan. */
const BUDGETED = /(?:年初|调整|收入|支出)预算(?:数|安排|合计|总计)?$/

/** What the year ahead plans is its level. */
const AHEAD = /(?:计划|(?<!年初|调整)预算)$/

/** 五年共办理建议3819件: what is counted may stand between; further off, 共 is of another figure, or of a name. */
const NEAR = 14

/** A figure that states how much there is of its metric. */
export function place(state: State, figure: Figure, lead: Lead, flow: Flow, starts = false): void {
  const {
    course,
    claims,
    levels,
    draft: { text },
  } = state
  // 上年为8935万吨, after this year's
  const past = state.past && !flow.past
  const base = (starts && lead.verb?.kind !== 'from' && !flow.past) || past
  const from = starts || base
  const behind = text
    .slice(figure.end, figure.end + 9)
    .trimStart()
    .replace(/^人民币|^(?:按规定)?(?:全部)?结转/, '')
    .slice(0, 6)
  const attributive =
    !isCount(figure) &&
    figure.unit.dimension !== 'percent' &&
    CLASSES.test(behind) &&
    !/^(?:以上|以下|以内|左右|上下|多|余)*(?:，|。|；|、|）|$)/.test(behind)
  const before = wordsBefore(text, figure.start, state.sentence.start)
  // 利润亏损0.3亿元
  const sign = before.endsWith('亏损') && flow.metric.includes('利润') ? -1 : 1
  const cumulative =
    /累计[^，。；]{0,8}$/.test(before) ||
    (typeof lead.base === 'object' && lead.base !== null && lead.base.to - lead.base.from > 12) ||
    (course.timeline?.long === true && (/共|总计|合计/.test(before.slice(-NEAR)) || /新增|新建|改造|完成/.test(flow.metric)))
  const measuredIn = metricNamed(flow.metric)?.measuredIn
  if (measuredIn && !figure.unit.dimension.startsWith(measuredIn) && flow.said !== '') flow.metric = flow.said
  if (flow.planned !== null && flow.planned !== figure.index && lead.verb?.kind === 'is' && PLANNED.test(flow.metric)) {
    // 收入预算为175.6亿元，实际完成213.8亿元
    flow.metric = readPhrase(flow.metric.replace(PLANNED, '')).metric
  }
  // 2026年一般公共预算收入计划a
  if (AHEAD.test(flow.metric) && subjectOf(course, flow).modality === 'target') {
    const { metric } = readPhrase(flow.metric.replace(AHEAD, ''))
    if (metricNamed(metric) !== undefined) flow.metric = metric
  }
  // 五年来…增加到b: a level is that of the last year
  const reached = flow.start !== null || /达到?$|增至$|升至$/.test(before)
  const long =
    course.timeline?.long && !cumulative && reached
      ? { from: course.timeline.period.to - 12, to: course.timeline.period.to }
      : undefined
  // 占…的比重达到68.4%，较上年的66.9%提高: a share as well
  const shared = base && flow.share !== null && figure.unit.dimension === 'percent'
  const named = shared ? { ...flow, metric: `${flow.metric}占比` } : flow
  const stated = subjectOf(course, named, from || flow.past ? startOf(course, lead) : long)
  // 收入预算调整为, 收入安排: a plan, not what was done
  const planned =
    (/^调整|安排/.test(lead.verb?.words ?? '') && /预算|收入|支出/.test(flow.metric)) || BUDGETED.test(flow.metric)
  // 2026年…比上年执行数86.4亿元增加: what was done, told among plans
  const done = base
    ? /(?:执行|完成|决算|实际)数?的?$/.test(before)
    : flow.planned !== null && flow.planned !== figure.index && /^(?:实际)?完成$/.test(lead.verb?.words ?? '')
  const modality = done ? 'actual' : planned ? 'target' : stated.modality
  const subject: Subject = { ...stated, modality }
  claims.push({
    kind: 'level',
    at: { start: figure.start, end: figure.end },
    sentence: state.index,
    subject,
    level: { figure: figure.index, sign },
    measure: attributive ? 'class' : lead.average ? 'average' : cumulative ? 'period-total' : 'level',
  })
  // 年均超收2040亿元: one year may be more
  if (lead.average) return
  levels.push({ figure: figure.index, sign, clause: state.clause, subject, flow, attributive, aside: state.aside })
  if (attributive) return
  if (lead.verb?.kind === 'from') {
    flow.start = figure.index
    flow.startAt = subject.period
    flow.level = null
    speakOf(course, flow)
    return
  }
  const moved = lead.verb?.kind === 'up-to' || lead.verb?.kind === 'down-to'
  // 甲1982年为270元，1987年提高到463元；乙1982年为494元: the second begins anew
  const anew = flow.startAt !== null && subject.period !== null && subject.period.to <= flow.startAt.to
  if (!moved && anew) flow.start = null
  // 1982年为270元，1987年提高到463元
  if (moved && flow.start === null && flow.level !== null && state.dimensionOf(flow.level) === figure.unit.dimension)
    passOn(course, flow)
  if (flow.start !== null && moved) {
    claims.push({
      kind: 'direction',
      at: { start: figure.start, end: figure.end },
      sentence: state.index,
      subject,
      start: flow.start,
      end: figure.index,
      upward: lead.verb!.kind === 'up-to',
    })
  }
  if (base) {
    flow.start = figure.index
    flow.startAt = subject.period
    return
  }
  if (PLANNED.test(flow.metric) && (flow.planned === null || /^调整/.test(lead.verb?.words ?? ''))) {
    flow.planned = figure.index
    flow.plannedAs = planKind(flow.metric + lead.words)
    course.plans.set(flow.plannedAs, figure.index)
  }
  flow.level = figure.index
  flow.levelAt = subject.period
  fillPending(claims, flow, state)
  flow.cumulative = cumulative
  flow.change = -1
  flow.rate = null
  flow.latest = 'level'
  speakOf(course, flow)
}

/** Gives the levels that have been said meanwhile to the claims that came before them. */
export function fillPending(claims: Claim[], flow: Flow, state: State): void {
  const usual = usualBase(state.course)
  for (const index of flow.pending) {
    const claim = claims[index]!
    if (claim.kind === 'points') {
      const end = flow.share ?? flow.level
      if (end !== null && claim.end === null && state.dimensionOf(end) === 'percent') {
        claims[index] = {
          ...claim,
          end: { figure: end, sign: 1 },
          start: flow.start === null ? null : { figure: flow.start, sign: 1 },
        }
      }
    } else if (
      (claim.kind === 'change' || claim.kind === 'multiple' || claim.kind === 'doubling') &&
      claim.end === null &&
      flow.level !== null &&
      flow.start !== null
    ) {
      const figure = claim.kind === 'change' ? claim.amount.figure : null
      if (figure === null || state.dimensionOf(figure) === state.dimensionOf(flow.level))
        claims[index] = {
          ...claim,
          end: flow.level,
          start: flow.start,
          base: claim.base?.to === usual?.to ? flow.startAt : claim.base,
        }
    }
  }
  flow.pending = []
}
