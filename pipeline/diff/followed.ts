import type { Audit, AuditedClaim, AuditedFigure, Expected, Pair, Unfollowed } from '../model.ts'
import type { Paired } from './pairs.ts'

/**
 * Relations that held until one of their figures was changed and the others were not. A relation is known again by its
 * rule and by the figures that stand in the places of the old ones.
 */
export function followedOf(old: Audit, fresh: Audit, { changed, counterpart }: Paired): readonly Unfollowed[] {
  const changes = new Map(changed.map(pair => [pair.old.id, pair]))
  if (changes.size === 0) return []
  const figures = new Map(fresh.figures.map(figure => [figure.id, figure]))
  const claims = new Map(fresh.claims.map(claim => [keyOf(claim.rule, claim.figures), claim]))
  const told: Unfollowed[] = []
  for (const claim of old.claims) {
    if (claim.verdict !== 'consistent') continue
    const own = claim.figures.flatMap((id): readonly Pair[] => [changes.get(id)].filter(pair => pair !== undefined))
    if (own.length === 0 || own.length === new Set(claim.figures).size) continue
    const places = claim.figures.map(id => counterpart.get(id)?.id)
    const again = places.includes(undefined)
      ? undefined
      : claims.get(keyOf(claim.rule, places.filter(id => id !== undefined)))
    if (again === undefined || again.verdict === 'consistent') continue
    const moved = new Set(own.map(pair => pair.new.id))
    const stayed = [...new Set(again.figures)].flatMap((id): readonly AuditedFigure[] => {
      const figure = figures.get(id)
      return figure === undefined || moved.has(id) ? [] : [figure]
    })
    told.push({
      rule: claim.rule,
      changed: own,
      stayed,
      expected: expectedOf(fresh, again, stayed),
      working: again.working,
      claims: { old: claim.id, new: again.id },
    })
  }
  return told
}

const keyOf = (rule: string, figures: readonly string[]): string => [rule, ...figures].join(' ')

/** As the finding on this claim says. */
function expectedOf(
  { findings }: Audit,
  { id }: AuditedClaim,
  stayed: readonly AuditedFigure[],
): Readonly<Record<string, Expected>> {
  const expected: Record<string, Expected> = {}
  for (const finding of findings.filter(({ claims }) => claims.includes(id))) {
    const [accused] = finding.figures
    const ways = [
      ...(accused === undefined || finding.expected === null ? [] : [{ figure: accused, expected: finding.expected }]),
      ...finding.repairs,
    ]
    for (const way of ways) if (stayed.some(figure => figure.id === way.figure)) expected[way.figure] ??= way.expected
  }
  return expected
}
