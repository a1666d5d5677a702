import type { Face } from './face.ts'

/** The glyphs one document uses of a face, numbered in order of first use; 0 is the font's empty box. */
export interface Subset {
  readonly face: Face
  readonly numbers: Map<number, number>
  readonly codes: number[]
}

export const subsetOf = (face: Face): Subset => ({ face, numbers: new Map(), codes: [-1] })

/** The number of a character in the document's font. Characters, not glyphs, are numbered: text extraction is exact. */
export function numberOf(subset: Subset, code: number): number {
  let number = subset.numbers.get(code)
  if (number === undefined) {
    number = subset.codes.length
    subset.numbers.set(code, number)
    subset.codes.push(code)
  }
  return number
}

/** A TrueType file with what ISO 32000-1, 9.9 asks of an embedded CIDFontType2, and nothing else. */
export function truetype({ face, codes }: Subset): Uint8Array<ArrayBuffer> {
  const glyphs = codes.map(code => (code < 0 ? 0 : face.glyphOf(code)))
  const order = [...new Set(glyphs)].sort((a, b) => a - b)
  const outlines = new Map(face.outlines(order).map((outline, i) => [order[i]!, outline]))
  const count = glyphs.length

  const loca = new DataView(new ArrayBuffer(4 * count + 4))
  let end = 0
  glyphs.forEach((glyph, i) => {
    end += (outlines.get(glyph)!.length + 3) & ~3
    loca.setUint32(4 * i + 4, end)
  })
  const glyf = new Uint8Array(end)
  glyphs.forEach((glyph, i) => glyf.set(outlines.get(glyph)!, loca.getUint32(4 * i)))

  const hmtx = new DataView(new ArrayBuffer(4 * count))
  glyphs.forEach((glyph, i) => {
    hmtx.setUint16(4 * i, face.advanceOf(glyph))
    hmtx.setInt16(4 * i + 2, face.bearingOf(glyph))
  })
  const [left, bottom, right, top] = face.box
  return assemble([
    ['glyf', glyf],
    [
      'head',
      words([
        1,
        0,
        1,
        0,
        0,
        0,
        0x5f0f,
        0x3cf5,
        0b1011,
        1000,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        left,
        bottom,
        right,
        top,
        0,
        8,
        2,
        1,
        0,
      ]),
    ],
    ['hhea', words([1, 0, face.ascent, face.descent, 0, 1000, left, 0, right, 1, 0, 0, 0, 0, 0, 0, 0, count])],
    ['hmtx', new Uint8Array(hmtx.buffer)],
    ['loca', new Uint8Array(loca.buffer)],
    ['maxp', words([1, 0, count, 1000, 100, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0])],
  ])
}

/** 16-bit big-endian. */
function words(values: readonly number[]): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(2 * values.length))
  values.forEach((value, i) => view.setUint16(2 * i, value & 0xffff))
  return new Uint8Array(view.buffer)
}

function assemble(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array<ArrayBuffer> {
  const head = 12 + 16 * tables.length
  const file = new Uint8Array(tables.reduce((sum, [, table]) => sum + ((table.length + 3) & ~3), head))
  const view = new DataView(file.buffer)
  const power = 2 ** Math.floor(Math.log2(tables.length))
  view.setUint32(0, 0x00010000)
  view.setUint16(4, tables.length)
  view.setUint16(6, 16 * power)
  view.setUint16(8, Math.log2(power))
  view.setUint16(10, 16 * (tables.length - power))
  let at = head
  let sum = 0
  tables.forEach(([name, table], i) => {
    file.set(table, at)
    const entry = 12 + 16 * i
    for (let k = 0; k < 4; k++) file[entry + k] = name.charCodeAt(k)
    const own = checksum(view, at, table.length)
    sum += own
    view.setUint32(entry + 4, own)
    view.setUint32(entry + 8, at)
    view.setUint32(entry + 12, table.length)
    at += (table.length + 3) & ~3
  })
  const adjusted = tables.findIndex(([name]) => name === 'head')
  view.setUint32(view.getUint32(12 + 16 * adjusted + 8) + 8, (0xb1b0afba - sum - checksum(view, 0, head)) >>> 0)
  return file
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) | 0
  return sum >>> 0
}
