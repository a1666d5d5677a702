import { wordsBefore } from '../../document/clauses.ts'
import type { Figure, OrderClaim } from '../../model.ts'
import { alike, between, next, ordered, type Told } from './told.ts'

/** 37个行业大类中有28个; 58种产品中，43种 */
const AMONG = /^[^，。；、：\d（）()]{0,16}(?:中|里)[，,]?(?:已有|就?有|已)?$/
/** 共136024件，已经结案44663件 */
const DONE = /^[，,](?:已经?|其中已)(?!达)[^，。；、：\d]{0,12}$/

/** 34项民生实事完成31项, 、 or the end of the clause behind it. */
const COMPLETED = /^[^，。；、：\d（）()]{2,14}(?:已|全部)?(?:完成|办结|开工|竣工|完工|销号|通车|投产|投用)(?:了)?$/
const CLOSED = /^[，。；、]/
/** 12个项目获奖，其中1项获一等奖: the counter alone, and what is told of it. */
const OF_WHICH = /^[^，。；：\d（）()]{2,24}，其中(?:有|已有)?$/
const TOLD_OF = /^(?:获|被|为|列入|入选|入围|居|通过|达到|属|上榜|进入|完成|开工|投产|竣工|建成|实现|位居|落户|纳入|成为)/
/** 为80万重点群体提供服务，其中毕业生6万人 */
const GROUP = /^(?:余|多)?(?:名)?[々〇㐀-鿿]{0,4}(?:群体|群众|人口|职工|居民|学生|农民|劳动力|人才|老人|儿童|青年)/
const PEOPLE_OF = /^[^，。；：\d（）()]{2,24}，其中[^，。；：\d]{2,14}$/
/** 通过10项法规（其中7项 */
const ASIDE = /^[^，。；、：\d（）()]{0,12}[（(](?:其中|含)$/
/** 项目268个、完工246个: of what is done, behind a mark. */
const FINISHED = /^[、，,](?:已经?)?(?:完工|竣工|办结|整改|验收|销号)(?:完成)?$/
/** Where the work told of before is of one stage too, it is of other things. */
const STAGE = /工(?!程)|建成|投产|投用|新/
/** 305台锅炉关停152台: what many counters count is of a place. */
const STOPPED = /^[^，。；、：\d（）()]{2,10}(?:关停|拆除|淘汰|报废|销号|拆解)$/
const LOOSE = /[个项家处件]$/
/** 107个易涝点，…，已有35个易涝点: the things are named again. */
const AGAIN = /^([^，。；、：\d（）()]{2,8})[^。；：\d]{0,30}[，,]已有$/

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
    const completed = COMPLETED.test(words) && CLOSED.test(told.text.slice(part.end)) && whole.unit.text === part.unit.text
    if (completed || AMONG.test(words) || ASIDE.test(words) || (DONE.test(words) && total) || watched)
      yield ordered('part', claim, part.index, whole.index)
    else if (isDone(told.text, whole, part, words)) yield ordered('part', claim, part.index, whole.index, 'ledger')
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

/** Of the things counted before, as the words suggest. */
function isDone(text: string, whole: Figure, part: Figure, words: string): boolean {
  const again = AGAIN.exec(words)?.[1]
  if (again !== undefined) return text.startsWith(again, part.end)
  return (
    (FINISHED.test(words) && !STAGE.test(wordsBefore(text, whole.start))) ||
    (STOPPED.test(words) && whole.unit.text === part.unit.text && !LOOSE.test(whole.unit.text))
  )
}

/** 有效监测天数365天，优良天数308天 */
const DAYS = /^天$/
const WATCHED = /监测(?:天数)?$/
const GOOD = /^[，,]?[\s　]*(?:其中[：，]?)?[^，。；\d]{0,6}(?:优良|达标|达到或好于二级)(?:的?天数)?(?:为|达到?|有|共)?$/

/** 共136024件: all there are. */
const TOTAL = /(?:共|合计|总计)(?:有|计|达|受理)?$/
