import { ConfigError } from '../errors.ts'

/** The part of a run that one of several machines does: the second of four is { index: 2, of: 4 }. */
export interface Shard {
  readonly index: number
  readonly of: number
}

/**
 * 2/4 as it stands; auto/4 asks the environment which of four this is, auto also how many there are: CI_NODE_INDEX (from 1)
 * and CI_NODE_TOTAL of GitLab, JOB_COMPLETION_INDEX (from 0) of a Kubernetes Indexed Job.
 */
export function shardOf(said: string | undefined): Shard | null {
  if (said === undefined) return null
  const [, first = '', total] = /^(\d{1,6}|auto)(?:\/(\d{1,6}))?$/.exec(said) ?? []
  const { CI_NODE_INDEX, CI_NODE_TOTAL, JOB_COMPLETION_INDEX } = process.env
  const auto = JOB_COMPLETION_INDEX === undefined ? CI_NODE_INDEX : String(Number(JOB_COMPLETION_INDEX) + 1)
  const index = Number(first === 'auto' ? auto : first)
  const of = Number(total ?? (first === 'auto' ? CI_NODE_TOTAL : undefined))
  if (first === 'auto' && !(index >= 1))
    throw new ConfigError('', '--shard auto 要有环境变量 CI_NODE_INDEX 或 JOB_COMPLETION_INDEX；也可写明，如 --shard 2/4')
  if (!(index >= 1 && of >= index))
    throw new ConfigError('', `--shard 不能是“${said}”；应为“第几份/共几份”，如 2/4，或 auto/4`)
  return { index, of }
}

/** Reports are dealt like cards, so that long ones, which often stand together, do not come to one shard. */
export const dealtTo = ({ index, of }: Shard, report: number): boolean => report % of === index - 1

/** What a shard leaves beside its results, by which they are joined. */
export interface ShardRecord {
  readonly shard: number
  readonly of: number
  /** Of the names of all reports of the run: shards of one run have the same. */
  readonly run: string
  readonly status: 0 | 1 | 2
  readonly warnings: number
  readonly reports: readonly {
    readonly index: number
    readonly said: string
    readonly files: readonly { readonly path: string; readonly sha256: string }[]
  }[]
}

export const recordName = ({ index, of }: Shard): string => `gouji.shard-${index}-of-${of}.json`
export const RECORD = /^gouji\.shard-\d+-of-\d+\.json$/
