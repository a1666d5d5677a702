import { type Found, type Passage, sameKind } from './parts.ts'
import type { PlacedLevel } from './state.ts'

const MINUS = /减去|扣减/
/** What is left when all is added and taken away. */
const LEFT = /调整为|变动为|共计|合计|总计|财力/

/** Whether a sentence takes something away from what it adds up. */
export const isAdjustment = (words: readonly string[]): boolean => words.some(clause => MINUS.test(clause))

/** 预算数a，加上新增专款（b）、上年结余（c）等d，减去短收（e）等f，支出预算调整为g: a + d − f = g, and d = b + c. */
export function* readAdjustments(passage: Passage): Iterable<Found> {
  const { text, figures, reading, levels, words } = passage
  const at = words.findIndex(clause => MINUS.test(clause))
  const minus = levels.filter(level => level.clause === at)
  const left = levels.find(level => level.clause > at && LEFT.test(words[level.clause]!))
  if (!left || minus.length === 0) return
  const { start } = reading.clauses[at]!
  const added = text.slice(reading.clauses[0]!.start, start).indexOf('加上')
  const plusAt = added === -1 ? start : reading.clauses[0]!.start + added
  const earlier = levels.filter(level => level.clause < at)
  const base = earlier.findLast(level => figures[level.figure]!.start < plusAt && sameKind(level, left, figures))
  const plus = earlier.filter(level => figures[level.figure]!.start > plusAt)
  if (!base) return
  const ofKind = (level: PlacedLevel) => sameKind(level, left, figures)
  const taken = minus.filter(ofKind).map((level): PlacedLevel => ({ ...level, sign: -1 }))
  yield { whole: left, parts: [base, ...plus.filter(ofKind), ...taken], closure: 'partition' }
  for (const whole of [...plus, ...minus]) yield* gathered(passage, whole)
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
