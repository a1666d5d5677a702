import type { AuditedClaim, AuditedFigure, Finding, Span } from '../model.ts'

/** What a claim says, in the text's own words: its clause, behind the metric where the clause does not name it. */
export function claimWords(
  claim: AuditedClaim,
  text: string,
  figureOf: (id: string) => AuditedFigure | undefined,
): string {
  const words = clause(text, claim)
  const own = claim.figures.map(figureOf)
  const metric =
    (own.find(figure => figure !== undefined && figure.start < claim.end && figure.end > claim.start) ?? own[0])
      ?.metric ?? ''
  const named = metric === '' || words.includes(metric.slice(0, 4)) || words.includes(metric.slice(-4))
  return named ? words : `${clip(metric, METRIC)}：${words}`
}

/** The end of a long text: the figure that is claimed stands there. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text
  const from = text.length - most
  return `…${text.slice(isLow(text, from) ? from + 1 : from)}`
}

/**
 * The sentence of a finding. Where it is long, what is left is a stretch around the accused words and such evidence as
 * stands near them, cut at a comma where one is near, and never through a number or a surrogate pair.
 */
export function excerpt(text: string, { start, end, context }: Finding, marks: readonly Span[]): Span {
  const whole = context[1] - context[0] <= WHOLE && context[0] <= start && end <= context[1]
  const near = marks.filter(mark => mark.end > start - REACH && mark.start < end + REACH)
  const first = Math.min(start, ...near.map(mark => mark.start))
  const last = Math.max(end, ...near.map(mark => mark.end))
  let from = whole ? context[0] : Math.min(Math.max(context[0], first - MARGIN), start)
  let to = whole ? context[1] : Math.max(Math.min(context[1], last + MARGIN), end)
  if (from > context[0]) from = behindComma(text, from, first)
  if (to < context[1]) to = beforeComma(text, to, Math.min(context[1], to + MARGIN))
  if (isLow(text, from)) from--
  if (isLow(text, to)) to++
  while (from < start && /\s/.test(text[from] ?? '')) from++
  while (to > end && /\s/.test(text[to - 1] ?? '')) to--
  return { start: from, end: to }
}

/** Characters of a sentence that is shown whole. */
const WHOLE = 140

/** Characters on each side of the accused words in which evidence is sought, and shown around all that. */
const REACH = 120
const MARGIN = 30

/** Characters of a claim's clause before and behind its figure, and of its metric. */
const BEFORE = 24
const BEHIND = 16
const METRIC = 20

const BREAK = /[，；。：？！\s]/

const isLow = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00

function behindComma(text: string, from: number, limit: number): number {
  for (let at = from; at < limit; at++) if (BREAK.test(text[at] ?? '')) return at + 1
  return from
}

function beforeComma(text: string, to: number, limit: number): number {
  for (let at = to; at < limit; at++) if (BREAK.test(text[at] ?? '')) return at
  let end = to
  while (end < limit && /[\d.．,]/.test(text[end] ?? '')) end++
  return end
}

/** The words around a place between two marks of punctuation. */
function clause(text: string, { start, end }: Span): string {
  const near = Math.max(start, end - BEFORE)
  let from = near
  while (from > 0 && near - from < BEFORE && !BREAK.test(text[from - 1] ?? '')) from--
  let to = end
  while (to < text.length && to - end < BEHIND && !BREAK.test(text[to] ?? '')) to++
  if (isLow(text, from)) from++
  if (isLow(text, to)) to--
  return text.slice(from, to).trim()
}
