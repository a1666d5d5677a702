import type { AverageGrowthClaim, Claim, Figure, FigureRef, LevelClaim, Period } from '../model.ts'
import { metricNamed } from '../subjects/metrics.ts'
import { yearsBetween } from '../subjects/periods.ts'
import { agreedOn } from './facts.ts'

/** No plan looks further ahead. */
const LONGEST = 10

/** The latest level of a metric that is told as reached; null where its mentions disagree. */
interface Reached {
  readonly period: Period
  readonly figure: FigureRef | null
}

/** 到2005年达到3000亿元，年均增长12%, where 2000年 was told to be 1665.2亿元: a plan grows from the last level that is known. */
export function* plannedGrowths(
  claims: readonly Claim[],
  groups: ReadonlyMap<string, readonly LevelClaim[]>,
  figures: readonly Figure[],
): Iterable<AverageGrowthClaim> {
  const planned = claims.filter(isPlanned)
  if (planned.length === 0) return
  const reached = latestOf(groups, figures)
  for (const claim of planned) {
    const base = reached.get(keyOf(claim))
    const years = base === undefined ? null : yearsBetween(base.period, claim.subject.period!)
    if (base === undefined || base.figure === null || years === null || years < 2 || years > LONGEST) continue
    if (figures[base.figure]!.unit.dimension !== figures[claim.end!]!.unit.dimension) continue
    yield { ...claim, base: base.period, start: base.figure, years, tie: 'ledger' }
  }
}

const isPlanned = (claim: Claim): claim is AverageGrowthClaim =>
  claim.kind === 'average-growth' &&
  claim.subject.modality === 'target' &&
  claim.subject.period !== null &&
  claim.end !== null &&
  claim.start === null &&
  claim.years === null &&
  metricNamed(claim.subject.metric) !== undefined

function latestOf(
  groups: ReadonlyMap<string, readonly LevelClaim[]>,
  figures: readonly Figure[],
): ReadonlyMap<string, Reached> {
  const latest = new Map<string, Reached>()
  for (const mentions of groups.values()) {
    const { modality, period } = mentions[0]!.subject
    if (modality !== 'actual' || period === null || period.to - period.from !== 12) continue
    const key = keyOf(mentions[0]!)
    if ((latest.get(key)?.period.to ?? 0) < period.to) latest.set(key, { period, figure: agreedOn(mentions, figures) })
  }
  return latest
}

const keyOf = ({ subject: { metric, scope } }: Claim): string => `${metric}|${scope}`
