import type { Audit, DraftDiff } from '../model.ts'
import { followedOf } from './followed.ts'
import { pairsOf } from './pairs.ts'

/** What became of the figures of an earlier draft. */
export function compare(old: Audit, fresh: Audit): DraftDiff {
  const pairs = pairsOf(old, fresh)
  const { changed, added, gone, converted } = pairs
  return { changed, added, gone, converted, followed: followedOf(old, fresh, pairs) }
}
