import { constants, inflateSync } from 'node:zlib'
import { SourceError } from '../../errors.ts'

/** Of the fullest page the drawing takes a megabyte, of a font of all Chinese letters twenty. */
const LARGEST = 64 * 1024 * 1024
/** How much DEFLATE makes of a byte at most: what is packed shorter need not be tried. */
const SWELLING = 1032
/** The dictionary of a stream stands in so many bytes before it. */
const BEFORE = 1024

/**
 * Small files may hold streams that swell beyond all memory once the engine unpacks them. Pictures are let be: it
 * unpacks none where words are read.
 * @throws SourceError
 */
export function refuseSwelling(bytes: Uint8Array, path: string): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = file.indexOf('stream'); at >= 0; ) {
    const start = at + 'stream'.length
    const stop = file.indexOf('endstream', start)
    const end = stop < 0 ? file.length : stop
    if ((end - start) * SWELLING > LARGEST && swells(file, at, start, end)) {
      throw new SourceError(path, `PDF里有解压后超过${LARGEST / 1024 / 1024}MB的内容，不像报告；请从原文重新导出PDF`)
    }
    at = stop < 0 ? -1 : file.indexOf('stream', stop + 'endstream'.length)
  }
}

function swells(file: Buffer, at: number, start: number, end: number): boolean {
  const before = file.toString('latin1', Math.max(0, at - BEFORE), at)
  const dictionary = before.slice(before.lastIndexOf('obj') + 1)
  const packed = dictionary.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0
  if (packed === 0 || /\/Subtype\s*\/Image\b/.test(dictionary)) return false
  if (packed > 1) return true
  const from = file[start] === 13 && file[start + 1] === 10 ? start + 2 : start + 1
  try {
    inflateSync(file.subarray(from, end), { maxOutputLength: LARGEST, finishFlush: constants.Z_SYNC_FLUSH })
    return false
  } catch (fault) {
    // what is damaged is left to the engine
    return fault instanceof RangeError
  }
}
