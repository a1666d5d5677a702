import type {
  AverageChangeClaim,
  AverageGrowthClaim,
  AverageOfTotalClaim,
  Claim,
  CompoundedGrowthClaim,
  Figure,
  FigureRef,
  GrowthClaim,
  LevelClaim,
  MultipleClaim,
  Signed,
} from '../model.ts'
import { lengthOf, yearsBetween } from '../subjects/periods.ts'
import { type Around, spanBefore, spanOpening, type Step, stepTo, yearBefore } from './steps.ts'

type Average = AverageGrowthClaim | AverageChangeClaim
type Grown = GrowthClaim | MultipleClaim

const MEAN = '(?:年均|平均每年|每年平均|年平均|平均)'
const MOVED = '(?:实际|名义)?(?:增长|递增|提高|增加|上升|下降|递减|降低|减少)'
const SOFT = '(?:约|近|超过?|为|达到?)*'
/** ，平均每年递增4%: nothing but a yearly mean stands between two figures. */
const THEN_MEAN = new RegExp(`^(?:左右|以上|多)?[，、]?(?:即|也就是)?${MEAN}(?:${MOVED}|增速)${SOFT}$`)
/** ，两年平均递增5.3% */
const YEARS_MEAN = new RegExp(`^[，、；](?:这)?[两三四五]年(?:来|间)?${MEAN}(?:${MOVED}|增速)${SOFT}$`)
/** ，五年累计增长65.5%, behind a yearly mean. */
const THEN_TOTAL = new RegExp(`^[，、](?:(?:[两三四五六七八九十]+|\\d{1,2})年(?:累计|共|合计)?|累计|合计)${MOVED}${SOFT}$`)
/** 平均每年增加42亿元，增长4.9%: the growth is a yearly one too. */
const THEN_GROWTH = new RegExp(`^[，、]?${MOVED}$`)
/** 五年共建成住宅3100套，平均每年620套 */
const THEN_SHARE = new RegExp(`^[，、]${MEAN}(?:新建|建成|建设|完成|投入|安排|新增|实现)?${SOFT}$`)

/** 五年净增680家，年均净增136家 */
const THEN_MORE = new RegExp(`^[，、]${MEAN}(?:净增加?|${MOVED})${SOFT}$`)

/**
 * What is told a year beside what is told over all years. The readers of sentences bind an average to the levels of its
 * own words; here it is bound to the levels, the growth and the totals that stand right before it.
 */
export function withYearly(text: string, claims: readonly Claim[], figures: readonly Figure[]): Claim[] {
  const out: Claim[] = []
  let last: Spanned | null = null
  for (const own of sentencesOf(claims)) {
    if (!tellsAverage(text, own)) for (const claim of own) out.push(claim)
    else
      for (const claim of readAverages(own, { text, figures })) {
        const told: Claim =
          last !== null && isUndated(claim) && goesOn(text, last, claim) ? spannedAs(claim, last) : claim
        out.push(told)
        if (isSpanned(told) && told.tie === undefined) last = told
      }
  }
  return out
}

type Spanned = Average & { readonly years: number }

const isSpanned = (claim: Claim): claim is Spanned =>
  (claim.kind === 'average-growth' || claim.kind === 'average-change') && claim.years !== null && claim.base !== null

/** 由a增加到b，年均增长5.5%, and no word of when. */
const isUndated = (claim: Claim): claim is Average =>
  (claim.kind === 'average-growth' || claim.kind === 'average-change') &&
  claim.years === null &&
  claim.base === null &&
  claim.start !== null &&
  claim.end !== null

/** Sentences of one paragraph, one behind the other, are supposed to tell of the same years. */
const goesOn = (text: string, last: Spanned, { at, sentence }: Average): boolean =>
  sentence - last.sentence <= 1 && !text.slice(last.at.end, at.start).includes('\n')

const spannedAs = <Kind extends Average>(claim: Kind, { base, years }: Spanned): Kind => ({
  ...claim,
  base,
  years,
  tie: 'supposed',
})

const tellsAverage = (text: string, own: readonly Claim[]): boolean =>
  own.length > 1 && /年均|平均/.test(text.slice(own[0]!.at.start, own.at(-1)!.at.end))

/** Claims in their order, those of one sentence together. */
function* sentencesOf(claims: readonly Claim[]): Iterable<readonly Claim[]> {
  for (let from = 0; from < claims.length; ) {
    let upTo = from + 1
    while (upTo < claims.length && claims[upTo]!.sentence === claims[from]!.sentence) upTo++
    yield claims.slice(from, upTo)
    from = upTo
  }
}

function* readAverages(own: readonly Claim[], around: Around): Iterable<Claim> {
  const step = (ref: FigureRef) => stepTo(around, ref)
  const levels = own.filter((claim): claim is LevelClaim => claim.kind === 'level')
  const grown = own.filter((claim): claim is Grown => claim.kind === 'growth' || claim.kind === 'multiple')
  let change: AverageChangeClaim | null = null
  let mean: AverageGrowthClaim | null = null
  for (const claim of own) {
    switch (claim.kind) {
      case 'average-change':
        yield (change = fromLevels(claim, claim.amount.figure, levels, around))
        yield* ofAmount(claim, around)
        break
      case 'growth': {
        const last = step(claim.rate.figure)
        if (last !== null && last.before.index === change?.amount.figure && THEN_GROWTH.test(last.words)) {
          const { base, years, end, start } = change
          yield { ...claim, kind: 'average-growth', base, years, end, start }
          break
        }
        yield claim
        if (last !== null && mean !== null && last.before.index === mean.rate.figure && THEN_TOTAL.test(last.words))
          yield* compounded(mean, last.years ?? mean.years, claim, [])
        break
      }
      case 'average-growth': {
        const last = step(claim.rate.figure)
        const yearly = last !== null && YEARS_MEAN.test(last.words) ? yearlyBefore(last, grown) : []
        // 两年平均: 年平均 is no word of it
        const about = yearly.length > 0 ? { ...claim, subject: yearly.at(-1)!.subject } : claim
        yield (mean = fromLevels(about, claim.rate.figure, levels, around))
        if (last === null) break
        if (yearly.length > 0) yield* compounded(about, last.years, null, yearly.map(rateOf))
        else if (THEN_MEAN.test(last.words)) {
          const total = grown.find(each => rateOf(each).figure === last.before.index)
          // where both levels are printed, they hold the two together
          // and what five years came to is no level that grew by the year
          const cumulative = levels.some(
            level => level.measure === 'period-total' && level.sentence === claim.sentence && sameFact(level, claim),
          )
          if (total !== undefined && total.start === null && !cumulative && sameFact(total, claim))
            yield* compounded(claim, yearsOf(total, claim, spanOpening(around, last.before)), total, [])
        }
        break
      }
      default:
        yield claim
        if (claim.kind === 'level' && claim.measure !== 'class') yield* ofTotal(claim, levels, around)
    }
  }
}

const sameFact = (one: Claim, other: Claim): boolean =>
  one.subject.metric === other.subject.metric &&
  one.subject.scope === other.subject.scope &&
  one.subject.basis === other.subject.basis

const rateOf = (claim: Grown): Signed =>
  claim.kind === 'growth' ? claim.rate : { figure: claim.multiple, sign: 1 }

/** The years between the ends of a growth over several; null where it is one year's, or the average tells of others. */
function yearsOf(total: Grown, { years }: AverageGrowthClaim, opened: number | null): number | null {
  const { period } = total.subject
  // 是“十三五”时期的1.1倍: five years against five
  if (lengthOf(total.base) !== null) return null
  if (opened !== null) return opened
  const own = total.base !== null && period !== null ? yearsBetween(total.base, period) : null
  return own === null || years === null || own === years ? (own ?? years) : null
}

function* compounded(
  { at, sentence, subject, rate }: AverageGrowthClaim,
  years: number | null,
  total: Grown | null,
  yearly: readonly Signed[],
): Iterable<CompoundedGrowthClaim> {
  if (years === null || years < 2) return
  const form = total?.kind === 'multiple' ? total.form : 'up-by'
  yield { kind: 'compounded-growth', at, sentence, subject, rate, years, total: total && rateOf(total), form, yearly }
}

/** The growth of each of the years right before, of one metric; none where they do not follow one another. */
function yearlyBefore({ before, years }: Step, grown: readonly Grown[]): readonly Grown[] {
  if (years === null) return []
  const last = grown.findIndex(each => rateOf(each).figure === before.index)
  const run = grown.slice(Math.max(0, last + 1 - years), last + 1)
  const follows = run.every((each, place) => {
    const next = run[place + 1]
    const { period } = each.subject
    if (each.kind !== 'growth' || period === null || each.base?.to !== period.from) return false
    if (period.to - period.from !== 12) return false
    return next === undefined || (sameFact(each, next) && next.subject.period?.from === period.to)
  })
  return run.length === years && follows ? run : []
}

/** 1980年为773亿元，1985年达到983亿元，平均每年增加42亿元: it begins with the level of the same metric before. */
function fromLevels<Kind extends Average>(
  claim: Kind,
  own: FigureRef,
  levels: readonly LevelClaim[],
  around: Around,
): Kind {
  const { figures } = around
  const end = levels.find(({ level }) => level.figure === claim.end)
  if (end === undefined || end.subject.period === null) return claim
  if (claim.start !== null) {
    const base = claim.years === null ? yearBefore(around, claim.start) : null
    return base === null ? claim : { ...claim, base, years: yearsBetween(base, end.subject.period) }
  }
  const earlier = levels.filter(
    each =>
      each.measure === 'level' &&
      each.level.figure < own &&
      sameFact(each, end) &&
      figures[each.level.figure]!.unit.dimension === figures[end.level.figure]!.unit.dimension &&
      each.subject.period !== null &&
      each.subject.period.to < end.subject.period!.to &&
      (claim.years === null || each.subject.period.to === claim.base?.to),
  )
  const [first] = earlier
  if (earlier.length !== 1 || first === undefined) return claim
  const base = first.subject.period
  return { ...claim, base, years: yearsBetween(base!, end.subject.period), start: first.level.figure }
}

/** 五年共建成住宅3100套，平均每年620套: the total of the words right before. */
function* ofTotal(
  { at, sentence, subject, level }: LevelClaim,
  levels: readonly LevelClaim[],
  around: Around,
): Iterable<AverageOfTotalClaim> {
  const last = stepTo(around, level.figure)
  if (last === null || !THEN_SHARE.test(last.words)) return
  const total = levels.find(each => each.level.figure === last.before.index)
  if (total === undefined || total.measure === 'class') return
  const planned = total.measure === 'period-total' ? lengthOf(total.subject.period) : null
  const years = spanBefore(around, last.before) ?? planned
  if (years === null) return
  yield { kind: 'average-of-total', at, sentence, subject, average: level.figure, total: total.level.figure, years }
}

/** 五年净增680家，年均净增136家: what it came to in all stands right before. */
function* ofAmount(
  { at, sentence, subject, amount }: AverageChangeClaim,
  around: Around,
): Iterable<AverageOfTotalClaim> {
  const last = stepTo(around, amount.figure)
  if (last === null || !THEN_MORE.test(last.words)) return
  const years = spanBefore(around, last.before)
  const alike = last.before.unit.dimension === around.figures[amount.figure]!.unit.dimension
  if (years === null || !alike) return
  yield { kind: 'average-of-total', at, sentence, subject, average: amount.figure, total: last.before.index, years }
}
