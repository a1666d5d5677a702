import { Unzlib, zlibSync } from 'fflate'
import { Buffer } from './buffer.ts'

type Level = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9

/** As node:zlib's, but for the bytes themselves: another packer packs the same content. */
export function deflateSync(content: string | Uint8Array, { level = 6 }: { readonly level?: number } = {}): Uint8Array {
  return zlibSync(typeof content === 'string' ? new TextEncoder().encode(content) : content, { level: level as Level })
}

export const constants = { Z_SYNC_FLUSH: 2 } as const

/** So much of the packed bytes at a time: of each of them DEFLATE makes 1,032 at most. */
const PIECE = 4096

/** What is cut off is unpacked as far as it goes, as its caller asks. @throws RangeError where it swells beyond */
export function inflateSync(content: Uint8Array, options: { readonly maxOutputLength: number }): Uint8Array {
  const parts: Uint8Array[] = []
  let size = 0
  const unpacking = new Unzlib(part => {
    size += part.length
    if (size > options.maxOutputLength) throw new RangeError('too much')
    parts.push(part)
  })
  for (let at = 0; at < content.length; at += PIECE) unpacking.push(content.subarray(at, at + PIECE))
  return Buffer.concat(parts)
}
