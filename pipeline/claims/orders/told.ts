import type { Claim, Figure, FigureRef, LevelClaim, OrderClaim } from '../../model.ts'

/** What the sentences of a report have told, as far as it can be put in order. */
export interface Told {
  readonly text: string
  readonly figures: readonly Figure[]
  readonly claims: readonly Claim[]
  /** By figure. */
  readonly levels: ReadonlyMap<FigureRef, LevelClaim>
}

export function toldOf(text: string, figures: readonly Figure[], claims: readonly Claim[]): Told {
  const levels = new Map<FigureRef, LevelClaim>()
  for (const claim of claims) if (claim.kind === 'level') levels.set(claim.level.figure, claim)
  return { text, figures, claims, levels }
}

/** The next figure that is a quantity, where it stands in the same sentence. */
export function next({ figures }: Told, ref: FigureRef): Figure | null {
  const { sentence } = figures[ref]!
  for (let at = ref + 1; figures[at]?.sentence === sentence; at++) if (figures[at]!.exempt === null) return figures[at]!
  return null
}

/** The words between two figures. */
export const between = ({ text }: Told, one: Figure, other: Figure): string => text.slice(one.end, other.start)

/** 18家 and 38家: of one unit, whatever its size. */
export const alike = (one: Figure, other: Figure): boolean =>
  one.unit.dimension === other.unit.dimension && one.upper === null && other.upper === null

/** That one figure is never more than another, told where the claim of either stands. */
export const ordered = (
  reason: string,
  { at, sentence, subject }: Claim,
  less: FigureRef,
  most: FigureRef,
  tie: OrderClaim['tie'] = 'said',
): OrderClaim => ({ kind: 'order', reason, at, sentence, subject, less, most, tie })
