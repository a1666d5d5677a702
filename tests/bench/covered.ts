import { coversOf, GRAMMAR } from '../../pipeline/claims/covers.ts'
import { coverOf } from '../../pipeline/cover/cover.ts'
import { clausesIn, linesOf } from '../../pipeline/cover/lines.ts'
import { outlineOf } from '../../pipeline/document/outline.ts'
import type { Draft } from '../../pipeline/model.ts'
import { readFigures } from '../../pipeline/quantities/figures.ts'

/** How one clause is read. */
export interface CoveredClause {
  readonly text: string
  /** The rows that read some of it, brackets included. */
  readonly rows: readonly string[]
  /** What none of them reads, word by word. */
  readonly unread: readonly string[]
  readonly rivals: number
}

/** The clauses of a report that hold figures, those of its tables left out. */
export function* clausesCovered(draft: Draft): Generator<CoveredClause> {
  const { text } = draft
  const outline = outlineOf(draft)
  const figures = readFigures(draft, outline)
  const covers = coversOf(draft, outline, figures)
  const bySentence = new Map<number, (typeof figures)[number][]>()
  for (const figure of figures) {
    const own = bySentence.get(figure.sentence)
    if (own === undefined) bySentence.set(figure.sentence, [figure])
    else own.push(figure)
  }
  for (const [sentence, own] of bySentence) {
    for (const clause of clausesIn(text, outline.sentences[sentence]!, own)) {
      const start = clause[0]!.start
      const end = clause[clause.length - 1]!.end
      const inside = own.filter(figure => figure.exempt === null && figure.start >= start && figure.end <= end)
      if (inside.some(({ index }) => covers.inTable(index))) continue
      const read = [...linesOf(text, clause)]
        .filter(tokens => tokens.some(({ kind }) => kind === 'figure'))
        .map(tokens => coverOf(GRAMMAR, { text, tokens, figures }))
      const tiles = read.flatMap(cover => cover.tiles)
      yield {
        text: text.slice(start, end).replace(/\s+/g, ' '),
        rows: [...new Set(tiles.map(({ row }) => row.id))],
        unread: read.flatMap(cover => cover.unread.map(span => text.slice(span.start, span.end))),
        rivals: tiles.filter(({ rivals }) => rivals.length > 0).length,
      }
    }
  }
}
