import type { Claim, Draft, Figure, FigureRef, Outline, Signed, TotalClaim } from '../model.ts'
import { BLANKS, isIn, letterSet } from '../document/letters.ts'
import { metricNamed } from '../subjects/metrics.ts'
import { isPartition } from '../subjects/partitions.ts'
import { readPhrase } from '../subjects/phrases.ts'
import { isAdjustment, readAdjustments } from './adjustments.ts'
import { addsUp, alike, counted, type Found, holds, isSum, measured, prefixThatAddsUp, sameKind } from './parts.ts'
import { readSettlements } from './settlements.ts'
import type { PlacedLevel, Reading } from './state.ts'

/**
 * Wholes and their parts within a paragraph: 其中 …, 分产业看 …, 加上 …收入总计 …, 合计 …, 收支相抵 …. Levels are taken in the order of
 * the text; what classes a thing rather than measures it is left out.
 */
export function readTotals(
  draft: Draft,
  outline: Outline,
  figures: readonly Figure[],
  readings: readonly Reading[],
): TotalClaim[] {
  const growths = growthsOf(readings)
  const totals: TotalClaim[] = []
  let paragraph = -1
  let before: PlacedLevel[] = []
  let parts = new Set<FigureRef>()
  for (const reading of readings) {
    const own = outline.sentences[reading.sentence]!.paragraph
    if (own !== paragraph) {
      // 其中 may open the next paragraph: only the last sentence's head is kept
      before = own === paragraph + 1 ? before.slice(-1) : []
      parts = new Set()
      paragraph = own
    }
    const levels = reading.levels.filter(level => !level.attributive && !level.aside && !isStart(level))
    for (const found of bracketed(draft.text, figures, reading)) totals.push(claimOf(found, reading, figures, growths))
    for (const found of inSentence(draft.text, figures, reading, levels, before, parts)) {
      if (found.parts.length === 0) continue
      for (const part of found.parts) parts.add(part.figure)
      totals.push(claimOf(found, reading, figures, growths))
    }
    before = [...before, ...levels]
  }
  return totals
}

/** 由 a: the level of a year before is no part of anything. */
const isStart = (level: PlacedLevel): boolean => level.flow.start === level.figure

const OF_WHICH = /^[\s　]*(?:（\d+）)?其中|^[\s　]*(?:主要)?包括|^[\s　]*其中：/
const BY_KIND = /^[\s　]*(?:(?:分|按|从)[^，。；]{1,16}(?:看|分|划分|来看|分组)|在?[^，。；]{2,16}(?:分类|构成)中)$/
/** 由A和B组成 */
const COMPOSED = /^[\s　]*由.*(?:组成|构成)$/
/** 共计26.3亿元，分别为12.4亿元、8.6亿元和5.3亿元; 使用850万元，主要用于防控170万元、抢险680万元 */
const DEALT = /^[\s　]*(?:分别(?:为|是)|(?:主要)?用于)/
/** 地方一般公共预算收入加上上划中央收入606,462万元: a level of the sentences before, and what is added to it. */
const JOINED = /^(.+?(?:收入|支出))加(?:上)?(?:预计)?(?=.{2})/
const PLUS = /^[\s　]*(?:再)?加上?/

/** The letters these begin or end with: few clauses do. */
const OPENS_PARTS = letterSet(`${BLANKS}（其主包`)
const OPENS_SUM = letterSet(`${BLANKS}由分主用再加`)
const ENDS_KIND = letterSet('看分组中')
const isOfWhich = (clause: string): boolean => isIn(clause, 0, OPENS_PARTS) && OF_WHICH.test(clause)
const isAdded = (clause: string): boolean => isIn(clause, 0, OPENS_SUM) && PLUS.test(clause)
const isByKind = (clause: string): boolean => isIn(clause, clause.length - 1, ENDS_KIND) && BY_KIND.test(clause)

/** 上级补助收入a，债务转贷收入b，收入总计T: what is added stands first only where the revenue itself was lost. */
const SUPPLEMENTS = /^(?:上级补助|上级转移|转移性收入|县级上解|债务转贷)/

/** What a budget adds to, to strike its total. */
const BUDGET = /^(?:地方)?(?:一般公共预算|政府性基金|国有资本经营|社会保险基金)(?:预算)?(?:收入|支出)$/

function* inSentence(
  text: string,
  figures: readonly Figure[],
  reading: Reading,
  levels: readonly PlacedLevel[],
  before: readonly PlacedLevel[],
  parts: ReadonlySet<FigureRef>,
): Iterable<Found> {
  if (levels.length === 0) return
  const words = reading.clauses.map(clause => text.slice(clause.start, clause.end))
  const marked = words.findIndex(clause => isOfWhich(clause))
  if (marked !== -1) yield* ofWhich(text, figures, reading, levels, before, words)
  const kinds = placesOf(words, isByKind)
  for (const [place, at] of kinds.entries()) {
    // 第二产业a，其中工业b: a part of a part
    const inside = levels.filter(
      level =>
        level.clause > at && level.clause < (kinds[place + 1] ?? words.length) && !isOfWhich(words[level.clause]!),
    )
    if (inside.length < 2) continue
    const above = levels.filter(level => level.clause < kinds[0]!)
    const heads = (
      above.length > 0
        ? above.filter(level => sameKind(level, inside[0]!, figures))
        : headsOf(
            before.filter(level => !parts.has(level.figure) || isNamedIn(level, inside)),
            inside[0]!,
            figures,
          )
    ).filter(head => counted(head, figures))
    const lists = heads.map(head => ({ head, parts: alike(inside, head, figures) }))
    const fitting = lists.findLast(list => addsUp(list.parts, list.head, figures))
    const named = (list: { readonly head: PlacedLevel; readonly parts: readonly PlacedLevel[] }) =>
      isPartition(
        list.parts.map(part => part.flow.metric),
        list.head.flow.metric,
      )
    for (const { head, parts: made } of fitting
      ? [fitting]
      : lists.filter(list => measured(list.head, figures) || named(list)).slice(-HEADS)) {
      const only = fitting ?? (lists.length === 1 && holds(lists[0]!, figures) ? lists[0] : undefined)
      const complete = only !== undefined && named(only)
      if (made.length >= 2) yield { whole: head, parts: made, closure: complete ? 'partition' : 'supposed' }
    }
  }
  for (const [at, clause] of words.entries()) {
    if (!isIn(clause, 0, OPENS_SUM)) continue
    const composed = COMPOSED.test(clause)
    if (!composed && !DEALT.test(clause)) continue
    const inside = levels.filter(level => level.clause === at)
    const head = lastOf(
      levels.filter(level => level.clause < at),
      inside[0],
      figures,
    )
    const made = head ? alike(inside, head, figures) : []
    if (head && made.length >= 2 && measured(head, figures))
      yield { whole: head, parts: made, closure: composed ? 'partition' : 'supposed' }
  }
  if (isAdjustment(words)) yield* readAdjustments(text, figures, reading, levels, words)
  else if (
    words.some(clause => isAdded(clause)) ||
    levels.some(level => isSum(text, figures, level, words[level.clause]))
  ) {
    yield* summed(text, figures, reading, levels, before, words, parts)
  }
  yield* readSettlements(text, figures, levels, before, words, parts)
}

/** 出口总额 → 一般贸易出口, 加工贸易出口: parts that bear the name of their whole. */
const isNamedIn = (head: PlacedLevel, parts: readonly PlacedLevel[]): boolean => {
  const name = head.flow.metric.replace(/(?:总额|总值|总量|额)$/, '')
  return name.length > 1 && parts.every(part => part.flow.metric.endsWith(name))
}

function placesOf(clauses: readonly string[], passes: (clause: string) => boolean): readonly number[] {
  const places: number[] = []
  for (const [place, clause] of clauses.entries()) if (passes(clause)) places.push(place)
  return places
}

/** How many heads are tried where none makes the sum. */
const HEADS = 4
const MANY = 4

/** 其中 opens parts of the last level before it; they close at the full stop, or at ； when a new head follows. */
function* ofWhich(
  text: string,
  figures: readonly Figure[],
  reading: Reading,
  levels: readonly PlacedLevel[],
  before: readonly PlacedLevel[],
  words: readonly string[],
): Iterable<Found> {
  const marks = placesOf(words, isOfWhich)
  for (const [place, at] of marks.entries()) {
    const stopped = words.findIndex((clause, index) => index > at && (isAdded(clause) || isByKind(clause)))
    const closed = words.findIndex((clause, index) => index > at && /等$/.test(clause)) + 1
    const until = Math.min(
      marks[place + 1] ?? words.length,
      stopped === -1 ? words.length : stopped,
      closed === 0 ? words.length : closed,
    )
    const inside = levels.filter(level => level.clause >= at && level.clause < until)
    if (inside.length === 0) continue
    if (inside.some(level => isSum(text, figures, level, words[level.clause]))) continue
    const above = levels.filter(level => level.clause < at)
    const heads = (above.length > 0 ? [lastOf(above, inside[0], figures)] : headsOf(before, inside[0]!, figures))
      .filter(head => head !== undefined)
      .filter(head => counted(head, figures))
    const colon = reading.clauses[at]!.mark === '：' || reading.clauses[at]!.mark === ':' || at === 0
    const near = semicolonAfter(reading, at, until)
    const lists = heads.map(head => ({ head, ...listed(inside, near, colon ? until : near, head, figures) }))
    const fitting =
      lists.findLast(list => list.fits) ?? (lists.length === 1 && lists[0]!.complete ? lists[0] : undefined)
    // a mean has no parts, unless they are named as such, add up, or are many
    if (!fitting && inside.length < MANY && !heads.every(head => measured(head, figures))) continue
    const told = above.length > 0 && words[at]!.trimStart().startsWith('其中')
    const longer = heads
      .map(head => ({ head, parts: alike(inside, head, figures), complete: false }))
      .filter(
        ({ parts }, place) =>
          parts.length > lists[place]!.parts.length && !parts.some(part => OVERLAPPING.test(part.flow.metric)),
      )
    // 财产险a、人身险b、寿险c、健康险d: what follows a partition are parts of its parts
    if (!fitting) {
      for (const head of heads) {
        const parts = namedPrefix(alike(inside, head, figures), head)
        if (parts) yield { whole: head, parts, closure: 'supposed' }
      }
    }
    // what stands before the next 其中 is the head of that
    if (!fitting && marks[place + 1] === undefined && !words.slice(0, at).some(clause => isByKind(clause)))
      for (const { head, parts } of longer) yield { whole: head, parts, closure: 'supposed' }
    for (const { head, parts, complete } of fitting ? [fitting] : lists.slice(-HEADS)) {
      if (parts.some(part => OVERLAPPING.test(part.flow.metric))) {
        if (told) for (const part of parts) yield { whole: head, parts: [part], closure: 'open' }
      } else if (parts.length > 1 || (told && parts.length > 0))
        yield {
          whole: head,
          parts,
          closure: complete && fitting ? 'partition' : told && measured(head, figures) ? 'open' : 'supposed',
        }
    }
  }
}

/** The first parts that are a partition by name, where further ones follow. */
function namedPrefix(parts: readonly PlacedLevel[], head: PlacedLevel): readonly PlacedLevel[] | undefined {
  for (let length = 2; length < parts.length; length++) {
    const prefix = parts.slice(0, length)
    const names = prefix.map(part => part.flow.metric)
    if (isPartition(names, head.flow.metric)) return prefix
  }
  return undefined
}

/**
 * The parts that a 其中 lists for a head: those up to ；, or all of them, whichever are a partition by name or add up; else
 * those before the clause `usual`.
 */
function listed(
  inside: readonly PlacedLevel[],
  semicolon: number,
  usual: number,
  head: PlacedLevel,
  figures: readonly Figure[],
): { readonly parts: readonly PlacedLevel[]; readonly complete: boolean; readonly fits: boolean } {
  const all = alike(inside, head, figures)
  const near = all.filter(level => level.clause < semicolon)
  const named = [near, all].find(list =>
    isPartition(
      list.map(part => part.flow.metric),
      head.flow.metric,
    ),
  )
  const summed = [near, all].find(list => addsUp(list, head, figures)) ?? prefixThatAddsUp(all, head, figures)
  return {
    parts: named ?? summed ?? all.filter(level => level.clause < usual),
    complete: named !== undefined,
    fits: summed !== undefined,
  }
}

function semicolonAfter(reading: Reading, at: number, until: number): number {
  for (let index = at; index < until; index++)
    if (reading.clauses[index]!.mark === '；' || reading.clauses[index]!.mark === ';') return index + 1
  return until
}

/** The clause of the last ； before a clause; −1 where there is none. */
function lastSemicolon(reading: Reading, before: number): number {
  for (let index = before - 1; index >= 0; index--)
    if (reading.clauses[index]!.mark === '；' || reading.clauses[index]!.mark === ';') return index
  return -1
}

/** X740996万元（税收收入505600万元，非税收入235396万元）: parts in brackets behind their whole. */
function* bracketed(text: string, figures: readonly Figure[], reading: Reading): Iterable<Found> {
  for (const [place, whole] of reading.levels.entries()) {
    if (whole.aside || whole.attributive || !'（('.includes(text[figures[whole.figure]!.end] ?? ' ')) continue
    const bracket: PlacedLevel[] = []
    for (const level of reading.levels.slice(place + 1)) {
      if (!level.aside || level.clause !== whole.clause) break
      bracket.push(level)
    }
    const parts = alike(bracket, whole, figures)
    if (parts.length >= 2 && measured(whole, figures))
      yield {
        whole,
        parts,
        closure: isPartition(
          parts.map(part => part.flow.metric),
          whole.flow.metric,
        )
          ? 'partition'
          : 'supposed',
      }
  }
}

/** 加上 …，收入总计 T: the head sentence's level and what is added make T. */
function* summed(
  text: string,
  figures: readonly Figure[],
  reading: Reading,
  levels: readonly PlacedLevel[],
  before: readonly PlacedLevel[],
  words: readonly string[],
  parts: ReadonlySet<FigureRef>,
): Iterable<Found> {
  let from = 0
  for (const [place, level] of levels.entries()) {
    if (!isSum(text, figures, level, words[level.clause])) continue
    const joined = levels.slice(from, place).findIndex(other => JOINED.test(other.flow.metric))
    if (joined !== -1) {
      const said = JOINED.exec(levels[from + joined]!.flow.metric)![1]!
      const name = readPhrase(said).metric
      const heads = [...before, ...levels.slice(0, from + joined)].filter(other => sameKind(other, level, figures))
      const head =
        heads.findLast(other => other.flow.metric === name) ??
        heads.findLast(other => other.flow.metric.startsWith(said) || other.flow.metric.startsWith(name))
      const joinedParts = alike(levels.slice(from + joined, place), level, figures)
      from = place + 1
      if (head && joinedParts.length > 0) yield { whole: level, parts: [head, ...joinedParts], closure: 'partition' }
      continue
    }
    const plus = words.findIndex(
      (clause, index) => index <= level.clause && index >= (levels[from]?.clause ?? 0) && isAdded(clause),
    )
    const start = plus === -1 ? from : levels.findIndex(other => other.clause >= plus)
    const added = alike(levels.slice(start, place), level, figures)
    from = place + 1
    if (plus === -1) {
      const near = added.filter(other => other.clause > lastSemicolon(reading, level.clause))
      const whole = near.length === added.length || metricNamed(near[0]?.flow.metric ?? '') !== undefined
      const said =
        whole &&
        /^[\s　]*(?:合计|共计|总计)/.test(words[level.clause]!) &&
        !words.some(clause => isOfWhich(clause) || /等/.test(clause))
      const budget =
        whole &&
        /(?:收入|支出)(?:总计|合计|共计)?$/.test(level.flow.metric) &&
        !SUPPLEMENTS.test(near[0]?.flow.metric ?? '') &&
        !words.some(clause => isOfWhich(clause))
      if (near.length >= 2 && measured(level, figures))
        yield { whole: level, parts: near, closure: budget || said ? 'partition' : 'supposed' }
      continue
    }
    const word = /支出/.test(level.flow.metric) ? '支出' : /收入/.test(level.flow.metric) ? '收入' : ''
    const heads = [...before, ...levels.slice(0, start)].filter(
      other =>
        !parts.has(other.figure) &&
        other.flow.metric.includes(word) &&
        !isSum(text, figures, other) &&
        sameKind(other, level, figures),
    )
    const own = heads.filter(other => levels.includes(other) && BUDGET.test(other.flow.metric))
    const fitting =
      heads.findLast(other => addsUp([other, ...added], level, figures)) ?? (own.length === 1 ? own[0] : undefined)
    if (added.length === 0) continue
    if (fitting || heads.length === 1)
      yield { whole: level, parts: [fitting ?? heads[0]!, ...added], closure: 'partition' }
    else for (const head of heads.slice(-HEADS)) yield { whole: level, parts: [head, ...added], closure: 'supposed' }
  }
}

const lastOf = (
  levels: readonly PlacedLevel[],
  part: PlacedLevel | undefined,
  figures: readonly Figure[],
): PlacedLevel | undefined => part && levels.findLast(level => sameKind(level, part, figures))

/** Classes of one whole that share members: 机电产品 and 高新技术产品 of exports. They never add up. */
const OVERLAPPING = /高新技术|机电|国有控股|股份制|私营|民营|民间|外商|规模以上|限额以上|小微|(?<!居)民生/

/** The levels of the sentence before that a sentence of parts may go back to. */
function headsOf(
  before: readonly PlacedLevel[],
  first: PlacedLevel,
  figures: readonly Figure[],
): readonly PlacedLevel[] {
  const heads = before.filter(level => sameKind(level, first, figures))
  const last = heads[heads.length - 1]
  return last ? heads.filter(level => figures[level.figure]!.sentence === figures[last.figure]!.sentence) : []
}

/** The growth rate said of each level. */
function growthsOf(readings: readonly Reading[]): ReadonlyMap<FigureRef, Signed> {
  const growths = new Map<FigureRef, Signed>()
  const note = (claim: Claim) => {
    if (claim.kind === 'growth' && claim.end !== null && claim.start === null && !growths.has(claim.end))
      growths.set(claim.end, claim.rate)
  }
  for (const reading of readings) reading.claims.forEach(note)
  return growths
}

function claimOf(
  found: Found,
  reading: Reading,
  figures: readonly Figure[],
  growths: ReadonlyMap<FigureRef, Signed>,
): TotalClaim {
  const whole = growths.get(found.whole.figure)
  const parts = found.parts.map(part => growths.get(part.figure))
  const first = figures[found.whole.figure]!
  return {
    kind: 'total',
    at: { start: first.start, end: first.end },
    sentence: reading.sentence,
    subject: found.whole.subject,
    closure: found.closure,
    whole: found.whole.figure,
    parts: found.parts.map(part => ({ figure: part.figure, sign: part.sign })),
    growths: whole && parts.every(rate => rate !== undefined) ? { whole, parts } : null,
  }
}
