import { wordsBefore } from '../../document/clauses.ts'
import { valueOf } from '../../interval.ts'
import type { Figure, OrderClaim } from '../../model.ts'
import { alike, next, ordered, type Told } from './told.ts'

/** 超10亿元企业36家、超50亿元企业12家: who is beyond the higher threshold is beyond the lower too. */
export function* thresholds(told: Told): Iterable<OrderClaim> {
  let before: Class | null = null
  for (const own of classes(told)) {
    const pair = before !== null && adjoin(told, before, own) ? [before, own] : null
    before = own
    if (pair === null) continue
    const [few, many] = pair.sort((one, other) => valueOf(other.threshold) - valueOf(one.threshold)) as [Class, Class]
    if (valueOf(few.threshold) === valueOf(many.threshold)) continue
    yield ordered('threshold', told.levels.get(own.count.index)!, few.count.index, many.count.index, 'run')
  }
}

/** How many things are beyond a threshold. */
interface Class {
  readonly threshold: Figure
  readonly count: Figure
  readonly noun: string
  /** What of them is beyond it: 营业收入. */
  readonly measure: string
}

function* classes(told: Told): Iterable<Class> {
  for (const { level, measure, subject } of told.levels.values()) {
    const threshold = told.figures[level.figure]!
    const beyond = threshold.qualifier === 'over' || threshold.qualifier === 'at-least'
    const count = measure === 'class' && beyond ? next(told, threshold.index) : null
    if (count === null || count.qualifier !== null || !count.unit.dimension.startsWith('count')) continue
    const counted = told.levels.get(count.index)
    if (counted === undefined || counted.measure !== 'level' || /新|增/.test(counted.subject.metric)) continue
    const of = wordsBefore(told.text, threshold.start).replace(/^.*、/, '').replace(AROUND, '')
    yield { threshold, count, noun: `${subject.scope}${counted.subject.metric}`, measure: of }
  }
}

/** Words around it that do not. */
const AROUND = /^(?:其中|有|年)+|(?:超过?|突破|上|过|达到?|在)+$/g

/** One right after the other, of one kind of things and of thresholds: 营收超10亿元、超50亿元, not 营收10亿元、纳税1亿元. */
const adjoin = (told: Told, one: Class, other: Class): boolean =>
  next(told, one.count.index) === other.threshold &&
  alike(one.threshold, other.threshold) &&
  alike(one.count, other.count) &&
  one.noun === other.noun &&
  (other.measure === '' || one.measure.endsWith(other.measure))
