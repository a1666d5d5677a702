import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Audit } from '../../pipeline/model.ts'

export const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))

export interface Ran {
  readonly status: number | null
  readonly out: string
  readonly err: string
  /** Of standard error, without the last line end. */
  readonly lines: readonly string[]
}

/** The command line as it is shipped, in a process of its own. */
export function gouji(cwd: string, ...args: readonly string[]): Ran {
  return piped(cwd, {}, ...args)
}

export interface Around {
  readonly input?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
}

/** The same with standard input, and in an environment of its own: that of a terminal at home, and what is added here. */
export function piped(cwd: string, { input, env = {} }: Around, ...args: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...AT_HOME, ...env },
    ...(input === undefined ? {} : { input }),
  })
  return { status, out: stdout, err: stderr, lines: stderr === '' ? [] : stderr.replace(/\n$/, '').split('\n') }
}

/**
 * Without what a CI server, or the terminal of whoever runs the tests, would tell; nor with certificates for a network
 * that nobody here uses, which Node would read at each start for as long as it takes to start.
 */
export const AT_HOME = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(?:GITHUB_|GITLAB_|CI$|CI_|JOB_|NO_COLOR$|FORCE_COLOR$|NODE_EXTRA_CA_CERTS$)/.test(name),
  ),
)

const folders: string[] = []

/** A folder of its own, with these files in it; removed after the file of tests that asked for it. */
export function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const path = mkdtempSync(join(tmpdir(), 'gouji-'))
  folders.push(path)
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    writeFileSync(join(path, name), content)
  }
  return path
}

/** Removes them: after each file of tests, by the setup, since files share this module. */
export function clear(): void {
  for (const path of folders.splice(0)) rmSync(path, { recursive: true, force: true })
}

export const auditIn = (cwd: string, name: string): Audit => JSON.parse(readFileSync(join(cwd, name), 'utf8'))

export const listed = (path: string): readonly string[] =>
  readdirSync(path, { recursive: true, encoding: 'utf8' }).sort()

/** A report with one provable error, and the same without it. */
export const WRONG = '2018年到2023年，全市财政收入由100.0亿元增加到131.4亿元，年均增长6.5%。\n'
export const RIGHT = '2018年到2023年，全市财政收入由100.0亿元增加到131.4亿元，年均增长5.6%。\n'
/** One with nothing but a warning: growth of GDP is told at constant prices. */
export const DOUBTFUL = '2018年到2023年，全市地区生产总值由100.0亿元增加到145.4亿元，年均增长4.5%。\n'
