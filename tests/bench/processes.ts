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

/** What node is told to run. */
export type Command = readonly [name: string, args: readonly string[]]

/**
 * Whole processes of the shipped command on one report, and of other tools on the same, in turns with a bare node: all
 * meet the same noise. Another tool may end with any status: it tells what it found so.
 */
export const processTimes = (
  cli: string,
  report: string,
  peers: readonly Command[],
  rounds: number,
): readonly ProcessTime[] => {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-speed-'))
  const commands: readonly Command[] = [
    ['node -e 0', ['-e', '0']],
    ...FORMATS.map(
      formats => [formats, [cli, 'audit', report, '-o', folder, '-f', formats, '--fail-on', 'never']] as const,
    ),
    ...peers,
  ]
  const isPeer = (which: number): boolean => which >= commands.length - peers.length
  const times = commands.map((): number[] => [])
  for (let round = 0; round <= rounds; round += 1) {
    commands.forEach(([name, args], which) => {
      // what an earlier run printed would be read for its decisions
      rmSync(folder, { recursive: true, force: true })
      const started = performance.now()
      const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
      const took = performance.now() - started
      if (status !== 0 && !isPeer(which)) throw new Error(`${name} failed: ${stderr}`)
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

/** MiB that a run over reports took at most. */
export function peakOf(cli: string, reports: readonly string[], formats: string): number {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-peak-'))
  const audit = [cli, 'audit', ...reports, '-o', folder, '-f', formats, '--fail-on', 'never', '--jobs', '1']
  const { output } = spawnSync(process.execPath, ['-r', './tests/bench/peak.cjs', ...audit], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  rmSync(folder, { recursive: true, force: true })
  return Number(output[3]) / 1024
}

/** Seconds of a run over one report, its results as JSON. */
export function secondsOf(cli: string, report: string): number {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-volume-'))
  const started = performance.now()
  spawnSync(process.execPath, [cli, 'audit', report, '-o', folder, '-f', 'json', '--fail-on', 'never'])
  const took = (performance.now() - started) / 1000
  rmSync(folder, { recursive: true, force: true })
  return took
}

export interface JobsTime {
  readonly jobs: number
  /** Milliseconds of the whole run: the median of the rounds. */
  readonly median: number
  /** How many times as fast as with one. */
  readonly ratio: number
}

/** Whole runs over many reports, in one thread and in several, in turns so that all meet the same noise. */
export const jobsTimes = (cli: string, reports: readonly string[], rounds: number): readonly JobsTime[] => {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-jobs-'))
  const counts = [1, 2]
  const times = counts.map((): number[] => [])
  for (let round = 0; round <= rounds; round += 1) {
    counts.forEach((jobs, which) => {
      const args = ['audit', ...reports, '-o', folder, '-f', 'json', '--fail-on', 'never', '-q', '--jobs', String(jobs)]
      const started = performance.now()
      const { status, stderr } = spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8' })
      const took = performance.now() - started
      if (status !== 0) throw new Error(`--jobs ${jobs} failed: ${stderr}`)
      if (round > 0) times[which]?.push(took)
    })
  }
  rmSync(folder, { recursive: true, force: true })
  const medians = times.map(median)
  return counts.map((jobs, which) => {
    const own = medians[which] ?? NaN
    return { jobs, median: own, ratio: (medians[0] ?? NaN) / own }
  })
}

export const median = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
}
