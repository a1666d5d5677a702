import { zlibSync } from 'fflate'

type Level = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9

/** As node:zlib's, but for the bytes themselves: another packer packs the same content. */
export function deflateSync(content: string | Uint8Array, { level = 6 }: { readonly level?: number } = {}): Uint8Array {
  return zlibSync(typeof content === 'string' ? new TextEncoder().encode(content) : content, { level: level as Level })
}
