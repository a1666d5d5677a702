import { watch } from 'chokidar'
import { statSync } from 'node:fs'
import { dirname, resolve, sep } from 'node:path'
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
  const places = names.map(watchedOf)
  const results = resolve(output)
  const watcher = watch([...new Set(places)], {
    ignoreInitial: true,
    // its own results, and what no report is called
    ignored: (path, stat) =>
      `${resolve(path)}${sep}`.startsWith(`${results}${sep}`) || (stat?.isFile() === true && PASSING.test(path)),
    awaitWriteFinish: { stabilityThreshold: STILL, pollInterval: 50 },
    atomic: true,
  })
  const changed = new Set<string>()
  let all = true
  let wake = (): void => undefined
  const noted = (path: string): void => {
    if (AROUND.some(name => path.endsWith(name))) all = true
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

/** What is looked at for a name: a pattern's folder, since files that are not there yet may come to match. */
function watchedOf(name: string): string {
  if (statSync(name, { throwIfNoEntry: false }) !== undefined) return name
  const plain = name.split(/[\\/]/)
  const wild = plain.findIndex(part => /[*?[\]{}!]/.test(part))
  const folder = wild < 0 ? dirname(name) : plain.slice(0, wild).join('/')
  return folder === '' ? (name.startsWith('/') ? '/' : '.') : folder
}

/** What editors leave beside a file while it is open, or half-written. */
const PASSING = /(?:^|[\\/])(?:~\$|~WR|\.)[^\\/]*$|(?:\.tmp|\.swp|\.crdownload|\.part|~)$/i

/** Where these change, every report is to be audited anew. */
const AROUND: readonly string[] = [...CONFIG_NAMES, DECISIONS_NAME]
