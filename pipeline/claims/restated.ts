import type { Claim, Figure, FigureRef, LevelClaim, Qualifier, RestatementClaim, Signed } from '../model.ts'
import { valueOf } from '../interval.ts'
import { basisApart } from '../subjects/bases.ts'
import { metricNamed } from '../subjects/metrics.ts'
import { isOfLayers } from '../subjects/scopes.ts'
import { agreedOn, factKey, isNear } from './facts.ts'

/** Metrics too general to be one fact in two sentences, unless a row of METRICS names them. */
export const GENERAL =
  /^(?:新增|新建|完成|建成|实现|其中|支出|收入|投资|总投资|面积|产值|资金|补助|项目|企业|规模|总量|增加值|人数|总额|余额|任务|标准|占比)?.{0,2}$/

/** Levels of one fact that two sentences state. */
export function* restatedLevels(
  claims: readonly Claim[],
  groups: ReadonlyMap<string, readonly LevelClaim[]>,
  figures: readonly Figure[],
): Iterable<RestatementClaim> {
  const [rates, starts] = [ratesOf(claims), startsOf(claims)]
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
    for (const [first, ...rest] of byUnit.values())
      for (const again of rest) yield* restated(first!, again, known)
  }

  function* restated(first: LevelClaim, again: LevelClaim, known: boolean): Iterable<RestatementClaim> {
    const [one, other] = [figures[first.level.figure]!, figures[again.level.figure]!]
    // 突破500亿元，达到506.8亿元: the same words state a bound and the value; 由不足10%提升到86.6% are two
    const together = again.sentence === first.sentence
    if (together && (one.qualifier === null || starts.has(one.index))) return
    const stated = together && isBound(one) && other.qualifier === null
    const companions = agreeing(rates.beside(first), rates.beside(again), figures)
    const bounded = isBound(one) || isBound(other)
    const bounds = bounded && one.qualifier === other.qualifier && again.subject.modality === 'target'
    if (!stated && companions.length === 0 && !bounds && !isTelling(one, other, again.subject.metric, bounded)) return
    const alone = one.qualifier === null && other.qualifier === null && !isOfLayers(again.subject.metric)
    yield {
      kind: 'restatement',
      at: again.at,
      sentence: again.sentence,
      subject: again.subject,
      first: first.level,
      again: again.level,
      companions,
      bounded: bounded && !bounds,
      ...(bounds ? { bounds } : {}),
      ...(known && (alone || bounds) && isNear(one, other) ? { known } : {}),
      ...(stated ? { tie: 'said' } : {}),
    }
  }
}

/** Few digits agree or differ by chance, and fewer where the name is long; a number without a unit is a name itself: 跨境电商9610. */
function isTelling(one: Figure, other: Figure, metric: string, bounded: boolean): boolean {
  const [few, many] = [one.numeral.digits, other.numeral.digits].sort((a, b) => a - b) as [number, number]
  const known = metricNamed(metric) !== undefined
  if (one.unit.text === '' && !known) return false
  return known && bounded ? many >= 100 : few >= 100 && many >= (known || (metric.length >= LONG && !isOfLayers(metric)) ? 100 : 1000)
}

/** A name of so many letters is hardly that of two things, unless every layer of a budget has its own of them. */
const LONG = 9

/** Levels of fewer digits are the same by chance. */
const TELLING = 1000

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

/** Growth and shares that two sentences state over one base: of a metric known by name, or of one whose level both tell. */
export function* restatedRates(
  claims: readonly Claim[],
  groups: ReadonlyMap<string, readonly LevelClaim[]>,
  figures: readonly Figure[],
): Iterable<RestatementClaim> {
  const said = new Map<string, { readonly claim: Claim; readonly rate: Signed }>()
  for (const claim of claims) {
    if (!isRate(claim)) continue
    const rate = rateOf(claim)
    if (rate === null) continue
    const key = rateKey(claim, figures[rate.figure]!)
    if (key === null) continue
    const levels = groups.get(factKey(claim.subject)!)
    if (levels && agreedOn(levels, figures) === null) continue
    const first = said.get(key)
    if (!first) said.set(key, { claim, rate })
    else if (first.claim.sentence !== claim.sentence) {
      const level = (sentence: number): Signed | null => (levels && levelIn(levels, sentence)) ?? null
      const companions = agreeing(level(first.claim.sentence), level(claim.sentence), figures)
      const telling = companions.length > 0 && figures[companions[0]!]!.numeral.digits >= TELLING
      const doubled = claim.kind === 'doubling'
      if (!telling && !doubled && metricNamed(claim.subject.metric) === undefined) continue
      yield {
        kind: 'restatement',
        at: claim.at,
        sentence: claim.sentence,
        subject: claim.subject,
        first: first.rate,
        again: rate,
        companions,
        ...(claim.kind === 'growth' || claim.kind === 'average-growth' ? { known: true } : {}),
        ...(doubled ? { tie: 'named' } : {}),
      }
    }
  }
}

type Rate = Extract<Claim, { kind: 'growth' | 'average-growth' | 'share' | 'attainment' | 'doubling' }>

const RATES: ReadonlySet<Claim['kind']> = new Set<Rate['kind']>(['growth', 'average-growth', 'share', 'attainment', 'doubling'])
const isRate = (claim: Claim): claim is Rate => RATES.has(claim.kind)

function rateOf(claim: Rate): Signed | null {
  if (claim.kind === 'growth' || claim.kind === 'average-growth') return claim.rate
  const figure = claim.kind === 'share' ? claim.share : claim.kind === 'doubling' ? claim.times : claim.rate
  return figure === null ? null : { figure, sign: 1 }
}

/** The first level that each sentence tells of a fact. */
const firsts = new WeakMap<readonly LevelClaim[], ReadonlyMap<number, Signed>>()

function levelIn(levels: readonly LevelClaim[], sentence: number): Signed | null {
  let known = firsts.get(levels)
  // of several, the first stays
  if (known === undefined) firsts.set(levels, (known = new Map([...levels].reverse().map(each => [each.sentence, each.level]))))
  return known.get(sentence) ?? null
}

/** So many letters that end the name of what is doubled tell it from others. */
const DOUBLED = 6

/** 8%左右 is held against 8%左右 alone: what only bounds a rate tells nothing of another bound. */
function rateKey(
  claim: Rate,
  { qualifier }: Figure,
): string | null {
  const { metric } = claim.subject
  // 到本世纪末实现工农业年总产值翻两番: a goal is set once, whatever words lead up to it
  if (claim.kind === 'doubling') return metric.length < DOUBLED ? null : `${metric.slice(-DOUBLED)}|doubling`
  const fact = metric.length > 3 && (qualifier === null || qualifier === 'about') ? factKey(claim.subject) : null
  if (fact === null) return null
  const key = `${fact}|${qualifier ?? ''}`
  switch (claim.kind) {
    case 'growth':
      return claim.base === null ? null : `${key}|growth|${claim.base.from}-${claim.base.to}|${basisApart(claim.subject) ?? ''}`
    case 'average-growth':
      return claim.base === null ? null : `${key}|average|${claim.base.from}-${claim.base.to}|${basisApart(claim.subject) ?? ''}`
    case 'share':
      return claim.of.metric === '' ? null : `${key}|share|${claim.of.metric}|${claim.of.scope}`
    case 'attainment':
      return `${key}|attainment`
  }
}
