import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { codeOf, ConfigError, SourceError } from './errors.ts'
import type { Decision } from './findings/decided.ts'

export type { Decision } from './findings/decided.ts'

interface DecisionsFile {
  readonly decisions: readonly Decision[]
}

/** The file that a run honours without being told: in the folder of the report or one above it. */
export const DECISIONS_NAME = 'gouji.decisions.json'

/** The decisions of a file, each with who decided: the file's name where it does not say. */
export async function loadDecisions(path: string): Promise<readonly Decision[]> {
  return (await readDecisions(path)).map(decision => ({ by: basename(path), ...decision }))
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
    const code = codeOf(fault)
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
  if (!/^\s*\{/.test(text) || !text.includes('"decisions"')) throw new ConfigError(path, NO_DECISIONS)
  const [{ parseYaml }, { decisionsProblem }] = await Promise.all([
    import('./config/yaml.ts'),
    import('./config/check.ts'),
  ])
  const { value, fail } = parseYaml(path, text.replace(/^\uFEFF/, ''))
  const problem = decisionsProblem(value)
  if (problem !== null) fail(problem.at, problem.message)
  return (value as DecisionsFile).decisions
}

const NO_DECISIONS = '不是处理意见文件；应是网页保存的gouji.decisions.json，或勾选后的审核PDF'
