import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What the engine needs of Node. In the page pipeline/app/worker/pdf-host.ts stands in its place. */

/** Character maps: beside the bundle, or in the package when the program runs from its source. */
export function characterMaps(): { readonly cMapUrl: string } {
  const beside = fileURLToPath(new URL('./cmaps/', import.meta.url))
  if (existsSync(beside)) return { cMapUrl: beside }
  return { cMapUrl: join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps/') }
}

/** Told before each page: who waits in a terminal needs no word of it. */
export const onPage = (_page: number, _of: number): void => {}

let guarded = 0
let others: NodeJS.UnhandledRejectionListener[] = []
let isOwn: (fault: unknown) => boolean = () => false

/** Runs work, and drops the rejections that nobody awaits where they are of this kind. */
export async function dropping<Value>(kind: (fault: unknown) => boolean, work: () => Promise<Value>): Promise<Value> {
  isOwn = kind
  if (guarded++ === 0) {
    others = process.listeners('unhandledRejection')
    process.removeAllListeners('unhandledRejection')
    process.on('unhandledRejection', drop)
  }
  try {
    return await work()
  } finally {
    await new Promise(resolve => setImmediate(resolve))
    if (--guarded === 0) {
      process.removeListener('unhandledRejection', drop)
      for (const listener of others) process.on('unhandledRejection', listener)
    }
  }
}

function drop(fault: unknown, promise: Promise<unknown>): void {
  if (isOwn(fault)) return
  if (others.length === 0) throw fault
  for (const listener of others) listener(fault, promise)
}
