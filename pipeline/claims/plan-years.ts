import type { Figure, PlanYearClaim, Span } from '../model.ts'

/** Which year of a plan is spoken of: 1 of 开局之年, 5 of 收官之年; with what stands between. */
const NTH =
  /^[”"』」]?(?:规划|计划|时期)?(?:的|目标任务的?|实施的)?(?:开局(?:起步)?|起步|决胜收官|收官|最后一|头一|首|末|第[一二三四五])(?:之)?年/
/** 收官和“十五五”谋划之年: the year is named once for both. */
const JOINED = /^[”"』」]?(?:规划|计划)?(?:的)?(?:开局|收官)(?=(?:和|与|、)[“"‘])/
/** “十四五”实现良好开局, 圆满收官. */
const HAPPENED =
  /^[”"』」]?(?:规划|计划|时期)?(?:的)?(?:发展)?(?:取得了?|实现了?)?(?:圆满|胜利|顺利|良好|全面|成功)+(?:开局|收官)/
const FIRST = /开局|起步|头一|首/

/** 2025年是, 刚刚过去的2025年，是, 今年是. */
const YEAR = /((?:19|20)\d{2}|今)年[，,]?[^。；！？\d]*?(?:是|为|系|正值|恰逢|适逢)/g
/** A year that is named meanwhile; 100周年 is none. */
const OTHER = /(?:19|20)\d{2}年|[今明去]年/
/** What is done for a year to come is done in another. */
const FOR = /为[^，。；]{0,8}$/

/** Years back and ahead of the year told of in which the first or last year of a plan may lie that a report speaks of. */
const BACK = 4
const AHEAD = 3
/** Over several years it may have been any of them. */
const LONG = /五年|届|以来/

/** 今年是“十五五”开局之年, 2025年是“十四五”规划收官之年, “十四五”实现良好开局. */
export function planYearOf(
  text: string,
  figure: Figure,
  { start, end }: Span,
  place: Pick<PlanYearClaim, 'at' | 'sentence' | 'subject'>,
  now: number | null,
): PlanYearClaim | null {
  const after = text.slice(figure.end, Math.min(end, figure.end + LONGEST))
  const before = text.slice(start, figure.start)
  const said = NTH.exec(after) ?? JOINED.exec(after)
  const happened = said === null ? HAPPENED.exec(after) : null
  const words = said ?? happened
  if (words === null) return null
  const claim = { kind: 'plan-year', ...place, plan: figure.index, nth: nthOf(words[0]) } as const
  if (happened !== null)
    return now === null || LONG.test(text.slice(start, end))
      ? null
      : { ...claim, earliest: now - BACK, latest: now + AHEAD, dated: false }
  const subject = [...before.matchAll(YEAR)].at(-1)
  if (subject === undefined || OTHER.test(before.slice(subject.index + subject[0].length)) || FOR.test(before)) return null
  if (subject[1] !== '今') return { ...claim, earliest: Number(subject[1]), latest: Number(subject[1]), dated: true }
  // a report tells of the year before it is given; a communiqué, of its own
  return now === null ? null : { ...claim, earliest: now, latest: now + 1, dated: true }
}

function nthOf(words: string): number {
  const told = /第([一二三四五])/.exec(words)
  return told ? '一二三四五'.indexOf(told[1]!) + 1 : FIRST.test(words) ? 1 : 5
}

/** Letters that the words behind the name of a plan take at most. */
const LONGEST = 24
