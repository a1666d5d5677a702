import { holdsKind } from '../../subjects/partitions.ts'
import { bareLabel } from './labels.ts'
import type { Row } from './sections.ts'

/**
 * By row, the row above that heads it, where the labels show that: 公路 and 铁路 stand below 旅客运输量 and again below
 * 货物运输量. Labels that stand twice are parts; the row right above the first of them, wherever they begin again, is
 * their head.
 */
export function headsOf(rows: readonly Row[]): ReadonlyMap<number, number> {
  const labels = rows.map(({ label }) => bareLabel(label))
  const times = new Map<string, number>()
  for (const label of labels) times.set(label, (times.get(label) ?? 0) + 1)
  times.delete('')
  const isPart = (at: number): boolean => (times.get(labels[at] ?? '') ?? 0) > 1
  const heads = new Map<number, number>()
  const seen = new Set<string>()
  let head = -1
  for (const [at, label] of labels.entries()) {
    if (!isPart(at)) continue
    if (head === -1 || seen.has(label)) {
      head = at - 1
      // 旅客运输量, 民航, 铁路: what is a kind of the same is no head
      while (head >= 0 && holdsKind(label, labels[head] ?? '')) head--
      if (isPart(head)) head = -1
      seen.clear()
    }
    seen.add(label)
    if (head !== -1) heads.set(at, head)
  }
  return heads
}
