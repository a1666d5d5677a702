import type { LevelClaim, OrderClaim } from '../../model.ts'
import { GENERA } from '../../subjects/genera.ts'
import { metricNamed } from '../../subjects/metrics.ts'
import { agreedOn, factKey, groupLevels } from '../facts.ts'
import { alike, ordered, type Told } from './told.ts'

/** What may have kinds: 汽车产量 has 新能源汽车产量, and 开发区 of one rank are none of another. */
const KINDRED = /(?:[产销]量|保有量|[用发]电量|吞吐量|装机容量|产值|增加值|零售额|余额|用户)$/
/** Letters of such a name, at least. */
const BROAD = 4
/** Letters of a word in front. */
const WORD = 2
/** What in front of a name makes another thing of it, more often than a kind of it. */
const OTHERWISE = /上年|去年|预算|计划|累计|人均|亩均|[非未不净总全超]$|新增|本外币|公共|限额|转移|债/

/** 汽车产量357万辆，新能源汽车产量168.4万辆: in one sentence, a name with a word in front is, as we suppose, of some of them. */
export function* narrower(told: Told): Iterable<OrderClaim> {
  const levels = [...told.levels.values()]
  for (const [place, claim] of levels.entries())
    for (const other of [levels[place - 1], levels[place + 1]]) {
      if (other === undefined || other.sentence !== claim.sentence) continue
      const [name, genus] = [claim.subject.metric, other.subject.metric]
      if (genus.length < BROAD || !KINDRED.test(genus) || name.length < genus.length + WORD || !name.endsWith(genus)) continue
      // of two known metrics the tables say whether one is some of the other
      if (metricNamed(name) !== undefined || GENERA.get(name)?.includes(genus)) continue
      if (OTHERWISE.test(name.slice(0, -genus.length)) || name.includes('·')) continue
      const own = factKey({ ...claim.subject, metric: genus })
      const [less, most] = [told.figures[claim.level.figure]!, told.figures[other.level.figure]!]
      if (own === null || own !== factKey(other.subject) || !alike(less, most)) continue
      if (claim.measure === 'level' && other.measure === 'level' && less.unit.dimension !== 'percent')
        yield ordered('genus', claim, less.index, most.index, 'ledger')
    }
}

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
