import { fileAt } from '../node/disk.ts'
import { tell } from './told.ts'

/** What the engine that reads PDFs needs of the page: see pipeline/read/pdf/host.ts, in whose place this stands. */

const FOLDER = '/gouji/cmaps/'

export const characterMaps = () => ({ cMapUrl: FOLDER, BinaryDataFactory: OwnFiles })

/** pdf.js would ask the network. What is not among the page's own files is not there. */
class OwnFiles {
  async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const file = fileAt(FOLDER + filename)
    if (file === undefined) throw new Error(`no ${filename}`)
    return Uint8Array.from(file)
  }
}

export const onPage = (page: number, of: number): void => tell({ kind: 'stage', stage: 'reading', page, of })

/** A rejection that nobody awaits ends no worker: it is but named in the console, and these not even there. */
export async function dropping<Value>(kind: (fault: unknown) => boolean, work: () => Promise<Value>): Promise<Value> {
  const drop = (event: Event): void => {
    if (kind((event as PromiseRejectionEvent).reason)) event.preventDefault()
  }
  addEventListener('unhandledrejection', drop)
  try {
    return await work()
  } finally {
    await new Promise(resolve => setTimeout(resolve))
    removeEventListener('unhandledrejection', drop)
  }
}
