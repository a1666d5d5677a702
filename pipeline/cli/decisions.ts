import { existsSync } from 'node:fs'
import { basename, dirname, relative, resolve } from 'node:path'
import { configFinder, finderOf, loadConfig } from '../config.ts'
import { DECISIONS_NAME, readDecisions } from '../decisions.ts'
import type { Decision } from '../decisions.ts'
import { ConfigError } from '../errors.ts'
import type { Rule } from '../rule.ts'
import { screen } from './screen.ts'
import { told } from './told.ts'
import { DECIDED, DIFFERENT, NOTHING_TICKED, ONLY_REMARKS, WRITTEN } from './usage.ts'
import { writeFiles } from '../write/files.ts'
import type { Lang } from '../write/index.ts'
import { shown } from '../write/shown.ts'

export interface DecisionsRequest {
  /** Audits' PDFs with their boxes ticked, and files of decisions as the page saves them. */
  readonly names: readonly string[]
  /** null leaves it to the configuration, and that to the folder of the run or one above it. */
  readonly into: string | null
  readonly config: string | null
  readonly rules: readonly Rule[]
  readonly lang: Lang
}

/**
 * Adds decisions to the file that the next run honours. What stood in it stays, but for findings decided anew; the later
 * file has the last word. A file that cannot be read is a line on standard error, and the others are gathered all the same.
 * @returns the exit status: 2 where a file could not be read or written, else 0
 */
export async function gatherDecisions({ names, into, config, rules, lang }: DecisionsRequest): Promise<0 | 2> {
  if (names.length === 0) throw new ConfigError('', '缺少文件；收回处理意见用 gouji decisions 报告.audit.pdf')
  const target = into ?? (await targetUnder(config, rules))
  const decided = new Map<string, Decision>()
  const before = existsSync(target) ? await readDecisions(target) : []
  for (const decision of before) decided.set(decision.fingerprint, decision)
  let status: 0 | 2 = 0
  let read = 0
  for (const name of names) {
    try {
      const decisions = await readDecisions(name)
      const different = decisions.filter(
        ({ fingerprint, decision }) =>
          decision !== 'undecided' && (decided.get(fingerprint)?.decision ?? decision) !== decision,
      ).length
      for (const decision of decisions) {
        const before = decided.get(decision.fingerprint)
        decided.set(decision.fingerprint, joined(before, { by: basename(name), ...reportIn(name), ...decision }))
      }
      read += decisions.length
      const count = countOf(decisions)
      const notes = [
        decisions.length === 0 ? NOTHING_TICKED[lang] : DECIDED[lang](count),
        ...(count.undecided > 0 ? [ONLY_REMARKS[lang](count.undecided)] : []),
        ...(different > 0 ? [DIFFERENT[lang](different)] : []),
      ]
      screen.say(`${shown(name)}  ${notes.join('  ')}\n`)
    } catch (fault) {
      screen.complain(told(fault, name))
      status = 2
    }
  }
  if (read === 0) return status
  const bytes = `${JSON.stringify({ schemaVersion: 1, decisions: [...decided.values()] }, null, 2)}\n`
  writeFiles(dirname(target), [{ path: target, bytes }])
  screen.say(`${WRITTEN[lang]}${shown(target)}\n`)
  return status
}

/** The report that an audit's PDF is of, by its name. */
function reportIn(name: string): Pick<Decision, 'report'> {
  const report = /^(.+)\.audit\.pdf$/i.exec(basename(name))?.[1]
  return report === undefined ? {} : { report }
}

/** A remark without a tick joins what was decided before; a decision takes its place. */
const joined = (before: Decision | undefined, after: Decision): Decision =>
  before === undefined || after.decision !== 'undecided'
    ? after
    : { ...before, ...(after.remark === undefined ? {} : { remark: after.remark }) }

/** The file that a run over a report in this folder would honour. */
async function targetUnder(config: string | null, rules: readonly Rule[]): Promise<string> {
  const here = resolve('-')
  const path = config ?? configFinder()(here)
  const named =
    path === null
      ? null
      : (
          await loadConfig(
            path,
            rules.map(({ id }) => id),
          )
        ).decisions
  const target = named ?? finderOf([DECISIONS_NAME])(here) ?? resolve(DECISIONS_NAME)
  if (!/\.json$/i.test(target)) {
    throw new ConfigError(
      path ?? '',
      `decisions 指向${basename(target)}，处理意见只能写进json文件；请改配置，或用 --decisions 指定`,
    )
  }
  return relative('', target)
}

function countOf(decisions: readonly Decision[]): Readonly<Record<Decision['decision'], number>> {
  const count = { accepted: 0, rejected: 0, 'to-verify': 0, undecided: 0 }
  for (const { decision } of decisions) count[decision]++
  return count
}
