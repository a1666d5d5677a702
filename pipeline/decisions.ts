import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Finding } from './model.ts'
import { ConfigError, SourceError } from './errors.ts'

/** By fingerprint: the findings that an editor looked at and found to be none. */
export type Settled = ReadonlyMap<string, NonNullable<Finding['settled']>>

interface DecisionsFile {
  readonly decisions: readonly Decision[]
}

/** What an editor decided about one finding; `undecided` where there is but a remark. */
export interface Decision {
  readonly fingerprint: string
  readonly decision: 'accepted' | 'rejected' | 'to-verify' | 'undecided'
  readonly remark?: string
  readonly by?: string
}

/** The file that a run honours without being told: in the folder of the report or one above it. */
export const DECISIONS_NAME = 'gouji.decisions.json'

/**
 * A finding is settled where it was rejected; one that was accepted stands until the text is mended.
 * @throws ConfigError naming the file, the place and the remedy
 */
export async function loadDecisions(path: string): Promise<Settled> {
  return new Map(
    (await readDecisions(path))
      .filter(({ decision }) => decision === 'rejected')
      .map(({ fingerprint, remark, by }) => [fingerprint, { by: by ?? basename(path), remark: remark ?? '' }]),
  )
}

/**
 * What was decided about the findings of earlier runs: gouji.decisions.json, as the page saves it, or an audit's PDF with
 * its boxes ticked.
 * @throws ConfigError naming the file, the place and the remedy
 */
export async function readDecisions(path: string): Promise<readonly Decision[]> {
  const bytes = bytesOf(path)
  const pdf = bytes.subarray(0, 1024).includes('%PDF-') || /\.pdf$/i.test(path)
  return pdf ? decisionsInPdf(bytes, path) : decisionsInJson(bytes.toString('utf8'), path)
}

function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? String(fault.code) : String(fault)
    throw new ConfigError(
      path,
      code === 'ENOENT' ? '找不到处理意见文件；请核对路径' : `处理意见文件无法读取（${code}）`,
    )
  }
}

async function decisionsInPdf(bytes: Uint8Array, path: string): Promise<readonly Decision[]> {
  const { readPdfDecisions } = await import('./read/decisions-pdf.ts')
  try {
    return await readPdfDecisions(bytes, path)
  } catch (fault) {
    if (fault instanceof SourceError) throw new ConfigError('', fault.message)
    throw fault
  }
}

async function decisionsInJson(text: string, path: string): Promise<readonly Decision[]> {
  const [{ parseYaml }, { decisionsProblem }] = await Promise.all([
    import('./config/yaml.ts'),
    import('./config/check.ts'),
  ])
  const { value, fail } = parseYaml(path, text.replace(/^\uFEFF/, ''))
  const problem = decisionsProblem(value)
  if (problem !== null) fail(problem.at, problem.message)
  return (value as DecisionsFile).decisions
}
