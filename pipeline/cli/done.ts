import type { Audit } from '../model.ts'
import type { AuditRequest } from './audit.ts'
import { preparerOf } from './auditor.ts'
import type { Prepared } from './auditor.ts'
import { cacheIn, keyOf } from './cache.ts'
import type { Cached } from './cache.ts'
import { underCi } from './ci.ts'
import { clockOf, isLate } from './clock.ts'
import { holderOf } from './earlier.ts'
import { outcomeOf } from './outcome.ts'
import type { Outcome, OutcomeOptions } from './outcome.ts'
import { told } from './told.ts'

export interface Done {
  readonly outcome: Outcome | Cached
  /** null where nothing asks for it. */
  readonly audit: Audit | null
  /** The file of decisions that is honoured. */
  readonly decisions: string | null
}

/** What is wrong with a report, in one line. */
export interface Undone {
  readonly complaint: string
  /** Whether its time was over, which leaves the thread in an unknown state. */
  readonly late: boolean
}

/** What comes of one report after another in this thread: from the cache where it is there. */
export function doneOf(request: AuditRequest, paths: readonly string[]): (path: string) => Promise<Done> {
  const { timeout, annotate } = request
  const prepare = preparerOf(request, paths.length > 1)
  const held = holderOf(request.baseline, paths, async (path, clock) => (await prepare(path)).audit(clock))
  const cache = cacheOf(request)
  return async path => {
    const prepared = await prepare(path)
    const options = optionsFor(request, prepared)
    const found = cache?.find(prepared, options) ?? null
    if (found !== null) return found
    const clock = clockOf(timeout, prepared.name)
    const audit = await held(await prepared.audit(clock), clock)
    const outcome = await outcomeOf(audit, options, clock)
    cache?.store(prepared, options, outcome)
    return { outcome, audit: annotate || underCi() ? audit : null, decisions: prepared.decisions }
  }
}

/** What is in the cache of one report after another; null where nothing is. */
export function knownOf(request: AuditRequest, paths: readonly string[]): (path: string) => Promise<Done | null> {
  const cache = cacheOf(request)
  if (cache === null) return async () => null
  const prepare = preparerOf(request, paths.length > 1)
  return async path => {
    const prepared = await prepare(path)
    return cache.find(prepared, optionsFor(request, prepared))
  }
}

function optionsFor({ writer, formats, failOn, failOnNew }: AuditRequest, { config }: Prepared): OutcomeOptions {
  return { ...writer, formats, failOn: failOn ?? config.failOn ?? 'error', failOnNew }
}

/** What is told of an audit itself, or depends on another draft, is made anew. */
function cacheOf({ cache: folder, annotate, baseline }: AuditRequest) {
  if (folder === null || annotate || baseline !== null || underCi()) return null
  const cache = cacheIn(folder)
  return {
    find(prepared: Prepared, options: OutcomeOptions): Done | null {
      const outcome = cache.find(keyOf(prepared, options))
      return outcome === null ? null : { outcome, audit: null, decisions: prepared.decisions }
    },
    store: (prepared: Prepared, options: OutcomeOptions, outcome: Outcome) =>
      cache.store(keyOf(prepared, options), outcome),
  }
}

export const undone = (fault: unknown, called: string): Undone => ({
  complaint: told(fault, called),
  late: isLate(fault),
})
