import { readPhrase } from '../subjects/phrases.ts'
import { isAdded, isOfWhich, isTaken } from './openings.ts'
import { alike, endsInSemicolon, type Found, HEADS, isSum, measured, type Passage, sameKind } from './parts.ts'
import type { PlacedLevel } from './state.ts'

/** 地方一般公共预算收入加上上划中央收入606,462万元: a level of the sentences before, and what is added to it. */
const JOINED = /^(.+?(?:收入|支出))加(?:上)?(?:预计)?(?=.{2})/
/** What a budget adds to, to strike its total. */
const BUDGET = new RegExp(
  '^(?:[本市区县省]级)?(?:地方)?' +
    '(?:(?:一般公共预算|公共财政预算|一般预算|公共预算|财政|政府性基金|国有资本经营|社会保险基金)(?:预算)?|基金)?' +
    '(?:收入|支出)(?:预算|合计)?$',
)
/** What is left when all is added and taken away; a total by its own words is one anyhow. */
const LEFT = /调整为|变动为|财力/
const FUND = /(?:预算|基金|财政)(?:收入|支出)|(?:收入|支出)预算/
const PLAN = /预算(?:数|安排)?$/

/**
 * 收入a，加上b、c，减去d，收入总计T, 收入a；b、c，收入总计T, a、b，合计T: what a sentence says it adds up, by its words alone. A head that the
 * words leave open is told as rivals, which only acquit.
 */
export function* summed(passage: Passage): Iterable<Found> {
  let from = 0
  for (const [place, whole] of passage.levels.entries()) {
    if (!isStruck(passage, whole, from)) continue
    const run = statedLast(passage, passage.levels.slice(from, place), whole)
    const before = from === 0 ? [] : [passage.levels[from - 1]!]
    from = place + 1
    const adding = addingIn(passage, run, whole)
    if (adding === null) yield* listedUp(passage, run, whole)
    else yield* addedUp(passage, before, run, whole, adding)
  }
}

/** 收入a，…；支出b，加上c，支出总计d: from the last budget of its side on that something is added to. */
function statedLast({ words }: Passage, run: readonly PlacedLevel[], whole: PlacedLevel): readonly PlacedLevel[] {
  const head = run.findLastIndex(
    level =>
      BUDGET.test(level.flow.metric) &&
      isOnSide(level, whole) &&
      words.slice(level.clause + 1, whole.clause).some(clause => isAdded(clause) || isTaken(clause)),
  )
  return head === -1 ? run : run.slice(head)
}

/** Whether a level strikes a total of what stands before it. */
function isStruck({ text, figures, words }: Passage, level: PlacedLevel, from: number): boolean {
  if (isSum(text, figures, level, words[level.clause])) return true
  const added = words.slice(0, level.clause + 1).some(clause => isAdded(clause) || isTaken(clause))
  return added && from === 0 && LEFT.test(words[level.clause]!)
}

/** Where the adding begins: at a clause of 加上 or 减去, or at 加上 within one; null where neither is said. */
function addingIn(
  { text, figures, reading, words }: Passage,
  run: readonly PlacedLevel[],
  whole: PlacedLevel,
): number | null {
  const first = run[0]?.clause ?? whole.clause
  const from = reading.clauses[first]!.start
  const inside = text.slice(from, figures[whole.figure]!.start).indexOf('加上')
  const clause = words.findIndex((each, at) => at >= first && at <= whole.clause && (isAdded(each) || isTaken(each)))
  const joined = run.find(level => JOINED.test(level.flow.metric))
  const starts = [
    ...(joined === undefined ? [] : [reading.clauses[joined.clause]!.start]),
    ...(inside === -1 ? [] : [from + inside]),
    ...(clause === -1 ? [] : [reading.clauses[clause]!.start]),
  ]
  return starts.length === 0 ? null : Math.min(...starts)
}

/** a，加上b、c，减去d，总计T. */
function* addedUp(
  passage: Passage,
  before: readonly PlacedLevel[],
  run: readonly PlacedLevel[],
  whole: PlacedLevel,
  adding: number,
): Iterable<Found> {
  const { text, figures } = passage
  const outer = outside(passage, run, whole)
  const ahead = outer.filter(level => figures[level.figure]!.start < adding && sameKind(level, whole, figures))
  const said = outer.filter(level => figures[level.figure]!.start > adding)
  // 支出预算调整为173亿元: what is planned is made of what was done
  const added = said.filter(level => sameKind(level, whole, figures) && figures[level.figure]!.upper === null)
  const joined = added[0] && JOINED.exec(added[0].flow.metric)?.[1]
  const head = joined
    ? namedBefore(passage, [...ahead, ...run], joined, added[0]!)
    : headOf(passage, ahead.length > 0 ? ahead : before, whole)
  if (added.length > 0 && head.length > 0) {
    // 一般公共预算收入a。上级补助收入b，加上c: what is no budget is added to the one before
    const bare = ahead.length > 0 && !BUDGET.test(head[0]!.flow.metric) && !joined
    const above = bare ? headOf(passage, [], whole)[0] : undefined
    const terms = added.map((level): PlacedLevel => (isTakenAway(passage, level) ? { ...level, sign: -1 } : level))
    // 收入a，补助收入b，减去c，可用财力T: nothing was added, so that what stands before it is a list
    const listed = ahead.length > 1 && terms.every(({ sign }) => sign === -1) && !joined
    const both =
      listed || (above && BUDGET.test(above.flow.metric))
        ? [[...(listed ? [] : [above!]), ...alike(ahead, whole, figures), ...terms]]
        : []
    const told = added.length === said.length && !leavesOut(text, figures[added[added.length - 1]!.figure]!.end)
    // 污水处理费收入0.4亿元，加上级补助: what is no fund may be the last of a list
    const funded = !bare || (above === undefined && FUND.test(head[0]!.flow.metric))
    const sure = funded && !listed && told
    const [first, ...others] = [...both, ...head.map(level => [level, ...terms])]
    yield { whole, parts: first!, closure: sure ? 'partition' : 'supposed', instead: others }
    for (const parts of others) yield { whole, parts, closure: 'supposed' }
  }
  for (const level of said) yield* gathered(passage, level)
}

/** a；b、c，收入总计T and a、b，合计T: the level that the sentence begins with is the first part. */
function* listedUp(passage: Passage, run: readonly PlacedLevel[], whole: PlacedLevel): Iterable<Found> {
  const { text, figures, words } = passage
  if (!measured(whole, figures)) return
  const terms = outside(passage, run, whole)
  const first = terms[0]
  const parts = alike(terms, whole, figures)
  if (!first) return
  const open = leavesOut(text, figures[terms[terms.length - 1]!.figure]!.end) || words.some(clause => /等$/.test(clause))
  const budget = BUDGET.test(first.flow.metric) && isOnSide(first, whole)
  if (budget) {
    const again = parts.some(part => part !== first && part.flow.metric === first.flow.metric)
    const ended = /(?:收入|支出)(?:总计|合计|共计|总量)?$/.test(whole.flow.metric)
    const sure = parts.length === terms.length && !open && !again && ended && !PLAN.test(first.flow.metric)
    if (parts.length >= 2) yield { whole, parts, closure: sure ? 'partition' : 'supposed' }
    return
  }
  const near = parts.filter(level => level.clause > lastSemicolon(passage, whole.clause) && !isAcross(level, whole))
  const said = /^[\s　]*(?:合计|共计|总计)/.test(words[whole.clause]!) && !open && !words.some(isOfWhich)
  const all = said && near.length === terms.filter(level => !isAcross(level, whole)).length
  if (near.length >= 2) yield { whole, parts: near, closure: all ? 'partition' : 'supposed' }
  // 上级补助收入a、调入资金b，收入总计T: the head may stand in the sentence before
  if (!/(?:收入|支出)总计/.test(whole.flow.metric)) return
  const [head] = headOf(passage, [], whole)
  if (head) yield { whole, parts: [head, ...parts], closure: 'supposed' }
}

/** 地方一般公共预算收入加上…: the level of that name that was told last. */
function namedBefore(
  { figures, before }: Passage,
  own: readonly PlacedLevel[],
  said: string,
  added: PlacedLevel,
): readonly PlacedLevel[] {
  const name = readPhrase(said).metric
  const heads = [...before, ...own].filter(other => other.figure < added.figure && sameKind(other, added, figures))
  const head =
    heads.findLast(other => other.flow.metric === name) ??
    heads.findLast(other => other.flow.metric.startsWith(said) || other.flow.metric.startsWith(name))
  return head ? [head] : []
}

/** Whether what is added up and its head are both income, or both spending. */
const isOnSide = (head: PlacedLevel, whole: PlacedLevel): boolean =>
  sidesOf(whole).every(side => head.flow.metric.includes(side))

/** 合计收入 of funds whose spending stands beside their income. */
const isAcross = (part: PlacedLevel, whole: PlacedLevel): boolean => {
  const [side] = sidesOf(whole)
  return side !== undefined && sidesOf(part).some(other => other !== side)
}

const sidesOf = ({ flow }: PlacedLevel): readonly string[] =>
  ['收入', '支出'].filter(side => flow.metric.includes(side)).slice(-1)

/**
 * What may be added to, the likeliest first: of its own sentence the budget named last before 加上, else the level that a sentence
 * before began with, the nearest first.
 */
function headOf(
  { text, figures, before, parts, firsts }: Passage,
  own: readonly PlacedLevel[],
  whole: PlacedLevel,
): readonly PlacedLevel[] {
  const fits = (level: PlacedLevel): boolean =>
    sameKind(level, whole, figures) && isOnSide(level, whole) && level.subject.modality === whole.subject.modality
  if (own.length > 0) {
    const sided = own.filter(fits)
    const budgets = sided.filter(level => BUDGET.test(level.flow.metric))
    return budgets.length > 0 ? [...budgets].reverse() : sided.length > 0 ? [...sided].reverse() : own.slice(-1)
  }
  const begins = before.filter(
    level => firsts.has(level.figure) && fits(level) && !isSum(text, figures, level) && !parts.has(level.figure),
  )
  const budgets = begins.filter(level => BUDGET.test(level.flow.metric)).reverse()
  return [...new Set([...budgets, ...begins.reverse()])].slice(0, HEADS)
}

/** The levels that 其中 does not tell as parts of another one; the total itself ends what 其中 tells. */
function outside(passage: Passage, run: readonly PlacedLevel[], whole: PlacedLevel): readonly PlacedLevel[] {
  const { words, reading, levels } = passage
  let inside = false
  const within = new Set<number>()
  const earlier = levels[levels.indexOf(run[0] ?? whole) - 1]
  for (let at = earlier === undefined ? 0 : earlier.clause + 1; at <= whole.clause; at++) {
    if (isAdded(words[at]!) || isTaken(words[at]!) || JOINED.test(words[at]!)) inside = false
    if (isOfWhich(words[at]!)) inside = true
    if (inside) within.add(at)
    // 其中：税收收入a；非税收入b，加上c: a sentence that begins with it tells of parts until 加上
    if (endsInSemicolon(reading, at) && !isOfWhich(words[0]!)) inside = false
  }
  return run.filter(level => !within.has(level.clause) && !level.flow.past)
}

/** 减调出资金360万元: from 减去 on, until 加上. */
export function isTakenAway({ words }: Passage, { clause }: PlacedLevel): boolean {
  for (let at = clause; at >= 0; at--) {
    if (isTaken(words[at]!)) return true
    if (isAdded(words[at]!)) return false
  }
  return false
}

/** 调入资金3.2亿元等: some are left out. */
const leavesOut = (text: string, end: number): boolean => text[end] === '等'

/** The clause of the last ； before a clause; −1 where there is none. */
function lastSemicolon({ reading }: Passage, before: number): number {
  for (let index = before - 1; index >= 0; index--) if (endsInSemicolon(reading, index)) return index
  return -1
}

/** 新增专款（0.28亿元）、上年结余（1.47亿元）等1.75亿元: what stands in brackets since the level before, risen or fallen. */
function* gathered({ text, figures, reading }: Passage, whole: PlacedLevel): Iterable<Found> {
  const clause = reading.clauses[whole.clause]!
  const total = figures[whole.figure]!
  if (!/等\s*$/.test(text.slice(clause.start, total.start))) return
  const parts: PlacedLevel[] = []
  for (let index = whole.figure - 1; index >= 0; index--) {
    const figure = figures[index]!
    const bracketed = text[figure.start - 1] === '（' && text[figure.end] === '）'
    if (figure.start < clause.start || (!bracketed && figure.exempt === null)) break
    if (bracketed && figure.unit.dimension === total.unit.dimension)
      parts.unshift({ ...whole, figure: index, aside: true })
  }
  if (parts.length > 0) yield { whole, parts, closure: 'supposed' }
}
