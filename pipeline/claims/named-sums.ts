import type { LevelClaim, TotalClaim } from '../model.ts'
import { factKey } from './facts.ts'

/** 上年结转及提前下达专项转移支付支出: two metrics, and what both come to. */
const BOTH = /^(.{3,}?)(?:以及|及|和|与)(.{3,}?)(?:支出|收入|合计|总额)?$/

/** A level that is named by two others, and so is their sum: told elsewhere, and the same name may be a third thing. */
export function* sumsOfNamed(groups: ReadonlyMap<string, readonly LevelClaim[]>): Iterable<TotalClaim> {
  for (const [whole, ...again] of groups.values()) {
    const { subject } = whole!
    const names = again.length > 0 ? null : BOTH.exec(subject.metric)
    if (names === null) continue
    const parts = names.slice(1, 3).map(metric => groups.get(factKey({ ...subject, metric: metric! })!) ?? [])
    if (parts.some(({ length }) => length !== 1)) continue
    yield {
      kind: 'total',
      at: whole!.at,
      sentence: whole!.sentence,
      subject,
      closure: 'partition',
      whole: whole!.level.figure,
      parts: parts.map(([part]) => part!.level),
      growths: null,
      tie: 'supposed',
    }
  }
}
