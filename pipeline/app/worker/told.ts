/// <reference lib="webworker" />
import type { FromWorker } from '../protocol.ts'

/** A word to the page. */
export const tell = (word: FromWorker, transfer: Transferable[] = []): void =>
  (self as unknown as DedicatedWorkerGlobalScope).postMessage(word, transfer)
