import type { Audit, AuditedClaim, AuditedFigure, Span } from '../model.ts'

/**
 * What a claim says, in the text's own words: its clause, behind the metric where the clause does not name it; in a
 * table, what its row is called.
 */
export function claimWords(
  claim: AuditedClaim,
  audit: Pick<Audit, 'source' | 'tables'>,
  figureOf: (id: string) => AuditedFigure | undefined,
): string {
  const own = claim.figures.map(figureOf)
  const row = rowName(audit, own[0])
  if (row !== '') return row
  const words = clause(audit.source.text, claim)
  const metric =
    (own.find(figure => figure !== undefined && figure.start < claim.end && figure.end > claim.start) ?? own[0])
      ?.metric ?? ''
  const named = metric === '' || words.includes(metric.slice(0, 4)) || words.includes(metric.slice(-4))
  return named ? words : `${clip(metric, METRIC)}：${words}`
}

/** The first words of the row that a figure stands in. */
export function rowName(
  { source, tables }: Pick<Audit, 'source' | 'tables'>,
  figure: AuditedFigure | undefined,
): string {
  const place = figure?.cell
  if (place === undefined) return ''
  const cells = tables[place.table]?.cells ?? []
  const name = cells.find(({ row, column, start, end }) => row === place.row && column < place.column && end > start)
  return name === undefined ? '' : source.text.slice(name.start, name.end).trim()
}

/** The end of a long text: the figure that is claimed stands there. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text
  const from = text.length - most
  return `…${text.slice(isLow(text, from) ? from + 1 : from)}`
}

/** Characters of a claim's clause before and behind its figure, and of its metric. */
const BEFORE = 24
const BEHIND = 16
const METRIC = 20

const BREAK = /[，；。：？！\s]/

const isLow = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00

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
