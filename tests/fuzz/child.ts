import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { caseOf, realFiles } from './cases.ts'
import { tried } from './trial.ts'
import { wrongWithCommand, type Tried } from './whole.ts'

/** What becomes of the case of a place. */
export interface Told {
  readonly place: number
  readonly format: string
  readonly refused: boolean
  readonly problems: readonly string[]
  readonly seconds: number
}

/** Of so many cases one also goes through the command line, so many in one call. */
const EACH = 16
const TOGETHER = 24

/** Tries cases one after another; each is told as soon as it is done. */
export async function tryAll(seed: string, from: number, to: number, tell: (told: Told) => void): Promise<void> {
  const real = realFiles(process.env['GOUJI_CORPUS'] || undefined)
  let waiting: Tried[] = []
  let turn = 0
  for (let place = from; place < to; place++) {
    const one = caseOf(seed, place, real)
    const { refused, problems, audit, seconds } = await tried(one, place)
    const found = [...problems]
    if (place % EACH === 0) waiting.push({ one, audit })
    if (waiting.length === TOGETHER || (place === to - 1 && waiting.length > 0)) {
      found.push(...(await wrongWithCommand(waiting, turn++)).map(line => `command line: ${line}`))
      if (found.length > problems.length) for (const { one: other } of waiting) keep(seed, other.name, other.bytes)
      waiting = []
    }
    if (problems.length > 0) keep(seed, one.name, one.bytes)
    tell({ place, format: one.name.split('.').at(-1) ?? '', refused: refused !== null, problems: found, seconds })
  }
}

/** What went wrong is kept, to be looked at. */
function keep(seed: string, name: string, bytes: Uint8Array): void {
  mkdirSync('output/fuzz', { recursive: true })
  writeFileSync(join('output/fuzz', `${seed}-${name}`), bytes)
}
