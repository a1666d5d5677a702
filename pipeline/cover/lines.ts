import { clausesOf } from '../document/clauses.ts'
import type { Figure, Span } from '../model.ts'
import { type Token, tokensOf } from '../words/tokens.ts'

/** The clauses of a sentence that hold figures, as tokens. `own` are the figures of the sentence. */
export function* clausesIn(text: string, sentence: Span, own: readonly Figure[]): Generator<readonly Token[]> {
  for (const clause of clausesOf(text, sentence)) {
    const inside = own.filter(({ start, end }) => start >= clause.start && end <= clause.end)
    if (inside.some(({ exempt }) => exempt === null)) yield tokensOf(text, clause, inside)
  }
}

/** The lines of a clause that are tiled, each by itself: its own, and those of the brackets in it that hold figures. */
export function* linesOf(text: string, tokens: readonly Token[]): Generator<readonly Token[]> {
  yield tokens
  for (const { kind, inside } of tokens) {
    if (kind !== 'aside') continue
    for (const line of partsOf(text, inside)) if (line.some(hasFigure)) yield* linesOf(text, line)
  }
}

const hasFigure = ({ kind }: Token): boolean => kind === 'figure'

/** The clauses of a bracket. */
function partsOf(text: string, tokens: readonly Token[]): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]]
  for (const token of tokens) {
    if (token.kind === 'mark' && '，,；;：:。'.includes(text[token.start]!)) parts.push([])
    else parts[parts.length - 1]!.push(token)
  }
  return parts
}
