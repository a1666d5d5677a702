import { readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { SourceError } from '../errors.ts'
import { EXTENSIONS } from './sniff.ts'

export interface Inputs {
  /** Reports in the order named, those of a folder by name; each file once. */
  readonly paths: readonly string[]
  /** Names that stand for no report, and our own output, which is never audited. */
  readonly faults: readonly SourceError[]
  readonly skipped: readonly string[]
}

/** As a file on the command line. */
export const STANDARD_INPUT = '-'

const MISSING = '找不到这个文件；请核对路径'

/** What `name.audit.html` and its like are called. */
const OWN_AUDIT = /\.audit\.(?:html|pdf|json|sarif|junit\.xml|md|gitlab\.json|ndjson|xlsx|diff\.\w+)$/i
/** A copy with our remarks: a report once more when an editor who went on working in it names it, but not among others. */
const OWN_COPY = /\.annotated\.(?:docx|pdf)$/i

/** The reports that files, folders and globs on the command line stand for. */
export async function inputsOf(
  names: readonly string[],
  ignored: (path: string) => boolean = () => false,
): Promise<Inputs> {
  const paths: string[] = []
  const faults: SourceError[] = []
  const skipped: string[] = []
  const seen = new Set<string>()
  for (const name of names) {
    if (name === STANDARD_INPUT) {
      if (!paths.includes(name)) paths.push(name)
      continue
    }
    const found = await expand(name)
    if (found instanceof SourceError) {
      faults.push(found)
      continue
    }
    for (const path of found) {
      if (ignored(path)) continue
      const stat = statSync(path, { throwIfNoEntry: false })
      if (stat === undefined || !stat.isFile()) {
        if (stat?.isDirectory() !== true)
          faults.push(new SourceError(path, stat === undefined ? MISSING : '不是普通文件，无法核对'))
        continue
      }
      const real = realpathSync.native(path)
      if (seen.has(real)) continue
      seen.add(real)
      if (OWN_AUDIT.test(path)) skipped.push(path)
      else paths.push(path)
    }
  }
  return { paths, faults, skipped }
}

async function expand(name: string): Promise<readonly string[] | SourceError> {
  const stat = statSync(name, { throwIfNoEntry: false })
  if (stat?.isDirectory()) {
    const inside = readdirSync(name, { recursive: true, encoding: 'utf8' })
      .filter(isReport)
      .map(path => join(name, path))
      .sort()
    return inside.length > 0
      ? inside
      : new SourceError(name, '文件夹里没有报告（txt、md、docx、doc、pdf、html、xlsx、csv）')
  }
  if (stat !== undefined) return [name]
  if (!/[*?[\]{}!]/.test(name)) return new SourceError(name, MISSING)
  const { glob } = await import('tinyglobby')
  const matches = (await glob(name, { expandDirectories: false })).filter(isReport).sort()
  return matches.length > 0 ? matches : new SourceError(name, '没有文件与此模式相符')
}

/**
 * By its path below the folder: README.md, dot-files, whatever stands in a dot-folder, and ~$报告.docx, by which Word tells
 * that 报告.docx is open, are not reports.
 */
function isReport(path: string): boolean {
  if (path.split(/[\\/]/).some(part => part.startsWith('.') && part !== '.' && part !== '..')) return false
  return (
    extname(path).toLowerCase() in EXTENSIONS &&
    !basename(path).startsWith('~$') &&
    basename(path).toLowerCase() !== 'readme.md' &&
    !OWN_AUDIT.test(path) &&
    !OWN_COPY.test(path)
  )
}
