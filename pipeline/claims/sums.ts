import { metricNamed } from '../subjects/metrics.ts'
import { readPhrase } from '../subjects/phrases.ts'
import { isAdded, isOfWhich } from './openings.ts'
import { addsUp, alike, endsInSemicolon, type Found, HEADS, isSum, measured, type Passage, sameKind } from './parts.ts'
import type { Reading } from './state.ts'

/** 地方一般公共预算收入加上上划中央收入606,462万元: a level of the sentences before, and what is added to it. */
const JOINED = /^(.+?(?:收入|支出))加(?:上)?(?:预计)?(?=.{2})/
/** What a budget adds to, to strike its total. */
const BUDGET = /^(?:地方)?(?:(?:一般公共预算|政府性基金|国有资本经营|社会保险基金)(?:预算)?|基金)?(?:收入|支出)$/

/** 加上 …，收入总计 T: the head sentence's level and what is added make T. */
export function* summed(passage: Passage): Iterable<Found> {
  const { text, figures, reading, levels, before, words, parts } = passage
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
        BUDGET.test(near[0]?.flow.metric ?? '') &&
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

/** The clause of the last ； before a clause; −1 where there is none. */
function lastSemicolon(reading: Reading, before: number): number {
  for (let index = before - 1; index >= 0; index--) if (endsInSemicolon(reading, index)) return index
  return -1
}
