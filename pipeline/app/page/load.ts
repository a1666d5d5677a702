/// <reference lib="dom" />
import type { Entry } from '../../write/html/browser/kept.ts'
import { shownDoc } from './docs.ts'
import { word } from './dom.ts'
import type { Named } from './drop.ts'
import { ask } from './engine.ts'
import { handIn } from './review.ts'
import { wordsOf } from './work.ts'

/** Puts decisions that were saved before, or ticked in an audit's PDF, on the report that is shown. */
export async function loadDecisions({ name, file }: Named, say: (words: string) => void): Promise<void> {
  const doc = shownDoc()
  if (doc?.judged == null) return
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const read = await ask({ kind: 'decisions', file: { name, bytes } }, undefined, true).answer
    const entries = read.map(({ remark = '', ...rest }): Entry => ({ ...rest, remark }))
    const fresh = new Set(entries.map(({ fingerprint }) => fingerprint))
    doc.decisions = [...doc.decisions.filter(({ fingerprint }) => !fresh.has(fingerprint)), ...entries]
    if (doc.mode === 'review') handIn(entries)
    say(word('loaded', { n: entries.length }))
  } catch (failure) {
    say(wordsOf(failure))
  }
}
