import { put } from '../node/disk.ts'
import { unpacked } from '../packed.ts'
import type { PartName } from '../protocol.ts'
import { tell } from './told.ts'

const wanted = new Map<PartName, { readonly promise: Promise<void>; readonly resolve: () => void }>()

/** Has a part of the page among the worker's files: it is asked for once. */
export function part(name: PartName): Promise<void> {
  const known = wanted.get(name)
  if (known !== undefined) return known.promise
  let resolve = (): void => {}
  const promise = new Promise<void>(done => {
    resolve = done
  })
  wanted.set(name, { promise, resolve })
  tell({ kind: 'want', name })
  return promise
}

/** @param packed files, as pipeline/build/app.mjs binds and packs them */
export function unpackPart(name: PartName, packed: string): void {
  const bytes = unpacked(packed)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at < bytes.length; ) {
    const [label, size] = [view.getUint32(at, true), view.getUint32(at + 4, true)]
    const path = new TextDecoder().decode(bytes.subarray(at + 8, at + 8 + label))
    const start = at + 8 + label
    put(`/gouji/${path}`, bytes.subarray(start, start + size))
    at = start + size
  }
  wanted.get(name)?.resolve()
}
