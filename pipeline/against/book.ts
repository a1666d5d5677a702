import { readClaims } from '../claims/claims.ts'
import { coversOf } from '../claims/covers.ts'
import { factsOf } from '../claims/facts.ts'
import { outlineOf } from '../document/outline.ts'
import { unbroken } from '../document/unbroken.ts'
import type { Book, Draft, Settings } from '../model.ts'
import { damageOf } from '../quantities/damage.ts'
import { readFigures } from '../quantities/figures.ts'

/** A reference, read as a report is. Of one whose digits were damaged nothing is claimed. */
export function bookOf(told: Draft, settings: Settings): Book {
  const { draft } = unbroken(told)
  const outline = outlineOf(draft)
  const figures = readFigures(draft, outline)
  const covers = coversOf(draft, outline, figures)
  const claims = damageOf(draft.text, figures) === null ? readClaims(draft, outline, figures, settings, covers) : []
  return { draft, outline, figures, claims, facts: factsOf(draft, outline, figures, claims, covers) }
}
