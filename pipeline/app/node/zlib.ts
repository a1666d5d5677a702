import { Unzlib, zlibSync } from 'fflate'

type Level = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9

/** As node:zlib's, but for the bytes themselves: another packer packs the same content. */
export function deflateSync(content: string | Uint8Array, { level = 6 }: { readonly level?: number } = {}): Uint8Array {
  return zlibSync(typeof content === 'string' ? new TextEncoder().encode(content) : content, { level: level as Level })
}

export const constants = { Z_SYNC_FLUSH: 2 } as const

/** So much is taken at a time: it swells to no more than 16 MB. */
const STEP = 16 * 1024

/**
 * As node:zlib's with Z_SYNC_FLUSH: what is cut off is unpacked as far as it goes.
 * @throws RangeError where it comes to more than may be
 */
export function inflateSync(content: Uint8Array, { maxOutputLength }: { readonly maxOutputLength: number }): Uint8Array {
  const parts: Uint8Array[] = []
  let length = 0
  const stream = new Unzlib(part => {
    parts.push(part)
    length += part.length
    if (length > maxOutputLength) throw new RangeError(`more than ${maxOutputLength} bytes unpacked`)
  })
  for (let at = 0; at < content.length; at += STEP) stream.push(content.subarray(at, at + STEP))
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
