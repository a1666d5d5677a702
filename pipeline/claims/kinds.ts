import { isByKind, isComposed, isDealt, isOfWhich, placesOf } from './openings.ts'
import {
  alike,
  counted,
  type Found,
  HEADS,
  headsOf,
  isNamed,
  isPartBeside,
  lastOf,
  measured,
  type Passage,
  sameKind,
} from './parts.ts'
import type { PlacedLevel } from './state.ts'

/** 分产业看，第一产业a，第二产业b，第三产业c: kinds of the level before, or of one that the sentence before begins with. */
export function* byKind({ figures, levels, before, words, parts }: Passage): Iterable<Found> {
  const kinds = placesOf(words, isByKind)
  // 限额以上零售额按经营地统计，…；按消费形态统计，…: of what is told within the clause
  if (words.some(clause => NARROWED.test(clause))) return
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
    const lists = heads
      .map(head => ({ head, parts: alike(inside, head, figures) }))
      .filter(list => list.parts.length > 1 && !isPartBeside(list) && (measured(list.head, figures) || isNamed(list)))
      .slice(-HEADS)
    for (const { head, parts: kinds } of lists)
      yield { whole: head, parts: kinds, closure: lists.length === 1 && isNamed(lists[0]!) ? 'partition' : 'classed' }
  }
}

const NARROWED = /^[\s　]*[^按分从，。；\d]{2,12}按[^，。；]{2,8}(?:统计|分)$/

/** 由一般债券a和专项债券b组成; 共计T，分别为a、b和c; 使用T，主要用于甲a、乙b: parts within one clause. */
export function* withinClause({ figures, levels, words }: Passage): Iterable<Found> {
  for (const [at, clause] of words.entries()) {
    const composed = isComposed(clause)
    if (!composed && !isDealt(clause)) continue
    const inside = levels.filter(level => level.clause === at)
    const head = lastOf(
      levels.filter(level => level.clause < at),
      inside[0],
      figures,
    )
    const parts = head ? alike(inside, head, figures) : []
    if (head && parts.length >= 2 && measured(head, figures))
      yield { whole: head, parts, closure: composed ? 'partition' : 'supposed' }
  }
}

/** 出口总额 → 一般贸易出口, 加工贸易出口: parts that bear the name of their whole. */
const isNamedIn = (head: PlacedLevel, parts: readonly PlacedLevel[]): boolean => {
  const name = head.flow.metric.replace(/(?:总额|总值|总量|额)$/, '')
  return name.length > 1 && parts.every(part => part.flow.metric.endsWith(name))
}
