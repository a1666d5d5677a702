import type { Claim, Figure, OrderClaim, ShareClaim } from '../model.ts'
import { between, next, type Told, toldOf } from './orders/told.ts'

/** 增长面, 优良天数比率, 达标率: what share of those counted. */
const RATE = /^(.*?)(?:面|率|比例|比率|占比|比重)$/

/** 37个行业中有28个实现增长，增长面为75.7%: a rate behind two counts of which one is part of the other is their quotient. */
export function* countedShares(
  text: string,
  figures: readonly Figure[],
  claims: readonly Claim[],
  orders: readonly OrderClaim[],
): Iterable<ShareClaim> {
  const told = toldOf(text, figures, claims)
  const shares = new Map(claims.flatMap(claim => (claim.kind === 'share' ? [[claim.share, claim] as const] : [])))
  for (const { reason, less, most, tie } of orders) {
    const rate = reason === 'part' && tie === 'said' ? next(told, less) : null
    if (rate === null || rate.unit.dimension !== 'percent') continue
    const claim = told.levels.get(rate.index) ?? shares.get(rate.index)
    if (claim === undefined || (claim.kind === 'share' && claim.of.metric !== '')) continue
    const name = claim.kind === 'share' ? claim.subject.metric : (RATE.exec(claim.subject.metric)?.[1] ?? '')
    if (isOf(told, name, figures[most]!, figures[less]!, rate))
      yield {
        kind: 'share',
        at: claim.at,
        sentence: claim.sentence,
        subject: claim.subject,
        share: rate.index,
        part: less,
        whole: most,
        of: { metric: '', scope: '' },
      }
  }
}

/** 优良天数335天、优良率91.8%: of the days of the year, of which a few may not have been measured. */
export function* sharesOfTheYear(
  text: string,
  figures: readonly Figure[],
  claims: readonly Claim[],
): Iterable<ShareClaim> {
  const told = toldOf(text, figures, claims)
  for (const claim of told.levels.values()) {
    const days = figures[claim.level.figure]!
    const rate = GOOD_DAYS.test(claim.subject.metric) && days.unit.text === '天' ? next(told, days.index) : null
    const level = rate === null ? undefined : told.levels.get(rate.index)
    if (rate?.unit.dimension !== 'percent' || level === undefined) continue
    if (!GOOD_RATE.test(between(told, days, rate))) continue
    const { at, sentence, subject } = level
    const of = { metric: '', scope: '' }
    const [part, share] = [days.index, rate.index]
    yield { kind: 'share', at, sentence, subject, share, part, whole: null, of, range: MEASURED }
  }
}

const GOOD_DAYS = /(?:优良|达标)(?:的?天数)?$/
const GOOD_RATE = /^[、，,][\s　]*(?:空气(?:质量)?)?(?:优良|达标)(?:天数)?(?:率|比例|比率|占比)(?:为|达到?)?$/
const MEASURED = [345, 366] as const

/** What a rate is called by stands with the part, so many letters of it, and nothing but its own clause between the two. */
function isOf(told: Told, name: string, whole: Figure, part: Figure, rate: Figure): boolean {
  const words = between(told, part, rate)
  const mark = words.search(/[，,；]/)
  const own = name.replace(/(?:天数|个数|数量)$/, '').slice(-STEM)
  const around = between(told, whole, part) + words.slice(0, mark)
  return mark >= 0 && !/[，,；]/.test(words.slice(mark + 1)) && own.length === STEM && around.includes(own)
}

const STEM = 2
