import type { Figure, Sentence } from '../model.ts'
import { closedItems, type Items, itemsIn } from './list-items.ts'

/** A list that ends where its count begins. */
export interface Apposed {
  readonly items: Items
  /** 等 leaves it open. */
  readonly open: boolean
  /** 学校、医院、公园5个项目 may be five things of three kinds. */
  readonly supposed: boolean
}

/** 交通、水利、能源三大工程; A、B、C这三个环节; A、B等四项工作. null where the list's beginning or its end is not sure. */
export function apposedList(text: string, sentence: Sentence, figure: Figure): Apposed | null {
  const count = figure.numeral.digits
  if (count < 2 || count > 40 || !LISTABLE.test(figure.unit.text + text.slice(figure.end, figure.end + 2))) return null
  let from = figure.start
  while (from > sentence.start && !BREAKS.test(text[from - 1]!)) from--
  const before = text.slice(from, figure.start)
  return openList(before) ?? closedList(text, sentence, from, figure)
}

/** What may be counted by a list in front of it. */
const LISTABLE = /^(?:大|个|项|类|种|条|件|座|家|所|方面|点|篇|县|市|区|镇|乡|省|国|校|行业|产业|领域|门|篇章|路|环节|支|场|套|级|阶段|层次|部|处|道|张|套|届)/
const BREAKS = /[，。；：！？\n]/

/** A、B等四项. */
function openList(before: string): Apposed | null {
  if (!before.endsWith('等') || !before.includes('、')) return null
  const list = before.slice(0, -1)
  if (/[\d（《“”]|[一二三四五六七八九十百]+[大个项]/.test(list) || list.split('、').some(item => item.length > LONGEST)) return null
  return { items: itemsIn(list), open: true, supposed: false }
}

const LONGEST = 16

/** Words that make a name with the count behind them, which then counts nothing before it. */
const NAMED = /(?:铁人|残疾人|收支|中央|八路|新|老|劣|优|全国|全球|世界|国际|中国|年度|亚洲|国内|省内|全省|全市|全区|各类|各|第|前|近|约|超|达|余|这是|有|为|是|共有|新增|建成|的|之|和|与|及|或|、|级|[一二三四五六七八九十百\d])$/

/** Verbs whose object the count begins: then the words before it are no list of what it counts. */
const GOVERNING = /(?:形成|提出|推出|出台|设立|成立|组建|打造|培育|引进|引入|获|获得|获批|获评|荣获|入选|争取|编制|制定|签订|签署|召开|举办|承办|新建|新增|建成|实施|开展|推进|落实|承担|承接|拥有|具有|包括|包含|分为|分成|覆盖|涉及|涵盖|推动|构建|谋划|增加|减少|打通|开通|开工|开行|投用|通过|走访|查处|破获|办理|办结|解决|关停|淘汰|关闭|实现|完成|作为|成为|列为|吸引|撤销|建立|增至|批|了|过|至|由|从|在)$/

/** What must stand behind the count: a noun, not the end of the words and not a verb that makes the count one of pieces. */
const NOUN = /^(?!和|与|及|等|的|之|均|都|共|被|入|获|完成|是|为|在|将|已|全部|建成|竣工|投入|同比|比上年)[\p{Script=Han}“]/u

/** Words that begin another clause inside a row of 、: then the row is no list of one kind. */
const VERBS = /^(?:推进|推动|加快|加强|加大|强化|深化|打造|建设|建成|新建|实施|开展|完善|健全|提升|提高|促进|支持|培育|发展|构建|优化|落实|抓好|做好|打好|坚持|举办|聚焦|围绕|形成|获|实现|完成|启动|出台|推出|引进|组建|成立|编制|制定|巩固|扩大|增加|降低|缩小|全面|深入|积极|大力|继续|进一步|着力|重点|全力|统筹)/

/** 五个专项、十大计划: the items are counts themselves. */
const COUNTS = /[一二两三四五六七八九十百](?:个|大|项|条|类|种)/

function closedList(text: string, sentence: Sentence, from: number, figure: Figure): Apposed | null {
  // 边检二大院, 一、二类: 二 is an ordinal
  if (text[figure.start - 1] === '等' || (text[figure.start] === '二' && /^[院期手级类]/.test(text.slice(figure.end)))) return null
  if (!NOUN.test(text.slice(figure.end, figure.end + 12)) && !figure.unit.text.endsWith('方面')) return null
  const noun = /^[^，。；：、！？\n]*/.exec(text.slice(figure.end, figure.end + 14))![0]
  if (noun.includes('之一') || /^.{0,2}以[上下外内]/.test(noun)) return null
  const said = text.slice(from, figure.start)
  const list = said.replace(/(?:这|以上|上述)$/, '')
  if (NAMED.test(list) || GOVERNING.test(list) || COUNTS.test(list)) return null
  const quoted = quotedItems(list)
  if (quoted !== null) return near(figure.numeral.digits, quoted)
  if (/[“”‘’"'《》（）()\d]|或|^[与同]/.test(list)) return null
  const items = list.split('、')
  const here = list !== said
  if (items.length < 2 && !here && !isPair(list)) return null
  if (items.some(item => item.length < 1) || items.slice(1).some(item => item.length > LONGEST || item.includes('分别') || VERBS.test(item))) return null
  // 汽车制造业，计算机、通信和其他电子设备制造业三大行业: the list goes on before the comma
  if (from > sentence.start && text[from - 1] === '，' && text[from - 2] === list.at(-1)) return null
  const found = closedItems(list)
  const supposed = figure.script !== 'chinese'
  return found.most < 2 || (supposed && items.length < 3) ? null : near(figure.numeral.digits, { items: found, open: false, supposed })
}

/** 生产资料和生活资料两大部类: two words alike on either side of 和. */
function isPair(list: string): boolean {
  const pair = /^(?:.*[的在对])?(\p{Script=Han}{3,8})[和与及](\p{Script=Han}{3,8})$/u.exec(list)
  return pair !== null && pair[1]!.length === pair[2]!.length && pair[1]!.at(-1) === pair[2]!.at(-1)
}

/** A count far from the list beside it counts something else. */
const near = (count: number, list: Apposed): Apposed | null =>
  count < list.items.least - SLIP || count > list.items.most + SLIP ? null : list

const SLIP = 2

/** “梧桐凤凰”“梧桐工匠”三大工程, “生产、生活、生态”三大布局. */
function quotedItems(list: string): Apposed | null {
  if (!list.endsWith('”')) return null
  const row = /(?:“[^“”]+”(?:、|和|与|及|以及)?)+$/.exec(list)
  if (!row || row.index > 0 && /[、和与及”]$/.test(list.slice(0, row.index))) return null
  const items = row[0].match(/“[^“”]+”/g)!
  if (items.length > 1) return { items: { least: items.length, most: items.length }, open: false, supposed: false }
  const inside = items[0]!.slice(1, -1)
  return inside.includes('、') && !/[\d，；。]/.test(inside) ? { items: closedItems(inside), open: false, supposed: false } : null
}
