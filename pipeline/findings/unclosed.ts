import { closes } from '../constraints/dimensions.ts'
import type { Claim, Figure, IdentityClaim, Settings } from '../model.ts'
import { withUnit } from './printed.ts'

/** What a user must be told of identities of theirs that the report's own units do not let hold: one line for each. */
export const unclosedOf = (
  claims: readonly Claim[],
  figures: readonly Figure[],
  settings: Settings,
): readonly string[] => {
  if (settings.rules['identity'] === 'off') return []
  const isOpen = ({ formula, bind }: IdentityClaim) => !closes(formula, bind, ref => figures[ref]!)
  return settings.identities.flatMap(({ name, metrics }) => {
    const open = claims.find(
      (claim): claim is IdentityClaim => claim.kind === 'identity' && claim.identity === name && isOpen(claim),
    )
    return open === undefined ? [] : [`恒等关系“${name}”未核对：${clashing(open, metrics, figures)}，单位不合`]
  })
}

/** The metric that an identity accuses, and the first that is measured otherwise, both as printed. */
const clashing = (
  { bind, accuses }: IdentityClaim,
  metrics: Readonly<Record<string, string>>,
  figures: readonly Figure[],
): string => {
  const told = Object.entries(metrics).flatMap(([letter, metric]) => {
    const operand = bind[letter]
    const figure = operand !== undefined && 'figure' in operand ? figures[operand.figure] : undefined
    if (figure === undefined) return []
    return [{ letter, figure, words: `${metric}为${withUnit(figure.text, figure.unit.text)}` }]
  })
  const first = told.find(({ letter }) => letter === accuses) ?? told[0]
  const others = told.filter(one => one !== first)
  const other = others.find(({ figure }) => figure.unit.dimension !== first?.figure.unit.dimension) ?? others[0]
  return [first, other].flatMap(one => one?.words ?? []).join('，')
}
