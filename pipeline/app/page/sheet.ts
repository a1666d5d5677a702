/// <reference lib="dom" />
import { changeBetween, moved } from '../edited.ts'
import type { Place } from '../protocol.ts'
import { byId, make } from './dom.ts'

/**
 * The text that is edited. Beneath the field lies the same text unseen, which bears the marks and gives the field its
 * height: so both always stand alike, and a place in the text can be scrolled to.
 */
const field = () => byId<HTMLTextAreaElement>('text')
const under = () => byId('under')

let drawn = ''
let places: readonly Place[] = []

/** @param text that the places are told of; where more was typed since, they move along */
export function markPlaces(text: string, told: readonly Place[]): void {
  places = told
  drawn = text
  follow(field().value)
}

export const placesNow = (): readonly Place[] => places

/** Draws what stands in the field now, with its marks where their words have gone. */
export function follow(text: string): void {
  const change = changeBetween(drawn, text)
  if (change !== null) {
    places = places.map(place => ({
      ...moved(place, change),
      mended: place.mended === null ? null : moved(place.mended, change),
    }))
  }
  drawn = text
  const nodes: Node[] = []
  let at = 0
  const inOrder = places.map((place, number) => ({ ...place, number })).sort((one, other) => one.start - other.start)
  for (const { start, end, severity, settled, number } of inOrder) {
    if (start < at || end <= start) continue
    const mark = make('mark', { className: settled ? 'settled' : severity, id: `m${number}` }, text.slice(start, end))
    nodes.push(document.createTextNode(text.slice(at, start)), mark)
    at = end
  }
  // a last line that is empty has its height too
  nodes.push(document.createTextNode(`${text.slice(at)}\n`))
  under().replaceChildren(...nodes)
}

/** Selects a stretch of the text and brings it into view. */
export function choose(start: number, end: number): void {
  const box = field()
  box.focus({ preventScroll: true })
  box.setSelectionRange(start, end)
  const sheet = box.closest('.app-paper')
  const place = rectAt(start)
  if (sheet === null || place === null) return
  const view = sheet.getBoundingClientRect()
  const seen = place.top > view.top + 40 && place.bottom < view.bottom - 40
  if (!seen) sheet.scrollTop += place.top - view.top - view.height / 3
}

function rectAt(offset: number): DOMRect | null {
  const walker = document.createTreeWalker(under(), NodeFilter.SHOW_TEXT)
  for (let left = offset, node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const { length } = node.textContent ?? ''
    if (left < length) {
      const range = document.createRange()
      range.setStart(node, left)
      range.setEnd(node, left + 1)
      return range.getBoundingClientRect()
    }
    left -= length
  }
  return null
}

/** Types a text in the place of a stretch, so that it can be undone. */
export function replace(start: number, end: number, by: string): void {
  choose(start, end)
  if (document.execCommand('insertText', false, by)) return
  field().setRangeText(by, start, end, 'end')
  field().dispatchEvent(new Event('input'))
}
