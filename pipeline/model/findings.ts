import type { Evidence } from './claims.ts'
import type { Strength } from './constraints.ts'
import type { Baseline } from './diff.ts'
import type { Qualifier } from './quantities.ts'
import type { Format, Table } from './read.ts'
import type { Modality } from './subjects.ts'

export type Severity = 'error' | 'warning' | 'note'

export type Fate = 'verified' | 'contradicted' | 'questioned' | 'unpaired' | 'unread' | 'exempt'

export interface Diagnosis {
  /** Id of the row in findings/slips.ts. */
  readonly kind: string
  readonly message: string
}

/**
 * A value that a figure would have to have: the one answer as it would be printed (the range where nothing tells one of
 * several), and the whole interval in the figure's own unit.
 */
export interface Expected {
  readonly display: string
  /** Where several numbers would do: all of them, in the unit and to the place of the figure. */
  readonly range?: string
  readonly interval: readonly [number | null, number | null]
}

export interface AuditedFigure {
  readonly id: string
  readonly text: string
  readonly start: number
  readonly end: number
  readonly value: number | null
  readonly unit: string
  readonly interval: readonly [number | null, number | null]
  readonly qualifier: Qualifier | null
  readonly metric: string | null
  readonly scope: string | null
  readonly period: string | null
  readonly modality: Modality | null
  readonly measure: string | null
  readonly status: Fate
  /** Where it stands in a table; not there for a figure of the text. */
  readonly cell?: CellPlace
  /** Of a place among others, 第3位: of what and among whom. */
  readonly rank?: AuditedRank
}

export interface AuditedRank {
  readonly of: 'total' | 'growth' | 'change' | 'other'
  /** 全区, 全国; null where the text does not say. */
  readonly field: string | null
  /** 前三位: at most this place. */
  readonly within: boolean
}

/** A cell of a table: the table's number in `Audit.tables`, row and column counted from 0. */
export interface CellPlace {
  readonly table: number
  readonly row: number
  readonly column: number
}

export interface AuditedClaim {
  readonly id: string
  readonly rule: string
  readonly figures: readonly string[]
  readonly start: number
  readonly end: number
  /** With letters, as the rule states it. */
  readonly formula: string
  /** The same with the figures put in, as an editor reads it. */
  readonly working: string
  readonly verdict: 'consistent' | 'contradictory' | 'questioned' | 'unverifiable'
  readonly evidence: AuditedEvidence
}

/** What an audited claim rests on. What is empty is left out, and of a table all but its first two. */
export interface AuditedEvidence extends Partial<Pick<Evidence, 'phrasings' | 'rivals' | 'carried'>> {
  readonly place: Evidence['place']
  readonly strength: Strength
  /** The words themselves. */
  readonly unread?: readonly string[]
  /** What the reading that acquitted it assumes; null where none did. */
  readonly acquittedBy?: string | null
  /** How many readings were tried, the plain one among them. */
  readonly tried?: number
}

/** A way to reconcile a finding: change one figure, and to what. */
export interface Repair {
  readonly figure: string
  readonly expected: Expected
}

/** What one claim, taken alone, leaves to a figure, in the figure's own unit: a row of the number line. */
export interface Allowance {
  readonly claim: string
  readonly figure: string
  readonly interval: readonly [number | null, number | null]
}

export interface Finding {
  readonly id: string
  readonly fingerprint: string
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  /** Of a doubt: the other reading on which its figures agree, as the message tells it. */
  readonly otherwise?: string
  readonly figures: readonly string[]
  readonly evidence: readonly string[]
  readonly claims: readonly string[]
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly context: readonly [number, number]
  readonly section: readonly string[]
  readonly page: number | null
  readonly stated: string
  readonly expected: Expected | null
  readonly formula: string | null
  /** What the figures as printed come to, and then what the text says: 14.07 − 12.38 = 1.69，文中为1.96. */
  readonly working: string | null
  /** What the first relation of the working comes to for the accused figure. */
  readonly computed: Expected | null
  /** Of a joint conflict: each relation once, solved for the accused figure, with its interval. */
  readonly relations?: readonly { readonly claim: string; readonly working: string }[]
  /** The accused figure first. */
  readonly repairs: readonly Repair[]
  /** Of a joint conflict: what each of its claims alone leaves to the accused figure. */
  readonly allows?: readonly Allowance[]
  /** Why this relation holds, where its rule tells of many (恒等关系); null where the rule's own reason says it. */
  readonly reason: string | null
  /**
   * The sentence, or of a long one the part between its semicolons, with the answer in the place of the figure, to be copied;
   * null where no one answer follows.
   */
  readonly corrected: string | null
  readonly diagnosis: readonly Diagnosis[]
  readonly settled: { readonly by: string; readonly remark: string } | null
  /** Held against an earlier draft: not in it, in it, in it at another place. */
  readonly baseline?: 'new' | 'there' | 'moved'
}

/** A decision of an earlier run whose finding is no longer there. */
export interface Lapsed {
  readonly fingerprint: string
  readonly decision: 'accepted' | 'rejected' | 'to-verify' | 'undecided'
  readonly remark: string
  readonly by: string
  /** What the finding said; '' where that was not kept. */
  readonly about: string
}

export interface Audit {
  readonly schemaVersion: 1
  readonly tool: { readonly name: 'gouji'; readonly version: string }
  readonly source: {
    readonly path: string
    readonly sha256: string
    readonly format: Format
    readonly title: string
    readonly characters: number
    readonly text: string
    readonly notices: readonly string[]
  }
  readonly summary: Readonly<Record<Fate | 'figures' | 'claims' | 'errors' | 'warnings' | 'notes' | 'settled', number>>
  readonly sections: readonly {
    readonly title: string
    readonly level: number
    readonly start: number
    readonly end: number
  }[]
  /** As the format or the lines of the text have them, in order of place. */
  readonly tables: readonly Table[]
  readonly figures: readonly AuditedFigure[]
  readonly claims: readonly AuditedClaim[]
  readonly findings: readonly Finding[]
  /** Where the draft was held against an earlier one. */
  readonly baseline?: Baseline
  /** 不再适用: decisions of earlier runs that no finding is left for. */
  readonly lapsed?: readonly Lapsed[]
}
