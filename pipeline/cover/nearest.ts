import type { Phrasing } from '../phrasing.ts'
import type { Unread } from './cover.ts'
import { automatonOf, type Grammar, type Step } from './grammar.ts'
import { matcherOf } from './match.ts'
import type { Element } from './notation.ts'
import type { Line } from './taking.ts'

/** The row that came nearest to reading a stretch. */
export interface Near {
  readonly row: Phrasing
  /** The tokens that it matched, half-open. */
  readonly from: number
  readonly to: number
  /** What it looked for behind them. */
  readonly wanted: Element
}

/** Unread tokens that stand next to each other, as one stretch: first and last place. */
export function stretchesOf(unread: readonly Unread[]): readonly (readonly [first: number, last: number])[] {
  const stretches: [number, number][] = []
  for (const { place } of unread) {
    const last = stretches[stretches.length - 1]
    if (last !== undefined && last[1] === place - 1) last[1] = place
    else stretches.push([place, place])
  }
  return stretches
}

/**
 * The row whose form, begun before a stretch or in it, matches the most tokens until it wants what does not stand there.
 * Of several, one that finds it behind the stretch: those words are all that keep it from reading.
 */
export function nearestTo(grammar: Grammar, line: Line, [first, last]: readonly [number, number]): Near | null {
  let best: { readonly near: Near; readonly score: number } | null = null
  for (const form of grammar.forms) {
    const { start, size } = automatonOf([form])
    let furthest: Missed | null = null
    const missed = (step: Step, at: number) => {
      if (step.wanted && at >= first && at >= (furthest?.at ?? 0)) furthest = { step, at }
    }
    const matchesAt = matcherOf({ ...line, missed }, { start, size })
    for (let from = 0; from <= last; from++) {
      furthest = null
      const read = Math.max(0, ...matchesAt(from).map(({ end }) => end))
      const found = furthest as Missed | null
      if (found === null || found.at <= Math.max(read, from)) continue
      const rest = matcherOf(line, { start: { steps: [found.step], forms: [] }, size })
      const goesOn = found.at <= last && rest(last + 1).length > 0
      const score = 2 * (found.at - from) + Number(goesOn)
      if (best !== null && score <= best.score) continue
      best = { near: { row: form.row, from, to: found.at, wanted: found.step.element }, score }
    }
  }
  return best?.near ?? null
}

interface Missed {
  readonly step: Step
  readonly at: number
}
