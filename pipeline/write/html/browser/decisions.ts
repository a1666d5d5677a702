/// <reference lib="dom" />
import { decisionOf, entriesIn, keep, keptBefore, keptOf, storage, type Entry } from './kept.ts'
import { byId, cards, data, numberOf, word } from './page.ts'

let unsaved = false
let offered: readonly Entry[] = []

/**
 * Ticks are exclusive, remarks may stand without one; both are kept in the browser, offered again for the next draft of
 * the report, and go to a file at the press of a button.
 */
export function startDecisions(): void {
  const list = byId('cards')
  list.addEventListener('change', event => {
    const input = event.target
    if (!(input instanceof HTMLInputElement)) return
    if (input.type === 'checkbox' && input.checked) {
      for (const other of boxesOf(input.closest('fieldset'))) if (other !== input) other.checked = false
    }
    changed()
  })
  list.addEventListener('input', event => {
    if (event.target instanceof HTMLInputElement && event.target.type === 'text') changed()
  })
  document.getElementById('download')?.addEventListener('click', download)
  document.getElementById('load')?.addEventListener('change', load)
  window.addEventListener('beforeunload', event => {
    if (unsaved && storage() === null) event.preventDefault()
  })
  // the page that holds this one has decisions of its own to hand in: pipeline/app/page/review.ts
  document.addEventListener('gouji-decide', event => {
    if (!(event instanceof CustomEvent)) return
    const handed = event.detail as readonly Entry[]
    if (apply(handed) > 0) keepAll()
    else tell()
  })
  restore()
  tell()
}

/** Ticks or unticks a card's decision: 0 accepted, 1 rejected, 2 to verify. */
export function tick(card: HTMLElement, which: number): void {
  boxesOf(card)[which]?.click()
}

const boxesOf = (scope: Element | null): readonly HTMLInputElement[] =>
  scope === null ? [] : [...scope.querySelectorAll<HTMLInputElement>('input[type=checkbox]')]

const remarkOf = (card: HTMLElement): HTMLInputElement | null => card.querySelector('input[type=text]')

function changed(): void {
  unsaved = true
  keepAll()
}

function keepAll(): void {
  keep(data.report, data.sha256, entries())
  tell()
}

/** A remark without a tick decides nothing and is kept all the same. */
function entries(): readonly Entry[] {
  return cards.flatMap(card => {
    const remark = remarkOf(card)?.value.trim() ?? ''
    const decision = decisionOf(boxesOf(card).find(box => box.checked)?.value) ?? (remark === '' ? null : 'undecided')
    const at = numberOf(card)
    const fingerprint = data.fingerprints[at]
    if (decision === null || fingerprint === undefined) return []
    const { by } = card.dataset
    const about = data.abouts[at] ?? ''
    return [{ fingerprint, decision, remark, ...(by === undefined ? {} : { by }), about, report: data.name }]
  })
}

/** How many will be written, and how many of them have but a remark. */
function tell(): void {
  const button = document.getElementById('download')
  if (button === null) return
  const all = entries()
  document.dispatchEvent(new CustomEvent('gouji-decided', { detail: all }))
  button.textContent = all.length === 0 ? word('download') : `${word('download')} ${all.length}`
  const loose = all.filter(({ decision }) => decision === 'undecided').length
  byId('status').textContent = loose === 0 ? '' : word('onlyRemarks', { n: loose })
}

function download(): void {
  const text = `${JSON.stringify({ schemaVersion: 1, decisions: entries() }, null, 2)}\n`
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = 'gouji.decisions.json'
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 1000)
  unsaved = false
  byId('status').textContent = word('downloaded')
}

async function load(event: Event): Promise<void> {
  const input = event.target
  if (!(input instanceof HTMLInputElement)) return
  const text = await input.files?.[0]?.text()
  input.value = ''
  if (text === undefined) return
  const read = entriesIn(text)
  if (read === null) {
    byId('status').textContent = word('badFile')
    return
  }
  const count = apply(read)
  keepAll()
  byId('status').textContent = word('loaded', { n: count })
}

/** Puts entries on their cards; tells how many had one. */
function apply(list: readonly Entry[]): number {
  const byFingerprint = new Map(list.map(entry => [entry.fingerprint, entry]))
  let count = 0
  for (const card of cards) {
    const entry = byFingerprint.get(data.fingerprints[numberOf(card)] ?? '')
    if (entry === undefined) continue
    count++
    for (const box of boxesOf(card)) box.checked = box.value === entry.decision
    const remark = remarkOf(card)
    if (remark !== null) remark.value = entry.remark
  }
  return count
}

/** The draft that was decided on has its ticks again; another one is asked whether it wants them. */
function restore(): void {
  const own = keptOf(data.sha256)
  if (own !== null) {
    // What the page was written with may have been unticked since.
    for (const card of cards) for (const box of boxesOf(card)) box.checked = false
    apply(own)
    return
  }
  const list = keptBefore(data.report, data.sha256)
  if (list === null) return
  const known = new Set(data.fingerprints)
  offered = list.filter(({ fingerprint }) => known.has(fingerprint))
  const offer = document.getElementById('offer')
  if (offered.length === 0 || offer === null) return
  offer.hidden = false
  const words = offer.querySelector('span')
  if (words !== null) words.textContent = word('offer', { n: offered.length })
}

/** Puts what was decided on the draft before on the cards, or leaves it. */
export function answerOffer(taken: boolean): void {
  if (taken) apply(offered)
  byId('offer').hidden = true
  changed()
}
