import { clausesOf } from '../document/clauses.ts'
import { isIn, letterSet } from '../document/letters.ts'
import type { Span } from '../model.ts'
import { type PeriodReading, readPeriod } from '../subjects/periods.ts'

/** 五年来，我们攻坚克难。: years that a sentence without figures opens for those behind it; null where it opens none. */
export function openedBy(text: string, sentence: Span, now: number): PeriodReading | null {
  for (const { start, end } of clausesOf(text, sentence)) {
    if (end - start > LONGEST || !isIn(text, end - 1, ENDS) || text[start] === '为') continue
    const said = readPeriod(text.slice(start, end), now)
    if (said?.long) return said
  }
  return null
}

/** 第六个五年计划期间, 五年来, 这五年, “十四五”以来: what a clause that names nothing but years ends with. */
const ENDS = letterSet('年来间期')
/** Letters of such a clause at most. */
const LONGEST = 14

/** 其中，…: a part is told of the same time as its whole. */
export const goesInto = (text: string, { start }: Span): boolean =>
  text.slice(start, start + 8).trimStart().startsWith('其中')
