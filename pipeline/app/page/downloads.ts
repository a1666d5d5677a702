/// <reference lib="dom" />
import type { Result } from '../protocol.ts'
import { isEdited, termsOf, type Doc } from './docs.ts'
import { button, byId, save, word } from './dom.ts'
import { ask } from './engine.ts'
import { wordsOf } from './work.ts'

interface Download {
  readonly label: string
  /** Behind the report's name without its ending. */
  readonly ending: string
  readonly content: () => Promise<BlobPart>
}

export const DECISIONS = 'gouji.decisions.json'

/** What can be taken away of a report, as a menu of buttons. */
export function drawDownloads(doc: Doc, say: (words: string) => void, load: () => void): void {
  const menu = byId<HTMLDetailsElement>('menu')
  const stem = doc.name.replace(/\.[^.]*$/, '')
  const items = downloadsOf(doc).map(({ label, ending, content }) =>
    button(label, () => {
      menu.open = false
      void content().then(
        bytes => {
          const name = ending.startsWith('.') ? stem + ending : ending
          save(name, bytes)
          say(word('saved', { name }))
        },
        (failure: unknown) => say(wordsOf(failure)),
      )
    }),
  )
  const loading = button(word('load'), () => {
    menu.open = false
    load()
  })
  byId('results').replaceChildren(...items, loading)
}

function downloadsOf(doc: Doc): readonly Download[] {
  const { judged, original } = doc
  if (judged === null || original === null) return []
  const { format } = judged.draft
  const text: Download = { label: word('result-text'), ending: '.txt', content: async () => doc.text }
  const written = (result: Result, ending: string): Download => ({
    label: word(result !== 'copy' ? `result-${result}` : format === 'docx' ? 'result-copy-docx' : 'result-copy-pdf'),
    ending,
    content: async () => {
      const file = result === 'copy' && doc.file !== null ? new Uint8Array(await doc.file.arrayBuffer()) : null
      const question = { kind: 'write' as const, result, draft: judged.draft, original: file, terms: termsOf(doc) }
      return (await ask(question, undefined, true).answer) as Uint8Array<ArrayBuffer>
    },
  })
  return [
    ...(!isEdited(doc) && doc.file !== null && (format === 'docx' || format === 'pdf')
      ? [written('copy', `.annotated.${format}`)]
      : []),
    ...(isEdited(doc) || doc.file === null ? [text] : []),
    written('pdf', '.audit.pdf'),
    written('html', '.audit.html'),
    { label: word('result-decisions'), ending: DECISIONS, content: async () => decisionsFile(doc.decisions) },
    ...(doc.old === null ? [] : [written('diff', '.diff.html')]),
    written('markdown', '.audit.md'),
    written('json', '.audit.json'),
  ]
}

const decisionsFile = (decisions: Doc['decisions']): string =>
  `${JSON.stringify({ schemaVersion: 1, decisions }, null, 2)}\n`
