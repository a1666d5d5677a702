import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
  type PDFContext,
  type PDFObject,
} from 'pdf-lib'
import { SourceError } from '../errors.ts'
import { pdfObjects } from './pdf/objects.ts'

/** What an editor decided about a finding on paper or on screen; `undecided` where there is but a remark. */
export interface Decision {
  readonly fingerprint: string
  readonly decision: (typeof DECISIONS)[number] | 'undecided'
  readonly remark: string
  /** What the finding said. */
  readonly about?: string
}

/** What the boxes are called. */
const DECISIONS = ['accepted', 'rejected', 'to-verify'] as const
const NO_BOXES = '里面没有处理意见栏；请用gouji写出的审核PDF（打印成PDF或另存为图片的不行）'
const PREFIXES = { decision: 'gouji-decision-', remark: 'gouji-remark-' } as const

/**
 * Ticks and remarks of an audit that came back as PDF, in the order of its fields, whatever program filled them in.
 * @throws SourceError where the bytes are no PDF that can be opened, or one without boxes to tick
 */
export async function readPdfDecisions(bytes: Uint8Array, path = 'audit.pdf'): Promise<readonly Decision[]> {
  const { context, catalog } = await pdfObjects(bytes, path, '文件已加密；请解除密码后再读入处理意见')
  const form = context.lookup(catalog.get(PDFName.of('AcroForm')))
  const fields = form instanceof PDFDict ? [...fieldsOf(context, form.get(PDFName.of('Fields')), '', new Set())] : []
  if (!fields.some(({ name }) => name.startsWith(PREFIXES.decision))) throw new SourceError(path, NO_BOXES)
  const chosen = new Map<string, Tick>()
  const remarks = new Map<string, string>()
  const abouts = new Map<string, string>()
  for (const { name, field } of fields) {
    if (name.startsWith(PREFIXES.decision)) {
      const decision = choiceOf(context, field)
      const label = textOf(context, field.get(PDFName.of('TU')))
      abouts.set(fingerprintIn(name, PREFIXES.decision), label.replace(/^\d+ /, ''))
      if (decision !== null) chosen.set(fingerprintIn(name, PREFIXES.decision), decision)
    } else if (name.startsWith(PREFIXES.remark)) {
      const remark = textOf(context, field.get(PDFName.of('V'))).trim()
      if (remark !== '') remarks.set(fingerprintIn(name, PREFIXES.remark), remark)
    }
  }
  return [...new Set([...chosen.keys(), ...remarks.keys()])].map(fingerprint => ({
    fingerprint,
    decision: chosen.get(fingerprint) ?? 'undecided',
    remark: remarks.get(fingerprint) ?? '',
    ...aboutOf(abouts.get(fingerprint) ?? ''),
  }))
}

/** What the finding said, as the boxes are labelled. */
const aboutOf = (label: string): { readonly about?: string } => (label === '' ? {} : { about: label })

type Tick = (typeof DECISIONS)[number]

interface NamedField {
  readonly name: string
  readonly field: PDFDict
}

/** All fields with their full names. A program may have put ours under parents of its own, or drawn a circle. */
function* fieldsOf(
  context: PDFContext,
  list: PDFObject | undefined,
  above: string,
  seen: Set<PDFDict>,
): Iterable<NamedField> {
  const fields = context.lookup(list)
  if (!(fields instanceof PDFArray)) return
  for (let i = 0; i < fields.size(); i++) {
    const field = fields.lookup(i)
    if (!(field instanceof PDFDict) || seen.has(field)) continue
    seen.add(field)
    const partial = textOf(context, field.get(PDFName.of('T')))
    const name = above !== '' && partial !== '' ? `${above}.${partial}` : above + partial
    if (partial !== '') yield { name: partial.startsWith('gouji-') ? partial : name, field }
    yield* fieldsOf(context, field.get(PDFName.of('Kids')), name, seen)
  }
}

/** The value of the field; where a program has set only the boxes' appearance, the box that is on. */
function choiceOf(context: PDFContext, field: PDFDict): Tick | null {
  const value = decisionIn(context, field.get(PDFName.of('V')))
  if (value !== null) return value
  const kids = context.lookup(field.get(PDFName.of('Kids')))
  if (!(kids instanceof PDFArray)) return decisionIn(context, field.get(PDFName.of('AS')))
  for (let i = 0; i < kids.size(); i++) {
    const kid = kids.lookup(i)
    const shown = kid instanceof PDFDict ? decisionIn(context, kid.get(PDFName.of('AS'))) : null
    if (shown !== null) return shown
  }
  return null
}

function decisionIn(context: PDFContext, object: PDFObject | undefined): Tick | null {
  const value = context.lookup(object)
  const words = value instanceof PDFName ? value.decodeText() : textOf(context, value)
  return DECISIONS.find(decision => decision === words) ?? null
}

/** A string object, or a stream of text: some programs save long remarks so. */
function textOf(context: PDFContext, object: PDFObject | undefined): string {
  const value = context.lookup(object)
  if (value instanceof PDFString || value instanceof PDFHexString) return decoded(value.asBytes())
  return value instanceof PDFRawStream ? decoded(decodePDFRawStream(value).decode()) : ''
}

/** Text strings are UTF-16 or UTF-8 with a mark, else single bytes; Chinese programs also write GB 18030 unmarked. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // Not in this encoding: the next is tried.
    }
  }
  return new TextDecoder('latin1').decode(bytes)
}

function fingerprintIn(name: string, prefix: string): string {
  const escaped = name.slice(prefix.length)
  try {
    return decodeURIComponent(escaped)
  } catch {
    return escaped
  }
}
