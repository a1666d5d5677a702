/// <reference lib="dom" />
import { byId, cards } from './page.ts'

const FIGURE = '#body span[id]'
const body = byId('body')
const list = byId('cards')
let hit: HTMLElement | null = null

/** Shows a figure or wording in the text and marks it as the one looked at. */
export function showInText(target: HTMLElement, focus: boolean): void {
  hit?.classList.remove('hit')
  hit?.removeAttribute('tabindex')
  hit = target
  target.classList.add('hit')
  target.tabIndex = 0
  target.scrollIntoView({ block: 'center' })
  if (focus) target.focus({ preventScroll: true })
}

export function leaveText(): void {
  hit?.classList.remove('hit')
  hit = null
}

/** The mark that holds a node, or null. */
export function figureAt(node: EventTarget | null): HTMLElement | null {
  return node instanceof Element ? node.closest<HTMLElement>(FIGURE) : null
}

/** The figure before or after the one looked at; from the start of what is in view where none is. */
export function neighbour(step: 1 | -1): HTMLElement | null {
  const all = [...body.querySelectorAll<HTMLElement>('span[id]')]
  const at = hit === null ? -1 : all.indexOf(hit)
  if (at >= 0) return all[at + step] ?? null
  return all.find(figure => figure.getBoundingClientRect().top > 0) ?? null
}

/** Makes a card the current one. It is scrolled to within its own list where the list scrolls, else on the page. */
export function showCard(card: HTMLElement, focus: boolean): void {
  for (const other of cards) if (other !== card) other.removeAttribute('aria-current')
  card.setAttribute('aria-current', 'true')
  if (getComputedStyle(list).overflowY === 'auto') {
    byId('findings').scrollIntoView({ block: 'nearest' })
    list.scrollTop += card.getBoundingClientRect().top - list.getBoundingClientRect().top - 8
  } else if (focus) {
    card.scrollIntoView({ block: 'start' })
  }
  if (focus) card.focus({ preventScroll: true })
}

export const currentCard = (): HTMLElement | null => list.querySelector('[aria-current=true]')

/** Where a card's finding stands in the text. */
export function targetOf(card: HTMLElement): HTMLElement | null {
  const href = card.querySelector('.jump')?.getAttribute('href') ?? ''
  return document.getElementById(href.slice(1))
}
