import type { Figure, OrderClaim } from '../../model.ts'
import { between, next, ordered, type Told } from './told.ts'

const HOUSEHOLDS = /户$/
const PERSONS = /^[^，。；、：（）\d]{0,4}(?:群众|人口|居民|农民|牧民|职工)/
/** 低保对象1.2万户3.6万人, 搬迁1.2万户、3.6万人: both are of what is named in front. */
const ASIDE = /^(?:贫困户|农户|家庭)?[、]?[\s　]*(?:共)?$/
/** A clause of its own may tell of others. */
const APART = /^[，,][\s　]*$/

/** 低保对象1.2万户、3.6万人: a household is at least one person. */
export function* households(told: Told): Iterable<OrderClaim> {
  const { text, figures, levels } = told
  for (const claim of levels.values()) {
    const homes = figures[claim.level.figure]!
    if (claim.measure !== 'level' || !HOUSEHOLDS.test(homes.unit.text)) continue
    const persons = next(told, homes.index)
    if (persons === null || !levels.has(persons.index) || homes.upper !== null || persons.upper !== null) continue
    if (!isPersons(text, persons)) continue
    const words = between(told, homes, persons)
    if (ASIDE.test(words)) yield ordered('household', claim, homes.index, persons.index)
    else if (APART.test(words)) yield ordered('household', claim, homes.index, persons.index, 'ledger')
  }
}

/** 3.6万人, 3600名, 3.6万贫困人口. */
const isPersons = (text: string, { unit, end }: Figure): boolean =>
  unit.dimension === 'people' ||
  unit.text.endsWith('名') ||
  (unit.dimension === 'number' && PERSONS.test(text.slice(end, end + LONGEST)))

/** Letters that the name of such persons takes at most. */
const LONGEST = 6
