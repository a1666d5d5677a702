import type { LevelClaim, OrderClaim } from '../../model.ts'
import { GENERA } from '../../subjects/genera.ts'
import { agreedOn, factKey, groupLevels } from '../facts.ts'
import { ordered, type Told } from './told.ts'

/** 企业157万户 of 经营主体680万户: a species is no more than its genus, wherever the two are told of one scope and period. */
export function* genera(told: Told): Iterable<OrderClaim> {
  const groups = groupLevels(told.claims)
  const agreed = (mentions: readonly LevelClaim[]) => agreedOn(mentions, told.figures)
  for (const mentions of groups.values()) {
    const claim = mentions[0]!
    const less = agreed(mentions)
    if (less === null) continue
    for (const genus of GENERA.get(claim.subject.metric) ?? []) {
      const wholes = groups.get(factKey({ ...claim.subject, metric: genus })!)
      const most = wholes ? agreed(wholes) : null
      if (most === null || told.figures[most]!.unit.dimension !== told.figures[less]!.unit.dimension) continue
      const together = told.figures[most]!.sentence === told.figures[less]!.sentence
      yield ordered('genus', claim, less, most, together ? 'said' : 'ledger')
    }
  }
}
