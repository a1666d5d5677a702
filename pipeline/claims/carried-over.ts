import type { LevelClaim, RestatementClaim } from '../model.ts'
import { termNamed } from '../subjects/funds.ts'
import { after } from '../subjects/periods.ts'
import { factKey } from './facts.ts'

/** What one year leaves (年终结转) and the next begins with (上年结转): one amount of one budget. */
export function* carriedOver(groups: ReadonlyMap<string, readonly LevelClaim[]>): Iterable<RestatementClaim> {
  for (const [left, ...others] of groups.values()) {
    const { metric, period } = left!.subject
    const next = termNamed(metric)?.next
    if (next === undefined || others.length > 0 || period === null) continue
    const name = `${metric.slice(0, metric.lastIndexOf('·') + 1)}${next}`
    for (const modality of ['actual', 'target'] as const) {
      const taken = groups.get(factKey({ ...left!.subject, metric: name, modality }, after(period))!) ?? []
      for (const again of taken)
        yield {
          kind: 'restatement',
          at: again.at,
          sentence: again.sentence,
          subject: again.subject,
          first: left!.level,
          again: again.level,
          companions: [],
        }
    }
  }
}
