import type { AuditedClaim, AuditedFigure } from '../../model.ts'
import { needOf, type Need } from '../missing.ts'
import { partAt } from '../parts.ts'
import { periodWord } from '../periods.ts'
import { showRange } from '../ranges.ts'
import { fillIn, type Lang } from '../words.ts'
import { wordsOf, type Index } from './cards.ts'
import { escapeText, Html, show } from './escape.ts'
import { figureId } from './marks.ts'
import { showPowers } from './powers.ts'
import { MEASURES } from '../measures.ts'
import type { Words } from './words.ts'

/** The checks or the figures of one part of the report: the head of its list, and the rows of its table. */
export interface PartList {
  readonly title: Html
  readonly count: string
  readonly rows: Html | null
  /** Exempt numerals, which are only listed. */
  readonly exempt: Html | null
  readonly exemptTitle: string
}

/** Every claim that was judged, by part. Rows are built by hand, like the text: there are thousands of them. */
export function claimsByPart(index: Index): readonly PartList[] {
  const { audit, words: w, parts } = index
  const lists = parts.map(() => ({ rows: '', count: 0 }))
  const judged = audit.claims
    .map((claim, at) => ({ claim, at }))
    .filter(({ claim }) => isTelling(claim, index))
    .sort((a, b) => a.claim.start - b.claim.start)
  for (const { claim, at } of judged) {
    const list = lists[partAt(parts, claim.start)]
    if (list === undefined) continue
    list.rows += claimRow(claim, at, index)
    list.count++
  }
  return parts.flatMap(({ title }, at) => {
    const { rows, count } = lists[at] ?? { rows: '', count: 0 }
    if (count === 0) return []
    const head = { title: show(title), count: fillIn(w.count, { n: count }) }
    return [{ ...head, rows: new Html(rows), exempt: null, exemptTitle: '' }]
  })
}

/** Whether a check says something: bounds and counts that hold say nothing. */
export const isTelling = ({ verdict, rule }: AuditedClaim, { silent }: Pick<Index, 'silent'>): boolean =>
  verdict === 'consistent' ? !silent.has(rule) : verdict !== 'unverifiable'

/** Every figure, by part. */
export function figuresByPart(index: Index): readonly PartList[] {
  const { audit, words: w, parts, lang } = index
  const need = needOf(audit, lang)
  const lists = parts.map(() => ({ rows: '', count: 0, exempt: '', exemptCount: 0 }))
  audit.figures.forEach((figure, at) => {
    const list = lists[partAt(parts, figure.start)]
    if (list === undefined) return
    if (figure.status === 'exempt') {
      list.exempt += link(figure, at)
      list.exemptCount++
    } else {
      list.rows += figureRow(figure, at, need(figure), w, lang)
      list.count++
    }
  })
  return parts.flatMap(({ title }, at) => {
    const list = lists[at]
    if (list === undefined || list.count + list.exemptCount === 0) return []
    return [
      {
        title: show(title),
        count: fillIn(w.count, { n: list.count }),
        rows: list.count === 0 ? null : new Html(list.rows),
        exempt: list.exemptCount === 0 ? null : new Html(list.exempt),
        exemptTitle: fillIn(w.exemptList, { n: list.exemptCount }),
      },
    ]
  })
}

// Cells and rows need no end tags in HTML; in a table of ten thousand rows they would be a tenth of the page.
const cell = (text: string): string => `<td>${escapeText(text)}`

const link = (figure: AuditedFigure, at: number): string => `<a href="#${figureId(at)}">${escapeText(figure.text)}</a> `

/** `data-f` names the elements of its figures, for the panel that shows a figure's checks. */
function claimRow(claim: AuditedClaim, at: number, index: Index): string {
  const { audit, figures, words: w } = index
  let refs = ''
  let links = ''
  for (const id of claim.figures) {
    const number = figures.get(id)
    const figure = number === undefined ? undefined : audit.figures[number]
    if (number === undefined || figure === undefined) continue
    refs += `${refs === '' ? '' : ' '}${figureId(number)}`
    links += link(figure, number)
  }
  const verdict = claim.verdict === 'questioned' ? w.doubtful : w[claim.verdict]
  return (
    `<tr id="c${at}" data-f="${refs}" class="${claim.verdict}"><td class="fate">${verdict}` +
    `${cell(wordsOf(claim, { audit, figures }))}<td class="number">${showPowers(claim.working).toHTML()}<td>${links}`
  )
}

function figureRow(figure: AuditedFigure, at: number, need: Need | null, w: Words, lang: Lang): string {
  return (
    `<tr id="r${at}" class="${figure.status}"><td class="fate">${w[figure.status]}<td>${link(figure, at)}` +
    cell(figure.metric ?? '') +
    cell(figure.scope ?? '') +
    cell(periodWord(figure.period ?? '', lang)) +
    cell(measureWord(figure, w, lang)) +
    `<td class="number">${escapeText(showRange(figure.interval, figure.unit))}` +
    (need === null ? '' : `<td class="lack">${escapeText(need.words)}`)
  )
}

function measureWord({ measure, modality }: AuditedFigure, w: Words, lang: Lang): string {
  const named = measure === null ? '' : (MEASURES[measure]?.[lang === 'zh' ? 0 : 1] ?? measure)
  if (modality !== 'target') return named
  return named === '' || named === w.target ? w.target : `${named}·${w.target}`
}
