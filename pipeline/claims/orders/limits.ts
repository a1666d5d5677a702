import { addTo } from '../../grouped.ts'
import type { LevelClaim, OrderClaim } from '../../model.ts'
import { factKey } from '../facts.ts'
import { alike, ordered, type Told } from './told.ts'

const DEBT = /^(?:地方)?(?:政府)?((?:一般|专项)?债务)(余额|限额)$/

/** 政府债务余额 and 地方政府债务限额 of one scope and year: what is owed is no more than what may be. */
export function* limits(told: Told): Iterable<OrderClaim> {
  const known = new Map<string, LevelClaim[]>()
  for (const claim of told.levels.values()) {
    const debt = claim.measure === 'level' ? DEBT.exec(claim.subject.metric) : null
    if (debt === null) continue
    const key = factKey({ ...claim.subject, metric: `${debt[1]}${debt[2]}` })
    if (key !== null) addTo(known, key, claim)
  }
  for (const [key, [owed, ...again]] of known) {
    const [limit, ...raised] = key.includes('余额') ? (known.get(key.replace('余额', '限额')) ?? []) : []
    // a limit that is told twice was raised meanwhile, or is another layer's
    if (owed === undefined || limit === undefined || again.length > 0 || raised.length > 0) continue
    const [less, most] = [owed.level.figure, limit.level.figure]
    if (alike(told.figures[less]!, told.figures[most]!))
      yield ordered('limit', owed, less, most, near(owed, limit) ? 'said' : 'ledger')
  }
}

/** Sentences over which one name is surely that of one layer. */
const NEAR = 3

const near = (one: LevelClaim, other: LevelClaim): boolean => Math.abs(one.sentence - other.sentence) <= NEAR
