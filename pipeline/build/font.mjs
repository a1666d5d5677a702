// Noto Sans SC → dist/fonts/*.glyphs: outlines, widths and code points laid out so that the PDF writer parses nothing.
// The licence (SIL OFL) is copied beside them.
import { create } from 'fontkit'
import { fs, path } from 'zx'

const PACKAGE = 'node_modules/@expo-google-fonts/noto-sans-sc'
const FACES = [
  { name: 'regular', file: '400Regular/NotoSansSC_400Regular.ttf', holds: () => true },
  { name: 'bold', file: '700Bold/NotoSansSC_700Bold.ttf', holds: code => !isHan(code) || COMMON.has(code) },
]

/** Hanzi of GB 2312 in its order: the 3,755 frequent ones first, so that a report needs few regions of the file. */
const COMMON = new Map(hanziOfGb2312().map((code, order) => [code, order]))

/** The regular face with the characters that a caller wants. */
export async function regularFace(root, holds) {
  return layOut(await fs.readFile(path.join(root, PACKAGE, FACES[0].file)), holds)
}

/** Skips what is newer than the package and this file. */
export async function buildFont(root) {
  const fonts = path.join(root, 'dist/fonts')
  await fs.mkdirp(fonts)
  await Promise.all([
    ...FACES.map(async face => {
      const source = path.join(root, PACKAGE, face.file)
      const target = path.join(fonts, `noto-sans-sc-${face.name}.glyphs`)
      if (await isFresh(target, [source, import.meta.filename])) return
      await fs.writeFile(`${target}.new`, layOut(await fs.readFile(source), face.holds))
      await fs.rename(`${target}.new`, target)
    }),
    fs.copy(path.join(root, PACKAGE, 'LICENSE_FONT'), path.join(fonts, 'OFL.txt')),
  ])
}

/**
 * Little-endian: 16 words of header; the code points of the glyphs; the starts of their outlines and the end of the last
 * (32 bits each); their advances; their left side bearings (16 bits each); the outlines. Glyph 0 stands for no
 * character. pipeline/write/pdf/face.ts reads it.
 */
function layOut(bytes, holds) {
  const font = create(bytes)
  const table = name => bytes.subarray(font.directory.tables[name].offset)
  const [glyf, loca, hmtx] = ['glyf', 'loca', 'hmtx'].map(table)
  const codes = font.characterSet.filter(holds).sort((a, b) => rank(a) - rank(b) || a - b)
  const ids = [0, ...codes.map(code => font.glyphForCodePoint(code).id)]
  const outlines = ids.map(id => glyf.subarray(loca.readUInt32BE(4 * id), loca.readUInt32BE(4 * id + 4)))
  if (outlines.some(outline => outline.length > 0 && (outline.readInt16BE(0) < 0 || instructions(outline) > 0))) {
    throw new Error('the font has composite or hinted glyphs, which face.ts cannot subset')
  }
  const { minX, minY, maxX, maxY } = font.bbox
  const starts = [0]
  for (const outline of outlines) starts.push(starts.at(-1) + outline.length)
  return Buffer.concat(
    [
      Int32Array.from({
        length: 16,
        ...[ids.length, font.unitsPerEm, font.ascent, font.descent, font.capHeight, minX, minY, maxX, maxY],
      }),
      Uint32Array.from([0xffffffff, ...codes]),
      Uint32Array.from(starts),
      Uint16Array.from(ids, id => hmtx.readUInt16BE(4 * Math.min(id, font.hhea.numberOfMetrics - 1))),
      Int16Array.from(ids, id => bearing(hmtx, id, font.hhea.numberOfMetrics)),
      ...outlines,
    ].map(part => Buffer.from(part.buffer, part.byteOffset, part.byteLength)),
  )
}

function bearing(hmtx, id, metrics) {
  return hmtx.readInt16BE(id < metrics ? 4 * id + 2 : 4 * metrics + 2 * (id - metrics))
}

function instructions(outline) {
  return outline.readUInt16BE(10 + 2 * outline.readInt16BE(0))
}

/** What is no hanzi first, then the frequent hanzi, then the rest. */
function rank(code) {
  return isHan(code) ? 1 + (COMMON.get(code) ?? COMMON.size) : 0
}

function isHan(code) {
  return (code >= 0x3400 && code < 0xa000) || code >= 0x20000
}

function hanziOfGb2312() {
  const decoder = new TextDecoder('gb18030')
  const cells = Array.from({ length: 72 * 94 }, (_, i) => [0xb0 + Math.floor(i / 94), 0xa1 + (i % 94)])
  return cells.map(cell => decoder.decode(Uint8Array.from(cell)).codePointAt(0)).filter(isHan)
}

async function isFresh(target, sources) {
  if (!(await fs.pathExists(target))) return false
  const times = await Promise.all([target, ...sources].map(async file => (await fs.stat(file)).mtimeMs))
  return times.every(time => time <= times[0])
}
