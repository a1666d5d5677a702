import { wordsBefore } from '../../document/clauses.ts'
import type { Claim, Figure, OrderClaim } from '../../model.ts'
import { alike, between, next, ordered, type Told } from './told.ts'

const REACHED = '(?:已|现已|将|共|一共)?(?:达到?|为|是|有|增至|增加到|升至|超过?|突破|近|约)*'
/** 、累计38家; 家企业，企业总数达38家: what there is by now, new and old, under no name or one that ends alike. */
const STOCK = new RegExp(
  `^[^，。；、：（）\\d]{0,12}[、，,]?[\\s　]*([^，。；、：（）\\d]{0,14}?)(?:累计|总数|总量|总规模|存量)${REACHED}$`,
)
/** 、总处理能力达38万吨: the stock under the name of what is new. */
const NAMED = new RegExp(`^[、，,][\\s　]*总([^，。；、：（）\\d]{2,10}?)${REACHED}$`)
/** 、累计38家: under no name, of whatever has been done. */
const DONE = new RegExp(`^[、，,][\\s　]*累计(?:建成|完成|建设|达成|办成)?${REACHED}$`)
/** 、达680万户, behind what is new. */
const GROWN = /^[、，,][\s　]*(?:总数|总量|累计)?(?:已|共|一共)?(?:达到?|增至|增加[到至]|升至)(?:超过?|近|约)?$/
/** 新创建16所普惠性幼儿园，普惠性幼儿园增加至114所: the stock by the very name of what is new. */
const AGAIN = /^([^，。；、：\d]{2,12})[，、]\1(?:总数|总量)?(?:已|将)?(?:达到?|增至|增加[到至]|升至)(?:超过?|近|约)?$/

/** What is told of what came to be of late, and not of all there is. */
export const NEW = new RegExp(
  '新(?:增|建|设|认定|登记|培育|引进|注册|签|开|成立|入库|入选|办|结对|获|评定|落户|接入|组建|推广|发展|发现|投|创|招|聘|' +
    '上市|挂牌|晋|孵化|加装|改|布局|补充|引育)|净增',
)

/** ，总数分别达到, or ，总数达503座6328个: of each of those before. */
const EACH = /^[^，。；、：\d]{0,10}[，、](?:累计|总数|总量)(?:已|将)?(分别)?(?:达到?|为|超过?|突破|增至)$/
/** What may grow by more than it is, or is told as a change itself. */
const SIGNED = /利润|效益|收益|盈|亏|顺差|逆差|差额|赤字|净|增长|增加|增量|变化/

/** 新增甲a家、乙b家，总数分别达到c家和d家: each of as many. */
function* dealt(told: Told): Iterable<OrderClaim> {
  const { figures, levels, text } = told
  for (const claim of levels.values()) {
    const first = figures[claim.level.figure]!
    const last = lastBefore(told, first)
    const each = last === null ? null : EACH.exec(between(told, last, first))
    if (last === null || each === null) continue
    const totals = runFrom(told, first)
    if (each[1] === undefined && totals.length < 2) continue
    const added = addedBefore(told, last, totals)
    const start = added[0]?.start ?? 0
    if (added.length < totals.length || !NEW.test(text.slice(Math.max(0, start - BACK), start))) continue
    for (const [place, total] of totals.entries())
      if (alike(added[place]!, total)) yield ordered('stock', claim, added[place]!.index, total.index)
  }
}

/** Letters in which 新增 stands before the first of what it tells: 新增亿元以上企业. */
const BACK = 16

/** 1563家和5333家, 503座6328个: figures that nothing but a joint parts. */
function runFrom(told: Told, first: Figure): readonly Figure[] {
  const run = [first]
  for (let at = next(told, first.index); at !== null; at = next(told, at.index)) {
    if (!/^[和、及]?$/.test(between(told, run[run.length - 1]!, at))) break
    run.push(at)
  }
  return run
}

/** The quantity before another in its sentence. */
function lastBefore({ figures }: Told, { index, sentence }: Figure): Figure | null {
  for (let at = index - 1; figures[at]?.sentence === sentence; at--) if (figures[at]!.exempt === null) return figures[at]!
  return null
}

/** The last so many before a place that are told of what is new, one behind another. */
function addedBefore({ figures, levels }: Told, last: Figure, totals: readonly Figure[]): readonly Figure[] {
  const added: Figure[] = []
  const units = new Set(totals.map(({ unit }) => unit.dimension))
  for (let at = last.index; added.length < totals.length && figures[at]?.sentence === last.sentence; at--)
    if (levels.has(at) && units.has(figures[at]!.unit.dimension)) added.unshift(figures[at]!)
  return added
}

/** 达1300亿元，比上个五年增加710亿元: what a thing rose by is no more than it is, however it was measured before. */
function* risen({ claims, figures }: Told): Iterable<OrderClaim> {
  for (const claim of claims) {
    if (claim.kind !== 'change' || claim.amount.sign < 0 || typeof claim.end !== 'number' || claim.start !== null) continue
    const [gain, end] = [figures[claim.amount.figure]!, figures[claim.end]!]
    if (!alike(gain, end) || SIGNED.test(claim.subject.metric) || claim.subject.metric === '') continue
    if (end.sentence === gain.sentence) yield ordered('stock', claim, gain.index, end.index)
  }
}

/** 新增18家、累计38家; 净增48万户、达680万户; 改造18个、累计38个: what is new of a stock is no more than the stock. */
export function* stocks(told: Told): Iterable<OrderClaim> {
  const { figures, levels, claims } = told
  yield* dealt(told)
  yield* risen(told)
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
  return named === undefined ? GROWN.test(words) || AGAIN.test(words) : metric.endsWith(named.slice(-TELLING))
}

/** 完成改造18个、累计38个: what was done of late, and not what is planned of it. */
const isDone = (claim: Claim, words: string): boolean =>
  claim.kind === 'level' &&
  claim.measure === 'level' &&
  claim.subject.modality === 'actual' &&
  !PLANNED.test(claim.subject.metric) &&
  DONE.test(words)

const PLANNED = /[续在筹]建|开工|总|任务|目标|计划|预算|规划|拟/

/** So many letters at the end of a name tell what it is of. */
const TELLING = 4
