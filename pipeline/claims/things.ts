import { isNaming, type Line } from '../cover/taking.ts'
import type { Draft, Figure, FigureRef, LevelClaim } from '../model.ts'
import { bitOf } from '../words/classes.ts'
import type { Token } from '../words/tokens.ts'
import type { Covers } from './covers.ts'
import type { Reading } from './state.ts'

/** Words on one side of a figure, which name what it counts and may go on behind that name. */
export interface Side {
  readonly words: string
  /** How many letters of them, from the figure on, make whole words. */
  readonly ends: readonly number[]
}

/** A count of things, by the words right beside it: 推进“13条”重点产业链, 垃圾转运站“235座”, 民生实事（“34项”）. */
export interface Thing {
  readonly level: LevelClaim
  readonly figure: Figure
  readonly behind: Side
  readonly before: Side
  /** What is done to them: 新建, 完成; '' where they are there already (推进13条…, or a clause that begins with them). */
  readonly act: string
  /** The two letters before the count, a verb as a rule. */
  readonly acted: string
  /** Such a verb says so. */
  readonly stands: boolean
  /** 首批, 第二批, 全省: which of them are counted, where that is told. */
  readonly which: string
  /** 、 or 和 stands before it, so that the verb is that of the first. */
  readonly joined: boolean
  /** Words between the verb and the count: 科技创新高地“5大”标志性工程. */
  readonly owner: string
  /** Right behind names that may be what is counted: 甲、乙等“3个”县. */
  readonly listed: boolean
  /** In a bracket of its own: its name stands somewhere before. */
  readonly bracket: boolean
  /** Of what these are all there are: 全市, or 全 where it is not told (129个县全覆盖); '' where there may be more. */
  readonly all: string
}

/** The counts of all sentences, in the order of the text. */
export function thingsIn(
  { text }: Draft,
  readings: readonly Reading[],
  covers: Covers,
  levels: ReadonlyMap<FigureRef, LevelClaim>,
  figures: readonly Figure[],
): readonly Thing[] {
  const things: Thing[] = []
  const counted = new Map<number, Figure[]>()
  for (const ref of levels.keys()) {
    const figure = figures[ref]!
    if (!isCountOf(figure) || (covers.inTable(ref) && isInLabel(text, figure))) continue
    const own = counted.get(figure.sentence)
    if (own === undefined) counted.set(figure.sentence, [figure])
    else own.push(figure)
  }
  for (const { sentence, clauses } of readings)
    for (const clause of clauses) {
      // what counts nothing need not be tiled
      if (!counted.get(sentence)?.some(({ start }) => clause.start <= start && start < clause.end)) continue
      const lines = covers.lines(sentence, clause)
      for (const { line } of lines) {
        const opening = line.tokens.findIndex(({ kind }) => kind === 'figure')
        for (const [place, token] of line.tokens.entries()) {
          const level = levels.get(token.figure)
          if (token.kind !== 'figure' || level === undefined || !counted.get(sentence)!.includes(figures[token.figure]!)) continue
          things.push(thingOf(text, lines[0]!.line, line, { place, opening }, level, figures[token.figure]!))
        }
      }
    }
  return things
}

/** A number amid the words of a cell names its row: 安置区配套“9班”幼儿园项目. A cell with a comma is prose. */
function isInLabel(text: string, { start, end }: Figure): boolean {
  const before = /[^\t\n]*$/.exec(text.slice(Math.max(0, start - FARTHEST), start))![0]
  const after = /^[^\t\n]*/.exec(text.slice(end, end + FARTHEST))![0]
  return before.trim() !== '' && after.trim() !== '' && !/[，。；：]/.test(before + after)
}

/** A number that an item number has run into (8.6个项目) counts nothing. */
const isCountOf = ({ unit, numeral, upper, malformed }: Figure): boolean =>
  unit.dimension.startsWith('count') &&
  upper === null &&
  malformed === null &&
  (numeral.decimals <= 0 || unit.factor[0] > unit.factor[1])

/** Tokens of a line: a figure's, and that of its first figure. */
interface Places {
  readonly place: number
  readonly opening: number
}

function thingOf(text: string, around: Line, line: Line, places: Places, level: LevelClaim, figure: Figure): Thing {
  const { tokens } = line
  const { place, opening } = places
  const alone = tokens.length === 1 && line !== around
  const behind: Side = sideOf(text, tokens, place + 1, 1)
  const before: Side = alone
    ? bracketed(text, around.tokens, figure)
    : opening < place ? NOTHING : nameTo(text, tokens, ledBy(tokens, place) - 1)
  const lead = leadOf(text, tokens, places)
  const ends = Math.min(around.tokens[around.tokens.length - 1]!.end, figure.end + FARTHEST)
  const which = WHICH.exec(lead.words)?.[0] ?? ''
  const acted = lead.words.slice(0, lead.words.length - which.length)
  const stands = STANDING.some(word => acted.endsWith(word))
  const standing = stands || alone || (acted === '' && !lead.joined)
  return {
    level,
    figure,
    behind,
    before,
    act: standing ? '' : acted === '' ? lead.first : acted.slice(-2),
    acted: acted.slice(-2),
    stands,
    joined: lead.joined,
    which: which.replace(PLACES, ''),
    owner: standing || lead.verb ? '' : acted,
    listed: lead.listed,
    bracket: alone,
    all: ALL.exec(lead.words)?.[0] ?? (COVERED.test(text.slice(figure.end, ends)) ? '全' : ''),
  }
}

/** Things that such a verb takes were there before: 推进13条重点产业链. After any other (新建, 完成) each year has its own. */
const STANDING =
  '推进 推动 聚焦 围绕 加快 落实 壮大 做强 做优 做大 强化 依托 抓好 抓实 打好 坚持 提升 以 对 把 用好 巩固 完善 突出 瞄准 锚定 统筹 建强 深化 按照 贯彻 执行'.split(' ')
/** 全省129个县, 第一批12项改革 */
const WHICH = /(?:(?:首|第[一二三四五]|[前后][一二三两]?)批|全[国省市区县州]|[我本][省市区县州]|年度|上述|[这该])+$/
const PLACES = /全[国省市区县州]|[我本][省市区县州]|年度|上述|[这该]/g
const ALL = /全[国省市区县州]$/
const COVERED = /^[^，。；、]{1,9}(?:（[^（）]{1,9}）)?(?:全部|均|都|全覆盖)|全覆盖$/

/** A clause that tells of all there are is no longer: 129个县（市、区）农业龙头企业全覆盖. */
const FARTHEST = 40

const SKIPPED = ['reached', 'kept', 'total', 'filler', 'hedge', 'over', 'average', 'raised', 'raised-to', 'became'] as const
const LEADING = SKIPPED.reduce((bits, name) => bits | bitOf(name), 0)
const DOING = bitOf('doing')
const JOINT = bitOf('joint')
const BESIDE = bitOf('behind') | bitOf('of')

/** Where the verbs between a name and its figure begin: 垃圾转运站达235座. */
function ledBy(tokens: readonly Token[], place: number): number {
  let until = place
  while (until > 0 && (tokens[until - 1]!.classes & LEADING & ~DOING) !== 0 && !isNaming(tokens[until - 1]!)) until--
  return until
}

function sideOf(text: string, tokens: readonly Token[], from: number, step: 1 | -1): Side {
  let words = ''
  const ends: number[] = []
  for (let at = from; tokens[at] !== undefined && words.length <= FARTHEST; at += step) {
    const token = tokens[at]!
    if (words === '' && (token.classes & BESIDE) !== 0) continue
    if (!isNaming(token) && token.kind !== 'aside' && !isQuote(text, token)) break
    const own = plain(text.slice(token.start, token.end))
    words = step === 1 ? words + own : own + words
    ends.push(words.length)
  }
  return { words, ends }
}

/** The name that ends at a figure: none behind 的, which tells more of it. */
function nameTo(text: string, tokens: readonly Token[], last: number): Side {
  let from = last
  while (from >= 0 && (isNaming(tokens[from]!) || tokens[from]!.kind === 'aside' || isQuote(text, tokens[from]!))) from--
  return ((tokens[from]?.classes ?? 0) & bitOf('of')) !== 0 ? NOTHING : sideOf(text, tokens, last, -1)
}

const NOTHING: Side = { words: '', ends: [] }

/** What a bracket counts is named somewhere before it: 2020年度民生实事完成情况一览表（34项）. */
function bracketed(text: string, tokens: readonly Token[], { start }: Figure): Side {
  const outer = tokens.findIndex(token => token.end > start)
  const last = tokens[outer - 1]
  const words = last === undefined ? '' : plain(text.slice(Math.max(tokens[0]!.start, last.end - FARTHEST), last.end))
  return { words: words.slice(-LONGEST), ends: [] }
}

/** Letters that a name in front of a bracket has at most. */
export const LONGEST = 18

interface Lead {
  /** The words right before the figure, back to a mark. */
  readonly words: string
  /** The last of them is a verb that the lexicon knows. */
  readonly verb: boolean
  /** 、 or 和 stands before it. */
  readonly joined: boolean
  readonly listed: boolean
  /** The verb of the first of those that are joined. */
  readonly first: string
}

function leadOf(text: string, tokens: readonly Token[], { place, opening }: Places): Lead {
  let from = place
  while (from > 0 && isLead(tokens[from - 1]!)) from--
  const words = plain(tokens.slice(from, place).map(({ start, end }) => text.slice(start, end)).join(''))
  const joined = from > 0 && (tokens[from - 1]!.classes & JOINT) !== 0
  const before = opening === place ? undefined : tokens[opening - 1]
  return {
    words,
    verb: ((tokens[place - 1]?.classes ?? 0) & (DOING | LEADING)) !== 0,
    joined,
    listed: words.endsWith('等') || (joined && words !== '' && ((tokens[place - 1]?.classes ?? 0) & DOING) === 0),
    first: before === undefined ? '' : plain(text.slice(before.start, before.end)).slice(-2),
  }
}

const isLead = ({ kind, classes }: Token): boolean =>
  kind === 'text' || kind === 'mark' || (kind === 'word' && (classes & (JOINT | bitOf('opener') | bitOf('time'))) === 0)

const QUOTES = '“”‘’"《》〈〉「」'
const isQuote = (text: string, { kind, start }: Token): boolean => kind === 'mark' && QUOTES.includes(text[start]!)
/** Quotes and blanks are no part of a name. */
const plain = (words: string): string => words.replace(/[“”‘’"《》〈〉「」\s　]/g, '')
