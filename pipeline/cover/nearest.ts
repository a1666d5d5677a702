import type { Phrasing } from '../phrasing.ts'
import type { Unread } from './cover.ts'
import type { Grammar } from './grammar.ts'
import { type Line, matches } from './match.ts'
import type { Element } from './notation.ts'

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
  for (const { row, elements } of grammar.forms) {
    for (let from = 0; from <= last; from++) {
      let furthest: Missed | null = null
      const missed = (form: readonly Element[], place: number, at: number) => {
        // an optional part that does not even begin is none that is wanted
        const begun = place > 0 || form === elements
        if (begun && at >= first && at > from && at >= (furthest?.at ?? 0)) furthest = { form, place, at }
      }
      const read = Math.max(0, ...matches({ ...line, missed }, elements, from).map(({ end }) => end))
      const found = furthest as Missed | null
      if (found === null || found.at <= read) continue
      const rest = found.form.slice(found.place)
      const goesOn = found.at <= last && matches(line, rest, last + 1).length > 0
      const score = 2 * (found.at - from) + Number(goesOn)
      if (best !== null && score <= best.score) continue
      best = { near: { row, from, to: found.at, wanted: found.form[found.place]! }, score }
    }
  }
  return best?.near ?? null
}

interface Missed {
  readonly form: readonly Element[]
  readonly place: number
  readonly at: number
}
