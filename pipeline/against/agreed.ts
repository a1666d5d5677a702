import { grainOf, valueOf } from '../interval.ts'
import type { Figure } from '../model.ts'
import type { Entry } from './entries.ts'

/** The most precise of what a document tells of one fact; null where it tells of two, and so of none that is known. */
export function agreedOn(entries: readonly Entry[]): Entry | null {
  const [first, ...rest] = entries
  if (first === undefined) return null
  let best = first
  for (const entry of rest) {
    if (entry.sign !== best.sign || !overlap(entry.figure, best.figure)) return null
    if (isFiner(entry, best)) best = entry
  }
  return best
}

const isFiner = (one: Entry, other: Entry): boolean => {
  if (isPlain(one.figure) !== isPlain(other.figure)) return isPlain(one.figure)
  return grainOf(one.figure) < grainOf(other.figure)
}

/** Printed without 约, 超过 and the like. */
export const isPlain = ({ qualifier, upper }: Figure): boolean => qualifier === null && upper === null

/** Whether two figures may state one value; generous by a rounding error. */
export function overlap(one: Figure, other: Figure): boolean {
  if (!isPlain(one) || !isPlain(other)) return true
  return Math.abs(valueOf(one) - valueOf(other)) <= ((grainOf(one) + grainOf(other)) / 2) * (1 + 1e-9)
}
