/// <reference lib="dom" />
import { byId, cards, word } from './page.ts'

let haystacks: readonly string[] | null = null
let rows: readonly { readonly row: HTMLElement; readonly text: string }[] | null = null

/** The cards that pass the filters, in order. */
export const visibleCards = (): readonly HTMLElement[] => cards.filter(card => !card.hidden)

/** Wires the form of filters. */
export function startFilters(): void {
  const form = document.querySelector<HTMLFormElement>('.filters')
  if (form === null) return
  form.addEventListener('submit', event => event.preventDefault())
  form.addEventListener('change', filter)
  let timer = 0
  byId('search').addEventListener('input', () => {
    clearTimeout(timer)
    timer = window.setTimeout(filter, 120)
  })
  filter()
}

/** Unfolds the form and leads to its field. */
export function openFilters(): void {
  const more = document.getElementById('more')
  if (more instanceof HTMLDetailsElement) more.open = true
  document.getElementById('search')?.focus()
}

function filter(): void {
  const severities = new Set(
    [...document.querySelectorAll<HTMLInputElement>('.filters [name=severity]:checked')].map(input => input.value),
  )
  const rule = valueOf('rule')
  const part = valueOf('part')
  const wanted = valueOf('search').trim().toLowerCase()
  haystacks ??= cards.map(card => (card.textContent ?? '').toLowerCase())
  let shown = 0
  cards.forEach((card, index) => {
    const { severity, rule: ownRule, part: ownPart } = card.dataset
    card.hidden =
      !severities.has(severity ?? '') ||
      (rule !== '' && rule !== ownRule) ||
      (part !== '' && part !== ownPart) ||
      !(haystacks?.[index] ?? '').includes(wanted)
    if (!card.hidden) shown++
  })
  byId('shown').textContent = shown === cards.length ? '' : word('shown', { shown, all: cards.length })
  byId('no-match').hidden = shown > 0
  searchLists(wanted)
}

/** The lists below follow the search too, and unfold where something is found. */
function searchLists(wanted: string): void {
  if (wanted === '' && rows === null) return
  rows ??= [...document.querySelectorAll<HTMLElement>('.ledger tbody tr')].map(row => ({
    row,
    text: (row.textContent ?? '').toLowerCase(),
  }))
  for (const { row, text } of rows) row.classList.toggle('missed', !text.includes(wanted))
}

function valueOf(id: string): string {
  const element = byId(id)
  return element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.value : ''
}
