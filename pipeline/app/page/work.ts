/// <reference lib="dom" />
import { keptOf } from '../../write/html/browser/kept.ts'
import type { Judged, Lang } from '../protocol.ts'
import { addDoc, docs, leansOn, shownDoc, showDoc, termsOf, type Doc } from './docs.ts'
import { ask, Failure } from './engine.ts'
import { word } from './dom.ts'

/** More is not read here: a browser holds a file several times over. */
const LARGEST = 64
const MEGABYTE = 1024 * 1024

let changed: (doc: Doc) => void = () => {}

/** What is to happen whenever something about a report changes. */
export function onChange(listener: (doc: Doc) => void): void {
  changed = listener
}

/** Audits files one after the other; the first of them is shown at once. */
export function openFiles(files: readonly { readonly name: string; readonly file: Blob }[]): readonly Doc[] {
  const added = files.map(({ name, file }) => addDoc(nameFor(name), file))
  if (added[0] !== undefined) showDoc(added[0])
  for (const doc of added) void audit(doc)
  return added
}

/** A name no other report of the page has. */
function nameFor(name: string): string {
  const taken = new Set(docs().map(doc => doc.name))
  const [, stem = name, ending = ''] = /^(.*?)(\.[^.]*)?$/.exec(name) ?? []
  for (let count = 1; ; count++) {
    const own = count === 1 ? name : `${stem} (${count})${ending}`
    if (!taken.has(own)) return own
  }
}

/** Reads the file and judges what it says. What was decided about this very draft before is honoured. */
export async function audit(doc: Doc): Promise<void> {
  const { file, name } = doc
  if (file === null) return
  if (file.size > LARGEST * MEGABYTE) return fail(doc, word('large', { name, limit: LARGEST }))
  if (file.size === 0) return fail(doc, word('empty', { name }))
  const bytes = new Uint8Array(await file.arrayBuffer())
  const question = { kind: 'open' as const, file: { name, bytes }, terms: termsOf(doc) }
  const judged = await work(doc, progress => ask(question, progress))
  if (judged === null) return
  doc.original = judged.draft
  doc.text = judged.draft.text
  const kept = keptOf(judged.draft.sha256) ?? []
  doc.decisions = kept
  if (kept.length === 0) return settle(doc, judged)
  await judgeAgain(doc, judged)
}

/** Under other terms: another language, other settings, another draft to hold it against. */
export async function judgeAgain(doc: Doc, { draft }: Pick<Judged, 'draft'>): Promise<void> {
  const judged = await work(doc, progress => ask({ kind: 'judge', draft, terms: termsOf(doc) }, progress))
  if (judged !== null) settle(doc, judged)
}

export function judgeAll(): void {
  for (const doc of docs()) if (doc.judged !== null) void judgeAgain(doc, doc.judged)
}

type Asking = (progress: Parameters<typeof ask>[1]) => { readonly id: number; readonly answer: Promise<Judged> }

async function work(doc: Doc, asking: Asking): Promise<Judged | null> {
  const { id, answer } = asking(progress => {
    doc.state = { kind: 'working', asked: id, progress }
    changed(doc)
  })
  doc.state = { kind: 'working', asked: id, progress: null }
  changed(doc)
  try {
    return await answer
  } catch (failure) {
    fail(doc, wordsOf(failure), failure instanceof Failure && failure.cause !== 'remedy')
    return null
  }
}

/** A failure as the reader is told of it. */
export function wordsOf(failure: unknown): string {
  if (!(failure instanceof Failure)) throw failure
  return { remedy: failure.message, own: word('broken'), stopped: word('cancelled') }[failure.cause]
}

function fail(doc: Doc, words: string, again = false): void {
  doc.state = { kind: 'failed', words, again }
  changed(doc)
}

export function settle(doc: Doc, judged: Judged): void {
  const isNew = doc.judged !== null && doc.judged.draft.sha256 !== judged.draft.sha256
  doc.judged = judged
  doc.state = { kind: 'done' }
  changed(doc)
  if (!isNew) return
  // what is held against a text that was edited is held against what it says now
  for (const other of docs()) {
    if (other.judged === null || other.state.kind === 'working' || !leansOn(other, doc)) continue
    void judgeAgain(other, other.judged)
  }
}

export const isShown = (doc: Doc): boolean => shownDoc() === doc

export type { Lang }
