import { addTo } from '../../grouped.ts'
import type { Claim, FigureRef, Signed, Subject } from '../../model.ts'
import { keysOfSaid, plainName } from './names.ts'

/** A fact as one place of the report tells it. */
export interface Telling {
  readonly level: Signed | null
  readonly rate: Signed | null
  /** 完成预算的98.1%: of accounts only. */
  readonly attained: Signed | null
  /** What the figure of the rate has more than the rate: an index has 100. */
  readonly more: number
  /** 增长1.7倍: told instead of a rate. */
  readonly times: FigureRef | null
  readonly subject: Subject
  /** −1 for prose. */
  readonly table: number
  readonly sentence: number
}

export const keyOf = (name: string, { scope, period, modality }: Subject): string =>
  `${name}|${scope}|${modality}|${period?.from ?? ''}-${period?.to ?? ''}`

/** 普通小学（含农村小学网点） */
const BRACKET = /[（(][^（()）]*[）)]$/

/** So many letters of a topic name it. */
const SHORTEST = 3

export interface Said {
  /** By the names that sentences give. */
  readonly tellings: Map<string, Telling[]>
  /** By the name of the sentence's topic and theirs: 普通高中12所，在校学生3.1万人. */
  readonly topical: Map<string, Telling[]>
}

/** Levels and growth of the sentences, by fact; growth is told with the level of its words. A row is no sentence. */
export function tellingsOf(said: readonly Claim[], cells: ReadonlySet<FigureRef>): Said {
  const rates = new Map<FigureRef, Signed>()
  const attained = new Map<FigureRef, FigureRef>()
  const times = new Map<FigureRef, FigureRef>()
  for (const claim of said) {
    if (claim.kind === 'growth' && claim.end !== null && claim.start === null) rates.set(claim.end, claim.rate)
    if (claim.kind === 'multiple' && claim.form === 'up-by' && claim.end !== null && claim.start === null)
      times.set(claim.end, claim.multiple)
    if (claim.kind === 'attainment' && claim.done !== null && claim.planned === null)
      attained.set(claim.done, claim.rate)
  }
  const tellings = new Map<string, Telling[]>()
  const topical = new Map<string, Telling[]>()
  let topic: Claim | null = null
  for (const claim of said) {
    const { subject, sentence } = claim
    if (subject.metric === '' || subject.period === null) continue
    const common = { more: 0, times: null, attained: null, subject, table: -1, sentence }
    const telling: Telling | null =
      claim.kind === 'level' && claim.measure === 'level'
        ? { ...common, level: claim.level, ...besideOf(claim.level.figure) }
        : claim.kind === 'growth' && claim.end === null && claim.start === null
          ? { ...common, level: null, rate: claim.rate }
          : null
    const figure = telling?.level ?? telling?.rate
    if (telling === null || (figure != null && cells.has(figure.figure))) continue
    for (const name of new Set(keysOfSaid(subject.metric))) addTo(tellings, keyOf(name, subject), telling)
    if (topic?.sentence !== sentence) topic = claim
    else if (!subject.metric.includes('·')) {
      const [whole, own] = [plainName(topic.subject.metric.replace(BRACKET, '')), plainName(subject.metric)]
      // 普通本专科招生22.06万人，在校生69.18万人
      for (let length = Math.min(SHORTEST, whole.length); length <= whole.length; length++)
        addTo(topical, keyOf(whole.slice(0, length) + own, subject), telling)
    }
  }
  return { tellings, topical }

  function besideOf(level: FigureRef): Pick<Telling, 'rate' | 'attained' | 'times'> {
    const share = attained.get(level)
    return {
      rate: rates.get(level) ?? null,
      attained: share === undefined ? null : { figure: share, sign: 1 },
      times: times.get(level) ?? null,
    }
  }
}

