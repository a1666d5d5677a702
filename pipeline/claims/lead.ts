import type { Part } from '../cover/taking.ts'
import type { Period } from '../model.ts'
import { agoSaid, before, lastingSaid, planSaid, year } from '../subjects/periods.ts'
import { bitOf, type WordClass } from '../words/classes.ts'
import type { Token } from '../words/tokens.ts'
import { type Course, type Flow, usualBase } from './flow.ts'

/** What the parts of a tile between a figure and the one before it say of it. */
export interface Lead {
  /** The tile up to the figure, as printed. */
  readonly words: string
  /** The name that it speaks of; '' where it goes on about the one before. */
  readonly phrase: string
  /** Where it ends in the text; −1 where there is none. */
  readonly phraseEnd: number
  /** What is counted, behind the figure. */
  readonly noun: string
  readonly verb: Verb | null
  readonly average: boolean
  readonly respectively: boolean
  /** What is named behind 占; '' where nothing is, null where no share is spoken of. */
  readonly share: string | null
  /** Whom 高于, 快于, 比, 是 … 的 name; null where nothing is compared. */
  readonly other: string | null
  /** 高于, 快于 itself; '' where there is none. */
  readonly against: string
  /** 增速, behind the verb or before it. */
  readonly measure: string
  /** Among whom a rank is told. */
  readonly field: string
  /** A name behind 分别: 分别投入. */
  readonly after: string
  /** 合计, 总计. */
  readonly total: boolean
  /** 预算, 目标: what is told of a plan. `planned` is the name in front of it, behind 完成. */
  readonly plan: boolean
  readonly planned: string
  /** 比上年, 较年初, 比2015年: the base that the words name. */
  readonly base: Base | null
  /** 五年年均: over how many years; null where the words do not say. */
  readonly years: number | null
  /** 的 right before the figure: 是2015年的3.2倍. */
  readonly of: boolean
}

export type Base = 'year' | 'beginning' | 'last' | 'other' | Period

export type VerbKind = 'up' | 'down' | 'up-to' | 'down-to' | 'to' | 'is' | 'from' | 'rank'

export interface Verb {
  readonly words: string
  readonly kind: VerbKind
}

/** Of a word of several classes the first counts. */
const VERBS = (
  [
    ['raised-to', 'up-to'], ['lowered-to', 'down-to'], ['from', 'from'], ['raised', 'up'], ['lowered', 'down'],
    ['rank', 'rank'], ['became', 'to'], ['kept', 'to'], ['over', 'to'], ['to', 'to'], ['reached', 'is'],
  ] as const satisfies readonly (readonly [WordClass, VerbKind])[]
).map(([name, kind]) => ({ bits: bitOf(name), kind }))

const SHARING = bitOf('share') | bitOf('share-of')
const AGAINST = bitOf('against')
const MEASURE = bitOf('measure')
const NAMED = bitOf('measure') | bitOf('plan')
const COMPARE = bitOf('compare')
const AVERAGE = bitOf('average')
const EACH = bitOf('each')
const THAN = bitOf('than')
const PLAN = bitOf('plan')
const OF = bitOf('of')

/** 在 … 中, in front of 占: the whole. */
const INSIDE = /^在(.{2,})中$/

/** A tile as its leads see it. */
export interface Tiled {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly parts: readonly Part[]
}

/** The lead of the figure at `place` among the parts of a tile; it begins with the part at `from`. */
export function leadOf({ text, tokens, parts }: Tiled, from: number, place: number): Lead {
  const wordsOf = (first: Part, last: Part): string => text.slice(tokens[first.from]!.start, tokens[last.to - 1]!.end)
  const named = new Map<string, string>()
  let first: Part | null = null
  let last: Part | null = null
  let verb: Verb | null = null
  let base: Base | null = null
  let years: number | null = null
  let [against, measure] = ['', '']
  let classes = 0
  let total = false
  let respectively = false
  for (let at = from; at < place; at++) {
    const part = parts[at]!
    const words = wordsOf(part, part)
    classes |= part.classes
    if (part.is === 'noun' && part.role !== 'topic') continue
    if (part.is === 'word') {
      const kind = verbOf(part.classes)
      // 增加20亿元到: as 增加到
      const before: VerbKind | undefined = (verb as Verb | null)?.kind
      const turned: boolean = kind === 'to' && (before === 'up' || before === 'down')
      if ((part.classes & AGAINST) !== 0) against = words
      if ((part.classes & MEASURE) !== 0) measure = words
      if ((part.classes & EACH) !== 0 && words !== '各') respectively = true
      if (isPast(words)) base = 'year'
      if (/^(?:合计|共计|总计)$/.test(words)) total = true
      // 收入预算, 工业投资增速: part of the name in front; GDP增速 of the other's
      if ((part.classes & NAMED) !== 0) {
        const owner: Part | null = at > from ? parts[at - 1]! : last
        if (owner === last && verb === null) named.set('', wordsOf((first ??= part), (last = part)))
        if (owner?.role === 'other') named.set('other', wordsOf(owner, part))
      }
      if (kind !== null) verb = { words, kind: turned ? (before === 'up' ? 'up-to' : 'down-to') : kind }
      else if ((part.classes & COMPARE) !== 0) base = compareSaid(words)
    } else if (part.role === '' || part.role === 'topic') {
      // 安排财政拨款支出987.5亿元: a verb in front of the name is not the figure's
      if (part.is !== 'time' && (verb?.kind === 'is' || verb?.kind === 'to')) verb = null
      first ??= part
      last = part
      named.set('', wordsOf(first, part))
      years = lastingSaid(words) ?? years
    } else if (part.role === 'base') {
      base = baseSaid(words)
      years = agoSaid(words) ?? years
    } else if (part.role === 'object') {
      // 增加学位1200个: the verb is part of what is told
      named.set('', wordsOf(parts[at - 1]!, part))
      verb = null
    } else named.set(part.role, words)
  }
  const behind = parts[place + 1]
  const other = named.get('other') ?? null
  const sharing = (classes & SHARING) !== 0
  // 在移动电话用户中占比67.0%
  const inside = sharing && !named.has('whole') ? INSIDE.exec(named.get('') ?? '')?.[1] : undefined
  return {
    words: place > 0 ? wordsOf(parts[0]!, parts[place - 1]!) : '',
    phrase: inside === undefined ? (named.get('') ?? '') : '',
    phraseEnd: last === null ? -1 : tokens[last.to - 1]!.end,
    noun: behind?.is === 'noun' ? wordsOf(behind, behind) : '',
    verb,
    // 两年平均增长: 年平均 is no word of it
    average: (classes & AVERAGE) !== 0 || (verb?.words.startsWith('平均') ?? false),
    respectively,
    share: sharing ? (named.get('whole') ?? inside ?? '') : null,
    other,
    against,
    measure,
    field: named.get('field') ?? '',
    after: named.get('after') ?? '',
    total,
    plan: (classes & PLAN) !== 0,
    planned: named.get('plan') ?? '',
    base: base ?? ((other === null && (classes & THAN) === 0) || years !== null ? null : 'other'),
    years,
    of: place > from && (parts[place - 1]!.classes & OF) !== 0,
  }
}

/** Whether a word says how a figure moved, or how much there is. */
export const isVerb = (classes: number): boolean => verbOf(classes) !== null

const verbOf = (classes: number): VerbKind | null => VERBS.find(({ bits }) => (classes & bits) !== 0)?.kind ?? null

const isPast = (words: string): boolean => /^(?:上年|去年)/.test(words)

/** What a time is that something is compared with: 上年同期, 2015年末, “十三五”时期, 五年前. */
function baseSaid(words: string): Base | null {
  if (isPast(words)) return 'year'
  if (words.startsWith('年初')) return 'beginning'
  const named = /(?:19|20)\d{2}/.exec(words)
  return named ? year(Number(named[0])) : (planSaid(words) ?? (agoSaid(words) === null ? 'other' : null))
}

/** 比上年, 比年初, 环比; 比年初预算 is told against no period, nor is 比上年预算 against what was done in it. */
const compareSaid = (words: string): Base =>
  /年(?:初|度|年初|调整)?(?:预算|计划)(?!执行|完成)/.test(words)
    ? 'other'
    : words.includes('年初')
      ? 'beginning'
      : /环比|月|季/.test(words)
        ? 'last'
        : 'year'

/**
 * What a comparison is told against: what its own words name, else the period of the start that is bound, else the year
 * before. null where a start is bound whose period is not said, or the words name something that is no period.
 */
export function baseFor(course: Course, flow: Flow, lead: Lead): Period | null {
  if (lead.base === 'other') return null
  const own = baseOf(lead, course.timeline?.period ?? course.setting.period)
  if (own !== null) return own
  if (flow.start === null) return usualBase(course)
  // 较“十三五”时期的715.9亿元增收16.8亿元
  const long = flow.startAt !== null && flow.startAt.to - flow.startAt.from > 12
  return long ? flow.startAt : (course.timeline?.base ?? flow.startAt)
}

/** The base period that a lead's words mean, told from `period`; null where they name none. */
export function baseOf(lead: Lead, period: Period | null): Period | null {
  if (lead.base === null && lead.years !== null && !lead.average && period !== null)
    return { from: period.to - 12 * (lead.years + 1), to: period.to - 12 * lead.years }
  if (lead.base === null || period === null) return null
  if (typeof lead.base !== 'string') return lead.base
  return lead.base === 'last' || lead.base === 'other' ? null : before(period)
}
