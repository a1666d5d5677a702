import { addTo } from '../grouped.ts'
import type { TotalClaim } from '../model.ts'

/** A total with the names of its parts. */
export interface Cut {
  readonly claim: TotalClaim
  readonly names: readonly string[]
}

/** So many totals that are cut alike are looked at. */
const MOST = 6

/**
 * 债务限额a，其中市本级b，各县c；债务余额d，其中市本级e，各县f: totals whose parts are told apart by the same words. Where those of one
 * add up, they are all there are of the others too.
 */
export function withCuts(cuts: readonly Cut[]): readonly TotalClaim[] {
  const groups = new Map<string, TotalClaim[]>()
  const keys = cuts.map(({ names }) => keyOf(names))
  for (const [at, { claim }] of cuts.entries()) if (keys[at] !== null) addTo(groups, keys[at]!, claim)
  return cuts.map(({ claim }, at) => {
    const others = (groups.get(keys[at] ?? '') ?? []).filter(other => isApart(other, claim)).slice(0, MOST)
    return others.length === 0 ? claim : { ...claim, alike: others.map(({ whole, parts }) => ({ whole, parts })) }
  })
}

const isApart = (one: TotalClaim, other: TotalClaim): boolean =>
  one.whole !== other.whole && one.parts.every(({ figure }) => other.parts.every(part => part.figure !== figure))

/** What tells the names of parts apart: 城镇职工医保基金 and 城乡居民医保基金 by 镇职工 and 乡居民; null where one has nothing of its own. */
function keyOf(names: readonly string[]): string | null {
  if (names.length < 2) return null
  const own = names.map(name => name.slice(name.lastIndexOf('·') + 1))
  const ahead = shared(own)
  const behind = shared(own.map(name => [...name.slice(ahead)].reverse().join('')))
  const words = own.map(name => name.slice(ahead, name.length - behind))
  return words.includes('') ? null : words.sort().join('|')
}

/** How many letters all begin with. */
function shared([first = '', ...others]: readonly string[]): number {
  const end = [...first].findIndex((letter, at) => others.some(other => other[at] !== letter))
  return end === -1 ? first.length : end
}
