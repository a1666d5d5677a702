import { wordsBefore } from '../../document/clauses.ts'
import type { OrderClaim } from '../../model.ts'
import { alike, between, next, ordered, type Told } from './told.ts'

/** 37个行业大类中有28个; 58种产品中，43种 */
const AMONG = /^[^，。；、：\d（）()]{0,16}(?:中|里)[，,]?(?:已有|就?有|已)?$/
/** 共136024件，已经结案44663件 */
const DONE = /^[，,](?:已经?|其中已)(?!达)[^，。；、：\d]{0,12}$/

/** 45种产品中有27种; 共受理136件，已办结44件: what is told of things that were counted is told of no more of them. */
export function* counted(told: Told): Iterable<OrderClaim> {
  for (const claim of told.levels.values()) {
    const whole = told.figures[claim.level.figure]!
    const part = next(told, whole.index)
    if (part === null || !told.levels.has(part.index) || !alike(whole, part)) continue
    if (!DAYS.test(whole.unit.text) && !whole.unit.dimension.startsWith('count') && whole.unit.dimension !== 'people')
      continue
    const words = between(told, whole, part)
    const total = TOTAL.test(wordsBefore(told.text, whole.start))
    const watched = WATCHED.test(claim.subject.metric) && GOOD.test(words)
    if (AMONG.test(words) || (DONE.test(words) && total) || watched)
      yield ordered('part', claim, part.index, whole.index)
  }
}

/** 有效监测天数365天，优良天数308天 */
const DAYS = /^天$/
const WATCHED = /监测(?:天数)?$/
const GOOD = /^[，,]?[\s　]*(?:其中[：，]?)?[^，。；\d]{0,6}(?:优良|达标|达到或好于二级)(?:的?天数)?(?:为|达到?|有|共)?$/

/** 共136024件: all there are. */
const TOTAL = /(?:共|合计|总计)(?:有|计|达|受理)?$/
