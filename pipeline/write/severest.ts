import type { Severity } from '../model.ts'

const ORDER = ['error', 'warning', 'note'] as const satisfies readonly Severity[]

/** The severest first, else as they stand. */
export const bySeverity = <Told extends { readonly severity: Severity }>(told: readonly Told[]): readonly Told[] =>
  told.toSorted((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity))
