import { countWhile } from '../bisect.ts'
import { type Covered, type CoveredLine, coveredIn, readLines } from '../cover/cover.ts'
import { grammarOf } from '../cover/grammar.ts'
import { clausesOf } from '../document/clauses.ts'
import type { Draft, Figure, FigureRef, Outline, Span } from '../model.ts'
import { phrasings } from '../phrasings.gen.ts'
import { tablesOf } from '../quantities/flat-tables.ts'
import { withPlainYears } from '../subjects/years.ts'
import { tokensOf } from '../words/tokens.ts'

export interface Covers {
  /** The lines of a clause, tiled. */
  lines(sentence: number, clause: Span): readonly CoveredLine[]
  /** How the clause of a figure reads: of one outside tables, which have no clauses. */
  of(figure: FigureRef): Covered
  inTable(figure: FigureRef): boolean
}

/** Of all rows. */
export const GRAMMAR = grammarOf(phrasings)
const NOTHING: Covered = { tile: null, role: '', unread: [] }

/** A clause is tiled once, when somebody asks for it. */
export function coversOf(draft: Draft, outline: Outline, figures: readonly Figure[]): Covers {
  const text = withPlainYears(draft.text)
  const known = new Map<FigureRef, Covered>()
  const tiled = new Map<number, readonly CoveredLine[]>()
  const firsts = firstFigures(figures)
  const tables = tablesOf(draft)
  const inTable = ({ start }: Figure): boolean => {
    const table = tables[countWhile(tables, ({ end }) => end <= start)]
    return table !== undefined && table.start <= start
  }
  const lines = (sentence: number, clause: Span): readonly CoveredLine[] => {
    const seen = tiled.get(clause.start)
    if (seen !== undefined) return seen
    const own: Figure[] = []
    for (let at = firsts.get(sentence) ?? figures.length; figures[at]?.sentence === sentence; at++) {
      const figure = figures[at]!
      if (figure.start >= clause.start && figure.end <= clause.end) own.push(figure)
    }
    const found = readLines(GRAMMAR, text, tokensOf(text, clause, own), figures)
    tiled.set(clause.start, found)
    return found
  }
  return {
    lines,
    of(ref) {
      const { start, end, sentence } = figures[ref]!
      if (!known.has(ref)) {
        const clause = clausesOf(draft.text, outline.sentences[sentence]!).find(each => each.start <= start && end <= each.end)
        const read = clause === undefined ? [] : lines(sentence, clause)
        for (const line of read) for (const [each, covered] of coveredIn(line)) known.set(each, covered)
      }
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
