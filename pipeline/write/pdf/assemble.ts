import { deflateSync } from 'node:zlib'
import { PDFContext, PDFHexString, PDFName, PDFString, PDFWriter, type PDFObject, type PDFRef } from 'pdf-lib'
import { type Book, type Place } from './book.ts'
import { fieldWidgets, formOf } from './form.ts'
import { Packed } from './packed.ts'
import { PAGE } from './style.ts'
import { truetype, type Subset } from './subset.ts'

export interface DocumentInformation {
  readonly title: string
  readonly subject: string
  readonly keywords: string
  readonly producer: string
  readonly lang: string
  /** Hexadecimal; makes the document's identifier. */
  readonly identity: string
  readonly date: Date | null
  readonly attachment: { readonly name: string; readonly text: string }
}

/** The bytes of a PDF 1.7 file. pdf-lib holds its objects and writes them. */
export async function assemble(book: Book, information: DocumentInformation): Promise<Uint8Array> {
  const context = PDFContext.create()
  const stream = (bytes: string | Uint8Array, entries: Record<string, string | number | PDFObject> = {}): PDFRef =>
    context.register(new Packed(context.obj({ Filter: 'FlateDecode', ...entries }), deflateSync(bytes, FAST)))
  const fonts = [book.regular, book.bold].map((subset, i) => {
    const program = truetype(subset)
    return fontOf(
      context,
      subset,
      i === 0 ? 'Regular' : 'Bold',
      stream(program, { Length1: program.length }),
      stream(toUnicode(subset)),
    )
  })
  const attached = Buffer.from(information.attachment.text)
  const attachment = stream(attached, {
    Type: 'EmbeddedFile',
    Subtype: 'application/json',
    Params: context.obj({ Size: attached.length }),
  })
  const resources = context.register(context.obj({ Font: { R: fonts[0]!, B: fonts[1]! } }))

  const tree = context.nextRef()
  const pages = book.pages.map(() => context.nextRef())
  const destination = (place: Place) => [
    pages[place.page]!,
    NAMES.XYZ,
    null,
    Math.round(PAGE.height - Math.max(0, place.top)),
    null,
  ]
  const borderless = context.obj([0, 0, 0])
  const form = formOf(context)
  book.pages.forEach((page, i) => {
    const annotations = page.links.flatMap(({ box: [left, top, width, height], to }) => {
      const place = book.anchors.get(to)
      if (place === undefined) return []
      const rectangle = [left, PAGE.height - top - height, left + width, PAGE.height - top].map(round)
      const link = context.obj({})
      link.set(NAMES.Type, NAMES.Annot)
      link.set(NAMES.Subtype, NAMES.Link)
      link.set(NAMES.Border, borderless)
      link.set(NAMES.Rect, context.obj(rectangle))
      link.set(NAMES.Dest, context.obj(destination(place)))
      return [context.register(link)]
    })
    context.assign(
      pages[i]!,
      context.obj({
        Type: 'Page',
        Parent: tree,
        MediaBox: [0, 0, PAGE.width, PAGE.height],
        Resources: resources,
        Contents: stream(page.operators.join('\n')),
        Annots: [...annotations, ...page.fields.flatMap(field => fieldWidgets(context, form, field, pages[i]!))],
        Tabs: 'S',
      }),
    )
  })
  context.assign(tree, context.obj({ Type: 'Pages', Kids: pages, Count: pages.length }))

  const file = context.register(
    context.obj({
      Type: 'Filespec',
      F: PDFString.of(information.attachment.name),
      UF: text(information.attachment.name),
      EF: { F: attachment },
      AFRelationship: 'Data',
    }),
  )
  context.trailerInfo.Root = context.register(
    context.obj({
      Type: 'Catalog',
      Pages: tree,
      Lang: PDFString.of(information.lang),
      Outlines: outlinesOf(context, book, destination),
      PageMode: 'UseOutlines',
      ViewerPreferences: { DisplayDocTitle: true },
      Names: { EmbeddedFiles: { Names: [PDFString.of(information.attachment.name), file] } },
      AF: [file],
      ...(form.fields.length === 0 ? {} : { AcroForm: form.dictionary() }),
    }),
  )
  context.trailerInfo.Info = context.register(
    context.obj({
      Title: text(information.title),
      Subject: text(information.subject),
      Keywords: text(information.keywords),
      Creator: text(information.producer),
      Producer: text(`${information.producer} (pdf-lib)`),
      ...(information.date === null
        ? {}
        : {
            CreationDate: PDFString.fromDate(information.date),
            ModDate: PDFString.fromDate(information.date),
          }),
    }),
  )
  const identity = PDFHexString.of(information.identity.slice(0, 32).padEnd(32, '0'))
  context.trailerInfo.ID = context.obj([identity, identity])
  return PDFWriter.forContext(context, Infinity).serializeToBuffer()
}

/** Half the time of the usual level, and a file larger by a twentieth. */
const FAST = { level: 1 }

/** Names of the objects that are many: pdf-lib parses a name each time it is asked for one. */
const NAMES = {
  Annot: PDFName.of('Annot'),
  Border: PDFName.of('Border'),
  Dest: PDFName.of('Dest'),
  Link: PDFName.of('Link'),
  Rect: PDFName.of('Rect'),
  Subtype: PDFName.of('Subtype'),
  Type: PDFName.of('Type'),
  XYZ: PDFName.of('XYZ'),
} as const

const text = (words: string): PDFHexString => PDFHexString.fromText(words)

const round = (points: number): number => Math.round(points * 100) / 100

/** A composite font whose codes are the document's own numbers of characters. */
function fontOf(context: PDFContext, { face, codes }: Subset, weight: string, program: PDFRef, map: PDFRef): PDFRef {
  const name = `${tagOf(codes)}+NotoSansSC-${weight}`
  const widths: (number | number[])[] = []
  codes.forEach((code, number) => {
    const advance = face.advanceOf(code < 0 ? 0 : face.glyphOf(code))
    if (advance !== 1000) widths.push(number, [advance])
  })
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: 4,
      FontBBox: [...face.box],
      ItalicAngle: 0,
      Ascent: face.ascent,
      Descent: face.descent,
      CapHeight: face.capHeight,
      StemV: weight === 'Bold' ? 140 : 80,
      FontFile2: program,
    }),
  )
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      FontDescriptor: descriptor,
      DW: 1000,
      W: widths,
      CIDToGIDMap: 'Identity',
      CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
    }),
  )
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: map,
    }),
  )
}

/** Six letters that tell subsets of one font apart. */
function tagOf(codes: readonly number[]): string {
  let hash = 7
  for (const code of codes) hash = (Math.imul(hash, 31) + code) >>> 0
  return Array.from({ length: 6 }, (_, i) => String.fromCharCode(65 + (Math.floor(hash / 26 ** i) % 26))).join('')
}

function toUnicode({ codes }: Subset): string {
  const rows = codes.slice(1).map((code, i) => `<${hex(i + 1)}><${[...utf16(code)].map(hex).join('')}>`)
  const blocks = Array.from({ length: Math.ceil(rows.length / 100) }, (_, i) => rows.slice(100 * i, 100 * i + 100))
  return (
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap ' +
    '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def /CMapName /Adobe-Identity-UCS def ' +
    '/CMapType 2 def 1 begincodespacerange <0000><ffff> endcodespacerange\n' +
    blocks.map(block => `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar\n`).join('') +
    'endcmap CMapName currentdict /CMap defineresource pop end end'
  )
}

const hex = (unit: number): string => unit.toString(16).padStart(4, '0')

function* utf16(code: number): Iterable<number> {
  const units = String.fromCodePoint(code)
  for (let i = 0; i < units.length; i++) yield units.charCodeAt(i)
}

/** Two levels: chapters, and the cards within them. */
function outlinesOf(context: PDFContext, book: Book, destination: (place: Place) => unknown[]): PDFRef {
  const root = context.nextRef()
  const items = book.outline.map(bookmark => ({ bookmark, ref: context.nextRef() }))
  const chapters = items.filter(({ bookmark }) => bookmark.level === 0)
  const childrenOf = (item: (typeof items)[number]): typeof items => {
    const from = items.indexOf(item) + 1
    const to = items.findIndex(({ bookmark }, i) => i >= from && bookmark.level === 0)
    return items.slice(from, to < 0 ? items.length : to)
  }
  const link = (siblings: typeof items, parent: PDFRef): void =>
    siblings.forEach(({ bookmark, ref }, i) => {
      const children = bookmark.level === 0 ? childrenOf(siblings[i]!) : []
      const place = book.anchors.get(bookmark.anchor)
      context.assign(
        ref,
        context.obj({
          Title: text(bookmark.title),
          Parent: parent,
          ...(place === undefined ? {} : { Dest: context.obj(destination(place) as never) }),
          ...(i === 0 ? {} : { Prev: siblings[i - 1]!.ref }),
          ...(i + 1 === siblings.length ? {} : { Next: siblings[i + 1]!.ref }),
          ...(children.length === 0
            ? {}
            : {
                First: children[0]!.ref,
                Last: children.at(-1)!.ref,
                Count: -children.length,
              }),
        }),
      )
      link(children, ref)
    })
  link(chapters, root)
  context.assign(
    root,
    context.obj({
      Type: 'Outlines',
      Count: chapters.length,
      ...(chapters.length === 0 ? {} : { First: chapters[0]!.ref, Last: chapters.at(-1)!.ref }),
    }),
  )
  return root
}
