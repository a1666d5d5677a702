import type { Book, FigureRef, HeldClaim, Operand, Reference, Standing } from '../model.ts'
import { carriedForward } from './carried.ts'
import { cellsOf } from './cells.ts'
import { heldCopies } from './copies.ts'
import { ledgerOf } from './entries.ts'
import { heldFacts, type Holding, type Shelved } from './facts.ts'
import { heldRanks } from './ranks.ts'
import type { Shelf } from './shelf.ts'
import { heldStocks } from './stocks.ts'
import { heldTables } from './tables.ts'
import { claimsAllMet, heldTargets } from './targets.ts'

/** Every relation between the report and its references. Each pair of figures is related once in one way. */
export function heldClaims(
  book: Book,
  standing: Standing,
  references: readonly Reference[],
  shelf: Shelf,
): readonly HeldClaim[] {
  const holding: Holding = { year: standing.year, own: ledgerOf(book, standing), shelf }
  const tables = cellsOf(book, standing)
  const claimed = claimsAllMet(book)
  const claims: HeldClaim[] = []
  const siblings: Shelved[] = []
  for (const [index, reference] of references.entries()) {
    const shelved: Shelved = { reference, index, ledger: ledgerOf(reference.book, reference) }
    if (reference.role === 'sibling') {
      siblings.push(shelved)
      continue
    }
    const tabled = { own: tables, others: cellsOf(reference.book, reference) }
    claims.push(
      ...heldFacts(holding, shelved),
      ...heldStocks(book, standing, holding, shelved),
      ...carriedForward(holding, shelved, tabled),
      ...heldTables(holding, shelved, tabled),
      ...heldCopies(book, standing, holding, shelved),
      ...heldTargets(holding, shelved, claimed),
    )
  }
  claims.push(...heldRanks(book, standing, holding, siblings))
  return unique(claims)
}

/** What words and table, or ledger and copy, relate alike: once, and as surely as one of them does. */
function unique(claims: readonly HeldClaim[]): readonly HeldClaim[] {
  const kept = new Map<string, HeldClaim>()
  for (const claim of claims) {
    const key = `${claim.as} ${Object.values(claim.bind).flatMap(refsOf).join()}`
    const known = kept.get(key)
    if (known === undefined || RANK[claim.strength] > RANK[known.strength]) kept.set(key, claim)
  }
  return [...kept.values()]
}

const RANK = { guess: 0, soft: 1, hard: 2 } as const

const refsOf = (operand: Operand): readonly FigureRef[] => ('figure' in operand ? [operand.figure] : [])
