import type {
  AnniversaryClaim,
  DateClaim,
  Draft,
  Figure,
  Outline,
  PlanYearClaim,
  Settings,
  StreakClaim,
  Subject,
  YearSpanClaim,
} from '../model.ts'
import type { Setting } from '../subjects/setting.ts'
import { planYearOf } from './plan-years.ts'
import { foundedAsTold, foundedIn } from '../subjects/almanac.ts'

/** What is known around a sentence: its setting, its general subject, and the user's own founding years. */
export interface Told {
  /** The year the report tells of; null where nobody knows. */
  readonly now: number | null
  readonly settingAt: (sentence: number) => Setting
  readonly subjectAt: (sentence: number) => Subject
  readonly founded: Settings['founded']
}

/** What durations and dates claim: 自2010年以来连续13年, 建市20周年, 2月30日. */
export function readTimes(
  draft: Draft,
  outline: Outline,
  figures: readonly Figure[],
  told: Told,
): (Counted | DateClaim | PlanYearClaim)[] {
  const claims: (Counted | DateClaim | PlanYearClaim)[] = []
  for (const figure of figures) {
    if (figure.exempt === 'name' && isPlan(figure)) {
      const claim = planYearOf(draft.text, figure, outline.sentences[figure.sentence]!, placeOf(figure, told), told.now)
      if (claim) claims.push(claim)
    }
    if (figure.exempt !== 'date' && figure.exempt !== 'duration') continue
    const claim = figure.exempt === 'date' ? dateOf(figure, told.subjectAt) : spanOf(draft, outline, figure, told)
    if (claim) claims.push(claim)
  }
  return claims
}

const isPlan = ({ text }: Figure): boolean => text.endsWith('五') && /^十?[一二三四五六七八九]?五$/.test(text)

const placeOf = ({ start, end, sentence }: Figure, { subjectAt }: Told) => ({
  at: { start, end },
  sentence,
  subject: subjectAt(sentence),
})

const DATE = /^(?:(\d{4})\s*年)?(\d{1,2})月(?:(\d{1,2})[日号])?$/

function dateOf(figure: Figure, subjectAt: (sentence: number) => Subject): DateClaim | null {
  const match = DATE.exec(figure.text)
  if (!match) return null
  return {
    kind: 'date',
    at: { start: figure.start, end: figure.end },
    sentence: figure.sentence,
    subject: subjectAt(figure.sentence),
    date: figure.index,
    year: match[1] ? Number(match[1]) : null,
    month: Number(match[2]),
    day: match[3] ? Number(match[3]) : 0,
  }
}

/** What the words before a length of time say of its beginning and end. */
function spanOf(draft: Draft, outline: Outline, figure: Figure, told: Told): Counted | null {
  const { start, end } = outline.sentences[figure.sentence]!
  const before = draft.text.slice(start, figure.start)
  const place: Place = { ...placeOf(figure, told), years: figure.index }
  const since = sinceFounding(draft.text, outline, figure, place, told)
  if (since !== null) return since
  if (!isAnniversary(draft.text, figure))
    return streakOf(before, figure, place, told) ?? rangeOf(before, place) ?? bracketOf(draft.text, figure, place)
  const whole = draft.text.slice(start, end)
  const founded = foundedAsTold(whole, before, told.founded)
  return anniversaryOf(before, founded, draft.text.slice(figure.end, figure.end + 2), place, told)
}

/** 2018年10月，新区正式成立。 */
const BEGUN = /((?:19|20)\d{2})年(?:\d{1,2}月(?:\d{1,2}[日号])?)?[，,]?[^，。；\d]{2,24}(?:正式)?(?:成立|揭牌|挂牌|设立|建区)。[\s　]*$/

/** …正式成立。四年多来，: the years from then to the one that the report tells of, or that in which it is given. */
function sinceFounding(
  text: string,
  outline: Outline,
  figure: Figure,
  place: Place,
  { now }: Told,
): AnniversaryClaim | null {
  if (now === null || !/^年?多?来，/.test(text.slice(figure.end, figure.end + 4))) return null
  const { start, paragraph } = outline.sentences[figure.sentence]!
  if (text.slice(start, figure.start).trim() !== '') return null
  const begun = BEGUN.exec(text.slice(outline.paragraphs[paragraph]!.start, start))
  if (begun === null) return null
  return { kind: 'anniversary', ...place, founded: Number(begun[1]), earliest: now, latest: now + 1, dated: true }
}

type Counted = StreakClaim | YearSpanClaim | AnniversaryClaim
type Place = Pick<StreakClaim, 'at' | 'sentence' | 'subject' | 'years'>

const SINCE = /自((?:19|20)\d{2})年(?:以来|起|开始|以后)[^。；]{0,16}$/

/** 自2010年以来连续13年. */
function streakOf(before: string, figure: Figure, place: Place, { settingAt }: Told): StreakClaim | null {
  const since = figure.unit.text.startsWith('年') || figure.text.endsWith('年') ? SINCE.exec(before) : null
  if (since === null || !(before.trimEnd().endsWith('连续') || figure.text.startsWith('连续'))) return null
  const said = /((?:19|20)\d{2})年[^自]*$/.exec(before.slice(0, since.index))
  return {
    kind: 'streak',
    ...place,
    since: Number(since[1]),
    until: said ? Number(said[1]) : settingAt(figure.sentence).now,
  }
}

const YEAR = '((?:19|20)\\d{2})年?'
/** 从1998年到2023年的二十五年, 2021—2023年三年 */
const RANGE = new RegExp(`${YEAR}(?:到|至|—|－|–|-|~|～)${YEAR}(?:的|这)?(?:连续)?$`)
/** 2022、2023年连续两年 */
const LISTED = new RegExp(`(${YEAR}(?:[、和及]${YEAR})+)连续$`)

/** A number of years right behind the years that it counts. */
function rangeOf(before: string, place: Place): YearSpanClaim | null {
  const words = before.slice(-LONGEST)
  const range = RANGE.exec(words)
  if (range) return spanning(place, Number(range[1]), Number(range[2]), false)
  const years = LISTED.exec(words)?.[1]?.match(/\d{4}/g)?.map(Number) ?? []
  const [first, last] = [years[0], years.at(-1)]
  const follow = years.every((year, at) => at === 0 || year === years[at - 1]! + 1)
  return first === undefined || last === undefined || !follow ? null : spanning(place, first, last, true)
}

/** 连续三年（2021—2023年）, 三年行动计划（2021—2023年） */
const BRACKETED = new RegExp(
  `^((?:[々〇㐀-鿿]{0,12}(?:计划|规划|方案|行动|纲要))?)[》”]?[（(]${YEAR}(?:到|至|—|－|–|-|~|～)${YEAR}[）)]`,
)

function bracketOf(text: string, { start, end }: Figure, place: Place): YearSpanClaim | null {
  const range = BRACKETED.exec(text.slice(end, end + LONGEST))
  if (range === null || (range[1] === '' && !text.startsWith('连续', start - 2))) return null
  return spanning(place, Number(range[2]), Number(range[3]), range[1] === '')
}

/** Letters that five listed years take at most. */
const LONGEST = 40

const spanning = (place: Place, from: number, to: number, listed: boolean): YearSpanClaim | null =>
  to > from ? { kind: 'year-span', ...place, from, to, listed } : null

const isAnniversary = (text: string, { start, end }: Figure): boolean =>
  text.slice(start, end).endsWith('周年') || text.startsWith('周年', end)

const IS = '(?:是|正值|恰逢|适逢|迎来|将迎来|又是|既是|正是|隆重(?:庆祝|纪念)了?|(?:庆祝|纪念)了)'
const NUMBER = '[\\d一二三四五六七八九十]{1,3}'
/** 2024年，是; 今年十月一日是 */
const DATED = new RegExp(`((?:19|20)\\d{2}|[今去])年(?:${NUMBER}月(?:${NUMBER}[日号])?)?[，,]?(?:我们|我国|全市|全省|全国)?${IS}`, 'g')
/** A year that is named meanwhile. */
const OTHER_YEAR = /(?:19|20)\d{2}年|[今明去]年/

/** Years back and ahead of the year told of in which a feast may lie that a report speaks of: a new term plans for five. */
const BACK = 6
const AHEAD = { actual: 3, target: 6 } as const

/** 2024年是新中国成立75周年, 今年是建市20周年, 庆祝建党100周年. */
function anniversaryOf(
  before: string,
  told: number | null,
  after: string,
  place: Place,
  { now, settingAt }: Told,
): AnniversaryClaim | null {
  const founded = told ?? foundedIn(before)
  if (founded === null || /^(?:后|之后|以后|以来)/.test(after)) return null
  const match = [...before.matchAll(DATED)].at(-1)
  const said = match && !OTHER_YEAR.test(before.slice(match.index + match[0].length)) ? match[1]! : null
  const common = { kind: 'anniversary', ...place, founded } as const
  if (said !== null && said !== '今' && said !== '去') {
    const year = Number(said)
    return year === founded ? null : { ...common, earliest: year, latest: year, dated: true }
  }
  if (now === null) return null
  // a report tells of the year before it is given; a communiqué, of its own
  const past = said === '去' ? 1 : 0
  if (said !== null) return { ...common, earliest: now - past, latest: now + 1 - past, dated: true }
  if (told !== null) return null
  return { ...common, earliest: now - BACK, latest: now + AHEAD[settingAt(place.sentence).modality], dated: false }
}
