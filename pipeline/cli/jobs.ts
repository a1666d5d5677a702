import { statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { ConfigError } from '../errors.ts'
import { STANDARD_INPUT } from '../read/inputs.ts'
import type { AuditRequest } from './audit.ts'
import { doneOf, knownOf, undone } from './done.ts'
import type { Done, Undone } from './done.ts'
import { outOfTime } from './clock.ts'
import { poolOf } from './pool.ts'
import type { Loss, Pool } from './pool.ts'
import { AS_WORKER, ordersOf } from './worker.ts'
import type { Reply } from './worker.ts'

export interface Work {
  /** What comes of the next report. */
  next(): Promise<Done | Undone>
  end(): Promise<void>
}

/** --jobs 4 */
export function jobsOf(said: string | undefined): number | null {
  if (said === undefined) return null
  if (!/^[1-9]\d{0,2}$/.test(said)) throw new ConfigError('', `--jobs 不能是“${said}”；应为1到999的整数`)
  return Number(said)
}

/**
 * Audits reports in their order: in this thread, or several at once in others where that pays. What each thread finds is the
 * same, so nothing that is written or said tells how many there were.
 */
export function workOn(request: AuditRequest, all: readonly string[], reports: readonly Report[]): Work {
  const here = doneOf(request, all)
  const known = knownOf(request, all)
  const sizes = reports.map(({ path }) => sizeOf(path))
  const jobs = request.jobs ?? jobsFor(sizes, request.formats.includes('pdf'))
  let pool: Promise<Pool<Reply>> | null = null
  let trusted = true
  const one = async (index: number): Promise<Reply> => {
    const { path = '', called = '' } = reports[index] ?? {}
    try {
      if (path === STANDARD_INPUT || (trusted && jobs === 1 && (sizes[index] ?? 0) < HEAVY)) return await here(path)
      pool ??= poolFor(request, all, jobs)
      return (await known(path)) ?? (await (await pool).run(path))
    } catch (fault) {
      const what = undone(fault, called)
      trusted &&= !what.late
      return what
    }
  }
  const ahead = jobs === 1 ? 1 : AHEAD * jobs
  const under: Promise<Reply>[] = []
  let started = 0
  return {
    async next() {
      while (started < reports.length && under.length < ahead) under.push(one(started++))
      const reply = await under.shift()
      if (reply === undefined) throw new Error('no report is left')
      return reply
    },
    end: async () => (await pool)?.close(),
  }
}

interface Report {
  readonly path: string
  /** In messages. */
  readonly called: string
}

/** So many results may wait, for each thread, until the one before them is written. */
const AHEAD = 4

/** From so many bytes on a report is audited in a thread of its own, whose end is not that of the run. */
const HEAVY = 1_000_000

/** Another thread pays from so many bytes on that it takes over: it has to start, and to grow warm. */
const SHARE = 400_000
/** PDFs take most of the work on a report. */
const SHARE_WITH_PDF = 100_000

function jobsFor(sizes: readonly number[], pdf: boolean): number {
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const paying = Math.floor(total / (pdf ? SHARE_WITH_PDF : SHARE))
  return Math.max(1, Math.min(paying, sizes.length, availableParallelism()))
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0

function poolFor(request: AuditRequest, all: readonly string[], size: number): Promise<Pool<Reply>> {
  return poolOf<Reply>({
    script: process.argv[1] ?? '',
    argv: [AS_WORKER],
    workerData: ordersOf(request, all),
    resourceLimits: { maxOldGenerationSizeMb: memoryOf(process.env['GOUJI_MAX_MEMORY']) },
    size,
    patience: request.timeout * 1000 + GRACE,
    lost: (path, why) => ({ complaint: `${path}：${lossOf(why, request.timeout)}`, late: false }),
    spent: reply => 'late' in reply && reply.late,
  })
}

/** A thread that stops by itself tells more: it is given time to. */
const GRACE = 3000

/** Megabytes that the words and figures of a report may take. */
const MEMORY = 1024

function memoryOf(said: string | undefined): number {
  if (said === undefined || said === '') return MEMORY
  if (!/^[1-9]\d{1,5}$/.test(said))
    throw new ConfigError('', `环境变量 GOUJI_MAX_MEMORY 不能是“${said}”；应为MB数，如 ${MEMORY}`)
  return Number(said)
}

function lossOf(why: Loss, seconds: number): string {
  if (why === 'time') return outOfTime(seconds)
  if (why === 'memory') return '内存不足，没有核对完；请拆分后再审，或用环境变量 GOUJI_MAX_MEMORY 放宽（MB）'
  return `gouji自身出错，请反馈这一行：${why.message}`
}
