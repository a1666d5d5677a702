import type { Claim, Draft, Figure, FigureRef, Outline, Signed, TotalClaim } from '../model.ts'
import { metricNamed } from '../subjects/metrics.ts'
import { isPartition } from '../subjects/partitions.ts'
import { readPhrase } from '../subjects/phrases.ts'
import type { PlacedLevel, Reading } from './state.ts'

/**
 * Wholes and their parts within a paragraph: 其中 …, 分产业看 …, 加上 …收入总计 …, 合计 …, 收支相抵 …. Levels are taken in the order of
 * the text; what classes a thing rather than measures it is left out.
 */
export function readTotals(draft: Draft, outline: Outline, figures: readonly Figure[], readings: readonly Reading[]): TotalClaim[] {
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

interface Found {
  readonly whole: PlacedLevel
  readonly parts: readonly PlacedLevel[]
  readonly closure: TotalClaim['closure']
}

/** 由 a: the level of a year before is no part of anything. */
const isStart = (level: PlacedLevel): boolean => level.flow.start === level.figure

const OF_WHICH = /^[\s　]*(?:（\d+）)?其中|^[\s　]*(?:主要)?包括|^[\s　]*其中：/
const BY_KIND = /^[\s　]*(?:(?:分|按|从)[^，。；]{1,16}(?:看|分|划分|来看|分组)|在?[^，。；]{2,16}(?:分类|构成)中)$/
const SUMMED = /(?:收入总计|支出总计|收入合计|支出合计|(?<!财政)总收入|(?<!财政)总支出|合计|总计|共计)(?:为|达|达到|完成|实现)?$/
/** 由A和B组成 */
const COMPOSED = /^[\s　]*由.*(?:组成|构成)$/
/** 共计26.3亿元，分别为12.4亿元、8.6亿元和5.3亿元 */
const DEALT = /^[\s　]*分别(?:为|是)/
/** 地方一般公共预算收入加上上划中央收入606,462万元: a level of the sentences before, and what is added to it. */
const JOINED = /^(.+?(?:收入|支出))加(?:上)?(?:预计)?(?=.{2})/
const PLUS = /^[\s　]*(?:再)?加上?/
const SETTLED = /收支相抵|相抵后|收支平衡|收支结余|净结余|滚存结余|年终结[转余]|(?:当年|本年|当期|本期|年度)结余/
/** 当年结余: what this year's own income leaves over. */
const OWN_BALANCE = /(?:当年|本年|当期|本期|年度|收支)(?:收支)?结余/
const PAST_BALANCE = /上年(?:末|年末)?(?:滚存|累计)?(?:结余|结转)/

function* inSentence(
  text: string, figures: readonly Figure[], reading: Reading, levels: readonly PlacedLevel[], before: readonly PlacedLevel[],
  parts: ReadonlySet<FigureRef>,
): Iterable<Found> {
  const words = reading.clauses.map(clause => text.slice(clause.start, clause.end))
  const marked = words.findIndex(clause => OF_WHICH.test(clause))
  if (marked !== -1) yield* ofWhich(text, figures, reading, levels, before, words)
  const kinds = words.flatMap((clause, index) => BY_KIND.test(clause) ? [index] : [])
  for (const [place, at] of kinds.entries()) {
    // 第二产业a，其中工业b: a part of a part
    const inside = levels.filter(level => level.clause > at && level.clause < (kinds[place + 1] ?? words.length) && !OF_WHICH.test(words[level.clause]!))
    if (inside.length < 2) continue
    const above = levels.filter(level => level.clause < kinds[0]!)
    const heads = (above.length > 0 ? above.filter(level => sameKind(level, inside[0]!, figures)) : headsOf(before.filter(level => !parts.has(level.figure)), inside[0]!, figures))
      .filter(head => counted(head, figures))
    const lists = heads.map(head => ({ head, parts: alike(inside, head, figures) }))
    const fitting = lists.findLast(list => addsUp(list.parts, list.head, figures))
    for (const { head, parts: made } of fitting ? [fitting] : lists.filter(list => measured(list.head, figures)).slice(-HEADS)) {
      const complete = fitting !== undefined && isPartition(made.map(part => part.flow.metric))
      if (made.length >= 2) yield { whole: head, parts: made, closure: complete ? 'partition' : 'supposed' }
    }
  }
  for (const [at, clause] of words.entries()) {
    const composed = COMPOSED.test(clause)
    if (!composed && !DEALT.test(clause)) continue
    const inside = levels.filter(level => level.clause === at)
    const head = lastOf(levels.filter(level => level.clause < at), inside[0], figures)
    const made = head ? alike(inside, head, figures) : []
    if (head && made.length >= 2 && measured(head, figures)) yield { whole: head, parts: made, closure: composed ? 'partition' : 'supposed' }
  }
  if (words.some(clause => PLUS.test(clause)) || levels.some(level => isSum(text, figures, level, words[level.clause]))) {
    yield* summed(text, figures, reading, levels, before, words, parts)
  }
  if (words.some(clause => SETTLED.test(clause))) {
    yield* settled(text, figures, levels, before, words)
    yield* rolledOver(figures, levels, words)
  }
}

/** How many heads are tried where none makes the sum. */
const HEADS = 4
const MANY = 4

/** 其中 opens parts of the last level before it; they close at the full stop, or at ； when a new head follows. */
function* ofWhich(
  text: string, figures: readonly Figure[], reading: Reading, levels: readonly PlacedLevel[], before: readonly PlacedLevel[], words: readonly string[],
): Iterable<Found> {
  const marks = words.flatMap((clause, index) => OF_WHICH.test(clause) ? [index] : [])
  for (const [place, at] of marks.entries()) {
    const stopped = words.findIndex((clause, index) => index > at && (PLUS.test(clause) || BY_KIND.test(clause)))
    const closed = words.findIndex((clause, index) => index > at && /等$/.test(clause)) + 1
    const until = Math.min(marks[place + 1] ?? words.length, stopped === -1 ? words.length : stopped, closed === 0 ? words.length : closed)
    const inside = levels.filter(level => level.clause >= at && level.clause < until)
    if (inside.length === 0) continue
    if (inside.some(level => isSum(text, figures, level, words[level.clause]))) continue
    const above = levels.filter(level => level.clause < at)
    const heads = (above.length > 0 ? [lastOf(above, inside[0], figures)] : headsOf(before, inside[0]!, figures))
      .filter(head => head !== undefined).filter(head => counted(head, figures))
    const colon = reading.clauses[at]!.mark === '：' || reading.clauses[at]!.mark === ':' || at === 0
    const stop = colon ? until : semicolonAfter(reading, at, until)
    const lists = heads.map(head => ({ head, ...listed(inside, stop, head, figures) }))
    const fitting = lists.findLast(list => list.fits) ?? (lists.length === 1 && lists[0]!.complete ? lists[0] : undefined)
    // a mean has no parts, unless they are named as such, add up, or are many
    if (!fitting && inside.length < MANY && !heads.every(head => measured(head, figures))) continue
    const told = above.length > 0 && words[at]!.trimStart().startsWith('其中')
    const longer = heads.map(head => ({ head, parts: alike(inside, head, figures), complete: false }))
      .filter(({ parts }, place) => parts.length > lists[place]!.parts.length && !parts.some(part => OVERLAPPING.test(part.flow.metric)))
    // what stands before the next 其中 is the head of that
    if (!fitting && marks[place + 1] === undefined && !words.slice(0, at).some(clause => BY_KIND.test(clause))) for (const { head, parts } of longer) yield { whole: head, parts, closure: 'supposed' }
    for (const { head, parts, complete } of fitting ? [fitting] : lists.slice(-HEADS)) {
      if (parts.some(part => OVERLAPPING.test(part.flow.metric))) {
        if (told) for (const part of parts) yield { whole: head, parts: [part], closure: 'open' }
      } else if (parts.length > 1 || (told && parts.length > 0)) yield { whole: head, parts, closure: complete && fitting ? 'partition' : told && measured(head, figures) ? 'open' : 'supposed' }
    }
  }
}

/** The parts that a 其中 lists for a head: those up to ；, or all of them, whichever are a partition by name or add up. */
function listed(
  inside: readonly PlacedLevel[], stop: number, head: PlacedLevel, figures: readonly Figure[],
): { readonly parts: readonly PlacedLevel[]; readonly complete: boolean; readonly fits: boolean } {
  const near = alike(inside.filter(level => level.clause < stop), head, figures)
  const all = alike(inside, head, figures)
  const named = [near, all].find(list => isPartition(list.map(part => part.flow.metric)))
  const summed = [near, all].find(list => addsUp(list, head, figures)) ?? prefixThatAddsUp(all, head, figures)
  return { parts: named ?? summed ?? near, complete: named !== undefined, fits: summed !== undefined }
}

function semicolonAfter(reading: Reading, at: number, until: number): number {
  for (let index = at; index < until; index++) if (reading.clauses[index]!.mark === '；' || reading.clauses[index]!.mark === ';') return index + 1
  return until
}

/** The clause of the last ； before a clause; −1 where there is none. */
function lastSemicolon(reading: Reading, before: number): number {
  for (let index = before - 1; index >= 0; index--) if (reading.clauses[index]!.mark === '；' || reading.clauses[index]!.mark === ';') return index
  return -1
}

/** X740996万元（税收收入505600万元，非税收入235396万元）: parts in brackets behind their whole. */
function* bracketed(text: string, figures: readonly Figure[], reading: Reading): Iterable<Found> {
  for (const [place, whole] of reading.levels.entries()) {
    if (whole.aside || whole.attributive || !/^[（(]/.test(text.slice(figures[whole.figure]!.end).slice(0, 1))) continue
    const bracket: PlacedLevel[] = []
    for (const level of reading.levels.slice(place + 1)) {
      if (!level.aside || level.clause !== whole.clause) break
      bracket.push(level)
    }
    const parts = alike(bracket, whole, figures)
    if (parts.length >= 2 && measured(whole, figures)) yield { whole, parts, closure: isPartition(parts.map(part => part.flow.metric)) ? 'partition' : 'supposed' }
  }
}

/** 加上 …，收入总计 T: the head sentence's level and what is added make T. */
function* summed(
  text: string, figures: readonly Figure[], reading: Reading, levels: readonly PlacedLevel[], before: readonly PlacedLevel[], words: readonly string[],
  parts: ReadonlySet<FigureRef>,
): Iterable<Found> {
  let from = 0
  for (const [place, level] of levels.entries()) {
    if (!isSum(text, figures, level, words[level.clause])) continue
    const joined = levels.slice(from, place).findIndex(other => JOINED.test(other.flow.metric))
    if (joined !== -1) {
      const name = readPhrase(JOINED.exec(levels[from + joined]!.flow.metric)![1]!).metric
      const heads = [...before, ...levels.slice(0, from + joined)].filter(other => sameKind(other, level, figures))
      const head = heads.findLast(other => other.flow.metric === name) ?? heads.findLast(other => other.flow.metric.startsWith(name))
      const joinedParts = alike(levels.slice(from + joined, place), level, figures)
      from = place + 1
      if (head && joinedParts.length > 0) yield { whole: level, parts: [head, ...joinedParts], closure: 'partition' }
      continue
    }
    const plus = words.findIndex((clause, index) => index <= level.clause && index >= (levels[from]?.clause ?? 0) && PLUS.test(clause))
    const start = plus === -1 ? from : levels.findIndex(other => other.clause >= plus)
    const added = alike(levels.slice(start, place), level, figures)
    from = place + 1
    if (plus === -1) {
      const near = added.filter(other => other.clause > lastSemicolon(reading, level.clause))
      const whole = near.length === added.length || metricNamed(near[0]?.flow.metric ?? '') !== undefined
      const said = whole && /^[\s　]*(?:合计|共计|总计)/.test(words[level.clause]!) && !words.some(clause => OF_WHICH.test(clause) || /等/.test(clause))
      const budget = whole && /(?:收入|支出)(?:总计|合计|共计)?$/.test(level.flow.metric) && !words.some(clause => OF_WHICH.test(clause))
      if (near.length >= 2 && measured(level, figures)) yield { whole: level, parts: near, closure: budget || said ? 'partition' : 'supposed' }
      continue
    }
    const word = /支出/.test(level.flow.metric) ? '支出' : /收入/.test(level.flow.metric) ? '收入' : ''
    const heads = [...before, ...levels.slice(0, start)].filter(other =>
      !parts.has(other.figure) && other.flow.metric.includes(word) && !isSum(text, figures, other) && sameKind(other, level, figures))
    const fitting = heads.findLast(other => addsUp([other, ...added], level, figures))
    if (added.length === 0) continue
    if (fitting || heads.length === 1) yield { whole: level, parts: [fitting ?? heads[0]!, ...added], closure: 'partition' }
    else for (const head of heads.slice(-HEADS)) yield { whole: level, parts: [head, ...added], closure: 'supposed' }
  }
}

/**
 * 收支相抵，年终结转 N: what came in is what went out and what is left. Which of a paragraph's incomes and spendings is meant
 * only their order tells, and where several may be, the sum itself: a guess.
 */
function* settled(
  text: string, figures: readonly Figure[], levels: readonly PlacedLevel[], before: readonly PlacedLevel[], words: readonly string[],
): Iterable<Found> {
  const at = words.findIndex(clause => SETTLED.test(clause))
  const all = [...before, ...levels.filter(level => level.clause < at)]
  const rest = levels.filter(level => level.clause >= at && figures[level.figure]!.unit.text !== '')
  const incomes = candidates(text, figures, all, '收入')
  const spendings = candidates(text, figures, all, '支出')
  for (const [place, left] of rest.entries()) {
    const pairs = incomes.flatMap(income => spendings.map(spending => ({ income, spending })))
      .filter(({ income, spending }) => sameKind(income, left, figures) && sameKind(spending, left, figures))
      // 滚存结余 holds what earlier years left: only against totals that hold it too
      .filter(({ income, spending }) => !left.flow.metric.includes('滚存') || (isSum(text, figures, income) && isSum(text, figures, spending)))
    const found = pairs.find(({ income, spending }) => addsUp([spending, left], income, figures) || addsUp([income, left], spending, figures))
      ?? (place === 0 ? pairs[0] : undefined)
    if (found) {
      const short = addsUp([found.income, left], found.spending, figures)
      const total = isSum(text, figures, found.income) && isSum(text, figures, found.spending)
      const together = levels.includes(found.income) && levels.includes(found.spending) && OWN_BALANCE.test(words[left.clause]!)
      const closure = together || total && place === 0 && /收支相抵/.test(words[at]!) && /结转|结余/.test(left.flow.metric) ? 'partition' : 'supposed'
      yield short
        ? { whole: found.spending, parts: [found.income, left], closure }
        : { whole: found.income, parts: [found.spending, left], closure }
    }
    // 滚存结余a，扣除结转下年b，净结余c
    const [taken, net] = rest.slice(place + 1, place + 3)
    if (taken && net && sameKind(taken, left, figures) && sameKind(net, left, figures) && /扣除|结转/.test(words[taken.clause] ?? '') && /净结余/.test(net.flow.metric)) {
      yield { whole: left, parts: [taken, net], closure: 'partition' }
    }
  }
  if (rest.length > 0 || levels.length < 2) return
  // 收入11,396万元，支出10,432万元，调出资金964万元，收支平衡
  const [first, ...others] = levels
  const outgoing = alike(others, first!, figures)
  if (first!.flow.metric.includes('收入') && outgoing.length > 0 && outgoing.length === others.length) {
    yield { whole: first!, parts: outgoing, closure: 'supposed' }
  }
}

/** 当年结余a，加上上年结余b，年末滚存结余c. */
function* rolledOver(figures: readonly Figure[], levels: readonly PlacedLevel[], words: readonly string[]): Iterable<Found> {
  const past = levels.find(level => PAST_BALANCE.test(words[level.clause]!))
  const own = levels.find(level => OWN_BALANCE.test(words[level.clause]!))
  const all = levels.find(level => level !== past && level.flow.metric.includes('滚存'))
  if (past && own && all && past !== own && own !== all && sameKind(past, all, figures) && sameKind(own, all, figures)) {
    yield { whole: all, parts: [own, past], closure: 'partition' }
  }
}

/** The last total and the last plain level of a paragraph whose names hold `word`. */
function candidates(text: string, figures: readonly Figure[], levels: readonly PlacedLevel[], word: string): readonly PlacedLevel[] {
  const named = levels.filter(level => level.flow.metric.includes(word))
  const sum = named.findLast(level => isSum(text, figures, level))
  const plain = named.find(level => !isSum(text, figures, level))
  return [sum, plain].filter(level => level !== undefined)
}

function isSum(text: string, figures: readonly Figure[], level: PlacedLevel, clause = ''): boolean {
  if (figures[level.figure]!.unit.text === '') return false
  if (/^[\s　]*(?:合计|共计|总计)/.test(clause)) return true
  const start = figures[level.figure]!.start
  return SUMMED.test(level.flow.metric) || SUMMED.test(text.slice(Math.max(0, start - 8), start).trimEnd())
}

const sameKind = (a: PlacedLevel, b: PlacedLevel, figures: readonly Figure[]): boolean =>
  figures[a.figure]!.unit.dimension === figures[b.figure]!.unit.dimension

const alike = (levels: readonly PlacedLevel[], whole: PlacedLevel, figures: readonly Figure[]): PlacedLevel[] =>
  levels.filter(level => level.figure !== whole.figure && level.subject.modality === whole.subject.modality && sameKind(level, whole, figures) && figures[level.figure]!.upper === null)

const lastOf = (levels: readonly PlacedLevel[], part: PlacedLevel | undefined, figures: readonly Figure[]): PlacedLevel | undefined =>
  part && levels.findLast(level => sameKind(level, part, figures))

/** Classes of one whole that share members: 机电产品 and 高新技术产品 of exports. They never add up. */
const OVERLAPPING = /高新技术|机电|国有控股|股份制|私营|民营|民间|外商|规模以上|限额以上|小微|(?<!居)民生/

/** 人均, 每, 率: what is told per unit has no parts. */
const PER_UNIT = /人均|平均|每|均价|率$|率[（(]|指数|浓度|价格|占比|比重|得分/

/** Whether a level can have parts: it has a unit, and it is no rate. */
const counted = (level: PlacedLevel, figures: readonly Figure[]): boolean => {
  const { unit, numeral } = figures[level.figure]!
  return unit.text !== '' && numeral.digits > 0 && !RATES.has(unit.dimension)
}

/** Whether its parts need not be known to add up: it is no mean. */
const measured = (level: PlacedLevel, figures: readonly Figure[]): boolean => counted(level, figures) && !PER_UNIT.test(level.flow.metric)

const RATES = new Set(['percent', 'points', 'times', 'doublings', 'ratio', 'rank'])

/** The levels of the sentence before that a sentence of parts may go back to. */
function headsOf(before: readonly PlacedLevel[], first: PlacedLevel, figures: readonly Figure[]): readonly PlacedLevel[] {
  const heads = before.filter(level => sameKind(level, first, figures))
  const last = heads[heads.length - 1]
  return last ? heads.filter(level => figures[level.figure]!.sentence === figures[last.figure]!.sentence) : []
}

/** The value as printed, in base units; only to choose between readings, never to judge. */
function roughly(figure: Figure): { value: number; grain: number } {
  const scale = figure.unit.factor[0] / figure.unit.factor[1]
  const grain = 10 ** -figure.numeral.decimals * scale
  return { value: figure.numeral.digits * grain, grain }
}

function addsUp(parts: readonly PlacedLevel[], whole: PlacedLevel, figures: readonly Figure[]): boolean {
  if (parts.length < 2 || parts.includes(whole)) return false
  const total = roughly(figures[whole.figure]!)
  let sum = 0
  let slack = total.grain / 2
  for (const part of parts) {
    const { value, grain } = roughly(figures[part.figure]!)
    sum += value
    slack += grain / 2
  }
  return Math.abs(sum - total.value) <= slack * (1 + 1e-9)
}

/** Parts that add up before further ones follow: a part's own parts, or the next head. */
function prefixThatAddsUp(parts: readonly PlacedLevel[], whole: PlacedLevel, figures: readonly Figure[]): readonly PlacedLevel[] | undefined {
  for (let length = 2; length < parts.length; length++) {
    const prefix = parts.slice(0, length)
    if (addsUp(prefix, whole, figures)) return prefix
  }
  return undefined
}

/** The growth rate said of each level. */
function growthsOf(readings: readonly Reading[]): ReadonlyMap<FigureRef, Signed> {
  const growths = new Map<FigureRef, Signed>()
  const note = (claim: Claim) => {
    if (claim.kind === 'growth' && claim.end !== null && claim.start === null && !growths.has(claim.end)) growths.set(claim.end, claim.rate)
  }
  for (const reading of readings) reading.claims.forEach(note)
  return growths
}

function claimOf(found: Found, reading: Reading, figures: readonly Figure[], growths: ReadonlyMap<FigureRef, Signed>): TotalClaim {
  const whole = growths.get(found.whole.figure)
  const parts = found.parts.map(part => growths.get(part.figure))
  const first = figures[found.whole.figure]!
  return {
    kind: 'total', at: { start: first.start, end: first.end }, sentence: reading.sentence, subject: found.whole.subject,
    closure: found.closure, whole: found.whole.figure, parts: found.parts.map(part => ({ figure: part.figure, sign: part.sign })),
    growths: whole && parts.every(rate => rate !== undefined) ? { whole, parts } : null,
  }
}
