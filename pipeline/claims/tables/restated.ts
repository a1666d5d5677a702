import { addTo } from '../../grouped.ts'
import { grainOf, valueOf } from '../../interval.ts'
import type { Claim, Figure, FigureRef, IdentityClaim, RestatementClaim, Signed } from '../../model.ts'
import { fundsIn } from '../../subjects/funds.ts'
import { metricNamed } from '../../subjects/metrics.ts'
import { indexClaim, timesClaim, unmovedClaim } from './indices.ts'
import { keysOfRow, plainName, wordsOf } from './names.ts'
import type { Stated } from './rows.ts'
import { keyOf, tellingsOf, type Said, type Telling } from './tellings.ts'
import type { Unmoved } from './unmoved.ts'

/** A row and what another place tells by its name. */
interface Pair {
  readonly row: Stated
  readonly told: Telling
  readonly other: Telling
  /** The row's own words name it, without words of the caption. */
  readonly named: boolean
  readonly agreed: 'level' | 'rate' | 'both' | null
}

type Restated = RestatementClaim | IdentityClaim

/**
 * What the rows of tables and the sentences of a report, or two tables, say of one fact. A name alone may be that of
 * two facts (蔬菜 by area and by output): level and growth must speak for each other, or the rows around that the same
 * paragraph tells; else the claim is a guess.
 */
export function restatedRows(
  rows: readonly Stated[],
  said: readonly Claim[],
  figures: readonly Figure[],
  unmoved: readonly Unmoved[],
  paragraphOf: (sentence: number) => number,
): readonly Restated[] {
  if (rows.length === 0) return []
  const pairs = pairsOf(rows, tellingsOf(said, cellsOf(rows)), figures)
  const runs = new Map<string, Pair[]>()
  const runOf = ({ row, other }: Pick<Pair, 'row' | 'other'>): string =>
    `${row.table} ${other.table} ${other.table < 0 ? paragraphOf(other.sentence) : ''}`
  for (const pair of pairs) addTo(runs, runOf(pair), pair)
  const agreed = ({ row, other }: Pick<Pair, 'row' | 'other'>): readonly FigureRef[] =>
    witnesses(row, other, runs.get(runOf({ row, other })) ?? [])
  return unique([
    ...pairs
      .filter(pair => pair.agreed !== null || !isRefuted(runs.get(runOf(pair)) ?? []))
      .flatMap(pair => [...restated(pair, agreed(pair), figures)]),
    ...unmovedRows(rows, unmoved, agreed),
  ])
}

function cellsOf(rows: readonly Stated[]): ReadonlySet<FigureRef> {
  const accounts = new Set(rows.map(({ account }) => account?.cells ?? []))
  const cells = [...rows.flatMap(({ level, rate }) => [level, rate]), ...[...accounts].flat()]
  return new Set(cells.flatMap(cell => cell?.index ?? []))
}

/** Rows of which a sentence says that they are as the year before, among others that it tells as their table does. */
function* unmovedRows(
  rows: readonly Stated[],
  unmoved: readonly Unmoved[],
  agreed: (pair: Pick<Pair, 'row' | 'other'>) => readonly FigureRef[],
): Generator<Restated> {
  const byName = new Map<string, Unmoved[]>()
  for (const one of unmoved) addTo(byName, plainName(one.name), one)
  if (byName.size === 0) return
  for (const row of rows) {
    const said = [...new Set(row.names.map(plainName))].flatMap(name => byName.get(name) ?? [])
    for (const { sentence } of said) {
      const { subject } = row
      const other = { level: null, rate: null, attained: null, more: 0, times: null, subject, table: -1, sentence }
      if (row.rate !== null && row.level === null && agreed({ row, other }).length > 0)
        yield unmovedClaim(row, row.rate, { strength: 'hard', columns: `text ${row.table}` })
    }
  }
}

function pairsOf(rows: readonly Stated[], { tellings, topical }: Said, figures: readonly Figure[]): Pair[] {
  const pairs: Pair[] = []
  const captions = new Map<string, readonly string[]>()
  for (const row of rows) {
    const told = tellingOf(row)
    const words = captions.get(row.caption) ?? (row.account === undefined ? wordsOf(row.caption) : [])
    captions.set(row.caption, words)
    const keys = keysOfRow(row, words)
    const pairsBy = (names: readonly string[], named: boolean, by = tellings): readonly Pair[] =>
      [...new Set(names.flatMap(name => by.get(keyOf(name, row.subject)) ?? []))]
        .filter(other => other.table !== row.table && comparable(told, other, figures) && mayBe(row, other, figures))
        .map(other => ({ row, told, other, named, agreed: agreeing(told, other, figures) }))
    const own = pairsBy(keys.own, true)
    const wider = row.account === undefined && own.length === 0
    const all = wider ? [...pairsBy(keys.captioned, false), ...pairsBy(keys.own, false, topical)] : own
    const sure = all.filter(({ agreed }) => agreed !== null)
    // a sentence with the level, another with the growth
    const grown = sure.some(({ other }) => other.rate !== null) ? [] : all.filter(({ other }) => other.level === null)
    pairs.push(...new Set(sure.length > 0 ? [...sure, ...grown] : all))
    if (row.account === undefined) for (const name of new Set(keys.own)) addTo(tellings, keyOf(name, row.subject), told)
  }
  const found = new Set(pairs.flatMap(({ agreed, other }) => (agreed === null ? [] : [other])))
  // what an account tells as a sentence does is not told otherwise by another account
  return pairs.filter(({ row, agreed, other }) => row.account === undefined || agreed !== null || !found.has(other))
}

const tellingOf = (row: Stated): Telling => ({
  level: row.level && plus(row.level),
  rate: row.rate && plus(row.rate),
  attained: row.account?.attained ? plus(row.account.attained) : null,
  more: row.indexed ? 100 : 0,
  times: null,
  subject: row.subject,
  table: row.table,
  sentence: (row.level ?? row.rate)?.sentence ?? -1,
})

/** Whether a sentence may mean an account: not what it tells of another fund, nor what another column prints. */
function mayBe({ account, head, level }: Stated, other: Telling, figures: readonly Figure[]): boolean {
  if (account === undefined) return true
  const [fund] = [...fundsIn(other.subject.metric)]
  if (other.level === null || level === null || (fund !== undefined && head !== '' && fund.fund !== head)) return false
  const said = other.level
  const prints = (cell: Figure | null): boolean => cell !== null && meet(plus(cell), said, 0, figures)
  return prints(level) || !account.cells.some(prints)
}

/** So many pairs of a run must agree, and so many for each that does not, to speak for one of them. */
const FEWEST = 3
const MOST = 4
/** So many of them are told. */
const TOLD = 3

/** Where most rows of a table say otherwise than a paragraph, the two tell of different things under one name. */
const isRefuted = (run: readonly Pair[]): boolean =>
  run.length >= FEWEST && run.filter(({ agreed }) => agreed === null).length * 2 > run.length

/** Figures of other pairs of a run than a row's own, if these say that paragraph and table tell the same facts. */
function witnesses(own: Stated, told: Telling, run: readonly Pair[]): readonly FigureRef[] {
  const others = run.filter(({ row, other }) => row !== own && other !== told)
  const agreed = others.filter(other => other.agreed !== null)
  if (told.table >= 0 || agreed.length < FEWEST || agreed.length < MOST * (others.length - agreed.length)) return []
  return agreed.slice(0, TOLD).flatMap(({ told: one, other, agreed: by }) =>
    (by === 'level' ? [one.level, other.level] : [one.rate, other.rate]).flatMap(each => each?.figure ?? []),
  )
}

const plus = ({ index }: Figure): Signed => ({ figure: index, sign: 1 })

/** Whether level or growth of two tellings are the same; null where they are not. */
function agreeing(one: Telling, other: Telling, figures: readonly Figure[]): Pair['agreed'] {
  const level = one.level !== null && other.level !== null && meet(one.level, other.level, 0, figures)
  const rate = sharedRate(one, other, figures) !== null
  return level && rate ? 'both' : level ? 'level' : rate ? 'rate' : null
}

/** The growth that both tell, or how much of the plan came to be. */
function sharedRate(one: Telling, other: Telling, figures: readonly Figure[]): readonly [Signed, Signed] | null {
  const { rate, attained } = one
  if (rate !== null && other.rate !== null && meet(rate, other.rate, one.more - other.more, figures))
    return [rate, other.rate]
  if (attained === null || other.attained === null || !meet(attained, other.attained, 0, figures)) return null
  return isRound(other.attained, figures) ? null : [attained, other.attained]
}

/** 完成预算的100%, 98% is told of many. */
const isRound = (rate: Signed, figures: readonly Figure[]): boolean => {
  const { value, digits } = readValue(rate, figures)
  return value === 100 || digits < 100
}

function* restated(pair: Pair, around: readonly FigureRef[], figures: readonly Figure[]): Generator<Restated> {
  const { row, told: one, other, named, agreed } = pair
  yield* inTimes(pair, around, figures)
  const paired = one.level !== null && other.level !== null && one.rate !== null && other.rate !== null
  // one name, two facts
  if (agreed === null && around.length === 0 && (paired || !named)) return
  // what metrics known by name tell in sentences and in tables that are no accounts, the ledger compares
  const apart = row.account !== undefined || metricNamed(row.subject.metric) === undefined
  if (one.level !== null && other.level !== null && apart) {
    const sure = agreed === 'both' || (agreed === 'rate' && near(one.level, other.level, figures))
    const shared = sure ? sharedRate(one, other, figures) : null
    const rates = shared === null ? around : shared.map(({ figure }) => figure)
    if (agreed !== null || rates.length > 0 || enough(one.level, other.level, figures))
      yield row.account !== undefined && isCut(other.level, one.level, figures)
        ? { ...claimOf(other.level, one.level, row, other, figures, []), ...cutOf(one.level, other.level) }
        : claimOf(other.level, one.level, row, other, figures, rates)
  }
  const sure = (agreed === 'both' || agreed === 'level') && one.level !== null && other.level !== null
  const levels = sure ? [one.level.figure, other.level.figure] : around
  // a plan is told to grow from what was done, and in its table from what was planned
  const grown = other.subject.basis !== 'stated' && (row.account === undefined || other.subject.modality === 'actual')
  if (one.rate !== null && other.rate !== null && grown) {
    if (one.more === other.more) yield claimOf(other.rate, one.rate, row, other, figures, levels)
    else if (one.more > 0) {
      const strength = levels.length > 0 ? 'hard' : 'guess'
      yield indexClaim(row, figures[one.rate.figure]!, other.rate, { strength, columns: `text ${row.table}` })
    }
  }
  if (one.attained !== null && other.attained !== null)
    yield claimOf(other.attained, one.attained, row, other, figures, levels)
}

/** 增长1.7倍 and 170.1%, of a level that both tell or of facts that both tell around it. */
function* inTimes({ row, told: one, other, agreed }: Pair, around: readonly FigureRef[], figures: readonly Figure[]) {
  if (one.rate === null || other.times === null || (agreed === null && around.length === 0)) return
  const rate = figures[one.rate.figure]!
  yield timesClaim(row, rate, other.times, { strength: 'hard', columns: `text ${row.table}` })
}

function claimOf(
  one: Signed,
  other: Signed,
  { start, end, subject }: Stated,
  elsewhere: Telling,
  figures: readonly Figure[],
  companions: readonly FigureRef[],
): RestatementClaim {
  const [first, again] = one.figure < other.figure ? [one, other] : [other, one]
  return {
    kind: 'restatement',
    at: { start, end },
    subject,
    sentence: figures[again.figure]?.sentence ?? 0,
    first,
    again,
    companions,
    // the rows of all tables tell together whether a name is that of one fact
    ...(elsewhere.table < 0 ? {} : { columns: 'tables' }),
  }
}

/** Levels of two dimensions are two facts, and so are their growths. */
function comparable(one: Telling, other: Telling, figures: readonly Figure[]): boolean {
  const [a, b] = [figureOf(one.level, figures), figureOf(other.level, figures)]
  const [c, d] = [figureOf(one.rate, figures), figureOf(other.rate, figures)]
  if (a !== null && b !== null && a.unit.dimension !== b.unit.dimension) return false
  return [a, b, c, d].every(
    figure => figure === null || (figure.qualifier === null && figure.upper === null && figure.malformed === null),
  )
}

const figureOf = (signed: Signed | null, figures: readonly Figure[]): Figure | null =>
  signed === null ? null : (figures[signed.figure] ?? null)

interface Value {
  readonly value: number
  readonly grain: number
  readonly digits: number
}

/** As printed, in base units; only to choose between readings, never to judge. */
function readValue({ figure, sign }: Signed, figures: readonly Figure[]): Value {
  const found = figures[figure]
  if (found === undefined) return { value: NaN, grain: 0, digits: 0 }
  return { value: sign * valueOf(found), grain: grainOf(found), digits: Math.abs(found.numeral.digits) }
}

/** Whether two figures may be one, where the first has so much more. */
function meet(one: Signed, other: Signed, more: number, figures: readonly Figure[]): boolean {
  const [a, b] = [readValue(one, figures), readValue(other, figures)]
  return Math.abs(a.value - more - b.value) <= ((a.grain + b.grain) / 2) * (1 + 1e-9)
}

const cutOf = (first: Signed, again: Signed) => ({ first, again, known: true }) as const

/** 106.9亿元 of 1069764万元: its last digits are cut off, not rounded. */
function isCut(one: Signed, other: Signed, figures: readonly Figure[]): boolean {
  const [a, b] = [readValue(one, figures), readValue(other, figures)]
  return !meet(one, other, 0, figures) && Math.abs(a.value - b.value) < Math.max(a.grain, b.grain)
}

function near(one: Signed, other: Signed, figures: readonly Figure[]): boolean {
  const ratio = readValue(one, figures).value / readValue(other, figures).value
  return ratio > 0.8 && ratio < 1.25
}

/** Few digits agree or differ by chance. */
const enough = (one: Signed, other: Signed, figures: readonly Figure[]): boolean =>
  Math.min(readValue(one, figures).digits, readValue(other, figures).digits) >= 1000

function unique(claims: readonly Restated[]): readonly Restated[] {
  const pairs = new Set<string>()
  return claims.filter(claim => {
    if (claim.kind === 'identity') return true
    const { first, again } = claim
    const pair = `${first.figure}-${again.figure}`
    if (first.figure === again.figure || pairs.has(pair)) return false
    pairs.add(pair)
    return true
  })
}
