/// <reference lib="dom" />

export type Decision = 'accepted' | 'rejected' | 'to-verify' | 'undecided'

/** One line of gouji.decisions.json. */
export interface Entry {
  readonly fingerprint: string
  readonly decision: Decision
  readonly remark: string
  /** Who decided, where the audit that wrote the page was told. */
  readonly by?: string
  /** What the finding said, and the report that it is of: for when its sentence is reworded. */
  readonly about?: string
  readonly report?: string
}

/** What is kept in the browser: the decisions, and of which draft they are. */
interface Kept {
  readonly sha256: string
  readonly decisions: readonly Entry[]
}

/**
 * Keeps decisions for the draft itself and for its next one, which is called alike. Storage may be switched off for
 * local files: then ticks last as long as the page.
 */
export function keep(report: string, sha256: string, decisions: readonly Entry[]): void {
  const kept = JSON.stringify({ sha256, decisions } satisfies Kept)
  for (const name of [report, sha256]) storage()?.setItem(keyOf(name), kept)
}

/** What was decided about this very draft; null where nothing was kept of it. */
export function keptOf(sha256: string): readonly Entry[] | null {
  const kept = storage()?.getItem(keyOf(sha256)) ?? null
  return kept === null ? null : entriesIn(kept)
}

/** What was decided about the draft before it, which was called alike. */
export function keptBefore(report: string, sha256: string): readonly Entry[] | null {
  const kept = storage()?.getItem(keyOf(report)) ?? null
  return kept === null || kept.includes(sha256) ? null : entriesIn(kept)
}

/** Entries of a decisions file; null where it is none. */
export function entriesIn(text: string): readonly Entry[] | null {
  try {
    const file: unknown = JSON.parse(text)
    if (typeof file !== 'object' || file === null || !('decisions' in file)) return null
    if (!Array.isArray(file.decisions)) return null
    return file.decisions.flatMap((entry: Partial<Entry> | null) => {
      const decision = decisionOf(entry?.decision)
      if (decision === null || typeof entry?.fingerprint !== 'string') return []
      const said = (['by', 'about', 'report'] as const).filter(key => typeof entry[key] === 'string')
      const more = Object.fromEntries(said.map(key => [key, entry[key]]))
      return [{ fingerprint: entry.fingerprint, decision, remark: String(entry.remark ?? ''), ...more }]
    })
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

export function decisionOf(value: unknown): Decision | null {
  return value === 'accepted' || value === 'rejected' || value === 'to-verify' || value === 'undecided' ? value : null
}

const keyOf = (name: string): string => `gouji ${name}`

export function storage(): Storage | null {
  try {
    return window.localStorage
  } catch (error) {
    if (error instanceof DOMException) return null
    throw error
  }
}
