import type { Book, HeldClaim, Reference, Standing } from '../model.ts'
import { carriedForward } from './carried.ts'
import { cellsOf } from './cells.ts'
import { heldCopies } from './copies.ts'
import { ledgerOf } from './entries.ts'
import { heldFacts, type Holding, type Shelved } from './facts.ts'
import { heldRanks } from './ranks.ts'
import type { Shelf } from './shelf.ts'
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
      ...carriedForward(holding, shelved, tabled),
      ...heldTables(holding, shelved, tabled),
      ...heldCopies(book, standing, holding, shelved),
      ...heldTargets(holding, shelved, claimed),
    )
  }
  claims.push(...heldRanks(book, standing, holding, siblings))
  return unique(claims)
}

/** What words and table, or ledger and copy, relate alike. */
function unique(claims: readonly HeldClaim[]): readonly HeldClaim[] {
  const seen = new Set<string>()
  return claims.filter(claim => {
    const key = `${claim.as} ${JSON.stringify(claim.bind)}`
    return seen.size < seen.add(key).size
  })
}
