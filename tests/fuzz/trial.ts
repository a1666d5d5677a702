import type { RenderFormat } from '../../pipeline/index.ts'
import type { Audit } from '../../pipeline/model.ts'
import { randomOf } from '../bench/random.ts'
import type { Case } from './cases.ts'
import { wrongWithAudit, wrongWithDraft, wrongWithRefusal } from './checks.ts'
import { CHECKS } from './outputs.ts'
import { gouji } from './shipped.ts'

export interface Trial {
  /** null where it was read. */
  readonly refused: string | null
  readonly problems: readonly string[]
  readonly audit: Audit | null
  /** Seconds of the processor. */
  readonly seconds: number
}

/** Beyond so many seconds an input is too slow, on whatever machine; what was made very long may take more. */
const slow = (characters: number): number => 5 + characters / 20_000

const FORMATS = ['html', 'html', 'sarif', 'gitlab', 'junit', 'github', 'markdown', 'ledger', 'xlsx'] as const
/** Of so many audits one is also written as a PDF, made twice, compared with the one before it. */
const PDF = 20
const TWICE = 20
const COMPARED = 60

/** One case all the way: what is wrong with it, told in lines. Nothing that it does is thrown. */
export async function tried(one: Case, place: number): Promise<Trial> {
  const problems: string[] = []
  let [refused, audit]: [string | null, Audit | null] = [null, null]
  try {
    const draft = await gouji.readDraft(one.bytes, { name: one.name })
    problems.push(...wrongWithDraft(draft))
    audit = await gouji.audit(draft, one.options)
    problems.push(...wrongWithAudit(audit), ...(await wrongWithResults(one, audit, place)))
  } catch (fault) {
    if (fault instanceof gouji.SourceError) {
      refused = fault.message
      problems.push(...wrongWithRefusal(refused), ...(one.sound ? [`refused as it was made: ${refused}`] : []))
    } else problems.push(`crash: ${fault instanceof Error ? fault.stack : String(fault)}`)
  }
  const seconds = sinceLast()
  if (seconds > slow(audit?.source.characters ?? 0)) problems.push(`slow: ${seconds.toFixed(1)} s`)
  return { refused, problems, audit, seconds }
}

let used = process.cpuUsage()

/** Seconds of the processor since it was last asked. */
function sinceLast(): number {
  const { user, system } = process.cpuUsage()
  const seconds = (user + system - used.user - used.system) / 1e6
  used = { user, system }
  return seconds
}

let last: Audit | null = null

async function wrongWithResults(one: Case, audit: Audit, place: number): Promise<readonly string[]> {
  const random = randomOf(`${place} results`)
  const problems: string[] = []
  const lang = random.below(4) === 0 ? 'en' : 'zh'
  const formats: RenderFormat[] = ['json', FORMATS[random.below(FORMATS.length)]!]
  if (random.below(PDF) === 0) formats.push('pdf')
  for (const format of formats) {
    const bytes = await gouji.render(audit, format, format === 'json' ? {} : { lang })
    problems.push(...(await CHECKS[format](bytes, audit)).map(line => `${format}: ${line}`))
  }
  if (random.below(TWICE) === 0) {
    const again = await gouji.audit(one.bytes, { ...one.options, name: one.name })
    if (JSON.stringify(again) !== JSON.stringify(audit)) problems.push('another audit the second time')
  }
  if (last !== null && random.below(COMPARED) === 0) {
    const held = await gouji.audit(one.bytes, { ...one.options, name: one.name, baseline: last })
    problems.push(...wrongWithAudit(held).map(line => `with a baseline: ${line}`))
    gouji.diff(last, audit)
  }
  last = audit
  return problems
}
