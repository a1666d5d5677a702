import type { Claim, Draft, Figure, Outline } from '../model.ts'
import { type Clause, clausesOf } from '../document/clauses.ts'
import { basisSaid } from '../subjects/bases.ts'
import { type PeriodReading, readPeriod } from '../subjects/periods.ts'
import { readPhrase } from '../subjects/phrases.ts'
import { holdsOn } from '../subjects/scopes.ts'
import { modalitySaid, type Setting } from '../subjects/setting.ts'
import { readComposition, readShares } from './compositions.ts'
import { type Course, flowOf } from './flow.ts'
import { readLead } from './lead.ts'
import { isCount } from './levels.ts'
import { isFieldSize, MOVED } from './places.ts'
import { othersIn } from './points.ts'
import { rankedPhrase } from './ranks.ts'
import { ATTAINS } from './rates.ts'
import { readReference, referredPhrase, refersTo } from './references.ts'
import { countsDealt, deal, dealPeriods } from './respectively.ts'
import { readFigure } from './roles.ts'
import type { Above, PlacedLevel, Reading, State } from './state.ts'
import { isBlank, topicOf } from './topics.ts'

/** Reads one sentence whose figures are `own` (in order, exempt ones left out). `above` is what its paragraph has set. */
export function readSentence(
  draft: Draft,
  outline: Outline,
  index: number,
  own: readonly Figure[],
  setting: Setting,
  above: Above,
): Reading {
  const sentence = outline.sentences[index]!
  const clauses = clausesOf(draft.text, sentence)
  const course: Course = {
    setting,
    timeline: above.timeline,
    modality: above.modality,
    basis: null,
    scope: above.scope,
    within: '',
    fund: '',
    flow: above.flow ?? flowOf('', '', 'carried'),
    history: [],
    dealt: [],
  }
  const claims: Claim[] = []
  const levels: PlacedLevel[] = []
  const state: State = {
    draft,
    sentence,
    own,
    index,
    course,
    claims,
    levels,
    above,
    clause: 0,
    measure: null,
    attained: false,
    past: false,
    aside: false,
    reference: null,
    dimensionOf: ref => own.find(figure => figure.index === ref)?.unit.dimension ?? '',
  }
  let next = 0
  for (const [number, clause] of clauses.entries()) {
    state.clause = number
    const from = next
    while (next < own.length && own[next]!.start < clause.end) next++
    readClause(state, clause, own.slice(from, next))
  }
  const head = levels.find(level => !level.aside && !level.attributive)?.flow ?? null
  return { sentence: index, clauses, claims, levels, head, timeline: course.timeline, modality: course.modality }
}
const LISTED = /^(?:左右|以上|以下|以内|上下)?[\s、]*(?:和|及|与|以及|或)?(?:每[人户]每[年月])?[\s]*$/
/** 分别增长8.2%和下降3.6% */
const TURNED = /^(?:左右)?[\s、]*(?:和|及|与|以及)?(?:增长|下降|增加|减少|提高|降低|上升|回落|上涨)[\s]*$/
const RATIO = /^\s*[∶：:]\s*$/
const MOVES = /^(?:增加|增长|提高|上升|扩大|下降|减少|降低|发展|提升|上涨|调整|缩减|增至|降至|升至|减至)/
const SOFTENED = /^(?:左右|上下|以上|以下|以内|多(?![\d出收支增])|余)+/

/** （2020年至2025年）: a bracket that holds the period of its clause; any other bracket tells of something else. */
const OWN_TIME = /[（(](?:19|20)\d{2}年?(?:至|到|—|-)(?:19|20)\d{2}年[）)]/

const withoutAsides = (words: string): string =>
  (!words.includes('（') && !words.includes('(')) || OWN_TIME.test(words)
    ? words
    : words.replace(/[（(][^）)]*[）)]?/g, '')

function readClause(state: State, clause: Clause, figures: readonly Figure[]): void {
  const {
    draft: { text },
    course,
  } = state
  const words = text.slice(clause.start, clause.end)
  const said = readPeriod(withoutAsides(words), course.setting.now)
  if (said) course.timeline = heldBase(course.timeline, said)
  else if (words.includes('上年') && /上年(?:末|底|度)?[^，]{0,6}(?:为|是)/.test(words) && course.setting.period)
    course.timeline = null
  const modality = modalitySaid(words)
  if (modality) course.modality = modality
  const basis = basisSaid(words)
  if (basis) course.basis = basis
  if (figures.length === 0) {
    if (basis === null) nameTopic(state, words, clause.mark)
    return
  }
  let gap = clause.start
  for (let at = 0; at < figures.length; ) {
    let upTo = at + 1
    if (isFieldSize(text, figures[at]!) || countsDealt(text, gap, figures[at]!, figures[upTo])) {
      at = upTo
      continue
    }
    const joined = figures[at]!.unit.dimension === 'ratio' ? RATIO : LISTED
    const dealt = /分别[^，。；]{0,6}$/.test(text.slice(gap, figures[at]!.start))
    const follows = (between: string): boolean => joined.test(between) || (dealt && TURNED.test(between))
    while (upTo < figures.length && follows(text.slice(figures[upTo - 1]!.end, figures[upTo]!.start))) upTo++
    const group = figures.slice(at, upTo)
    if (at > 0 && NEXT_TIME.test(text.slice(gap, group[0]!.start)))
      course.timeline = readPeriod(text.slice(gap, group[0]!.start), course.setting.now) ?? course.timeline
    const next = figures[upTo]
    const referred = next !== undefined && group.length === 1 && refersTo(text, clause.start, group[0]!, next)
    gap = referred
      ? readReference(state, group[0]!, gap)
      : ((inBracket(text, clause.start, group[0]!.start) &&
            !/(?:比|较|由|从|为|是)[^，。；（]{1,10}[（(]$/.test(text.slice(clause.start, group[0]!.start))) ||
            EXCESS.test(text.slice(gap, group[0]!.start))) &&
          state.reference === null
        ? readAside(state, group, gap, next?.start ?? clause.end)
        : readGroup(state, group, gap, next?.start ?? clause.end)
    state.reference = referred ? group[0]! : null
    at = upTo
  }
  if (basis !== null && course.basis === basis) course.basis = null
}

/** 到2035年，…比2020年翻一番: what it is compared with leaves the period as it was. */
const heldBase = (held: PeriodReading | null, said: PeriodReading): PeriodReading =>
  said.assumed && said.base !== null && held !== null && !held.long && held.period.from >= said.base.to
    ? { ...held, base: said.base }
    : said

/** 、二季度增长5.3%: a period of its own within a clause. */
const NEXT_TIME = /^[\s]*、(?=(?:19|20)\d{2}年|第?[一二三四]季度|[上下]半年|前[二三]季度|全年)/

/** 在出口总额中, 规模以上工业中: what follows is of it. */
const WITHIN =
  /^[\s　]*(?:在(.{2,20})中|((?:规模以上|限额以上|全部)[^，]{2,14}|[^，]{2,12}(?:总额|总值|支出|收入|人员|人口|投资|外资|用电量|贷款|存款|结构))(?:中|方面))$/
/** 税收结构：增值税占38.4% */
const STRUCTURE = /^[\s　]*([^，。；]{2,8}结构)$/

/** 三次产业结构进一步优化，由 a 调整为 b */
const SHIFTED =
  /^[\s　]*([^，。；]{0,8}(?:三次)?产业(?:结构|比例))(?:更加|更趋|进一步|持续|不断|继续|逐步)?(?:优化|调整|改善|升级)/

/** 林下经济产值接近翻番，从31.6亿元提高到61.8亿元; 港口吞吐量创新高，达1286.4万标箱 */
const DOUBLED =
  /^[\s　]*([^，。；]{2,24}?)(?:(?:[两三四五六七八九十]年)?(?:[比较](?:19|20)\d{2}年)?(?:接近|已|基本)?(?:实现)?翻番|(?:再|屡|连)?创(?:历史|[一二三四五六七八九十]+年来)?新高)$/

/** A clause without figures may name what the next ones speak of: 教育方面，… */
function nameTopic(state: State, words: string, mark: string): void {
  if (mark === '：' || mark === ':') {
    // 三次产业比例调整为：0.0∶28.4∶71.6
    const { phraseEnd } = readLead(words, 0, words.length)
    if (phraseEnd > 0 && phraseEnd <= 16) topicOf(state, words.slice(0, phraseEnd))
    state.course.within = STRUCTURE.exec(words)?.[1] ?? ''
  }
  const shifted = (words.includes('产业') ? SHIFTED.exec(words) : null) ?? DOUBLED.exec(words)
  if (shifted) topicOf(state, shifted[1]!)
  const phrase = readPhrase(words)
  // 全国一体化算力网络枢纽建设成效明显: part of a name, unless it is the report's own or a layer of a budget
  const { scope } = phrase
  if (scope !== '' && (phrase.metric === '' || holdsOn(scope) || scope === state.course.setting.scope))
    state.course.scope = scope
  const within = WITHIN.exec(words)
  if (within) state.course.within = readPhrase(within[1] ?? within[2]!).metric
}

/** 超年度计划36亿元, 短收1.57亿元: how far from the plan, not how much there is. */
const EXCESS = /^[\s　]*(?:超(?!过)|短收|超收|欠)/

/** Whether a bracket opened since `start` is still open: （含提前告知267875万元） leaves the topic as it was. */
const inBracket = (text: string, start: number, end: number): boolean => {
  for (let at = end - 1; at >= start; at--) {
    const mark = text[at]!
    if (mark === '（' || mark === '(') return true
    if (mark === '）' || mark === ')') return false
  }
  return false
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

/** 是“十三五”时期的 (1.6倍), 增加到原来的: what stands before is the topic. */
const TIMES_OF = /(?:是|为|相当于|达到|增加到|增长到|扩大到)[^，。；]*$/
/** 占地区生产总值比重 (提高3.4个百分点); 占比. */
const SHARING = /占(?:([^，。；]{2,20}?)的?(?:比重|比例|份额)|比)?$/
/** 分别高于全国, 快于上年: the topic is the one carried on. */
const COMPARES = /(?:分别)?(?:增速|增幅|涨幅|降幅)?(?:分别)?(?:高于|低于|快于|慢于|高出|优于|好于|落后|比)[^，。；]*$/

/** Figures in a row (4.2%、5.3%) share the words in front of the first. Returns where the next gap begins. */
function readGroup(state: State, group: readonly Figure[], start: number, limit: number): number {
  const {
    draft: { text },
    course,
  } = state
  const first = group[0]!
  const dimension = sharedDimension(group)
  const lead = readLead(text, state.reference?.end ?? start, first.start)
  const phraseEnd = lead.share ? Math.min(lead.share.from, lead.phraseEnd) : lead.phraseEnd
  const attained = dimension === 'percent' && !state.reference ? ATTAINS.exec(text.slice(start, first.start)) : null
  state.attained = attained !== null
  const words = text.slice(start, phraseEnd)
  const sharing = dimension === 'points' ? SHARING.exec(words) : null
  const compares = dimension === 'points' && !sharing ? COMPARES.exec(words) : null
  const told =
    dimension === 'times' && (lead.of || /(?:原来|上年|去年|当年|前)$/.test(words))
      ? TIMES_OF.exec(words)
      : (sharing ?? compares)
  const phrase = told
    ? words.slice(0, told.index)
    : attained
      ? text.slice(start, start + attained.index)
      : state.reference
        ? referredPhrase(text.slice(start, state.reference.start))
        : first.unit.dimension === 'rank'
          ? rankedPhrase(text.slice(start, first.start))
          : text.slice(start, phraseEnd)
  if (group.length > 1 && first.unit.dimension === 'ratio') {
    const flow = topicOf(state, phrase)
    readComposition(state, group, lead, flow)
    return group[group.length - 1]!.end
  }
  const times = lead.respectively && group.length > 1 ? dealPeriods(state, phrase, group.length) : null
  if (times !== null) {
    for (const [place, figure] of group.entries()) {
      const { time, flow } = times[place]!
      course.timeline = time
      readFigure(state, figure, dimension, lead, flow)
    }
    course.flow = flowOf('', '', 'carried')
    return group[group.length - 1]!.end
  }
  if (lead.respectively || (group.length > 1 && dimension !== 'ratio')) {
    // 起数、人数下降17.6%、11.6%: dealt out even where 分别 is not said
    const others = compares === null ? 0 : othersIn(words.slice(compares.index)).length
    if (others === group.length) {
      // 高于全国、全省2.5个和1.1个百分点: one rate, told against several
      const flow = topicOf(state, phrase)
      course.dealt = group.map(() => ({ flow, measure: state.measure }))
    } else if (lead.respectively || !isBlank(phrase) || course.dealt.length !== group.length)
      deal(state, phrase, group, lead.respectively)
    if (course.dealt.length === group.length) {
      group.forEach((figure, place) => {
        const between = place === 0 ? '' : text.slice(group[place - 1]!.end, figure.start)
        const own = TURNED.test(between) ? { ...lead, verb: readLead(between, 0, between.length).verb } : lead
        // 分别增长1.3倍和42.7%
        const said = figure.unit.text === '' || dimension === 'points' ? dimension : figure.unit.dimension
        const { flow, measure } = course.dealt[place]!
        state.measure = measure
        readFigure(state, figure, said, own, flow, { place, start: first.start })
      })
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
    // 九大类重点民生支出
    const behind = text.slice(figure.end, tailEnd)
    const words = behind.replace(figure.unit.text === '大' ? /^类/ : SOFTENED, '')
    const after = readLead(words, 0, words.length)
    // 四大主导产业占GDP比重提高约14个百分点: the verb is of the next figure
    const goesTo = tailEnd === limit && !CLOSES.test(text[limit] ?? '。')
    const verb = Math.min(after.share?.from ?? words.length, after.phraseEnd)
    const named = goesTo ? (SHARING.exec(words.slice(0, verb))?.index ?? verb) : words.length
    const tail = after.phraseEnd === 0 || MOVES.test(words) ? '' : words.slice(0, named)
    const goesOn = tail === '' ? figure.end : figure.end + behind.length - words.length + named
    const moved = course.flow.ranked >= 0 && dimension !== 'rank' && MOVED.test(figure.unit.text)
    const classing =
      dimension === 'percent' &&
      lead.verb === null &&
      isBlank(phrase) &&
      /^(?:以上|左右)?的[^，。；]/.test(text.slice(figure.end))
    const flow = classing
      ? flowOf('', '', 'carried')
      : moved
        ? course.flow
        : topicOf(
            state,
            lead.total && /(?:收入|支出|基金|预算)$/.test(phrase) ? `${phrase}总计` : phrase,
            isCount(figure) ? tail : '',
          )
    if (sharing) {
      const { metric, scope } = readPhrase(sharing[1] ?? '')
      flow.sharing = { metric, scope }
    }
    readFigure(state, figure, dimension, lead, flow)
    end = isCount(figure) ? goesOn : figure.end
  }
  return end + (SOFTENED.exec(text.slice(end, end + 4))?.[0].length ?? 0)
}

/** 2.5和1.1个百分点: the unit may stand on the last figure of a row only. */
function sharedDimension(group: readonly Figure[]): string {
  const last = group[group.length - 1]!.unit
  const first = group[0]!.unit
  return first.text === '' || (first.text === '个' && last.dimension === 'points') ? last.dimension : first.dimension
}

const CLOSES = /[，。；：、！？\n（）()和与及并]/

function tailOf(text: string, figure: Figure, limit: number): number {
  let at = figure.end
  while (at < limit && !CLOSES.test(text[at]!)) at++
  return at
}
