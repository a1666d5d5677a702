import { addTo } from '../grouped.ts'
import type { Draft, Figure, FigureRef, Outline, RestatementClaim, Span, Subject } from '../model.ts'
import { itemsOf } from '../words/rows.ts'
import { type Entry, entriesOf, type Name, namesIn, type Part } from './glossary.ts'
import { closedItems, nearestTo } from './list-items.ts'
import { LISTABLE } from './list-words.ts'

/** What a glossary says of its names: how many of what each number counts it lists, and how they are called. */
export interface Glossed {
  readonly listed: ReadonlyMap<FigureRef, number>
  readonly restated: readonly RestatementClaim[]
}

export function readGlossary(
  { text }: Draft,
  outline: Outline,
  figures: readonly Figure[],
  subjectAt: (sentence: number) => Subject,
): Glossed {
  const entries = entriesOf(text, outline, figures)
  const listed = new Map<FigureRef, number>()
  const restated: RestatementClaim[] = []
  if (entries.length === 0) return { listed, restated }
  const starts = new Map(figures.map(figure => [figure.start, figure]))
  const restate = (first: Part, again: Part, name: Name, tie: NonNullable<RestatementClaim['tie']>): void => {
    if (first.figure === null || again.figure === null) return
    restated.push({
      kind: 'restatement',
      at: { start: again.figure.start, end: again.figure.end },
      sentence: again.figure.sentence,
      subject: { ...subjectAt(again.figure.sentence), metric: `“${text.slice(name.start, name.end)}”` },
      first: { figure: first.figure.index, sign: 1 },
      again: { figure: again.figure.index, sign: 1 },
      companions: [],
      tie,
    })
  }
  for (const entry of entries) {
    const told = toldIn(text, entry.gloss, starts)
    for (const { name, list } of told) count(listed, list, name.parts)
    for (const [part, name] of pairsOf(entry.names, told.map(({ name }) => name))) restate(part, name.parts[0]!, name, 'said')
    const parts = entry.names.flatMap(name => name.parts)
    for (const [part, counted] of inOrder(parts, countsOf(entry.gloss, starts))) restate(part, counted, entry.names[0]!, 'named')
    if (told.length === 0) count(listed, opening(text, entry.gloss), parts)
  }
  for (const [first, again, name] of twins(text, outline, entries, starts)) restate(first, again, name, 'named')
  return { listed, restated }
}

function count(listed: Map<FigureRef, number>, list: string, named: readonly Part[]): void {
  const parts = ones(named)
  const counts = countsIn(list, parts)
  for (const [place, { figure }] of parts.entries()) if (figure !== null && counts) listed.set(figure.index, counts[place]!)
}

interface Told {
  readonly name: Name
  readonly list: string
}

/** “四级”为省、市、县、乡，“三类”指A、B和C: what a gloss says of each of the names in it. */
function toldIn(text: string, gloss: Span, starts: ReadonlyMap<number, Figure>): readonly Told[] {
  return namesIn(text, gloss, starts).flatMap(name => {
    const list = name.parts.length === 1 ? TELLING.exec(text.slice(name.end, gloss.end))?.[1] : undefined
    return list === undefined ? [] : [{ name, list }]
  })
}

const TELLING = /^[”"](?:[（(][^（）()]*[）)])?(?:是指|指的是|分别[是为]|包括|即|[指为是])[：:]?([^。；;”]*?)(?=[，,]?[“"]|[。；;\n]|$)/

/** The list that a gloss begins with. */
function opening(text: string, gloss: Span): string {
  const own = text.slice(gloss.start, gloss.end).replace(/^[\s　]*(?:是指|指的是|主要包括|包括|分别[是为]|[指即])[：:]?/, '')
  return /^[^。]*/.exec(own)![0]
}

/** What explains rather than lists. */
const PROSE = /[的等由对]|通过|统称/
const LONGEST = 14
const MARKS = /[、，；,;]/

/** How many items of a list each part counts: by the words that they share with it, else all of them. null where that is not sure. */
function countsIn(list: string, parts: readonly Part[]): readonly number[] | null {
  const own = /^“([^“”]+、[^“”]+)”/.exec(list)?.[1] ?? list
  const plain = own.replace(/[（(][^（）()]*[）)]/g, '')
  const counts = sharedCounts(plain, parts) ?? plainCount(plain, parts)
  const gap = counts?.reduce((sum, listed, place) => sum + Math.abs(listed - parts[place]!.number), 0)
  return gap === undefined || gap > 1 ? null : counts
}

const SHARES: readonly ((item: string, words: string) => boolean)[] = [
  (item, words) => item.endsWith(words),
  (item, words) => item.startsWith(words),
  (item, words) => item.includes(words),
]

/** 三通一码：甲通、乙通、丙通、丁码: every item has the word of the number that counts it. */
function sharedCounts(list: string, parts: readonly Part[]): readonly number[] | null {
  const items = list.split(MARKS).map(item => item.replace(/[“”"]/g, '').trim()).filter(item => item !== '')
  if (items.length < 2) return null
  for (const words of wordings(parts)) {
    const counts = ownedCounts(items, words)
    if (counts !== null) return counts
  }
  return null
}

/** What each number counts, without its counter: 大战略 are 战略. The end of a single name may tell what it is: 三名工程. */
function wordings(parts: readonly Part[]): readonly (readonly string[])[] {
  const words = parts.map(({ words }) => words.replace(LISTABLE, '') || words)
  if (words.some(word => word === '') || new Set(words).size < words.length) return []
  const [only = ''] = words
  return words.length > 1 ? [words] : Array.from(only, (_, cut) => [only.slice(0, only.length - cut)])
}

/** Counts of the items that share a word each, if all of them do. */
function ownedCounts(items: readonly string[], words: readonly string[]): readonly number[] | null {
  for (const shares of SHARES) {
    const owners = items.map(item => {
      const halves = itemsOf(item).map(half => ownersOf(half.words, words, shares))
      return halves.every(owner => owner.length === 1) ? halves.flat() : ownersOf(item, words, shares)
    })
    if (owners.every(({ length }) => length > 0) && owners.flat().length <= items.length + 1)
      return words.map((_, place) => owners.flat().filter(owner => owner === place).length)
  }
  return null
}

const ownersOf = (item: string, words: readonly string[], shares: (typeof SHARES)[number]): readonly number[] =>
  words.flatMap((word, place) => (shares(item, word) ? [place] : []))

/** Six of what begins with 一: “六个一”. */
const ones = (parts: readonly Part[]): readonly Part[] => {
  const [first, second] = parts
  return parts.length === 2 && first!.words === '个' && second!.number === 1
    ? [{ ...first!, words: `一${second!.words}` }]
    : parts
}

/** 三馆：甲馆、乙院和丙园: all that its head counts. */
function plainCount(list: string, parts: readonly Part[]): readonly number[] | null {
  if (parts.length !== 1 || PROSE.test(list) || /\d/.test(list) || /[，；：]/.test(list)) return null
  if (!list.includes('、') || list.split('、').some(item => item.length > LONGEST)) return null
  return [nearestTo(parts[0]!.number, closedItems(list))]
}

/** The part of a head that each name in its gloss tells of: “三横四纵”：“三横”为…; “1+3”：“1”是…，“3”是…. */
function pairsOf(heads: readonly Name[], told: readonly Name[]): readonly (readonly [Part, Name])[] {
  const parts = heads.flatMap(name => name.parts)
  const numbered = told.filter(({ parts: [part] }) => part!.words === '')
  if (numbered.length > 0 && numbered.length === told.length)
    return numbered.length === parts.length && parts.every(({ words }) => /^[+＋]?$/.test(words))
      ? parts.map((part, place) => [part, numbered[place]!] as const)
      : []
  return told.flatMap(name => {
    const own = parts.filter(({ words }) => words !== '' && words === name.parts[0]!.words)
    return own.length === 1 ? [[own[0]!, name] as const] : []
  })
}

/** The counts that a gloss tells, in their order. */
function countsOf({ start, end }: Span, starts: ReadonlyMap<number, Figure>): readonly Part[] {
  const counts: Part[] = []
  for (let at = start; at < end; at++) {
    const figure = starts.get(at)
    // behind ＋ a count is read as part of a name
    if (figure && (figure.exempt === null ? figure.unit.dimension.startsWith('count') : figure.exempt === 'code' || figure.exempt === 'name'))
      counts.push({ figure, number: figure.numeral.digits, words: figure.unit.text })
  }
  return counts
}

/** “1+10+81”体系：1个中心＋10个分中心＋81个网格: as many counts as numbers, and all but one at most agree. */
function inOrder(parts: readonly Part[], counts: readonly Part[]): readonly (readonly [Part, Part])[] {
  if (parts.length < 3 || parts.length !== counts.length || parts.some(({ words }) => !/^[+＋]?N?$/.test(words))) return []
  const differ = parts.filter(({ number }, place) => number !== counts[place]!.number)
  return differ.length > 1 ? [] : parts.map((part, place) => [part, counts[place]!] as const)
}

/** Letters beside a name that tell of which thing it is. */
const BESIDE = 2

/** A name of the glossary that stands nowhere in the report, where one does that differs from it only in number. */
function* twins(
  text: string,
  outline: Outline,
  entries: readonly Entry[],
  starts: ReadonlyMap<number, Figure>,
): Iterable<readonly [Part, Part, Name]> {
  const heads = new Set(entries.flatMap(({ names }) => names.map(name => text.slice(name.start, name.end))))
  const glossed = new Set(entries.map(({ gloss }) => gloss.end))
  const body = new Map<string, Name[]>()
  for (const paragraph of outline.paragraphs) {
    if (glossed.has(paragraph.end)) continue
    for (const name of namesIn(text, paragraph, starts)) addTo(body, name.shape, name)
  }
  for (const name of entries.flatMap(({ names }) => names)) {
    const words = text.slice(name.start, name.end)
    const alike = (body.get(name.shape) ?? []).filter(other => besideAlike(text, name, other))
    const [twin, ...others] = new Set(alike.map(other => text.slice(other.start, other.end)))
    if (twin === undefined || others.length > 0 || twin === words || heads.has(twin)) continue
    const told = alike[0]!
    const place = name.parts.findIndex(({ number }, at) => number !== told.parts[at]!.number)
    if (place >= 0) yield [told.parts[place]!, name.parts[place]!, name]
  }
}

/** Whether the words right before or right behind two names agree, as far as the entry has such. */
function besideAlike(text: string, head: Name, other: Name): boolean {
  const letters = (from: number, to: number): string => /^[々〇㐀-鿿]*$/.exec(text.slice(from, to))?.[0] ?? ''
  const behind = letters(head.end + 1, head.end + 1 + BESIDE)
  const before = letters(head.start - 1 - BESIDE, head.start - 1)
  if (behind.length === BESIDE) return text.startsWith(behind, other.end + 1)
  if (before.length === BESIDE) return text.startsWith(before, other.start - 1 - BESIDE)
  return head.parts.length > 1 || head.shape.length > BESIDE
}
