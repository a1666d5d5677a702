import { isCopied, isTelling } from '../claims/tables/copies.ts'
import { groupBy } from '../grouped.ts'
import type { HeldClaim } from '../model.ts'
import { heldCell, type Tabled } from './carried.ts'
import type { CellFact } from './cells.ts'
import { sameWords } from './copies.ts'
import type { Holding, Shelved } from './facts.ts'

/**
 * What two volumes print in the same cell of the same table: one fact where the years are the same, last year's column
 * where the report has one, and a table that was copied.
 */
export function* heldTables(holding: Holding, shelved: Shelved, { own, others }: Tabled): Generator<HeldClaim> {
  const theirs = groupBy(others, keyOf)
  const copied = new Map<number, { readonly same: [CellFact, CellFact][]; all: number }>()
  for (const cells of groupBy(own, cell => `${keyOf(cell)} ${String(cell.prior)}`).values()) {
    const cell = only(cells)
    if (cell === null || cell.title === '') continue
    const key = keyOf(cell)
    const same = only((theirs.get(key) ?? []).filter(other => other.year === cell.year && !other.prior))
    if (same !== null && !cell.opening && !same.opening)
      yield heldCell(cell, same, cell.prior ? 'column' : 'restated', holding, shelved)
    const ago = only((theirs.get(key) ?? []).filter(other => other.year === cell.year - 1 && other.prior === cell.prior))
    if (ago === null || !isTelling(cell.figure) || cell.figure.unit.text.includes('%')) continue
    const table = copied.get(cell.caption) ?? { same: [], all: 0 }
    table.all++
    if (isEqual(cell, ago)) table.same.push([cell, ago])
    copied.set(cell.caption, table)
  }
  for (const { same, all } of copied.values()) {
    const [first] = same
    if (first === undefined || !isCopied(same.length, all)) continue
    const claim = heldCell(first[0], first[1], 'repeated', holding, shelved)
    const others = same.slice(1).map(([cell]) => cell.figure.index)
    yield { ...claim, strength: 'soft', verifies: false, others, working: sameWords(same.length, claim) }
  }
}

const keyOf = ({ title, row, column, nth }: CellFact): string => `${title}|${row}|${column}|${nth}`

const only = (cells: readonly CellFact[]): CellFact | null => (cells.length === 1 ? (cells[0] ?? null) : null)

const isEqual = ({ figure: one }: CellFact, { figure: other }: CellFact): boolean =>
  one.numeral.digits === other.numeral.digits && one.numeral.decimals === other.numeral.decimals
