import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Audit } from '../../pipeline/model.ts'
import type { Case } from './cases.ts'
import { gouji } from './shipped.ts'

const CLI = join(process.cwd(), 'dist/cli.js')
/** A case that was tried, and what came of it. */
export interface Tried {
  readonly one: Case
  /** null where it was refused. */
  readonly audit: Audit | null
}

const ENDINGS = ['html', 'json', 'sarif', 'junit.xml', 'gitlab.json', 'md', 'ndjson', 'xlsx']
const FORMATS = 'html,json,sarif,junit,gitlab,markdown,ledger,xlsx'

/**
 * Several cases through the command line, as one call of it: each has all its results or one line on standard error,
 * and what the JSON says is what the audit was. Every second time it is two threads, and copies with remarks.
 */
export async function wrongWithCommand(cases: readonly Tried[], turn: number): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-fuzz-'))
  try {
    const annotate = turn % 2 === 1
    const asked = annotate ? cases.filter(({ one }) => /\.(?:docx|pdf)$/.test(one.name)) : cases
    if (asked.length === 0) return []
    mkdirSync(join(folder, 'in'))
    for (const { one } of asked) writeFileSync(join(folder, 'in', one.name), one.bytes)
    const pdf = turn % 8 === 0
    const more = annotate ? ['--annotate', '--jobs', '2'] : ['--jobs', '1']
    const args = ['audit', 'in', '-f', FORMATS + (pdf ? ',pdf' : ''), '-o', 'out', '--fail-on', 'never', ...more]
    const around = { cwd: folder, encoding: 'utf8', timeout: 300_000 } as const
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], around)
    return await wrongIn(folder, asked, {
      status,
      stdout,
      lines: stderr.split('\n').filter(line => line !== ''),
      endings: pdf ? [...ENDINGS, 'pdf'] : ENDINGS,
      annotate,
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Ran {
  readonly status: number | null
  readonly stdout: string
  readonly lines: readonly string[]
  readonly endings: readonly string[]
  readonly annotate: boolean
}

async function wrongIn(folder: string, cases: readonly Tried[], ran: Ran): Promise<readonly string[]> {
  const { status, stdout, lines, endings, annotate } = ran
  const wrong: string[] = []
  const refused = cases.filter(({ audit }) => audit === null)
  if (status !== 0 && status !== 2) wrong.push(`status ${status}: ${lines.join(' / ')}`)
  if (status === 0 && refused.length > 0) wrong.push(`status 0, and ${refused.length} refused`)
  if (/自身出错/.test(stdout + lines.join())) wrong.push(`a fault of ours: ${lines.join(' / ')}`)
  for (const { one } of refused) {
    const own = lines.filter(line => line.startsWith(`in/${one.name}：`)).length
    if (own !== 1) wrong.push(`${own} lines of ${one.name}`)
  }
  const out = existsSync(join(folder, 'out')) ? readdirSync(join(folder, 'out')) : []
  const read = cases.filter(({ audit }) => audit !== null)
  const expected = read.flatMap(({ one }) => endings.map(ending => `${stem(one)}.audit.${ending}`))
  const missing = expected.filter(name => !out.includes(name))
  const others = out.filter(name => !expected.includes(name) && !(annotate && name.includes('.annotated.')))
  if (missing.length > 0) wrong.push(`not written: ${missing.join()}`)
  if (others.length > 0) wrong.push(`written besides: ${others.join()}`)
  for (const { one, audit } of cases) if (audit !== null) wrong.push(...(await wrongWithFiles(folder, one, audit)))
  return wrong
}

const stem = ({ name }: Case): string => name.replace(/\.\w+$/, '')

async function wrongWithFiles(folder: string, one: Case, audit: Audit): Promise<readonly string[]> {
  const wrong: string[] = []
  const json = join(folder, 'out', `${stem(one)}.audit.json`)
  if (Object.keys(one.options).length === 0 && existsSync(json)) {
    const written: Audit = JSON.parse(readFileSync(json, 'utf8'))
    const own = { ...audit, source: { ...audit.source, path: `in/${one.name}` } }
    if (JSON.stringify(written) !== JSON.stringify(own)) wrong.push(`${one.name}: the command finds something else`)
  }
  const copy = join(folder, 'out', `${stem(one)}.annotated.docx`)
  if (existsSync(copy)) {
    const { text } = await gouji.readDraft(Uint8Array.from(readFileSync(copy)), { name: copy })
    if (text !== audit.source.text) wrong.push(`${one.name}: its copy has other words`)
  }
  return wrong
}
