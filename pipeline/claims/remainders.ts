import { readPhrase } from '../subjects/phrases.ts'
import { alike, type Found, type Passage, sameKind } from './parts.ts'
import type { PlacedLevel } from './state.ts'

/** 收入总量减去…: what is taken from a level told before; the name of that level stands in front. */
const TAKEN_FROM = /^[\s　]*([^，。；：、（）]{2,16}?)(?:减去|扣除|扣减)(?=[^，。；：])/
/** 年初余额a，加上b，安排c后，年末余额d. */
const OPENING = /(?:年初|期初|上年(?:年?末)?)[^，。；]*(?:余额|结余)/
const CLOSING = /^[\s　]*[^，。；]{0,8}(?:年末|期末|年底)[^，。；]*(?:余额|结余)/
/** What is left over. */
const LEFT = /^(?:年终|年末|期末|按规定)?(?:滚存|累计|净)?(?:结转|结余|剩余|余额)/
/** What goes out of a fund or a debt, and what comes in. */
const OUT = /减|扣|偿还|还本|归还|动用|调出|安排|使用|支出|化解/
const IN = /加上|补充|新增|增加|调入|转入|收入|借入|举借|发行/

/** 收入总量减去当年支出a、调出资金b后，结转c, and 年初余额a，加上补充b，动用c后，年末余额d. */
export function* readRemainders(passage: Passage): Iterable<Found> {
  yield* takenFrom(passage)
  yield* rolledFund(passage)
}

/** The level named in front of 减去 is what was taken from it and what is left. */
function* takenFrom({ figures, levels, before, words }: Passage): Iterable<Found> {
  const at = words.findIndex(clause => TAKEN_FROM.test(clause))
  if (at === -1) return
  const said = TAKEN_FROM.exec(words[at]!)![1]!
  const name = readPhrase(said).metric
  const whole = [...before, ...levels.filter(level => level.clause < at)].findLast(
    level => level.flow.metric === name || level.flow.metric === said,
  )
  if (whole === undefined) return
  const behind = levels.filter(level => level.clause >= at && sameKind(level, whole, figures))
  const place = behind.findIndex(level => level.clause > at && LEFT.test(level.flow.metric))
  const left = behind[place]
  if (left === undefined) return
  const taken = behind.slice(0, place)
  const parts = taken.length > 0 ? taken : namedIn(words[at]!, before)
  if (parts.length > 0 && alike([...parts, left], whole, figures).length === parts.length + 1)
    yield { whole, parts: [...parts, left], closure: 'partition' }
}

/** 收入总量减去支出后: the level of that name told last. */
function namedIn(clause: string, before: readonly PlacedLevel[]): readonly PlacedLevel[] {
  const name = clause.replace(TAKEN_FROM, '').replace(/(?:之?后)$/, '')
  const taken = before.findLast(level => level.flow.metric === name || level.flow.metric.endsWith(name))
  return taken && name.length > 1 ? [taken] : []
}

/** What a fund held, what came in, what went out, and what it holds. */
function* rolledFund({ figures, levels, words }: Passage): Iterable<Found> {
  const opening = levels[0]
  const closing = levels[levels.length - 1]
  if (!opening || !closing || levels.length < 3 || levels.length > 5) return
  if (!OPENING.test(words[opening.clause]!) || !CLOSING.test(words[closing.clause]!)) return
  const between = levels.slice(1, -1)
  const kin = levels.every(level => sameKind(level, opening, figures))
  if (!kin || new Set(levels.map(level => level.clause)).size < levels.length) return
  const ways = between.map(level => wayOf(words[level.clause]!))
  if (ways.includes(0)) return
  const parts = between.map((level, place): PlacedLevel => (ways[place] === -1 ? { ...level, sign: -1 } : level))
  yield { whole: closing, parts: [opening, ...parts], closure: 'partition' }
}

/** Whether a clause tells what came in or what went out; 0 where its words tell neither, or both. */
function wayOf(clause: string): 1 | -1 | 0 {
  const words = clause.replace(/（[^）]*）|\([^)]*\)/g, '')
  const out = OUT.test(words)
  return out === IN.test(words) ? 0 : out ? -1 : 1
}
