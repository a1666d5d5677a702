import { clausesOf } from '../../pipeline/document/clauses.ts'
import { outlineOf } from '../../pipeline/document/outline.ts'
import type { Figure, Span } from '../../pipeline/model.ts'
import { readFigures } from '../../pipeline/quantities/figures.ts'
import { type Token, tokensOf } from '../../pipeline/words/tokens.ts'
import { draftOf } from '../draft.ts'

export interface Line {
  readonly text: string
  readonly clause: Span
  readonly tokens: readonly Token[]
  readonly figures: readonly Figure[]
}

/** The clauses of a sentence as the covers of a report see them. */
export function linesOf(sentence: string): readonly Line[] {
  const draft = draftOf(sentence)
  const { text } = draft
  const outline = outlineOf(draft)
  const figures = readFigures(draft, outline)
  return outline.sentences.flatMap((span, index) => {
    const own = figures.filter(figure => figure.sentence === index)
    return clausesOf(text, span).map(clause => {
      const inside = own.filter(({ start, end }) => start >= clause.start && end <= clause.end)
      return { text, clause, tokens: tokensOf(text, clause, inside), figures }
    })
  })
}
