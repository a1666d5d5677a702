import { wordsBefore } from '../../document/clauses.ts'
import { addTo } from '../../grouped.ts'
import type { Figure, LevelClaim, OrderClaim } from '../../model.ts'
import { metricNamed } from '../../subjects/metrics.ts'
import { natureOf } from '../../subjects/natures.ts'
import { NEW } from './stocks.ts'
import { alike, ordered, type Told } from './told.ts'

/** 超过, 提高到: the goal lies above what is reached. 达到 says so of what is known to last; 稳定在, 保持在 say nothing. */
const RAISES = /(?:超过?|突破|增加到|增至|提高到|提升到|提升至|提高至|升至|扩大到|扩大至|发展到|壮大到)(?:约|近)?$/
const REACHES = /达到?(?:约|近)?$/
/** 力争达到: what is striven for is more than there is, whatever it is. */
const STRIVES = /(?:力争|争取|奋力|努力)(?:实现|达到?|突破|超过?)(?:约|近)?$/
/** 降至: it lies below. */
const LOWERS = /(?:降至|降到|降低到|降低至|下降到|下降至|减少到|减少至|压减到|压减至)(?:约)?$/

/** What is told of a year is told anew each year, and may be less; what there is of a thing is not. */
const YEARLY = /净增|引进|培育|完成|建成|实施|开展|举办|转移|接待|游客|就业|投资|外资|收入|支出|产量|贷款|改造|认定/

/** 高新技术企业4742家, and 2020年达到1000家: a goal that the result has passed already. */
export function* goals(told: Told): Iterable<OrderClaim> {
  const results = new Map<string, LevelClaim[]>()
  for (const claim of told.levels.values()) {
    if (claim.subject.modality !== 'actual' || !isStock(claim)) continue
    addTo(results, keyOf(claim), claim)
  }
  for (const claim of told.levels.values()) {
    const goal = told.figures[claim.level.figure]!
    if (claim.subject.modality !== 'target' || !isStock(claim)) continue
    const done = results.get(keyOf(claim))?.filter(result => isBefore(result, claim)) ?? []
    const last = done.at(-1)
    if (last === undefined || done.some(({ subject }) => subject.period!.to !== last.subject.period!.to)) continue
    const result = told.figures[last.level.figure]!
    if (!alike(goal, result) || result.qualifier !== null) continue
    if (isAdded(told, goal) || isAdded(told, result)) continue
    const words = wordsBefore(told.text, goal.start)
    const counted = goal.exact && goal.unit.dimension.startsWith('count')
    const lasting = counted || metricNamed(claim.subject.metric) !== undefined || natureOf(claim.subject.metric) !== undefined
    const up = RAISES.test(words) || STRIVES.test(words) || (REACHES.test(words) && lasting)
    if (up) yield ordered('goal', claim, result.index, goal.index, 'ledger')
    else if (LOWERS.test(words)) yield ordered('goal', claim, goal.index, result.index, 'ledger')
  }
}

/** A level of what lasts, under a name that means one thing. */
const isStock = ({ measure, subject: { metric, period } }: LevelClaim): boolean =>
  measure === 'level' &&
  period !== null &&
  (metricNamed(metric) !== undefined || metric.length > SHORT) &&
  !NEW.test(metric) &&
  !YEARLY.test(metric)

const SHORT = 3

/** 新增幼儿园学位2.3万个、小学学位1.6万个: every one in the clause is new. */
const isAdded = ({ text }: Told, { start }: Figure): boolean =>
  ADDED.test(wordsBefore(text, start))

const ADDED = /新[增建改设]|净增|建成|完成|实施|引进/

const isBefore = (result: LevelClaim, goal: LevelClaim): boolean =>
  result.subject.period!.to <= goal.subject.period!.from && result.at.start < goal.at.start

const keyOf = ({ subject: { metric, scope } }: LevelClaim): string => `${metric}|${scope}`
