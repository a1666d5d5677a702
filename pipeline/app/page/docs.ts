import type { Entry } from '../../write/html/browser/kept.ts'
import { storage } from '../../write/html/browser/kept.ts'
import type { Draft, Judged, Role, Terms } from '../protocol.ts'
import type { Progress } from './engine.ts'
import { language } from './dom.ts'

/** A report on the page. */
export interface Doc {
  readonly id: number
  readonly name: string
  /** The file as it was handed in; null for what was typed here. */
  readonly file: Blob | null
  /** What the file says, however it was edited since. */
  original: Draft | null
  /** What stands in the editor. */
  text: string
  judged: Judged | null
  decisions: readonly Entry[]
  /** The earlier draft that it is held against. */
  old: Doc | null
  /** What else it is held against; a role of null is guessed. */
  against: readonly { readonly doc: Doc; readonly role: Role | null }[]
  mode: 'review' | 'edit'
  state: State
}

export type State =
  | { readonly kind: 'working'; readonly asked: number; readonly progress: Progress | null }
  | { readonly kind: 'failed'; readonly words: string; readonly again: boolean }
  | { readonly kind: 'done' }

const CONFIG = 'gouji config'

let list: readonly Doc[] = []
let shown: Doc | null = null
let config = storage()?.getItem(CONFIG) ?? ''
let last = 0

export const docs = (): readonly Doc[] => list
export const shownDoc = (): Doc | null => shown
export const configText = (): string => config

export function keepConfig(text: string): void {
  config = text
  storage()?.setItem(CONFIG, text)
}

export function addDoc(name: string, file: Blob | null): Doc {
  const doc: Doc = {
    ...{ id: ++last, name, file, original: null, text: '', judged: null, decisions: [], old: null, against: [] },
    ...{ mode: 'review' as const, state: { kind: 'done' as const } },
  }
  list = [...list, doc]
  return doc
}

/**
 * Takes a report off the page; what was beside it is shown instead.
 * @returns the reports that were held against it
 */
export function removeDoc(doc: Doc): readonly Doc[] {
  const at = list.indexOf(doc)
  list = list.filter(other => other !== doc)
  const leaning = list.filter(other => leansOn(other, doc))
  for (const other of leaning) {
    if (other.old === doc) other.old = null
    other.against = other.against.filter(one => one.doc !== doc)
  }
  if (shown === doc) shown = list[at] ?? list.at(-1) ?? null
  return leaning
}

/** Whether a report is held against another, as its earlier draft or as a reference. */
export const leansOn = ({ old, against }: Doc, other: Doc): boolean =>
  old === other || against.some(one => one.doc === other)

export function showDoc(doc: Doc | null): void {
  shown = doc
}

export const isEdited = (doc: Doc): boolean => doc.original !== null && doc.text !== doc.original.text

export const termsOf = ({ decisions, old, against }: Doc): Terms => ({
  config,
  decisions,
  lang: language(),
  old: old?.judged?.draft ?? null,
  against: against.flatMap(({ doc: { judged }, role }) => (judged === null ? [] : [{ draft: judged.draft, role }])),
})
