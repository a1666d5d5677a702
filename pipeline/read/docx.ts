import type { Reading } from './index.ts'
import { SourceError } from '../errors.ts'
import { compose, type Composition, type Flow, type ParagraphItem } from './compose.ts'
import { readBody, type Part, type WordPlace } from './docx/body.ts'
import { readNumbering } from './docx/numbering.ts'
import { readStyles } from './docx/styles.ts'
import { openZip, partOf } from './zip.ts'
import { attribute, scanXml } from './xml.ts'

/**
 * A Word document as its reader sees it with all changes accepted: automatic numbers written out, text boxes after the
 * paragraph they hang on, notes at the end. Comments, fields' codes, hidden words and tables of contents are left out.
 * @throws SourceError for damaged and encrypted files, and for files without words.
 */
export function readDocx(bytes: Uint8Array, path: string): Reading {
  const { composition, revisions, title } = traceDocx(bytes, path)
  const { text, blocks, tables, pages } = composition
  const notices =
    revisions === 0 ? [] : [`文档中有${revisions}处修订尚未处理，按全部接受后的文字审校；请先接受或拒绝修订再定稿`]
  return { text, title: title === '' ? null : title, blocks, tables, pages, notices }
}

export interface TracedDocx {
  readonly composition: Composition<WordPlace>
  readonly revisions: number
  readonly title: string
  /** The XML of each part that holds words, and its name in the archive. */
  readonly parts: Readonly<Partial<Record<Part, { readonly name: string; readonly xml: string }>>>
}

/** The same reading, with the place in the XML that every stretch of its text came from. */
export function traceDocx(bytes: Uint8Array, path: string): TracedDocx {
  const entries = openZip(bytes, path)
  const main = mainPart(partOf(bytes, entries, '_rels/.rels', path), path)
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const part = (name: string): string | null => partOf(bytes, entries, folder + name, path)
  const xml = partOf(bytes, entries, main, path)
  if (xml === null) throw new SourceError(path, 'Word文档缺少正文，可能已损坏；请用Word或WPS打开后另存')
  const styles = readStyles(part('styles.xml'), path)
  const numbering = readNumbering(part('numbering.xml'), path)
  const body = readBody(xml, 'document', path, styles, numbering)
  const parts: Partial<Record<Part, { name: string; xml: string }>> = { document: { name: main, xml } }
  const notes: ParagraphItem<WordPlace>[] = []
  let revisions = body.revisions
  if (body.references.length > 0) {
    for (const kind of ['footnotes', 'endnotes'] as const) {
      const content = part(`${kind}.xml`)
      if (content === null) continue
      parts[kind] = { name: `${folder}${kind}.xml`, xml: content }
      const read = readBody(content, kind, path, styles, numbering)
      revisions += read.revisions
      for (const reference of body.references) notes.push(...asNotes(read.notes.get(reference) ?? []))
    }
  }
  const composition = compose([...body.flow, ...notes])
  if (composition.text.trim() === '')
    throw new SourceError(path, 'Word文档里没有文字（可能是图片）；请提供有文字的文档')
  return { composition, revisions, title: body.title, parts }
}

const asNotes = (flow: Flow<WordPlace>): ParagraphItem<WordPlace>[] =>
  flow.flatMap(item => (item.kind === 'table' ? [] : [{ ...item, kind: 'note' as const, level: 0 }]))

/** The name of the part with the text: `word/document.xml`, or as the package says. */
function mainPart(relations: string | null, path: string): string {
  let target = 'word/document.xml'
  if (relations === null) return target
  scanXml(relations, path, {
    open(_, start, end) {
      if (attribute(relations, start, end, 'Type')?.endsWith('/officeDocument')) {
        target = attribute(relations, start, end, 'Target')?.replace(/^\//, '') ?? target
      }
    },
    close() {},
    words() {},
  })
  return target
}
