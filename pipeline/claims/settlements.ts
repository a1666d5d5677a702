import { holdsAny, letterSet } from '../document/letters.ts'
import { alike, type Found, isSum, type Passage, sameKind } from './parts.ts'
import type { PlacedLevel } from './state.ts'
import { isTakenAway } from './sums.ts'

const SETTLED = /收支相抵|相抵后|收支平衡|收支结余|净结余|滚存结余|年终结[转余]|年末结转|(?:当年|本年|当期|本期|年度)(?:预算)?结余/
const SETTLING = letterSet('抵衡余转')
/** 总支出b。结转c。 */
const CARRIED_ON = /^[\s　]*(?:年[终末])?结转(?:下年)?[\d.,，]+[亿万]?元$/
/** 当年结余: what this year's own income leaves over. */
const OWN_BALANCE = /(?:当年|本年|当期|本期|年度|收支)(?:预算)?(?:收支)?结余/
const PAST_BALANCE = /上年(?:末|年末)?(?:滚存|累计)?(?:结余|结转)/
const BALANCING = /按照?[“"]?(?:收支平衡|以收定支|量入为出)[^，。；,;]{0,12}原则/
/** What a total of income leaves when all that is told is spent. */
const LEFT_OVER = /(?:年[终末]结[转余]|结转下年)$/
/** 当年收入加: to the income that was told last. */
const JOINED = /^[\s　]*(?:当年|本年)?收入加上?(?![快大强])/
/** What was spent beyond the income. */
const GAP = /缺口|赤字/
/** Where a budget's money goes that is not spent. */
const CARRIED = /调出资金|结转|结余/

/** What a sentence that strikes a balance says of its incomes, spendings and what is left of them. */
export function* readSettlements(passage: Passage): Iterable<Found> {
  yield* spentAll(passage)
  yield* totalled(passage)
  if (!passage.words.some(clause => holdsAny(clause, SETTLING) && (SETTLED.test(clause) || CARRIED_ON.test(clause)))) return
  yield* settled(passage)
  yield* rolledOver(passage)
}

/**
 * 收支相抵，年终结转 N: what came in is what went out and what is left. Which of a paragraph's incomes and spendings is meant
 * their order tells: 当年结余 of what the sentences begin with, any other of their totals. The others that may be are rivals.
 */
function* settled(passage: Passage): Iterable<Found> {
  const { text, figures, levels, before, words } = passage
  const at = words.findIndex(clause => SETTLED.test(clause) || CARRIED_ON.test(clause))
  const all = [...before, ...levels.filter(level => level.clause < at)]
  // 加上年终结余等，支出总计: a total is nothing left over
  const rest = levels.filter(
    level =>
      level.clause >= at &&
      figures[level.figure]!.unit.text !== '' &&
      !isSum(text, figures, level) &&
      (CARRIED.test(level.flow.metric) || !/(?:收入|支出)$/.test(level.flow.metric)),
  )
  const left = rest[0]
  if (!left) {
    yield* balanced(passage)
    return
  }
  const own = OWN_BALANCE.test(words[left.clause]!)
  const isTotalled = (level: PlacedLevel): boolean => isSum(text, figures, level)
  const incomes = candidates(passage, all, '收入', own)
  const spendings = candidates(passage, all, '支出', own)
  const pairs = incomes
    .flatMap((income, one) => spendings.map((spending, other) => ({ income, spending, far: Math.max(one, other) })))
    // 收入总计 − 支出 only where no 支出总计 is told
    .filter(
      ({ income, spending }, _, all) =>
        isTotalled(income) === isTotalled(spending) || isTotalled(all[0]!.income) !== isTotalled(all[0]!.spending),
    )
    .sort((a, b) => a.far - b.far)
    .filter(pair =>
      [pair.income, pair.spending].every(
        level => sameKind(level, left, figures) && level.subject.modality === left.subject.modality,
      ),
    )
    // 滚存结余 and 净结余 hold what earlier years left, or took: only against totals that hold it too
    .filter(
      ({ income, spending }) =>
        !/滚存|净结余/.test(left.flow.metric) || (isTotalled(income) && isTotalled(spending)),
    )
    .slice(0, PAIRS)
  for (const [place, { income, spending }] of pairs.entries()) {
    const total = isTotalled(income) && isTotalled(spending)
    const here = levels.includes(income) && levels.includes(spending)
    // 社会保险基金收入a。支出b
    const bare = spending.flow.metric === '支出' && !levels.includes(income)
    const together = own && (here || bare || fundOf(income) === fundOf(spending))
    const struck = /收支相抵/.test(words[at]!) ? /结转|结余|剩余/.test(left.flow.metric) : at === 0 && words.length === 1
    // 收入总计a。…，支出总计b，年末结转c
    const behind = total && levels.includes(spending) && left.clause === spending.clause + 1 && LEFT_OVER.test(left.flow.metric)
    const sure = together || behind || (total && struck)
    const short = GAP.test(left.flow.metric)
    const [whole, part] = short ? [spending, income] : [income, spending]
    // −2.6亿元 told as 2.6亿元, and the pairs that the words may mean as well
    const instead = [
      [part, { ...left, sign: -1 as const }],
      ...pairs.filter(pair => pair.income === income && pair.spending !== spending).map(pair => [pair.spending, left]),
    ]
    yield { whole, parts: [part, left], closure: place === 0 && sure ? 'partition' : 'supposed', instead }
  }
  yield* netOf(passage, rest)
}

/** 滚存结余a，扣除结转下年b，净结余c. */
function* netOf({ figures, words }: Passage, rest: readonly PlacedLevel[]): Iterable<Found> {
  for (const [place, left] of rest.entries()) {
    const [taken, net] = rest.slice(place + 1, place + 3)
    if (!taken || !net || !sameKind(taken, left, figures) || !sameKind(net, left, figures)) continue
    if (/扣除|结转/.test(words[taken.clause] ?? '') && /净结余/.test(net.flow.metric))
      yield { whole: left, parts: [taken, net], closure: 'partition' }
  }
}

/** What an income or a spending is of: 市级 社会保险基金. */
const fundOf = ({ flow, subject }: PlacedLevel): string =>
  `${subject.scope}${flow.metric.replace(/(?:收入|支出).*$/, '')}`

/** 收入11,396万元，支出10,432万元，调出资金964万元，收支平衡: what comes in is what goes out, total against total where they are told. */
function* balanced({ text, figures, levels }: Passage): Iterable<Found> {
  const spent = levels.findIndex(level => level.flow.metric.includes('支出'))
  const income = levels[0]
  if (!income?.flow.metric.includes('收入') || /收入加/.test(income.flow.metric) || spent < 1) return
  const sideOf = (side: readonly PlacedLevel[]) => {
    const total = side.findLast(level => isSum(text, figures, level))
    return total ? [total] : side
  }
  const incoming = sideOf(levels.slice(0, spent))
  const outgoing = sideOf(levels.slice(spent))
  const [whole, parts] = incoming.length === 1 ? [incoming[0]!, outgoing] : [outgoing[0]!, incoming]
  if (incoming.length > 1 && outgoing.length > 1) return
  if (alike(parts, whole, figures).length < parts.length) return
  const carried = outgoing.slice(1).every(level => CARRIED.test(level.flow.metric))
  yield { whole, parts, closure: parts.length > 1 && carried ? 'partition' : 'supposed' }
}

/** 按照收支平衡的原则，安排总支出b: as much as the total or the means told last. */
function* spentAll(passage: Passage): Iterable<Found> {
  const { text, figures, levels, before, words, firsts } = passage
  const at = words.findIndex(clause => BALANCING.test(clause))
  const spent = at === -1 ? undefined : levels.find(level => level.clause >= at)
  if (!spent?.flow.metric.includes('支出')) return
  // 调入资金a，按照以收定支原则，安排支出a: what its own sentence has brings its own means
  const own = levels.filter(level => level.clause < at)
  // 当年收入加上级补助a，减去上解支出b，按照收支平衡的原则，安排支出c
  if (own.length > 0 && JOINED.test(words[own[0]!.clause]!)) {
    const head = before.findLast(
      level => firsts.has(level.figure) && level.flow.metric.endsWith('收入') && sameKind(level, spent, figures),
    )
    const terms = own.map((level): PlacedLevel => (isTakenAway(passage, level) ? { ...level, sign: -1 } : level))
    if (head && own.every(level => sameKind(level, spent, figures)) && head.subject.modality === spent.subject.modality)
      yield { whole: spent, parts: [head, ...terms], closure: 'partition' }
    return
  }
  const whole = (own.length > 0 ? own : before).findLast(
    level =>
      sameKind(level, spent, figures) &&
      !level.flow.metric.includes('支出') &&
      (isSum(text, figures, level) || level.flow.metric.endsWith('财力')),
  )
  if (whole && whole.subject.modality === spent.subject.modality) yield { whole, parts: [spent], closure: 'supposed' }
}

/** 当年结余a，加上上年结余b，年末滚存结余c. */
function* rolledOver({ figures, levels, words }: Passage): Iterable<Found> {
  const past = levels.find(level => PAST_BALANCE.test(words[level.clause]!))
  const own = levels.find(level => OWN_BALANCE.test(words[level.clause]!))
  const all = levels.find(level => level !== past && level.flow.metric.includes('滚存'))
  if (
    past &&
    own &&
    all &&
    past !== own &&
    own !== all &&
    sameKind(past, all, figures) &&
    sameKind(own, all, figures)
  ) {
    yield { whole: all, parts: [own, past], closure: 'partition' }
  }
}

/** 收入总计T…，支出总计T: a budget spends what it has. */
function* totalled({ text, figures, levels, before, words }: Passage): Iterable<Found> {
  const spent = levels.find(level => isTotal(level, '支出') && isSum(text, figures, level, words[level.clause]))
  // what is left over is told behind it
  if (!spent || words.slice(spent.clause + 1).some(clause => SETTLED.test(clause) || CARRIED.test(clause))) return
  const earned = [...before, ...levels].findLast(level => isTotal(level, '收入') && level.figure < spent.figure)
  if (earned && sameKind(spent, earned, figures) && spent.subject.modality === earned.subject.modality)
    yield { whole: spent, parts: [earned], closure: 'supposed' }
}

const isTotal = ({ flow }: PlacedLevel, side: string): boolean => flow.metric.endsWith(`${side}总计`)

/** How many incomes and spendings are tried, and how many pairs of them. */
const FEW = 3
const PAIRS = 5

/** Those levels of one side that a sentence begins with, the nearest first, and the last total: after them for 当年结余. */
function candidates(
  { text, figures, firsts, levels: current }: Passage,
  levels: readonly PlacedLevel[],
  side: string,
  own: boolean,
): readonly PlacedLevel[] {
  const named = levels.filter(level => level.flow.metric.includes(side))
  const sum = named.findLast(level => isSum(text, figures, level))
  const heads = named.filter(
    (level, place) =>
      !isSum(text, figures, level) &&
      (firsts.has(level.figure) || (current.includes(level) && !current.includes(named[place - 1]!))),
  )
  const nearest = heads.slice(-FEW).reverse()
  const all = [...nearest, ...(sum === undefined ? [] : [sum])]
  return own ? all : all.sort((a, b) => b.figure - a.figure)
}
