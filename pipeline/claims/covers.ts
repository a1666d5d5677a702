import { type Covered, grammarOf, readCover } from '../cover/cover.ts'
import { clausesOf } from '../document/clauses.ts'
import type { Draft, Figure, FigureRef, Outline, Span } from '../model.ts'
import { phrasings } from '../phrasings.gen.ts'
import { tablesOf } from '../quantities/flat-tables.ts'
import { tokensOf } from '../words/tokens.ts'

export interface Covers {
  /** How the clause of a figure reads: of one outside tables, which have no clauses. */
  of(figure: FigureRef): Covered
  inTable(figure: FigureRef): boolean
}

/** Of all rows. */
export const GRAMMAR = grammarOf(phrasings)
const NOTHING: Covered = { tile: null, role: '', unread: [] }

/** A clause is tiled when somebody asks for a figure in it: most figures stand in no relation. */
export function coversOf(draft: Draft, outline: Outline, figures: readonly Figure[]): Covers {
  const known = new Map<FigureRef, Covered>()
  const clauses = new Map<number, readonly Span[]>()
  const firsts = firstFigures(figures)
  const tables = tablesOf(draft)
  const inTable = ({ start }: Figure): boolean => {
    let [low, high] = [0, tables.length]
    while (low < high) {
      const mid = (low + high) >> 1
      if (tables[mid]!.end <= start) low = mid + 1
      else high = mid
    }
    const table = tables[low]
    return table !== undefined && table.start <= start
  }
  const clausesIn = (sentence: number): readonly Span[] => {
    const seen = clauses.get(sentence)
    if (seen !== undefined) return seen
    const found = [...clausesOf(draft.text, outline.sentences[sentence]!)]
    clauses.set(sentence, found)
    return found
  }
  const tile = ({ start, end, sentence }: Figure) => {
    const clause = clausesIn(sentence).find(each => each.start <= start && end <= each.end)
    if (clause === undefined) return
    const own: Figure[] = []
    for (let at = firsts.get(sentence) ?? figures.length; figures[at]?.sentence === sentence; at++) {
      const figure = figures[at]!
      if (figure.start >= clause.start && figure.end <= clause.end) own.push(figure)
    }
    const tokens = tokensOf(draft.text, clause, own)
    readCover(GRAMMAR, draft.text, tokens, figures, (ref, covered) => known.set(ref, covered))
  }
  return {
    of(ref) {
      if (!known.has(ref)) tile(figures[ref]!)
      return known.get(ref) ?? NOTHING
    },
    inTable: ref => inTable(figures[ref]!),
  }
}

function firstFigures(figures: readonly Figure[]): ReadonlyMap<number, number> {
  const firsts = new Map<number, number>()
  for (const { sentence, index } of figures) if (!firsts.has(sentence)) firsts.set(sentence, index)
  return firsts
}
