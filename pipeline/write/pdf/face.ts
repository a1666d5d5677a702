import { closeSync, existsSync, openSync, readSync } from 'node:fs'

/** One weight of the font as pipeline/build/font.mjs lays it out. Lengths are in thousandths of an em. */
export interface Face {
  readonly ascent: number
  readonly descent: number
  readonly capHeight: number
  readonly box: readonly [number, number, number, number]
  /** 0 where the face lacks the character. */
  glyphOf(code: number): number
  advanceOf(glyph: number): number
  bearingOf(glyph: number): number
  /** The outlines of these glyphs (rising order), read from the file; a blank one is empty. */
  outlines(glyphs: readonly number[]): readonly Uint8Array[]
}

const HEADER = 64
/** Unwanted bytes between two outlines that are read along rather than skipped. */
const GAP = 16384

export function openFace(name: 'regular' | 'bold'): Face {
  const file = openSync(new URL(`noto-sans-sc-${name}.glyphs`, folder()), 'r')
  const header = new Int32Array(read(file, 0, HEADER).buffer)
  const count = header[0]!
  const index = read(file, HEADER, 12 * count + 4).buffer
  const codes = new Uint32Array(index, 0, count)
  const starts = new Uint32Array(index, 4 * count, count + 1)
  const advances = new Uint16Array(index, 8 * count + 4, count)
  const bearings = new Int16Array(index, 10 * count + 4, count)
  const first = HEADER + index.byteLength
  const basic = new Uint16Array(0x10000)
  const beyond = new Map<number, number>()
  for (let glyph = 1; glyph < count; glyph++) {
    const code = codes[glyph]!
    if (code < 0x10000) basic[code] = glyph
    else beyond.set(code, glyph)
  }
  return {
    ascent: header[2]!,
    descent: header[3]!,
    capHeight: header[4]!,
    box: [header[5]!, header[6]!, header[7]!, header[8]!],
    glyphOf: code => (code < 0x10000 ? basic[code]! : (beyond.get(code) ?? 0)),
    advanceOf: glyph => advances[glyph]!,
    bearingOf: glyph => bearings[glyph]!,
    outlines(glyphs) {
      const found: Uint8Array[] = []
      for (let i = 0, j; i < glyphs.length; i = j) {
        const from = starts[glyphs[i]!]!
        let to = starts[glyphs[i]! + 1]!
        for (j = i + 1; j < glyphs.length && starts[glyphs[j]!]! - to < GAP; j++) to = starts[glyphs[j]! + 1]!
        const region = read(file, first + from, to - from)
        for (let k = i; k < j; k++) {
          found.push(region.subarray(starts[glyphs[k]!]! - from, starts[glyphs[k]! + 1]! - from))
        }
      }
      closeSync(file)
      return found
    },
  }
}

function read(file: number, position: number, length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length)
  if (readSync(file, bytes, 0, length, position) < length) throw new Error('the font file is cut short')
  return bytes
}

/** dist/fonts/, seen from the bundle in dist/ or from this file. */
function folder(): URL {
  const beside = new URL('./fonts/', import.meta.url)
  return existsSync(beside) ? beside : new URL('../../../dist/fonts/', import.meta.url)
}
