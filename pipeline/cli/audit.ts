import { readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Audit, FailOn } from '../model.ts'
import { ConfigError } from '../errors.ts'
import { ignoring } from '../read/ignore.ts'
import { inputsOf, STANDARD_INPUT } from '../read/inputs.ts'
import type { AuditorOptions } from './auditor.ts'
import { hashOf } from './cache.ts'
import { handOver, underCi, underGitHub } from './ci.ts'
import { copyOf } from './copy.ts'
import { workOn } from './jobs.ts'
import { screen } from './screen.ts'
import { dealtTo, recordName } from './shards.ts'
import type { Shard, ShardRecord } from './shards.ts'
import { told } from './told.ts'
import { isTicked } from './ticked.ts'
import { NEXT_STEP, SKIPPED, TICKED, TOO_MANY, WRITTEN } from './usage.ts'
import { writeFiles } from '../write/files.ts'
import type { OutputFile } from '../write/files.ts'
import type { OutputFormat } from '../write/index.ts'
import { outputNames } from '../write/names.ts'
import { shown } from '../write/shown.ts'
import type { TerminalOptions } from '../write/terminal.ts'

export interface AuditRequest extends AuditorOptions {
  readonly writer: Omit<TerminalOptions, 'failOn'>
  /** Files, folders and globs; none stands for sources/, - for standard input. */
  readonly names: readonly string[]
  /** A folder, or - for standard output. */
  readonly output: string
  readonly formats: readonly OutputFormat[]
  /** null leaves it to the configuration. */
  readonly failOn: FailOn | null
  /** The earlier draft, its audit, or a folder of either. */
  readonly baseline: string | null
  /** Whether only what the earlier draft had not makes the run fail. */
  readonly failOnNew: boolean
  /** More warnings in the whole run make it fail. */
  readonly maxWarnings: number | null
  /** Patterns of reports that are left out. */
  readonly ignore: readonly string[]
  /** A folder of what earlier runs made of the same reports. */
  readonly cache: string | null
  readonly shard: Shard | null
  /** How many reports are audited at once; null leaves it to what pays. */
  readonly jobs: number | null
  /** Whether the findings are also written into a copy of the report. */
  readonly annotate: boolean
  /** Whether a report that is alone is told in a line, as one of many is. */
  readonly eachInALine?: boolean
  /** Whether nothing is said but what is wrong with the run. */
  readonly quiet: boolean
}

/** A run that wrote more files names their folder alone. */
const MOST_NAMED = 12

const STANDARD_OUTPUT = '-'

/**
 * Audits report after report. What is wrong with one is a line on standard error, and the others are audited all
 * the same.
 * @returns the exit status: 2 where a report could not be audited, else 1 where one has unsettled findings, else 0
 */
export async function auditFiles(request: AuditRequest): Promise<0 | 1 | 2> {
  const { names, output, writer, shard } = request
  const { lang } = writer
  const inputs = await inputsOf(names.length > 0 ? names : ['sources'], ignoring(request.ignore))
  checkRequest(request, inputs.paths)
  const say = request.quiet || output === STANDARD_OUTPUT ? () => undefined : screen.say
  for (const path of inputs.skipped) screen.complain(`${path}：${SKIPPED[lang]}`)
  for (const fault of inputs.faults) screen.complain(fault.message)
  if (inputs.paths.length === 0 && inputs.faults.length === 0) screen.complain('没有可核对的报告')
  const reports = reportsOf(request, inputs.paths)
  const many = inputs.paths.length > 1
  const work = workOn(request, inputs.paths, reports)
  const written: string[] = []
  const records: ShardRecord['reports'][number][] = []
  const audits: Audit[] = []
  const complaints = new Set<string>()
  let warnings = 0
  const complain = (line: string): void => {
    screen.progress('')
    if (!complaints.has(line)) screen.complain(line)
    complaints.add(line)
    status = 2
  }
  let status: 0 | 1 | 2 = inputs.faults.length > 0 || inputs.paths.length === 0 ? 2 : 0
  for (const { path, called, name, index } of reports) {
    if (many) screen.progress(`${index + 1}/${inputs.paths.length} ${path}`)
    try {
      const done = await work.next()
      if ('complaint' in done) {
        complain(done.complaint)
        continue
      }
      const { outcome, audit, decisions } = done
      const said = many || request.eachInALine === true ? outcome.among : outcome.alone
      if (output === STANDARD_OUTPUT) {
        screen.print(outcome.printed)
        for (const { bytes } of outcome.files) screen.print(typeof bytes === 'function' ? bytes() : bytes)
      } else {
        const stem = join(output, name)
        const copy = audit === null || !request.annotate ? [] : await copyOf(audit, stem, inputs.paths, lang)
        const results = outcome.files.map(file => ({ ...file, path: `${stem}.${file.ending}` }))
        const files = [...results, ...(copy ?? [])]
        const fresh: OutputFile[] = []
        for (const file of files) {
          if ('sha256' in file && stands(file.path, file.sha256)) continue
          const whole = { path: file.path, bytes: typeof file.bytes === 'function' ? file.bytes() : file.bytes }
          if (await isTicked(whole, decisions)) {
            screen.complain(`${file.path}：${TICKED[lang]}${file.path}`)
            status = 2
          } else fresh.push(whole)
        }
        if (copy === null) status = 2
        if (fresh.length > 0) writeFiles(output, fresh)
        written.push(...files.map(file => file.path))
        if (shard !== null) records.push({ index, said, files: files.map(file => recorded(output, file.path)) })
      }
      screen.progress('')
      say(said)
      if (output !== STANDARD_OUTPUT && !underGitHub()) screen.print(outcome.printed)
      warnings += outcome.warnings
      if (audit !== null && underCi()) audits.push(audit)
      if (status === 0 && outcome.fails) status = 1
    } catch (fault) {
      complain(told(fault, called))
    }
  }
  await work.end()
  if (audits.length > 0) {
    const annotations = await handOver(audits, writer)
    if (output !== STANDARD_OUTPUT) screen.print(annotations)
  }
  if (shard !== null) {
    const run = hashOf(JSON.stringify([request.version, request.formats, inputs.paths]))
    const record: ShardRecord = { shard: shard.index, of: shard.of, run, status, warnings, reports: records }
    writeFiles(output, [{ path: join(output, recordName(shard)), bytes: `${JSON.stringify(record, null, 1)}\n` }])
  }
  if (request.maxWarnings !== null && warnings > request.maxWarnings) {
    screen.complain(TOO_MANY[lang](warnings, request.maxWarnings))
    if (status === 0) status = 1
  }
  if (written.length > 0 && request.eachInALine !== true)
    say(
      written.length > MOST_NAMED
        ? `${WRITTEN[lang]}${output}/ (${written.length})\n`
        : `${WRITTEN[lang]}\n${written.map(path => `  ${shown(path)}\n`).join('')}`,
    )
  if (names.length === 0) say(`${NEXT_STEP[lang]}\n`)
  return status
}

/** The reports that this run, or this shard of it, is to audit. Names follow from all of them. */
function reportsOf({ name, shard }: AuditRequest, paths: readonly string[]) {
  const called = paths.map(path => (path === STANDARD_INPUT ? name : path))
  const outputs = outputNames(called)
  return paths
    .map((path, index) => ({ path, index, called: called[index] ?? path, name: outputs[index] ?? '' }))
    .filter(({ index }) => shard === null || dealtTo(shard, index))
}

/** Whether a file is there already, byte for byte. */
const stands = (path: string, sha256: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isFile() === true && hashOf(readFileSync(path)) === sha256

const recorded = (output: string, path: string) => ({
  path: relative(output, path).replaceAll('\\', '/'),
  sha256: hashOf(readFileSync(path)),
})

/** @throws ConfigError where one thing that is asked for does not go with another */
function checkRequest(request: AuditRequest, paths: readonly string[]): void {
  const { names, name, output, formats, annotate } = request
  const complain = (problem: string): never => {
    throw new ConfigError('', problem)
  }
  if (name !== UNNAMED && !names.includes(STANDARD_INPUT)) complain('--name 只用于标准输入（gouji audit - --name 报告.txt）')
  if (annotate && (names.includes(STANDARD_INPUT) || output === STANDARD_OUTPUT))
    complain('--annotate 要有文件可抄、有文件夹可写，不能用于标准输入和标准输出')
  if (request.failOnNew && request.baseline === null) complain('--fail-on-new 要同 --baseline 一起用')
  if (output !== STANDARD_OUTPUT) return
  if (request.shard !== null) complain('--shard 的结果要有文件夹可写，不能写到标准输出')
  if (formats.length !== 1) complain('-o - 只写一种格式；请用 --format 指定，如 -f json -o -')
  if (paths.length > 1 && !LINES.some(format => format === formats[0])) complain('-o - 只写一份报告的结果；请只写一个文件，或用 -o 指定文件夹')
}

/** Formats of which several reports may follow each other. */
const LINES = ['github', 'ledger'] as const

/** What standard input is called where nobody gives it a name. */
export const UNNAMED = 'stdin'
