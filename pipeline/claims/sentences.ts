import { type Cover, type CoveredLine, figuresOf, type Tile } from '../cover/cover.ts'
import { isNaming, type Line } from '../cover/taking.ts'
import type { Claim, Draft, Figure, Outline } from '../model.ts'
import { type Clause, clausesOf } from '../document/clauses.ts'
import { basisSaid } from '../subjects/bases.ts'
import { type PeriodReading, readPeriod } from '../subjects/periods.ts'
import { readPhrase } from '../subjects/phrases.ts'
import { holdsOn } from '../subjects/scopes.ts'
import { modalitySaid, type Setting } from '../subjects/setting.ts'
import { bitOf } from '../words/classes.ts'
import { tokensOf } from '../words/tokens.ts'
import type { Covers } from './covers.ts'
import { type Course, flowOf } from './flow.ts'
import { isVerb } from './lead.ts'
import type { Above, PlacedLevel, Reading, State } from './state.ts'
import { readTile } from './tiles.ts'
import { topicOf } from './topics.ts'

/** Reads one sentence whose figures are `own` (in order, exempt ones left out). `above` is what its paragraph has set. */
export function readSentence(
  draft: Draft,
  outline: Outline,
  index: number,
  own: readonly Figure[],
  covers: Covers,
  figures: readonly Figure[],
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
    plans: new Map(),
  }
  const claims: Claim[] = []
  const levels: PlacedLevel[] = []
  const state: State = {
    draft,
    sentence,
    covers,
    figures,
    own: new Set(own.map(figure => figure.index)),
    index,
    course,
    claims,
    levels,
    above,
    clause: 0,
    gap: sentence.start,
    measure: null,
    past: false,
    aside: false,
    reference: null,
    dimensionOf: ref => figures[ref]!.unit.dimension,
  }
  let next = 0
  for (const [number, clause] of clauses.entries()) {
    state.clause = number
    const from = next
    while (next < own.length && own[next]!.start < clause.end) next++
    readClause(state, clause, next > from)
  }
  const head = levels.find(level => !level.aside && !level.attributive)?.flow ?? null
  return { sentence: index, clauses, claims, levels, head, timeline: course.timeline, modality: course.modality }
}
/** （2020年至2025年）: a bracket that holds the period of its clause; any other bracket tells of something else. */
const OWN_TIME = /[（(](?:19|20)\d{2}年?(?:至|到|—|-)(?:19|20)\d{2}年[）)]/

const withoutAsides = (words: string): string =>
  (!words.includes('（') && !words.includes('(')) || OWN_TIME.test(words)
    ? words
    : words.replace(/[（(][^）)]*[）)]?/g, '')

function readClause(state: State, clause: Clause, figured: boolean): void {
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
  if (!figured) {
    if (basis !== null) course.basis = basis
    if (basis === null) nameTopic(state, words, clause)
    return
  }
  // 增长21.7%、可比增长4.2%: said of what follows
  const held = course.basis
  state.gap = clause.start
  const lines = state.covers.lines(state.index, clause)
  for (const { line, tile, aside } of tilesOf(lines)) {
    const first = state.figures[figuresOf(tile, line)[0]!.figure]!
    const between = text.slice(state.gap, first.start)
    if (state.gap > clause.start && NEXT_TIME.test(between))
      course.timeline = readPeriod(between, course.setting.now) ?? course.timeline
    course.basis = basisSaid(text.slice(clause.start, line.tokens[tile.to - 1]!.end)) ?? held
    if (aside) readAside(state, lines[0]!.line, line, tile)
    else readTile(state, line, tile)
  }
  if (basis !== null) course.basis = null
}

/** The tiles of a clause and its brackets, in the order of their figures. */
function tilesOf(lines: readonly CoveredLine[]): readonly { readonly line: Line; readonly tile: Tile; readonly aside: boolean }[] {
  const tiles = lines.flatMap(({ line, cover, aside }) =>
    cover.tiles.filter(tile => !isCut(line, cover, tile)).map(tile => ({ line, tile, aside })),
  )
  return lines.length === 1 ? tiles : tiles.sort((one, other) => one.tile.start - other.tile.start)
}

/** Words that decide what stands behind them: where one of them is unread, so is that. */
const DECIDING = (['share', 'than', 'against'] as const).reduce((bits, name) => bits | bitOf(name), 0)
const FROM = bitOf('from')

function isCut({ tokens }: Line, { unread }: Cover, { from, parts }: Tile): boolean {
  if (from === 0 || !unread.some(({ place }) => place === from - 1)) return false
  // 由农户占45%: a name is spoken of all the same
  return (tokens[from - 1]!.classes & (parts[0]!.is === 'name' ? DECIDING : DECIDING | FROM)) !== 0
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
/** 限额以上零售总额按经营地统计: a class of its own is what its kinds are of. */
const CLASSED = /^[\s　]*((?:规模以上|限额以上|规上|限上)[^，]{2,14}?)按[^，]{2,8}(?:统计|分|划分|分组|看)$/
/** 税收结构：增值税占38.4% */
const STRUCTURE = /^[\s　]*([^，。；]{2,8}结构)$/

/** 三次产业结构进一步优化，由 a 调整为 b */
const SHIFTED =
  /^[\s　]*([^，。；]{0,8}(?:三次)?产业(?:结构|比例))(?:更加|更趋|进一步|持续|不断|继续|逐步)?(?:优化|调整|改善|升级)/

/** 林下经济产值接近翻番，从31.6亿元提高到61.8亿元 */
const DOUBLED =
  /^[\s　]*([^，。；]{2,24}?)(?:[两三四五六七八九十]年)?(?:[比较](?:19|20)\d{2}年)?(?:接近|已|基本)?(?:实现)?翻番$/
/** 港口吞吐量创新高，达1286.4万标箱 */
const PEAKED = /^[\s　]*([^，。；]{2,24}?)[再屡连]?创(?:历史|[一二三四五六七八九十]+年来)?新高$/

/** A clause without figures may name what the next ones speak of: 教育方面，… */
function nameTopic(state: State, words: string, clause: Clause): void {
  const { mark } = clause
  if (mark === '：' || mark === ':') {
    // 三次产业比例调整为：0.0∶28.4∶71.6
    const verb = tokensOf(state.draft.text, clause, []).findLast(token => isVerb(token.classes))
    const named = words.slice(0, verb === undefined || verb.end < clause.end ? words.length : verb.start - clause.start)
    if (named !== '' && named.length <= 16) topicOf(state, named)
    state.course.within = STRUCTURE.exec(words)?.[1] ?? ''
  }
  const shifted = (words.includes('产业') ? SHIFTED.exec(words) : null) ?? DOUBLED.exec(words) ?? PEAKED.exec(words)
  if (shifted) topicOf(state, shifted[1]!)
  const phrase = readPhrase(words)
  // 全国一体化算力网络枢纽建设成效明显: part of a name, unless it is the report's own or a layer of a budget
  const { scope } = phrase
  if (scope !== '' && (phrase.metric === '' || holdsOn(scope) || scope === state.course.setting.scope))
    state.course.scope = scope
  const within = WITHIN.exec(words) ?? CLASSED.exec(words)
  if (within) state.course.within = readPhrase(within[1] ?? within[2]!).metric
}

/** What stands in brackets leaves the topic as it was: （含提前告知267875万元）. */
function readAside(state: State, around: Line, line: Line, tile: Tile): void {
  const { course } = state
  const { flow, dealt, history } = course
  course.flow = flowOf('', flow.scope, 'carried')
  state.aside = true
  readTile(state, line, tile, line.tokens.length === 1 ? ownerOf(around, tile) : '')
  state.aside = false
  course.flow = flow
  course.dealt = dealt
  course.history = history
}

/** 新增转移支付（12.65亿元）: a figure alone in a bracket is of the name right in front. */
function ownerOf({ text, tokens }: Line, { start }: Tile): string {
  const place = tokens.findIndex(token => token.kind === 'aside' && token.start < start && start < token.end)
  let from = place
  while (from > 0 && isNaming(tokens[from - 1]!)) from--
  return from < place ? text.slice(tokens[from]!.start, tokens[place - 1]!.end) : ''
}
