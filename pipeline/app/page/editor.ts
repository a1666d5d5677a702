/// <reference lib="dom" />
import type { Draft, Judged, Question } from '../protocol.ts'
import { isEdited, shownDoc, termsOf, type Doc } from './docs.ts'
import { button, byId, make, word } from './dom.ts'
import { ask } from './engine.ts'
import { choose, follow, markPlaces, placesNow, replace } from './sheet.ts'
import { settle, wordsOf } from './work.ts'

let held: Doc | null = null
let asking = false
let current = -1

/** Shows a report as text to type in, its findings beside it. */
export function showEditor(doc: Doc): void {
  const field = byId<HTMLTextAreaElement>('text')
  if (held !== doc) {
    held = doc
    current = -1
    field.value = doc.text
    field.setSelectionRange(0, 0)
    byId('under').closest('.app-paper')?.scrollTo(0, 0)
  }
  byId('notice').hidden = doc.file === null || !isEdited(doc)
  if (doc.judged === null || doc.judged.draft.text !== doc.text) {
    follow(doc.text)
    void keepUp(doc)
  } else draw(doc.judged)
}

export function startEditor(): void {
  const field = byId<HTMLTextAreaElement>('text')
  field.addEventListener('input', event => {
    if (held === null) return
    follow(field.value)
    // what an input method has not yet settled is no text
    if (event instanceof InputEvent && event.isComposing) return
    held.text = field.value
    byId('notice').hidden = held.file === null || !isEdited(held)
    void keepUp(held)
  })
  field.addEventListener('compositionend', () => field.dispatchEvent(new Event('input')))
  byId('desk').addEventListener('keydown', event => {
    if (event.key !== 'F8') return
    event.preventDefault()
    step(event.shiftKey ? -1 : 1)
  })
  byId('cards').addEventListener('click', event => {
    const target = event.target instanceof Element ? event.target : null
    const card = target?.closest<HTMLElement>('.card') ?? null
    const link = target?.closest('a') ?? null
    if (link !== null) event.preventDefault()
    if (card === null || target?.closest('button') != null) return
    const figure = /^#f(\d+)$/.exec(link?.getAttribute('href') ?? '')?.[1]
    const place = held?.judged?.figures[Number(figure)]
    if (figure !== undefined && place !== undefined && !link?.classList.contains('jump')) choose(place[0], place[1])
    else show(Number(card.id.slice(1)) - 1)
  })
}

/** Audits what stands in the field; while one audit runs, all that is typed meanwhile waits for one more. */
async function keepUp(doc: Doc): Promise<void> {
  if (asking || doc.original === null) return
  asking = true
  byId('state').textContent = word('following')
  try {
    while (doc.judged?.draft.text !== doc.text && shownDoc() === doc) {
      settle(doc, await ask(questionOf(doc, doc.original), undefined, true).answer)
    }
    byId('state').textContent = word('upToDate')
  } catch (failure) {
    byId('state').textContent = wordsOf(failure)
  } finally {
    asking = false
  }
}

/** Step by step from the draft that was judged last: so what it knows of places in its text moves along. */
function questionOf(doc: Doc, original: Draft): Extract<Question, { kind: 'edit' | 'judge' }> {
  const terms = termsOf(doc)
  if (doc.text === original.text) return { kind: 'judge', draft: original, terms }
  return { kind: 'edit', draft: doc.judged?.draft ?? original, text: doc.text, terms }
}

/** The cards of the report's own page, without the boxes: who edits mends, and ticks nothing. */
function draw({ html, headline, draft, places }: Judged): void {
  markPlaces(draft.text, places)
  const answer = byId('answer')
  const isEmpty = draft.text.trim() === ''
  answer.className = `answer ${isEmpty ? 'none' : headline.level}`
  answer.textContent = isEmpty ? word('nothingYet') : headline.text
  const fresh = cardsIn(html)
  const list = byId('cards')
  const old = [...list.querySelectorAll<HTMLElement>('.card')]
  const cards = fresh.map((card, at) => dressed(document.importNode(card, true), at))
  // what stayed as it was stays where it is
  if (cards.length === old.length && cards.every((card, at) => sameAs(card, old[at]))) return
  const none = make('p', { className: 'empty' }, word('nothingFound'))
  list.replaceChildren(...(cards.length === 0 && !isEmpty ? [none] : cards))
  if (current >= 0) outline(current)
}

/** No more of the page is parsed than its cards: the text, which is most of it, stands in the field already. */
function cardsIn(html: string): readonly HTMLElement[] {
  const start = html.indexOf('<article class="card')
  const end = html.lastIndexOf('</article>')
  const page = new DOMParser().parseFromString(start < 0 ? '' : html.slice(start, end), 'text/html')
  return [...page.querySelectorAll<HTMLElement>('.card')]
}

const sameAs = (card: HTMLElement, other: HTMLElement | undefined): boolean => card.innerHTML === other?.innerHTML

function dressed(card: HTMLElement, at: number): HTMLElement {
  card.querySelector('fieldset')?.remove()
  const copy = card.querySelector('button.copy')
  const make = button(word('mend'), () => mend(at), 'quiet mend')
  copy?.replaceWith(make)
  return card
}

function mend(at: number): void {
  const mended = placesNow()[at]?.mended
  if (mended != null) replace(mended.start, mended.end, mended.text)
}

function step(by: 1 | -1): void {
  const { length } = placesNow()
  if (length > 0) show(current < 0 && by < 0 ? length - 1 : (current + by + length) % length)
}

function show(at: number): void {
  const place = placesNow()[at]
  if (place === undefined) return
  current = at
  outline(at)
  choose(place.start, place.end)
}

function outline(at: number): void {
  byId('cards').querySelector('[aria-current]')?.removeAttribute('aria-current')
  const card = byId('cards').querySelector(`#k${at + 1}`)
  card?.setAttribute('aria-current', 'true')
  card?.scrollIntoView({ block: card.clientHeight > byId('cards').clientHeight ? 'start' : 'nearest' })
}
