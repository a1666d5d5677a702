import { wordsBefore } from '../../document/clauses.ts'
import type { Claim, OrderClaim } from '../../model.ts'
import { alike, between, next, ordered, type Told } from './told.ts'

const REACHED = '(?:已|现已|将|共|一共)?(?:达到?|为|是|有|增至|增加到|升至|超过?|突破|近|约)*'
/** 、累计38家; 家企业，企业总数达38家: what there is by now, new and old, under no name or one that ends alike. */
const STOCK = new RegExp(
  `^[^，。；、：（）\\d]{0,12}[、，,]?[\\s　]*([^，。；、：（）\\d]{0,14}?)(?:累计|总数|总量|总规模|存量)${REACHED}$`,
)
/** 、总处理能力达38万吨: the stock under the name of what is new. */
const NAMED = new RegExp(`^[、，,][\\s　]*总([^，。；、：（）\\d]{2,10}?)${REACHED}$`)
/** 、累计38家: under no name, of whatever has been done. */
const DONE = new RegExp(`^[、，,][\\s　]*累计${REACHED}$`)
/** 、达680万户, behind what is new. */
const GROWN = /^[、，,][\s　]*(?:总数|总量|累计)?(?:已|共|一共)?(?:达到?|增至|增加到|升至)(?:超过?|近|约)?$/

/** What is told of what came to be of late, and not of all there is. */
export const NEW = new RegExp(
  '新(?:增|建|设|认定|登记|培育|引进|注册|签|开|成立|入库|入选|办|结对|获|评定|落户|接入|组建|推广|发展|发现|投|创|招|聘|' +
    '上市|挂牌|晋|孵化|加装|改|布局|补充|引育)',
)

/** 新增18家、累计38家; 净增48万户、达680万户; 改造18个、累计38个: what is new of a stock is no more than the stock. */
export function* stocks(told: Told): Iterable<OrderClaim> {
  const { figures, levels, claims } = told
  for (const claim of claims) {
    const gained = claim.kind === 'change' && claim.amount.sign === 1
    if (!gained && claim.kind !== 'level') continue
    const part = figures[claim.kind === 'level' ? claim.level.figure : claim.amount.figure]!
    const whole = next(told, part.index)
    if (whole === null || !levels.has(whole.index) || !alike(part, whole)) continue
    const words = between(told, part, whole)
    const isNew = gained || NEW.test(claim.subject.metric) || ADDED.test(wordsBefore(told.text, part.start))
    if ((isNew && isStock(claim.subject.metric, words)) || isDone(claim, words))
      yield ordered('stock', claim, part.index, whole.index)
  }
}

/** 新增1000处信号灯联网: the verb stands right before the amount. */
const ADDED = /(?:新增|净增)(?:超过?|近|约)?$/

function isStock(metric: string, words: string): boolean {
  const named = STOCK.exec(words)?.[1] ?? NAMED.exec(words)?.[1]
  return named === undefined ? GROWN.test(words) : metric.endsWith(named.slice(-TELLING))
}

/** 完成改造18个、累计38个: what was done of late, and not what is planned of it. */
const isDone = (claim: Claim, words: string): boolean =>
  claim.kind === 'level' &&
  claim.measure === 'level' &&
  claim.subject.modality === 'actual' &&
  !PLANNED.test(claim.subject.metric) &&
  DONE.test(words)

const PLANNED = /总|任务|目标|计划|预算|规划|拟/

/** So many letters at the end of a name tell what it is of. */
const TELLING = 4
