import { PDFHexString, PDFName, PDFString, type PDFContext, type PDFDict, type PDFRef } from 'pdf-lib'
import type { Box, Field } from './book.ts'
import { PAGE } from './style.ts'

/** The interactive form of a document, while its fields are gathered. */
export interface Form {
  readonly fields: PDFRef[]
  /** Of each group of boxes, which may stand at several places: where it is written, and its boxes. */
  readonly groups: Map<string, { readonly parent: PDFRef; readonly kids: PDFRef[] }>
  readonly box: PDFRef
  readonly ticked: PDFRef
  dictionary(): PDFDict
}

const SIDE = 10.5
const PRINT = 4
/** One box of a group is ticked at most, and those of one value are ticked together. */
const RADIO = (1 << 15) | (1 << 25)

/**
 * Remarks name a standard font, for which viewers put in one of their own as soon as Chinese is typed: the embedded
 * subset lacks the characters of a remark not yet written.
 */
export function formOf(context: PDFContext): Form {
  const fields: PDFRef[] = []
  const appearance = (operators: string): PDFRef =>
    context.register(
      context.stream(operators, {
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [0, 0, SIDE, SIDE],
        Resources: {},
      }),
    )
  const frame = `.25 .25 .27 RG .8 w .4 .4 ${SIDE - 0.8} ${SIDE - 0.8} re S`
  const helvetica = context.obj({
    Type: 'Font',
    Subtype: 'Type1',
    BaseFont: 'Helvetica',
    Encoding: 'WinAnsiEncoding',
  })
  return {
    fields,
    groups: new Map(),
    box: appearance(frame),
    ticked: appearance(`${frame} .1 .1 .11 RG 1.4 w 1 J 1 j 2.2 5.2 m 4.4 2.8 l 8.4 8 l S`),
    dictionary: () =>
      context.obj({
        Fields: fields,
        DA: PDFString.of('/Helv 10.5 Tf 0 g'),
        DR: { Font: { Helv: context.register(helvetica) } },
      }),
  }
}

/** The field's annotations on a page: one a box, or one for a line of text. */
export function fieldWidgets(context: PDFContext, form: Form, field: Field, page: PDFRef): readonly PDFRef[] {
  const name = PDFString.of(field.name)
  const label = PDFHexString.fromText(field.label)
  const widget = { Type: 'Annot', Subtype: 'Widget', F: PRINT, P: page }
  if (field.kind === 'text') {
    const ref = context.register(
      context.obj({
        ...widget,
        FT: 'Tx',
        T: name,
        TU: label,
        Rect: rectangle(field.box),
        V: PDFString.of(''),
        DA: PDFString.of('/Helv 10.5 Tf 0 g'),
      }),
    )
    form.fields.push(ref)
    return [ref]
  }
  const group = form.groups.get(field.name) ?? { parent: context.nextRef(), kids: [] }
  const kids = field.boxes.map(({ value, box }) =>
    context.register(
      context.obj({
        ...widget,
        Parent: group.parent,
        Rect: rectangle(box),
        AS: 'Off',
        MK: {},
        AP: { N: context.obj({ [value]: form.ticked, Off: form.box }) },
      }),
    ),
  )
  group.kids.push(...kids)
  context.assign(
    group.parent,
    context.obj({ FT: 'Btn', Ff: RADIO, T: name, TU: label, V: PDFName.of('Off'), Kids: group.kids }),
  )
  if (!form.groups.has(field.name)) form.fields.push(group.parent)
  form.groups.set(field.name, group)
  return kids
}

const rectangle = ([left, top, width, height]: Box): number[] =>
  [left, PAGE.height - top - height, left + width, PAGE.height - top].map(points => Math.round(points * 100) / 100)
