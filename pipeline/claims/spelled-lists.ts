import type { Figure, FigureRef, Sentence } from '../model.ts'
import { closedItems, type Items, itemsIn, nearestTo } from './list-items.ts'

/** “三保”, “四上”, “三名”: a name that no counter of things makes a count of. What it counts, its own words tell, or nothing does. */
export const isAbbreviation = ({ exempt, unit }: Figure): boolean =>
  exempt === 'name' && (unit.text === '' || unit.dimension === 'people')

/** A row behind the count that it tells. */
interface Spelled {
  readonly items: Items
  readonly open: boolean
  /** Where words, and no mark, show the edges of the row. */
  readonly edges?: 'clause'
}

/** “三带”指东产业带、中产业带、西产业带; “四上”企业是指…: what a name in quotes is said to mean, one more or less than it counts. */
function calledList(rest: string, figure: Figure): Spelled | null {
  const list = CALLED.exec(rest)?.[1]
  if (list === undefined || !list.includes('、')) return null
  const items = closedItems(list)
  const sure = items.least === items.most && items.least > 2
  return nearOnly(figure, { items, open: /等.{0,7}$/.test(list), ...(sure ? {} : { edges: 'clause' }) })
}

const MEANS = '(?:[々〇㐀-鿿]{0,4}，?(?:即|是指)|指|包括|包含)(?:的是)?'
const CALLED = new RegExp(`^[^，。；：、！？\n“”（\\d一二两三四五六七八九十]{0,6}”${MEANS}([^，。；：！？\n“”（\\d]+)`)

/** 6个专业委员会（消防安全委员会、校园安全委员会、…）: long names that all end alike. */
function bracketedList(rest: string, figure: Figure): Spelled | null {
  const list = OWN_BRACKET.exec(rest)?.[1]
  const items = list?.split('、') ?? []
  const ends = new Set(items.map(item => item.slice(-2)))
  if (list === undefined || items.length < 3 || ends.size > 1 || items.some(item => item.length < 4)) return null
  return nearOnly(figure, { items: itemsIn(list), open: false })
}

const OWN_BRACKET = /^[^，。；：、！？\n“”（\d]{1,8}（([^（）：；，。\n\d等]+、[^（）：；，。\n\d等]+)）/

/** 建设了十个文体设施，包括A、B…: there may be more than are told, but not fewer. */
function partlyTold(rest: string, figure: Figure): Spelled | null {
  const list = INCLUDING.exec(rest)?.[1]
  if (list === undefined || figure.numeral.digits < 3 || !list.includes('、')) return null
  const items = closedItems(list.replace(/（[^（）]*）/g, ''))
  const told = items.least > 3 && Math.abs(items.least - figure.numeral.digits) <= 2
  return told ? { items, open: items.most <= figure.numeral.digits, edges: 'clause' } : null
}

const INCLUDING = /^[^，。；：、！？\n“”（\d]{1,12}，(?:主要)?(?:包括|包含)：?([^，。；：！？\n\d]+)(?=[。；])/

/** A row that is far from the count is told of something else. */
function nearOnly({ numeral: { digits } }: Figure, spelled: Spelled): Spelled | null {
  const { least, most } = spelled.items
  return least > 1 && digits >= least - 1 && digits <= most + 1 ? spelled : null
}

/** 十大农产品，即A、B…; 六大产业分别为A、B和C; 三大工程：A、B、C. `null` where no list stands behind the count. */
export function spelledList(
  text: string,
  sentence: Sentence,
  figure: Figure,
): Spelled | null {
  const rest = text.slice(figure.end, sentence.end)
  const called = calledList(rest, figure) ?? bracketedList(rest, figure) ?? partlyTold(rest, figure)
  if (called !== null) return called
  const bracketed = BRACKETED.exec(rest)?.[1]
  if (bracketed !== undefined) return { items: itemsIn(bracketed), open: /等.{0,7}$/.test(bracketed) }
  const behind = OPENED.exec(rest)
  if (!behind || (isAbbreviation(figure) && !behind[0].slice(0, -behind[1]!.length).includes('”：'))) return null
  // “7个行动”：实施“A、B、C”: the row stands in quotes of its own
  const quoted = /^[々〇㐀-鿿]{0,6}“([^“”]+、[^“”]+)”/.exec(behind[1]!)?.[1]
  const list = quoted ?? behind[1]!.replace(/[，,].*$/, '')
  const items = itemsIn(list)
  if (items.least < 2 || /\d|一方面|^一/.test(list) || /一是|（一）/.test(behind[1]!) || (!quoted && behind[1]!.includes('，')))
    return null
  return { items, open: /等.{0,7}$/.test(list) }
}

/** “五通”（水、电、路、气、网）: the brackets behind a name that holds no other number are the edges of its row. */
const BRACKETED = /^[^，。；：、！？\n（“”\d一二两三四五六七八九十]{1,8}”（([^（）：；，。\n\d]+、[^（）：；，。\n\d]+)）/

const OPENED = /^[^，。；：、！？\n（]{0,14}(?:，即：?|，分别(?:是|为)：?|：|——)([^。；！？\n]*)/

/** “7个100”即…: as many values of 100. `members` are the value and its instances; where the number does not fit, all that may have been meant. */
export interface Values {
  readonly listed: number
  readonly members: readonly FigureRef[]
}

export function valueList(text: string, sentence: Sentence, figure: Figure, figures: readonly Figure[]): Values | null {
  const next = figures[figure.index + 1]
  if (!next || next.start !== figure.end || figure.unit.text !== '个') return null
  const opened = /^[^，。；]{0,4}”?(?:，)?即/.exec(text.slice(next.end, sentence.end))
  if (!opened) return null
  const from = next.end + opened[0].length
  const stop = text.slice(from, sentence.end).search(/；/)
  const until = stop === -1 ? sentence.end : from + stop
  const behind: Figure[] = []
  for (let index = next.index + 1; index < figures.length && figures[index]!.start < until; index++)
    behind.push(figures[index]!)
  const equal = behind.filter(other => printed(other) === printed(next))
  const others = behind.filter(other => other.exempt === null)
  // none is as it is named, but all are alike: the name is wrong
  const misnamed = others.length > 1 && others.every(other => printed(other) === printed(others[0]!))
  if (equal.length === 0 && !misnamed) return null
  const members = equal.length === figure.numeral.digits ? equal : others
  return { listed: equal.length, members: [next, ...members].map(member => member.index) }
}

const printed = (figure: Figure): string => /^[\d,，.．]+/.exec(figure.text)?.[0].replace(/[,，]/g, '') ?? ''

/** 连跨7万亿元、8万亿元、9万亿元三个大台阶: amounts that were passed one by one. */
export function passedAmounts(text: string, sentence: Sentence, figure: Figure): number | null {
  if (!PASSED.test(text.slice(figure.end, figure.end + 6))) return null
  const row = AMOUNTS.exec(text.slice(sentence.start, figure.start))?.[1]
  return row === undefined ? null : row.split(/[、和]/).length
}

const PASSED = /^(?:整数)?(?:大|新)?(?:台阶|关口|大关)/
const AMOUNTS = /[々〇㐀-鿿]((?:\d[\d.]*[百千]?[万亿]+[元斤吨人]?[、和])+\d[\d.]*[百千]?[万亿]+[元斤吨人]?)(?:这)?$/

/** 四个“第一时间”：任务第一时间…；要求第一时间…: clauses that all hold the counted words, or begin like them. */
export function alikeClauses(text: string, sentence: Sentence, figure: Figure): number | null {
  const behind = ALIKE.exec(text.slice(figure.end, sentence.end))
  if (!behind) return null
  const [, noun = '', list = ''] = behind
  const parts = list.split(list.includes('；') ? '；' : '，')
  if (parts.length < 2 || parts.some(part => part.length < 4 || part.includes('分别'))) return null
  const start = parts[0]!.slice(0, 2)
  const alike =
    (noun.includes(start) && parts.every(part => part.startsWith(start))) ||
    (noun.length >= 2 && parts.every(part => part.includes(noun))) ||
    (noun.length === 1 && parts.every(part => part.startsWith(noun)))
  return alike && Math.abs(parts.length - figure.numeral.digits) <= 1 ? parts.length : null
}

const ALIKE = /^[“]?([^，。；：、！？\n“”（]{0,10})[”]?(?:：|，\s*即)([^。！？\n]+)/

/** 在三个方面取得进展：…；…；…: clauses that ； parts, one more or less than the count; the items may go on behind the sentence. */
export function partedClauses(text: string, sentence: Sentence, figure: Figure): number | null {
  const list = PARTED.exec(text.slice(figure.end, sentence.end))?.[1]
  const parts = list?.split('；').filter(part => part.trim() !== '') ?? []
  // …总产值增长5%，增加值增长6%，均创新高: two in one
  const twice = parts.filter(part => /均|都|分别/.test(part)).length
  const listed = nearestTo(figure.numeral.digits, { least: parts.length, most: parts.length + twice })
  return parts.length > 2 && Math.abs(listed - figure.numeral.digits) <= 1 ? listed : null
}

const PARTED = /^[^，。；：、！？\n]{0,14}：([^。！？\n]+；[^。！？\n]+)/

/** 10种主要产品中，原煤产量…；生铁…；…水泥…: as many names with a figure; those that list only some are left alone. */
export function measuredItems(text: string, sentence: Sentence, figure: Figure): number | null {
  const behind = /^[^，。；：、！？\n]{0,16}中[^，。；：、！？\n]{0,12}，([^。！？\n]+)/.exec(
    text.slice(figure.end, sentence.end),
  )
  if (!behind) return null
  const parts = behind[1]!.split('；')
  const named = parts.length >= 4 && parts.every(part => /^[^\d，、]{1,14}\d/.test(part))
  return named && Math.abs(parts.length - figure.numeral.digits) <= 1 ? parts.length : null
}
