import type { Figure } from '../model.ts'
import { isAdded, isByKind, isItems, isOfWhich, isTaken } from './openings.ts'
import {
  alike,
  counted,
  endsInSemicolon,
  type Found,
  HEADS,
  headsOf,
  isNamed,
  isOfKind,
  isSum,
  type List,
  measured,
  overlaps,
  type Passage,
} from './parts.ts'
import type { PlacedLevel } from './state.ts'

/** So many parts are told of a mean too. */
const MANY = 4

/** What a 其中 lists, by the words alone: nothing here looks at values. */
interface Listing {
  /** The clause of 其中, and the one at which it is closed. */
  readonly at: number
  readonly until: number
  /** Its levels, without what a 其中 inside it lists. */
  readonly inside: readonly PlacedLevel[]
  /** Those before the first ；. */
  readonly near: readonly PlacedLevel[]
  /** 其中：, 其中，: it goes on over ；. */
  readonly wide: boolean
  /** Inside the list of another 其中: only a partition by name goes on over ；. */
  readonly nested: boolean
  /** A list that ends with 等 leaves some out. */
  readonly some: boolean
}

/** 其中 opens parts of the last level before it; they close at the full stop, or at ； when a new head follows. */
export function* ofWhich(passage: Passage): Iterable<Found> {
  const { text, figures, reading, levels, words } = passage
  for (const listing of listingsOf(passage)) {
    const { at, inside, some } = listing
    if (inside.some(level => isSum(text, figures, level, words[level.clause]))) continue
    const lists = inside
      .filter((level, place) => inside.findIndex(other => isOfKind(other, level, figures)) === place)
      .flatMap(first => listsOf(passage, listing, first))
    // 保有量86.4万辆，增长3.2%。其中，新能源汽车12.6万辆: there is but one that it can be of, unless it has a share of another
    const [sole] = lists.length === 1 || areSides(lists.map(({ head }) => head)) ? lists : []
    const next = sole !== undefined && figures[sole.head.figure]!.sentence === reading.sentence - 1 && at === 0
    const above = levels.some(level => level.clause < at) || (next && !words.some(clause => clause.startsWith('占')))
    const told = above && /^(?:其中|主要[是有为])/.test(words[at]!.trimStart())
    for (const { head, readings, only } of lists) {
      const [parts, ...others] = readings
      const named = isNamed({ head, parts: parts! })
      // a mean has no parts, unless they are named as such or are many
      if (!named && inside.length < MANY && !measured(head, figures)) continue
      if (some || (!named && parts!.some(part => overlaps(part.flow.metric)))) {
        if (told) for (const part of parts!) yield { whole: head, parts: [part], closure: 'open' }
        if (told && parts!.length > 1 && !parts!.some(part => overlaps(part.flow.metric)))
          yield { whole: head, parts: parts!, closure: 'open', some: true }
        continue
      }
      // 其中在职132.8万人，离休人数为892，退休54.5万人: a number without a unit may be a part
      const bare = inside.some(({ figure }) => figures[figure]!.unit.dimension === 'number')
      const closure = bare ? 'supposed' : named && only ? 'partition' : told && measured(head, figures) ? 'open' : 'supposed'
      if (parts!.length > 1 || (told && parts!.length > 0))
        yield { whole: head, parts: parts!, closure, instead: others, column: columnOf(lists, head, parts!, figures) }
      for (const other of others) {
        if (other.some(part => overlaps(part.flow.metric))) continue
        yield { whole: head, parts: other, closure: 'supposed', instead: readings.filter(each => each !== other) }
        // 38.05亿元（含调剂1.3亿元），其中…: without what the bracket tells
        const outside = readings.filter(each => other.includes(each[0]!) && other[0] !== each[0])
        if (told && !named && other.length > 1)
          yield { whole: head, parts: other, closure: 'open', some: true, instead: outside }
      }
    }
  }
}

/** A head of a 其中, and the lists that may be meant. */
interface Lists {
  readonly head: PlacedLevel
  readonly readings: readonly (readonly PlacedLevel[])[]
  /** Whether no other level may be the head. */
  readonly only: boolean
}

/** The heads that levels of the kind of `first` may have, with what is listed of each. */
function listsOf(passage: Passage, { at, inside, near, wide, nested }: Listing, first: PlacedLevel): readonly Lists[] {
  const { figures, levels, before, asides } = passage
  const above = levels.filter(level => level.clause < at)
  const own = above.findLast(level => isOfKind(level, first, figures))
  const heads = (above.length > 0 ? [own] : headsOf(before, first, figures))
    .filter(head => head !== undefined)
    .filter(head => counted(head, figures))
  return heads.slice(-HEADS).flatMap(head => {
    const all = alike(inside, head, figures).filter(
      // 学校12所，在校生8万人，教职工1万人。其中，高校在校生3万人，教职工0.4万人: each of the head of its name
      level => !heads.some(other => other !== head && isNamedAs(level, other)) || isNamedAs(level, head),
    )
    const close = all.filter(level => near.includes(level))
    // 其中税收占66.6%；支出697.6亿元: the list is over before it tells a level
    if (close.length === 0 && !wide) return []
    const readings = readingsOf(all, close, wide, head).slice(0, nested ? 1 : undefined)
    // 59.4万辆（含拖拉机2.7万辆）: what the bracket tells may be one of the parts
    const { sentence } = figures[head.figure]!
    const aside = alike(asides, head, figures).filter(
      ({ figure, clause }) => figure > head.figure && figures[figure]!.sentence === sentence && clause === head.clause,
    )
    const more = aside.length === 0 ? [] : readings.map(parts => [...aside, ...parts])
    return [{ head, readings: [...readings, ...more], only: heads.length === 1 || areSides(heads) }]
  })
}

const isNamedAs = (part: PlacedLevel, head: PlacedLevel): boolean =>
  (head.flow.metric !== '' && part.flow.metric.endsWith(head.flow.metric)) ||
  (sideOf(head) !== undefined && sideOf(head) === sideOf(part))

/** Of 社会保险基金收入a、支出b each has parts of its own side. */
const sideOf = ({ flow }: PlacedLevel): string | undefined => SIDES.find(side => flow.metric.endsWith(side))
const SIDES = ['收入', '支出'] as const

const areSides = (heads: readonly PlacedLevel[]): boolean =>
  heads.length === SIDES.length && SIDES.every(side => heads.some(head => sideOf(head) === side))

/** 国家级15处，面积3.02万公顷；省级5处，面积1.01万公顷: what two measures tell of the same parts. */
const columnOf = (
  lists: readonly Lists[],
  head: PlacedLevel,
  parts: readonly PlacedLevel[],
  figures: readonly Figure[],
): List | undefined => {
  const other = lists.find(
    list =>
      (!isOfKind(list.head, head, figures) || areSides([list.head, head])) &&
      list.readings[0]!.length === parts.length &&
      parts.length > 1,
  )
  return other && { head: other.head, parts: other.readings[0]! }
}

/**
 * The lists that the words may mean, the likeliest first: those that are a partition by name, then over ； or up to it as 其中
 * stands by itself or not.
 */
function readingsOf(
  all: readonly PlacedLevel[],
  near: readonly PlacedLevel[],
  wide: boolean,
  head: PlacedLevel,
): readonly (readonly PlacedLevel[])[] {
  // 其中用于产业园区a；用于交通水利b: clauses that begin alike are one list
  const begins = new Set(all.map(({ flow }) => flow.metric.slice(0, 2)))
  const over = wide || (near.length === 1 && begins.size === 1)
  const plain = near.length === all.length || near.length === 0 ? [all] : over ? [all, near] : [near, all]
  const prefix = plain.some(parts => isNamed({ head, parts })) ? undefined : namedPrefix(all, head)
  const lists = prefix === undefined ? plain : [...plain, prefix]
  const named = lists.find(parts => isNamed({ head, parts }))
  const others = lists.filter((parts, place) => parts !== named && (parts.length > 1 || (!named && place === 0)))
  return named ? [named, ...others] : others
}

/** Each 其中 of a sentence with what it lists: one inside another closes at the next ；, and the outer goes on. */
function listingsOf(passage: Passage): readonly Listing[] {
  const { levels, words } = passage
  const first = levels[0]?.clause ?? words.length
  const marks = words.flatMap((clause, at) => (isOfWhich(clause) || (at > first && isItems(clause)) ? [at] : []))
  const apart = (at: number | undefined): boolean => at === 0 || BARE.test(words[at ?? 0]!) || isItems(words[at ?? 0]!)
  return marks.map((at, place): Listing => {
    const next = marks[place + 1] ?? words.length
    const wide = apart(at)
    const stop = words.findIndex(
      (clause, index) => index > at && (isAdded(clause) || isTaken(clause) || isByKind(clause)),
    )
    const closed = words.findIndex((clause, index) => index > at && index < next && /等$/.test(clause)) + 1
    const hard = Math.min(stop === -1 ? words.length : stop, closed === 0 ? words.length : closed)
    const semicolon = semicolonAfter(passage, at, hard)
    // 税收收入a，其中增值税b；非税收入c: what a 其中 inside lists, as far as the next ；
    const nested = place > 0 && apart(marks[0])
    const until = wide && !nested ? hard : next < words.length ? Math.min(nested ? next : semicolon, next, hard) : hard
    const holes = wide && !nested ? marks.slice(place + 1).map(mark => [mark, semicolonAfter(passage, mark, hard)]) : []
    const inside = levels.filter(
      ({ clause }) =>
        clause >= at && clause < until && !holes.some(([from, to]) => clause >= from! && clause < to!),
    )
    return {
      at,
      until,
      inside,
      near: inside.filter(({ clause }) => clause < Math.min(semicolon, next)),
      wide: wide && !nested && semicolon < until,
      nested,
      some: (closed > 0 && until === closed) || MAIN.test(words[at]!),
    }
  })
}

/** 主要是: what is listed is not all there is. */
const MAIN = /^[\s　]*主要[是有为]$/

/** 其中 by itself, before ， or ：. */
const BARE = /^[\s　]*(?:（\d+）)?(?:其中|(?:主要)?包括|主要[是有为])$/

/** The first parts that are a partition by name, where further ones follow: what follows are parts of its parts. */
function namedPrefix(parts: readonly PlacedLevel[], head: PlacedLevel): readonly PlacedLevel[] | undefined {
  for (let length = 2; length < parts.length; length++) {
    const prefix = parts.slice(0, length)
    if (isNamed({ head, parts: prefix })) return prefix
  }
  return undefined
}

function semicolonAfter({ reading }: Passage, at: number, until: number): number {
  for (let index = at; index < until; index++) if (endsInSemicolon(reading, index)) return index + 1
  return until
}
