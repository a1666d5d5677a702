/// <reference lib="dom" />
import { byId } from './dom.ts'

export interface Named {
  readonly name: string
  readonly file: Blob
}

/** Files that are dropped or pasted anywhere on a page go to one place; the browser never opens them instead of it. */
export function takeFiles(page: Document, take: (files: readonly Named[]) => void): void {
  const veil = byId('veil')
  let depth = 0
  const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true
  const hide = (): void => {
    depth = 0
    veil.hidden = true
  }
  page.addEventListener('dragenter', event => {
    if (!holdsFiles(event)) return
    event.preventDefault()
    depth++
    veil.hidden = false
  })
  page.addEventListener('dragover', event => {
    if (holdsFiles(event)) event.preventDefault()
  })
  page.addEventListener('dragleave', () => {
    if (--depth <= 0) hide()
  })
  page.addEventListener('drop', event => {
    if (!holdsFiles(event)) return
    event.preventDefault()
    hide()
    take(named(event.dataTransfer?.files))
  })
  page.addEventListener('paste', event => {
    const files = named(event.clipboardData?.files)
    if (files.length === 0) return
    event.preventDefault()
    take(files)
  })
}

export const named = (files: FileList | null | undefined): readonly Named[] =>
  [...(files ?? [])].map(file => ({ name: file.name, file }))
