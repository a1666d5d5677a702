import type { Draft, Modality, Outline, Period, Section, Settings } from '../model.ts'
import { holdsAny, letterSet } from '../document/letters.ts'
import { readPeriod, year } from './periods.ts'
import { holdsOn, ownScope, scopeIn } from './scopes.ts'

/** What a sentence is about where it does not say itself. */
export interface Setting {
  /** The year that 全年, 今年, 比上年 are told from. */
  readonly now: number
  readonly period: Period | null
  readonly modality: Modality
  readonly scope: string
}

const PLANNED =
  /工作安排|主要任务|重点任务|重点工作|目标任务|预期目标|总体要求|工作思路|工作部署|总体部署|主要工作|预算草案|预算安排|收支预算|工作计划|今后|展望|下一步|奋斗目标|发展目标|工作重点/
const REVIEWED = /回顾|执行情况|工作情况|取得|成就|成效|过去|总结|完成情况|落实/
const HEADING_YEAR = /((?:19|20)\d{2})年/
const TITLE_YEAR = /((?:19|20)\d{2})年/g

/** The year a report tells of: a communiqué and a budget name it in the title, a work report is a year younger. */
export function reportYear(draft: Draft, outline: Outline): number | null {
  const head = `${outline.title}\n${draft.text.slice(0, 1500)}`
  const years = [...outline.title.matchAll(TITLE_YEAR)].map(match => Number(match[1]))
  const named = /统计公报|执行情况|决算/.test(head)
  if (years.length > 0) return named ? Math.min(...years) : years[0]! - 1
  const review = /((?:19|20)\d{2})年(?:政府)?工作(?:的)?回顾/.exec(draft.text)
  if (review) return Number(review[1])
  const bulletin = /((?:19|20)\d{2})年(?:国民经济和社会发展统计公报|预算执行情况)/.exec(head)
  if (bulletin) return Number(bulletin[1])
  const titled = /((?:19|20)\d{2})年(?:[^。\n]{0,12})政府工作报告/.exec(head)
  if (titled) return Number(titled[1]) - 1
  const dated = /((?:19|20)\d{2})年\d{1,2}月\d{1,2}日/.exec(head)
  if (dated) return Number(dated[1]) - 1
  const counts = new Map<number, number>()
  for (const match of draft.text.matchAll(TITLE_YEAR))
    counts.set(Number(match[1]), (counts.get(Number(match[1])) ?? 0) + 1)
  let best: number | null = null
  for (const [candidate, count] of counts) {
    const most = best === null ? 0 : counts.get(best)!
    // a report that compares two years tells of the later
    if (count > most || (count === most && candidate > best!)) best = candidate
  }
  return best
}

/** The setting of every paragraph: that of its section. */
export function settingsOf(
  draft: Draft,
  outline: Outline,
  { year: told, region }: Pick<Settings, 'year' | 'region'>,
): (paragraph: number) => Setting {
  const now = told ?? reportYear(draft, outline)
  const scope = region ?? ownScope(draft.text)
  const unknown = now ?? 0
  const first: Setting = { now: unknown, period: now === null ? null : year(unknown), modality: 'actual', scope }
  const settings: Setting[] = []
  /** By section, the heading above it that names a zone with a budget of its own. */
  const zones: ({ readonly section: number; readonly scope: string } | null)[] = []
  for (const section of outline.sections) {
    const above = section.parent === -1 ? first : settings[section.parent]!
    const named = HEADING_YEAR.exec(section.title)
    const reviewed = REVIEWED.test(section.title)
    const planned = !reviewed && PLANNED.test(section.title)
    const own = named
      ? Number(named[1])
      : planned && above.modality === 'actual' && now !== null
        ? unknown + 1
        : above.now
    const modality: Modality = planned ? 'target' : reviewed ? 'actual' : above.modality
    // “十五五”时期主要目标: of the plan's own five years
    const plan = planned && !named ? readPeriod(section.title, own) : null
    const period = plan?.long ? plan.period : now === null && !named ? null : year(own)
    const titled = scopeIn(section.title)
    settings.push({ now: own, period, modality, scope: titled ?? above.scope })
    if (titled !== null) zones.push(holdsOn(titled) ? null : { section: settings.length - 1, scope: titled })
    else zones.push(section.parent === -1 ? null : zones[section.parent]!)
  }
  const paragraphs: Setting[] = []
  const annexed = annexesOf(draft, outline)
  let annex: Annex | null = null
  // 回顾过去的一年，全市各级…: under a zone's heading, the account of the whole place goes on without one of its own
  let left = -1
  for (const [place, { section, start, end }] of outline.paragraphs.entries()) {
    annex = annexed.get(place) ?? annex
    const setting = inAnnex(settings[section] ?? first, outline.sections[section], annex, first)
    const zone = zones[section] ?? null
    if (zone !== null && first.scope !== '') {
      const words = draft.text.slice(start, end)
      if (words.includes(first.scope) && !words.includes(zone.scope)) left = zone.section
    }
    paragraphs.push(zone !== null && left === zone.section ? { ...setting, scope: first.scope } : setting)
  }
  return paragraph => paragraphs[paragraph] ?? first
}

const ANNEX = /^[\s　]*附(?:件|表|录)[\d一二三四五六七八九十]*[：:]?[\s　]*$/
/** 2025年主要指标完成情况, 2026年主要指标预期: in an annex each line of words that begins with a year is a title. */
const ANNEX_TITLE = /^[\s　]*((?:19|20)\d{2})年[^，。；\n]{2,30}$/

/** An annex by its title, and where it begins. */
interface Annex {
  readonly year: number
  readonly start: number
}

/** By the paragraph that is its title: 附件, then 2026年10件惠民实事. */
function annexesOf({ text }: Draft, { paragraphs }: Outline): ReadonlyMap<number, Annex> {
  const annexes = new Map<number, Annex>()
  let begins = -1
  for (const [place, { start, end }] of paragraphs.entries()) {
    const words = text.slice(start, Math.min(end, start + 60))
    if (words.trim() === '') continue
    if (ANNEX.test(words)) begins = start
    const title = begins === -1 ? null : ANNEX_TITLE.exec(words)
    if (title !== null) annexes.set(place, { year: Number(title[1]), start: begins })
  }
  return annexes
}

/** What the title of its annex tells of a paragraph, unless a section that begins within the annex names its own year. */
function inAnnex(setting: Setting, section: Section | undefined, annex: Annex | null, { now, period }: Setting): Setting {
  const ends = (section?.start ?? 0) < (annex?.start ?? 0)
  if (annex === null || period === null || !(ends || setting.now === now)) return setting
  const { year: own } = annex
  return { ...setting, now: own, period: year(own), modality: own > now ? 'target' : ends ? 'actual' : setting.modality }
}

const GOALS: readonly RegExp[] = [
  // 力争达到, 预算安排100亿元
  /力争|确保|目标|拟|预算安排|需要说明/,
  // 今年要建成, 将达100亿元
  /今年要|将达|将实现|要达到|要完成/,
  // 预期增长6%, and not 好于预期, 人均预期寿命
  /(?<!稳|社会|市场|改善|稳定|好于|高于|快于|符合|超)预期(?!寿命|管理|稳)/,
  // 计划投资, and not “龙腾计划”, 三年行动计划
  /(?<!行动|倍增|“[^”]{0,8})计划(?!生育|单列|的|[”》、]|$)/,
]
/** 全面实现年初确定的主要目标, 深入推进人才引育计划, 超年度计划: what has been reached or is being done is no goal. */
const REACHED: readonly RegExp[] = [
  /(?<![要将以拟保力取])(?:实现|完成|达成|达到|实施|推进|落实)(?!率)[^，。；]{0,18}(?:目标|计划)/g,
  /(?<![要将以拟保力取])(?:出台|制定|启动|开展|列入|纳入)[^，。；]{0,18}(?:目标|计划)/g,
  /超(?:额完成|过|出)?(?:年度|年初|全年|既定)?(?:目标|计划)/g,
]
const DONE = /完成年度|为年度|完成预算|为预算|占预算|完成目标|目标任务的|完成全年|完成计划/

/** Each phrase of the two holds one of these, and so do 实际完成 and 批准. */
const MODAL = letterSet('完度预标际批争保期划拟要将')

/** Whether a clause speaks of what is to come; null where it leaves that to its surroundings. */
export function modalitySaid(clause: string): Modality | null {
  if (!holdsAny(clause, MODAL)) return null
  if (DONE.test(clause)) return 'actual'
  if (/实际(?:完成|执行)/.test(clause)) return 'actual'
  if (/批准|批复/.test(clause) && !/完成|执行/.test(clause)) return 'target'
  const open = REACHED.reduce((words, reached) => words.replaceAll(reached, ''), clause)
  return GOALS.some(goal => goal.test(open)) ? 'target' : null
}
