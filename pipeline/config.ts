import { readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { FailOn, Settings, UserIdentity } from './model.ts'
import { codeOf, ConfigError } from './errors.ts'
import { nearest } from './nearest.ts'

export interface Config {
  /** Where it was read from; null where there is none. */
  readonly path: string | null
  readonly settings: Settings
  /** The file of settled findings, as an absolute path. */
  readonly decisions: string | null
  readonly failOn: FailOn | null
}

export const NO_CONFIG: Config = {
  path: null,
  settings: { year: null, region: null, rules: {}, aliases: {}, identities: [], founded: {} },
  decisions: null,
  failOn: null,
}

/** The first is what gouji writes itself. */
export const CONFIG_NAMES = ['gouji.config.yaml', 'gouji.config.yml', 'gouji.config.json']

/** The configuration nearest to a report. */
export const configFinder = (): ((report: string) => string | null) => finderOf(CONFIG_NAMES)

/** The first of these files nearest to a report: in its folder or one above it. Folders are looked through once a run. */
export function finderOf(names: readonly string[]): (report: string) => string | null {
  const known = new Map<string, string | null>()
  const find = (folder: string): string | null => {
    const found = known.get(folder)
    if (found !== undefined) return found
    const here = names.map(name => join(folder, name)).find(path => statSync(path, { throwIfNoEntry: false })?.isFile())
    const above = dirname(folder)
    const answer = here ?? (above === folder ? null : find(above))
    known.set(folder, answer)
    return answer
  }
  return report => find(dirname(resolve(report)))
}

/** The file's own form, as pipeline/config/config.schema.json describes it. */
interface ConfigFile {
  readonly year?: number
  readonly region?: string
  readonly rules?: Readonly<Record<string, 'off' | 'on' | 'error' | 'warning' | 'note' | boolean>>
  readonly aliases?: Readonly<Record<string, readonly string[]>>
  readonly identities?: readonly {
    readonly name?: string
    readonly formula: string
    readonly strength?: 'hard' | 'soft'
  }[]
  readonly founded?: Readonly<Record<string, number>>
  readonly decisions?: string
  readonly failOn?: FailOn
}

/**
 * @param ruleIds what `rules` may name
 * @throws ConfigError with file, line and column, what is wrong there and what may stand there instead
 */
export async function loadConfig(path: string, ruleIds: readonly string[]): Promise<Config> {
  const { parseYaml } = await import('./config/yaml.ts')
  const { value, fail } = parseYaml(path, textOf(path))
  const file = await checked(value, fail)
  const rules = Object.entries(file.rules ?? {}).map(([id, level]) => {
    if (!ruleIds.includes(id)) {
      const near = nearest(id, ruleIds)
      fail(['rules', id], `没有“${id}”这条规则；${near === null ? '' : `是不是 ${near}？`}用 gouji rules 查看全部规则`)
    }
    return [id, level === true ? 'on' : level === false ? 'off' : level] as const
  })
  const aliases = Object.entries(file.aliases ?? {}).flatMap(([name, others]) =>
    others.map(other => [other, name] as const),
  )
  return {
    path,
    settings: {
      year: file.year ?? null,
      region: file.region ?? null,
      rules: Object.fromEntries(rules),
      aliases: Object.fromEntries(aliases),
      identities: await identitiesOf(file, fail),
      founded: file.founded ?? {},
    },
    decisions: file.decisions === undefined ? null : resolve(dirname(path), file.decisions),
    failOn: file.failOn ?? null,
  }
}

/** Throws a ConfigError that points at the value which stands at this path of keys and indices. */
export type Fail = (at: readonly (string | number)[], problem: string) => never

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  } catch (fault) {
    const code = codeOf(fault)
    throw new ConfigError(path, code === 'ENOENT' ? '找不到这个配置文件；请核对路径' : `配置文件无法读取（${code}）`)
  }
}

async function checked(value: unknown, fail: Fail): Promise<ConfigFile> {
  if (value === null || value === undefined) return {}
  const { configProblem } = await import('./config/check.ts')
  const problem = configProblem(value)
  if (problem !== null) fail(problem.at, problem.message)
  return value as ConfigFile
}

async function identitiesOf(file: ConfigFile, fail: Fail): Promise<readonly UserIdentity[]> {
  if (file.identities === undefined) return []
  const { identityOf } = await import('./config/identity.ts')
  return file.identities.map(({ name, formula, strength }, index) => {
    const read = identityOf(formula)
    if ('problem' in read) return fail(['identities', index, 'formula'], read.problem)
    return { ...read, name: name ?? formula, strength: strength ?? 'hard' }
  })
}
