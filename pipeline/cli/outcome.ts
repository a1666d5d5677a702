import type { Audit } from '../model.ts'
import type { Clock } from './clock.ts'
import { baselineLines } from '../write/diff/baseline.ts'
import { isFailure, isOpenWarning } from '../write/failing.ts'
import type { Failing } from '../write/failing.ts'
import { SUFFIXES, WRITERS } from '../write/index.ts'
import type { OutputFormat } from '../write/index.ts'
import { lapsedLines, summary, terminal } from '../write/terminal.ts'
import type { TerminalOptions } from '../write/terminal.ts'

/** All that a run needs to know of one report once it is audited. */
export interface Outcome {
  /** What is said of it alone. */
  readonly alone: string
  /** What is said of it among many. */
  readonly among: string
  /** Of formats that are for standard output alone. */
  readonly printed: string
  readonly files: readonly Written[]
  readonly fails: boolean
  readonly warnings: number
}

/** A result under its ending: `audit.json`. */
export interface Written {
  readonly ending: string
  readonly bytes: string | Uint8Array
}

export type OutcomeOptions = TerminalOptions & Failing & { readonly formats: readonly OutputFormat[] }

export async function outcomeOf(audit: Audit, options: OutcomeOptions, clock: Clock): Promise<Outcome> {
  const files: Written[] = []
  let printed = ''
  for (const format of options.formats) {
    const write = await WRITERS[format]()
    const bytes = await clock<Written['bytes']>(() => write(audit, options))
    const suffix = SUFFIXES[format]
    if (suffix === null) printed += String(bytes)
    else files.push({ ending: `audit.${suffix}`, bytes })
  }
  const { notices } = audit.source
  // what the editor must know of the reading, and of the earlier draft, stands below the line of a report among many
  const below = [...notices, ...baselineLines(audit, options.lang)].map(line => `  ${line}`)
  return {
    alone: terminal(audit, options),
    among: `${[summary(audit, options), ...below].join('\n')}\n${lapsedLines(audit, options.lang)}`,
    printed,
    files,
    fails: audit.findings.some(finding => isFailure(finding, options)),
    warnings: audit.findings.filter(finding => isOpenWarning(finding, options)).length,
  }
}
