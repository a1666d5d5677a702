import { grainOf, valueOf } from '../interval.ts'
import type { Figure, LevelClaim, Subject, TotalClaim } from '../model.ts'
import { termNamed } from '../subjects/funds.ts'
import { isLayer, isOwn } from '../subjects/scopes.ts'
import { agreedOn } from './facts.ts'

/** What the layers of a budget have between them, so that it adds up: no transfer from one to another. */
const ADDS = /^(?:一般公共预算|公共财政预算|政府性基金|国有资本经营预算|社会保险基金)(?:收入|支出)$/
const KEPT: ReadonlySet<string> = new Set(['年终结转', '年终结余', '上年结转', '上年结余'])

/** So many facts must add up over the same layers, and so many of all, to say that these are all there are. */
const FEWEST = 2
const MOST = 0.6

interface Layered {
  readonly whole: LevelClaim
  readonly parts: readonly LevelClaim[]
}

/**
 * 全市 as much as 市本级 and 高新区: incomes, spendings and what is left of them, over the layers that a report tells each of.
 * That these are all layers, the facts that add up say together.
 */
export function* sumsOfLayers(
  groups: ReadonlyMap<string, readonly LevelClaim[]>,
  figures: readonly Figure[],
): Iterable<TotalClaim> {
  const facts = new Map<string, Map<string, LevelClaim>>()
  for (const mentions of groups.values()) {
    const { subject } = mentions[0]!
    if (subject.period === null || !adds(subject) || agreedOn(mentions, figures) === null) continue
    const key = `${subject.metric}|${subject.period.from}-${subject.period.to}|${subject.modality}`
    facts.set(key, (facts.get(key) ?? new Map()).set(subject.scope, mentions[0]!))
  }
  const runs = new Map<string, Layered[]>()
  for (const scopes of facts.values()) {
    const whole = [...scopes].find(([scope]) => isOwn(scope))?.[1]
    const parts = [...scopes].filter(([scope]) => isLayer(scope))
    if (whole === undefined || parts.length < 2 || parts.length < scopes.size - 1) continue
    const layers = parts.map(([scope]) => scope).sort().join(' ')
    runs.set(layers, [...(runs.get(layers) ?? []), { whole, parts: parts.map(([, part]) => part) }])
  }
  for (const run of runs.values()) {
    const fitting = run.filter(each => addsUp(each, figures)).length
    if (fitting < Math.max(FEWEST, MOST * run.length)) continue
    for (const { whole, parts } of run)
      yield {
        kind: 'total',
        at: whole.at,
        sentence: whole.sentence,
        subject: whole.subject,
        closure: 'partition',
        whole: whole.level.figure,
        parts: parts.map(({ level }) => level),
        growths: null,
        tie: 'run',
      }
  }
}

const adds = ({ metric }: Subject): boolean => ADDS.test(metric) || KEPT.has(termNamed(metric)?.name ?? '')

/** As near as the last places tell; only to choose between readings. */
function addsUp({ whole, parts }: Layered, figures: readonly Figure[]): boolean {
  const all = [whole, ...parts].map(({ level }) => figures[level.figure]!)
  const [sum, ...others] = all.map(valueOf)
  const slack = all.reduce((total, figure) => total + grainOf(figure), 0)
  return Math.abs(sum! - others.reduce((total, value) => total + value, 0)) <= slack
}
