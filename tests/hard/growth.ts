import { NO_CONFIG } from '../../pipeline/config.ts'
import type { Draft } from '../../pipeline/model.ts'
import { rules } from '../../pipeline/rules.gen.ts'
import { auditDraft } from '../../pipeline/run.ts'

/** Four times the input may take eight times as long: twice what a linear way takes, half of a quadratic one. */
const MOST = 8
/** Below this many milliseconds four times the input is over too soon for anything to grow in it. */
const SOON = 30
const ROUNDS = 3

/**
 * How many times as long four times an input takes, in processor time of this process: the least of several runs of each
 * size, more of them as long as it looks too much, since other programs disturb single runs only. What still looks too much
 * is asked at four times the size: only what grows with its square is as bad there. 1 where it is over soon.
 */
export function growth(work: (size: number) => () => unknown, size: number): number {
  const ratio = ratioOf(work, size)
  return isLinear(ratio) ? ratio : Math.min(ratio, ratioOf(work, size * 4))
}

function ratioOf(work: (size: number) => () => unknown, size: number): number {
  const [small, large] = [work(size), work(size * 4)]
  let [least, most] = [Infinity, Infinity]
  for (let round = 0; round < ROUNDS; round++) {
    most = Math.min(most, milliseconds(large))
    if (most < SOON) return 1
    least = Math.min(least, milliseconds(small))
    if (most / least < MOST) break
  }
  return most / least
}

export const isLinear = (ratio: number): boolean => ratio < MOST

function milliseconds(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  return process.cpuUsage(before).user / 1000
}

export const audited = (draft: Draft) => auditDraft(draft, { version: '0', rules, settings: NO_CONFIG.settings })
