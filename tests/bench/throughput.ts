import { NO_CONFIG } from '../../pipeline/config.ts'
import type { Draft } from '../../pipeline/model.ts'
import { rules } from '../../pipeline/rules.gen.ts'
import { draftOf } from '../draft.ts'
import { median } from './processes.ts'
import type { Stage } from './stages.ts'
import { auditInStages, STAGES } from './stages.ts'

/** Milliseconds of processor time by stage: other work on a shared machine does not count. */
export type Times = Record<Stage, number>

const bytesOf = (text: string): number => Buffer.byteLength(text)

function timed(draft: Draft): Times {
  const times: Times = { outline: 0, figures: 0, claims: 0, facts: 0, propose: 0, judge: 0, findings: 0, audit: 0 }
  auditInStages(draft, rules, NO_CONFIG.settings, (stage, run) => {
    const started = process.cpuUsage()
    const result = run()
    const { user, system } = process.cpuUsage(started)
    times[stage] += (user + system) / 1000
    return result
  })
  return times
}

const byStage = (of: (stage: Stage) => number): Times => ({
  outline: of('outline'),
  figures: of('figures'),
  claims: of('claims'),
  facts: of('facts'),
  propose: of('propose'),
  judge: of('judge'),
  findings: of('findings'),
  audit: of('audit'),
})

const totalOf = (times: Times): number => STAGES.reduce((sum, stage) => sum + times[stage], 0)

/** Milliseconds each stage takes over all reports, the median of the rounds after one to warm up. */
export function stagesOver(reports: readonly Draft[], rounds: number) {
  const taken: Times[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const each = reports.map(timed)
    if (round > 0) taken.push(byStage(stage => each.reduce((sum, times) => sum + times[stage], 0)))
  }
  const milliseconds = byStage(stage => median(taken.map(times => times[stage])))
  const bytes = reports.reduce((sum, { text }) => sum + bytesOf(text), 0)
  const total = totalOf(milliseconds)
  return { bytes, total, megabytesPerSecond: bytes / 1000 / total, milliseconds }
}

/** One text of each size, put together of the reports; the exponent is the slope of log time over log size. */
export function growthOf(texts: readonly string[], largest: number) {
  const sizes: { readonly bytes: number; readonly milliseconds: Times; readonly total: number }[] = []
  for (let size = 50_000; size < largest * 1.01; size *= size * 4 > largest && size < largest ? largest / size : 4) {
    const draft = draftOf(textOf(texts, size))
    const runs = Array.from({ length: size < 1e6 ? 9 : 1 }, () => timed(draft))
    const milliseconds = byStage(stage => Math.min(...runs.map(times => times[stage])))
    sizes.push({ bytes: bytesOf(draft.text), milliseconds, total: totalOf(milliseconds) })
  }
  const slope = (of: (point: (typeof sizes)[number]) => number): number => {
    const points = sizes.map(point => [Math.log(point.bytes), Math.log(Math.max(of(point), 0.001))] as const)
    const mean = (which: 0 | 1) => points.reduce((sum, point) => sum + point[which], 0) / points.length
    const [x, y] = [mean(0), mean(1)]
    const shared = points.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0)
    return shared / points.reduce((sum, [a]) => sum + (a - x) ** 2, 0)
  }
  return {
    sizes,
    exponent: slope(({ total }) => total),
    byStage: byStage(stage => slope(({ milliseconds }) => milliseconds[stage])),
  }
}

function textOf(texts: readonly string[], size: number): string {
  const parts: string[] = []
  let bytes = 0
  for (let at = 0; bytes < size; at += 1) {
    const next = texts[at % texts.length] ?? ''
    const left = (size - bytes) / bytesOf(next)
    const part = left < 1 ? next.slice(0, Math.round(next.length * left)) : next
    if (part === '') break
    parts.push(part)
    bytes += bytesOf(part)
  }
  return parts.join('\n')
}
