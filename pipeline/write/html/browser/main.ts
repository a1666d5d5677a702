/// <reference lib="dom" />
import { copyBefore } from './copy.ts'
import { answerOffer, startDecisions, tick } from './decisions.ts'
import { openFilters, startFilters, visibleCards } from './filters.ts'
import { startLegend } from './legend.ts'
import { byId } from './page.ts'
import { closePanel, openPanel, panelIsOpen } from './panel.ts'
import { currentCard, figureAt, leaveText, neighbour, showCard, showInText, targetOf } from './places.ts'

document.documentElement.classList.add('js')
const help = byId('help')

/** Looks at a figure: in the text, in the panel, and at the first finding that accuses it. */
function choose(figure: HTMLElement, focus: boolean): void {
  openPanel(figure)
  showInText(figure, focus)
  const ref = figure.nextElementSibling
  const card = ref?.classList.contains('ref') ? document.getElementById(ref.getAttribute('href')?.slice(1) ?? '') : null
  if (card !== null && !card.hidden) showCard(card, false)
}

function dismiss(): void {
  closePanel()
  leaveText()
}

function step(by: 1 | -1): void {
  const all = visibleCards()
  const current = currentCard()
  const at = current === null ? -1 : all.indexOf(current)
  const next = at < 0 ? all[by === 1 ? 0 : all.length - 1] : all[at + by]
  if (next !== undefined) showCard(next, true)
}

function moveFigure(by: 1 | -1): void {
  const next = neighbour(by)
  if (next !== null) choose(next, true)
}

document.addEventListener('click', event => {
  const target = event.target
  if (!(target instanceof Element) || event.defaultPrevented) return
  const action = target.closest<HTMLElement>('[data-action]')?.dataset['action']
  if (action === 'close') return dismiss()
  if (action === 'next') return moveFigure(1)
  if (action === 'previous') return moveFigure(-1)
  if (action === 'take' || action === 'leave') return answerOffer(action === 'take')
  if (target.closest('#open-help') !== null) return openHelp()
  const copy = target.closest<HTMLElement>('button.copy')
  if (copy !== null) return copyBefore(copy)
  const link = target.closest('a[href^="#"]')
  if (link !== null) return follow(link, event)
  const figure = figureAt(target)
  // A drag that selects text is no choice of a figure.
  if (figure !== null && getSelection()?.isCollapsed !== false) return choose(figure, true)
  const card = target.closest<HTMLElement>('.card')
  if (card !== null) markCurrent(card)
})

function markCurrent(card: HTMLElement): void {
  currentCard()?.removeAttribute('aria-current')
  card.setAttribute('aria-current', 'true')
}

/** A link within the page leads to a figure or a card; others are left to the browser. */
function follow(link: Element, event: Event): void {
  const target = document.getElementById(link.getAttribute('href')?.slice(1) ?? '')
  if (target === null) return
  if (figureAt(target) === target) {
    event.preventDefault()
    choose(target, true)
  } else if (target.classList.contains('card')) {
    event.preventDefault()
    target.hidden = false
    showCard(target, true)
  }
}

function openHelp(): void {
  if (help instanceof HTMLDialogElement && !help.open) help.showModal()
}

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
  const { target } = event
  if (help instanceof HTMLDialogElement && help.open) return
  if (event.key === 'Escape') return leaveField(target)
  if (isField(target)) return
  if (KEYS[event.key]?.(event) === true) event.preventDefault()
})

function isField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox'
  return target instanceof HTMLSelectElement
}

function leaveField(target: EventTarget | null): void {
  if (isField(target) && target instanceof HTMLElement) target.blur()
  else if (panelIsOpen()) dismiss()
}

/** What each key does; true where it did something. */
const KEYS: Readonly<Record<string, (event: KeyboardEvent) => boolean>> = {
  j: () => done(step(1)),
  k: () => done(step(-1)),
  ']': () => done(moveFigure(1)),
  '[': () => done(moveFigure(-1)),
  '?': () => done(openHelp()),
  '/': () => done(openFilters()),
  Enter: enter,
  1: () => ticked(0),
  2: () => ticked(1),
  3: () => ticked(2),
}

const done = (_: void): true => true

/** Enter on a figure chooses it, on a card jumps to its place; on links and buttons it is theirs. */
function enter({ target }: KeyboardEvent): boolean {
  if (target instanceof Element && target.closest('a, button, summary, input') !== null) return false
  const figure = figureAt(target)
  const card = currentCard()
  const place = figure ?? (card === null ? null : targetOf(card))
  if (place === null) return false
  choose(place, true)
  return true
}

function ticked(which: number): boolean {
  const card = currentCard()
  if (card === null) return false
  tick(card, which)
  return true
}

startFilters()
startLegend()
startDecisions()
