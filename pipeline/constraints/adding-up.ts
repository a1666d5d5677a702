import type { Binding, Claim, Facts, Figure, FigureRef } from '../model.ts'
import type { Nature } from '../subjects/natures.ts'
import { natureOf } from '../subjects/natures.ts'
import { refsIn } from './network.ts'

/**
 * Whether the whole and the parts that a relation binds are amounts of which a total is made. Units close for 亩产
 * beside 亩产 and for one growth rate beside another, and yet these do not add up.
 */
export const addingUp = (facts: Facts): ((claim: Claim, bind: Binding) => boolean) => {
  const names = namesOf(facts)
  const known = new Map<string, Nature | undefined>()
  const nature = (name: string): Nature | undefined => {
    if (!known.has(name)) known.set(name, natureOf(name))
    return known.get(name)
  }
  const adds = (name: string, whole: string, { exact, qualifier }: Figure): boolean => {
    switch (nature(name)?.adds) {
      case 'per-head': {
        const among = populationOf(name)
        return whole === '' || (nature(whole)?.adds === 'per-head' && (among === '' || among === populationOf(whole)))
      }
      case 'never':
        // things that are counted are no index, though one be named before them: 水质指数为3.2，14个断面
        return exact && qualifier === null
      default:
        return true
    }
  }
  const isShare = (name: string): boolean => {
    const own = nature(name)
    return own?.adds === 'freely' && (own.dimension ?? 'percent') === 'percent'
  }
  return (claim, bind) => {
    const { whole } = bind
    if (claim.kind !== 'total' || whole === undefined) return true
    const metric = names.get(claim.whole) ?? claim.subject.metric
    const head = facts.figure(claim.whole)
    const parts = [bind['part'] ?? [], bind['parts'] ?? []].flatMap(refsIn).map(ref => ({
      name: ownOf(names.get(ref) ?? ''),
      figure: facts.figure(ref),
    }))
    if (isRate(head.unit.dimension) && !isShare(metric) && !parts.some(({ name }) => isShare(name))) return false
    return adds(metric, metric, head) && parts.every(({ name, figure }) => adds(name, metric, figure))
  }
}

const namesOf = ({ claims }: Facts): ReadonlyMap<FigureRef, string> => {
  const names = new Map<FigureRef, string>()
  for (const claim of claims) {
    if (claim.kind === 'level' && !names.has(claim.level.figure)) names.set(claim.level.figure, claim.subject.metric)
  }
  return names
}

const RATES: ReadonlySet<string> = new Set(['percent', 'points', 'times', 'doublings'])

const isRate = (dimension: string): boolean => RATES.has(dimension)

/** The name of a part that was named by its whole: 居民人均消费支出·食品烟酒. */
const ownOf = (name: string): string => name.slice(name.lastIndexOf('·') + 1)

const populationOf = (name: string): string => /城镇|城市|农村|乡村|农民/.exec(name)?.[0] ?? ''
