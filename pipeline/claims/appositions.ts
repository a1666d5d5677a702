import type { Figure, Sentence, Span } from '../model.ts'
import { bitOf } from '../words/classes.ts'
import { itemsOf, markedItems } from '../words/rows.ts'
import { classesAt } from '../words/tokens.ts'
import { closedItems, type Items, itemsIn } from './list-items.ts'
import { CLAUSAL, GOVERNING, LISTABLE, NAMED, SHARED } from './list-words.ts'
import {
  areKinds, begins, endAlike, endsInVerb, holdsAVerb, holdsVerb, isPlainPair, isRow, isVerb, lengthsOf, SHORT,
} from './listed.ts'
import { isAbbreviation } from './spelled-lists.ts'
import { tiersIn } from './tiers.ts'

/** A list that ends where its count begins. */
export interface Apposed {
  readonly items: Items
  /** 等 leaves it open. */
  readonly open: boolean
  /** Quotes show where a list begins; a row of words may begin with the end of other words. */
  readonly edges: 'printed' | 'clause' | 'adjoining'
}

/**
 * Whether a row that begins with its clause is a list from its first word on: another list may end inside an item but the
 * last, unless what is left from there on is not what was counted either. Items of one length are one list, whatever verb
 * stands before the first.
 */
function edgesOf(list: string, count: number): Apposed['edges'] {
  const items = markedItems(list)
  const inside = (item: string, place: number): boolean =>
    itemsOf(item).some(({ by }) => PARTS.has(by)) || (place > 0 && item.includes('的'))
  const fitted = items.slice(0, -1).some((item, place) => inside(item, place) && items.length - place === count)
  // 中央和省、市、县两级: 和 joins what is counted
  const joints = itemsOf(list).filter(({ by }) => PARTS.has(by)).length
  const joined = joints > 0 && items.length > count && joints + 1 === count
  if (fitted || joined || list.startsWith('各')) return 'adjoining'
  const [first = 0, ...others] = lengthsOf(items)
  const alike = others.length >= ALIKE - 1 && others.every(length => length === others[0] && length <= first)
  return alike || isPlain(items, list) ? 'printed' : 'clause'
}

/** Three short names or more, of which no mark, no verb and no 和 leaves it open how many they are. */
function isPlain(items: readonly string[], list: string): boolean {
  const { least, most } = closedItems(list)
  const lengths = lengthsOf(items)
  return lengths.length >= ALIKE && least === most && lengths.slice(1).every(length => length <= SHORT) &&
    !/[的了在为与]|是/.test(items.slice(1).join('、')) && !items.slice(1).some(item => CLAUSAL.test(item) || holdsAVerb(item))
}

const PARTS: ReadonlySet<string> = new Set(['和', '以及'])
/** So many words of one length are no chance. */
const ALIKE = 3
/** 交通、水利、能源三大工程; A、B、C这三个环节; A、B等四项工作; A、B“两创”. null where the list's beginning or its end is not sure. */
export function apposedList(text: string, sentence: Sentence, figure: Figure): Apposed | null {
  const count = figure.numeral.digits
  // 等1项 behind three, but 等一大批
  const least = figure.script === 'chinese' || text[figure.start - 1] !== '等' ? 2 : 1
  if (count < least || count > 40) return null
  const quoted = text[figure.start - 1] === '“'
  if (!quoted && !LISTABLE.test(counter(text, figure))) return null
  const at = quoted ? figure.start - 1 : figure.start
  let from = clauseStart(text, sentence, at)
  const tiers = figure.unit.text === '级' && figure.script === 'chinese' ? tiersIn(text.slice(from, at)) : null
  if (tiers !== null) return near(count, { items: tiers, open: false, edges: 'printed' })
  const before = text.slice(from, at).replace(/首批$/, '')
  // A、B、C，以上三项
  const end = /^(?:以上|上述|这)$/.test(before) && text[from - 1] === '，' ? from - 1 : at
  if (end < at) from = clauseStart(text, sentence, end)
  return openList(text, before, figure) ?? chosenList(before) ?? closedList(text, sentence, { start: from, end }, figure, quoted)
}

function clauseStart(text: string, sentence: Sentence, at: number): number {
  while (at > sentence.start && !BREAKS.test(text[at - 1]!)) at--
  return at
}

const BREAKS = /[，。；：！？\n]/

/** A、B等四项; A、B等集群四个, where the count ends its clause. */
function openList(text: string, before: string, figure: Figure): Apposed | null {
  const end = /等(?:[々〇㐀-鿿]{2,12})?$/.exec(before)
  if (!end || !before.includes('、') || (end[0] !== '等' && !/^(?:[，。；、]|$)/.test(text[figure.end] ?? ''))) return null
  const list = withoutOpening(before.slice(0, end.index), isOfSides(text, figure))[0].replace(ASIDE, '')
  if (!list.includes('、') || /[\d（《“”]|[一二三四五六七八九十百]+[大个项]/.test(list)) return null
  if (lengthsOf(markedItems(list)).some(length => length > LONGEST)) return null
  // 规范、完善交易市场等: another verb begins inside the row
  const [, ...others] = markedItems(list)
  const edges = others.some(begins) ? 'adjoining' : edgesOf(list, figure.numeral.digits)
  return { items: itemsIn(list), open: true, edges }
}

const LONGEST = 16

/** 联通（东河）平台, “人机”物流, 5G: what is named inside an item. */
const ASIDE = /(?<=[々〇㐀-鿿])[“（][^“”（）、]*[”）](?=[々〇㐀-鿿])|(?<=、)“[^“”、]*”(?=[々〇㐀-鿿])|\d+(?=[A-Za-z])/g

/** 把A、B、C作为工作的三条主线: 把 and 作为 are the edges of the list. */
function chosenList(before: string): Apposed | null {
  const chosen = /(?:^|[^一])[把将]([^\d“”（）]+、[^\d“”（）]+)(?:作为|列为|当作|确定为)[^、]{0,10}$/.exec(before)
  return chosen && { items: closedItems(chosen[1]!), open: false, edges: 'clause' }
}

/** 国际、国内两个大局; 东河、西岭、光前三个: what would name another thing is an item where all are of one length. */
function isItem(list: string): boolean {
  if (NAMING.test(list)) return false
  const [first = 0, ...others] = lengthsOf(markedItems(list))
  return others.length > 0 && others.every(length => length > 1 && length === others[0] && length <= first)
}

/** 残疾人两项补贴. */
const NAMING = /(?:[、与和及的]|[残疾铁]人)$/

/** 东省、西省两省的甲、乙、丙三个地区: what was counted before 的 is no item. */
const WITHIN = /^.*、.*[二两三四五六七八九十][省市县区州]的(?=[^的]*、)/

/** 新能源（汽车）: what a short bracket adds to a name. */
const GLOSSED = /（[^（）、，；：。\d]{1,8}）/g

/** What must stand behind the count: a noun, not the end of the words and not a verb that makes the count one of pieces. */
const NOUN =
  /^(?!和|与|及|等|的|之|均|都|共|被|入|获|完成|是|为|在|将|已|全部|建成|竣工|投入|同比|比上年)(?:[“々〇㐀-鿿]|\d?[A-Z])/

/** 三级医院, 三级以上: a grade. */
const GRADE = /^级(?:医|甲|乙|丙|公路|航道|以|及|等|保护|标准|响应|风|机)/

/** 五个专项、十大计划: the items are counts themselves. */
const COUNTS = /[一二两三四五六七八九十百](?:个|大|项|条|类|种)/

/** Whether what follows the count lets it count the row before it. */
function isCounted(text: string, figure: Figure, quoted: boolean): boolean {
  // 边检二大院, 一、二类: 二 is an ordinal
  if (text[figure.start - 1] === '等' || (text[figure.start] === '二' && '院期手级类'.includes(text[figure.end] ?? ' ')))
    return false
  if (quoted) return !/^[^”]{0,12}”?之一/.test(text.slice(figure.end, figure.end + 16))
  if (GRADE.test(counter(text, figure))) return false
  if (figure.exempt === null && !NOUN.test(text.slice(figure.end, figure.end + 12)) && !figure.unit.text.endsWith('方面'))
    return false
  const noun = /^[^，。；：、！？\n]*/.exec(text.slice(figure.end, figure.end + 14))![0]
  return !noun.includes('之一') && !/^.{0,2}以[上下外内]/.test(noun)
}

function closedList(text: string, sentence: Sentence, row: Span, figure: Figure, inQuotes: boolean): Apposed | null {
  const { start: from, end } = row
  if (!isCounted(text, figure, inQuotes)) return null
  const said = text.slice(from, end)
  const moves = inQuotes && MOVED.test(text.slice(figure.end, figure.end + 8))
  const all = /(?<=.)共$/.test(said)
  const tail = all ? /共$/ : moves ? /(?:均|全部|同步)?实现$/ : /(?:这|以上|上述|(?<=”)的)$/
  const whole = said.replace(tail, '').replace(NUMBERED, '').replace(LETTERED, '')
  const sides = isOfSides(text, figure)
  const [opened, told, taken] = withoutOpening(whole, sides)
  const list = (all ? opened.replace(/^[与同和]/, '') : opened).replace(GLOSSED, '').replace(WITHIN, '').trimEnd()
  const governed = GOVERNING.test(list) && !endAlike(markedItems(list))
  const named = NAMED.test(list) && !isItem(list)
  if (named || governed || COUNTS.test(list) || (inQuotes && /\s/.test(list.trim()))) return null
  const quoted = quotedItems(list, inQuotes)
  if (quoted !== null) return near(figure.numeral.digits, quoted)
  const items = markedItems(list)
  // 将16支基金整合为产业、科创两支: what stands before the first item is no matter
  if ((/^[与同]/.test(list) && !all) || items.some((item, place) => /[“”‘’"'《》（）()\d]|或/.test(place === 0 ? tailOf(item) : item)))
    return null
  // 二、认真进行…四项…: the number of a paragraph is no item
  if (items.length === 0 || /^[一二三四五六七八九十]+$/.test(items[0]!.trim())) return null
  const here = /(?:这|以上|上述)$/.test(said) || end < figure.start - 1
  if (items.length < 2 && !here && (figure.unit.text === '者' || !isPair(list, inQuotes))) return null
  const [first, ...others] = items
  const name = text.slice(figure.end - figure.unit.text.length, figure.end + 6)
  // 新建、改建三个: verbs of one object
  if (isVerb(first!) || (inQuotes && others.some(holdsVerb))) return null
  const governs = !endAlike(items) && !isRow(items) && !SHARED.test(name.slice(1)) && endsInVerb(items.at(-1)!)
  if (inQuotes && governs) return null
  // 中学、小学三所学校 may be three of two kinds
  if (figure.script !== 'chinese' && items.length < 3 && areKinds(items, text.slice(figure.end, figure.end + 4))) return null
  if (others.some(item => (!here && item.length > LONGEST) || item.includes('分别')) || (!taken && others.some(begins))) return null
  if (
    from > sentence.start &&
    text[from - 1] === '，' &&
    goesBack(text, sentence, from, list, items.length > 1 || here || isPair(list, inQuotes))
  )
    return null
  if (isAbbreviation(figure) && !namesAll(items, name)) return null
  if (PLACES.test(counter(text, figure)) && items.slice(1).some(mayRunOn)) return null
  const found = closedItems(list)
  const count = figure.numeral.digits
  return found.most < 2
    ? null
    : near(count, { items: found, open: false, edges: edgesBehind(list, figure, told, taken || here, sides) })
}

/** 四川云南甘肃青海四省: names of places stand end to end without a mark, and then nobody can tell how many they are. */
const mayRunOn = (item: string): boolean => /^[々〇㐀-鿿]{3,}(?<![省市县区州盟旗])$/.test(item.replace(/^.*[和与及]/, ''))

const PLACES = /^[省市县区州国]/

/** The counter of a figure, and the words behind it. */
const counter = (text: string, { unit, end }: Figure): string => unit.text + text.slice(end, end + 2)

/** 分为A、B; 把A、B、C三个方面: the word in front of a list shows where it begins, unless 和 parts what was counted. */
const edgesBehind = (
  list: string,
  { numeral, script, unit }: Figure,
  told: boolean,
  taken: boolean,
  sides: boolean,
): Apposed['edges'] => {
  const edges = told ? 'printed' : edgesOf(list, numeral.digits)
  const pair = script === 'chinese' && unit.text !== '项' && !PLACES.test(unit.text) && isPlainPair(list, sides)
  return (taken || pair) && edges === 'clause' ? 'printed' : edges
}

/**
 * The row behind 划分为 or 包括, which say that it is told whole, and behind 把 or, of sides of a thing, 从, which take all
 * of it for their object.
 */
function withoutOpening(row: string, sides: boolean): readonly [list: string, told: boolean, taken: boolean] {
  const whole = row.replace(/^[\s　]*\d{1,3}[.．、]/, '')
  const told = /^[^、和与及]{0,20}?(?:分为|分成|包括|包含|涵盖)/.exec(whole)?.[0].length ?? 0
  const opened = sides ? /^(?:[^、]*从|[要应]?[把将])(?=[^、从]+、)/ : /^[要应]?[把将](?=[^、]+、)/
  const taken = told === 0 ? (opened.exec(whole)?.[0].length ?? 0) : 0
  return [whole.slice(told + taken), told > 0, taken > 0]
}

/** 三个方面, 两个维度. */
const isOfSides = (text: string, figure: Figure): boolean =>
  /^个?(?:方面|层面|维度|角度|环节)/.test(counter(text, figure))

/** 5G, 4A: figures of a name. */
const LETTERED = /\d+(?=[A-Za-z])/g

/** 创新、创业、创客“三创”; 总产、单产“两增长”; 供热、供水“三改联动”: not 基层“三保”, which has a list of its own. */
const namesAll = (items: readonly string[], name: string): boolean =>
  items.every(item => item.includes(name[0]!)) ||
  SHARED.test(name) ||
  SHARED.test(name.slice(1)) ||
  LEAVES.test(name) ||
  (classesAt(name, 0) & (bitOf('raised') | bitOf('lowered'))) !== 0 ||
  name[0] === '者'

/** 财力、空间、环境“三本账”: what is counted in leaves and the like. */
const LEAVES = /^[本张篇座][^”“，。]/

/** 总产、单产、面积实现“三增长”: what grew is what is counted. */
const MOVED = /^个?(?:[同双]?[增升降]|提升|提高|增长|下降|减少|翻番|突破|回升)[^”]{0,2}”/

/** （三）, and blanks: the number of a heading. */
const NUMBERED = /^[\s　]*[（(][一二三四五六七八九十]+[）)]/

/** The end of the first item, where words enough stand behind its quotes and figures. */
const tailOf = (item: string): string => /[”》）)\d]([々〇㐀-鿿]{3,})$/.exec(item)?.[1] ?? item

/** 汽车制造业，计算机、通信和其他电子设备制造业三大行业: the list may go on before the comma. */
function goesBack(text: string, sentence: Sentence, from: number, list: string, row: boolean): boolean {
  const before = text.slice(clauseStart(text, sentence, from - 1), from - 1)
  if (!row || before.at(-1) === list.at(-1)) return true
  return before.length <= LONGEST && /[业品类区县市]$/.test(before) && !CLAUSAL.test(before) && !CLAUSAL.test(list)
}

/**
 * 生产资料和生活资料两大部类: a word on either side of 和. Quotes may be the object of what stands in front of them: only
 * two alike, or behind a verb that takes them.
 */
function isPair(list: string, inQuotes: boolean): boolean {
  const pair = itemsOf(list.replace(/^.*[的在对]/, ''))
  if (pair.length !== 2 || pair[1]!.by === '“') return false
  const [before, after] = [pair[0]!.words, pair[1]!.words]
  if (!inQuotes)
    return [before, after].every(
      word => word.length > 1 && word.length < LONGEST && !/[—－]/.test(word) && !isVerb(word),
    )
  if (/(?:聚焦|围绕|打造|建设|构建|抓好|打好|瞄准|立足)[々〇㐀-鿿]{2,8}$/.test(before) && after.length < 9) return true
  return before.length === after.length && before.length > 2 && before.length < 9 && before.at(-1) === after.at(-1)
}

/** A count far from the list beside it counts something else. */
function near(count: number, list: Apposed): Apposed | null {
  const slip = list.items.least < LONG ? 1 : 2
  return count < list.items.least - slip || count > list.items.most + slip ? null : list
}

/** So many things are no chance. */
const LONG = 8

/** “梧桐凤凰”“梧桐工匠”三大工程, “生产、生活、生态”三大布局; in “三快”“三严” the count is one of the row. */
function quotedItems(list: string, inQuotes: boolean): Apposed | null {
  if (!list.endsWith('”')) return null
  const row = /(?:“[^“”]+”(?:、|和|与|及|以及)?)+$/.exec(list)
  if (!row || (row.index > 0 && /[、和与及”]$/.test(list.slice(0, row.index)))) return null
  const items = row[0].match(/“[^“”]+”/g)!
  if (items.length > 1) {
    const all = { items: { least: items.length, most: items.length }, open: false, edges: 'printed' } as const
    return inQuotes ? null : all
  }
  const inside = items[0]!.slice(1, -1)
  return inside.includes('、') && !/[\d，；。]/.test(inside)
    ? { items: { least: markedItems(inside).length, most: itemsOf(inside).length }, open: false, edges: 'printed' }
    : null
}
