import { loadedFrom, referencesTo, type Loaded } from '../../against/loaded.ts'
import type { Draft, Reference, Settings } from '../../model.ts'
import type { Terms } from '../protocol.ts'

/** So many references stay read: a text that is typed is held against them at every pause. */
const MOST = 12

const known = new Map<string, Loaded>()

/** What the drafts that a report is held against are to it, as on the command line. */
export function referencesOf(draft: Draft, { against, config }: Terms, settings: Settings): readonly Reference[] {
  const loaded = against.map(({ draft: other, role }) => ({
    from: loadedOnce(other, config, settings),
    told: role === null ? {} : { role },
  }))
  return referencesTo(draft, loaded, settings)
}

function loadedOnce(draft: Draft, config: string, settings: Settings): Loaded {
  const key = [draft.path, draft.sha256, config].join('\n')
  const found = known.get(key) ?? loadedFrom(draft, settings)
  // what was asked for last goes last
  known.delete(key)
  known.set(key, found)
  const [oldest] = known.keys()
  if (known.size > MOST && oldest !== undefined) known.delete(oldest)
  return found
}
