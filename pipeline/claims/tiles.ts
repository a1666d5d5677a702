import type { Tile } from '../cover/cover.ts'
import type { Line } from '../cover/taking.ts'
import type { Figure } from '../model.ts'
import { readPhrase } from '../subjects/phrases.ts'
import { readComposition, readShares } from './compositions.ts'
import { bitOf } from '../words/classes.ts'
import { flowOf } from './flow.ts'
import { isVerb, type Lead, leadOf, type Tiled } from './lead.ts'
import { isCount, place } from './levels.ts'
import { isFieldSize, MOVED } from './places.ts'
import { othersIn } from './points.ts'
import { rankedPhrase } from './ranks.ts'
import { readReference } from './references.ts'
import { countsDealt, deal, dealPeriods } from './respectively.ts'
import { type Act, actOf, readFigure } from './roles.ts'
import type { State } from './state.ts'
import { isBlank, topicOf } from './topics.ts'

/** Figures of one role that stand in a row: 4.2%、5.3%. */
interface Run {
  readonly figures: readonly Figure[]
  readonly role: string
  /** Its first part, and where its lead begins. */
  readonly place: number
  readonly from: number
}

/** Claims what a tile says of its figures; `owner` names what they are of where the tile does not. */
export function readTile(state: State, { text, tokens, figures }: Line, tile: Tile, owner = ''): void {
  const tiled = { text, tokens, parts: tile.parts }
  state.reference = null
  let counts = 0
  for (const run of runsOf(tiled, figures)) {
    const first = run.figures[0]!
    const own = leadOf(tiled, run.from, run.place)
    // 九大类重点民生支出
    const classed = own.phrase.startsWith('类') && figures[first.index - 1]?.unit.text === '大'
    const phrase = classed ? own.phrase.slice(1) : own.phrase || owner
    const lead = { ...own, phrase }
    const act = actOf(tile, run.role, first, lead)
    if (act === 'beside' || isFieldSize(text, first) || countsDealt(text, first, figures[first.index + 1])) {
      if (act !== 'beside') counts++
      else if (run.role === 'size') topicOf(state, rankedPhrase(lead.phrase))
      continue
    }
    for (const { figure, start } of bracketed(tiled, run, figures)) {
      if (start) place(state, figure, lead, topicOf(state, lead.phrase), true)
      else readReference(state, figure, lead)
      state.reference = start ? null : figure
      state.own.delete(figure.index)
    }
    if (!state.own.has(first.index)) continue
    if (act === 'reference') {
      readReference(state, first, lead)
      state.reference = first
      continue
    }
    if (act === 'composition') readComposition(state, run.figures, lead, topicOf(state, lead.phrase))
    else if (run.figures.length > 1 || lead.respectively) readRow(state, tiled, tile, run, lead)
    else readOne(state, first, act, lead)
    state.reference = null
  }
  // a list that 分别 deals out to goes on across the count of its items
  if (counts === 0) state.gap = tokens[tile.to - 1]!.end
}

function runsOf({ tokens, parts }: Tiled, figures: readonly Figure[]): readonly Run[] {
  const runs: Run[] = []
  let from = 0
  // a name, or a verb without 分别, begins another run: 595亿元、增长6%
  let apart = true
  let each = false
  let end = 0
  for (const [place, part] of parts.entries()) {
    if (part.is === 'word') each ||= (part.classes & EACH) !== 0
    if (part.is === 'name' || part.is === 'noun' || (part.is === 'word' && !each && isVerb(part.classes))) apart = true
    if (part.is !== 'figure') continue
    // 新增38家、累计18家: what is passed over elsewhere parts them too
    if (!each) for (let at = end; at < part.from; at++) apart ||= (tokens[at]!.classes & PARTING) !== 0
    const last = runs[runs.length - 1]
    const figure = figures[tokens[part.from]!.figure]!
    if (last?.role === part.role && !apart) runs[runs.length - 1] = { ...last, figures: [...last.figures, figure] }
    else runs.push({ figures: [figure], role: part.role, place, from })
    from = place + 1
    end = part.to
    apart = false
  }
  return runs
}

const PARTING = bitOf('filler') | bitOf('over')
const EACH = bitOf('each')
/** Names behind which a bracket tells the figure that is told against: 占总产值（1186.2亿元）的. */
const OTHERS: ReadonlySet<string> = new Set(['whole', 'other', 'plan'])
const COMPARE = bitOf('compare')

/** A figure alone in a bracket: of what the next one is told against, or of the time before (比上年（5.61%）回落). */
function* bracketed({ tokens, parts }: Tiled, { from, place }: Run, figures: readonly Figure[]) {
  for (let at = from; at < place; at++) {
    const { role, classes, from: first } = parts[at]!
    const start = role === 'base' || (classes & COMPARE) !== 0
    if (!start && !OTHERS.has(role)) continue
    for (let pos = first; pos < parts[at + 1]!.from; pos++) {
      const [figure, ...more] = tokens[pos]!.inside
      if (figure?.kind === 'figure' && more.length === 0) yield { figure: figures[figure.figure]!, start }
    }
  }
}

function readOne(state: State, figure: Figure, act: Act, lead: Lead): void {
  const { course } = state
  const { phrase, noun } = lead
  if (!isBlank(phrase)) course.dealt = []
  const moved = course.flow.ranked >= 0 && figure.unit.dimension !== 'rank' && MOVED.test(figure.unit.text)
  // 50%以上的企业, 80%做高端消费: a class of things, or part of one
  const classing = act === 'level' && figure.unit.dimension === 'percent' && isBlank(phrase) && lead.verb === null && noun !== ''
  const ranked = act === 'rank' || act === 'rank-before' ? rankedPhrase(phrase) : phrase
  const total = lead.total && /(?:收入|支出|基金|预算)$/.test(phrase) ? `${phrase}总计` : ranked
  const flow = classing
    ? flowOf('', '', 'carried')
    : moved
      ? course.flow
      : topicOf(state, total, isCount(figure) ? noun.replace(figure.unit.text === '大' ? /^类/ : /^的/, '') : '')
  if (act === 'points' && lead.share !== null) {
    const { metric, scope } = readPhrase(lead.share)
    flow.sharing = { metric, scope }
  }
  readFigure(state, figure, act, lead, flow)
  // 单体面积在300平方米以下的商铺占七成: what is so large is spoken of
  if (act === 'level' && !isCount(figure) && noun.startsWith('的')) topicOf(state, noun.slice(1))
}

/** Figures in a row share the words in front of the first: each is of the subject that 分别, said or not, deals it out to. */
function readRow(state: State, tiled: Tiled, tile: Tile, run: Run, lead: Lead): void {
  const { course } = state
  const { figures } = run
  const times = lead.respectively && figures.length > 1 ? dealPeriods(state, lead.phrase, figures.length) : null
  if (times !== null) {
    for (const [place, figure] of figures.entries()) {
      const { time, flow } = times[place]!
      course.timeline = time
      readFigure(state, figure, actOf(tile, run.role, figure, lead), lead, flow)
    }
    course.flow = flowOf('', '', 'carried')
    return
  }
  if (lead.other !== null && figures.length > 1 && othersIn(lead.other).length === figures.length) {
    // 高于全国、全省2.5个和1.1个百分点: one rate, told against several
    const flow = topicOf(state, lead.phrase)
    course.dealt = figures.map(() => ({ flow, measure: state.measure }))
  } else if (lead.respectively || !isBlank(lead.phrase) || course.dealt.length !== figures.length) {
    deal(state, listed(state, lead), figures, lead.respectively && figures.length > 1)
  }
  const dealt = course.dealt.length === figures.length
  // 2.5个和1.1个百分点: the unit may stand on the last only
  const pointed = figures[figures.length - 1]!.unit.dimension === 'points'
  for (const [place, figure] of figures.entries()) {
    const { flow, measure } = dealt ? course.dealt[place]! : { flow: flowOf('', '', 'carried'), measure: null }
    if (dealt) state.measure = measure
    // 分别增长8.2%和下降3.6%
    const own = place === 0 ? lead : { ...lead, verb: leadOf(tiled, partOf(tiled, figures[place - 1]!) + 1, partOf(tiled, figure)).verb ?? lead.verb }
    const shared = measure === 'share' && figure.unit.dimension === 'percent'
    const act = pointed ? 'points' : actOf(tile, run.role, figure, shared ? { ...own, share: '' } : own)
    readFigure(state, figure, act, shared ? { ...own, share: '' } : own, flow, place)
  }
  if (dealt && lead.respectively) readShares(state, figures, lead)
}

/** The words in front of a row; those of 分别 go back to where the list begins, whatever is read of them. */
const listed = ({ draft: { text }, gap }: State, { phrase, phraseEnd, respectively }: Lead): string =>
  respectively && phraseEnd > gap ? text.slice(gap, phraseEnd) : phrase

const partOf = ({ tokens, parts }: Tiled, { index }: Figure): number =>
  parts.findIndex(({ is, from }) => is === 'figure' && tokens[from]!.figure === index)

