import { wordsBefore } from '../../document/clauses.ts'
import type { Figure, OrderClaim } from '../../model.ts'
import { alike, between, next, ordered, type Told } from './told.ts'

/** 37个行业大类中有28个; 58种产品中，43种 */
const AMONG = /^[^，。；、：\d（）()]{0,16}(?:中|里)[，,]?(?:已有|就?有|已)?$/
/** 共136024件，已经结案44663件 */
const DONE = /^[，,](?:已经?|其中已)(?!达)[^，。；、：\d]{0,12}$/

/** 34项民生实事完成31项, 、 or the end of the clause behind it. */
const FINISHED = /^[^，。；、：\d（）()]{2,14}(?:已|全部)?(?:完成|办结|开工|竣工|完工|销号|通车|投产|投用)(?:了)?$/
const CLOSED = /^[，。；、]/
/** 12个项目获奖，其中1项获一等奖: the counter alone, and what is told of it. */
const OF_WHICH = /^[^，。；：\d（）()]{2,24}，其中(?:有|已有)?$/
const TOLD_OF = /^(?:获|被|为|列入|入选|入围|居|通过|达到|属|上榜|进入|完成|开工|投产|竣工|建成|实现|位居|落户|纳入|成为)/
/** 为80万重点群体提供服务，其中毕业生6万人 */
const GROUP = /^(?:余|多)?(?:名)?[々〇㐀-鿿]{0,4}(?:群体|群众|人口|职工|居民|学生|农民|劳动力|人才|老人|儿童|青年)/
const PEOPLE_OF = /^[^，。；：\d（）()]{2,24}，其中[^，。；：\d]{2,14}$/

/** 45种产品中有27种; 共受理136件，已办结44件: what is told of things that were counted is told of no more of them. */
export function* counted(told: Told): Iterable<OrderClaim> {
  for (const claim of told.levels.values()) {
    const whole = told.figures[claim.level.figure]!
    const part = next(told, whole.index)
    if (part === null || !told.levels.has(part.index)) continue
    if (isOtherwise(told, whole, part)) yield ordered('part', claim, part.index, whole.index)
    if (!alike(whole, part)) continue
    if (!DAYS.test(whole.unit.text) && !whole.unit.dimension.startsWith('count') && whole.unit.dimension !== 'people')
      continue
    const words = between(told, whole, part)
    const total = TOTAL.test(wordsBefore(told.text, whole.start))
    const watched = WATCHED.test(claim.subject.metric) && GOOD.test(words)
    const finished = FINISHED.test(words) && CLOSED.test(told.text.slice(part.end)) && whole.unit.text === part.unit.text
    if (finished || AMONG.test(words) || (DONE.test(words) && total) || watched)
      yield ordered('part', claim, part.index, whole.index)
  }
}

/** Counted with another counter, or with none. */
function isOtherwise(told: Told, whole: Figure, part: Figure): boolean {
  const words = between(told, whole, part)
  const behind = told.text.slice(part.end, part.end + 2)
  if (whole.unit.dimension === 'number' && part.unit.dimension === 'people')
    return GROUP.test(told.text.slice(whole.end, whole.end + 10)) && PEOPLE_OF.test(words)
  const counts = [whole, part].every(({ unit }) => unit.dimension.startsWith('count'))
  return counts && whole.unit.text === '个' && !alike(whole, part) && OF_WHICH.test(words) && TOLD_OF.test(behind)
}

/** 有效监测天数365天，优良天数308天 */
const DAYS = /^天$/
const WATCHED = /监测(?:天数)?$/
const GOOD = /^[，,]?[\s　]*(?:其中[：，]?)?[^，。；\d]{0,6}(?:优良|达标|达到或好于二级)(?:的?天数)?(?:为|达到?|有|共)?$/

/** 共136024件: all there are. */
const TOTAL = /(?:共|合计|总计)(?:有|计|达|受理)?$/
