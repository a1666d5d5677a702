import { join } from 'node:path'
import type { Audit, FailOn } from '../model.ts'
import { ConfigError } from '../errors.ts'
import { ignoring } from '../read/ignore.ts'
import { inputsOf, STANDARD_INPUT } from '../read/inputs.ts'
import { auditorOf } from './auditor.ts'
import type { AuditorOptions } from './auditor.ts'
import { handOver } from './ci.ts'
import { copyOf } from './copy.ts'
import { holderOf } from './earlier.ts'
import { screen } from './screen.ts'
import { told } from './told.ts'
import { isTicked } from './ticked.ts'
import { NEXT_STEP, SKIPPED, TICKED, TOO_MANY, WRITTEN } from './usage.ts'
import { baselineLines } from '../write/diff/baseline.ts'
import { isFailure, isOpenWarning } from '../write/failing.ts'
import { writeFiles } from '../write/files.ts'
import type { OutputFile } from '../write/files.ts'
import { SUFFIXES, WRITERS } from '../write/index.ts'
import type { Lang, OutputFormat, WriterOptions } from '../write/index.ts'
import { outputNames } from '../write/names.ts'
import { summary, terminal } from '../write/terminal.ts'
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
  /** Whether the findings are also written into a copy of the report. */
  readonly annotate: boolean
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
  const { names, output, writer } = request
  const { lang } = writer
  const inputs = await inputsOf(names.length > 0 ? names : ['sources'], ignoring(request.ignore))
  checkRequest(request, inputs.paths)
  const say = request.quiet || output === STANDARD_OUTPUT ? () => undefined : screen.print
  for (const path of inputs.skipped) screen.complain(`${path}：${SKIPPED[lang]}`)
  for (const fault of inputs.faults) screen.complain(fault.message)
  if (inputs.paths.length === 0 && inputs.faults.length === 0) screen.complain('没有可核对的报告')
  const auditOne = auditorOf(request)
  const held = holderOf(request.baseline, inputs.paths, auditOne)
  const called = inputs.paths.map(path => (path === STANDARD_INPUT ? request.name : path))
  const outputs = outputNames(called)
  const many = inputs.paths.length > 1
  const written: string[] = []
  const audits: Audit[] = []
  const complaints = new Set<string>()
  let warnings = 0
  let status: 0 | 1 | 2 = inputs.faults.length > 0 || inputs.paths.length === 0 ? 2 : 0
  for (const [index, path] of inputs.paths.entries()) {
    if (many) screen.progress(`${index + 1}/${inputs.paths.length} ${path}`)
    try {
      const { audit: alone, config, decisions } = await auditOne(path)
      const audit = await held(alone)
      const failing = { failOn: request.failOn ?? config.failOn ?? 'error', failOnNew: request.failOnNew }
      const name = join(output, outputs[index] ?? '')
      const copy = request.annotate ? await copyOf(audit, name, inputs.paths, lang) : []
      const results = await resultsOf(audit, request.formats, { ...writer, ...failing })
      if (output === STANDARD_OUTPUT) for (const { bytes } of results) screen.print(bytes)
      else {
        const files = [...filesOf(results, `${name}.audit`), ...(copy ?? [])]
        const ticked = await tickedAmong(files, decisions)
        for (const kept of ticked) screen.complain(`${kept}：${TICKED[lang]}${kept}`)
        if (copy === null || ticked.length > 0) status = 2
        const fresh = files.filter(file => !ticked.includes(file.path))
        writeFiles(output, fresh)
        written.push(...fresh.map(file => file.path))
      }
      screen.progress('')
      say(many ? `${[summary(audit, writer), ...noticesOf(audit), ...indented(audit, lang)].join('\n')}\n` : terminal(audit, writer))
      if (output !== STANDARD_OUTPUT && process.env['GITHUB_ACTIONS'] !== 'true')
        for (const { format, bytes } of results) if (SUFFIXES[format] === null) screen.print(bytes)
      warnings += audit.findings.filter(finding => isOpenWarning(finding, failing)).length
      if (underCi()) audits.push(audit)
      if (status === 0 && audit.findings.some(finding => isFailure(finding, failing))) status = 1
    } catch (fault) {
      screen.progress('')
      const complaint = told(fault, called[index] ?? path)
      if (!complaints.has(complaint)) screen.complain(complaint)
      complaints.add(complaint)
      status = 2
    }
  }
  if (audits.length > 0) {
    const annotations = await handOver(audits, writer)
    if (output !== STANDARD_OUTPUT) screen.print(annotations)
  }
  if (request.maxWarnings !== null && warnings > request.maxWarnings) {
    screen.complain(TOO_MANY[lang](warnings, request.maxWarnings))
    if (status === 0) status = 1
  }
  if (written.length > 0)
    say(
      written.length > MOST_NAMED
        ? `${WRITTEN[lang]}${output}/ (${written.length})\n`
        : `${WRITTEN[lang]}\n${written.map(path => `  ${path}\n`).join('')}`,
    )
  if (names.length === 0) say(`${NEXT_STEP[lang]}\n`)
  return status
}

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
  if (formats.length !== 1) complain('-o - 只写一种格式；请用 --format 指定，如 -f json -o -')
  if (paths.length > 1 && formats[0] !== 'github') complain('-o - 只写一份报告的结果；请只写一个文件，或用 -o 指定文件夹')
}

/** What standard input is called where nobody gives it a name. */
export const UNNAMED = 'stdin'

interface Result {
  readonly format: OutputFormat
  readonly bytes: string | Uint8Array
}

async function resultsOf(
  audit: Audit,
  formats: readonly OutputFormat[],
  options: WriterOptions,
): Promise<readonly Result[]> {
  const results: Result[] = []
  for (const format of formats) {
    const write = await WRITERS[format]()
    results.push({ format, bytes: await write(audit, options) })
  }
  return results
}

const filesOf = (results: readonly Result[], name: string): readonly OutputFile[] =>
  results.flatMap(({ format, bytes }) => {
    const suffix = SUFFIXES[format]
    return suffix === null ? [] : [{ path: `${name}.${suffix}`, bytes }]
  })

async function tickedAmong(files: readonly OutputFile[], decisions: string | null): Promise<readonly string[]> {
  const ticked: string[] = []
  for (const file of files) if (await isTicked(file, decisions)) ticked.push(file.path)
  return ticked
}

/** What the editor must know about the reading, below the line of a report among many. */
const noticesOf = ({ source: { notices } }: Audit): readonly string[] => notices.map(notice => `  ${notice}`)

const indented = (audit: Audit, lang: Lang): readonly string[] => baselineLines(audit, lang).map(line => `  ${line}`)

const underCi = (): boolean => process.env['GITHUB_ACTIONS'] === 'true' || process.env['GITLAB_CI'] === 'true'
