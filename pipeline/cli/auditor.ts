import { configFinder, finderOf, loadConfig, NO_CONFIG } from '../config.ts'
import type { Config } from '../config.ts'
import { DECISIONS_NAME, loadDecisions } from '../decisions.ts'
import type { Decision } from '../decisions.ts'
import type { Audit, Settings } from '../model.ts'
import { bytesOf, readBytes, standardInput } from '../read/index.ts'
import { STANDARD_INPUT } from '../read/inputs.ts'
import type { Rule } from '../rule.ts'
import { auditDraft } from '../run.ts'
import type { Lang } from '../write/index.ts'
import { clockOf } from './clock.ts'
import type { Clock } from './clock.ts'
import { sparing } from './memory.ts'

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
  /** What its findings are told in. */
  readonly lang: Lang
  /** Seconds that a report may take. */
  readonly timeout: number
}

/** A report before it is audited, and all that the audit depends on. */
export interface Prepared {
  readonly bytes: Uint8Array
  /** What it is called. */
  readonly name: string
  readonly config: Config
  readonly settings: Settings
  /** The file of decisions that is honoured. */
  readonly decisions: string | null
  readonly decided: readonly Decision[]
  audit(clock: Clock): Promise<Audit>
}

/**
 * Prepares one report after another under what their users told of them, each file of which is read once. Of several reports
 * nobody knows whose a decision without a name was.
 */
export function preparerOf(options: AuditorOptions, several = false): (path: string) => Promise<Prepared> {
  const configOf = configLoader(options)
  const decisionsOf = finderOf([DECISIONS_NAME])
  const decidedIn = once(loadDecisions)
  return async path => {
    const config = await configOf(path)
    const decisions = options.decisions ?? config.decisions ?? decisionsOf(path)
    const told = decisions === null ? [] : await decidedIn(decisions)
    const decided = several ? told.map(one => ({ report: '', ...one })) : told
    const name = path === STANDARD_INPUT ? options.name : path
    const bytes = path === STANDARD_INPUT ? await standardInput(name) : bytesOf(path)
    const settings = { ...config.settings, rules: { ...config.settings.rules, ...options.levels } }
    const audit = async (clock: Clock) => {
      const draft = await clock(async () => sparing(await readBytes(bytes, name)))
      return clock(() => translated(auditDraft(draft, { ...options, settings, decisions: decided }), options))
    }
    return { bytes, name, config, settings, decisions, decided, audit }
  }
}

/** Told in Chinese it is as it was found. */
async function translated(audit: Audit, { lang, rules }: AuditorOptions): Promise<Audit> {
  return lang === 'zh' ? audit : (await import('../write/english/index.ts')).inEnglish(audit, rules)
}

/** The audit of one report after another. */
export function auditorOf(options: AuditorOptions): (path: string) => Promise<Audit> {
  const prepare = preparerOf(options)
  return async path => {
    const prepared = await prepare(path)
    return prepared.audit(clockOf(options.timeout, prepared.name))
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
