import { ConfigError, SourceError } from '../errors.ts'

/** One line. A fault of ours says so, with the place in our code. */
export function told(fault: unknown, path: string): string {
  if (fault instanceof SourceError || fault instanceof ConfigError) return fault.message
  const [what = String(fault), where = ''] = fault instanceof Error ? (fault.stack ?? fault.message).split('\n') : []
  return `${path}：gouji自身出错，请反馈这一行：${what} ${where.trim()}`
}
