import type { Claim, Figure, LevelClaim, Qualifier, RestatementClaim, Signed, TargetClaim } from '../model.ts'
import { valueOf } from '../interval.ts'
import type { Identity } from '../subjects/identities.ts'
import { holdsOn } from '../subjects/scopes.ts'
import { metricNamed } from '../subjects/metrics.ts'
import { agreedOn, factKey, groupLevels } from './facts.ts'
import { identityClaims } from './identities.ts'

/** Claims that no sentence makes alone: what two sentences say of one fact, and what holds between metrics by definition. */
export function deriveClaims(
  claims: readonly Claim[],
  figures: readonly Figure[],
  identities: readonly Identity[],
): Claim[] {
  const groups = groupLevels(claims)
  return [
    ...restatements(groups, figures),
    ...restatedRates(claims, groups, figures),
    ...identityClaims(claims, groups, figures, identities),
    ...targets(claims, groups, figures),
  ]
}

/** Metrics too general to be one fact in two sentences, unless a row of METRICS names them. */
const GENERAL =
  /^(?:新增|新建|完成|建成|实现|其中|支出|收入|投资|总投资|面积|产值|资金|补助|项目|企业|规模|总量|增加值|人数|总额|余额|任务|标准|占比)?.{0,2}$/

function* restatements(
  groups: ReadonlyMap<string, readonly LevelClaim[]>,
  figures: readonly Figure[],
): Iterable<RestatementClaim> {
  // a budget speaks of a city, its districts and zones by turns: there, a level of another size is another place's
  const layered = [...groups.values()].some(([first]) => first !== undefined && holdsOn(first.subject.scope))
  for (const mentions of groups.values()) {
    if (mentions.length < 2) continue
    const metric = mentions[0]!.subject.metric
    const supposed = !metricNamed(metric)
    if (supposed && (metric.length < 4 || metric.endsWith('等') || GENERAL.test(metric))) continue
    const byUnit = new Map<string, LevelClaim[]>()
    for (const mention of mentions) {
      const dimension = figures[mention.level.figure]!.unit.dimension
      const alike = byUnit.get(dimension)
      if (alike) alike.push(mention)
      else byUnit.set(dimension, [mention])
    }
    for (const [first, ...rest] of byUnit.values()) {
      for (const again of rest) {
        const together = again.sentence === first!.sentence
        const [one, other] = [figures[first!.level.figure]!, figures[again.level.figure]!]
        if (together && one.qualifier === null) continue
        const [few, many] = [one.numeral.digits, other.numeral.digits].sort((a, b) => a - b) as [number, number]
        const guessed = !together && (supposed || (layered && FISCAL.test(metric) && (!near(one, other) || few < 100)))
        // 五年6600万人, 全年1351万人: amounts of another size are told over other periods
        const alike =
          one.unit.dimension === 'percent' ||
          (first!.subject.periodFrom === 'said' && again.subject.periodFrom === 'said')
        const strength = guessed ? 'guess' : together || near(one, other) ? 'hard' : alike ? 'soft' : 'guess'
        // few digits agree or differ by chance
        if (guessed && (few < 100 || many < (supposed ? 1000 : 100))) continue
        yield {
          kind: 'restatement',
          at: again.at,
          sentence: again.sentence,
          subject: again.subject,
          first: first!.level,
          again: again.level,
          strength,
          bounded: isBound(one) || isBound(other),
        }
      }
    }
  }
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
      yield {
        kind: 'restatement',
        at: claim.at,
        sentence: claim.sentence,
        subject: claim.subject,
        first: first.rate,
        again: rate,
        strength: 'soft',
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
      supposed: turned || (claim.kind === 'level' && !near(figures[now[0]!.level.figure]!, figures[amount]!, 2)),
    }
  }
}
