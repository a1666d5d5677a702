import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashOf } from './cache.ts'
import { codeOf, ConfigError } from '../errors.ts'
import { screen } from './screen.ts'
import { RECORD } from './shards.ts'
import type { ShardRecord } from './shards.ts'
import { TOO_MANY, WRITTEN } from './usage.ts'
import { writeFiles } from '../write/files.ts'
import type { Lang } from '../write/index.ts'

export interface MergeRequest {
  /** Output folders of shards; several may have written to one. */
  readonly names: readonly string[]
  readonly output: string
  readonly maxWarnings: number | null
  readonly quiet: boolean
  readonly lang: Lang
}

/**
 * Joins the results of all shards of a run: the folder holds what one run over all reports would have written, byte for
 * byte. Refuses where a shard, or a file of one, is missing or of another run.
 * @returns the exit status that the one run would have had
 */
export function mergeShards({ names, output, maxWarnings, quiet, lang }: MergeRequest): 0 | 1 | 2 {
  if (names.length === 0) throw new ConfigError('', '缺少各份结果的文件夹：gouji merge 结果1 结果2 … -o 结果')
  const shards = names.flatMap(recordsIn).sort((a, b) => a.record.shard - b.record.shard)
  const [first] = shards
  if (first === undefined) throw new ConfigError('', `${names.join('、')}：没有用 --shard 核对的结果`)
  const { of, run } = first.record
  for (const { record, folder } of shards)
    if (record.run !== run || record.of !== of) throw new ConfigError(folder, '各份不是同一次核对的结果')
  const missing = Array.from({ length: of }, (_, i) => i + 1).filter(
    index => shards.filter(({ record }) => record.shard === index).length !== 1,
  )
  if (missing.length > 0) throw new ConfigError('', `共${of}份，第${missing.join('、')}份缺少或重复`)
  const reports = shards
    .flatMap(({ record, folder }) => record.reports.map(report => ({ ...report, folder })))
    .sort((a, b) => a.index - b.index)
  for (const { folder, files, said } of reports) {
    const whole = files.map(({ path, sha256 }) => ({ path: join(output, path), bytes: bytesOf(folder, path, sha256) }))
    writeFiles(output, whole)
    if (!quiet) screen.say(said)
  }
  if (!quiet) screen.say(`${WRITTEN[lang]}${output}/ (${reports.flatMap(({ files }) => files).length})\n`)
  const status = shards.reduce<0 | 1 | 2>((worst, { record }) => (record.status > worst ? record.status : worst), 0)
  const warnings = shards.reduce((sum, { record }) => sum + record.warnings, 0)
  if (maxWarnings === null || warnings <= maxWarnings) return status
  screen.complain(TOO_MANY[lang](warnings, maxWarnings))
  return status === 0 ? 1 : status
}

function recordsIn(folder: string): readonly { readonly folder: string; readonly record: ShardRecord }[] {
  try {
    return readdirSync(folder)
      .filter(name => RECORD.test(name))
      .map(name => ({ folder, record: JSON.parse(readFileSync(join(folder, name), 'utf8')) as ShardRecord }))
  } catch (fault) {
    throw new ConfigError(folder, `无法读取（${codeOf(fault)}）`)
  }
}

function bytesOf(folder: string, path: string, sha256: string): Uint8Array {
  const place = join(folder, path)
  try {
    const bytes = readFileSync(place)
    if (hashOf(bytes) === sha256) return bytes
  } catch {
    // told below, as what was changed is
  }
  throw new ConfigError(place, '缺少，或核对之后被改动过')
}
