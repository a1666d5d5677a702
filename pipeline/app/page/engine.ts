/// <reference lib="dom" />
import { unpacked } from '../packed.ts'
import type { Answers, FromWorker, Question, ToWorker } from '../protocol.ts'
import { language } from './dom.ts'

export type Progress = Extract<FromWorker, { kind: 'stage' }> | { readonly kind: 'starting' }

/** What the page can mend, or was stopped by the reader; `own` where it is a fault of ours. */
export class Failure extends Error {
  override readonly cause: 'remedy' | 'own' | 'stopped'

  constructor(message: string, cause: Failure['cause']) {
    super(message)
    this.cause = cause
  }
}

interface Asked {
  readonly id: number
  readonly question: Question
  readonly progress: (told: Progress) => void
  readonly resolve: (value: never) => void
  readonly reject: (failure: Failure) => void
}

let worker: Worker | null = null
let waiting: Asked[] = []
let current: Asked | null = null
let last = 0
let program: string | null = null

/** Asks the worker, which answers one question after the other; what is `urgent` comes before what waits. */
export function ask<Kind extends Question['kind']>(
  question: Extract<Question, { kind: Kind }>,
  progress: (told: Progress) => void = () => {},
  urgent = false,
): { readonly id: number; readonly answer: Promise<Answers[Kind]> } {
  const id = ++last
  const answer = new Promise<Answers[Kind]>((resolve, reject) => {
    const asked: Asked = { id, question, progress, resolve, reject }
    waiting = urgent ? [asked, ...waiting] : [...waiting, asked]
  })
  // who asks knows the number of its question before it hears of it
  queueMicrotask(next)
  return { id, answer }
}

/** Forgets a question. Where the worker is at it, another worker takes its place. */
export function stop(id: number): void {
  const stopped = current?.id === id ? current : waiting.find(asked => asked.id === id)
  if (stopped === undefined) return
  if (stopped === current) dismiss()
  else waiting = waiting.filter(asked => asked !== stopped)
  stopped.reject(new Failure('', 'stopped'))
  next()
}

function next(): void {
  if (current !== null) return
  current = waiting.shift() ?? null
  if (current === null) return
  current.progress({ kind: 'starting' })
  const { id, question } = current
  if (worker !== null) return send({ kind: 'ask', id, question, lang: language() })
  // what the worker is to compile is unpacked after the page has shown that it is at work, and has been read to its end
  const begin = (): void => {
    if (current?.id === id) send({ kind: 'ask', id, question, lang: language() })
  }
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', begin, { once: true })
  else setTimeout(begin)
}

function send(word: ToWorker): void {
  worker ??= started()
  worker.postMessage(word)
}

function started(): Worker {
  program ??= new TextDecoder().decode(unpacked(textOf('part-engine')))
  const url = URL.createObjectURL(new Blob([program], { type: 'text/javascript' }))
  const made = new Worker(url)
  made.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => made === worker && heard(data))
  made.addEventListener('error', event => {
    event.preventDefault()
    if (made === worker) broken(event.message)
  })
  return made
}

function heard(word: FromWorker): void {
  if (word.kind === 'stage') return current?.progress(word)
  if (word.kind === 'want') return send({ kind: 'part', name: word.name, packed: textOf(`part-${word.name}`) })
  const asked = current
  if (asked === null || asked.id !== word.id) return
  current = null
  if (word.kind === 'answer') asked.resolve(word.value as never)
  else asked.reject(new Failure(word.message, word.own ? 'own' : 'remedy'))
  next()
}

/** A worker that ran out of memory, or into a fault that it could not tell. */
function broken(message: string): void {
  const asked = current
  dismiss()
  asked?.reject(new Failure(message, 'own'))
  next()
}

function dismiss(): void {
  worker?.terminate()
  worker = null
  current = null
}

const textOf = (id: string): string => document.getElementById(id)?.textContent ?? ''

/** The bytes of a part that the page carries along. */
export const partOf = (id: string): Uint8Array => unpacked(textOf(id))
