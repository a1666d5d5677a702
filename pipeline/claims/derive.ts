import type { ChangeClaim, Claim, Figure, LevelClaim, Period, Subject, TargetClaim } from '../model.ts'
import { valueOf } from '../interval.ts'
import type { Identity } from '../subjects/identities.ts'
import { metricNamed } from '../subjects/metrics.ts'
import { isOfLayers } from '../subjects/scopes.ts'
import { agreedOn, factKey, groupLevels, isNear } from './facts.ts'
import { averagesOfTotals } from './averages.ts'
import { sumsOfNamed } from './named-sums.ts'
import { sumsOfLayers } from './layers.ts'
import { identityClaims } from './identities.ts'
import { priceIndices } from './indices.ts'
import { vitalRates } from './vital-rates.ts'
import { carriedOver } from './carried-over.ts'
import { plannedGrowths } from './planned-growths.ts'
import { restatedLevels, restatedRates } from './restated.ts'

/** Claims that no sentence makes alone: what two sentences say of one fact, and what holds between metrics by definition. */
export function deriveClaims(
  claims: readonly Claim[],
  figures: readonly Figure[],
  identities: readonly Identity[],
): Claim[] {
  const groups = groupLevels(claims)
  return [
    ...restatedLevels(claims, groups, figures),
    ...restatedRates(claims, groups, figures),
    ...carriedOver(groups),
    ...averagesOfTotals(claims, figures),
    ...sumsOfNamed(groups),
    ...sumsOfLayers(groups, figures),
    ...identityClaims(claims, groups, figures, identities),
    ...priceIndices(claims, figures),
    ...vitalRates(claims),
    ...plannedGrowths(claims, groups, figures),
    ...targets(claims, groups, figures),
    ...plannedChanges(claims, groups, figures),
  ]
}

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
    const now = levelsNow(groups, claim.subject, rate.base)
    const amount = claim.kind === 'change' ? claim.amount.figure : claim.level.figure
    const planned = groups.get(key!)
    if (
      !now ||
      agreedOn(now, figures) === null ||
      (planned && agreedOn(planned, figures) === null) ||
      figures[now[0]!.level.figure]!.unit.dimension !== figures[amount]!.unit.dimension
    )
      continue
    const budget = isOfLayers(claim.subject.metric)
    // 支出安排89.1亿元，下降8.4%, after 87.9亿元: it may have fallen from last year's budget, not from what was spent
    const rising = valueOf(figures[amount]!) > valueOf(figures[now[0]!.level.figure]!)
    const turned = rate.end === amount && budget && rising !== (rate.rate.sign === 1)
    // a level of another sentence may be a part's, one of another size another layer's, or one of the two is misprinted
    const loose =
      claim.kind === 'level' &&
      (figures[rate.rate.figure]!.sentence !== claim.sentence || !isNear(figures[now[0]!.level.figure]!, figures[amount]!, 2))
    yield {
      kind: 'target',
      at: claim.at,
      sentence: claim.sentence,
      subject: claim.subject,
      level: now[0]!.level.figure,
      rate: rate.rate,
      increase: claim.kind === 'change' ? claim.amount : null,
      goal: claim.kind === 'level' ? amount : null,
      // a budget grows from last year's budget, or from what was spent: all its lines alike
      ...(budget ? { columns: 'growth of a budget' } : {}),
      ...(budget && rate.end === amount && !turned ? { lined: true as const } : {}),
      apart: turned || (claim.kind === 'level' && budget) || loose,
    }
  }
}

/** Letters of a name that last year's paragraph has as well by no chance. */
const LONG = 8

/**
 * 今年…达到86.4亿元，比上年增加12.3亿元, where another paragraph tells of last year's 74.1亿元: one fact by its name alone, so that
 * only a slip of the hand is told.
 */
function* plannedChanges(
  claims: readonly Claim[],
  groups: ReadonlyMap<string, readonly LevelClaim[]>,
  figures: readonly Figure[],
): Iterable<ChangeClaim> {
  for (const claim of claims) {
    if (claim.kind !== 'change' || claim.start !== null || claim.end === null || claim.base === null) continue
    const { subject, base } = claim
    if (subject.modality !== 'target' || subject.metric.length < LONG) continue
    const past = groups.get(factKey({ ...subject, modality: 'actual' }, base) ?? '')
    const start = past === undefined ? null : agreedOn(past, figures)
    if (start === null || figures[start]!.unit.dimension !== figures[claim.end]!.unit.dimension) continue
    yield { ...claim, start, tie: 'supposed' }
  }
}
/** What was done the year before: 市级 and 市本级 are one where a report tells but one of them. */
function levelsNow(groups: Groups, subject: Subject, base: Period): readonly LevelClaim[] | undefined {
  const told = (scope: string) => groups.get(factKey({ ...subject, scope, modality: 'actual' }, base)!)
  const twin = TWINS.get(subject.scope)
  return told(subject.scope) ?? (twin === undefined ? undefined : told(twin))
}

type Groups = ReadonlyMap<string, readonly LevelClaim[]>

const TWINS: ReadonlyMap<string, string> = new Map([['市级', '本级'], ['本级', '市级']])
