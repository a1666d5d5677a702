import type { Period } from '../model.ts'
import { before, year } from '../subjects/periods.ts'
import { type Cue, cueBefore } from './cues.ts'
import { type Course, type Flow, usualBase } from './flow.ts'

/** The words between the figure before (or the clause's start) and a figure, read from the figure leftwards. */
export interface Lead {
  /** Where the noun phrase in front of the verb ends; it begins where the lead begins. */
  readonly phraseEnd: number
  readonly verb: Cue | null
  readonly average: boolean
  readonly respectively: boolean
  /** 占 … 的, 占比, 比重: the figure is a share. `whole` is what is named behind 占, '' where nothing is. */
  readonly share: { readonly whole: string; readonly from: number } | null
  readonly total: boolean
  /** 比上年, 较年初, 比2015年: the base that the words name. */
  readonly base: 'year' | 'beginning' | 'last' | 'other' | Period | null
  /** 五年年均: over how many years; null where the words do not say. */
  readonly years: number | null
  /** 是2015年的 (3.2倍). */
  readonly of: boolean
}

const AGAINST_YEAR =
  /(?:比|较|在|是|相当于|达到|达|(?<!调整|优化|转变|演变|变化|变)为(?=[^，]*的$))((?:19|20)\d{2})年(?:末|底|度)?(?:的|基础上)?$/
/** 由2020年的, 增加到2025年的: the clause's own periods, which the timeline has read already. */
const OWN_YEAR = /(?<=由|从|到|至|为)(?:(?:19|20)\d{2})年(?:末|底|度)?的?$/
/** 由上年的, 从去年: the start of a comparison with the year before. */
const OWN_PAST = /(?<=由|从)(?:上年|去年)(?:同期|末|底|安排|完成)?的?$/
/** 比“十三五”时期, 为“十三五”末的 */
const AGAINST_PLAN = /(?:比|较|(?:是|为|相当于)(?=.*的$))[“"]?十([一二三四五])五[”"]?(时期|期间|末)?的?$/

/** 五年, 10年间, 用六年时间 in front of 年均 or 净增; not the end of 2020年. */
const SPAN = /(?:用)?(?<![\d年第])([两三四五六七八九十]|\d{1,2})年(?:来|间|时间)?$/
/** 较五年前, 是十年前的 */
const AGO = /(?:比|较|是|为|相当于)([两三四五六七八九十]|\d{1,2})年前的?$/

/** 较年初新增, read as 净增. */
const NET: Cue = { words: '净增', kind: 'up' }

const AGAINST = /^[\s　]*(?:比|较)(?!重|例|率|值)[^，。；]*$/

/** Words that end with a filler or a one-letter verb and are none: 人均, 总量达标. */
const KEPT =
  /(?:[人户亩日月季次车件平地]均|为主|其中|以上|以下|为民|平均|占地(?!区)|建设占用|共有产权|用途|最高|最低|新高|提高|多少|至少|不少|减少|成为|作为|行为|认为|以为|因为|称为|安排|返还|偿还|归还|退还|交还|许可|需要|主要|纪要|成就|成都|首都|船只|公共|合并)$/

/** `start`–`end` is the gap in front of a figure; `now` the year that 比上年 is told from. */
export function readLead(text: string, start: number, end: number): Lead {
  let at = end
  let verb: Cue | null = null
  let average = false
  let respectively = false
  let shareOf = false
  let total = false
  let of = false
  let base: Lead['base'] = null
  let years: Lead['years'] = null
  reading: for (;;) {
    while (at > start && isBlank(text.charCodeAt(at - 1))) at--
    if (at <= start) break
    const last = text.charCodeAt(at - 1)
    if (last === CLOSED && at === end) {
      // 比上年执行数增长（以下简称“增长”）6%
      const short = SHORT_NAME.exec(text.slice(Math.max(start, at - 24), at))
      if (short) {
        at -= short[0].length
        continue
      }
    }
    if (last === BRACKET && at === end) {
      // 比上年（5.61%）: the bracket holds the base itself
      of = true
      at--
      continue
    }
    if (base === null && ENDS_TIME.has(last)) {
      const slice = text.slice(Math.max(start, at - 14), at)
      const against = AGAINST_YEAR.exec(slice)
      if (against) {
        base = year(Number(against[1]))
        if (last === DE) of = true
        at -= against[0].length
        continue
      }
      const own = OWN_YEAR.exec(slice)
      if (own) {
        at -= own[0].length
        continue
      }
      const past = OWN_PAST.exec(slice)
      if (past) {
        base = 'year'
        at -= past[0].length
        continue
      }
      const plan = AGAINST_PLAN.exec(slice)
      if (plan) {
        const end = 2000 + '一二三四五'.indexOf(plan[1]!) * 5 + 10
        base = plan[2] === '末' ? year(end) : { from: (end - 4) * 12, to: (end + 1) * 12 }
        if (last === DE) of = true
        at -= plan[0].length
        continue
      }
      const ago = AGO.exec(slice)
      if (ago) {
        years = lengthOf(ago[1]!)
        if (last === DE) of = true
        at -= ago[0].length
        continue
      }
    }
    const spanned =
      (average || verb?.kind === 'up' || verb?.kind === 'down') && ENDS_TIME.has(last)
        ? SPAN.exec(text.slice(Math.max(start, at - 7), at))
        : null
    if (spanned) {
      years = lengthOf(spanned[1]!)
      at -= spanned[0].length
      continue
    }
    if (['自然增长率', '毛增长率', '自然增加'].some(name => text.startsWith(name, at - name.length))) break
    const cue = cueBefore(text, start, at)
    if (!cue || (cue.words.length === 1 && KEPT.test(text.slice(Math.max(start, at - 4), at)))) break
    switch (cue.kind) {
      case 'soft':
      case 'filler':
      case 'basis':
        break
      case 'average':
        average = true
        break
      case 'respectively':
        respectively = true
        break
      case 'compare':
        if (base === null) base = cue.against ?? 'year'
        break
      case 'share-of':
        if (verb !== null && (verb.kind === 'up' || verb.kind === 'down')) break reading
        shareOf = true
        break
      case 'total':
        total = true
        break
      case 'of':
        if (of || verb !== null) break reading
        of = true
        break
      case 'share':
      case 'up':
      case 'down':
      case 'to':
      case 'up-to':
      case 'down-to':
      case 'from':
      case 'is':
      case 'new':
      case 'higher':
      case 'lower':
        // 增速比上年加快: the second one is a noun and stays with the phrase
        if (verb !== null && !(verb.kind === 'is' && cue.kind !== 'new')) break reading
        // 新增 keeps its noun phrase: 新增100家 is a new X
        if (cue.kind === 'is' && of) break reading
        // 较年初新增: a change; 新增 alone is gross
        if (cue.kind === 'new' && cueBefore(text, start, at - cue.words.length)?.kind !== 'compare') break reading
        if (verb === null) verb = cue.kind === 'new' ? NET : cue
        else if (cue.kind !== 'is') verb = cue
        break
    }
    at -= cue.words.length
  }
  // 比年初预算数增加, 较“十三五”时期的: against something whose period is not told
  if (base === null && AGAINST.test(text.slice(start, at))) {
    base = /^[\s　]*(?:比|较)(?:上年|去年)/.test(text.slice(start, at)) ? 'year' : 'other'
    at = start
  }
  return {
    phraseEnd: at,
    verb,
    average,
    respectively,
    share: shareAt(text, start, at, end, verb, shareOf),
    total,
    base,
    years,
    of,
  }
}

const lengthOf = (word: string): number => (/\d/.test(word) ? Number(word) : '零一两三四五六七八九十'.indexOf(word))

/** The share that a lead speaks of: 占…的, 占…比重为, 占. */
function shareAt(
  text: string,
  start: number,
  at: number,
  end: number,
  verb: Cue | null,
  shareOf: boolean,
): Lead['share'] {
  if (verb?.kind === 'up' || verb?.kind === 'down') return null
  if (verb?.kind === 'share') return { whole: '', from: at }
  let from = end - 1
  while (from >= start && text[from] !== '占') from--
  if (
    from >= start &&
    (!text.startsWith('占地', from) || text.startsWith('占地区', from)) &&
    !text.startsWith('占用', from) &&
    !text.startsWith('占有', from) &&
    !text.startsWith('占比', from)
  ) {
    const whole = text
      .slice(from + 1, at)
      .replace(/的$/, '')
      .replace(/的?(?:比重|比例|份额)$/, '')
      .replace(/的$/, '')
    return { whole, from }
  }
  // 相当于全省的65.7%, 相当于生产总值的比例达到4.6%
  const equal = text.slice(start, end).lastIndexOf('相当于')
  if (equal >= 0 && (verb === null || shareOf))
    return { whole: text.slice(start + equal + 3, at).replace(/的$/, ''), from: start + equal }
  return shareOf ? { whole: '', from: at } : null
}

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

const SHORT_NAME = /[（(](?:以下简称|下称|简称)[^（）()]*[）)]$/
const [DE, BRACKET, CLOSED] = [...'的（）'].map(letter => letter.charCodeAt(0))
/** What the words of a time may end with: 2020年末, “十三五”, 五年间, 十年前. */
const ENDS_TIME: ReadonlySet<number> = new Set([...'年末底的上期五”间前来'].map(letter => letter.charCodeAt(0)))

const isBlank = (code: number): boolean =>
  code === 0x20 || code === 0x3000 || code === 0xa0 || code === 0x0a || code === 0x0d || code === 0x09
