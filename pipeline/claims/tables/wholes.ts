import type { Claim, Closure, Figure, ShareClaim, Signed, TotalClaim } from '../../model.ts'
import { partsBelow } from '../../subjects/partitions.ts'
import { overlaps } from '../parts.ts'
import { bareLabel, opensParts } from './labels.ts'
import type { Stated } from './rows.ts'
import type { Row, Section } from './sections.ts'

/**
 * Rows that are all parts of a row above them, as their names show; rows behind 其中 that make up one, and shares of
 * the row that is 100 per cent. Indents are lost, so parts behind 其中 are what adds up; where nothing does, a total
 * is only supposed.
 */
export function* wholesOf(section: Section, stated: ReadonlyMap<number, Stated>): Generator<Claim> {
  const { columns, rows } = section
  for (const [at, column] of columns.entries()) {
    if (column.role !== 'level') continue
    const all = rows.map((row): Entry | null => {
      const figure = row.figures.get(at)
      const entry = figure === undefined ? undefined : stated.get(figure.index)
      return figure === undefined || entry === undefined ? null : { label: row.label, figure, entry }
    })
    const named = [...namedTotals(rows, all)]
    yield* named
    const wholes = new Set(named.map(({ whole }) => whole))
    for (const total of totalsOf(all.filter(entry => entry !== null))) if (!wholes.has(total.whole)) yield total
  }
  yield* sharesOf(section, stated)
}

/** Rows of a known partition, or kinds of one thing, below the row that is their whole. Values are not looked at. */
function* namedTotals(rows: readonly Row[], entries: readonly (Entry | null)[]): Generator<TotalClaim> {
  const names = rows.map(({ label }) => bareLabel(label))
  for (const [at, whole] of entries.entries()) {
    if (whole === null) continue
    for (const { places, defined } of partsBelow(names[at] ?? '', names.slice(at + 1))) {
      const parts = places.flatMap(place => entries[at + 1 + place] ?? [])
      const alike = parts.every(({ figure }) => figure.unit.text === whole.figure.unit.text)
      if (parts.length < places.length || !alike) continue
      yield {
        ...totalOf(whole, parts, defined ? 'partition' : 'classed', growthsOf(whole, parts)),
        tie: 'rows',
        columns: 'partitions',
      }
    }
  }
}

function growthsOf(whole: Entry, parts: readonly Entry[]): TotalClaim['growths'] {
  const { rate } = whole.entry
  const rates = parts.map(part => part.entry.rate)
  if (rate === null || rates.some(each => each === null)) return null
  return { whole: plus(rate), parts: rates.flatMap(each => (each === null ? [] : [plus(each)])) }
}

interface Entry {
  readonly label: string
  readonly figure: Figure
  readonly entry: Stated
}

function* totalsOf(entries: readonly Entry[]): Generator<TotalClaim> {
  for (const [first, { label, figure }] of entries.entries()) {
    if (!opensParts(label)) continue
    let added = false
    for (let above = first - 1; above >= 0; above--) {
      const whole = entries[above]
      if (whole === undefined || whole.figure.unit !== figure.unit) break
      const parts = partsOf(entries, first, whole)
      if (parts === null || parts.some(part => overlaps(part.label))) continue
      // parts that were found by their sum alone bear on nothing else
      yield totalOf(whole, parts, 'open', above === first - 1 ? growthsOf(whole, parts) : null)
      added = true
      break
    }
    const head = entries[first - 1]
    const likely = added || head === undefined ? [] : likelyParts(entries, first, head)
    if (head !== undefined && likely.length > 0) yield totalOf(head, likely, 'supposed', null)
  }
}

function totalOf(
  { figure, entry }: Entry,
  parts: readonly Entry[],
  closure: Closure,
  growths: TotalClaim['growths'],
): TotalClaim {
  const { subject, start, end } = entry
  return {
    kind: 'total',
    closure,
    at: { start, end },
    subject,
    sentence: figure.sentence,
    whole: figure.index,
    parts: parts.map(part => plus(part.figure)),
    growths,
  }
}

/** Rows that may be all parts of the row above 其中, though they do not add up: those until one that is none. */
function likelyParts(entries: readonly Entry[], first: number, whole: Entry): readonly Entry[] {
  const parts: Entry[] = []
  for (const entry of entries.slice(first)) {
    const isPart = entry.figure.unit === whole.figure.unit && value(entry.figure) < value(whole.figure)
    if (!isPart || (parts.length > 0 && opensParts(entry.label))) break
    parts.push(entry)
  }
  const sum = parts.reduce((total, { figure }) => total + value(figure), 0) / value(whole.figure)
  // few digits add up by chance
  return parts.length > 2 && whole.figure.numeral.digits >= 10000 && sum > 0.5 && sum < 2 ? parts : []
}

const plus = (figure: Figure): Signed => ({ figure: figure.index, sign: 1 })

/** Rows from the first on, two or more, that add up to a whole within their rounding; null where no such run does. */
function partsOf(entries: readonly Entry[], first: number, whole: Entry): readonly Entry[] | null {
  let sum = 0
  let slack = grain(whole.figure) / 2
  for (const [more, { figure }] of entries.slice(first).entries()) {
    if (figure.unit !== whole.figure.unit) return null
    sum += value(figure)
    slack += grain(figure) / 2
    if (more > 0 && Math.abs(sum - value(whole.figure)) <= slack * (1 + 1e-9))
      return entries.slice(first, first + more + 1)
    if (sum > value(whole.figure) + slack) return null
  }
  return null
}

const grain = ({ numeral }: Figure): number => 10 ** -numeral.decimals
const value = (figure: Figure): number => figure.numeral.digits * grain(figure)

/** How many of the shares of a table must hold for the others to be surely wrong. */
const MOST = 0.6

/** 全市常住人口 199.5 100.0 and below it 城镇 122.5 61.4: shares of the row that is the whole, or that has no share. */
function* sharesOf({ columns, rows }: Section, stated: ReadonlyMap<number, Stated>): Generator<Claim> {
  const share = columns.findIndex(({ role }) => role === 'share')
  const level = share - 1
  if (columns[level]?.role !== 'level' || columns.filter(({ role }) => role === 'share').length > 1) return
  let whole: Stated | null = null
  const found: { readonly claim: ShareClaim; readonly holds: boolean }[] = []
  for (const row of rows) {
    const part = row.figures.get(level)
    const rate = row.figures.get(share)
    const entry = part === undefined ? undefined : stated.get(part.index)
    if (part === undefined || entry === undefined) continue
    if (rate === undefined || value(rate) === 100) {
      whole = entry
      continue
    }
    const total = whole?.level ?? null
    if (whole === null || total === null || total.unit !== part.unit) continue
    const off = Math.abs((100 * value(part)) / value(total) - value(rate))
    const slack = grain(rate) + (100 * (grain(part) + grain(total))) / value(total)
    found.push({
      holds: off <= slack,
      claim: {
        kind: 'share',
        at: { start: row.start, end: row.end },
        subject: entry.subject,
        sentence: rate.sentence,
        share: rate.index,
        part: part.index,
        whole: total.index,
        of: { metric: whole.subject.metric, scope: whole.subject.scope },
      },
    })
  }
  const supposed = found.filter(({ holds }) => holds).length < Math.max(2, MOST * found.length)
  for (const { claim } of found) yield supposed ? { ...claim, tie: 'supposed' } : claim
}
