import type { Figure } from '../model.ts'
import { holdsAny, letterSet } from '../document/letters.ts'
import { addsUp, alike, type Found, isSum, type Passage, sameKind } from './parts.ts'
import type { PlacedLevel } from './state.ts'

const SETTLED = /收支相抵|相抵后|收支平衡|收支结余|净结余|滚存结余|年终结[转余]|(?:当年|本年|当期|本期|年度)结余/
const SETTLING = letterSet('抵衡余转')
/** 当年结余: what this year's own income leaves over. */
const OWN_BALANCE = /(?:当年|本年|当期|本期|年度|收支)(?:收支)?结余/
const PAST_BALANCE = /上年(?:末|年末)?(?:滚存|累计)?(?:结余|结转)/
const BALANCING = /按照?(?:收支平衡|以收定支)的?原则/
/** What was spent beyond the income. */
const GAP = /缺口|赤字/
/** Where a budget's money goes that is not spent. */
const CARRIED = /调出资金|结转|结余/

/** What a sentence that strikes a balance says of its incomes, spendings and what is left of them. */
export function* readSettlements(passage: Passage): Iterable<Found> {
  yield* spentAll(passage)
  if (!passage.words.some(clause => holdsAny(clause, SETTLING) && SETTLED.test(clause))) return
  yield* settled(passage)
  yield* rolledOver(passage)
}

/**
 * 收支相抵，年终结转 N: what came in is what went out and what is left. Which of a paragraph's incomes and spendings is meant
 * only their order tells, and where several may be, the sum itself: a guess.
 */
function* settled(passage: Passage): Iterable<Found> {
  const { text, figures, levels, before, words, parts } = passage
  const at = words.findIndex(clause => SETTLED.test(clause))
  const all = [...before, ...levels.filter(level => level.clause < at)]
  // 加上年终结余等，支出总计: a total is nothing left over
  const rest = levels.filter(
    level => level.clause >= at && figures[level.figure]!.unit.text !== '' && !isSum(text, figures, level),
  )
  const incomes = candidates(text, figures, all, '收入')
  const spendings = candidates(text, figures, all, '支出')
  for (const [place, left] of rest.entries()) {
    const pairs = incomes
      .flatMap(income => spendings.map(spending => ({ income, spending })))
      .filter(pair =>
        [pair.income, pair.spending].every(
          level => sameKind(level, left, figures) && level.subject.modality === left.subject.modality,
        ),
      )
      // 滚存结余 and 净结余 hold what earlier years left, or took: only against totals that hold it too
      .filter(
        ({ income, spending }) =>
          !/滚存|净结余/.test(left.flow.metric) || (isSum(text, figures, income) && isSum(text, figures, spending)),
      )
    const found =
      pairs.find(
        ({ income, spending }) =>
          addsUp([spending, left], income, figures) || addsUp([income, left], spending, figures),
      ) ??
      (place === 0
        ? pairs.find(({ income, spending }) => !parts.has(income.figure) && !parts.has(spending.figure))
        : undefined)
    if (found) {
      const short =
        GAP.test(left.flow.metric) ||
        (!addsUp([found.spending, left], found.income, figures) &&
          addsUp([found.income, left], found.spending, figures))
      const total = isSum(text, figures, found.income) && isSum(text, figures, found.spending)
      const together =
        OWN_BALANCE.test(words[left.clause]!) &&
        ((levels.includes(found.income) && levels.includes(found.spending)) ||
          (place === 0 && fundOf(found.income) === fundOf(found.spending)))
      const closure =
        together || (total && place === 0 && /收支相抵/.test(words[at]!) && /结转|结余/.test(left.flow.metric))
          ? 'partition'
          : 'supposed'
      yield short
        ? { whole: found.spending, parts: [found.income, left], closure }
        : { whole: found.income, parts: [found.spending, left], closure }
    }
    // 滚存结余a，扣除结转下年b，净结余c
    const [taken, net] = rest.slice(place + 1, place + 3)
    if (
      taken &&
      net &&
      sameKind(taken, left, figures) &&
      sameKind(net, left, figures) &&
      /扣除|结转/.test(words[taken.clause] ?? '') &&
      /净结余/.test(net.flow.metric)
    ) {
      yield { whole: left, parts: [taken, net], closure: 'partition' }
    }
  }
  if (rest.length === 0) yield* balanced(passage)
}

/** What an income or a spending is of: 市级 社会保险基金. */
const fundOf = ({ flow, subject }: PlacedLevel): string =>
  `${subject.scope}${flow.metric.replace(/(?:收入|支出).*$/, '')}`

/** 收入11,396万元，支出10,432万元，调出资金964万元，收支平衡: what comes in is what goes out, total against total where they are told. */
function* balanced({ text, figures, levels }: Passage): Iterable<Found> {
  const spent = levels.findIndex(level => level.flow.metric.includes('支出'))
  const income = levels[0]
  if (!income?.flow.metric.includes('收入') || spent < 1) return
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
function* spentAll({ text, figures, levels, before, words }: Passage): Iterable<Found> {
  const at = words.findIndex(clause => BALANCING.test(clause))
  const spent = at === -1 ? undefined : levels.find(level => level.clause >= at)
  if (!spent?.flow.metric.includes('支出')) return
  // 调入资金a，按照以收定支原则，安排支出a: what its own sentence has brings its own means
  const own = levels.filter(level => level.clause < at)
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

const FEW = 3

/** The last total, and the last few and the first plain level of a paragraph whose names hold `word`. */
function candidates(
  text: string,
  figures: readonly Figure[],
  levels: readonly PlacedLevel[],
  word: string,
): readonly PlacedLevel[] {
  const named = levels.filter(level => level.flow.metric.includes(word))
  const sum = named.findLast(level => isSum(text, figures, level))
  const plain = named.filter(level => !isSum(text, figures, level))
  return [...new Set([sum, ...plain.slice(-FEW).reverse(), plain[0]])].filter(level => level !== undefined)
}
