import { join } from 'node:path'
import type { Audit } from '../model.ts'
import { configFinder, finderOf, loadConfig, NO_CONFIG } from '../config.ts'
import type { Config, FailOn } from '../config.ts'
import { DECISIONS_NAME, loadDecisions } from '../decisions.ts'
import { readDraft } from '../read/index.ts'
import { inputsOf } from '../read/inputs.ts'
import { auditDraft } from '../run.ts'
import { copyOf } from './copy.ts'
import { screen } from './screen.ts'
import { told } from './told.ts'
import { isTicked } from './ticked.ts'
import { NEXT_STEP, SKIPPED, TICKED, WRITTEN } from './usage.ts'
import { outputNames, writeFiles } from '../write/files.ts'
import type { OutputFile } from '../write/files.ts'
import { WRITERS } from '../write/index.ts'
import type { OutputFormat, WriterOptions } from '../write/index.ts'
import { lapsedLines, summary, terminal } from '../write/terminal.ts'

export interface AuditRequest extends WriterOptions {
  /** Files, folders and globs; none stands for sources/. */
  readonly names: readonly string[]
  readonly output: string
  readonly formats: readonly OutputFormat[]
  /** null leaves it to the configuration. */
  readonly failOn: FailOn | null
  readonly config: string | null
  /** null leaves it to the configuration, and that to the report's folder or one above it. */
  readonly decisions: string | null
  /** Whether the findings are also written into a copy of the report. */
  readonly annotate: boolean
  readonly version: string
}

/** A run that wrote more files names their folder alone. */
const MOST_NAMED = 12

/**
 * Audits report after report. What is wrong with one is a line on standard error, and the others are audited all
 * the same.
 * @returns the exit status: 2 where a report could not be audited, else 1 where one has unsettled findings, else 0
 */
export async function auditFiles(request: AuditRequest): Promise<0 | 1 | 2> {
  const { names, output, lang } = request
  const inputs = await inputsOf(names.length > 0 ? names : ['sources'])
  for (const path of inputs.skipped) screen.complain(`${path}：${SKIPPED[lang]}`)
  for (const fault of inputs.faults) screen.complain(fault.message)
  if (inputs.paths.length === 0 && inputs.faults.length === 0) screen.complain('没有可核对的报告')
  const configOf = configLoader(request)
  const decisionsOf = finderOf([DECISIONS_NAME])
  const decidedIn = once(loadDecisions)
  const outputs = outputNames(inputs.paths)
  const colour = screen.isTerminal() && process.env['NO_COLOR'] === undefined
  const written: string[] = []
  const complaints = new Set<string>()
  let status: 0 | 1 | 2 = inputs.faults.length > 0 || inputs.paths.length === 0 ? 2 : 0
  for (const [index, path] of inputs.paths.entries()) {
    if (inputs.paths.length > 1) screen.progress(`${index + 1}/${inputs.paths.length} ${path}`)
    try {
      const config = await configOf(path)
      const decisions = request.decisions ?? config.decisions ?? decisionsOf(path)
      const decided = decisions === null ? [] : await decidedIn(decisions)
      const audit = auditDraft(await readDraft(path), {
        ...request,
        settings: config.settings,
        // of several reports nobody knows whose a decision without a name was
        decisions: inputs.paths.length === 1 ? decided : decided.map(one => ({ report: '', ...one })),
      })
      const name = join(output, outputs[index] ?? '')
      const copy = request.annotate ? await copyOf(audit, name, inputs.paths, lang) : []
      const files = [...(await filesOf(audit, `${name}.audit`, request)), ...(copy ?? [])]
      const ticked = await tickedAmong(files, decisions)
      for (const kept of ticked) screen.complain(`${kept}：${TICKED[lang]}${kept}`)
      if (copy === null || ticked.length > 0) status = 2
      const fresh = files.filter(file => !ticked.includes(file.path))
      writeFiles(output, fresh)
      written.push(...fresh.map(file => file.path))
      screen.progress('')
      const options = { colour, lang, rules: request.rules }
      const many = inputs.paths.length > 1
      const brief = [`${[summary(audit, options), ...noticesOf(audit)].join('\n')}\n`, lapsedLines(audit, lang)]
      screen.print(many ? brief.join('') : terminal(audit, options))
      for (const file of files) if (file.path.endsWith('.github')) screen.print(String(file.bytes))
      if (status === 0 && fails(audit, request.failOn ?? config.failOn ?? 'error')) status = 1
    } catch (fault) {
      screen.progress('')
      const complaint = told(fault, path)
      if (!complaints.has(complaint)) screen.complain(complaint)
      complaints.add(complaint)
      status = 2
    }
  }
  if (written.length > 0)
    screen.print(
      written.length > MOST_NAMED
        ? `${WRITTEN[lang]}${output}/ (${written.length})\n`
        : `${WRITTEN[lang]}\n${written.map(path => `  ${path}\n`).join('')}`,
    )
  if (names.length === 0) screen.print(`${NEXT_STEP[lang]}\n`)
  return status
}

/** The configuration of a report, read once for all reports that share it. */
function configLoader({ config, rules }: AuditRequest): (report: string) => Promise<Config> {
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

async function filesOf(audit: Audit, name: string, request: AuditRequest): Promise<readonly OutputFile[]> {
  const files: OutputFile[] = []
  for (const format of request.formats) {
    const write = await WRITERS[format]()
    files.push({ path: `${name}.${format}`, bytes: await write(audit, request) })
  }
  return files
}

async function tickedAmong(files: readonly OutputFile[], decisions: string | null): Promise<readonly string[]> {
  const ticked: string[] = []
  for (const file of files) if (await isTicked(file, decisions)) ticked.push(file.path)
  return ticked
}

/** What the editor must know about the reading, below the line of a report among many. */
const noticesOf = ({ source: { notices } }: Audit): readonly string[] => notices.map(notice => `  ${notice}`)

const fails = ({ findings }: Audit, failOn: FailOn): boolean =>
  findings.some(
    ({ severity, settled }) =>
      settled === null &&
      failOn !== 'never' &&
      (severity === 'error' || (severity === 'warning' && failOn === 'warning')),
  )
