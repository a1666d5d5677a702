import type { AuditedFigure, Expected, Finding } from './findings.ts'

/** One figure in both drafts: ids and places are those of each draft's own audit. */
export interface Pair {
  readonly old: AuditedFigure
  readonly new: AuditedFigure
}

/** A relation that held in the old draft: one of its figures was changed, and the others stayed as they were. */
export interface Unfollowed {
  readonly rule: string
  /** What was changed. */
  readonly changed: readonly Pair[]
  /** The figures of the new draft that did not follow. */
  readonly stayed: readonly AuditedFigure[]
  /** By id of a figure that stayed, what it would have to be; empty where no single one of them mends it. */
  readonly expected: Readonly<Record<string, Expected>>
  /** With the figures of the new draft put in. */
  readonly working: string
  /** The claim in the audits of both drafts. */
  readonly claims: { readonly old: string; readonly new: string }
}

/** What became of the figures of a draft. Text that was only moved, or printed in another form, changes nothing. */
export interface DraftDiff {
  readonly changed: readonly Pair[]
  readonly added: readonly AuditedFigure[]
  readonly gone: readonly AuditedFigure[]
  /** The same amount in another unit: 10570亿斤 is 52850万吨. */
  readonly converted: readonly Pair[]
  readonly followed: readonly Unfollowed[]
}

/** What became of the findings of the earlier draft. */
export interface Baseline {
  readonly path: string
  readonly sha256: string
  readonly new: number
  readonly there: number
  readonly moved: number
  /** Findings of the earlier draft that the new one has no more. */
  readonly mended: readonly Pick<Finding, 'fingerprint' | 'rule' | 'severity' | 'message' | 'quote' | 'section'>[]
  readonly followed: readonly Unfollowed[]
}
