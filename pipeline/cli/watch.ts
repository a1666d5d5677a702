import { watch } from 'chokidar'
import { statSync } from 'node:fs'
import { basename, dirname, resolve, sep } from 'node:path'
import { CONFIG_NAMES } from '../config.ts'
import { DECISIONS_NAME } from '../decisions.ts'
import { ignoring } from '../read/ignore.ts'
import { inputsOf } from '../read/inputs.ts'
import { auditFiles } from './audit.ts'
import type { AuditRequest } from './audit.ts'
import { ConfigError } from '../errors.ts'
import { screen } from './screen.ts'
import { told } from './told.ts'
import { WATCHING } from './usage.ts'

/** A save is over when a file has stood still so long: Word and WPS write in several strokes, and rename at the end. */
const STILL = 250

/**
 * Audits reports, and each again whenever it is saved, until Ctrl-C: one line a report.
 * @returns the exit status: 0, however the reports stand
 */
export async function watchFiles(request: AuditRequest): Promise<0> {
  const { names, output, ignore, writer } = request
  if (names.length === 0) throw new ConfigError('', '请写要看守的文件或文件夹：gouji watch 稿件/')
  if (names.includes('-') || output === '-') throw new ConfigError('', 'gouji watch 看守的是文件，不能用于标准输入和标准输出')
  const reports = async () => (await inputsOf(names, ignoring(ignore))).paths
  const [first, ...others] = names
  const started = await reports()
  const results = resolve(output)
  const isWatched = watchedBy(names)
  const watcher = watch([...new Set(names.map(folderOf))], {
    ignoreInitial: true,
    // its own results, and what no report is called
    ignored: (path, stat) =>
      isWithin(path, results) || !isWatched(path) || (stat?.isFile() === true && PASSING.test(path)),
    awaitWriteFinish: { stabilityThreshold: STILL, pollInterval: 50 },
    atomic: true,
  })
  const changed = new Set<string>()
  let all = true
  let wake = (): void => undefined
  const noted = (path: string): void => {
    if (AROUND.includes(basename(path))) all = true
    else changed.add(resolve(path))
    wake()
  }
  watcher.on('add', noted).on('change', noted)
  watcher.on('error', fault => screen.complain(told(fault, [first, ...others].join(' '))))
  const stopped = new Promise<'stop'>(stop => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop('stop'))
  })
  await new Promise<void>(ready => watcher.once('ready', () => ready()))
  screen.say(WATCHING[writer.lang](started.length))
  for (;;) {
    const paths = (await reports()).filter(path => all || changed.has(resolve(path)))
    all = false
    changed.clear()
    const woken = new Promise<'wake'>(resume => {
      wake = () => resume('wake')
    })
    for (const path of paths) await auditFiles({ ...request, names: [path], eachInALine: true })
    if ((await Promise.race([woken, stopped])) === 'stop') break
  }
  await watcher.close()
  return 0
}

/**
 * The folder that is looked at for a name: a pattern's, since files that are not there yet may come to match, and a
 * file's, since a file that an editor has moved away tells nothing of the one that takes its place.
 */
function folderOf(name: string): string {
  const found = statSync(name, { throwIfNoEntry: false })
  if (found !== undefined) return found.isDirectory() ? name : dirname(name)
  const plain = name.split(/[\\/]/)
  const wild = plain.findIndex(part => /[*?[\]{}!]/.test(part))
  const folder = wild < 0 ? dirname(name) : plain.slice(0, wild).join('/')
  return folder === '' ? (name.startsWith('/') ? '/' : '.') : folder
}

/** Whether a path of those folders may be of a report named, or changes how one is audited. */
function watchedBy(names: readonly string[]): (path: string) => boolean {
  const files = names.filter(name => statSync(name, { throwIfNoEntry: false })?.isFile() === true)
  const named = new Set(files.map(name => resolve(name)))
  const beside = new Set(files.map(name => resolve(dirname(name))))
  const whole = names.filter(name => !files.includes(name)).map(name => resolve(folderOf(name)))
  return path => {
    const full = resolve(path)
    if (named.has(full) || beside.has(full) || whole.some(folder => isWithin(full, folder))) return true
    return beside.has(dirname(full)) && AROUND.includes(basename(full))
  }
}

const isWithin = (path: string, folder: string): boolean =>
  `${resolve(path)}${sep}`.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`)

/** What editors leave beside a file while it is open, or half-written. */
const PASSING = /(?:^|[\\/])(?:~\$|~WR|\.)[^\\/]*$|(?:\.tmp|\.swp|\.crdownload|\.part|~)$/i

/** Where these change, every report is to be audited anew. */
const AROUND: readonly string[] = [...CONFIG_NAMES, DECISIONS_NAME]
