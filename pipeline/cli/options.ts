import { parseArgs } from 'node:util'
import { ConfigError } from '../errors.ts'
import type { Settings } from '../model.ts'
import { nearest } from '../nearest.ts'
import { isOutputFormat, WRITERS } from '../write/index.ts'
import type { OutputFormat } from '../write/index.ts'

/** Every option of the command line. */
export const OPTIONS = {
  output: { type: 'string', short: 'o' },
  format: { type: 'string', short: 'f' },
  'fail-on': { type: 'string' },
  'fail-on-new': { type: 'boolean' },
  baseline: { type: 'string' },
  'max-warnings': { type: 'string' },
  cache: { type: 'string' },
  shard: { type: 'string' },
  jobs: { type: 'string', short: 'j' },
  timeout: { type: 'string' },
  rule: { type: 'string', multiple: true },
  ignore: { type: 'string', multiple: true },
  name: { type: 'string' },
  config: { type: 'string', short: 'c' },
  pdf: { type: 'string' },
  annotate: { type: 'boolean', short: 'a' },
  decisions: { type: 'string', short: 'd' },
  lang: { type: 'string', default: 'zh' },
  quiet: { type: 'boolean', short: 'q' },
  color: { type: 'string' },
  open: { type: 'boolean' },
  why: { type: 'boolean' },
  year: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const

const NAMES = Object.keys(OPTIONS).map(name => `--${name}`)

/** @throws ConfigError, one line, for what is no option of ours */
export function optionsIn(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv.flatMap(colourSpelled)], allowPositionals: true, options: OPTIONS })
  } catch (fault) {
    if (!(fault instanceof TypeError)) throw fault
    const option = /(?<![\w-])--?[a-z][\w-]*/.exec(fault.message.replace(/-\w, /, ''))?.[0] ?? ''
    const unknown = 'code' in fault && fault.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
    throw new ConfigError(
      '',
      unknown
        ? `没有“${option}”这个选项；${meant(option, NAMES)}用法见 gouji --help`
        : `选项“${option}”的写法不对；用法见 gouji --help`,
    )
  }
}

/** --color alone means always, as elsewhere. */
function colourSpelled(argument: string, index: number, argv: readonly string[]): string {
  if (argument === '--no-color') return '--color=never'
  return argument === '--color' && !COLOURS.some(choice => choice === argv[index + 1]) ? '--color=always' : argument
}

const COLOURS = ['auto', 'always', 'never'] as const

/**
 * Whether what is said in words has colour: as --color says, else as the environment does (https://no-color.org), else
 * where a terminal may show it.
 */
export function coloured(said: string | undefined, isTerminal: () => boolean): boolean {
  const choice = said === undefined ? 'auto' : oneOf('--color', said, COLOURS)
  if (choice !== 'auto') return choice === 'always'
  const { NO_COLOR: none = '', FORCE_COLOR: forced = '', TERM: terminal } = process.env
  if (none !== '') return false
  if (forced !== '') return forced !== '0'
  return terminal !== 'dumb' && isTerminal()
}

export function oneOf<Value extends string>(option: string, value: string, allowed: readonly Value[]): Value {
  const found = allowed.find(other => other === value)
  if (found !== undefined) return found
  throw new ConfigError('', `${option} 不能是“${value}”；${meant(value, allowed)}可用 ${allowed.join('、')}`)
}

/** `none` writes nothing: the run says what it finds, and its exit status. */
export function formatsOf(list: string): readonly OutputFormat[] {
  if (list.trim() === 'none') return []
  const formats = list
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '')
  const unknown = formats.find(name => !isOutputFormat(name))
  if (unknown !== undefined || formats.length === 0) {
    const names = Object.keys(WRITERS)
    throw new ConfigError(
      '',
      `--format 不能是“${unknown ?? list}”；${meant(unknown ?? '', names)}可用 ${names.join('、')}`,
    )
  }
  return [...new Set(formats.filter(isOutputFormat))]
}

export const LEVELS = ['off', 'on', 'note', 'warning', 'error'] as const

/** --rule digit-forms=off, as often as wanted. */
export function levelsOf(said: readonly string[], ids: readonly string[]): Settings['rules'] {
  return Object.fromEntries(
    said.map(one => {
      const [id = '', level = ''] = one.split('=')
      if (!ids.includes(id))
        throw new ConfigError('', `--rule：没有“${id}”这条规则；${meant(id, ids)}全部规则见 gouji rules`)
      return [id, oneOf(`--rule ${id}=`, level, LEVELS)]
    }),
  )
}

/** --max-warnings 10 */
export function countOf(option: string, said: string | undefined): number | null {
  if (said === undefined) return null
  if (!/^\d{1,9}$/.test(said)) throw new ConfigError('', `${option} 不能是“${said}”；应为整数`)
  return Number(said)
}

/** --timeout 90 */
export function secondsOf(said: string | undefined): number {
  if (said === undefined) return TIMEOUT
  const seconds = /^\d{1,6}(?:\.\d{1,3})?$/.test(said) ? Number(said) : 0
  if (seconds === 0) throw new ConfigError('', `--timeout 不能是“${said}”；应为秒数，如 ${TIMEOUT}`)
  return seconds
}

/** Seconds. The longest report we know of takes a tenth of it. */
const TIMEOUT = 60

/** Output tells no time unless the environment gives one: https://reproducible-builds.org/specs/source-date-epoch/ */
export function dateOf(epoch: string | undefined): { readonly date?: Date } {
  if (epoch === undefined || epoch === '') return {}
  if (!/^\d{1,11}$/.test(epoch))
    throw new ConfigError('', `环境变量 SOURCE_DATE_EPOCH 不能是“${epoch}”；应为1970年以来的秒数`)
  return { date: new Date(Number(epoch) * 1000) }
}

/** 是不是 --quiet？ Nothing where no word is near. */
export function meant(word: string, words: readonly string[]): string {
  const near = word === '' ? null : nearest(word, words)
  return near === null ? '' : `是不是 ${near}？`
}
