import type { Finding } from '../model.ts'

/**
 * The order in which every format lists and numbers findings: what must be answered first, and of equals what stands
 * first in the report; what is settled comes last.
 */
export const asListed = (a: Finding, b: Finding): number =>
  Number(a.settled !== null) - Number(b.settled !== null) ||
  RANK[a.severity] - RANK[b.severity] ||
  a.start - b.start ||
  a.end - b.end

const RANK = { error: 0, warning: 1, note: 2 } as const
