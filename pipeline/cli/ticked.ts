import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { readDecisions } from '../decisions.ts'
import type { Decision } from '../decisions.ts'
import { ConfigError } from '../errors.ts'
import type { OutputFile } from '../write/files.ts'

/**
 * Whether writing an audit's PDF would lose an editor's work: an earlier one stands at its path, ticked or remarked by hand, and its
 * decisions are not in the file of decisions yet, or it is that file itself.
 */
export async function isTicked({ path, bytes }: OutputFile, decisions: string | null): Promise<boolean> {
  if (!path.endsWith('.audit.pdf') || !existsSync(path) || readFileSync(path).equals(Buffer.from(bytes))) return false
  const ticked = await decisionsIn(path)
  if (ticked.length === 0) return false
  const known = new Map(
    (decisions === null || resolve(decisions) === resolve(path) ? [] : await decisionsIn(decisions)).map(one => [
      one.fingerprint,
      one,
    ]),
  )
  return ticked.some(({ fingerprint, decision, remark }) => {
    const gathered = known.get(fingerprint)
    const decided = decision === 'undecided' ? gathered !== undefined : gathered?.decision === decision
    return !decided || (remark !== undefined && remark !== '' && remark !== gathered?.remark)
  })
}

/** None in a file that is no audit of ours, or is damaged: nothing could be gathered from it. */
async function decisionsIn(path: string): Promise<readonly Decision[]> {
  try {
    return await readDecisions(path)
  } catch (fault) {
    if (fault instanceof ConfigError) return []
    throw fault
  }
}
