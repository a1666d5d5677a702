/** The package: what a program may ask of gouji. The command line asks no more. */
import manifest from '../package.json' with { type: 'json' }
import { against } from './diff/baseline.ts'
import { compare } from './diff/index.ts'
import { ConfigError, SourceError } from './errors.ts'
import type { Audit, Draft, DraftDiff, FailOn, Severity, UserIdentity } from './model.ts'
import { readBytes } from './read/index.ts'
import { rules } from './rules.gen.ts'
import { auditDraft } from './run.ts'
import { isOutputFormat, WRITERS } from './write/index.ts'

export type * from './model/findings.ts'
export type * from './model/diff.ts'
export type { Block, Cell, Draft, Format, Table } from './model/read.ts'
export type { FailOn, UserIdentity } from './model/config.ts'
export { ConfigError, SourceError }

export interface ReadOptions {
  /** What the report is called: it stands in messages, and tells the format where the bytes do not. */
  readonly name?: string
}

/** What `gouji.config.yaml` holds, and more; every part may be left out. */
export interface AuditOptions extends ReadOptions {
  /** The year the report tells of, where its title does not say. */
  readonly year?: number
  /** Whose report it is. */
  readonly region?: string
  /** By rule: off, on, or the worst a finding may be. */
  readonly rules?: Readonly<Record<string, 'off' | 'on' | Severity>>
  /** Other names of a metric: { 地区生产总值: ['全市生产总值'] }. */
  readonly aliases?: Readonly<Record<string, readonly string[]>>
  /** Relations that must hold in every report. */
  readonly identities?: readonly Identity[]
  /** Founding years: { 崇左市: 2003 }. */
  readonly founded?: Readonly<Record<string, number>>
  /** What editors decided before: a finding that was rejected is settled. */
  readonly decisions?: readonly Decided[]
  /** The audit of an earlier draft: tells each finding new, there or moved, and what was mended. */
  readonly baseline?: Audit
}

export interface Identity {
  /** 财政总支出 = 基本支出 + 项目支出 */
  readonly formula: string
  readonly name?: string
  readonly strength?: 'hard' | 'soft'
}

export interface Decided {
  readonly fingerprint: string
  readonly decision: 'accepted' | 'rejected' | 'to-verify' | 'undecided'
  readonly remark?: string
  readonly by?: string
}

export interface RenderOptions {
  readonly lang?: 'zh' | 'en'
  /** Printed where the format has a place for it; without it output tells no time. */
  readonly date?: Date
  /** What counts as a failure in JUnit. */
  readonly failOn?: FailOn
  readonly failOnNew?: boolean
}

export type RenderFormat = 'html' | 'pdf' | 'json' | 'sarif' | 'junit' | 'github' | 'gitlab' | 'markdown' | 'ledger'

/** The version of the package. */
export const version: string = manifest.version

/**
 * Reads a report: its text, or the bytes of a file of any format that gouji reads.
 * @throws SourceError naming what is wrong with it
 */
export async function readDraft(input: string | Uint8Array, { name }: ReadOptions = {}): Promise<Draft> {
  return typeof input === 'string'
    ? readBytes(new TextEncoder().encode(input), name ?? 'text.txt')
    : readBytes(input, name ?? 'report')
}

/**
 * Audits a report. Pure: the same input and options give the same audit, and nothing is read or written.
 * @throws SourceError for a report that cannot be read, ConfigError for an option that cannot be followed
 */
export async function audit(input: string | Uint8Array | Draft, options: AuditOptions = {}): Promise<Audit> {
  const draft = typeof input === 'string' || input instanceof Uint8Array ? await readDraft(input, options) : input
  for (const id of Object.keys(options.rules ?? {}))
    if (!rules.some(rule => rule.id === id)) throw new ConfigError('', `没有“${id}”这条规则`)
  const aliases = Object.entries(options.aliases ?? {}).flatMap(([name, others]) =>
    others.map(other => [other, name] as const),
  )
  const fresh = auditDraft(draft, {
    version,
    rules,
    ...(options.decisions === undefined ? {} : { decisions: options.decisions }),
    settings: {
      year: options.year ?? null,
      region: options.region ?? null,
      rules: options.rules ?? {},
      aliases: Object.fromEntries(aliases),
      identities: await identitiesOf(options.identities ?? []),
      founded: options.founded ?? {},
    },
  })
  return options.baseline === undefined ? fresh : against(options.baseline, fresh)
}

async function identitiesOf(identities: readonly Identity[]): Promise<readonly UserIdentity[]> {
  if (identities.length === 0) return []
  const { identityOf } = await import('./config/identity.ts')
  return identities.map(({ name, formula, strength = 'hard' }) => {
    const read = identityOf(formula)
    if ('problem' in read) throw new ConfigError('', `“${formula}”：${read.problem}`)
    return { ...read, name: name ?? formula, strength }
  })
}

/** Writes an audit in a format: the bytes that the command line would write to a file. */
export async function render(
  audit: Audit,
  format: RenderFormat,
  { lang = 'zh', ...options }: RenderOptions = {},
): Promise<Uint8Array> {
  if (!isOutputFormat(format))
    throw new ConfigError('', `没有“${String(format)}”这种格式；可用 ${Object.keys(WRITERS).join('、')}`)
  const write = await WRITERS[format]()
  const told = lang === 'zh' ? audit : (await import('./write/english/index.ts')).inEnglish(audit, rules)
  const written = await write(told, { lang, rules, ...options })
  return typeof written === 'string' ? new TextEncoder().encode(written) : written
}

/** What became of the figures of an earlier draft: `gouji diff`. */
export const diff = (old: Audit, fresh: Audit): DraftDiff => compare(old, fresh)
