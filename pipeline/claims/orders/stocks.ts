import type { OrderClaim } from '../../model.ts'
import { alike, between, next, ordered, type Told } from './told.ts'

/** 、累计38家; 家企业，企业总数达38家: what there is by now, new and old, under no name or one that ends alike. */
const STOCK =
  /^[^，。；、：（）\d]{0,12}[、，,]?[\s　]*([^，。；、：（）\d]{0,14}?)(?:累计|总数|总量|总规模|存量)(?:已|现已|将)?(?:达到?|为|是|有|超过?|突破|近|约)*$/
/** 、达680万户, behind a change. */
const REACHED = /^[、，,][\s　]*(?:总数|总量|累计)?(?:已|共|一共)?(?:达到?|增至|增加到|升至)(?:超过?|近|约)?$/

const NEW = /新(?:增|建|设|认定|登记|培育|引进|注册|签约|开工|成立|入库|办|结对|获批|评定|入选|落户)/

/** 新增18家、累计38家; 净增48万户、达680万户: what is new of a stock is no more than the stock. */
export function* stocks(told: Told): Iterable<OrderClaim> {
  const { figures, levels, claims } = told
  for (const claim of claims) {
    const gained = claim.kind === 'change' && claim.amount.sign === 1
    if (!gained && !(claim.kind === 'level' && NEW.test(claim.subject.metric))) continue
    const part = figures[claim.kind === 'change' ? claim.amount.figure : claim.level.figure]!
    const whole = next(told, part.index)
    if (whole === null || !levels.has(whole.index) || !alike(part, whole)) continue
    const words = between(told, part, whole)
    const named = STOCK.exec(words)?.[1]
    const stock = named === '' || (named !== undefined && claim.subject.metric.endsWith(named.slice(-TELLING)))
    if (stock || (gained && REACHED.test(words))) yield ordered('stock', claim, part.index, whole.index)
  }
}

/** So many letters at the end of a name tell what it is of. */
const TELLING = 4
