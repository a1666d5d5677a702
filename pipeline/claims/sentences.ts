import type { Claim, Draft, Figure, FigureRef, Outline, Period, Sentence, Signed, Subject } from '../model.ts'
import { type Clause, clausesOf } from '../document/clauses.ts'
import { basisSaid } from '../subjects/bases.ts'
import { readPeriod, yearsBetween } from '../subjects/periods.ts'
import { readPhrase } from '../subjects/phrases.ts'
import { modalitySaid, type Setting } from '../subjects/setting.ts'
import { dealOut } from './deal.ts'
import { type Course, type Flow, flowOf, subjectOf, usualBase } from './flow.ts'
import { baseOf, type Lead, readLead } from './lead.ts'
import { rankedPhrase, readRank } from './ranks.ts'

/** A sentence read: its claims in order, and for every level what it is a level of and in which clause it stands. */
export interface Reading {
  readonly sentence: number
  readonly clauses: readonly Clause[]
  readonly claims: Claim[]
  readonly levels: readonly PlacedLevel[]
}

/** A level with the clause it stands in: what totals and shares are read from. */
export interface PlacedLevel {
  readonly figure: FigureRef
  readonly sign: 1 | -1
  readonly clause: number
  readonly subject: Subject
  readonly flow: Flow
  readonly attributive: boolean
}

/** Reads one sentence whose figures are `own` (in order, exempt ones left out). `above` is the scope its paragraph has set. */
export function readSentence(
  draft: Draft, outline: Outline, index: number, own: readonly Figure[], setting: Setting, above: string,
): Reading {
  const sentence = outline.sentences[index]!
  const clauses = clausesOf(draft.text, sentence)
  const course: Course = {
    setting, timeline: null, modality: null, basis: null, scope: above,
    flow: flowOf('', '', 'carried'), history: [], dealt: [],
  }
  const claims: Claim[] = []
  const levels: PlacedLevel[] = []
  const state: State = { draft, sentence, index, course, claims, levels, clause: 0 }
  let next = 0
  for (const [number, clause] of clauses.entries()) {
    state.clause = number
    const from = next
    while (next < own.length && own[next]!.start < clause.end) next++
    readClause(state, clause, own.slice(from, next))
  }
  return { sentence: index, clauses, claims, levels }
}

interface State {
  readonly draft: Draft
  readonly sentence: Sentence
  readonly index: number
  readonly course: Course
  readonly claims: Claim[]
  readonly levels: PlacedLevel[]
  clause: number
}

const LISTED = /^[\s、]*(?:和|及|与|以及|或)?[\s]*$/
const RATIO = /^\s*[∶：:]\s*$/
const SOFTENED = /^(?:左右|上下|以上|以下|以内|多|余)+/

function readClause(state: State, clause: Clause, figures: readonly Figure[]): void {
  const { draft: { text }, course } = state
  const words = text.slice(clause.start, clause.end)
  const said = readPeriod(words, course.setting.now)
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
    gap = readGroup(state, group, gap, figures[upTo]?.start ?? clause.end)
    at = upTo
  }
  if (basis !== null && course.basis === basis) course.basis = null
}

/** A clause without figures may name what the next ones speak of: 教育方面，… */
function nameTopic(state: State, words: string): void {
  const phrase = readPhrase(words)
  if (phrase.scope !== '' && phrase.metric === '') state.course.scope = phrase.scope
}

/** Figures in a row (4.2%、5.3%) share the words in front of the first. Returns where the next gap begins. */
function readGroup(state: State, group: readonly Figure[], start: number, limit: number): number {
  const { draft: { text }, course } = state
  const first = group[0]!
  const lead = readLead(text, start, first.start)
  const phraseEnd = lead.share ? Math.min(lead.share.from, lead.phraseEnd) : lead.phraseEnd
  const phrase = first.unit.dimension === 'rank' ? rankedPhrase(text.slice(start, first.start)) : text.slice(start, phraseEnd)
  if (group.length > 1 && first.unit.dimension === 'ratio') {
    const flow = topicOf(state, phrase)
    readComposition(state, group, lead, flow)
    return group[group.length - 1]!.end
  }
  if (lead.respectively || (group.length > 1 && course.dealt.length === group.length && isBlank(phrase))) {
    if (lead.respectively) deal(state, phrase, group)
    if (course.dealt.length === group.length) {
      group.forEach((figure, place) => readFigure(state, figure, lead, course.dealt[place]!))
      readShares(state, group, lead, phrase)
      return group[group.length - 1]!.end
    }
    for (const figure of group) readFigure(state, figure, lead, flowOf('', '', 'carried'))
    return group[group.length - 1]!.end
  }
  if (!isBlank(phrase)) course.dealt = []
  let end = first.end
  for (const figure of group) {
    const tailEnd = tailOf(text, figure, figure === group[group.length - 1] ? limit : figure.end)
    const tail = text.slice(figure.end, tailEnd).replace(SOFTENED, '')
    const flow = topicOf(state, phrase, isCount(figure) ? tail : '')
    readFigure(state, figure, lead, flow)
    end = tail !== '' && isCount(figure) ? tailEnd : figure.end
  }
  return end + (SOFTENED.exec(text.slice(end, end + 4))?.[0].length ?? 0)
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
function topicOf(state: State, phrase: string, tail = ''): Flow {
  const { course } = state
  const read = readPhrase(phrase)
  if (read.scope !== '' && read.metric === '' && read.measure === null && tail === '') {
    course.scope = read.scope
    return course.flow
  }
  if (read.metric === '' && (read.measure !== null || tail === '')) return course.flow
  const metric = tail === '' ? read.metric : `${read.metric}${tail}`
  if (metric === course.flow.metric && (read.scope === '' || read.scope === course.flow.scope)) return course.flow
  const flow = flowOf(metric, read.scope, 'said')
  flow.past = read.past
  course.flow = flow
  return flow
}

/** Deals the subjects of 分别 out: those named before it, else the last levels of the sentence. */
function deal(state: State, phrase: string, group: readonly Figure[]): void {
  const { course } = state
  const outer = readPhrase(phrase)
  if (outer.metric === '') {
    course.dealt = course.history.length >= group.length ? course.history.slice(-group.length) : []
    if (course.dealt.length === 0 && group.length === 1) course.dealt = [course.flow]
    return
  }
  const { subjects, sure } = dealOut(outer.metric, group.length)
  if (subjects.length === group.length) {
    course.dealt = subjects.map(name => {
      const read = readPhrase(name)
      return flowOf(read.metric, read.scope || outer.scope, 'said')
    })
    course.flow = course.dealt[course.dealt.length - 1]!
  } else course.dealt = []
  if (sure) {
    state.claims.push({
      kind: 'respectively', at: { start: group[0]!.start, end: group[group.length - 1]!.end }, sentence: state.index,
      subject: subjectOf(course, flowOf(outer.metric, outer.scope, 'said')), subjects: subjects.length, values: group.map(figure => figure.index),
    })
  }
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
function readFigure(state: State, figure: Figure, lead: Lead, flow: Flow): void {
  switch (figure.unit.dimension) {
    case 'percent':
      return readPercent(state, figure, lead, flow)
    case 'points':
      return readPoints(state, figure, lead, flow)
    case 'times':
      return readMultiple(state, figure, lead, flow)
    case 'doublings':
      return readDoubling(state, figure, lead, flow)
    case 'rank':
      state.claims.push(readRank(state.draft.text, state.sentence, state.index, figure, subjectOf(state.course, flow), flow))
      return
    default:
      readAmount(state, figure, lead, flow)
  }
}

const signOf = (lead: Lead): 1 | -1 => lead.verb?.kind === 'down' || lead.verb?.kind === 'lower' ? -1 : 1

function readPercent(state: State, figure: Figure, lead: Lead, flow: Flow): void {
  const { course, claims } = state
  const at = { start: figure.start, end: figure.end }
  const period = course.timeline?.period ?? course.setting.period
  const moved = lead.verb?.kind === 'up' || lead.verb?.kind === 'down'
  if (lead.attain) {
    claims.push({ kind: 'attainment', at, sentence: state.index, subject: subjectOf(course, flow), rate: figure.index, done: flow.level, planned: null })
    return
  }
  if (lead.share) {
    const { metric, scope } = readPhrase(lead.share.whole)
    claims.push({
      kind: 'share', at, sentence: state.index, subject: subjectOf(course, flow), share: figure.index,
      part: flow.level, whole: null, of: { metric, scope }, supposed: false,
    })
    return
  }
  if (moved || (lead.average && lead.verb === null)) {
    const rate: Signed = { figure: figure.index, sign: signOf(lead) }
    const base = baseOf(lead, period) ?? usualBase(course)
    const end = flow.cumulative ? null : flow.level
    if (lead.average) {
      const years = base && period && (typeof lead.base !== 'string' || course.timeline?.base) ? yearsBetween(base, period) : null
      claims.push({
        kind: 'average-growth', at, sentence: state.index, subject: subjectOf(course, flow), rate, base, end, start: flow.start,
        years: years !== null && years > 1 ? years : null,
      })
      return
    }
    claims.push({ kind: 'growth', at, sentence: state.index, subject: subjectOf(course, flow), rate, base, end, start: flow.start })
    if (flow.change >= 0) {
      const change = claims[flow.change]
      if (change?.kind === 'change' && change.rate === null) claims[flow.change] = { ...change, rate }
      flow.change = -1
    }
    flow.rate = rate
    flow.latest = 'growth'
    return
  }
  place(state, figure, lead, flow)
}

const COMPARED = /高于|快于|低于|慢于|高出|领先|落后|比(?:全国|全省|全区|全市|全球|世界)|平均/

function readPoints(state: State, figure: Figure, lead: Lead, flow: Flow): void {
  const { course, claims, draft: { text } } = state
  const before = text.slice(Math.max(state.sentence.start, figure.start - 24), figure.start)
  const clause = before.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf('；'), before.lastIndexOf('。')) + 1)
  const compared = COMPARED.test(clause)
  const rateSpoken = /增速|增幅|涨幅|降幅|增长率/.test(clause) || (lead.verb !== null && /加快|放缓|回落|收窄/.test(lead.verb.words))
  const level: Signed | null = flow.level === null ? null : { figure: flow.level, sign: 1 }
  const start: Signed | null = flow.start === null ? null : { figure: flow.start, sign: 1 }
  claims.push({
    kind: 'points', at: { start: figure.start, end: figure.end }, sentence: state.index, subject: subjectOf(course, flow),
    points: { figure: figure.index, sign: signOf(lead) },
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
  const form = lead.verb?.kind === 'up' ? 'up-by' : lead.of || original ? 'is' : null
  if (form === null) return place(state, figure, lead, flow)
  const base: Period | null = baseOf(lead, period) ?? (original || lead.of ? null : usualBase(course))
  claims.push({
    kind: 'multiple', at, sentence: state.index, subject: subjectOf(course, flow), form, multiple: figure.index, base,
    end: flow.cumulative ? null : flow.level, start: flow.start,
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

function readAmount(state: State, figure: Figure, lead: Lead, flow: Flow): void {
  const { course, claims } = state
  const moved = lead.verb?.kind === 'up' || lead.verb?.kind === 'down'
  const known = flow.level !== null && state.levels.some(level => level.figure === flow.level)
  if (moved && !lead.average && flow.metric !== '' && !flow.metric.startsWith('新增') && (lead.base !== null || lead.verb?.words === '比增' || known || flow.rate !== null)) {
    const period = course.timeline?.period ?? course.setting.period
    claims.push({
      kind: 'change', at: { start: figure.start, end: figure.end }, sentence: state.index, subject: subjectOf(course, flow),
      amount: { figure: figure.index, sign: signOf(lead) },
      rate: flow.latest === 'growth' ? flow.rate : null,
      base: baseOf(lead, period) ?? usualBase(course), end: flow.cumulative ? null : flow.level, start: flow.start,
    })
    if (flow.latest !== 'growth') flow.change = claims.length - 1
    flow.latest = 'change'
    return
  }
  place(state, figure, lead, flow)
}

const CLASSES = /^(?:以上|以下|以内|级|规模)*(?:的|[^\s，。；：、！？）)左右上下多余内外和与及])/

/** A figure that states how much there is of its metric. */
function place(state: State, figure: Figure, lead: Lead, flow: Flow): void {
  const { course, claims, levels, draft: { text } } = state
  const from = lead.verb?.kind === 'from'
  const attributive = !isCount(figure) && figure.unit.dimension !== 'percent' && CLASSES.test(text.slice(figure.end, figure.end + 6)) && !/^(?:以上|以下|以内|左右|上下|多|余)*(?:，|。|；|、|）|$)/.test(text.slice(figure.end, figure.end + 6)) && !/^(?:增加|提高|上升|扩大|下降|减少|降|增|上涨|提升|调整|增长|发展|优化)/.test(text.slice(figure.end, figure.end + 4))
  const cumulative = course.timeline?.long === true && (/累计|共|总计|合计/.test(text.slice(Math.max(state.sentence.start, figure.start - 20), figure.start)) || flow.metric.startsWith('新增') || flow.metric.startsWith('新建'))
  const subject = subjectOf(course, flow, from || flow.past ? course.timeline?.base ?? usualBase(course) : undefined)
  claims.push({
    kind: 'level', at: { start: figure.start, end: figure.end }, sentence: state.index, subject,
    level: { figure: figure.index, sign: 1 },
    measure: attributive ? 'class' : cumulative ? 'period-total' : 'level',
  })
  levels.push({ figure: figure.index, sign: 1, clause: state.clause, subject, flow, attributive })
  if (attributive) return
  if (from) {
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
  flow.level = figure.index
  flow.cumulative = cumulative
  flow.change = -1
  flow.rate = null
  flow.latest = 'level'
  if (!course.history.includes(flow)) course.history.push(flow)
  else if (course.history[course.history.length - 1] !== flow) course.history = [...course.history.filter(other => other !== flow), flow]
}
