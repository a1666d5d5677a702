import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ConfigError } from '../errors.ts'
import { screen } from './screen.ts'
import { APP_USE, WRITTEN } from './usage.ts'
import { writeFiles } from '../write/files.ts'
import type { Lang } from '../write/index.ts'

export interface AppRequest {
  readonly names: readonly string[]
  /** A folder, or a file that ends with .html; null is the folder of the run. */
  readonly output: string | null
  /** Whether it is opened where it lies instead of being copied. */
  readonly open: boolean
  readonly lang: Lang
}

const NAME = 'gouji.html'

/** The page that does all of this in a browser: copied out, to be carried elsewhere, or opened. @throws ConfigError */
export function handOutApp({ names, output, open, lang }: AppRequest): 0 {
  if (names.length > 0) throw new ConfigError('', 'gouji app 不带文件：稿件在打开的网页里选')
  const page = [new URL(NAME, import.meta.url), new URL(`../../dist/${NAME}`, import.meta.url)]
    .map(url => fileURLToPath(url))
    .find(path => existsSync(path))
  if (page === undefined) throw new ConfigError('', `没有${NAME}；在源码里请先运行 npm run build:app`)
  if (open) {
    launch(page)
    screen.print(`${page}\n`)
    return 0
  }
  const target = output === null ? NAME : output.endsWith('.html') ? output : join(output, NAME)
  writeFiles(dirname(target), [{ path: target, bytes: readFileSync(page) }])
  screen.print(`${WRITTEN[lang]}${target}\n${APP_USE[lang]}\n`)
  return 0
}

const OPENERS: Readonly<Record<string, readonly string[]>> = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }

/** By what opens files on this system; the page lives on when this run has ended. */
function launch(page: string): void {
  const [program = '', ...args] = OPENERS[process.platform] ?? ['xdg-open']
  const child = spawn(program, [...args, page], { detached: true, stdio: 'ignore' })
  child.on('error', () => screen.complain(`打不开浏览器；请双击 ${page}`))
  child.unref()
}
