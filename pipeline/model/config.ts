import type { Strength } from './constraints.ts'
import type { Severity } from './findings.ts'

/** From which severity on an open finding makes a run fail. */
export type FailOn = 'error' | 'warning' | 'never'

/** What a user tells the audit beyond the report itself. */
export interface Settings {
  /** The year the report tells of; null leaves it to the report. */
  readonly year: number | null
  /** Whose report it is; null leaves it to the report. */
  readonly region: string | null
  /** By rule: switched off, or the worst its findings may be. Rules that are not named stay as they are. */
  readonly rules: Readonly<Record<string, 'off' | 'on' | Severity>>
  /** Alias → canonical name of a metric. */
  readonly aliases: Readonly<Record<string, string>>
  readonly identities: readonly UserIdentity[]
  /** Founding years by place or body: 崇左市 → 2003. */
  readonly founded: Readonly<Record<string, number>>
}

/** A relation between metrics that a user knows: its letters stand for them in the formula. */
export interface UserIdentity {
  readonly name: string
  /** Over letters: a = b + c. */
  readonly formula: string
  readonly metrics: Readonly<Record<string, string>>
  readonly accuses: string
  readonly strength: Strength
}
