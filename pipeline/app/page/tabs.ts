/// <reference lib="dom" />
import { docs, removeDoc, shownDoc, showDoc, type Doc } from './docs.ts'
import { byId, make, word } from './dom.ts'
import { stop } from './engine.ts'
import { judgeAgain } from './work.ts'

/** A tab for each report: its name, and how many findings stand open. Arrows walk them, Delete closes one. */
export function drawTabs(changed: () => void): void {
  const tabs = byId('tabs')
  const held = document.activeElement?.closest('[role=tab]') !== null && tabs.contains(document.activeElement)
  tabs.replaceChildren(...docs().map(doc => tab(doc, changed)))
  if (held) tabs.querySelector<HTMLElement>('[aria-selected=true]')?.focus()
}

function tab(doc: Doc, changed: () => void): HTMLElement {
  const chosen = doc === shownDoc()
  const label = make('span', { className: 'label' }, make('bdi', {}, doc.name))
  const made = make('div', { className: 'tab', tabIndex: chosen ? 0 : -1, title: doc.name }, label, ...countOf(doc))
  made.setAttribute('role', 'tab')
  made.setAttribute('aria-selected', String(chosen))
  made.setAttribute('aria-controls', 'work')
  const close = make('span', { className: 'close', title: word('closeFile', { name: doc.name }) }, '×')
  close.setAttribute('aria-hidden', 'true')
  made.append(close)
  made.addEventListener('click', event => {
    if (event.target === close) return shut(doc, changed)
    showDoc(doc)
    changed()
  })
  made.addEventListener('keydown', event => {
    const all = docs()
    const step = { ArrowLeft: -1, ArrowRight: 1, Home: -all.length, End: all.length }[event.key]
    if (event.key === 'Delete') shut(doc, changed)
    else if (step !== undefined) {
      const to = Math.max(0, Math.min(all.length - 1, all.indexOf(doc) + step))
      showDoc(all[to] ?? doc)
      changed()
    } else return
    event.preventDefault()
  })
  return made
}

function countOf({ state, judged }: Doc): readonly HTMLElement[] {
  if (state.kind === 'working') return [make('span', { className: 'count working' }, '…')]
  if (state.kind === 'failed') return [make('span', { className: 'count failed' }, '!')]
  if (judged === null) return []
  const { error, warning } = judged.open
  const worst = error > 0 ? 'error' : warning > 0 ? 'warning' : judged.headline.level
  const open = error > 0 ? error : warning
  // that nothing was found says little where little was checked
  const count = make('span', { className: `count ${worst}` }, open > 0 ? String(open) : worst === 'clear' ? '✓' : '–')
  const told = make('span', { className: 'silent' }, word('counted', judged.open))
  return [count, told]
}

function shut(doc: Doc, changed: () => void): void {
  if (doc.state.kind === 'working') stop(doc.state.asked)
  const leaning = removeDoc(doc)
  changed()
  for (const other of leaning) if (other.judged !== null) void judgeAgain(other, other.judged)
}
