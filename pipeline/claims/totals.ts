import type { Claim, Draft, Figure, FigureRef, Outline, Signed, TotalClaim } from '../model.ts'
import { isAdjustment, readAdjustments } from './adjustments.ts'
import { byKind, withinClause } from './kinds.ts'
import { ofWhich } from './of-which.ts'
import { isAdded, isOfWhich } from './openings.ts'
import { alike, type Found, isNamed, isSum, measured, type Passage } from './parts.ts'
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
  const growths = growthsOf(readings)
  const totals: TotalClaim[] = []
  let paragraph = -1
  let before: PlacedLevel[] = []
  let parts = new Set<FigureRef>()
  for (const reading of readings) {
    const own = outline.sentences[reading.sentence]!.paragraph
    if (own !== paragraph) {
      // 其中 may open the next paragraph: only the last sentence's head is kept
      before = own === paragraph + 1 ? before.slice(-1) : []
      parts = new Set()
      paragraph = own
    }
    const levels = reading.levels.filter(level => !level.attributive && !level.aside && !isStart(level))
    for (const found of bracketed(draft.text, figures, reading)) totals.push(claimOf(found, reading, figures, growths))
    if (levels.length === 0) continue
    const words = reading.clauses.map(clause => draft.text.slice(clause.start, clause.end))
    for (const found of inSentence({ text: draft.text, figures, reading, levels, before, words, parts })) {
      if (found.parts.length === 0) continue
      for (const part of found.parts) parts.add(part.figure)
      totals.push(claimOf(found, reading, figures, growths))
    }
    before = [...before, ...levels]
  }
  return totals
}

/** 由 a: the level of a year before is no part of anything. */
const isStart = (level: PlacedLevel): boolean => level.flow.start === level.figure

function* inSentence(passage: Passage): Iterable<Found> {
  const { text, figures, levels, words } = passage
  if (words.some(isOfWhich)) yield* ofWhich(passage)
  yield* byKind(passage)
  yield* withinClause(passage)
  if (isAdjustment(words)) yield* readAdjustments(passage)
  else if (words.some(isAdded) || levels.some(level => isSum(text, figures, level, words[level.clause])))
    yield* summed(passage)
  yield* readSettlements(passage)
}

/** X740996万元（税收收入505600万元，非税收入235396万元）: parts in brackets behind their whole. */
function* bracketed(text: string, figures: readonly Figure[], reading: Reading): Iterable<Found> {
  for (const [place, whole] of reading.levels.entries()) {
    if (whole.aside || whole.attributive || !'（('.includes(text[figures[whole.figure]!.end] ?? ' ')) continue
    const bracket: PlacedLevel[] = []
    for (const level of reading.levels.slice(place + 1)) {
      if (!level.aside || level.clause !== whole.clause) break
      bracket.push(level)
    }
    const parts = alike(bracket, whole, figures)
    if (parts.length >= 2 && measured(whole, figures))
      yield {
        whole,
        parts,
        closure: isNamed({ head: whole, parts }) ? 'partition' : 'open',
      }
  }
}

/** The growth rate said of each level. */
function growthsOf(readings: readonly Reading[]): ReadonlyMap<FigureRef, Signed> {
  const growths = new Map<FigureRef, Signed>()
  const note = (claim: Claim) => {
    if (claim.kind === 'growth' && claim.end !== null && claim.start === null && !growths.has(claim.end))
      growths.set(claim.end, claim.rate)
  }
  for (const reading of readings) reading.claims.forEach(note)
  return growths
}

function claimOf(
  found: Found,
  reading: Reading,
  figures: readonly Figure[],
  growths: ReadonlyMap<FigureRef, Signed>,
): TotalClaim {
  const whole = growths.get(found.whole.figure)
  const parts = found.parts.map(part => growths.get(part.figure))
  const first = figures[found.whole.figure]!
  return {
    kind: 'total',
    at: { start: first.start, end: first.end },
    sentence: reading.sentence,
    subject: found.whole.subject,
    closure: found.closure,
    whole: found.whole.figure,
    parts: found.parts.map(part => ({ figure: part.figure, sign: part.sign })),
    opening: found.parts.filter(({ clause }) => clause === found.parts[0]!.clause).length,
    growths: whole && parts.every(rate => rate !== undefined) ? { whole, parts } : null,
  }
}
