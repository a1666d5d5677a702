import type { MessagePort } from 'node:worker_threads'
import type { AuditRequest } from './audit.ts'
import { doneOf, undone } from './done.ts'
import type { Done, Undone } from './done.ts'
import type { Rule } from '../rule.ts'

/** The word by which a thread knows that it is to work for another. */
export const AS_WORKER = 'gouji-worker'

/** What a thread is told of the run: all but the rules, which it has itself and which cannot be sent. */
export interface Orders {
  readonly request: Omit<AuditRequest, 'rules' | 'writer'> & { readonly writer: Omit<AuditRequest['writer'], 'rules'> }
  readonly paths: readonly string[]
}

export const ordersOf = ({ rules: _, writer, ...request }: AuditRequest, paths: readonly string[]): Orders => {
  const { rules: __, ...words } = writer
  return { request: { ...request, writer: words }, paths }
}

/** Answers each report's path with what came of it. */
export async function serve(rules: readonly Rule[]): Promise<void> {
  const { parentPort, workerData } = await import('node:worker_threads')
  if (parentPort === null) return
  const port: MessagePort = parentPort
  const { request, paths } = workerData as Orders
  const done = doneOf({ ...request, rules, writer: { ...request.writer, rules } }, paths)
  port.on('message', (path: string) => void answer(path))
  const answer = async (path: string): Promise<void> => {
    try {
      port.postMessage(inFull(await done(path)))
    } catch (fault) {
      port.postMessage(undone(fault, path))
    }
  }
}

/** A file of the cache is read here: what reads it cannot be sent. */
const inFull = ({ outcome, ...rest }: Done): Done => ({
  ...rest,
  outcome: {
    ...outcome,
    files: outcome.files.map(({ ending, bytes }) => ({ ending, bytes: typeof bytes === 'function' ? bytes() : bytes })),
  },
})

export type Reply = Done | Undone
