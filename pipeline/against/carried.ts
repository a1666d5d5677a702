import { isTelling } from '../claims/tables/copies.ts'
import { groupBy } from '../grouped.ts'
import { termNamed } from '../subjects/funds.ts'
import { after } from '../subjects/periods.ts'
import type { HeldClaim, Subject } from '../model.ts'
import { agreedOn } from './agreed.ts'
import type { CellFact } from './cells.ts'
import { type Entry, keyOf } from './entries.ts'
import { isSettled, type Holding, type Shelved } from './facts.ts'
import { sourceOf } from './shelf.ts'

/** What the tables of the report and of a reference hold. */
export interface Tabled {
  readonly own: readonly CellFact[]
  readonly others: readonly CellFact[]
}

/** What last year left and this year began with: 年末余额 and 上年末余额, 结转下年 and 上年结转. */
export function* carriedForward(holding: Holding, shelved: Shelved, { own, others }: Tabled): Generator<HeldClaim> {
  const { reference, index } = shelved
  const closing = groupBy(others.filter(cell => cell.stock && cell.dated && !cell.opening && !cell.prior), stockKey)
  const opened = groupBy(own.filter(cell => cell.stock && cell.opening), stockKey)
  for (const [key, cells] of opened) {
    const left = single(closing.get(key) ?? [])
    if (left === null || single(cells) === null || reference.year === null || left.year > reference.year) continue
    for (const cell of cells) yield heldCell(cell, left, 'carried', holding, shelved)
  }
  for (const entries of shelved.ledger.values()) {
    const left = agreedOn(entries)
    const next = left === null ? undefined : termNamed(left.metric)?.next
    if (left === null || next === undefined) continue
    const metric = `${left.metric.slice(0, left.metric.lastIndexOf('·') + 1)}${next}`
    for (const modality of ['actual', 'target'] as const) {
      const taken = holding.own.get(keyOf({ ...left, metric, modality, period: after(left.period) })) ?? []
      if (agreedOn(taken) === null) continue
      for (const entry of taken) yield heldEntry(entry, left)
    }
  }

  function heldEntry(entry: Entry, left: Entry): HeldClaim {
    const other = holding.shelf.take(index, left.figure)
    const place = holding.shelf.placed(other)
    return {
      kind: 'held',
      as: 'carried',
      at: entry.claim.at,
      subject: entry.claim.subject,
      sentence: entry.claim.sentence,
      own: entry.figure.index,
      bind: { own: { figure: entry.figure.index, sign: entry.sign }, other: { figure: other, sign: left.sign } },
      strength: entry.sure && left.sure && entry.metric.includes('·') ? 'hard' : 'soft',
      settled: isSettled(entry.metric, reference),
      reference: index,
      source: place === null ? '' : sourceOf(reference, place),
      verifies: true,
    }
  }
}

const stockKey = ({ title, row, column, year }: CellFact): string => `${title}|${row}|${column}|${year}`

/** A relation between a cell of the report and one of a reference. */
export function heldCell(
  cell: CellFact,
  other: CellFact,
  as: HeldClaim['as'],
  { shelf }: Pick<Holding, 'shelf'>,
  { reference, index }: Shelved,
): HeldClaim {
  const taken = shelf.take(index, other.figure)
  const place = shelf.placed(taken)
  return {
    kind: 'held',
    as,
    at: cell.figure,
    subject: subjectOf(cell),
    sentence: cell.figure.sentence,
    own: cell.figure.index,
    bind: { own: { figure: cell.figure.index }, other: { figure: taken } },
    strength: as === 'column' ? 'soft' : 'hard',
    reference: index,
    source: place === null ? '' : sourceOf(reference, place),
    verifies: isTelling(cell.figure),
  }
}

const subjectOf = ({ row, year }: CellFact): Subject => ({
  metric: row,
  scope: '',
  period: { from: year * 12, to: year * 12 + 12 },
  modality: 'actual',
  basis: 'current',
  metricFrom: 'said',
  periodFrom: 'said',
})

/** The one value that several cells agree on; null where they do not. */
export const single = (cells: readonly CellFact[]): CellFact | null => {
  const [first] = cells
  const values = new Set(cells.map(({ figure: { numeral, unit } }) => `${numeral.digits} ${numeral.decimals} ${unit.text}`))
  return first === undefined || values.size > 1 ? null : first
}

