import type { Audit, AuditedClaim, AuditedFigure, Draft, Finding, Span } from '../../pipeline/model.ts'
import type { Edit } from './slips.ts'
import type { Staged } from './stages.ts'

/** The report with one slip in it; every place its format knows moves along. */
export const planted = (draft: Draft, edit: Edit): Draft => {
  const { forward } = shiftOf(edit)
  const moved = <Place extends Span>(place: Place): Place => ({
    ...place,
    start: forward(place.start),
    end: forward(place.end),
  })
  return {
    ...draft,
    text: draft.text.slice(0, edit.start) + edit.insert + draft.text.slice(edit.end),
    blocks: draft.blocks?.map(moved) ?? null,
    tables: draft.tables.map(table => ({ ...moved(table), cells: table.cells.map(moved) })),
    pages: draft.pages.map(forward),
  }
}

/** Places before the slip ↔ places after it. */
const shiftOf = ({ start, end, insert }: Edit) => {
  const by = insert.length - (end - start)
  return {
    forward: (at: number) => (at < end ? Math.min(at, start + insert.length) : at + by),
    back: (at: number) => (at < start + insert.length ? Math.min(at, Math.max(start, end - 1)) : at - by),
  }
}

/** Why an editor would not have seen a slip. */
export type Cause =
  /** Something is flagged, but neither accuses nor rests on the slip. */
  | 'elsewhere'
  | 'note-only'
  /** No figure is read at the place any more, or an exempt one. */
  | 'unread'
  /** A claim that verified the figure is not made any more. */
  | 'unbound'
  /** The claim supposes what the text does not say, fails, and therefore says nothing. */
  | 'idle'
  /** The claim fails, and no finding tells it. */
  | 'silent'

export type Outcome =
  | { readonly kind: 'found'; readonly severity: 'error' | 'warning'; readonly rule: string }
  | { readonly kind: 'not-provable' }
  | { readonly kind: 'missed'; readonly cause: Cause; readonly rules: readonly string[] }

export interface Trial {
  readonly before: Audit
  readonly after: Staged
  readonly edit: Edit
  readonly figure: AuditedFigure
  /** Ids of the rules that verify what they hold for. */
  readonly verifying: ReadonlySet<string>
}

/**
 * What the audit of a report with a slip says of it. Found: an error or warning that was not there before accuses the
 * figure or rests on it. Not provable: all that verified the figure still holds. Missed: anything else.
 */
export const outcomeOf = (trial: Trial): Outcome => {
  const {
    before,
    after: { audit: after },
    edit,
    figure,
    verifying,
  } = trial
  const { forward, back } = shiftOf(edit)
  const here: Span = { start: forward(figure.start), end: Math.max(forward(figure.end), forward(figure.start) + 1) }
  const watched = after.figures.filter(other => other.start < here.end && here.start < other.end)
  const ids = new Set(watched.map(({ id }) => id))
  const known = new Set(before.findings.map(finding => keyOf(finding, before, at => at)))
  const fresh = after.findings.filter(finding => finding.settled === null && !known.has(keyOf(finding, after, back)))
  const touches = ({ figures, evidence, start, end }: Finding): boolean =>
    [...figures, ...evidence].some(id => ids.has(id)) || (start < here.end && here.start < end)
  const seen = fresh.filter(touches)
  for (const severity of ['error', 'warning'] as const) {
    const one = seen.find(finding => finding.severity === severity)
    if (one !== undefined) return { kind: 'found', severity, rule: one.rule }
  }
  const fates = verifiersOf(before, figure, verifying).map(claim => ({
    rule: claim.rule,
    fate: fateOf(claim, trial, back),
  }))
  const open = fates.filter(({ fate }) => fate !== 'holds')
  if (open.length === 0) return { kind: 'not-provable' }
  const rules = [...new Set(open.map(({ rule, fate }) => `${rule}:${fate}`))]
  const cause = fresh.some(({ severity }) => severity !== 'note')
    ? 'elsewhere'
    : seen.length > 0
      ? 'note-only'
      : watched.every(({ status }) => status === 'exempt' || status === 'unread')
        ? 'unread'
        : open.some(({ fate }) => fate === 'silent')
          ? 'silent'
          : open.some(({ fate }) => fate === 'idle')
            ? 'idle'
            : 'unbound'
  return { kind: 'missed', cause, rules }
}

/** The claims that hold for a figure and could have failed. */
export const verifiersOf = (
  { claims }: Audit,
  { id }: AuditedFigure,
  verifying: ReadonlySet<string>,
): readonly AuditedClaim[] =>
  claims.filter(({ rule, verdict, figures }) => verdict === 'consistent' && verifying.has(rule) && figures.includes(id))

const startsOf = (ids: readonly string[], audit: Audit, back: (at: number) => number): string =>
  ids
    .map(id => back(audit.figures[Number(id.slice(1))]?.start ?? -1))
    .toSorted((a, b) => a - b)
    .join()

const keyOf = (finding: Finding, audit: Audit, back: (at: number) => number): string =>
  [finding.severity, finding.rule, back(finding.start), startsOf(finding.figures, audit, back)].join('|')

/** A claim that cannot fail any more (a part far below its whole) holds all the same, unless it is a guess. */
const fateOf = (
  claim: AuditedClaim,
  { before, after: { audit, constraints } }: Trial,
  back: (at: number) => number,
): 'holds' | Cause => {
  const starts = startsOf(claim.figures, before, at => at)
  const again = audit.claims.filter(
    ({ rule, figures }) => rule === claim.rule && startsOf(figures, audit, back) === starts,
  )
  const isGuess = ({ id }: AuditedClaim): boolean => constraints[Number(id.slice(1))]?.strength === 'guess'
  const holds = (one: AuditedClaim): boolean =>
    one.verdict === 'consistent' || (one.verdict === 'unverifiable' && !isGuess(one))
  if (again.some(holds)) return 'holds'
  if (again.length === 0) return 'unbound'
  return again.some(({ verdict }) => verdict === 'contradictory' || verdict === 'questioned') ? 'silent' : 'idle'
}
