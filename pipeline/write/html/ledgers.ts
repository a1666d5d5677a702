import type { AuditedClaim, AuditedFigure, Fate } from '../../model.ts'
import { claimWords, linkTo, type Index, type Link } from './cards.ts'
import { Html, show } from './escape.ts'
import { figureId } from './marks.ts'
import { partAt } from './parts.ts'
import { showRange } from './ranges.ts'
import { fill, MEASURES, yearWord, type Lang, type Words } from './words.ts'

/** The checks made in one part of the report. */
export interface ClaimsOfPart {
  readonly title: Html
  readonly count: string
  readonly rows: readonly {
    readonly id: string
    /** Ids of its figures' elements, for the panel that shows a figure's checks. */
    readonly refs: string
    readonly verdict: AuditedClaim['verdict']
    readonly verdictWord: string
    readonly quote: Html
    readonly working: Html
    readonly figures: readonly Link[]
  }[]
}

/** The figures of one part of the report. Exempt numerals are only listed. */
export interface FiguresOfPart {
  readonly title: Html
  readonly count: string
  readonly rows: readonly {
    readonly id: string
    readonly target: string
    readonly fate: Fate
    readonly fateWord: string
    readonly text: Html
    readonly metric: Html
    readonly scope: Html
    readonly period: Html
    readonly measure: Html
    readonly interval: Html
  }[]
  readonly exempt: readonly Link[]
  readonly exemptTitle: string
}

/** Every claim that was judged, by part. */
export function claimsByPart(index: Index): readonly ClaimsOfPart[] {
  const { audit, words: w } = index
  const groups = index.parts.map((): ClaimsOfPart['rows'][number][] => [])
  audit.claims.forEach((claim, at) => {
    if (claim.verdict === 'unverifiable') return
    const figures = claim.figures.flatMap(id => linkTo(id, index))
    groups[partAt(index.parts, claim.start)]?.push({
      id: `c${at}`,
      refs: figures.map(figure => figure.id).join(' '),
      verdict: claim.verdict,
      verdictWord: verdictWord(claim.verdict, w),
      quote: show(claimWords(claim, index)),
      working: show(claim.working),
      figures,
    })
  })
  return index.parts.flatMap((part, at) => {
    const rows = groups[at] ?? []
    return rows.length === 0 ? [] : [{ title: show(part.title), count: fill(w.count, { n: rows.length }), rows }]
  })
}

/** Every figure, by part. */
export function figuresByPart(index: Index, lang: Lang): readonly FiguresOfPart[] {
  const { audit, words: w } = index
  const rows = index.parts.map((): FiguresOfPart['rows'][number][] => [])
  const exempt = index.parts.map((): Link[] => [])
  audit.figures.forEach((figure, at) => {
    const part = partAt(index.parts, figure.start)
    if (figure.status === 'exempt') exempt[part]?.push({ id: figureId(at), text: show(figure.text), what: null })
    else rows[part]?.push(figureRow(figure, at, w, lang))
  })
  return index.parts.flatMap((part, at) => {
    const own = rows[at] ?? []
    const left = exempt[at] ?? []
    if (own.length + left.length === 0) return []
    return [{
      title: show(part.title),
      count: fill(w.count, { n: own.length }),
      rows: own,
      exempt: left,
      exemptTitle: fill(w.exemptList, { n: left.length }),
    }]
  })
}

function figureRow(figure: AuditedFigure, at: number, w: Words, lang: Lang): FiguresOfPart['rows'][number] {
  return {
    id: `r${at}`,
    target: figureId(at),
    fate: figure.status,
    fateWord: w[figure.status],
    text: show(figure.text),
    metric: show(figure.metric ?? ''),
    scope: show(figure.scope ?? ''),
    period: show(yearWord(figure.period ?? '', w)),
    measure: show(measureWord(figure, w, lang)),
    interval: show(showRange(figure.interval, figure.unit)),
  }
}

function measureWord({ measure, modality }: AuditedFigure, w: Words, lang: Lang): string {
  const named = measure === null ? '' : MEASURES[measure]?.[lang === 'zh' ? 0 : 1] ?? measure
  if (modality !== 'target') return named
  return named === '' || named === w.target ? w.target : `${named}·${w.target}`
}

function verdictWord(verdict: AuditedClaim['verdict'], w: Words): string {
  return verdict === 'questioned' ? w.doubtful : w[verdict]
}
