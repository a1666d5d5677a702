import type { Worker, WorkerOptions } from 'node:worker_threads'

export interface PoolOptions<Reply> extends Pick<WorkerOptions, 'argv' | 'workerData' | 'resourceLimits'> {
  /** What each worker runs: it answers each message with one. */
  readonly script: string
  readonly size: number
  /** After so many milliseconds without an answer a worker is stopped. */
  readonly patience: number
  /** The reply to a job whose worker gave none. */
  readonly lost: (job: string, why: Loss) => Reply
  /** Whether a worker that replied so is not to be trusted any more. */
  readonly spent?: (reply: Reply) => boolean
}

/** It stalled, its memory did not suffice, or whatever else ended it. */
export type Loss = 'time' | 'memory' | Error

export interface Pool<Reply> {
  run(job: string): Promise<Reply>
  close(): Promise<void>
}

interface Job<Reply> {
  readonly name: string
  readonly settle: (reply: Reply) => void
}

/**
 * Threads that take one job after another, in the order in which they are given. A thread that dies or stalls takes its
 * own job along, and no other: the next job gets a new thread.
 */
export async function poolOf<Reply>(options: PoolOptions<Reply>): Promise<Pool<Reply>> {
  const { Worker } = await import('node:worker_threads')
  const waiting: Job<Reply>[] = []
  const idle: Thread<Reply>[] = []
  const threads = new Set<Thread<Reply>>()
  const threadFor = (): Thread<Reply> | undefined => {
    for (let thread = idle.pop(); thread !== undefined; thread = idle.pop()) {
      if (thread.lives()) return thread
      threads.delete(thread)
    }
    if (threads.size >= options.size) return undefined
    const thread = threadOf(Worker, options)
    threads.add(thread)
    return thread
  }
  const next = (): void => {
    const thread = waiting.length === 0 ? undefined : threadFor()
    if (thread !== undefined) void serve(thread)
  }
  const serve = async (thread: Thread<Reply>): Promise<void> => {
    for (let job = waiting.shift(); job !== undefined; job = thread.lives() ? waiting.shift() : undefined)
      job.settle(await thread.ask(job.name))
    idle.push(thread)
    next()
  }
  return {
    run: name =>
      new Promise(settle => {
        waiting.push({ name, settle })
        next()
      }),
    async close() {
      await Promise.all([...threads].map(thread => thread.end()))
    },
  }
}

interface Thread<Reply> {
  ask(job: string): Promise<Reply>
  lives(): boolean
  end(): Promise<unknown>
}

function threadOf<Reply>(Start: typeof Worker, options: PoolOptions<Reply>): Thread<Reply> {
  const { script, patience, lost, spent = () => false, ...rest } = options
  const worker = new Start(script, rest)
  let living = true
  let answer: (reply: Reply) => void = () => undefined
  let lose: (why: Loss) => void = () => undefined
  const die = (): void => {
    living = false
    void worker.terminate()
  }
  worker.on('message', (reply: Reply) => {
    if (spent(reply)) die()
    answer(reply)
  })
  worker.on('error', fault => lose(isOutOfMemory(fault) ? 'memory' : fault))
  worker.on('exit', code => lose(new Error(`a worker ended (${code})`)))
  return {
    ask: job =>
      new Promise(resolve => {
        const timer = setTimeout(() => lose('time'), patience)
        answer = reply => {
          clearTimeout(timer)
          resolve(reply)
        }
        lose = why => {
          die()
          answer(lost(job, why))
        }
        worker.postMessage(job)
      }),
    lives: () => living,
    end: () => worker.terminate(),
  }
}

const isOutOfMemory = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && fault.code === 'ERR_WORKER_OUT_OF_MEMORY'
