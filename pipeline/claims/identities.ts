import { addTo } from '../grouped.ts'
import type { Claim, Figure, IdentityClaim, LevelClaim, Operand, Subject } from '../model.ts'
import type { Identity } from '../subjects/identities.ts'
import { before } from '../subjects/periods.ts'
import { agreedOn, factKey, ofOneDimension } from './facts.ts'

type Groups = ReadonlyMap<string, readonly LevelClaim[]>

/** Identities all of whose letters one scope, period and modality prints, or tells by a change. */
export function* identityClaims(
  claims: readonly Claim[],
  groups: Groups,
  figures: readonly Figure[],
  identities: readonly Identity[],
): Iterable<IdentityClaim> {
  const accusedMetrics = new Map<string, Identity[]>()
  for (const identity of identities) {
    const metric = identity.letters[identity.accuses]!
    addTo(accusedMetrics, metric, identity)
  }
  const changed = changedFrom(claims)
  for (const mentions of groups.values()) {
    const head = mentions[0]!
    const bound = new Map<string, IdentityClaim>()
    for (const identity of accusedMetrics.get(head.subject.metric) ?? []) {
      const bind = bindingOf(identity, head, groups, changed, figures)
      if (bind === null) continue
      bound.set(identity.id, {
        kind: 'identity',
        at: head.at,
        sentence: head.sentence,
        subject: head.subject,
        identity: identity.id,
        reason: identity.reason,
        formula: identity.formula,
        accuses: identity.accuses,
        bind,
        strength: identity.strength,
        otherwise: identity.otherwise ?? [],
      })
    }
    for (const { id, unless } of identities) if (unless !== undefined && bound.has(unless)) bound.delete(id)
    yield* bound.values()
  }
}

/** In front of an identity's metric: of the year before. */
const PAST = '上年'

/** The facts that no level prints, but a change is told from. */
const changedFrom = (claims: readonly Claim[]): ReadonlySet<string> =>
  new Set(claims.flatMap(claim => (claim.kind === 'change' ? (factKey(claim.subject, claim.base) ?? []) : [])))

/** What the letters of an identity stand for beside its head; null where one of them is not told. */
function bindingOf(
  { letters }: Identity,
  head: LevelClaim,
  groups: Groups,
  changed: ReadonlySet<string>,
  figures: readonly Figure[],
): Readonly<Record<string, Operand>> | null {
  const bind: Record<string, Operand> = {}
  for (const [letter, name] of Object.entries(letters)) {
    const operand = name.startsWith(PAST)
      ? past({ ...head.subject, metric: name.slice(PAST.length) })
      : present({ ...head.subject, metric: name })
    if (operand === null) return null
    bind[letter] = operand
  }
  return bind

  function present(subject: Subject): Operand | null {
    const found = groups.get(factKey(subject)!)
    return found && ofOneDimension(found, figures) ? { figure: nearest(found, head).level.figure } : null
  }

  function past(subject: Subject): Operand | null {
    const key = factKey(subject, before(subject.period!))!
    const found = groups.get(key)
    if (!found) return changed.has(key) ? { unprinted: key } : null
    const figure = agreedOn(found, figures)
    return figure === null ? null : { figure }
  }
}

const nearest = (mentions: readonly LevelClaim[], head: LevelClaim): LevelClaim =>
  mentions.reduce((best, mention) =>
    Math.abs(mention.at.start - head.at.start) < Math.abs(best.at.start - head.at.start) ? mention : best,
  )
