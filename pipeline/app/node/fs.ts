import { Buffer } from './buffer.ts'
import { fileAt, isFolder } from './disk.ts'
import { resolve } from './path.ts'

/** What the readers and writers ask of node:fs, answered from the page's own files: see disk.ts. */

type Name = string | URL

const pathOf = (name: Name): string =>
  (typeof name === 'string' ? resolve(name) : name.pathname).replace(/(?!^)\/$/, '')

export const existsSync = (name: Name): boolean => fileAt(pathOf(name)) !== undefined || isFolder(pathOf(name))

export function statSync(name: Name, options: { readonly throwIfNoEntry?: boolean } = {}) {
  const path = pathOf(name)
  const file = fileAt(path)
  if (file === undefined && !isFolder(path)) {
    if (options.throwIfNoEntry === false) return undefined
    throw missing(path)
  }
  return { size: file?.length ?? 0, isFile: () => file !== undefined, isDirectory: () => file === undefined }
}

export function readFileSync(name: Name, encoding?: 'utf8'): Buffer | string {
  const bytes = whole(pathOf(name))
  return encoding === 'utf8' ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) : Buffer.from(bytes)
}

const opened = new Map<number, Uint8Array>()
let last = 2

export function openSync(name: Name): number {
  opened.set(++last, whole(pathOf(name)))
  return last
}

export function readSync(file: number, into: Uint8Array, offset: number, length: number, position: number): number {
  const part = opened.get(file)?.subarray(position, position + length) ?? new Uint8Array()
  into.set(part, offset)
  return part.length
}

export const closeSync = (file: number): boolean => opened.delete(file)

function whole(path: string): Uint8Array {
  const file = fileAt(path)
  if (file === undefined) throw missing(path)
  return file
}

const missing = (path: string): Error => Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT' })
