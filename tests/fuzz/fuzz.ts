// npm run fuzz -- [N] [--seed WORD] [--from PLACE]: N inputs, made and mutated, through everything. With GOUJI_CORPUS
// set to a folder of reports one in four is made of a real one. A problem is told with the place of its input, and
// `npm run fuzz -- 1 --seed WORD --from PLACE` makes it again; the file itself lies in output/fuzz/.
import { fork } from 'node:child_process'
import { parseArgs } from 'node:util'
import { tryAll, type Told } from './child.ts'

const {
  values,
  positionals: [count = '3000'],
} = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: 'gouji' }, from: { type: 'string', default: '0' } },
})

const { seed } = values
const from = Number(values.from)
const to = from + Number(count)

/** Milliseconds in which every input, and every call of the command line, must have ended. */
const PATIENCE = 180_000
/** Megabytes for an input and all that is made of it. */
const MEMORY = 512
const TOLD_EACH = 1000

interface Tally {
  done: number
  refused: number
  slowest: { readonly place: number; readonly seconds: number }
  seconds: number
  readonly formats: Record<string, number>
  readonly problems: string[]
}

const tally: Tally = { done: 0, refused: 0, slowest: { place: -1, seconds: 0 }, seconds: 0, formats: {}, problems: [] }

if (process.send === undefined) await supervise()
else await tryAll(seed, from, to, told => void process.send?.(told))

/** A process that ends or stalls takes one input along: the next one goes on behind it. */
async function supervise(): Promise<void> {
  for (let next = from; next < to; ) {
    const { reached, fault } = await run(next)
    next = reached
    if (fault === null) continue
    problem(next, fault)
    tally.done++
    next++
  }
  console.log(report())
  if (tally.problems.length > 0) process.exitCode = 1
}

function run(start: number): Promise<{ readonly reached: number; readonly fault: string | null }> {
  return new Promise(resolve => {
    let reached = start
    let stalled = false
    const args = [String(to - start), '--seed', seed, '--from', String(start)]
    const child = fork(process.argv[1] ?? '', args, { execArgv: [`--max-old-space-size=${MEMORY}`] })
    const stop = (): void => {
      stalled = true
      child.kill('SIGKILL')
    }
    let timer = setTimeout(stop, PATIENCE)
    child.on('message', (told: Told) => {
      clearTimeout(timer)
      timer = setTimeout(stop, PATIENCE)
      reached = told.place + 1
      note(told)
      if (reached === to) child.disconnect()
    })
    child.on('exit', (code, signal) => {
      clearTimeout(timer)
      const ended = reached === to && !stalled
      resolve({ reached, fault: ended ? null : stalled ? 'hang' : `crash: the process ended (${code ?? signal})` })
    })
  })
}

function note({ place, format, refused, problems, seconds }: Told): void {
  tally.done++
  tally.seconds += seconds
  tally.refused += Number(refused)
  tally.formats[format] = (tally.formats[format] ?? 0) + 1
  if (seconds > tally.slowest.seconds) tally.slowest = { place, seconds }
  for (const line of problems) problem(place, line)
  const { done, refused: all, problems: found } = tally
  if (done % TOLD_EACH === 0) console.log(`${done} of ${to - from}: ${all} refused, ${found.length} problems`)
}

function problem(place: number, line: string): void {
  tally.problems.push(`${seed} ${place}: ${line}`)
  console.log(tally.problems.at(-1))
}

function report(): string {
  const { done, refused, seconds, slowest, formats, problems } = tally
  const kinds = Object.entries(formats).sort(([one], [other]) => one.localeCompare(other))
  return [
    `${done} inputs (seed ${seed}, from ${from}): ${done - refused} read, ${refused} refused in one line, ` +
      `${problems.length} problems`,
    kinds.map(([format, times]) => `${format} ${times}`).join(', '),
    `${((1000 * seconds) / done).toFixed(1)} ms each; the slowest, ${slowest.place}, ${slowest.seconds.toFixed(2)} s`,
  ].join('\n')
}
