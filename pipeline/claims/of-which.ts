import type { Figure } from '../model.ts'
import { isAdded, isByKind, isOfWhich, placesOf } from './openings.ts'
import {
  addsUp,
  alike,
  counted,
  endsInSemicolon,
  type Found,
  HEADS,
  headsOf,
  isNamed,
  isSum,
  lastOf,
  measured,
  type Passage,
  prefixThatAddsUp,
} from './parts.ts'
import type { PlacedLevel, Reading } from './state.ts'

/** So many parts are told of a mean too. */
const MANY = 4

/** 其中 opens parts of the last level before it; they close at the full stop, or at ； when a new head follows. */
export function* ofWhich({ text, figures, reading, levels, before, words }: Passage): Iterable<Found> {
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
    // a list that ends with 等 leaves some out
    const some = closed > 0 && until === closed
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
    // 保有量86.4万辆，增长3.2%。其中，新能源汽车12.6万辆: there is but one that it can be of
    const next = heads.length === 1 && figures[heads[0]!.figure]!.sentence === reading.sentence - 1 && at === 0
    // 占全部装机的46%: of another one
    const only = next && !words.some(clause => clause.startsWith('占'))
    const told = (above.length > 0 || only) && words[at]!.trimStart().startsWith('其中')
    const longer = lists.filter(
      ({ all, parts }) => all.length > parts.length && !all.some(part => OVERLAPPING.test(part.flow.metric)),
    )
    // 财产险a、人身险b、寿险c、健康险d: what follows a partition are parts of its parts
    if (!fitting) {
      for (const { head, all } of lists) {
        const parts = namedPrefix(all, head)
        if (parts) yield { whole: head, parts, closure: 'supposed' }
      }
    }
    // what stands before the next 其中 is the head of that
    if (!some && !fitting && marks[place + 1] === undefined && !words.slice(0, at).some(clause => isByKind(clause)))
      for (const { head, all } of longer) yield { whole: head, parts: all, closure: 'supposed' }
    for (const { head, parts, complete } of fitting ? [fitting] : lists.slice(-HEADS)) {
      if (some || parts.some(part => OVERLAPPING.test(part.flow.metric))) {
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

/** Classes of one whole that share members: 机电产品 and 高新技术产品 of exports. They never add up. */
const OVERLAPPING = /高新技术|机电|国有控股|股份制|私营|民营|民间|外商|规模以上|限额以上|小微|(?<!居)民生/

/** The first parts that are a partition by name, where further ones follow. */
function namedPrefix(parts: readonly PlacedLevel[], head: PlacedLevel): readonly PlacedLevel[] | undefined {
  for (let length = 2; length < parts.length; length++) {
    const prefix = parts.slice(0, length)
    if (isNamed({ head, parts: prefix })) return prefix
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
): {
  readonly all: readonly PlacedLevel[]
  readonly parts: readonly PlacedLevel[]
  readonly complete: boolean
  readonly fits: boolean
} {
  const all = alike(inside, head, figures)
  const near = all.filter(level => level.clause < semicolon)
  const named = [near, all].find(parts => isNamed({ head, parts }))
  const summed = [near, all].find(list => addsUp(list, head, figures)) ?? prefixThatAddsUp(all, head, figures)
  return {
    all,
    parts: named ?? summed ?? all.filter(level => level.clause < usual),
    complete: named !== undefined,
    fits: summed !== undefined,
  }
}

function semicolonAfter(reading: Reading, at: number, until: number): number {
  for (let index = at; index < until; index++) if (endsInSemicolon(reading, index)) return index + 1
  return until
}
