import type {
  Claim,
  Comparison,
  Draft,
  Facts,
  Figure,
  FigureRef,
  GrowthClaim,
  LevelClaim,
  Operand,
  Outline,
  Period,
  RankClaim,
  Signed,
  Subject,
  WholeStart,
} from '../model.ts'
import { grainOf, valueOf } from '../interval.ts'
import { isChained, metricNamed } from '../subjects/metrics.ts'
import { yearsBetween } from '../subjects/periods.ts'
import { aroundOf } from './around.ts'
import { coversOf } from './covers.ts'
import { evidenceOf, suretyOf } from './surety.ts'

/** The ledger over all claims of a report. Built once; every question is a look-up. */
export function factsOf(
  draft: Draft,
  outline: Outline,
  figures: readonly Figure[],
  claims: readonly Claim[],
  covers = coversOf(draft, outline, figures),
): Facts {
  const around = aroundOf(claims, figures, outline)
  const levels = levelsOf(claims)
  const growths = new Map<string, Signed | null>()
  const ranks = new Map<string, Map<string, RankClaim>>()
  const composed = new Set<FigureRef>()
  const forcible = new Set<string>()
  const industries = new Set<FigureRef>()
  const told = new Map<FigureRef, LevelClaim>()
  const named = new Map<string, LevelClaim[]>()
  for (const claim of claims) {
    switch (claim.kind) {
      case 'level': {
        told.set(claim.level.figure, claim)
        const alike = named.get(claim.subject.metric)
        if (alike) alike.push(claim)
        else named.set(claim.subject.metric, [claim])
        break
      }
      case 'growth': {
        const key = claim.base && factKey(claim.subject)
        if (!key) break
        const known = growths.get(key)
        growths.set(key, known === undefined || known?.figure === claim.rate.figure ? claim.rate : null)
        break
      }
      case 'rank': {
        const key = rankKey(claim)
        if (key === null) break
        const places = ranks.get(key) ?? new Map<string, RankClaim>()
        ranks.set(key, places)
        // the same place told again says no more than the first time
        const place = `${figures[claim.rank]!.numeral.digits} ${claim.within}`
        if (!places.has(place)) places.set(place, claim)
        break
      }
      case 'share':
        if (/产业|服务业/.test(claim.subject.metric)) industries.add(claim.share)
        break
      case 'composition':
        for (const member of claim.members) {
          composed.add(member)
          forcible.add(printedValueOf(figures[member]!))
        }
        break
      default:
    }
  }

  const level = (subject: Subject, period: Period | null = subject.period): Operand | null => {
    if (subject.metric === '' || period === null) return null
    // mentions that disagree are several facts of one name (a city's and its districts'): nothing can be asked of any of them
    if (levels.get(factKey(subject) ?? '')?.agreed === null) return null
    const key = factKey(subject, period)!
    const found = levels.get(key)
    // a bare noun phrase may be another thing elsewhere: only metrics known by name are one unprinted quantity
    if (!found) return metricNamed(subject.metric) ? { unprinted: key } : null
    return found.agreed === null ? null : { figure: found.agreed }
  }

  return {
    claims,
    figure: ref => figures[ref]!,
    level,
    end: endOf,
    // of a target no base can be asked: a budget grows from last year's budget, or from what was reached, in equal terms
    start: (claim: Comparison) => {
      const start =
        bound(claim.start) ??
        (claim.base === null || claim.subject.modality === 'target' || isChained(claim.subject.metric)
          ? null
          : matching(claim, level(claim.subject, claim.base)))
      const end = endOf(claim)
      return start && end && 'figure' in start && 'figure' in end && start.figure === end.figure ? null : start
    },
    wholeStart: claim => (claim.kind === 'growth' && claim.start === null ? wholeStart(claim) : null),
    complete: ({ closure, parts, whole }) => closure === 'partition' || addUp(parts, figures[whole]!, figures),
    composed: figure =>
      composed.has(figure) ||
      (industries.has(figure) && forcible.has(printedValueOf(figures[figure]!))) ||
      around.sharesAll(figure),
    // what a table holds is bound by its rows and columns, not by nearness
    beside: figure => {
      if (covers.inTable(figure)) return []
      // the same metric told again is no other
      const own = told.get(figure)?.subject.metric ?? ''
      return around.beside(figure).filter(other => own === '' || told.get(other)?.subject.metric !== own)
    },
    elsewhere: figure => {
      const own = told.get(figure)
      const same = own === undefined ? [] : (named.get(own.subject.metric) ?? [])
      return same.flatMap(({ level: { figure: other } }) =>
        other !== figure && figures[other]!.unit.dimension === figures[figure]!.unit.dimension ? [other] : [],
      )
    },
    behind: ({ whole, parts }) => around.behind(whole, parts.map(({ figure }) => figure)),
    rest: ({ whole, parts }) => {
      const grains = [whole, ...parts.map(({ figure }) => figure)].map(ref => grainOf(figures[ref]!))
      return { unprinted: `rest of ${whole}`, range: [0, FEW * Math.max(...grains)] }
    },
    span: ({ base, subject: { period } }) => (base && period && yearsBetween(base, period)) || 1,
    evidence: (claim, refs) => evidenceOf(claim, refs, covers),
    surety: (claim, evidence, refs) => suretyOf(claim, evidence, refs, figures),
    growth: subject => growths.get(factKey(subject) ?? '') ?? null,
    ranks: claim => {
      const key = rankKey(claim)
      return key === null ? [] : [...ranks.get(key)!.values()].filter(other => other !== claim)
    },
  }

  function endOf(claim: Comparison): Operand | null {
    return bound(claim.end) ?? matching(claim, level(claim.subject))
  }

  function wholeStart({ end, rate, subject: { modality } }: GrowthClaim): WholeStart | null {
    const [count, growth] = [end === null ? undefined : figures[end], figures[rate.figure]!]
    if (count === undefined || !isCounted(count) || modality === 'target') return null
    if (growth.qualifier !== null || growth.upper !== null) return null
    const [value, grown] = [valueOf(count), (rate.sign * valueOf(growth)) / 100]
    const start = Math.round(value / (1 + grown))
    if (grown <= -1 || start < 1) return null
    return {
      start: { constant: start },
      added: { constant: Math.max(1, Math.round(value / grown)) },
      off: { unprinted: `last place of ${rate.figure}`, range: [-grainOf(growth), grainOf(growth)] },
    }
  }

  /** A level that a change can be a change of: 13个设区市 is no end of 增加2702亿元, nor are prices of growth in tonnes. */
  function matching(claim: Comparison, operand: Operand | null): Operand | null {
    if (operand === null) return null
    // what is not printed may be an amount: points are of percentages
    if (!('figure' in operand)) return claim.kind === 'points' ? null : operand
    const own =
      claim.kind === 'change' || claim.kind === 'average-change'
        ? claim.amount.figure
        : typeof claim.end === 'number'
          ? claim.end
          : typeof claim.start === 'number'
            ? claim.start
            : null
    return own === null || figures[own]!.unit.dimension === figures[operand.figure]!.unit.dimension ? operand : null
  }

  function levelsOf(all: readonly Claim[]): ReadonlyMap<string, { agreed: FigureRef | null }> {
    const groups = groupLevels(all)
    const out = new Map<string, { agreed: FigureRef | null }>()
    for (const [key, mentions] of groups) out.set(key, { agreed: agreedOn(mentions, figures) })
    return out
  }
}

/** A share said again of 三次产业结构: 占地区生产总值的46.1%. */
const printedValueOf = ({ numeral }: Figure): string => `${numeral.digits}/${numeral.decimals}`

/** So many units of the last place are what a list leaves out, and what a slip in its last two digits makes, alike. */
const FEW = 99

/** A whole number of things, and not a round one of tens of thousands. */
const isCounted = ({ exact, numeral: { decimals, digits }, qualifier, unit, upper }: Figure): boolean =>
  exact &&
  decimals === 0 &&
  digits > 0 &&
  qualifier === null &&
  upper === null &&
  unit.factor[0] === unit.factor[1] &&
  unit.dimension.startsWith('count:')

const bound = (figure: FigureRef | Signed | null): Operand | null =>
  figure === null ? null : typeof figure === 'number' ? { figure } : figure

/** One key a fact; null where metric or period is unknown. */
export function factKey(subject: Subject, period: Period | null = subject.period): string | null {
  if (subject.metric === '' || period === null) return null
  return `${subject.metric}|${subject.scope}|${period.from}-${period.to}|${subject.modality}`
}

/** Levels by fact, in the order of the text. What classes a thing and totals over years are no levels. */
export function groupLevels(claims: readonly Claim[]): ReadonlyMap<string, LevelClaim[]> {
  const groups = new Map<string, LevelClaim[]>()
  for (const claim of claims) {
    if (claim.kind !== 'level' || claim.measure !== 'level') continue
    const key = factKey(claim.subject)
    if (key === null) continue
    const group = groups.get(key)
    if (group) group.push(claim)
    else groups.set(key, [claim])
  }
  return groups
}

export const ofOneDimension = (mentions: readonly LevelClaim[], figures: readonly Figure[]): boolean =>
  new Set(mentions.map(mention => figures[mention.level.figure]!.unit.dimension)).size === 1

/** The most precise of a fact's mentions; null where two of them exclude each other or measure different things. */
export function agreedOn(mentions: readonly LevelClaim[], figures: readonly Figure[]): FigureRef | null {
  const known = agreed.get(mentions)
  if (known !== undefined) return known
  const found = agree(mentions, figures)
  agreed.set(mentions, found)
  return found
}

/** The mentions of a fact are one list, of which many relations ask. */
const agreed = new WeakMap<readonly LevelClaim[], FigureRef | null>()

function agree(mentions: readonly LevelClaim[], figures: readonly Figure[]): FigureRef | null {
  const [first, ...rest] = mentions.map(mention => figures[mention.level.figure]!)
  if (rest.length === 0) return first!.malformed === null ? first!.index : null
  let best = first!
  for (const figure of rest) {
    if (figure.unit.dimension !== best.unit.dimension || !overlap(figure, best)) return null
    if (grainOf(figure) < grainOf(best) && figure.qualifier === null) best = figure
  }
  return best.malformed === null ? best.index : null
}

/** Whether two figures may state one value; generous by a rounding error, as the engine is the judge. */
function overlap(a: Figure, b: Figure): boolean {
  if (a.upper || b.upper || [a, b].some(({ qualifier }) => qualifier === 'at-least' || qualifier === 'at-most'))
    return true
  const [one, other] = [valueOf(a), valueOf(b)]
  const distance = Math.abs(one - other)
  // 超9万亿元 is not told of 67665亿元
  if (a.qualifier !== null || b.qualifier !== null) return distance <= Math.max(Math.abs(one), Math.abs(other)) / 5
  return distance <= ((grainOf(a) + grainOf(b)) / 2) * (1 + 1e-9)
}

/** Whether two values are near enough to be one fact, well or badly restated; others are two facts of one name. */
export function isNear(a: Figure, b: Figure, times = 1.25): boolean {
  const ratio = valueOf(a) / valueOf(b)
  return ratio > 1 / times && ratio < times
}

function rankKey(claim: RankClaim): string | null {
  const { metric, scope, period } = claim.subject
  if (metric === '' || period === null || claim.field === '' || claim.measure === 'other') return null
  return `${metric}|${scope}|${period.from}-${period.to}|${claim.field}|${claim.measure}`
}

/** Whether parts may make up a whole; only to tell what a list is, never to judge it. */
function addUp(parts: readonly Signed[], whole: Figure, figures: readonly Figure[]): boolean {
  const members = parts.map(({ figure, sign }) => ({ figure: figures[figure]!, sign }))
  const sum = members.reduce((total, { figure, sign }) => total + sign * valueOf(figure), 0)
  const slack = members.reduce((total, { figure }) => total + grainOf(figure), grainOf(whole)) / 2
  return parts.length > 1 && Math.abs(sum - valueOf(whole)) <= slack * (1 + 1e-9)
}
