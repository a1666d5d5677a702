import type { Audit, AuditedHeld, Finding, HeldAs } from '../../model.ts'
import { heldPlace, referenceLines } from '../references.ts'
import { fillIn, type Lang } from '../words.ts'
import { linkTo, type Index } from './cards.ts'
import { escapeText, Html, show } from './escape.ts'

/** What a reference prints, as the second pane of a card shows it. */
export interface HeldQuote {
  readonly place: Html
  readonly before: Html
  readonly figure: Html
  readonly after: Html
}

export function heldQuotes({ against = [] }: Finding, audit: Audit, lang: Lang): readonly HeldQuote[] {
  return against.map(held => {
    const at = Math.max(0, held.quote.indexOf(held.text))
    return {
      place: show(heldPlace(held, audit, lang)),
      before: show(held.quote.slice(0, at)),
      figure: show(held.text),
      after: show(held.quote.slice(at + held.text.length)),
    }
  })
}

/** The references of a report, and every pair of figures by the way in which it was held. */
export interface ReferencesView {
  readonly total: string
  readonly lines: readonly Html[]
  readonly lists: readonly { readonly title: string; readonly count: string; readonly rows: Html }[]
}

/** The order in which pairs are worth a look. */
const ORDER: readonly HeldAs[] = [
  'restated', 'carried', 'column', 'change', 'stock', 'growth', 'revised', 'regraded', 'repeated', 'target', 'rank',
]

export function referencesView(index: Index): ReferencesView | null {
  const { audit, lang, words: w } = index
  const { references, held = [] } = audit
  if (references === undefined) return null
  return {
    total: fillIn(w.count, { n: held.length }),
    lines: referenceLines(audit, lang).map(show),
    lists: ORDER.flatMap(as => {
      const pairs = held.filter(one => one.as === as)
      if (pairs.length === 0) return []
      const rows = pairs.map(pair => rowOf(pair, index)).join('\n')
      return [{ title: w[`as${capital(as)}`], count: fillIn(w.count, { n: pairs.length }), rows: new Html(rows) }]
    }),
  }
}

const capital = <Word extends string>(word: Word): Capitalize<Word> =>
  (word.charAt(0).toUpperCase() + word.slice(1)) as Capitalize<Word>

function rowOf(pair: AuditedHeld, index: Index): string {
  const { audit, lang, words: w } = index
  const figures = pair.figures
    .flatMap(id => linkTo(id, index))
    .map(({ id, text }) => `<a href="#${id}">${text.toHTML()}</a>`)
  const places = pair.against.map(held => `${escapeText(held.text)} <small>${escapeText(heldPlace(held, audit, lang))}</small>`)
  const missed = pair.as === 'target' && pair.missed === true
  const verdict = missed ? w.asMissed : pair.as === 'target' ? w.asMet : w[`as${capital(pair.verdict)}`]
  const cells = [verdict, escapeText(pair.metric), figures.join(' '), places.join('<br>'), escapeText(pair.working)]
  return `<tr>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>`
}
