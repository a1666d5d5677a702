import { readFileSync, statSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { against } from '../diff/baseline.ts'
import { codeOf, ConfigError } from '../errors.ts'
import type { Audit } from '../model.ts'
import type { Clock } from './clock.ts'

/** The audit of a draft, or one that was written down: 旧稿.docx or 旧稿.audit.json. @throws ConfigError, SourceError */
export async function auditAt(path: string, auditOne: (path: string) => Promise<Audit>): Promise<Audit> {
  return /\.json$/i.test(path) ? writtenAudit(path) : auditOne(path)
}

function writtenAudit(path: string): Audit {
  let audit: Partial<Audit> | null
  try {
    audit = JSON.parse(readFileSync(path, 'utf8')) as Partial<Audit> | null
  } catch (fault) {
    throw new ConfigError(path, codeOf(fault) === 'ENOENT' ? '找不到这个文件；请核对路径' : '不是gouji写出的审核结果（.audit.json）')
  }
  const whole =
    audit?.schemaVersion === 1 &&
    typeof audit.source?.text === 'string' &&
    [audit.figures, audit.claims, audit.findings].every(Array.isArray)
  if (!whole) throw new ConfigError(path, '不是gouji写出的审核结果（.audit.json）')
  return audit as Audit
}

/**
 * Holds an audit against that of the earlier draft. A folder stands for the drafts in it, or their audits, that are called
 * like the report; a report that has none there is new as a whole.
 */
export function holderOf(
  baseline: string | null,
  reports: readonly string[],
  auditOne: (path: string, clock: Clock) => Promise<Audit>,
): (audit: Audit, clock: Clock) => Promise<Audit> {
  if (baseline === null) return async audit => audit
  const folder = statSync(baseline, { throwIfNoEntry: false })?.isDirectory() === true
  if (!folder && reports.length > 1)
    throw new ConfigError('', '--baseline 指一份旧稿时只能核对一份新稿；核对多份请指旧稿所在的文件夹')
  return async (audit, clock) => {
    const old = folder ? draftIn(baseline, audit.source.path) : baseline
    if (old !== null) {
      const earlier = await auditAt(old, path => auditOne(path, clock))
      return clock(() => against(earlier, audit))
    }
    return { ...audit, findings: audit.findings.map(finding => ({ ...finding, baseline: 'new' as const })) }
  }
}

const draftIn = (folder: string, report: string): string | null =>
  [basename(report), `${basename(report, extname(report))}.audit.json`, `${basename(report)}.audit.json`]
    .map(name => join(folder, name))
    .find(path => statSync(path, { throwIfNoEntry: false })?.isFile()) ?? null
