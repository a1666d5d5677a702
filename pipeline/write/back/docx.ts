import type { Audit } from '../../model.ts'
import { SourceError } from '../../errors.ts'
import type { Trace } from '../../read/compose.ts'
import { traceDocx, type TracedDocx } from '../../read/docx.ts'
import type { WordPlace } from '../../read/docx/body.ts'
import { openZip, partOf } from '../../read/zip.ts'
import { anchor, type Anchor } from './docx/anchor.ts'
import { addComments, type Comment } from './docx/comments.ts'
import { spliced, type Mark } from './docx/splice.ts'
import { remarksOf, type Remark } from './remark.ts'
import type { Lang } from '../words.ts'
import { rezip } from './zip.ts'

/**
 * A copy of a Word document with a comment on every finding that is not settled, at the very words it accuses. Only the
 * text's XML (by the comments' marks), the comments' own part and the package's lists of parts differ from the original.
 * @throws SourceError where the document is no longer the one that was audited.
 */
export function annotateDocx(original: Uint8Array, audit: Audit, lang: Lang = 'zh'): Uint8Array {
  const { path } = audit.source
  const traced = traceDocx(original, path)
  if (traced.composition.text !== audit.source.text) throw new SourceError(path, '审校之后文件已改动；请重新审校')
  const main = traced.parts.document
  if (main === undefined) throw new SourceError(path, 'Word文档缺少正文')
  const entries = openZip(original, path)
  const remarks = remarksOf(audit, lang)
  if (remarks.length === 0) return Uint8Array.from(original)
  const comments = addComments(name => partOf(original, entries, name, path), main, remarks)
  const marks = remarks.flatMap((remark, at) => marksOf(remark, comments.added[at], traced, main.xml))
  const changed = new Map([...comments.parts, [main.name, spliced(main.xml, marks)] as const])
  return rezip(original, new Map([...changed].map(([name, xml]) => [name, new TextEncoder().encode(xml)])), path)
}

function marksOf(
  { start, end }: Remark,
  comment: Comment | undefined,
  traced: TracedDocx,
  xml: string,
): readonly Mark[] {
  if (comment === undefined) return []
  const places = anchors(traced, start, end, xml)
  return places === null
    ? []
    : [
        { ...places[0], words: comment.start, side: 'start' },
        { ...places[1], words: comment.end, side: 'end' },
      ]
}

/** Where in the XML of the text a comment on a stretch of the draft begins and ends. */
function anchors(traced: TracedDocx, start: number, end: number, xml: string): readonly [Anchor, Anchor] | null {
  const { traces } = traced.composition
  const over = traces.filter(trace => trace.end > start && trace.start < end)
  // A number that Word supplies has no words of its own: the words after it stand for it.
  const first = over[0] ?? traces.find(trace => trace.start >= end)
  const last = over.at(-1) ?? first
  if (first === undefined || last === undefined) return null
  const from = Math.max(start, first.start)
  const to = over.length === 0 ? first.end : Math.min(end, last.end)
  return [place(traced, first, from, 'start', xml), place(traced, last, to, 'end', xml)]
}

function place(
  traced: TracedDocx,
  trace: Trace<WordPlace>,
  offset: number,
  side: 'start' | 'end',
  xml: string,
): Anchor {
  const { source } = trace
  const part = traced.parts[source.part]?.xml ?? xml
  return anchor(part, xml, source, offset - trace.start + trace.skipped, side)
}
