import type { ExemptReason, Figure, Numeral, Span, Unit } from '../model.ts'

/** A figure before the words around it are read. */
export interface Reading extends Span {
  readonly numeral: Numeral
  readonly upper: Numeral | null
  readonly unit: Unit
  /** 多 or 余 stands inside. */
  readonly more: boolean
  readonly script: Figure['script']
  readonly exempt: ExemptReason | null
  readonly malformed: string | null
}

/** The sentence that is being read. */
export interface Place {
  readonly text: string
  readonly from: number
  readonly limit: number
  /** Whether the document groups digits by full-width commas. */
  readonly wide: boolean
}

/** A reading in Chinese numerals, nothing further known of it. */
export const spelled = (
  start: number,
  end: number,
  { digits, decimals }: Numeral,
  unit: Unit,
  exempt: ExemptReason | null,
): Reading => ({
  start,
  end,
  numeral: { digits, decimals },
  upper: null,
  unit,
  more: false,
  script: 'chinese',
  exempt,
  malformed: null,
})
