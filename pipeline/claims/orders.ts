import type { Claim, Figure, FigureRef, OrderClaim } from '../model.ts'
import { brackets } from './orders/brackets.ts'
import { counted } from './orders/counted.ts'
import { genera, narrower } from './orders/genera.ts'
import { goals } from './orders/goals.ts'
import { held, passed } from './orders/held.ts'
import { households } from './orders/households.ts'
import { limits } from './orders/limits.ts'
import { means } from './orders/means.ts'
import { spans } from './orders/spans.ts'
import { stocks } from './orders/stocks.ts'
import { thresholds } from './orders/thresholds.ts'
import { toldOf } from './orders/told.ts'

const READERS = [
  stocks, counted, thresholds, brackets, genera, narrower, held, passed, households, limits, means, spans, goals,
]

/** Pairs of figures of which one is never more than the other, whether or not any sum or share is told of them. */
export function readOrders(text: string, figures: readonly Figure[], claims: readonly Claim[]): OrderClaim[] {
  const told = toldOf(text, figures, claims)
  const orders = READERS.flatMap(read => [...read(told)])
  const known = partsOf(claims)
  return orders.filter(({ less, most }) => known.get(less) !== most)
}

/** What a total says is no more than its whole. */
const partsOf = (claims: readonly Claim[]): ReadonlyMap<FigureRef, FigureRef> =>
  new Map(
    claims.flatMap(claim =>
      claim.kind === 'total' && (claim.closure === 'open' || claim.closure === 'partition')
        ? claim.parts.map(({ figure }) => [figure, claim.whole] as const)
        : [],
    ),
  )
