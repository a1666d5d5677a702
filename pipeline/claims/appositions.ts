import type { Figure, Sentence, Span } from '../model.ts'
import { bitOf } from '../words/classes.ts'
import { classesAt } from '../words/tokens.ts'
import { closedItems, type Items, itemsIn } from './list-items.ts'
import { CLAUSAL, GOVERNING, LISTABLE, NAMED } from './list-words.ts'

/** A list that ends where its count begins. */
export interface Apposed {
  readonly items: Items
  /** 等 leaves it open. */
  readonly open: boolean
  /** Quotes show where a list begins; a row of words may begin with the end of other words. */
  readonly edges: 'printed' | 'clause' | 'adjoining'
}

/** Words that end what stands before a list: of an item but the last they show that the list begins behind them. */
const INSIDE = /的|以及|和(?![平谐])/

/** Whether a row that begins with its clause is a list from its first word on. */
const edgesOf = (list: string): 'clause' | 'adjoining' =>
  list.split('、').slice(0, -1).some(item => INSIDE.test(item)) || (classesAt(list, 0) & bitOf('filler')) !== 0
    ? 'adjoining'
    : 'clause'

/** 交通、水利、能源三大工程; A、B、C这三个环节; A、B等四项工作. null where the list's beginning or its end is not sure. */
export function apposedList(text: string, sentence: Sentence, figure: Figure): Apposed | null {
  const count = figure.numeral.digits
  if (count < 2 || count > 40 || !LISTABLE.test(figure.unit.text + text.slice(figure.end, figure.end + 2))) return null
  let from = figure.start
  while (from > sentence.start && !BREAKS.test(text[from - 1]!)) from--
  const before = text.slice(from, figure.start)
  // A、B、C，以上三项
  const end = /^(?:以上|上述|这)$/.test(before) && text[from - 1] === '，' ? from - 1 : figure.start
  if (end < figure.start) {
    from = end
    while (from > sentence.start && !BREAKS.test(text[from - 1]!)) from--
  }
  return openList(before) ?? closedList(text, sentence, { start: from, end }, figure)
}

const BREAKS = /[，。；：！？\n]/

/** A、B等四项. */
function openList(before: string): Apposed | null {
  if (!before.endsWith('等') || !before.includes('、')) return null
  const list = before.slice(0, -1)
  if (/[\d（《“”]|[一二三四五六七八九十百]+[大个项]/.test(list) || list.split('、').some(item => item.length > LONGEST))
    return null
  return { items: itemsIn(list), open: true, edges: edgesOf(list) }
}

const LONGEST = 16

/** What must stand behind the count: a noun, not the end of the words and not a verb that makes the count one of pieces. */
const NOUN =
  /^(?!和|与|及|等|的|之|均|都|共|被|入|获|完成|是|为|在|将|已|全部|建成|竣工|投入|同比|比上年)[“々〇㐀-鿿]/

/** 五个专项、十大计划: the items are counts themselves. */
const COUNTS = /[一二两三四五六七八九十百](?:个|大|项|条|类|种)/

function closedList(text: string, sentence: Sentence, { start: from, end }: Span, figure: Figure): Apposed | null {
  // 边检二大院, 一、二类: 二 is an ordinal
  if (
    text[figure.start - 1] === '等' ||
    (text[figure.start] === '二' && '院期手级类'.includes(text[figure.end] ?? ' '))
  )
    return null
  if (!NOUN.test(text.slice(figure.end, figure.end + 12)) && !figure.unit.text.endsWith('方面')) return null
  const noun = /^[^，。；：、！？\n]*/.exec(text.slice(figure.end, figure.end + 14))![0]
  if (noun.includes('之一') || /^.{0,2}以[上下外内]/.test(noun)) return null
  const said = text.slice(from, end)
  const list = said.replace(/(?:这|以上|上述)$/, '')
  if (NAMED.test(list) || GOVERNING.test(list) || COUNTS.test(list)) return null
  const quoted = quotedItems(list)
  if (quoted !== null) return near(figure.numeral.digits, quoted)
  if (/[“”‘’"'《》（）()\d]|或|^[与同]/.test(list)) return null
  const items = list.split('、')
  // 二、认真进行…四项…: the number of a paragraph is no item
  if (/^[一二三四五六七八九十]+$/.test(items[0]!.trim())) return null
  const here = list !== said || end < figure.start
  if (items.length < 2 && !here && !isPair(list)) return null
  const [, ...others] = items
  // 扩大内需、稳定外贸、优化供给: verbs with their objects, all of one length, are items
  const parallel = others.length > 1 && others.every(item => item.length === others[0]!.length)
  if (
    items.some(item => item.length < 1) ||
    others.some(item => item.length > LONGEST || item.includes('分别') || (!parallel && CLAUSAL.test(item)))
  )
    return null
  if (
    from > sentence.start &&
    text[from - 1] === '，' &&
    goesBack(text, sentence, from, list, items.length > 1 || isPair(list))
  )
    return null
  const found = closedItems(list)
  // 学校、医院、公园5个项目 may be five things of three kinds
  const pieces = figure.script !== 'chinese'
  return found.most < 2 || (pieces && items.length < 3)
    ? null
    : near(figure.numeral.digits, { items: found, open: false, edges: pieces ? 'adjoining' : edgesOf(list) })
}

/** 汽车制造业，计算机、通信和其他电子设备制造业三大行业: the list may go on before the comma. */
function goesBack(text: string, sentence: Sentence, from: number, list: string, row: boolean): boolean {
  let start = from - 1
  while (start > sentence.start && !BREAKS.test(text[start - 1]!)) start--
  const before = text.slice(start, from - 1)
  if (!row || before.at(-1) === list.at(-1)) return true
  return before.length <= LONGEST && /[业品类区县市]$/.test(before) && !CLAUSAL.test(before) && !CLAUSAL.test(list)
}

/** 生产资料和生活资料两大部类: two words alike on either side of 和. */
function isPair(list: string): boolean {
  const pair = /^(?:.*[的在对])?([々〇㐀-鿿]{3,8})[和与及]([々〇㐀-鿿]{3,8})$/.exec(list)
  return pair !== null && pair[1]!.length === pair[2]!.length && pair[1]!.at(-1) === pair[2]!.at(-1)
}

/** A count far from the list beside it counts something else. */
const near = (count: number, list: Apposed): Apposed | null =>
  count < list.items.least - SLIP || count > list.items.most + SLIP ? null : list

const SLIP = 1

/** “梧桐凤凰”“梧桐工匠”三大工程, “生产、生活、生态”三大布局. */
function quotedItems(list: string): Apposed | null {
  if (!list.endsWith('”')) return null
  const row = /(?:“[^“”]+”(?:、|和|与|及|以及)?)+$/.exec(list)
  if (!row || (row.index > 0 && /[、和与及”]$/.test(list.slice(0, row.index)))) return null
  const items = row[0].match(/“[^“”]+”/g)!
  if (items.length > 1) return { items: { least: items.length, most: items.length }, open: false, edges: 'printed' }
  const inside = items[0]!.slice(1, -1)
  return inside.includes('、') && !/[\d，；。]/.test(inside)
    ? { items: closedItems(inside), open: false, edges: 'printed' }
    : null
}
