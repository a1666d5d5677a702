import { addTo } from '../grouped.ts'
import type { ChangeClaim, Claim, Draft, Figure, FigureRef, GrowthClaim, Outline, Signed, TotalClaim } from '../model.ts'
import { basisApart, isPricedApart } from '../subjects/bases.ts'
import { builtOn } from './built-on.ts'
import { type Cut, withCuts } from './cuts.ts'
import { byKind, withinClause } from './kinds.ts'
import { ofWhich } from './of-which.ts'
import { numberedParts } from './numbered.ts'
import { isByKind, isItems, isOfWhich } from './openings.ts'
import { alike, type Found, isNamed, measured, nameOf, type Passage } from './parts.ts'
import { readRemainders } from './remainders.ts'
import { readSettlements } from './settlements.ts'
import type { PlacedLevel, Reading } from './state.ts'
import { summed } from './sums.ts'

/**
 * Wholes and their parts within a paragraph: 其中 …, 分产业看 …, 加上 …收入总计 …, 合计 …, 收支相抵 …. Levels are taken in the order of
 * the text; what classes a thing rather than measures it is left out.
 */
export function readTotals(
  draft: Draft,
  outline: Outline,
  figures: readonly Figure[],
  readings: readonly Reading[],
): TotalClaim[] {
  const moves = movesOf(readings)
  const totals: Cut[] = []
  let paragraph = -1
  let before: readonly PlacedLevel[] = []
  /** What the next paragraph may tell the parts of. */
  let above: readonly PlacedLevel[] = []
  let parts = new Set<FigureRef>()
  const firsts = new Set<FigureRef>()
  let asides: readonly PlacedLevel[] = []
  for (const reading of readings) {
    const own = outline.sentences[reading.sentence]!.paragraph
    if (own !== paragraph) {
      // 其中 may open the next paragraph: only the last sentence's head is kept
      before = own === paragraph + 1 ? above : []
      above = before
      parts = new Set()
      asides = []
      paragraph = own
    }
    const levels = reading.levels.filter(level => !level.attributive && !level.aside && !isStart(level))
    if (reading.levels.some(level => isCut(draft.text, figures[level.figure]!))) continue
    for (const found of bracketed(draft.text, figures, reading)) totals.push(cutOf(found, claimOf(found, reading, figures, moves)))
    asides = [...asides, ...reading.levels.filter(level => level.aside)]
    if (levels.length === 0) continue
    const words = reading.clauses.map(clause => draft.text.slice(clause.start, clause.end))
    for (const found of inSentence({ text: draft.text, figures, reading, levels, before, words, parts, firsts, asides })) {
      if (found.parts.length === 0) continue
      for (const part of found.parts) parts.add(part.figure)
      totals.push(cutOf(found, claimOf(found, reading, figures, moves)))
    }
    for (const first of beginningsOf(levels, isOfWhich(words[0]!))) firsts.add(first.figure)
    // 按经营地分，…。按消费类型分，…: both are of what stands before them
    if (!isByKind(words[0]!) && !isOfWhich(words[0]!)) above = levels.slice(-1)
    before = [...before, ...levels]
  }
  for (const { reading, found } of numberedParts(draft, outline, figures, readings))
    totals.push(cutOf(found, claimOf(found, reading, figures, moves)))
  return [...withCuts(totals)]
}

const cutOf = ({ parts }: Found, claim: TotalClaim): Cut => ({ claim, names: parts.map(nameOf) })

/** ０\u{100186}４亿元: the point of a broken font stands in front of what was read. */
const isCut = (text: string, { start }: Figure): boolean => /[\uD800-\uF8FF]/.test(text[start - 1] ?? '')

/**
 * What a sentence begins with, and the first of its incomes and of its spendings, as planned and as done; of a 其中 only what it
 * tells once.
 */
function beginningsOf(levels: readonly PlacedLevel[], inside: boolean): readonly PlacedLevel[] {
  const sides = ['收入', '支出'].map(side => levels.filter(({ flow }) => flow.metric.includes(side)))
  if (inside) return sides.flatMap(side => (side.length === 1 ? side : []))
  const done = ([first, ...others]: readonly PlacedLevel[]) =>
    first?.subject.modality === 'target' ? others.find(({ subject }) => subject.modality !== 'target') : undefined
  return [levels[0], ...sides.flatMap(side => [side[0], done(side)])].filter(level => level !== undefined)
}

/** 由 a: the level of a year before is no part of anything. */
const isStart = (level: PlacedLevel): boolean => level.flow.start === level.figure

function* inSentence(passage: Passage): Iterable<Found> {
  const { words } = passage
  if (words.some(clause => isOfWhich(clause) || isItems(clause))) yield* ofWhich(passage)
  yield* byKind(passage)
  yield* withinClause(passage)
  yield* summed(passage)
  yield* readSettlements(passage)
  yield* readRemainders(passage)
  yield* builtOn(passage)
}

/** 289亿元（其中…: one part is told to be one. */
const INSIDE = /^[（(](?:其中|含)/

/** X740996万元（税收收入505600万元，非税收入235396万元）: parts in brackets behind their whole. */
function* bracketed(text: string, figures: readonly Figure[], reading: Reading): Iterable<Found> {
  for (const [place, whole] of reading.levels.entries()) {
    if (whole.aside || whole.attributive || !'（('.includes(text[figures[whole.figure]!.end] ?? ' ')) continue
    const bracket: PlacedLevel[] = []
    for (const level of reading.levels.slice(place + 1)) {
      if (!level.aside || level.clause !== whole.clause) break
      bracket.push(level)
    }
    const { end } = figures[whole.figure]!
    // 卫生院2家（分支机构3家）: what a bracket within tells is of a part
    const parts = alike(bracket, whole, figures).filter(part => depthAt(text, end, figures[part.figure]!.start) === 1)
    if (parts.length >= (INSIDE.test(text.slice(end, end + 3)) ? 1 : 2) && measured(whole, figures))
      yield {
        whole,
        parts,
        closure: isNamed({ head: whole, parts }) ? 'partition' : 'open',
      }
  }
}

/** How many brackets are open at an offset, counted from another. */
function depthAt(text: string, from: number, to: number): number {
  let depth = 0
  for (let at = from; at < to; at++) depth += '（('.includes(text[at]!) ? 1 : '）)'.includes(text[at]!) ? -1 : 0
  return depth
}

/** What is said of how each level came about: by what rates it grew (增长21.7%、可比增长4.2%), by how much it changed. */
interface Moves {
  readonly growths: ReadonlyMap<FigureRef, readonly GrowthClaim[]>
  readonly changes: ReadonlyMap<FigureRef, ChangeClaim>
}

function movesOf(readings: readonly Reading[]): Moves {
  const growths = new Map<FigureRef, GrowthClaim[]>()
  const changes = new Map<FigureRef, ChangeClaim>()
  const note = (claim: Claim) => {
    if (claim.kind !== 'growth' && claim.kind !== 'change') return
    const { end, start } = claim
    if (end === null || start !== null) return
    if (claim.kind === 'growth') addTo(growths, end, claim)
    else if (!changes.has(end)) changes.set(end, claim)
  }
  for (const reading of readings) reading.claims.forEach(note)
  return { growths, changes }
}

/** The changes of a whole and of all its parts, against one base. */
function changesOf({ whole, parts }: Found, { changes }: Moves): TotalClaim['changes'] {
  const [own, ...others] = [whole, ...parts].map(({ figure }) => changes.get(figure))
  if (own?.base == null || others.length < 2) return undefined
  const kept = others.filter(change => change?.base?.to === own.base!.to)
  if (kept.length < others.length) return undefined
  return { whole: own.amount, parts: kept.map(change => change!.amount) }
}

/** The growth of a whole and of its parts, on one basis. */
function growthsIn({ whole, parts }: Found, { growths }: Moves): readonly GrowthClaim[] | null {
  for (const growth of growths.get(whole.figure) ?? []) {
    const basis = basisApart(growth.subject)
    const all = parts.map(part => growths.get(part.figure)?.find(({ subject }) => basisApart(subject) === basis))
    if (all.every(each => each !== undefined)) return [growth, ...all]
  }
  return null
}

const signed = (parts: readonly PlacedLevel[]): readonly Signed[] =>
  parts.map(({ figure, sign }) => ({ figure, sign }))

/** So much of what lies between the lowest and the highest rate may a mean be off whose weights are of other prices. */
const SLACK = 0.08

const spreadOf = (rates: readonly Signed[], figures: readonly Figure[]): number => {
  const values = rates.map(({ figure, sign }) => (sign * figures[figure]!.numeral.digits) / 10 ** figures[figure]!.numeral.decimals)
  return Math.max(...values) - Math.min(...values)
}

/**
 * How many of the parts are surely parts: those of the first clause, and behind it money that is named as the whole is
 * (支出 of 支出); 招生11.03万人，其中…，在校生82.41万人 begins another thing.
 */
function openingOf({ whole, parts }: Found, figures: readonly Figure[]): number {
  const kind = figures[whole.figure]!.unit.dimension.startsWith('money') ? whole.flow.metric.slice(-2) : ''
  const isOf = ({ clause, flow }: PlacedLevel): boolean =>
    clause === parts[0]!.clause || (kind !== '' && flow.metric.length > 3 && flow.metric.endsWith(kind))
  const other = parts.findIndex(part => !isOf(part))
  return other === -1 ? parts.length : other
}

function claimOf(
  found: Found,
  reading: Reading,
  figures: readonly Figure[],
  moves: Moves,
): TotalClaim {
  const [grown, ...parts] = growthsIn(found, moves) ?? []
  const changes = changesOf(found, moves)
  const first = figures[found.whole.figure]!
  const { column } = found
  return {
    kind: 'total',
    at: { start: first.start, end: first.end },
    sentence: reading.sentence,
    subject: { ...found.whole.subject, basis: grown?.subject.basis ?? found.whole.subject.basis },
    closure: found.closure,
    ...(found.some ? { some: true } : {}),
    ...(found.instead === undefined ? {} : { instead: found.instead.map(signed) }),
    whole: found.whole.figure,
    parts: signed(found.parts),
    ...(column === undefined ? {} : { column: { whole: column.head.figure, parts: signed(column.parts) } }),
    opening: openingOf(found, figures),
    growths:
      grown === undefined
        ? null
        : {
            whole: grown.rate,
            parts: parts.map(({ rate }) => rate),
            ...(isPricedApart(grown.subject.metric) ? {} : { off: SLACK * spreadOf(parts.map(({ rate }) => rate), figures) }),
          },
    ...(changes === undefined ? {} : { changes }),
  }
}
