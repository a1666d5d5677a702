import type { Decision } from '../findings/decided.ts'
import type { AuditedReference, Draft, Role, Severity } from '../model.ts'
import type { Headline } from '../write/headline.ts'
import type { Lang } from '../write/words.ts'

/** What the page and its worker say to each other. The worker keeps nothing: a question brings all that it is about. */

/** Under what a draft is judged. */
export interface Terms {
  /** The text of gouji.config.yaml; '' where there is none. */
  readonly config: string
  readonly decisions: readonly Decision[]
  readonly lang: Lang
  /** The earlier draft, where this one is to be held against it. */
  readonly old: Draft | null
  /** What else it is held against; a role that nobody told is guessed. */
  readonly against: readonly { readonly draft: Draft; readonly role: Role | null }[]
}

/** What a document may be told to be to a report. */
export const ROLES = ['last-year', 'same-year', 'budget', 'plan', 'sibling'] as const satisfies readonly Role[]

export interface SourceFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export type Result = (typeof RESULTS)[number]

/** What can be written of an audit; `copy` is the report itself with the findings as comments. */
export const RESULTS = ['copy', 'pdf', 'html', 'json', 'markdown', 'diff'] as const

export type Question =
  | { readonly kind: 'open'; readonly file: SourceFile; readonly terms: Terms }
  | { readonly kind: 'judge'; readonly draft: Draft; readonly terms: Terms }
  | { readonly kind: 'edit'; readonly draft: Draft; readonly text: string; readonly terms: Terms }
  | {
      readonly kind: 'write'
      readonly result: Result
      readonly draft: Draft
      /** The file itself, for a copy of it. */
      readonly original: Uint8Array | null
      readonly terms: Terms
    }
  | { readonly kind: 'decisions'; readonly file: SourceFile }
  | { readonly kind: 'settings'; readonly file: SourceFile; readonly lang: Lang }
  | { readonly kind: 'compose'; readonly config: string; readonly form: Form }

export interface Answers {
  readonly open: Judged
  readonly judge: Judged
  readonly edit: Judged
  readonly write: Uint8Array
  readonly decisions: readonly Decision[]
  readonly settings: Settings
  /** The text of the configuration that says what the form says. */
  readonly compose: string
}

export interface Judged {
  readonly draft: Draft
  /** The audit as the page of its own that `gouji audit` writes. */
  readonly html: string
  readonly title: string
  readonly headline: Headline
  /** Findings that nobody has settled. */
  readonly open: Readonly<Record<Severity, number>>
  /** Where each figure stands, by its number. */
  readonly figures: readonly (readonly [start: number, end: number])[]
  /** A stretch of the text for each finding, in their order. */
  readonly places: readonly Place[]
  /** What each of its references was taken for. */
  readonly references: readonly AuditedReference[]
}

export interface Place {
  readonly start: number
  readonly end: number
  readonly severity: Severity
  readonly settled: boolean
  /** What would have to stand in the place of the figure, where one value follows. */
  readonly mended: { readonly start: number; readonly end: number; readonly text: string } | null
}

/** A configuration, and the rules that it may name. */
export interface Settings {
  readonly form: Form
  readonly rules: readonly { readonly id: string; readonly title: string; readonly severity: Severity }[]
}

/** gouji.config.yaml as the page's form shows it. */
export interface Form {
  readonly year: string
  readonly region: string
  readonly aliases: readonly { readonly name: string; readonly others: string }[]
  readonly identities: readonly { readonly name: string; readonly formula: string; readonly soft: boolean }[]
  readonly founded: readonly { readonly place: string; readonly year: string }[]
  /** By rule; a rule that is not named is on. */
  readonly rules: Readonly<Record<string, string>>
}

/** The parts of the page that the worker is handed when it first needs them. */
export type PartName = 'cmaps' | 'fonts'

export type Stage = 'reading' | 'judging' | 'writing'

export type ToWorker =
  | { readonly kind: 'ask'; readonly id: number; readonly question: Question; readonly lang: Lang }
  | { readonly kind: 'part'; readonly name: PartName; readonly packed: string }

export type FromWorker =
  | { readonly kind: 'stage'; readonly stage: Stage; readonly page?: number; readonly of?: number }
  | { readonly kind: 'want'; readonly name: PartName }
  | { readonly kind: 'answer'; readonly id: number; readonly value: Answers[keyof Answers] }
  /** `own` is a fault of ours; any other has a remedy in its words. */
  | { readonly kind: 'fault'; readonly id: number; readonly message: string; readonly own: boolean }

export type { AuditedReference, Draft, Lang, Role }
