import type { Audit } from '../model.ts'
import type { Rule } from '../rule.ts'
import type { Failing } from './failing.ts'
import { json } from './json.ts'
import type { Lang } from './words.ts'

export type { Lang } from './words.ts'

/** What makes the run fail is for formats that tell it. */
export interface WriterOptions extends Failing {
  readonly lang: Lang
  readonly rules: readonly Rule[]
  /** Printed where a format has a place for it; without it output tells no time. */
  readonly date?: Date
  /** Of PDFs: `full` prints what was checked, what was not and the marked text too. Left out: what keeps it short. */
  readonly pdf?: 'brief' | 'full'
}

export type Writer = (audit: Audit, options: WriterOptions) => string | Uint8Array | Promise<string | Uint8Array>

/** One writer a format, each loaded only when it is asked for. */
export const WRITERS = {
  html: async () => (await import('./html/index.ts')).writeHtml,
  pdf: async () => (await import('./pdf/index.ts')).writePdf,
  json: async () => json,
  sarif: async () => (await import('./sarif.ts')).sarif,
  junit: async () => (await import('./junit.ts')).junit,
  github: async () => (await import('./github.ts')).github,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  markdown: async () => (await import('./markdown.ts')).markdown,
  ledger: async () => (await import('./ledger.ts')).ledger,
  xlsx: async () => (await import('./xlsx.ts')).xlsx,
} as const satisfies Readonly<Record<string, () => Promise<Writer>>>

export type OutputFormat = keyof typeof WRITERS

/** What a file is called behind `报告.audit.`, as its readers look for it; null where it is for standard output alone. */
export const SUFFIXES: Readonly<Record<OutputFormat, string | null>> = {
  html: 'html',
  pdf: 'pdf',
  json: 'json',
  sarif: 'sarif',
  junit: 'junit.xml',
  github: null,
  gitlab: 'gitlab.json',
  markdown: 'md',
  ledger: 'ndjson',
  xlsx: 'xlsx',
}

export const isOutputFormat = (name: string): name is OutputFormat => Object.hasOwn(WRITERS, name)
