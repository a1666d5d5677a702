import type { Claim, Figure, GrowthsClaim, Signed, Subject } from '../model.ts'
import { basisApart } from '../subjects/bases.ts'
import { natureOf } from '../subjects/natures.ts'
import { isRow } from '../subjects/partitions.ts'

/** So many kinds has the longest partition. */
const MOST = 8

/** A growth rate, by the year or by several, of what it is a growth. */
interface Grown {
  readonly claim: Extract<Claim, { kind: 'growth' | 'average-growth' }>
  readonly rate: Signed
  readonly key: string
}

/**
 * 一般公共预算收入增长12.0%。其中，税收收入增长14.4%，非税收入增长10.0%: growth of a whole, and right behind it that of parts that are
 * known to be all there are.
 */
export function* readGrowths(
  text: string,
  figures: readonly Figure[],
  claims: readonly Claim[],
): Iterable<GrowthsClaim> {
  const grown = claims.flatMap(grownOf).sort((one, other) => one.rate.figure - other.rate.figure)
  for (const [at, { claim, rate, key }] of grown.entries()) {
    const adds = natureOf(claim.subject.metric)?.adds ?? 'freely'
    if (adds === 'never') continue
    const perHead = adds === 'per-head'
    const parts: Grown[] = []
    for (const part of grown.slice(at + 1, at + 1 + MOST)) {
      if (part.key !== key || !follows(text, figures, parts.at(-1)?.rate ?? rate, part.rate, rate)) break
      parts.push(part)
      const names = parts.map(nameOf)
      if (parts.length < 2 || !(perHead ? areHouseholds(names, claim.subject.metric) : isRow(names, wholeName(claim.subject)))) continue
      // with levels beside them they are told by their total
      if ([claim, ...parts.map(each => each.claim)].every(({ end }) => end !== null)) break
      yield {
        kind: 'growths',
        at: claim.at,
        sentence: claim.sentence,
        subject: claim.subject,
        whole: rate,
        parts: parts.map(each => each.rate),
        perHead,
      }
      break
    }
  }
}

/** 城镇居民人均可支配收入, 农村居民人均可支配收入 of 居民人均可支配收入. */
const areHouseholds = (names: readonly string[], whole: string): boolean =>
  whole.startsWith('居民') && names.length === 2 && ['城镇', '农村'].every(side => names.includes(side + whole))

/** Over the same years, and on one basis. */
function grownOf(claim: Claim): Grown[] {
  if (claim.kind !== 'growth' && claim.kind !== 'average-growth') return []
  const { base, start, rate, subject: { period, modality, scope } } = claim
  if (start !== null || period === null || (claim.kind === 'growth' && base === null)) return []
  const over = `${base?.from}-${base?.to}|${period.from}-${period.to}`
  return [{ claim, rate, key: `${claim.kind}|${over}|${modality}|${scope}|${basisApart(claim.subject) ?? ''}` }]
}

/**
 * In the same paragraph, in the next sentence at the farthest; and the first part not behind ；, where another whole is
 * spoken of.
 */
const follows = (text: string, figures: readonly Figure[], before: Signed, rate: Signed, whole: Signed): boolean => {
  const [last, own] = [figures[before.figure]!, figures[rate.figure]!]
  const words = text.slice(last.end, own.start)
  return own.sentence - figures[whole.figure]!.sentence <= 1 && !(before === whole ? /[；;\n]/ : /\n/).test(words)
}

const nameOf = ({ claim: { subject } }: Grown): string => subject.metric

const wholeName = ({ metric, scope }: Subject): string => `${scope}${metric}`
