import { grainOf, valueOf } from '../../interval.ts'
import type { Claim, Figure, FigureRef, RestatementClaim, Signed, Subject } from '../../model.ts'
import { metricNamed } from '../../subjects/metrics.ts'
import type { Stated } from './rows.ts'

/** A fact as one place of the report tells it. */
interface Telling {
  readonly level: Signed | null
  readonly rate: Signed | null
  readonly subject: Subject
  /** −1 for prose. */
  readonly table: number
}

/**
 * What the rows of tables and the sentences of a report, or two tables, say of one fact. A name alone may be that of
 * two facts (蔬菜 by area and by output): level and growth must speak for each other, or the claim is a guess.
 */
export function restatedRows(
  rows: readonly Stated[],
  said: readonly Claim[],
  figures: readonly Figure[],
): RestatementClaim[] {
  if (rows.length === 0) return []
  const tellings = tellingsOf(said)
  const claims: RestatementClaim[] = []
  for (const row of rows) {
    const told: Telling = {
      level: row.level && plus(row.level),
      rate: row.rate && plus(row.rate),
      subject: row.subject,
      table: row.table,
    }
    const others = row.names
      .flatMap(name => tellings.get(keyOf(name, row.subject)) ?? [])
      .filter(other => other.table !== row.table)
    const sure = others.filter(other => agreeing(told, other, figures) !== null)
    // a sentence with the level, another with the growth
    const grown = sure.some(other => other.rate !== null) ? [] : others.filter(other => other.level === null)
    for (const other of new Set(sure.length > 0 ? [...sure, ...grown] : others))
      claims.push(...restated(told, other, row, figures))
    for (const name of new Set(row.names)) add(tellings, keyOf(name, row.subject), told)
  }
  return unique(claims)
}

const plus = ({ index }: Figure): Signed => ({ figure: index, sign: 1 })

const keyOf = (name: string, { scope, period }: Subject): string =>
  `${name}|${scope}|${period?.from ?? ''}-${period?.to ?? ''}`

function add(tellings: Map<string, Telling[]>, key: string, telling: Telling): void {
  const known = tellings.get(key)
  if (known === undefined) tellings.set(key, [telling])
  else known.push(telling)
}

/** Levels and growth of the sentences, by fact; growth is told with the level of the same words. */
function tellingsOf(said: readonly Claim[]): Map<string, Telling[]> {
  const rates = new Map<FigureRef, Signed>()
  for (const claim of said)
    if (claim.kind === 'growth' && claim.end !== null && claim.start === null) rates.set(claim.end, claim.rate)
  const tellings = new Map<string, Telling[]>()
  for (const claim of said) {
    const { subject } = claim
    if (subject.metric === '' || subject.period === null || subject.modality !== 'actual') continue
    const telling: Telling | null =
      claim.kind === 'level' && claim.measure === 'level'
        ? { level: claim.level, rate: rates.get(claim.level.figure) ?? null, subject, table: -1 }
        : claim.kind === 'growth' && claim.end === null && claim.start === null
          ? { level: null, rate: claim.rate, subject, table: -1 }
          : null
    if (telling === null) continue
    add(tellings, keyOf(subject.metric, subject), telling)
    // 猪牛羊肉产量 of 肉类总产量
    const own = subject.metric.slice(subject.metric.lastIndexOf('·') + 1)
    if (own !== subject.metric) add(tellings, keyOf(own, subject), telling)
  }
  return tellings
}

/** Whether level or growth of two tellings are the same; null where they are not, or cannot be compared. */
function agreeing(one: Telling, other: Telling, figures: readonly Figure[]): 'level' | 'rate' | 'both' | null {
  if (!comparable(one, other, figures)) return null
  const level = one.level !== null && other.level !== null && meet(one.level, other.level, figures)
  const rate = one.rate !== null && other.rate !== null && meet(one.rate, other.rate, figures)
  return level && rate ? 'both' : level ? 'level' : rate ? 'rate' : null
}

function* restated(one: Telling, other: Telling, row: Stated, figures: readonly Figure[]): Generator<RestatementClaim> {
  if (!comparable(one, other, figures)) return
  const agreed = agreeing(one, other, figures)
  const paired = one.level !== null && other.level !== null && one.rate !== null && other.rate !== null
  // one name, two facts
  if (paired && agreed === null) return
  if (one.level !== null && other.level !== null && metricNamed(row.subject.metric) === undefined) {
    const sure = agreed === 'both' || (agreed === 'rate' && near(one.level, other.level, figures))
    const rates = sure && one.rate !== null && other.rate !== null ? [one.rate.figure, other.rate.figure] : []
    if (agreed !== null || enough(one.level, other.level, figures))
      yield claimOf(other.level, one.level, row, other, figures, rates)
  }
  if (one.rate !== null && other.rate !== null && other.subject.basis !== 'stated') {
    const sure = agreed === 'both' || agreed === 'level'
    const levels = sure && one.level !== null && other.level !== null ? [one.level.figure, other.level.figure] : []
    yield claimOf(other.rate, one.rate, row, other, figures, levels)
  }
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

function meet(one: Signed, other: Signed, figures: readonly Figure[]): boolean {
  const [a, b] = [readValue(one, figures), readValue(other, figures)]
  return Math.abs(a.value - b.value) <= ((a.grain + b.grain) / 2) * (1 + 1e-9)
}

function near(one: Signed, other: Signed, figures: readonly Figure[]): boolean {
  const ratio = readValue(one, figures).value / readValue(other, figures).value
  return ratio > 0.8 && ratio < 1.25
}

/** Few digits agree or differ by chance. */
const enough = (one: Signed, other: Signed, figures: readonly Figure[]): boolean =>
  Math.min(readValue(one, figures).digits, readValue(other, figures).digits) >= 1000

function unique(claims: readonly RestatementClaim[]): RestatementClaim[] {
  const pairs = new Set<string>()
  return claims.filter(({ first, again }) => {
    const pair = `${first.figure}-${again.figure}`
    if (first.figure === again.figure || pairs.has(pair)) return false
    pairs.add(pair)
    return true
  })
}
