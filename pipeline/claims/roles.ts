import type { Figure, FigureRef, Period } from '../model.ts'
import { readAverageChange } from './average-changes.ts'
import { type Flow, subjectOf } from './flow.ts'
import { baseFor, baseOf, type Lead } from './lead.ts'
import { place } from './levels.ts'
import { readMove, readPlace } from './places.ts'
import { readPoints } from './points.ts'
import { comparedOf, passOn, readPercent, signOf } from './rates.ts'
import type { State } from './state.ts'

/** Where a figure stands among those that share the words before the first: 高于全国、全省a和b个百分点. */
export interface Row {
  readonly start: number
  readonly place: number
}

const alone = (figure: Figure): Row => ({ start: figure.start, place: 0 })

/** One figure in its role: what its unit and the words before it make of it. */
export function readFigure(state: State, figure: Figure, dimension: string, lead: Lead, flow: Flow, row: Row = alone(figure)): void {
  switch (dimension) {
    case 'percent':
      return readPercent(state, figure, lead, flow)
    case 'points':
      return readPoints(state, figure, lead, flow, row)
    case 'times':
      return readMultiple(state, figure, lead, flow)
    case 'doublings':
      return readDoubling(state, figure, lead, flow)
    case 'rank':
      return readPlace(state, figure, flow, row.start)
    default:
      readAmount(state, figure, lead, flow)
  }
}
function readMultiple(state: State, figure: Figure, lead: Lead, flow: Flow): void {
  const {
    course,
    claims,
    draft: { text },
  } = state
  const at = { start: figure.start, end: figure.end }
  const period = course.timeline?.period ?? course.setting.period
  const original = /(?:原来|上年|去年|当年|基期|年初|期初|历史)的?$/.test(
    text.slice(Math.max(state.sentence.start, figure.start - 5), figure.start),
  )
  const form = lead.verb?.kind === 'up' ? 'up-by' : lead.of || original || state.reference ? 'is' : null
  if (form === null) return place(state, figure, lead, flow)
  if (flow.level === null && state.reference === null) flow.pending.push(claims.length)
  // 是全市的2.2倍: of another place's
  const other = form === 'is' && !original && state.reference === null && lead.base === null
  const base: Period | null = original || lead.of ? baseOf(lead, period) : baseFor(course, flow, lead)
  claims.push({
    kind: 'multiple',
    at,
    sentence: state.index,
    subject: comparedOf(course, flow, base),
    form,
    multiple: figure.index,
    base,
    end: other || (flow.cumulative && state.reference === null) ? null : flow.level,
    start: other ? null : (state.reference?.index ?? flow.start),
  })
}

function readDoubling(state: State, figure: Figure, lead: Lead, flow: Flow): void {
  const { course } = state
  if (flow.level === null) flow.pending.push(state.claims.length)
  state.claims.push({
    kind: 'doubling',
    at: { start: figure.start, end: figure.end },
    sentence: state.index,
    subject: subjectOf(course, flow),
    times: figure.index,
    loose: figure.qualifier !== null,
    base: baseFor(course, flow, lead),
    end: flow.level,
    start: flow.start,
  })
}

/** A level, if it is of the dimension of a figure: 13个设区市 is no end of 增加2702亿元. */
const alike = (state: State, level: FigureRef | null, figure: Figure): FigureRef | null =>
  level !== null && state.dimensionOf(level) === figure.unit.dimension ? level : null

/** Verbs that only a change has, whatever it is held against. */
const CHANGES = new Set([
  '增收',
  '增支',
  '减收',
  '减支',
  '增产',
  '减产',
  '多增',
  '净增',
  '净增加',
  '净减少',
  '多收',
  '少收',
  '多支',
  '少支',
])

/** 比上年多接待, 较上年少支: a change whose verb comes last. */
const MORE = /(?:(?:比|较)(?:上年|去年|年初|上年末|上年同期)|同比)(多|少)[^，。；、]{1,6}$/

/** A figure that goes on to name what it counts. */
const COUNTS = /^(?!以上|以下|以内|左右|上下|多|余|和|与|及|并|至|到|的基础)[一-龥“]/

function readAmount(state: State, figure: Figure, lead: Lead, flow: Flow): void {
  const {
    course,
    claims,
    draft: { text },
  } = state
  if (readMove(state, figure, flow)) return
  const more = MORE.exec(text.slice(Math.max(state.sentence.start, figure.start - 14), figure.start))
  const moved = lead.verb?.kind === 'up' || lead.verb?.kind === 'down' || more !== null || state.measure === 'change'
  const always = lead.verb !== null && CHANGES.has(lead.verb.words)
  // 提升42所学校建设水平, 增加1.2万个停车位: so many of something
  if (moved && lead.base === null && !always && COUNTS.test(text.slice(figure.end, figure.end + 6))) return place(state, figure, lead, flow)
  const known = flow.level !== null && state.levels.some(level => level.figure === flow.level)
  if (moved && lead.average && flow.metric !== '') return readAverageChange(state, figure, lead, flow)
  if (
    moved &&
    !lead.average &&
    flow.metric !== '' &&
    (!flow.metric.startsWith('新增') || lead.base !== null) &&
    (always ||
      (lead.verb?.words.length ?? 0) >= 2 ||
      lead.base !== null ||
      more !== null ||
      lead.verb?.words === '比增' ||
      known ||
      flow.rate !== null)
  ) {
    if (flow.level === null) flow.pending.push(claims.length)
    passOn(course, flow)
    const base = baseFor(course, flow, lead)
    claims.push({
      kind: 'change',
      at: { start: figure.start, end: figure.end },
      sentence: state.index,
      subject: comparedOf(course, flow, base),
      amount: { figure: figure.index, sign: more?.[1] === '少' ? -1 : signOf(lead) },
      rate: flow.latest === 'growth' ? flow.rate : null,
      base,
      end: alike(state, flow.level, figure),
      start: alike(state, flow.start, figure),
    })
    if (flow.latest !== 'growth') flow.change = claims.length - 1
    flow.latest = 'change'
    return
  }
  place(state, figure, lead, flow)
}
