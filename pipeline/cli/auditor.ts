import { configFinder, finderOf, loadConfig, NO_CONFIG } from '../config.ts'
import type { Config } from '../config.ts'
import { DECISIONS_NAME, loadDecisions } from '../decisions.ts'
import type { Audit, Settings } from '../model.ts'
import { readBytes, readDraft, standardInput } from '../read/index.ts'
import { STANDARD_INPUT } from '../read/inputs.ts'
import type { Rule } from '../rule.ts'
import { auditDraft } from '../run.ts'

export interface AuditorOptions {
  /** null leaves it to what lies nearest to a report. */
  readonly config: string | null
  /** null leaves it to the configuration, and that to the report's folder or one above it. */
  readonly decisions: string | null
  /** What standard input is called. */
  readonly name: string
  readonly rules: readonly Rule[]
  /** What the command line says of single rules: it has the last word. */
  readonly levels: Settings['rules']
  readonly version: string
}

export interface Audited {
  readonly audit: Audit
  readonly config: Config
  /** The file of decisions that was honoured. */
  readonly decisions: string | null
}

/** Audits one report after another under what their users told of them, each file of which is read once. */
export function auditorOf(options: AuditorOptions): (path: string) => Promise<Audited> {
  const configOf = configLoader(options)
  const decisionsOf = finderOf([DECISIONS_NAME])
  const settledIn = once(loadDecisions)
  return async path => {
    const config = await configOf(path)
    const decisions = options.decisions ?? config.decisions ?? decisionsOf(path)
    const settled = decisions === null ? {} : { settled: await settledIn(decisions) }
    const draft =
      path === STANDARD_INPUT
        ? await readBytes(await standardInput(options.name), options.name)
        : await readDraft(path)
    const settings = { ...config.settings, rules: { ...config.settings.rules, ...options.levels } }
    return { audit: auditDraft(draft, { ...options, settings, ...settled }), config, decisions }
  }
}

/** The configuration of a report, read once for all reports that share it. */
function configLoader({ config, rules }: AuditorOptions): (report: string) => Promise<Config> {
  const load = once(path =>
    loadConfig(
      path,
      rules.map(({ id }) => id),
    ),
  )
  const find = config === null ? configFinder() : () => config
  return async report => {
    const path = find(report)
    return path === null ? NO_CONFIG : load(path)
  }
}

function once<Value>(load: (path: string) => Promise<Value>): (path: string) => Promise<Value> {
  const loaded = new Map<string, Promise<Value>>()
  return path => {
    const value = loaded.get(path) ?? load(path)
    loaded.set(path, value)
    return value
  }
}
