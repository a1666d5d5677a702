import type { Claim, Draft, Figure, FigureRef, Outline, Period, Sentence, Signed, Subject } from '../model.ts'
import { type Clause, clausesOf } from '../document/clauses.ts'
import { basisSaid } from '../subjects/bases.ts'
import { type PeriodReading, readPeriod, yearsBetween } from '../subjects/periods.ts'
import { metricNamed } from '../subjects/metrics.ts'
import { type Measure, readPhrase } from '../subjects/phrases.ts'
import { modalitySaid, type Setting } from '../subjects/setting.ts'
import { dealOut } from './deal.ts'
import { type Course, type Flow, flowOf, subjectOf, usualBase } from './flow.ts'
import { baseOf, type Lead, readLead } from './lead.ts'
import { fieldIn, isRankBefore, movedBy, rankedPhrase, readRank } from './ranks.ts'

/** A sentence read: its claims in order, and for every level what it is a level of and in which clause it stands. */
export interface Reading {
  readonly sentence: number
  readonly clauses: readonly Clause[]
  readonly claims: Claim[]
  readonly levels: readonly PlacedLevel[]
  /** The period it ended with, where it named one. */
  readonly timeline: PeriodReading | null
}

/** A level with the clause it stands in: what totals and shares are read from. */
export interface PlacedLevel {
  readonly figure: FigureRef
  readonly sign: 1 | -1
  readonly clause: number
  readonly subject: Subject
  readonly flow: Flow
  readonly attributive: boolean
  /** In brackets behind what it belongs to. */
  readonly aside: boolean
}

/** What holds on from the sentences before in a paragraph: 市本级, 五年来. */
export interface Above {
  readonly scope: string
  readonly timeline: PeriodReading | null
}

/** Reads one sentence whose figures are `own` (in order, exempt ones left out). `above` is what its paragraph has set. */
export function readSentence(
  draft: Draft, outline: Outline, index: number, own: readonly Figure[], setting: Setting, above: Above,
): Reading {
  const sentence = outline.sentences[index]!
  const clauses = clausesOf(draft.text, sentence)
  const course: Course = {
    setting, timeline: above.timeline, modality: null, basis: null, scope: above.scope, within: '',
    flow: flowOf('', '', 'carried'), history: [], dealt: [],
  }
  const claims: Claim[] = []
  const levels: PlacedLevel[] = []
  const state: State = { draft, sentence, index, course, claims, levels, clause: 0, measure: null, attained: false, past: false, aside: false, reference: null, dimensionOf: ref => own.find(figure => figure.index === ref)?.unit.dimension ?? '' }
  let next = 0
  for (const [number, clause] of clauses.entries()) {
    state.clause = number
    const from = next
    while (next < own.length && own[next]!.start < clause.end) next++
    readClause(state, clause, own.slice(from, next))
  }
  return { sentence: index, clauses, claims, levels, timeline: course.timeline }
}

interface State {
  readonly draft: Draft
  readonly sentence: Sentence
  readonly index: number
  readonly course: Course
  readonly claims: Claim[]
  readonly levels: PlacedLevel[]
  clause: number
  /** The measure that the words in front of the present figure name. */
  measure: Measure | null
  /** 完成预算的: the figure tells how much of a plan was done. */
  attained: boolean
  /** 上年: those words speak of the year before. */
  past: boolean
  /** A figure that the next one of its clause is told against: 占 a 的 p, 比全国平均水平 q 高 d 个百分点. */
  reference: Figure | null
  aside: boolean
  readonly dimensionOf: (figure: FigureRef) => string
}

const LISTED = /^(?:左右|以上|以下|以内|上下)?[\s、]*(?:和|及|与|以及|或)?[\s]*$/
const RATIO = /^\s*[∶：:]\s*$/
const MOVES = /^(?:增加|增长|提高|上升|扩大|下降|减少|降低|发展|提升|上涨|调整|缩减|增至|降至|升至|减至)/
const SOFTENED = /^(?:左右|上下|以上|以下|以内|多|余)+/

/** （2020年至2025年）: a bracket that holds the period of its clause; any other bracket tells of something else. */
const OWN_TIME = /[（(](?:19|20)\d{2}年?(?:至|到|—|-)(?:19|20)\d{2}年[）)]/

function readClause(state: State, clause: Clause, figures: readonly Figure[]): void {
  const { draft: { text }, course } = state
  const words = text.slice(clause.start, clause.end)
  const said = readPeriod(OWN_TIME.test(words) ? words : words.replace(/[（(][^）)]*[）)]?/g, ''), course.setting.now)
  if (said) course.timeline = said
  else if (words.includes('上年') && /上年(?:末|底|度)?[^，]{0,6}(?:为|是)/.test(words) && course.setting.period) course.timeline = null
  const modality = modalitySaid(words)
  if (modality) course.modality = modality
  const basis = basisSaid(words)
  if (basis) course.basis = basis
  if (figures.length === 0) {
    if (basis === null) nameTopic(state, words)
    return
  }
  let gap = clause.start
  for (let at = 0; at < figures.length;) {
    let upTo = at + 1
    const joined = figures[at]!.unit.dimension === 'ratio' ? RATIO : LISTED
    while (upTo < figures.length && joined.test(text.slice(figures[upTo - 1]!.end, figures[upTo]!.start))) upTo++
    const group = figures.slice(at, upTo)
    const next = figures[upTo]
    const referred = next !== undefined && group.length === 1 && refersTo(text, clause.start, group[0]!, next)
    gap = referred ? readReference(state, group[0]!, gap)
      : inBracket(text, clause.start, group[0]!.start) && state.reference === null ? readAside(state, group, gap, next?.start ?? clause.end)
        : readGroup(state, group, gap, next?.start ?? clause.end)
    state.reference = referred ? group[0]! : null
    at = upTo
  }
  if (basis !== null && course.basis === basis) course.basis = null
}

/** A clause without figures may name what the next ones speak of: 教育方面，… */
function nameTopic(state: State, words: string): void {
  const phrase = readPhrase(words)
  if (phrase.scope !== '') state.course.scope = phrase.scope
  const within = /^[\s　]*(?:在)?(.{2,20})(?:中|方面|内)$/.exec(words)
  if (within) state.course.within = readPhrase(within[1]!).metric
}

/** Whether a bracket opened since `start` is still open: （含提前告知267875万元） leaves the topic as it was. */
const inBracket = (text: string, start: number, end: number): boolean => {
  const words = text.slice(start, end)
  return Math.max(words.lastIndexOf('（'), words.lastIndexOf('(')) > Math.max(words.lastIndexOf('）'), words.lastIndexOf(')'))
}

function readAside(state: State, group: readonly Figure[], start: number, limit: number): number {
  const { course } = state
  const { flow, dealt, history } = course
  course.flow = flowOf('', flow.scope, 'carried')
  state.aside = true
  const end = readGroup(state, group, start, limit)
  state.aside = false
  course.flow = flow
  course.dealt = dealt
  course.history = history
  return end
}

const TOLD_OF = /^[）)]?的?$/
const TOLD_AGAINST = /(?:高于|低于|快于|慢于|高出|低出|好于|超出|比(?!上年|去年|年初|上月|重|例|增))[^，。；]*$/

/** Whether `figure` is what `next` is told against: of it (的 p) or from it (高 d 个百分点). */
function refersTo(text: string, start: number, figure: Figure, next: Figure): boolean {
  const between = text.slice(figure.end, next.start)
  const { dimension } = next.unit
  if (dimension === 'percent' || dimension === 'times') return figure.unit.dimension !== 'percent' && between.includes('的') && TOLD_OF.test(between)
  return dimension === 'points' && figure.unit.dimension === 'percent' && TOLD_AGAINST.test(text.slice(start, figure.start))
}

/** A reference is a level of its own metric, where it names one, and leaves the present topic as it is. */
function readReference(state: State, figure: Figure, start: number): number {
  const { draft: { text }, course } = state
  const words = text.slice(start, figure.start).replace(/^.*(?:占|相当于|完成|为|超过|达到|是)/, '').replace(/[（(]$/, '')
  const read = readPhrase(words)
  if (figure.unit.dimension !== 'percent' && read.metric !== '') {
    const flow = flowOf(read.metric, read.scope, 'said')
    const subject = subjectOf(course, flow)
    const level = { figure: figure.index, sign: 1 } as const
    const named = ATTAINED.test(words)
    state.claims.push({
      kind: 'level', at: { start: figure.start, end: figure.end }, sentence: state.index, subject: named ? { ...subject, modality: 'target' } : subject,
      level, measure: 'level',
    })
  }
  return start
}

/** Figures in a row (4.2%、5.3%) share the words in front of the first. Returns where the next gap begins. */
function readGroup(state: State, group: readonly Figure[], start: number, limit: number): number {
  const { draft: { text }, course } = state
  const first = group[0]!
  const dimension = sharedDimension(group)
  const lead = readLead(text, state.reference?.end ?? start, first.start)
  const phraseEnd = lead.share ? Math.min(lead.share.from, lead.phraseEnd) : lead.phraseEnd
  const attained = dimension === 'percent' && !state.reference ? ATTAINS.exec(text.slice(start, first.start)) : null
  state.attained = attained !== null
  const phrase = attained ? text.slice(start, start + attained.index) : state.reference ? referredPhrase(text.slice(start, state.reference.start))
    : first.unit.dimension === 'rank' ? rankedPhrase(text.slice(start, first.start)) : text.slice(start, phraseEnd)
  if (group.length > 1 && first.unit.dimension === 'ratio') {
    const flow = topicOf(state, phrase)
    readComposition(state, group, lead, flow)
    return group[group.length - 1]!.end
  }
  if (lead.respectively || (group.length > 1 && dimension !== 'ratio')) {
    // 起数、人数下降17.6%、11.6%: dealt out even where 分别 is not said
    if (lead.respectively || !isBlank(phrase) || course.dealt.length !== group.length) deal(state, phrase, group, lead.respectively)
    if (course.dealt.length === group.length) {
      group.forEach((figure, place) => readFigure(state, figure, dimension, lead, course.dealt[place]!))
      if (lead.respectively) readShares(state, group, lead, phrase)
      return group[group.length - 1]!.end
    }
    for (const figure of group) readFigure(state, figure, dimension, lead, flowOf('', '', 'carried'))
    return group[group.length - 1]!.end
  }
  if (!isBlank(phrase)) course.dealt = []
  let end = first.end
  for (const figure of group) {
    const tailEnd = tailOf(text, figure, figure === group[group.length - 1] ? limit : figure.end)
    const words = text.slice(figure.end, tailEnd).replace(SOFTENED, '')
    const tail = readLead(words, 0, words.length).phraseEnd === 0 || MOVES.test(words) ? '' : words
    const moved = course.flow.ranked >= 0 && /^个?(?:位次?|名)$/.test(figure.unit.text)
    const classing = dimension === 'percent' && lead.verb === null && isBlank(phrase) && /^(?:以上|左右)?的[^，。；]/.test(text.slice(figure.end))
    const flow = classing ? flowOf('', '', 'carried') : moved ? course.flow : topicOf(state, lead.total && /(?:收入|支出|基金|预算)$/.test(phrase) ? `${phrase}总计` : phrase, isCount(figure) ? tail : '')
    readFigure(state, figure, dimension, lead, flow)
    end = tail !== '' && isCount(figure) ? tailEnd : figure.end
  }
  return end + (SOFTENED.exec(text.slice(end, end + 4))?.[0].length ?? 0)
}

/** The words before 占, 为, 完成, 比 in front of a reference: the topic, where they name one. */
const referredPhrase = (words: string): string => {
  const verb = /占|相当于|完成|为|超过|达到|是|高于|低于|快于|慢于|高出|比|分别/.exec(words)
  return verb ? words.slice(0, verb.index) : ''
}

/** 2.5和1.1个百分点: the unit may stand on the last figure of a row only. */
function sharedDimension(group: readonly Figure[]): string {
  const last = group[group.length - 1]!.unit
  const first = group[0]!.unit
  return first.text === '' || (first.text === '个' && last.dimension === 'points') ? last.dimension : first.dimension
}

const isBlank = (phrase: string): boolean => phrase.trim() === ''

/** Things that are counted: what is counted may stand behind them (10家银行). */
const isCount = (figure: Figure): boolean => figure.unit.dimension.startsWith('count') || figure.unit.dimension === 'people' || figure.unit.dimension === ''

const CLOSES = /[，。；：、！？\n（）()和与及并]/

function tailOf(text: string, figure: Figure, limit: number): number {
  let at = figure.end
  while (at < limit && !CLOSES.test(text[at]!)) at++
  return at
}

/** The flow a phrase speaks of: the present one where it names nothing new. */
function topicOf(state: State, words: string, tail = ''): Flow {
  const phrase = /^[\s]*(?:比|较)(?:上年|去年|年初)/.test(words) ? '' : words
  const { course } = state
  const read = readPhrase(phrase)
  state.measure = read.measure
  state.past = read.past
  if (read.scope !== '' && read.metric === '' && read.measure === null && tail === '') {
    course.scope = read.scope
    return course.flow
  }
  if (read.metric === '' && read.measure === 'total' && course.flow.metric.startsWith('新')) {
    // 新登记50万户、总量超过320万户: the stock, not what is new of it
    return course.flow = flowOf(`${course.flow.metric}总量`, course.flow.scope, 'carried')
  }
  if (read.metric === '' && (read.measure !== null || tail === '')) return course.flow
  const named = tail === '' ? read.metric : `${read.metric}${tail}`
  const metric = course.within === '' || named.includes(course.within) || course.within.includes(named) ? named : `${course.within}·${named}`
  if (metric === course.flow.metric && (read.scope === '' || read.scope === course.flow.scope)) return course.flow
  const flow = flowOf(metric, read.scope, 'said')
  if (read.scope !== '' && read.scope !== '全国' && read.scope !== '世界') course.scope = read.scope
  flow.past = read.past
  flow.said = read.said
  course.flow = flow
  return flow
}

/** Deals the subjects of 分别 out: those named before it, else the last levels of the sentence. */
function deal(state: State, phrase: string, group: readonly Figure[], said: boolean): void {
  const { course } = state
  const outer = readPhrase(phrase)
  if (outer.metric === '') {
    course.dealt = course.history.length >= group.length ? course.history.slice(-group.length) : []
    if (course.dealt.length === 0 && group.length === 1) course.dealt = [course.flow]
    return
  }
  const { subjects, least, most } = dealOut(outer.metric, group.length)
  if (subjects.length === group.length) {
    course.dealt = subjects.map(name => {
      const read = readPhrase(name)
      return flowOf(read.metric, read.scope || outer.scope, 'said')
    })
    course.flow = course.dealt[course.dealt.length - 1]!
  } else course.dealt = []
  if (said && most > 0 && !LAYERS.test(phrase) && beginsList(state, group[0]!, phrase)) {
    state.claims.push({
      kind: 'respectively', at: { start: group[0]!.start, end: group[group.length - 1]!.end }, sentence: state.index,
      subject: subjectOf(course, flowOf(outer.metric, outer.scope, 'said')), subjects: Math.min(Math.max(group.length, least), most), values: group.map(figure => figure.index),
    })
  }
}

/** 全市和市本级: scopes joined, not subjects. */
const LAYERS = /(?:全市|全省|全区|全国|全州|全县|本级|市级|县级|省级)(?:和|、|与)/

/** Whether the list of subjects begins in this clause, and not in a clause without figures before it. */
function beginsList(state: State, figure: Figure, phrase: string): boolean {
  const { draft: { text }, sentence } = state
  const before = text.slice(sentence.start, figure.start)
  const from = Math.max(before.lastIndexOf('，'), before.lastIndexOf('；'), before.lastIndexOf('：'))
  // 六大优势产业、…: a figure inside the list cuts it short
  if (!before.slice(from + 1).trimStart().startsWith(phrase.trim())) return false
  if (from <= 0 || before[from] !== '，') return true
  const previous = before.slice(Math.max(before.lastIndexOf('，', from - 1), before.lastIndexOf('；', from - 1), before.lastIndexOf('：', from - 1)) + 1, from)
  return /\d|其中$|[看分中下后里上]$/.test(previous)
}

/** Shares dealt out by 分别 may be those of all parts there are. */
function readShares(state: State, group: readonly Figure[], lead: Lead, phrase: string): void {
  if (group.length < 2 || group.some(figure => figure.unit.dimension !== 'percent')) return
  if (lead.share === null && !/贡献率|占比|比重$/.test(phrase)) return
  const { complete } = dealOut(readPhrase(phrase).metric, group.length)
  state.claims.push({
    kind: 'composition', at: { start: group[0]!.start, end: group[group.length - 1]!.end }, sentence: state.index,
    subject: subjectOf(state.course, state.course.dealt[0]!), members: group.map(figure => figure.index), closure: complete ? 'partition' : 'open',
  })
}

/** 三次产业结构为7.1∶38.3∶54.6; a mere ratio of two things (性别比, 1∶3) is no composition. */
function readComposition(state: State, group: readonly Figure[], lead: Lead, flow: Flow): void {
  const sum = group.reduce((total, figure) => total + figure.numeral.digits / 10 ** figure.numeral.decimals, 0)
  if (!/结构|产业/.test(flow.metric) && !(group.length >= 3 && sum > 80 && sum < 120)) return
  const base = lead.verb?.kind === 'from' ? usualBase(state.course) : undefined
  state.claims.push({
    kind: 'composition', at: { start: group[0]!.start, end: group[group.length - 1]!.end }, sentence: state.index,
    subject: subjectOf(state.course, flow, base), members: group.map(figure => figure.index), closure: 'partition',
  })
}

/** One figure in its role: what its unit and the words before it make of it. */
function readFigure(state: State, figure: Figure, dimension: string, lead: Lead, flow: Flow): void {
  switch (dimension) {
    case 'percent':
      return readPercent(state, figure, lead, flow)
    case 'points':
      return readPoints(state, figure, lead, flow)
    case 'times':
      return readMultiple(state, figure, lead, flow)
    case 'doublings':
      return readDoubling(state, figure, lead, flow)
    case 'rank':
      return readPlace(state, figure, flow)
    default:
      readAmount(state, figure, lead, flow)
  }
}

/** A place among others, or the place before (由第5位), or by how many it moved. */
function readPlace(state: State, figure: Figure, flow: Flow): void {
  const { claims, draft: { text } } = state
  const words = text.slice(Math.max(state.sentence.start, figure.start - 16), figure.start)
  if (isRankBefore(words)) {
    flow.rankedFrom = figure.index
    flow.field = fieldIn(words)
    return
  }
  flow.ranked = claims.length
  claims.push(readRank(text, state.sentence, state.index, figure, subjectOf(state.course, flow), flow))
  flow.rankedFrom = null
}

/** 上升4位 after a rank; false where the figure is no such move. */
function readMove(state: State, figure: Figure, flow: Flow): boolean {
  const { claims, draft: { text } } = state
  const claim = claims[flow.ranked]
  if (claim?.kind !== 'rank' || !/^个?(?:位次?|名)$/.test(figure.unit.text)) return false
  const sign = movedBy(text.slice(Math.max(state.sentence.start, figure.start - 4), figure.start))
  if (sign === null) return false
  claims[flow.ranked] = { ...claim, moved: { figure: figure.index, sign } }
  return true
}

/** The subject of a comparison; totals over years are compared with what their own words say, never with the ledger. */
const comparedOf = (course: Course, flow: Flow): Subject => flow.cumulative ? subjectOf(course, flow, null) : subjectOf(course, flow)

const signOf = (lead: Lead): 1 | -1 => lead.verb?.kind === 'down' || lead.verb?.kind === 'lower' ? -1 : 1

/** 完成年初预算的, 为调整预算（以下简称预算）的, 占年度任务的 */
const ATTAINS = /(?:完成|为|占|达到?|是)(?:了)?[^，。；]{0,12}(?:预算|目标|计划|任务)[^，。；占]*的?$/
const ATTAINED = /(?:预算|目标|计划|任务)数?[（(]?\s*$/

function readPercent(state: State, figure: Figure, lead: Lead, flow: Flow): void {
  const { course, claims, draft: { text } } = state
  const at = { start: figure.start, end: figure.end }
  const period = course.timeline?.period ?? course.setting.period
  const moved = lead.verb?.kind === 'up' || lead.verb?.kind === 'down' || state.measure === 'growth' || (lead.average && !lead.share)
  const reference = state.reference
  if (state.attained || (reference && ATTAINED.test(text.slice(Math.max(state.sentence.start, reference.start - 14), reference.start)))) {
    claims.push({
      kind: 'attainment', at, sentence: state.index, subject: subjectOf(course, flow), rate: figure.index,
      done: flow.level, planned: reference?.index ?? flow.planned,
    })
    return
  }
  if (reference) {
    flow.share = figure.index
    claims.push({
      kind: 'share', at, sentence: state.index, subject: subjectOf(course, flow), share: figure.index,
      part: flow.level, whole: reference.index, of: { metric: '', scope: '' }, supposed: !/占|相当于/.test(text.slice(Math.max(state.sentence.start, reference.start - 20), reference.start)),
    })
    return
  }
  if (lead.share && lead.verb?.kind !== 'from') {
    const whole = readPhrase(lead.share.whole)
    const { scope } = whole
    const metric = lead.share.whole === '' ? course.within : whole.metric
    flow.share = figure.index
    claims.push({
      kind: 'share', at, sentence: state.index, subject: subjectOf(course, flow), share: figure.index,
      part: flow.cumulative ? null : flow.level, whole: null, of: { metric, scope }, supposed: /[（(]/.test(lead.share.whole),
    })
    return
  }
  if (moved) {
    const rate: Signed = { figure: figure.index, sign: /降幅[^，。；]{0,4}$/.test(text.slice(figure.start - 6, figure.start)) ? -1 : signOf(lead) }
    const base = lead.base === 'other' ? null : baseOf(lead, period) ?? usualBase(course)
    const end = flow.cumulative && (lead.average || flow.start === null) ? null : flow.level
    if (lead.average) {
      const known = course.timeline?.base || typeof lead.base === 'object' ? base : null
      const years = known && period ? yearsBetween(known, period) : null
      claims.push({
        kind: 'average-growth', at, sentence: state.index, subject: comparedOf(course, flow), rate, base: known, end, start: flow.start,
        years: years !== null && years > 1 ? years : null,
      })
      return
    }
    if (state.past && base) {
      // 上年增长4.7%
      claims.push({
        kind: 'growth', at, sentence: state.index, subject: subjectOf(course, flow, base), rate, base: { from: base.from - 12, to: base.to - 12 }, end: null, start: null,
      })
      return
    }
    claims.push({ kind: 'growth', at, sentence: state.index, subject: comparedOf(course, flow), rate, base, end, start: flow.start })
    if (flow.change >= 0) {
      const change = claims[flow.change]
      if (change?.kind === 'change' && change.rate === null) claims[flow.change] = { ...change, rate }
      flow.change = -1
    }
    flow.rate = rate
    flow.latest = 'growth'
    return
  }
  if (!lead.share) return place(state, figure, lead, flow)
  // 占比由48.7%提升至51.2%: two levels of a share
  course.flow = flowOf(`${flow.metric}占比`, flow.scope, flow.metricFrom)
  place(state, figure, lead, course.flow)
}

const COMPARED = /高于|快于|低于|慢于|高出|领先|落后|比(?:全国|全省|全区|全市|全球|世界)|平均/

function readPoints(state: State, figure: Figure, lead: Lead, flow: Flow): void {
  const { course, claims, draft: { text } } = state
  const before = text.slice(Math.max(state.sentence.start, figure.start - 24), figure.start)
  const clause = before.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf('；'), before.lastIndexOf('。')) + 1)
  const compared = COMPARED.test(clause)
  const rateSpoken = /增速|增幅|涨幅|降幅|增长率/.test(clause) || (lead.verb !== null && /加快|放缓|回落|收窄/.test(lead.verb.words))
  const spoken = flow.share ?? flow.level
  const level: Signed | null = spoken === null || state.dimensionOf(spoken) !== 'percent' ? null : { figure: spoken, sign: 1 }
  const own = flow.rate ?? level
  if (state.reference && own) {
    const lower = lead.verb?.kind === 'down' || lead.verb?.kind === 'lower' || /低于|慢于|落后/.test(clause)
    claims.push({
      kind: 'comparison', at: { start: figure.start, end: figure.end }, sentence: state.index, subject: subjectOf(course, flow), own,
      other: { figure: state.reference.index, sign: 1 }, difference: { figure: figure.index, sign: lower ? -1 : 1 },
    })
    return
  }
  const start: Signed | null = flow.start === null || state.dimensionOf(flow.start) !== 'percent' ? null : { figure: flow.start, sign: 1 }
  claims.push({
    kind: 'points', at: { start: figure.start, end: figure.end }, sentence: state.index, subject: subjectOf(course, flow),
    points: { figure: figure.index, sign: /降幅/.test(clause) ? (signOf(lead) === 1 ? -1 : 1) : signOf(lead) },
    base: compared ? null : baseOf(lead, course.timeline?.period ?? course.setting.period),
    end: compared || (lead.verb?.kind !== 'up' && lead.verb?.kind !== 'down') ? null : rateSpoken ? flow.rate : level,
    start: compared || rateSpoken ? null : start,
  })
}

function readMultiple(state: State, figure: Figure, lead: Lead, flow: Flow): void {
  const { course, claims, draft: { text } } = state
  const at = { start: figure.start, end: figure.end }
  const period = course.timeline?.period ?? course.setting.period
  const original = /(?:原来|上年|去年|当年|基期|年初|期初|历史)的?$/.test(text.slice(Math.max(state.sentence.start, figure.start - 5), figure.start))
  const form = lead.verb?.kind === 'up' ? 'up-by' : lead.of || original || state.reference ? 'is' : null
  if (form === null) return place(state, figure, lead, flow)
  const base: Period | null = baseOf(lead, period) ?? (original || lead.of || lead.base === 'other' ? null : usualBase(course))
  claims.push({
    kind: 'multiple', at, sentence: state.index, subject: comparedOf(course, flow), form, multiple: figure.index, base,
    end: flow.cumulative && state.reference === null ? null : flow.level, start: state.reference?.index ?? flow.start,
  })
}

function readDoubling(state: State, figure: Figure, lead: Lead, flow: Flow): void {
  const { course } = state
  state.claims.push({
    kind: 'doubling', at: { start: figure.start, end: figure.end }, sentence: state.index, subject: subjectOf(course, flow),
    times: figure.index, loose: figure.qualifier !== null, base: baseOf(lead, course.timeline?.period ?? course.setting.period) ?? usualBase(course),
    end: flow.level, start: flow.start,
  })
}

/** A level, if it is of the dimension of a figure: 13个设区市 is no end of 增加2702亿元. */
const alike = (state: State, level: FigureRef | null, figure: Figure): FigureRef | null =>
  level !== null && state.dimensionOf(level) === figure.unit.dimension ? level : null

/** Verbs that only a change has, whatever it is held against. */
const CHANGES = new Set(['增收', '增支', '减收', '减支', '增产', '减产', '多增', '净增', '净增加', '净减少', '多收', '少收', '多支', '少支'])

/** 比上年多接待, 较上年少支: a change whose verb comes last. */
const MORE = /(?:比|较)(?:上年|去年|年初|上年末|上年同期)(多|少)[^，。；、]{1,6}$/

function readAmount(state: State, figure: Figure, lead: Lead, flow: Flow): void {
  const { course, claims, draft: { text } } = state
  if (readMove(state, figure, flow)) return
  const more = MORE.exec(text.slice(Math.max(state.sentence.start, figure.start - 14), figure.start))
  const moved = lead.verb?.kind === 'up' || lead.verb?.kind === 'down' || more !== null || state.measure === 'change'
  const known = flow.level !== null && state.levels.some(level => level.figure === flow.level)
  const always = lead.verb !== null && CHANGES.has(lead.verb.words)
  if (moved && !lead.average && flow.metric !== '' && !flow.metric.startsWith('新增') && (always || (lead.verb?.words.length ?? 0) >= 2 || lead.base !== null || more !== null || lead.verb?.words === '比增' || known || flow.rate !== null)) {
    const period = course.timeline?.period ?? course.setting.period
    claims.push({
      kind: 'change', at: { start: figure.start, end: figure.end }, sentence: state.index, subject: comparedOf(course, flow),
      amount: { figure: figure.index, sign: more?.[1] === '少' ? -1 : signOf(lead) },
      rate: flow.latest === 'growth' ? flow.rate : null,
      base: lead.base === 'other' ? null : baseOf(lead, period) ?? usualBase(course), end: alike(state, flow.level, figure), start: alike(state, flow.start, figure),
    })
    if (flow.latest !== 'growth') flow.change = claims.length - 1
    flow.latest = 'change'
    return
  }
  place(state, figure, lead, flow)
}

/** What follows a measure without being measured by it: marks, softeners, and verbs that go on to the next figure. */
const CLASSES = /^(?:以上|以下|以内|级|规模)*(?:的|[^\s，。；：、！？（）(\[〔①-⑳,;:.)左右上下多余内外和与及或跃攀升降跌涨翻达突变转扩缩壮拓回净减增提调发优到至])/

/** The period that the start of a comparison is told of; null where neither its clause nor its own words tell. */
function startOf(course: Course, lead: Lead): Period | null {
  if (lead.base === 'other') return null
  const period = course.timeline?.period ?? course.setting.period
  return baseOf(lead, period) ?? course.timeline?.base ?? (lead.verb?.kind === 'from' ? null : usualBase(course))
}

/** A figure that states how much there is of its metric. */
function place(state: State, figure: Figure, lead: Lead, flow: Flow): void {
  const { course, claims, levels, draft: { text } } = state
  const base = lead.base !== null && lead.verb === null && !flow.past
  const from = lead.verb?.kind === 'from' || base
  const attributive = !isCount(figure) && figure.unit.dimension !== 'percent' && CLASSES.test(text.slice(figure.end, figure.end + 6)) && !/^(?:以上|以下|以内|左右|上下|多|余)*(?:，|。|；|、|）|$)/.test(text.slice(figure.end, figure.end + 6))
  const before = text.slice(Math.max(state.sentence.start, figure.start - 14), figure.start)
  const cumulative = /累计[^，。；]{0,8}$/.test(before) || course.timeline?.long === true && (/共|总计|合计/.test(before) || /新增|新建|改造|完成/.test(flow.metric))
  const measuredIn = metricNamed(flow.metric)?.measuredIn
  if (measuredIn && !figure.unit.dimension.startsWith(measuredIn) && flow.said !== '') flow.metric = flow.said
  const stated = subjectOf(course, flow, from || flow.past ? startOf(course, lead) : undefined)
  // 收入预算调整为: a plan, not what was done
  const planned = /^调整/.test(lead.verb?.words ?? '') && /预算|收入|支出/.test(flow.metric)
  const subject: Subject = planned ? { ...stated, modality: 'target' } : stated
  claims.push({
    kind: 'level', at: { start: figure.start, end: figure.end }, sentence: state.index, subject,
    level: { figure: figure.index, sign: 1 },
    measure: attributive ? 'class' : cumulative ? 'period-total' : 'level',
  })
  levels.push({ figure: figure.index, sign: 1, clause: state.clause, subject, flow, attributive, aside: state.aside })
  if (attributive) return
  if (lead.verb?.kind === 'from') {
    flow.start = figure.index
    flow.level = null
    return
  }
  if (flow.start !== null && (lead.verb?.kind === 'up-to' || lead.verb?.kind === 'down-to')) {
    claims.push({
      kind: 'direction', at: { start: figure.start, end: figure.end }, sentence: state.index, subject,
      start: flow.start, end: figure.index, upward: lead.verb.kind === 'up-to',
    })
  }
  if (base) {
    flow.start = figure.index
    return
  }
  if (/预算(?:数|安排|合计)?$|年度(?:目标|计划|任务)$/.test(flow.metric) && (flow.planned === null || /^调整/.test(lead.verb?.words ?? ''))) {
    flow.planned = figure.index
    return
  }
  flow.level = figure.index
  flow.cumulative = cumulative
  flow.change = -1
  flow.rate = null
  flow.latest = 'level'
  if (!course.history.includes(flow)) course.history.push(flow)
  else if (course.history[course.history.length - 1] !== flow) course.history = [...course.history.filter(other => other !== flow), flow]
}
