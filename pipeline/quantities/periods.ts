import type { ExemptReason } from '../model.ts'

/** 连续15年, 3个月 are lengths of time, 前三季度 is a date; null for units that measure something else. */
export const timeReason = (dimension: string): ExemptReason | null => REASONS.get(dimension) ?? null

const REASONS: ReadonlyMap<string, ExemptReason> = new Map([
  ['month', 'date'],
  ['months', 'duration'],
  ['quarter', 'date'],
  ['quarters', 'duration'],
  ['seasons', 'duration'],
  ['years', 'duration'],
])
