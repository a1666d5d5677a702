import { Script } from 'node:vm'
import { SourceError } from '../errors.ts'

/** Runs a stage of the work on a report. @throws SourceError once its time is over */
export type Clock = <Value>(stage: () => Value | Promise<Value>) => Promise<Value>

/** @param name of the report @param seconds for all stages together */
export function clockOf(seconds: number, name: string): Clock {
  // uptime is there; for performance Node would load and compile a module
  const end = process.uptime() + seconds
  return async stage => {
    const left = Math.ceil((end - process.uptime()) * 1000)
    if (left <= 0) throw tooLate(name, seconds)
    let timer: NodeJS.Timeout | undefined
    const over = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(tooLate(name, seconds)), left)
    })
    try {
      return await Promise.race([withoutPause(stage, left), over])
    } catch (fault) {
      if (fault instanceof Error && 'code' in fault && fault.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
        throw tooLate(name, seconds)
      throw fault
    } finally {
      clearTimeout(timer)
    }
  }
}

const tooLate = (name: string, seconds: number): TooLate => new TooLate(name, outOfTime(seconds))

export const outOfTime = (seconds: number): string =>
  `${seconds}秒内没有核对完，已停止；请拆分后再审，或用 --timeout 放宽时间`

/** What a run did not finish in time. It may have left anything half-done in its thread. */
export class TooLate extends SourceError {
  readonly late = true
}

export const isLate = (fault: unknown): boolean => fault instanceof Error && 'late' in fault

const SLOT = Symbol.for('gouji.stage')
const CALL = new Script('globalThis[Symbol.for("gouji.stage")]()')

/** What does not pause never lets a timer speak: only a script can be stopped by V8 itself. */
function withoutPause<Value>(stage: () => Value, milliseconds: number): Value {
  const slots = globalThis as { [SLOT]?: () => Value }
  slots[SLOT] = stage
  try {
    return CALL.runInThisContext({ timeout: milliseconds }) as Value
  } finally {
    delete slots[SLOT]
  }
}
