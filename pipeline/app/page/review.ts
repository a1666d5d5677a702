/// <reference lib="dom" />
import type { Entry } from '../../write/html/browser/kept.ts'
import type { Doc } from './docs.ts'
import { byId } from './dom.ts'

/**
 * The report's own page within this one. Their words to each other are two events on its document: `gouji-decide` hands
 * decisions in, `gouji-decided` tells what is ticked.
 */
let shown: { readonly doc: Doc; readonly html: string } | null = null

export function showReport(doc: Doc, prepare: (page: Document) => void): void {
  const frame = byId<HTMLIFrameElement>('report')
  const html = doc.judged?.html ?? ''
  if (shown?.doc === doc && shown.html === html) return
  shown = { doc, html }
  delete frame.dataset['shows']
  frame.onload = () => {
    const page = frame.contentDocument
    if (page === null || shown?.doc !== doc) return
    page.addEventListener('gouji-decided', event => {
      doc.decisions = (event as CustomEvent<readonly Entry[]>).detail.map(entry => ({ ...entry }))
    })
    handIn(doc.decisions)
    prepare(page)
    frame.dataset['shows'] = String(doc.id)
  }
  frame.srcdoc = html
}

export function forgetReport(): void {
  shown = null
  byId<HTMLIFrameElement>('report').srcdoc = ''
}

/** Ticks the boxes of the page that is shown. */
export function handIn(decisions: readonly Entry[]): void {
  const { contentDocument: page, contentWindow: view } = byId<HTMLIFrameElement>('report')
  if (page === null || view === null) return
  const own = (view as Window & { CustomEvent: typeof CustomEvent }).CustomEvent
  page.dispatchEvent(new own('gouji-decide', { detail: decisions }))
}

/** The boxes and the keys of the report are within reach at once. */
export const focusReport = (): void => byId<HTMLIFrameElement>('report').contentWindow?.focus()
