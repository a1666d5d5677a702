import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface ProcessTime {
  readonly name: string
  /** Milliseconds of the whole process, start to exit: the median of the rounds. */
  readonly median: number
  readonly fastest: number
  /** Against the bare node of the same run. */
  readonly medianRatio: number
  readonly fastestRatio: number
}

const FORMATS = ['json', 'html,json', 'html,pdf,json']

/** Whole processes of the shipped command on one report, in turns with a bare node so that all meet the same noise. */
export const processTimes = (cli: string, report: string, rounds: number): readonly ProcessTime[] => {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-speed-'))
  const commands: readonly (readonly [name: string, args: readonly string[]])[] = [
    ['node -e 0', ['-e', '0']],
    ...FORMATS.map(
      formats => [formats, [cli, 'audit', report, '-o', folder, '-f', formats, '--fail-on', 'never']] as const,
    ),
  ]
  const times = commands.map((): number[] => [])
  for (let round = 0; round <= rounds; round += 1) {
    commands.forEach(([name, args], which) => {
      // what an earlier run printed would be read for its decisions
      rmSync(folder, { recursive: true, force: true })
      const started = performance.now()
      const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
      const took = performance.now() - started
      if (status !== 0) throw new Error(`${name} failed: ${stderr}`)
      if (round > 0) times[which]?.push(took)
    })
  }
  rmSync(folder, { recursive: true, force: true })
  const [bare = []] = times
  return commands.map(([name], which) => {
    const own = times[which] ?? []
    return {
      name,
      median: median(own),
      fastest: Math.min(...own),
      medianRatio: median(own) / median(bare),
      fastestRatio: Math.min(...own) / Math.min(...bare),
    }
  })
}

export const median = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
}
