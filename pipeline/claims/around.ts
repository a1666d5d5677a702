import { countWhile } from '../bisect.ts'
import { valueOf } from '../interval.ts'
import type { Claim, Figure, FigureRef, Outline } from '../model.ts'

/** What stands near a figure: what it may have been meant to be held against, when it does not fit what it was. */
export interface Around {
  beside(figure: FigureRef): readonly FigureRef[]
  /** Levels between a whole and its parts, or right behind them, that are none of them and measure the same. */
  behind(whole: FigureRef, parts: readonly FigureRef[]): readonly FigureRef[]
  /** Whether a share and those next to it, in its sentence, add to exactly 100. */
  sharesAll(figure: FigureRef): boolean
}

/** Paragraphs before the own one in which the whole of a list may stand. */
const BACK = 8
/** How many levels are tried. */
const MOST = 24
/** A number of fewer digits than three tells nothing apart. */
const TELLING = 100
/** How many a list may go on with. */
const NEXT = 3

export function aroundOf(claims: readonly Claim[], figures: readonly Figure[], outline: Outline): Around {
  const paragraphOf = (figure: Figure): number => outline.sentences[figure.sentence]!.paragraph
  const levels: FigureRef[] = []
  for (const claim of claims) if (claim.kind === 'level' && claim.measure === 'level') levels.push(claim.level.figure)
  levels.sort((a, b) => a - b)
  const firstAfter = (ref: FigureRef): number => countWhile(levels, level => level <= ref)
  // 41万 fits many a sum by chance
  const alike = (one: Figure, other: Figure): boolean =>
    one.index !== other.index &&
    one.unit.dimension === other.unit.dimension &&
    other.upper === null &&
    (other.exact || Math.abs(other.numeral.digits) >= TELLING)
  return {
    beside(ref) {
      const own = figures[ref]!
      const paragraph = paragraphOf(own)
      const found: FigureRef[] = []
      const at = firstAfter(ref)
      for (let place = at - 1; place >= 0 && found.length < MOST; place--) {
        const other = figures[levels[place]!]!
        if (paragraphOf(other) < paragraph - BACK) break
        if (alike(own, other)) found.push(other.index)
      }
      for (let place = at, more = 0; place < levels.length && more < NEXT; place++) {
        const other = figures[levels[place]!]!
        if (paragraphOf(other) > paragraph) break
        if (alike(own, other)) {
          found.push(other.index)
          more++
        }
      }
      return found
    },
    behind(whole, parts) {
      const own = figures[whole]!
      const taken = new Set([whole, ...parts])
      const last = Math.max(...taken)
      const paragraph = paragraphOf(figures[last]!)
      const found: FigureRef[] = []
      for (let place = firstAfter(Math.min(...taken)), more = 0; place < levels.length && more < NEXT; place++) {
        const other = figures[levels[place]!]!
        if (paragraphOf(other) > paragraph) break
        if (taken.has(other.index) || !alike(own, other)) continue
        found.push(other.index)
        if (other.index > last) more++
      }
      return found
    },
    sharesAll(ref) {
      const own = figures[ref]!
      if (own.unit.dimension !== 'percent') return false
      const run = shareRun(figures, own)
      for (let from = 0; from < run.length; from++) {
        for (let until = from + 2; until <= run.length; until++) {
          const shares = run.slice(from, until)
          if (shares.some(share => share === own) && isHundred(shares)) return true
        }
      }
      return false
    },
  }
}

/** The percentages of a sentence to either side of one, of its precision. */
function shareRun(figures: readonly Figure[], own: Figure): readonly Figure[] {
  const run = [own]
  const fits = (other: Figure | undefined): other is Figure => other !== undefined && other.sentence === own.sentence
  for (const step of [-1, 1]) {
    let taken = 0
    for (let at = own.index + step; taken < SIDE; at += step) {
      const other = figures[at]
      if (!fits(other)) break
      if (other.unit.dimension !== 'percent' || other.numeral.decimals !== own.numeral.decimals || other.exempt !== null) continue
      taken++
      if (step < 0) run.unshift(other)
      else run.push(other)
    }
  }
  return run
}

/** Shares to either side that may be of the same whole. */
const SIDE = 6

const isHundred = (shares: readonly Figure[]): boolean =>
  Math.abs(shares.reduce((sum, share) => sum + valueOf(share), 0) - 100) < 1e-9
