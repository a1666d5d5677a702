import type { Claim, Figure, FigureRef, LevelClaim, Qualifier, RestatementClaim, Signed, TargetClaim } from '../model.ts'
import { valueOf } from '../interval.ts'
import type { Identity } from '../subjects/identities.ts'
import { metricNamed } from '../subjects/metrics.ts'
import { agreedOn, factKey, groupLevels } from './facts.ts'
import { identityClaims } from './identities.ts'
import { priceIndices } from './indices.ts'
import { vitalRates } from './vital-rates.ts'

/** Claims that no sentence makes alone: what two sentences say of one fact, and what holds between metrics by definition. */
export function deriveClaims(
  claims: readonly Claim[],
  figures: readonly Figure[],
  identities: readonly Identity[],
): Claim[] {
  const groups = groupLevels(claims)
  return [
    ...restatements(groups, ratesOf(claims), startsOf(claims), figures),
    ...restatedRates(claims, groups, figures),
    ...identityClaims(claims, groups, figures, identities),
    ...priceIndices(claims, figures),
    ...vitalRates(claims),
    ...targets(claims, groups, figures),
  ]
}

/** Metrics too general to be one fact in two sentences, unless a row of METRICS names them. */
const GENERAL =
  /^(?:新增|新建|完成|建成|实现|其中|支出|收入|投资|总投资|面积|产值|资金|补助|项目|企业|规模|总量|增加值|人数|总额|余额|任务|标准|占比)?.{0,2}$/

function* restatements(
  groups: ReadonlyMap<string, readonly LevelClaim[]>,
  rates: Rates,
  starts: ReadonlySet<FigureRef>,
  figures: readonly Figure[],
): Iterable<RestatementClaim> {
  for (const mentions of groups.values()) {
    if (mentions.length < 2) continue
    const metric = mentions[0]!.subject.metric
    const known = metricNamed(metric) !== undefined
    if (!known && (metric.length < 4 || metric.endsWith('等') || GENERAL.test(metric))) continue
    const byUnit = new Map<string, LevelClaim[]>()
    for (const mention of mentions) {
      const dimension = figures[mention.level.figure]!.unit.dimension
      const alike = byUnit.get(dimension)
      if (alike) alike.push(mention)
      else byUnit.set(dimension, [mention])
    }
    for (const [first, ...rest] of byUnit.values()) {
      for (const again of rest) {
        const [one, other] = [figures[first!.level.figure]!, figures[again.level.figure]!]
        // 突破500亿元，达到506.8亿元: the same words state a bound and the value; 由不足10%提升到86.6% are two
        const together = again.sentence === first!.sentence
        if (together && (one.qualifier === null || starts.has(one.index))) continue
        const stated = together && isBound(one) && other.qualifier === null
        const [few, many] = [one.numeral.digits, other.numeral.digits].sort((a, b) => a - b) as [number, number]
        const companions = agreeing(rates.beside(first!), rates.beside(again), figures)
        // few digits agree or differ by chance
        const bounded = isBound(one) || isBound(other)
        const telling = known && bounded ? many >= 100 : few >= 100 && many >= (known ? 100 : 1000)
        if (!stated && companions.length === 0 && !telling) continue
        yield {
          kind: 'restatement',
          at: again.at,
          sentence: again.sentence,
          subject: again.subject,
          first: first!.level,
          again: again.level,
          companions,
          bounded,
          ...(stated ? { tie: 'said' } : {}),
        }
      }
    }
  }
}

/** Levels from which something rose or fell. */
const startsOf = (claims: readonly Claim[]): ReadonlySet<FigureRef> =>
  new Set(claims.flatMap(claim => (claim.kind === 'direction' ? [claim.start] : [])))

/** The growth that is said beside a level, in its sentence and of its fact. */
interface Rates {
  beside(level: LevelClaim): Signed | null
}

function ratesOf(claims: readonly Claim[]): Rates {
  const rates = new Map<string, Signed>()
  const keyOf = ({ subject, sentence }: Claim): string => `${factKey(subject)}|${sentence}`
  for (const claim of claims) {
    const year = claim.kind === 'growth' && claim.base !== null && claim.base.to - claim.base.from <= 12
    if (year && !rates.has(keyOf(claim))) rates.set(keyOf(claim), claim.rate)
  }
  return { beside: level => rates.get(keyOf(level)) ?? null }
}

/** Two figures that say the same, and so that what stands beside them is one fact; none where they do not. */
function agreeing(one: Signed | null, other: Signed | null, figures: readonly Figure[]): readonly FigureRef[] {
  if (one === null || other === null || one.sign !== other.sign) return []
  const [a, b] = [figures[one.figure]!, figures[other.figure]!]
  const same = a.unit.dimension === b.unit.dimension && valueOf(a) === valueOf(b) && a.qualifier === null && b.qualifier === null
  return same ? [one.figure, other.figure] : []
}

/** 突破300亿元 holds of 389亿元 and of 900亿元. */
const BOUNDS: ReadonlySet<Qualifier> = new Set(['at-least', 'at-most', 'over', 'under'])

const isBound = ({ qualifier }: Figure): boolean => qualifier !== null && BOUNDS.has(qualifier)

/** Growth and shares of a metric known by name that two sentences state over one base. */
function* restatedRates(
  claims: readonly Claim[],
  groups: ReadonlyMap<string, readonly LevelClaim[]>,
  figures: readonly Figure[],
): Iterable<RestatementClaim> {
  const said = new Map<string, { readonly claim: Claim; readonly rate: Signed }>()
  for (const claim of claims) {
    if (claim.kind !== 'growth' && claim.kind !== 'share' && claim.kind !== 'attainment') continue
    const rate: Signed =
      claim.kind === 'growth' ? claim.rate : { figure: claim.kind === 'share' ? claim.share : claim.rate, sign: 1 }
    const key = rateKey(claim)
    if (key === null || figures[rate.figure]!.qualifier !== null) continue
    const levels = groups.get(factKey(claim.subject)!)
    if (levels && agreedOn(levels, figures) === null) continue
    const first = said.get(key)
    if (!first) said.set(key, { claim, rate })
    else if (first.claim.sentence !== claim.sentence) {
      const level = (sentence: number): Signed | null => levels?.find(each => each.sentence === sentence)?.level ?? null
      yield {
        kind: 'restatement',
        at: claim.at,
        sentence: claim.sentence,
        subject: claim.subject,
        first: first.rate,
        again: rate,
        companions: agreeing(level(first.claim.sentence), level(claim.sentence), figures),
      }
    }
  }
}

function rateKey(claim: Extract<Claim, { kind: 'growth' | 'share' | 'attainment' }>): string | null {
  const key = metricNamed(claim.subject.metric) ? factKey(claim.subject) : null
  if (key === null) return null
  switch (claim.kind) {
    case 'growth':
      return claim.base === null ? null : `${key}|growth|${claim.base.from}-${claim.base.to}|${claim.subject.basis}`
    case 'share':
      return claim.of.metric === '' ? null : `${key}|share|${claim.of.metric}|${claim.of.scope}`
    case 'attainment':
      return `${key}|attainment`
  }
}

/** Whether two values are near enough to be one fact, well or badly restated; others are two facts of one name. */
function near(a: Figure, b: Figure, times = 1.25): boolean {
  const ratio = valueOf(a) / valueOf(b)
  return ratio > 1 / times && ratio < times
}

/** Metrics that every layer of a budget has its own of. */
const FISCAL = /收入|支出|基金|债|预算|税|余额|补助/

/** A relative target against an absolute one: 增长6.5%左右, 比增100亿元以上. */
function* targets(
  claims: readonly Claim[],
  groups: ReadonlyMap<string, readonly LevelClaim[]>,
  figures: readonly Figure[],
): Iterable<TargetClaim> {
  const rates = new Map<string, Extract<Claim, { kind: 'growth' }>>()
  for (const claim of claims) {
    if (
      claim.kind !== 'growth' ||
      !metricNamed(claim.subject.metric) ||
      claim.subject.modality !== 'target' ||
      claim.base === null ||
      figures[claim.rate.figure]!.qualifier === 'at-least'
    )
      continue
    const key = factKey(claim.subject)
    if (key !== null && !rates.has(key)) rates.set(key, claim)
  }
  for (const claim of claims) {
    if (
      claim.subject.modality !== 'target' ||
      (claim.kind !== 'change' && !(claim.kind === 'level' && claim.measure === 'level')) ||
      // an increase has no sign: what falls is held by its level
      (claim.kind === 'change' && claim.amount.sign === -1)
    )
      continue
    const key = factKey(claim.subject)
    const rate = key === null ? undefined : rates.get(key)
    if (!rate || rate.base === null) continue
    const now = groups.get(factKey({ ...claim.subject, modality: 'actual' }, rate.base)!)
    const amount = claim.kind === 'change' ? claim.amount.figure : claim.level.figure
    const planned = groups.get(key!)
    if (
      !now ||
      agreedOn(now, figures) === null ||
      (planned && agreedOn(planned, figures) === null) ||
      figures[now[0]!.level.figure]!.unit.dimension !== figures[amount]!.unit.dimension
    )
      continue
    // 支出安排89.1亿元，下降8.4%, after 87.9亿元: it may have fallen from last year's budget, not from what was spent
    const rising = valueOf(figures[amount]!) > valueOf(figures[now[0]!.level.figure]!)
    const turned = rate.end === amount && FISCAL.test(claim.subject.metric) && rising !== (rate.rate.sign === 1)
    yield {
      kind: 'target',
      at: claim.at,
      sentence: claim.sentence,
      subject: claim.subject,
      level: now[0]!.level.figure,
      rate: rate.rate,
      increase: claim.kind === 'change' ? claim.amount : null,
      goal: claim.kind === 'level' ? amount : null,
      // a level of another size is another layer's, or one of the two is misprinted
      apart:
        turned ||
        (claim.kind === 'level' &&
          (FISCAL.test(claim.subject.metric) || !near(figures[now[0]!.level.figure]!, figures[amount]!, 2))),
    }
  }
}
